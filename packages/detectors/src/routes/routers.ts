// Which router a route is registered on: the same key for the same router, through chains (`router.route('/x').get(f).post(g)`),
// imports, and functions that are given the router.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

export interface RouterAt {
  readonly key: string
  /** The name before the dot. */
  readonly written: string
  /** Where the chain names the path. */
  readonly path?: string
}

const chained = /^(?:get|post|put|patch|delete|all|route|use|head|options|param)$/
const longestChain = 300

export function routerOf(semantics: Semantics, call: Ref): RouterAt | undefined {
  const { program, constants } = semantics
  let at = call
  let path: string | undefined
  for (let length = 0; length < longestChain; length += 1) {
    const flow = program.flowOf(at, 'call')
    if (flow?.receiver === undefined) return undefined
    const receiver = program.beside(at, flow.receiver)
    const [origin = receiver] = semantics.origins.of(receiver)
    const inner = program.flowOf(origin, 'call')
    const name =
      inner === undefined ? undefined : program.flowOf(program.beside(origin, inner.callee), 'load')?.property
    if (inner?.receiver === undefined || name === undefined || !chained.test(name)) {
      return {
        key: `r${given(semantics, origin)}`,
        written: program.text(receiver).slice(0, 80),
        ...(path === undefined ? {} : { path }),
      }
    }
    if (name === 'route') {
      const [first] = inner.arguments
      const constant = first === undefined ? undefined : constants.of(program.beside(origin, first.value))
      path = constant?.type === 'string' ? constant.value : (path ?? '')
    }
    at = origin
  }
  return undefined
}

/** A parameter is the router that its only caller gives. */
function given({ program, graph, origins }: Semantics, origin: Ref): Ref {
  const flow = program.flowOf(origin, 'argument')
  if (flow === undefined || flow.rest) return origin
  const [caller, other] = graph.callers(program.enclosing(origin))
  if (caller === undefined || other !== undefined) return origin
  const argument = graph.given(caller)[flow.index]
  const [made, more] = argument === undefined ? [] : origins.of(program.beside(caller, argument.value))
  return made === undefined || more !== undefined ? origin : made
}
