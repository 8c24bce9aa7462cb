// `sallyport rules`: what is looked for, and where each rule comes from.

import { escapeControls, visible, visibleLine } from '@sallyport/diagnostics'
import { openWorkspace, ownRulesOf, rulesInForce, type Workspace } from '@sallyport/scanner'
import { exitCode } from '../exit-code.js'
import { type PlacedFlags, workspaceOptions } from '../hunting/open-store.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

type Rule = ReturnType<typeof rulesInForce>[number]

export function rules(args: readonly string[], flags: PlacedFlags, terminal: Terminal): number {
  const [id] = args
  const workspace = openWorkspace(workspaceOptions(flags))
  const all = rulesInForce(workspace)
  const shown = id === undefined ? all : all.filter((rule) => rule.id === id || rule.aliases.includes(id))
  if (shown.length === 0) throw new UsageError(`there is no rule \`${id ?? ''}\``, '`sallyport rules` lists them')
  if (flags.output === 'json') {
    const described = shown.map((rule) => documentOf(rule, workspace))
    const document = { schema: 'sallyport/rules', schemaVersion: 1, rules: described }
    terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
  } else for (const rule of shown) terminal.result(id === undefined ? lineOf(rule, workspace) : pageOf(rule, workspace))
  for (const message of workspace.messages) terminal.remark(`note: ${message}`)
  return exitCode.done
}

function documentOf(rule: Rule, workspace: Workspace): unknown {
  const { id, aliases, weaknessClass, cwe, severity, title, summary, recommendation, candidates } = rule
  return {
    ...{ id, aliases, weaknessClass, cwe, severity, title, summary, recommendation },
    candidates: candidates.map(({ label }) => label),
    origin: originsOf(rule, workspace),
  }
}

/** `built-in`, and the files that made or extended it. */
function originsOf({ id }: Rule, workspace: Workspace): string[] {
  const own = ownRulesOf(workspace).entries.filter(({ rule }) => rule.id === id)
  const isNew = own.some(({ isExtension }) => !isExtension)
  return [...(isNew ? [] : ['built-in']), ...new Set(own.map(({ file }) => file))]
}

function lineOf(rule: Rule, workspace: Workspace): string {
  const origins = originsOf(rule, workspace).filter((origin) => origin !== 'built-in')
  const from = origins.length === 0 ? '' : `  (${origins.map(visibleLine).join(', ')})`
  return `${rule.severity.padEnd(9)} ${rule.id.padEnd(33)} ${visibleLine(rule.title)}${from}\n`
}

function pageOf(rule: Rule, workspace: Workspace): string {
  const { id, title, severity, cwe, summary, recommendation, candidates } = rule
  const proposed = candidates.map(({ label }) => `  - ${visibleLine(label)}\n`).join('')
  const origin = originsOf(rule, workspace).map(visibleLine).join(', ')
  return `${id}: ${visibleLine(title)}\n${severity}, ${cwe.join(', ')}\nfrom ${origin}\n\n${visible(summary)}\n\nTo mend it: ${visible(recommendation)}\n\nWhat proposes a look:\n${proposed}`
}
