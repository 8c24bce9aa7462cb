// `sallyport check`: syntax and names of a script, which permissions it can ask for, and what a policy says to them, without running it.

import { type Source, visibleLine } from '@sallyport/diagnostics'
import { CedarAuthorizer, quoteCedar } from '@sallyport/policy'
import {
  type CheckedCall,
  type CheckedPermission,
  type CheckedPolicy,
  checkScript,
  effectiveUser,
  type ScriptCheck,
} from '@sallyport/runner'
import { inputLimits, loadInput } from '@sallyport/runner/launch'
import { exitCode } from '../exit-code.js'
import { loadPolicyFile } from '../load-policy.js'
import type { Terminal } from '../terminal.js'

interface CheckFlags {
  readonly policy?: string
  readonly user?: string
  readonly args?: string
  readonly output?: 'human' | 'json'
}

export async function check(args: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const script = await loadInput(args[0] ?? '', 'script file', inputLimits.script)
  const scriptArguments =
    flags.args === undefined ? undefined : await loadInput(flags.args, 'script arguments file', inputLimits.arguments)
  const policy = await policyOf(flags, terminal)
  const result = checkScript(script, scriptArguments?.text, policy)
  present(script, result, flags.output ?? 'human', terminal)
  if (flags.policy !== undefined && policy === undefined) return exitCode.usage
  const isGood = result.problems.length === 0 && !result.calls.some(({ isDenied }) => isDenied === true)
  return isGood ? exitCode.done : exitCode.scriptError
}

async function policyOf({ policy, user }: CheckFlags, terminal: Terminal): Promise<CheckedPolicy | undefined> {
  const loaded = policy === undefined ? undefined : await loadPolicyFile(policy, terminal)
  if (loaded === undefined) return undefined
  const { cedar, policies } = loaded
  const authorizer = new CedarAuthorizer(cedar, policies, { mode: 'enforce' })
  return { policies, authorizer, principal: { type: 'User', id: user ?? effectiveUser() } }
}

function present(script: Source, { problems, calls }: ScriptCheck, format: 'human' | 'json', terminal: Terminal): void {
  if (format === 'json') {
    const document = {
      schema: 'sallyport/check',
      schemaVersion: 1,
      script: script.name,
      problems: problems.map(({ code, message, hint, span }) => ({
        code,
        message,
        hint: hint ?? null,
        position: span?.start ?? null,
      })),
      calls,
    }
    terminal.result(`${JSON.stringify(document)}\n`)
    return
  }
  for (const problem of problems) terminal.error(problem)
  for (const call of calls) presentCall(script, call, terminal)
  if (problems.length === 0 && calls.length === 0) terminal.result('the script asks for nothing\n')
}

function presentCall(
  script: Source,
  { name, line, constants, permissions, isDenied }: CheckedCall,
  terminal: Terminal,
): void {
  const written = constants === undefined ? '' : `(${constants.map(quoteCedar).join(', ')})`
  terminal.result(`${visibleLine(script.name)}:${line}: ${name}${visibleLine(written)}\n`)
  for (const permission of permissions) terminal.result(`  ${permissionText(permission)}\n`)
  if (isDenied === true) terminal.result('  = the policy denies this call, with its paths as they are written\n')
}

const words = { never: 'never permitted', perhaps: 'perhaps permitted', always: 'permitted' } as const

function permissionText({ action, resource, object, when, otherwise, verdict }: CheckedPermission): string {
  const conditions = [...(when === undefined ? [] : [when]), ...(otherwise === undefined ? [] : [`else ${otherwise}`])]
  const judged = verdict === undefined ? '' : `: ${words[verdict]}`
  return `${[`${action} on ${resource} (${object})`, ...conditions].join(', ')}${judged}`
}
