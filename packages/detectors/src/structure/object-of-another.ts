// An object that is found by an id of the request, and read or changed for whoever asks, where siblings of the same store tie theirs to
// the user of the session. A handler that asks who its user is at all, or is behind a check of a role, is none.

import { sourceAt } from '../frameworks/knowledge.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { asksRole, asksWho } from '../routes/identity.js'
import { bodyOf, isMeantOpen } from '../routes/judge-route.js'
import { isPython } from '../routes/python-definitions.js'
import { readRoutes } from '../routes/read-routes.js'
import { isGuarded, isOfJava, isRestricted, isUnclear, type Route, shownRoute } from '../routes/route.js'
import { calleeOf } from '../taint/match-call.js'
import { ignoresItsUser, javaAccesses } from './java-objects.js'
import { accessesInPython } from './python-accesses.js'
import { Steps } from './steps.js'
import type { Structure } from './structure.js'

const finding =
  /^(?:find(?:One|First|Unique|ById|ByPk|OneBy)?(?:OrFail|OrThrow)?|find(?:One|ById)And[A-Z]\w*|getById|byId|(?:update|delete)(?:One|Many|ById)?|destroy|remove)$/
/** A `guid` or `uuid` is nothing that somebody guesses. */
const idName = /(?:^|[^a-zA-Z])id\b|[a-z](?:Id|ID)\b/
const publicStore =
  /(?:product|article|post|categor|page|event|book|movie|course|recipe|tag|countr|cit(?:y|ies)|config|setting)s?$/i
const enoughSiblings = 2
const mostWitnesses = 3
const deepest = 6
const mostSteps = 300

interface Access {
  readonly route: Route
  readonly call: Ref
  readonly store: string
  /** Whether the handler asks for its user. */
  readonly isTied: boolean
  /** Whether it shows that objects of this store belong to users. */
  readonly isWitness: boolean
}

export function objectsOfAnother(semantics: Semantics): Structure[] {
  const accesses = readRoutes(semantics).flatMap((route) => accessesOf(semantics, route))
  return accesses.flatMap((access) => {
    const { route } = access
    if (
      access.isTied ||
      isMeantOpen(route) ||
      !isOfUsers(semantics, route) ||
      isRestricted(route) ||
      publicStore.test(access.store)
    )
      return []
    const tied = accesses.filter(
      (each) => each.store === access.store && each.isWitness && each.route.ref !== route.ref,
    )
    const routes = new Map(tied.map((each) => [each.route.ref, each]))
    return routes.size === 0 ? [] : [claimOf(semantics, access, [...routes.values()])]
  })
}

/** Whether whoever gets there is signed in. */
function isOfUsers(semantics: Semantics, route: Route): boolean {
  if (isOfJava(route) && ignoresItsUser(semantics, route)) return true
  return isGuarded(route) && !isUnclear(route)
}

/** Many may read in Java's applications what only its owner may change: the siblings have to say that reading is the owner's too. */
function isLikeSiblings(semantics: Semantics, route: Route, tied: readonly Access[]): boolean {
  if (!isOfJava(route) || route.method !== 'get' || ignoresItsUser(semantics, route)) return true
  return tied.some((each) => each.route.method === 'get')
}

/** Each call of a store in the handler that is given an id of the request. */
function accessesOf(semantics: Semantics, route: Route): Access[] {
  if (isOfJava(route)) return javaAccesses(semantics, route).map((each) => ({ ...each, route, isWitness: each.isTied }))
  if (isPython(semantics.program.module(route.ref)))
    return accessesInPython(semantics, route).map((each) => ({ route, ...each }))
  const body = bodyOf(semantics, route, 1)
  const isTied = body.some((ref) => asksWho(semantics, ref) || asksRole(semantics, ref))
  return body.flatMap((call): Access[] => {
    const flow = semantics.program.flowOf(call, 'call')
    if (flow?.receiver === undefined) return []
    const { name, receiver } = calleeOf(semantics, call)
    if (name === undefined || !finding.test(name)) return []
    const isByRequest = flow.arguments
      .slice(0, 1)
      .some(({ value }) => holdsIdOfRequest(semantics, semantics.program.beside(call, value), 0))
    const store = receiver.replace(/^(?:this|prisma|db|models)\./, '')
    const isTiedHere = isTied || tiedArguments(semantics, call, flow.arguments)
    return isByRequest || isTiedHere ? [{ route, call, store, isTied: isTiedHere, isWitness: isTiedHere }] : []
  })
}

function tiedArguments(semantics: Semantics, call: Ref, given: readonly { readonly value: number }[]): boolean {
  return given.some(({ value }) =>
    /\b(?:user|owner|account|session)(?:_?id)?\b/i.test(
      semantics.program.text(semantics.program.beside(call, value)).slice(0, 300),
    ),
  )
}

/** `req.params.id`, or an object that holds it: `{ where: { id: req.params.id } }`. */
function holdsIdOfRequest(semantics: Semantics, value: Ref, depth: number, steps = new Steps(mostSteps)): boolean {
  if (depth > deepest || !steps.take()) return false
  const { program, origins, symbols } = semantics
  const symbol = symbols.of(value)
  if (symbol !== undefined && isOfRequest(plainSymbol(symbol))) return idName.test(program.text(value).slice(0, 200))
  return origins.of(value).some((origin) => {
    const flow = program.flow(origin)
    const inside = (each: number): boolean =>
      holdsIdOfRequest(semantics, program.beside(origin, each), depth + 1, steps)
    if (origin !== value && holdsIdOfRequest(semantics, origin, depth + 1, steps)) return true
    if (flow.op === 'object') return flow.entries.some((each) => inside(each.value))
    if (flow.op === 'call' || flow.op === 'unary') {
      return flow.op === 'unary' ? inside(flow.operand) : flow.arguments.some((each) => inside(each.value))
    }
    return false
  })
}

function isOfRequest(symbol: string): boolean {
  for (let at = symbol.length; at > 0; at = symbol.lastIndexOf('.', at - 1)) {
    const kind = sourceAt(symbol.slice(0, at))?.kind
    if (kind === 'path-parameter' || kind === 'query' || kind === 'body') return true
  }
  return false
}

function claimOf(semantics: Semantics, { route, call, store }: Access, tied: readonly Access[]): Structure {
  const { program } = semantics
  const isSure = tied.length >= enoughSiblings && isLikeSiblings(semantics, route, tied)
  return {
    ref: call,
    at: program.flow(call),
    title: `Any ${store} is found by its id, whoever asks`,
    why: `${shownRoute(route)} finds it by an id of the request and never asks whose it is; ${tied.length} other ${tied.length === 1 ? 'route' : 'routes'} of \`${store}\` ${tied.length === 1 ? 'ties' : 'tie'} it to the user of the session.`,
    confidence: isSure ? 'medium' : 'low',
    tier: isSure ? 'default' : 'explore',
    preconditions: ['the attacker is signed in, and knows or guesses the id of an object of somebody else'],
    witnesses: tied.slice(0, mostWitnesses).map((each) => ({
      ref: each.call,
      at: program.flow(each.call),
      note: `${shownRoute(each.route)} asks for the user as well`,
    })),
  }
}
