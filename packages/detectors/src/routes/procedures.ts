// Routes of tRPC: the entries of a router, `remove: adminProcedure.input(schema).mutation(handler)`. What stands before a handler is what
// the procedure was given to `use` on the way.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { functionsOf } from './functions-of.js'
import { judgeGuard } from './guards.js'
import { isAuthenticationName, isAuthorizationName } from './identity.js'
import type { Guard, Route } from './route.js'

const kinds: ReadonlyMap<string, 'get' | 'post'> = new Map([
  ['query', 'get'],
  ['mutation', 'post'],
])
/** Of what is there already; everything else may add something. */
const changingOne =
  /^(?:set|update|edit|change|rename|move|toggle|approve|reject|publish|archive|restore|ban|block)(?![a-z])/
const removing = /^(?:delete|remove|destroy|revoke)(?![a-z])/
const longestChain = 30

export function readProcedures(semantics: Semantics): Route[] {
  const { program, graph } = semantics
  // Cheap: most files call nothing of the name.
  const calls = graph.calls.filter((call) => program.module(call) === program.modules[0] && isRouter(semantics, call))
  return calls.flatMap((call) => {
    const [first] = program.flowOf(call, 'call')?.arguments ?? []
    const table = first === undefined ? undefined : program.flowOf(program.beside(call, first.value), 'object')
    return (table?.entries ?? []).flatMap(({ name, value }) =>
      name === undefined ? [] : procedureAt(semantics, call, name, program.beside(call, value)),
    )
  })
}

function isRouter(semantics: Semantics, call: Ref): boolean {
  const name = semantics.program.text(call).slice(0, 60)
  return /^(?:[\w$.]*\.)?(?:router|\w*Router)\(/.test(name)
}

function procedureAt(semantics: Semantics, router: Ref, name: string, value: Ref): Route[] {
  const { program, origins } = semantics
  const [made, other] = origins.of(value)
  const flow = made === undefined || other !== undefined ? undefined : program.flowOf(made, 'call')
  const kind = made === undefined ? undefined : kinds.get(calleeOf(semantics, made).name ?? '')
  const [handler] = flow?.arguments ?? []
  if (made === undefined || flow?.receiver === undefined || kind === undefined || handler === undefined) return []
  return [
    {
      ref: made,
      at: headOf(semantics, made),
      method: kind === 'get' ? 'get' : methodOf(name),
      path: name,
      router: `r${router}`,
      handlers: functionsOf(semantics, program.beside(made, handler.value)),
      handlerName: name,
      guards: guardsOf(semantics, program.beside(made, flow.receiver)),
      isApart: true,
    },
  ]
}

function methodOf(name: string): string {
  if (removing.test(name)) return 'delete'
  return changingOne.test(name) ? 'put' : 'post'
}

/** Up to the code of its handler. */
function headOf({ program }: Semantics, call: Ref): { readonly start: number; readonly end: number } {
  const { start, end } = program.flow(call)
  const length = program
    .module(call)
    .text.slice({ start, end })
    .search(/=>|[\r\n]/)
  return { start, end: length === -1 ? end : start + length }
}

/** From the last call of the chain to the first; where it comes from a file that is not at hand, its name says it. */
function guardsOf(semantics: Semantics, procedure: Ref): Guard[] {
  const { program, origins } = semantics
  const found: Guard[] = []
  let at = procedure
  for (let length = 0; length < longestChain; length += 1) {
    const [origin, other] = origins.of(at)
    if (origin === undefined || other !== undefined) break
    const flow = program.flowOf(origin, 'call')
    if (flow?.receiver === undefined) {
      if (program.flow(origin).op === 'import') found.push(...namedGuard(semantics, origin))
      break
    }
    const [given] = flow.arguments
    if (calleeOf(semantics, origin).name === 'use' && given !== undefined)
      found.push(judgeGuard(semantics, program.beside(origin, given.value)))
    at = program.beside(origin, flow.receiver)
  }
  return found
}

function namedGuard({ program }: Semantics, origin: Ref): Guard[] {
  const { name = '' } = program.flowOf(origin, 'import') ?? {}
  const authorizes = isAuthorizationName(name)
  return authorizes || isAuthenticationName(name) ? [{ ref: origin, name, authenticates: true, authorizes }] : []
}
