// Objects that functions of the program find by an id of the request: `findOrder(Number(req.params.id))`. The store stands in another file, so
// that the routes of one router are taken to be about the same objects.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { asksRole, asksWho } from '../routes/identity.js'
import { bodyOf } from '../routes/judge-route.js'
import { isPython } from '../routes/python-definitions.js'
import { isGivenItsUser, isOfController, isOfJava, type Route } from '../routes/route.js'
import { calleeOf, writtenReceiver } from '../taint/match-call.js'
import { holdsIdOfRequest } from './request-id.js'

const finding = /^_?(?:find|get|load|fetch|read|show|lookup|any|one)[A-Z_]?\w*$/

export interface ServiceAccess {
  readonly call: Ref
  readonly store: string
  readonly shown: string
  readonly isTied: boolean
}

/** What a handler finds by an id of the request, or where it asks for its user. */
export function serviceAccess(semantics: Semantics, route: Route): ServiceAccess | undefined {
  const { program, graph } = semantics
  if (isOfJava(route) || isPython(program.module(route.ref)) || route.isApart === true) return undefined
  const own = bodyOf(semantics, route, 0)
  const shown = writtenReceiver(program, route.ref) || 'object of the controller'
  const of = (call: Ref, isTied: boolean): ServiceAccess => ({
    call,
    store: `objects of ${route.router}`,
    shown,
    isTied,
  })
  const asking = bodyOf(semantics, route, 1).find((ref) => asksWho(semantics, ref) || asksRole(semantics, ref))
  const isOfOne = /:\w/.test(route.path ?? '')
  // A handler that is given its user asks whose an object is with it, whatever it calls.
  if (isOfOne && isGivenItsUser(route)) return of(route.ref, true)
  if (asking !== undefined) return of(own.find((ref) => ref === asking) ?? route.ref, true)
  // What answers for the path of one object finds it, whatever that is called.
  const isReading = isOfOne && route.method === 'get' && isOfController(route)
  const call = own.find((ref) => {
    const flow = program.flowOf(ref, 'call')
    if (flow === undefined || graph.callees(ref).length === 0) return false
    if (!isReading && !finding.test(calleeOf(semantics, ref).name ?? '')) return false
    return flow.arguments.some(({ value }) => holdsIdOfRequest(semantics, program.beside(ref, value)))
  })
  return call === undefined ? undefined : of(call, false)
}
