// The questions that agents with a model put to the gate beside those about files: may code leave for a model, may a finding be
// reported. Each is decided and recorded anew.

import { AccessDeniedError, type AgentHost, parsePath, repository } from '@sallyport/runner/operations'

/** Says why a call to a model is denied; nothing where it is permitted. */
export function deniesModelCall(host: AgentHost, root: string): string | undefined {
  try {
    host.guard.perform('model_call', () => host.guard.authorize(request('model_call', root)))
    return undefined
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error
    return 'the policy of the workspace denies `sallyport::Action::"model_call"`: permit it in `.sallyport/policies/`, then `sallyport trust`'
  }
}

/** Throws where reporting is denied. */
export function authorizeReport(host: AgentHost, root: string): void {
  host.guard.perform('report_finding', () => host.guard.authorize(request('report_finding', root)))
}

/** Says that a tool is denied; nothing where it is permitted. The name is the model's: it is recorded as it is. */
export function deniesTool(host: AgentHost, root: string, tool: string): string | undefined {
  try {
    const resource = repository(parsePath(root))
    const asked = { namespace: 'sallyport', action: 'use_tool', resource, context: { tool } } as const
    host.guard.perform(`tool ${tool.slice(0, 100)}`, () => host.guard.authorize(asked))
    return undefined
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error
    return 'the policy of the owners denies this tool'
  }
}

/** Says why a script is denied; nothing where it is permitted. */
export function deniesScript(host: AgentHost, root: string): string | undefined {
  try {
    host.guard.perform('run_script', () => host.guard.authorize(request('run_script', root)))
    return undefined
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error
    return 'the policy of the owners denies scripts'
  }
}

function request(action: 'model_call' | 'report_finding' | 'run_script', root: string) {
  return { namespace: 'sallyport', action, resource: repository(parsePath(root)) } as const
}
