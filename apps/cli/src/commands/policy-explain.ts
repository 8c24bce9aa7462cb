// `sallyport policy explain`: why a request on a file or directory is allowed or denied, without doing anything.

import { visibleLine } from '@sallyport/diagnostics'
import { type AuthorizationRequest, CedarAuthorizer, explainDecision, fileEntities, fileUid } from '@sallyport/policy'
import { effectiveUser, normalPath } from '@sallyport/runner'
import { exitCode } from '../exit-code.js'
import { loadPolicyFile } from '../load-policy.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

interface ExplainFlags {
  readonly policy: string
  readonly user?: string
  readonly output?: 'human' | 'json'
}

export async function policyExplain(args: readonly string[], flags: ExplainFlags, terminal: Terminal): Promise<number> {
  const [action = '', path = ''] = args
  const request = requestOf(actionName(action), path, flags.user ?? effectiveUser())
  const loaded = await loadPolicyFile(flags.policy, terminal)
  if (loaded === undefined) return exitCode.usage
  const authorizer = new CedarAuthorizer(loaded.cedar, loaded.policies, { mode: 'enforce' })
  const decision = authorizer.authorize(request)
  const explanation = explainDecision(loaded.policies, request, decision)
  if (flags.output === 'json') {
    const policies = explanation.policies.map(({ id, effect, source, span }) => ({
      id,
      effect,
      file: source.name,
      line: span.start.line,
    }))
    const { summary, errors, permit } = explanation
    const document = {
      schema: 'sallyport/explanation',
      schemaVersion: 1,
      effect: decision.effect,
      reason: decision.reason,
      summary,
      policies,
      errors,
      permit,
    }
    terminal.result(`${JSON.stringify(document)}\n`)
  } else {
    terminal.result(`${visibleLine(explanation.summary)}\n`)
    for (const { id, effect, source, span } of explanation.policies) {
      terminal.result(
        `  ${effect} \`${visibleLine(id)}\` at ${visibleLine(source.name)}:${span.start.line}:${span.start.column}\n`,
      )
    }
    for (const error of explanation.errors) terminal.result(`  ${visibleLine(error)}\n`)
    if (explanation.permit !== undefined) terminal.result(`\n${explanation.permit}\n`)
    else if (explanation.hint !== undefined) terminal.result(`  = help: ${explanation.hint}\n`)
  }
  return decision.effect === 'allow' ? exitCode.done : exitCode.denied
}

const fileActions = ['open', 'read', 'redacted_read', 'write', 'create', 'delete', 'stat', 'chmod', 'chown']

function actionName(written: string): string {
  const name = /^file_system::Action::"(.*)"$/.exec(written)?.[1] ?? written
  if (!fileActions.includes(name))
    throw new UsageError(`there is no action \`${written}\` on files`, `use one of ${fileActions.join(', ')}`)
  return name
}

function requestOf(action: string, path: string, user: string): AuthorizationRequest {
  const type = path.endsWith('/') ? 'file_system::Dir' : 'file_system::File'
  const normal = normalPath(path)
  return {
    principal: { type: 'User', id: user },
    action: { type: 'file_system::Action', id: action },
    resource: fileUid(type, normal),
    entities: fileEntities(type, normal),
    context: {},
  }
}
