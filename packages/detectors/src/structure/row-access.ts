// Rows of a table that a statement of SQL finds by an id of the request: `pool.query('select … where id = $1', [req.params.id])`.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { isGivenStatement } from '../taint/own-statements.js'

const asking = /^(?:query|execute|run|get|all|each|one|oneOrNone|any|none|manyOrNone|raw|queryRaw\w*|executeRaw\w*)$/
const table = /\b(?:from|update|into)\s+["`[]?(?:\w+["`\]]?\.["`[]?)?(\w+)/i
const byId = /\bwhere\b[^;]*?\b(?:\w+\.)?["`]?(?:\w+_)?id["`]?\s*=/i
const ofUser = /\b(?:user|owner|account|customer|member|author|tenant|client)_?id["`\]]?\s*=/i

interface RowAccess {
  readonly table: string
  readonly isByRequest: boolean
  /** Whether the statement names whose row it is. */
  readonly isTied: boolean
}

/**
 * What a call asks a database for; nothing where that is no statement that stands in the code. `isIdOfRequest` is asked of each value
 * that is bound.
 */
export function rowAccess(
  semantics: Semantics,
  call: Ref,
  isIdOfRequest: (value: Ref) => boolean,
): RowAccess | undefined {
  const { program, constants } = semantics
  const [statement, ...values] = program.flowOf(call, 'call')?.arguments ?? []
  if (statement === undefined || !isAsking(semantics, call)) return undefined
  const text = constants.of(program.beside(call, statement.value))
  const name = text?.type === 'string' ? table.exec(text.value)?.[1] : undefined
  if (text?.type !== 'string' || name === undefined) return undefined
  const given = values.flatMap(({ value }) => partsOf(semantics, program.beside(call, value)))
  const isGiven = given.some(isIdOfRequest)
  return { table: name.toLowerCase(), isByRequest: isGiven && byId.test(text.value), isTied: ofUser.test(text.value) }
}

/** By the name that drivers give it, or a function of the program: what it is given has to be a statement then. */
function isAsking(semantics: Semantics, call: Ref): boolean {
  return asking.test(calleeOf(semantics, call).name ?? '') || isGivenStatement(semantics, call)
}

/** A value, and the elements of a list or object that it is. */
function partsOf({ program, origins }: Semantics, value: Ref): readonly Ref[] {
  const inner = origins.of(value).flatMap((origin) => {
    const flow = program.flow(origin)
    if (flow.op === 'array') return flow.elements.map((each) => program.beside(origin, each.value))
    return flow.op === 'object' ? flow.entries.map((each) => program.beside(origin, each.value)) : []
  })
  return [value, ...inner]
}
