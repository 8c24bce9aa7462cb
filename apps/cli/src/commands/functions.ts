// `sallyport functions`: what scripts can call, and what each call asks of the policy.

import { type FunctionDescription, functionList, operationsNamed } from '@sallyport/runner'
import { exitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

export async function functions(
  args: readonly string[],
  flags: { readonly output?: 'human' | 'json' },
  terminal: Terminal,
): Promise<number> {
  const [name] = args
  const list = name === undefined ? functionList() : operationsNamed(name)
  if (list.length === 0) {
    throw new UsageError(
      `there is no function \`${name ?? ''}\``,
      "`sallyport functions` lists them; Rhai's own functions are in its book",
    )
  }
  if (flags.output === 'json') {
    terminal.result(
      `${JSON.stringify({ schema: 'sallyport/functions', schemaVersion: 1, functions: list }, undefined, 2)}\n`,
    )
  } else if (name === undefined) terminal.result(overview(list))
  else terminal.result(list.map(details).join('\n'))
  return exitCode.done
}

function overview(list: readonly FunctionDescription[]): string {
  const rows = list.map(({ usage, permissions }) => {
    const actions = [...new Set(permissions.map(({ action }) => action.slice(action.indexOf('"') + 1, -1)))]
    return [shorten(usage), actions.join(' ')] as const
  })
  const width = Math.max(...rows.map(([usage]) => usage.length))
  return `${rows.map(([usage, actions]) => `${usage.padEnd(width)}  ${actions}`.trimEnd()).join('\n')}\n`
}

const widest = 56

function shorten(usage: string): string {
  return usage.length <= widest ? usage : `${usage.slice(0, widest - 1)}…`
}

function details({ usage, summary, returns, example, flags, permissions }: FunctionDescription): string {
  const lines = [usage, `  ${summary}`, `  gives ${returns}`]
  for (const flag of flags) lines.push(`  ${flag.usage}: ${flag.summary}`)
  if (permissions.length > 0) lines.push('  asks, in this order:')
  for (const { action, resource, object, when } of permissions) {
    lines.push(`    ${action} on ${resource} (${object})${when === undefined ? '' : `, ${when}`}`)
  }
  lines.push('  for example:', ...example.split('\n').map((line) => `    ${line}`))
  return `${lines.join('\n')}\n`
}
