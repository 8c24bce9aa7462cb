// Objects of Java's controllers that are found by an id of the request: which calls of a store are given one, and whether they, or the
// route around them, ask for the user as well. A table of a statement is a store, and so is an entity that is looked up.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { asksRole, asksWho } from '../routes/identity.js'
import { isUserParameter } from '../routes/java-identity.js'
import { bodyOf } from '../routes/judge-route.js'
import type { Route } from '../routes/route.js'
import { calleeOf } from '../taint/match-call.js'

export interface JavaAccess {
  readonly call: Ref
  readonly store: string
  readonly isTied: boolean
}

const idName = /(?:^|_)id$|[a-z](?:Id|ID)$|(?:^|[a-z])(?:number|Number|no|No|ref|Ref|key|Key)$/
const fromPath = /@(?:PathVariable|PathParam|RestPath)\b|@(?:RequestParam|QueryParam|RestQuery)\b/
const table = /\b(?:FROM|UPDATE|INTO)\s+["`]?(\w+)/i
/** What is said with it is no object of anybody: an answer, a log, a conversion. */
const idleReceiver =
  /(?:^|\.)(?:log|logger|LOG|LOGGER|response|res|out|model|Response|ResponseEntity|String|Objects|Optional|UUID|URI|Map|List|Set|Long|Integer|Math|redirectAttributes|mapper|validator|metrics|events|publisher|tracer)$/
const annotatedOwner = /authentication|principal|returnObject|#\w+|@\w+\./

/** Each call of a store that is given an id of the request. */
export function javaAccesses(semantics: Semantics, route: Route): JavaAccess[] {
  const body = bodyOf(semantics, route, 1)
  const isTiedByName = route.guards.some(({ name, authorizes }) => authorizes && annotatedOwner.test(name))
  const isTied = isTiedByName || body.some((ref) => asksWho(semantics, ref) || asksRole(semantics, ref))
  return body.flatMap((call): JavaAccess[] => {
    const { program } = semantics
    const flow = program.flowOf(call, 'call')
    if (flow?.receiver === undefined || flow.named === true || flow.form !== 'call') return []
    if (!route.handlers.includes(program.enclosing(call))) return []
    const given = flow.arguments.map(({ value }) => program.beside(call, value))
    if (!given.some((value) => isIdOfRequest(semantics, value))) return []
    const store = storeOf(semantics, call, given)
    return store === undefined ? [] : [{ call, store, isTied }]
  })
}

function isIdOfRequest({ program, origins }: Semantics, value: Ref): boolean {
  return origins.of(value).some((origin) => {
    const flow = program.flowOf(origin, 'argument')
    if (flow === undefined) return false
    const { name = '' } = program.functionOf(program.enclosing(origin)).parameters[flow.index] ?? {}
    return idName.test(name) && fromPath.test(program.module(origin).text.slice(flow).slice(0, 200))
  })
}

function storeOf(semantics: Semantics, call: Ref, given: readonly Ref[]): string | undefined {
  const { program, constants } = semantics
  const { receiver, name = '' } = calleeOf(semantics, call)
  const store = receiver.replace(/^this\./, '')
  if (!/^[\w.]+$/.test(store) || idleReceiver.test(store)) return undefined
  const [first] = given
  if (first === undefined) return undefined
  const constant = constants.of(first)
  if (constant?.type === 'string') return table.exec(text(constant))?.[1]?.toLowerCase()
  // `em.find(Trip.class, id)`
  const entity = /^(\w+)\.class$/.exec(program.text(first).slice(0, 80))?.[1]
  if (entity !== undefined && /^(?:find|getReference|get|load)$/.test(name)) return entity
  return /^[a-z]/.test(store) ? store : undefined
}

/** Whether the handler is given its user, and never looks at them. */
export function ignoresItsUser(semantics: Semantics, { handlers }: Route): boolean {
  const { program } = semantics
  return handlers.some((code) =>
    program.functionOf(code).arguments.some((value) => isUserParameter(semantics, program.beside(code, value))),
  )
}
