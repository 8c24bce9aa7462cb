// `sallyport rules`: what is looked for.

import { rules as builtIn } from '@sallyport/detectors'
import { exitCode } from '../exit-code.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

export function rules(
  args: readonly string[],
  flags: { readonly output?: 'human' | 'json' },
  terminal: Terminal,
): number {
  const [id] = args
  const shown = id === undefined ? builtIn : builtIn.filter((rule) => rule.id === id || rule.aliases.includes(id))
  if (shown.length === 0) throw new UsageError(`there is no rule \`${id ?? ''}\``, '`sallyport rules` lists them')
  if (flags.output === 'json') {
    const described = shown.map(
      ({ id, aliases, weaknessClass, cwe, severity, title, summary, recommendation, candidates }) => ({
        id,
        aliases,
        weaknessClass,
        cwe,
        severity,
        title,
        summary,
        recommendation,
        candidates: candidates.map(({ label }) => label),
      }),
    )
    terminal.result(`${JSON.stringify({ schema: 'sallyport/rules', schemaVersion: 1, rules: described })}\n`)
  } else if (id === undefined) {
    for (const rule of shown) terminal.result(`${rule.severity.padEnd(9)} ${rule.id.padEnd(30)} ${rule.title}\n`)
  } else {
    for (const { id, title, severity, cwe, summary, recommendation, candidates } of shown)
      terminal.result(
        `${id}: ${title}\n${severity}, ${cwe.join(', ')}\n\n${summary}\n\nTo mend it: ${recommendation}\n\nWhat proposes a look:\n${candidates.map(({ label }) => `  - ${label}\n`).join('')}`,
      )
  }
  return exitCode.done
}
