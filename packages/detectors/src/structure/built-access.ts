// Rows that a query found by an id of the request, where it is built by calls on a table: `db.delete(orders).where(eq(orders.id, id))`, and
// `db.query.orders.findFirst({ where: eq(orders.id, id) })` (Drizzle, Knex).

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'

const naming: ReadonlySet<string> = new Set(['from', 'update', 'delete', 'deleteFrom', 'into'])
const finding = /^find(?:First|Many|Unique)$/
/** What is known of the user, in the condition. */
const ofUser =
  /\b(?:\w*[sS]ession|\w*[uU]ser|\w*[vV]iewer|\w*[pP]rincipal|auth|me|ctx)[!?]?\.(?!db\b)|\b(?:userId|firmId|orgId|organi[sz]ationId|tenantId|accountId|ownerId|teamId)\s*\)/
const longestChain = 12
const longestCondition = 800

export interface BuiltAccess {
  readonly table: string
  readonly condition: Ref
  readonly isTied: boolean
}

export function builtAccess(semantics: Semantics, call: Ref): BuiltAccess | undefined {
  const { program, origins } = semantics
  const flow = program.flowOf(call, 'call')
  const name = calleeOf(semantics, call).name ?? ''
  const [first] = flow?.arguments ?? []
  if (flow?.receiver === undefined || first === undefined) return undefined
  const given = program.beside(call, first.value)
  if (finding.test(name)) {
    const [, table] = /\.query\.(\w+)$/.exec(program.text(program.beside(call, flow.receiver))) ?? []
    const [condition] = table === undefined ? [] : origins.property(given, 'where')
    return table === undefined || condition === undefined ? undefined : accessOf(semantics, table, condition)
  }
  const table = name === 'where' ? tableOf(semantics, program.beside(call, flow.receiver)) : undefined
  return table === undefined ? undefined : accessOf(semantics, table, given)
}

function accessOf({ program }: Semantics, table: string, condition: Ref): BuiltAccess {
  return { table, condition, isTied: ofUser.test(program.text(condition).slice(0, longestCondition)) }
}

/** The name of what the first call of the chain was given. */
function tableOf(semantics: Semantics, receiver: Ref): string | undefined {
  const { program, origins } = semantics
  let at = receiver
  for (let length = 0; length < longestChain; length += 1) {
    const [origin] = origins.of(at)
    const flow = origin === undefined ? undefined : program.flowOf(origin, 'call')
    if (origin === undefined || flow?.receiver === undefined) return undefined
    const [first] = flow.arguments
    if (first !== undefined && naming.has(calleeOf(semantics, origin).name ?? ''))
      return /(\w+)$/.exec(program.text(program.beside(origin, first.value)).slice(0, 80))?.[1]
    at = program.beside(origin, flow.receiver)
  }
  return undefined
}
