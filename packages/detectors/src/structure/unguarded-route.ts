// A route that changes something, or exports all of it, and asks nobody who they are, among siblings on the same router or application that
// all do. What is mounted behind a guard is guarded; what proves its caller itself, or has to be open, is none.

import { moduleOf } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { asksItself, changesNothing, changingAct, isMeantOpen, isSeen } from '../routes/judge-route.js'
import { readRoutes } from '../routes/read-routes.js'
import { changesState, isGuarded, isUnclear, type Route, shownRoute } from '../routes/route.js'
import { siblingGroups } from './siblings.js'
import type { Structure, Witness } from './structure.js'

/** So many guarded siblings for each open route make a rule of the house; with fewer it is a hint. */
const enoughForEach = 3
const fewestForEach = 2
const enoughReading = 2
const mostWitnesses = 3

export function unguardedRoutes(semantics: Semantics): Structure[] {
  const routes = readRoutes(semantics)
  const changing = routes.filter(changesState)
  const reading = routes.filter((route) => !changesState(route))
  const unguarded = siblingGroups(semantics, changing).flatMap((group) => {
    const routers = new Set(group.map(({ router }) => router))
    return judgeGroup(
      semantics,
      group,
      reading.filter(({ router }) => routers.has(router)),
    )
  })
  return [...unguarded, ...(reading.some(isExport) ? openExports(semantics, reading) : [])]
}

/** `GET /members.csv`, `GET /orders/export`: all of something at once. */
function isExport({ method, path = '' }: Route): boolean {
  return method === 'get' && /\.(?:csv|xlsx?|zip|sql|ods)$|(?:^|[/_-])(?:export|dump|backup)(?:$|[/_-])/i.test(path)
}

/** What is exported to whoever asks, where another export of the router, or most of what it gives, is behind a check. */
function openExports(semantics: Semantics, reading: readonly Route[]): Structure[] {
  return siblingGroups(semantics, reading).flatMap((group) => {
    const guarded = group.filter((route) => isGuarded(route))
    const open = group.filter(
      (route) => isExport(route) && !isGuarded(route) && !isMeantOpen(route) && !asksItself(semantics, route),
    )
    const isRule = guarded.some(isExport) || guarded.length >= open.length * enoughForEach
    if (!isRule || guarded.length < open.length * fewestForEach) return []
    return open.map((route) =>
      claimOf(semantics, route, guarded, isSeen(semantics, route) && !isUnclear(route), 'read'),
    )
  })
}

function judgeGroup(semantics: Semantics, group: readonly Route[], reading: readonly Route[]): Structure[] {
  const guarded = group.filter((route) => isGuarded(route))
  const open = group.filter((route) => !isGuarded(route) && !isMeantOpen(route) && !asksItself(semantics, route))
  if (open.length * fewestForEach > guarded.length) return []
  // Where whoever only reads is asked too, everybody is.
  const isHouse = reading.length >= enoughReading && reading.every((route) => isGuarded(route))
  const isEnough = open.length * enoughForEach <= guarded.length || (open.length === 1 && isHouse)
  return open.flatMap((route) => {
    const isShown = isSeen(semantics, route)
    if (changesNothing(semantics, route)) return []
    const isSure = isShown && !isUnclear(route) && isEnough
    return [claimOf(semantics, route, guarded, isSure)]
  })
}

function claimOf(
  semantics: Semantics,
  route: Route,
  guarded: readonly Route[],
  isSure: boolean,
  what: 'change' | 'read' = 'change',
): Structure {
  const act = changingAct(semantics, route)
  const near = guarded.toSorted((left, right) => distance(route, left) - distance(route, right))
  const does =
    act === undefined
      ? ''
      : ` It runs \`${semantics.program.module(act).text.folded(semantics.program.flow(act), 80)}\`.`
  return {
    ref: route.ref,
    at: route.at,
    title: `The route ${shownRoute(route)} asks nobody who they are`,
    why: `Of the ${guarded.length + 1} routes beside it that ${what} something, ${guarded.length} are behind a check of who asks; nothing in its call, on its router, where that is mounted, or in its handler is one.${does}`,
    confidence: isSure ? 'medium' : 'low',
    tier: isSure ? 'default' : 'explore',
    witnesses: near.slice(0, mostWitnesses).map(witnessOf),
  }
}

function witnessOf(route: Route): Witness {
  const guard = route.guards.find(({ authenticates, authorizes }) => authenticates || authorizes)
  return { ref: route.ref, at: route.at, note: `${shownRoute(route)} is behind \`${guard?.name ?? ''}\`` }
}

function distance(from: Route, to: Route): number {
  const isNear = moduleOf(from.ref) === moduleOf(to.ref)
  return (isNear ? 0 : 1e9) + Math.abs(from.at.start - to.at.start)
}
