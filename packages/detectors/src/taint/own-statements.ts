// Functions of the program that run what they are given: a statement of SQL, `rows('SELECT …', [id])`, or the name of a table with an
// object of its columns, `insert('notices', { title, body })`. Drivers are known by the names of their methods; these by what they get.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from './match-call.js'

/** Looked at in the text first: a constant takes long to know, and nearly no call is given a statement. */
const written =
  /^\(?\s*(?:[rRuUfF]{0,2}["'`]{1,3}\s*(?:select|insert|update|delete|replace|with)\b|[A-Z][A-Z0-9_]{2,60}$)/i
const constantName = /^[A-Z][A-Z0-9_]+$/
const writing = /^_?(?:insert|add|create|save|store|upsert|replace|update)(?:_?(?:row|one|record|into|in|entry))?$/i
const tableName = /^["'][A-Za-z_]\w{1,60}["']$/

/** Whether a function of the program is given a statement, as far as the text shows it. */
export function isGivenStatement({ program, graph }: Semantics, call: Ref): boolean {
  const first = program.argument(call, 0)
  if (first === undefined) return false
  const text = program.text(first).slice(0, 200).trim()
  if (!written.test(text) || (!/["'`]/.test(text) && !constantName.test(text))) return false
  return graph.callees(call).length > 0
}

/** The table and the columns that a function of the program is given by name. */
export function rowGiven(
  semantics: Semantics,
  call: Ref,
): { readonly table: string; readonly row: Ref; readonly columns: readonly string[] } | undefined {
  const { program, graph, constants, origins } = semantics
  const first = program.argument(call, 0)
  if (first === undefined || !tableName.test(program.text(first).slice(0, 80))) return undefined
  if (!writing.test(calleeOf(semantics, call).name ?? '') || graph.callees(call).length === 0) return undefined
  const table = constants.of(first)
  if (table?.type !== 'string') return undefined
  for (const row of program.allArguments(call).slice(1)) {
    const columns = origins
      .of(row)
      .flatMap((origin) => (program.flowOf(origin, 'object')?.entries ?? []).flatMap(({ name }) => name ?? []))
    if (columns.length > 0) return { table: table.value.toLowerCase(), row, columns }
  }
  return undefined
}
