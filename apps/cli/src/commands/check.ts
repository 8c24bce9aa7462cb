// `sallyport check`: syntax and names of a script, and which permissions it can ask for, without running it.

import type { Source } from '@sallyport/diagnostics'
import { checkScript, type Permission, type ScriptCheck } from '@sallyport/runner'
import { inputLimits, loadInput } from '@sallyport/runner/launch'
import { exitCode } from '../exit-code.js'
import { loadPolicyFile } from '../load-policy.js'
import type { Terminal } from '../terminal.js'

interface CheckFlags {
  readonly policy?: string
  readonly args?: string
  readonly output?: 'human' | 'json'
}

export async function check(args: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const script = await loadInput(args[0] ?? '', 'script file', inputLimits.script)
  const scriptArguments =
    flags.args === undefined ? undefined : await loadInput(flags.args, 'script arguments file', inputLimits.arguments)
  const result = checkScript(script, scriptArguments?.text)
  const isPolicyUsable = flags.policy === undefined || (await loadPolicyFile(flags.policy, terminal)) !== undefined
  present(script, result, flags.output ?? 'human', terminal)
  if (!isPolicyUsable) return exitCode.usage
  return result.problems.length === 0 ? exitCode.done : exitCode.scriptError
}

function present(script: Source, { problems, calls }: ScriptCheck, format: 'human' | 'json', terminal: Terminal): void {
  if (format === 'json') {
    const document = {
      schema: 'sallyport/check',
      schemaVersion: 1,
      script: script.name,
      problems: problems.map(({ code, message, span }) => ({ code, message, position: span?.start ?? null })),
      calls,
    }
    terminal.result(`${JSON.stringify(document)}\n`)
    return
  }
  for (const problem of problems) terminal.error(problem)
  for (const { name, line, permissions } of calls) {
    terminal.result(`${script.name}:${line}: ${name}\n`)
    for (const permission of permissions) terminal.result(`  ${permissionText(permission)}\n`)
  }
  if (problems.length === 0 && calls.length === 0) terminal.result('the script asks for nothing\n')
}

function permissionText({ action, resource, object, when }: Permission): string {
  return `${action} on ${resource} (${object})${when === undefined ? '' : `, ${when}`}`
}
