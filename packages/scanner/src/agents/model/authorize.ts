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

function request(action: 'model_call' | 'report_finding', root: string) {
  return { namespace: 'sallyport', action, resource: repository(parsePath(root)) } as const
}
