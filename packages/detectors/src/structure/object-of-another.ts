// An object that is found by an id of the request, and read or changed for whoever asks, where siblings of the same store tie theirs to
// the user of the session. A handler that asks who its user is at all, or is behind a check of a role, is none.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { isExportedRoute, usesWho } from '../routes/exported-routes.js'
import { asksRole, asksWho } from '../routes/identity.js'
import { bodyOf, isMeantOpen } from '../routes/judge-route.js'
import { isPython } from '../routes/python-definitions.js'
import { readRoutes } from '../routes/read-routes.js'
import { isGuarded, isOfJava, isRestricted, isUnclear, type Route, shownRoute } from '../routes/route.js'
import { calleeOf } from '../taint/match-call.js'
import { builtAccess } from './built-access.js'
import { ignoresItsUser, javaAccesses } from './java-objects.js'
import { accessesInPython } from './python-accesses.js'
import { holdsIdOfRequest } from './request-id.js'
import { rowAccess } from './row-access.js'
import { serviceAccess } from './service-access.js'
import type { Structure } from './structure.js'

const finding =
  /^(?:find(?:One|First|Unique|ById|ByPk|OneBy)?(?:OrFail|OrThrow)?|find(?:One|ById)And[A-Z]\w*|getById|byId|(?:update|delete)(?:One|Many|ById)?|destroy|remove)$/
const publicStore =
  /(?:product|article|post|categor|page|event|book|movie|course|recipe|tag|countr|cit(?:y|ies)|config|setting)s?$/i
const enoughSiblings = 2
const mostWitnesses = 3

interface Access {
  readonly route: Route
  readonly call: Ref
  /** What it is compared by. */
  readonly store: string
  /** What the claim calls it, where that is not the store. */
  readonly shown?: string
  /** Whether the handler asks for its user. */
  readonly isTied: boolean
  /** Whether it shows that objects of this store belong to users. */
  readonly isWitness: boolean
  /** Whether a statement proves that the store knows whose each object is. */
  readonly namesOwner?: boolean
}

export function objectsOfAnother(semantics: Semantics): Structure[] {
  const accesses = readRoutes(semantics).flatMap((route) => [
    ...accessesOf(semantics, route),
    ...accessesByService(semantics, route),
  ])
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

/** Many may read what only its owner may change: the siblings have to say that reading is the owner's too. */
function isLikeSiblings(semantics: Semantics, { route, shown }: Access, tied: readonly Access[]): boolean {
  if (!(isOfJava(route) || shown !== undefined) || route.method !== 'get') return true
  if (isOfJava(route) && ignoresItsUser(semantics, route)) return true
  return tied.some((each) => each.route.method === 'get')
}

/** Each call of a store in the handler that is given an id of the request. */
function accessesOf(semantics: Semantics, route: Route): Access[] {
  if (isOfJava(route)) return javaAccesses(semantics, route).map((each) => ({ ...each, route, isWitness: each.isTied }))
  if (isPython(semantics.program.module(route.ref)))
    return accessesInPython(semantics, route).map((each) => ({ route, ...each }))
  const body = bodyOf(semantics, route, 1)
  // Where the check stands in the code of the handler, only what is done with its answer ties anything to the user.
  const isTied = isExportedRoute(route)
    ? bodyOf(semantics, route, 0).some((ref) => usesWho(semantics, ref))
    : body.some((ref) => asksWho(semantics, ref) || asksRole(semantics, ref))
  return body.flatMap((call): Access[] => {
    const flow = semantics.program.flowOf(call, 'call')
    if (flow === undefined) return []
    const row = rowAccess(semantics, call, (value) => holdsIdOfRequest(semantics, value))
    if (row !== undefined) {
      const isTiedToo = isTied || row.isTied
      const of = { route, call, store: row.table, isTied: isTiedToo, isWitness: isTiedToo, namesOwner: row.isTied }
      return row.isByRequest || isTiedToo ? [of] : []
    }
    if (flow.receiver === undefined) return []
    const built = builtAccess(semantics, call)
    if (built !== undefined) {
      const isOne = holdsIdOfRequest(semantics, built.condition)
      const isTiedToo = isTied || built.isTied
      const of = { route, call, store: built.table, isTied: isTiedToo, isWitness: isTiedToo, namesOwner: built.isTied }
      return isOne || isTiedToo ? [of] : []
    }
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

/** By functions of the program that find them, where the routes of one router are about the same objects. */
function accessesByService(semantics: Semantics, route: Route): Access[] {
  const found = serviceAccess(semantics, route)
  return found === undefined ? [] : [{ ...found, route, isWitness: found.isTied }]
}

function tiedArguments(semantics: Semantics, call: Ref, given: readonly { readonly value: number }[]): boolean {
  return given.some(({ value }) =>
    /\b(?:user|owner|account|session)(?:_?id)?\b/i.test(
      semantics.program.text(semantics.program.beside(call, value)).slice(0, 300),
    ),
  )
}

function claimOf(semantics: Semantics, access: Access, tied: readonly Access[]): Structure {
  const { program } = semantics
  const { route, call, store, shown = store } = access
  const isEnough = tied.length >= enoughSiblings || tied.some(({ namesOwner }) => namesOwner === true)
  const isSure = isEnough && isLikeSiblings(semantics, access, tied)
  return {
    ref: call,
    at: program.flow(call),
    title: `Any ${shown} is found by its id, whoever asks`,
    why: `${shownRoute(route)} finds it by an id of the request and never asks whose it is; ${tied.length} other ${tied.length === 1 ? 'route' : 'routes'} of \`${shown}\` ${tied.length === 1 ? 'ties' : 'tie'} it to the user of the session.`,
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
