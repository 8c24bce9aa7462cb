// A route that asks who somebody is and not what they may do, where its siblings do: the other changes of the same resource, or the
// other routes below the same path of an administration. A handler that looks at a role, or compares an owner, asks itself.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { asksRole, asksWho } from '../routes/identity.js'
import { asksPresenceOnly } from '../routes/java-identity.js'
import { bodyOf, changesNothing, changingAct, isSeen } from '../routes/judge-route.js'
import { readRoutes } from '../routes/read-routes.js'
import {
  changesState,
  isGivenItsUser,
  isOfController,
  isOfJava,
  isRestricted,
  isUnclear,
  type Route,
  shownRoute,
} from '../routes/route.js'
import { hasWord, wordsOf } from '../routes/words.js'
import { writtenReceiver } from '../taint/match-call.js'
import type { Structure } from './structure.js'

const administration: ReadonlySet<string> = new Set('admin administration backoffice superuser moderation'.split(' '))
const rights: ReadonlySet<string> = new Set('role roles permission permissions privilege privileges rights'.split(' '))
const mostWitnesses = 3
const fewestRestricted = 2
/** `POST /users/:id/role` changes what is there; `POST /users/:id/likes` adds something. */
const changesOne =
  /[:{<]\w[^/]*\/(?:[\w-]*(?:role|status|password|permissions|admin|able|lock|ban|approve|reject|mote|delete|remove|suspend|verify|grant|revoke|archive|restore|publish|refund|activate))$/i
/** A line of a log says who did it, and asks nobody. */
const logging = /^\s*(?:await\s+)?(?:this\.)?[\w$]*(?:log|logger|logging|audit|metrics|console|debug)[\w$]*\s*[.(]/i

export function unrestrictedRoutes(semantics: Semantics): Structure[] {
  const routes = readRoutes(semantics)
  const changing = routes.filter((route) => changesState(route) && !isForEveryUser(route, routes))
  const resources = grouped(changing, resourceOf)
  const classes = grouped(changing, classOf)
  const areas = grouped(routes, (route) => areaOf(semantics, route))
  const later = new Set(changing.filter(({ method, path = '' }) => method !== 'post' || changesOne.test(path)))
  // What only some may read is compared too, with the routes that change what is there already: users often add things themselves.
  const isCompared = (route: Route): boolean => later.has(route) || isRestricted(route)
  const served = grouped(routes.filter(isCompared), resourceOf)
  const routers = grouped(changing.filter(isCompared), routerOf)
  // Who changes something below the path of an administration is no user like any other: one that is asked is enough.
  const administered = grouped(changing, (route) => areaOf(semantics, route)).filter((group) => group.length === 2)
  const found = [
    ...administered.flatMap((group) => judgeGroup(semantics, group, 1, 'below this path of an administration', 1)),
    ...areas.flatMap((group) => judgeGroup(semantics, group, 2, 'below this path of an administration')),
    ...classes.flatMap((group) => judgeGroup(semantics, group, 1, 'of its class that change something')),
    ...resources.flatMap((group) => judgeGroup(semantics, group, 1, 'that change the same resource')),
    ...served.flatMap((group) => judgeGroup(semantics, group, 1, 'of the same resource')),
    ...routers.flatMap((group) => judgeGroup(semantics, group, 1, 'of its router that change something')),
  ]
  return [...new Map(found.map((each) => [each.ref, each])).values()]
}

function judgeGroup(
  semantics: Semantics,
  group: readonly Route[],
  most: number,
  which: string,
  least = fewestRestricted,
): Structure[] {
  const restricted = group.filter((route) => isRestricted(route))
  const open = group.filter((route) => !isRestricted(route) && !asksByItself(semantics, route))
  const isRule = restricted.length >= least && open.length * least <= restricted.length
  if (!isRule || open.length === 0 || open.length > most) return []
  return open.flatMap((route) => {
    if (changesState(route) && changesNothing(semantics, route)) return []
    const isSure = !isUnclear(route) && restricted.length >= (most === 1 ? least : 3) && isSeen(semantics, route)
    return [claimOf(semantics, route, restricted, isSure, which)]
  })
}

function asksByItself(semantics: Semantics, route: Route): boolean {
  const body = bodyOf(semantics, route)
  // Whoever gives rights away has to have some: to stay within the own firm is not enough.
  const isOfRights = hasWord(wordsOf(route.path?.split('/').at(-1) ?? ''), rights)
  return body.some(
    (ref) =>
      (asksRole(semantics, ref) ||
        (!isOfRights && asksWho(semantics, ref) && !asksPresenceOnly(semantics, ref, body))) &&
      !isForLog(semantics, route, ref),
  )
}

/** In a line of a log, or in a function that only such lines of the handler call: `logger.info({ by: memberOf(req).id })`. */
function isForLog({ program, graph }: Semantics, { handlers }: Route, ref: Ref): boolean {
  if (logging.test(program.statement(ref))) return true
  const code = program.enclosing(ref)
  if (handlers.includes(code)) return false
  const calls = graph.callers(code).filter((call) => handlers.includes(program.enclosing(call)))
  return calls.length > 0 && calls.every((call) => logging.test(program.statement(call)))
}

/** In Python and Java routers hold what belongs together by other customs. */
function routerOf({ router, from }: Route): string | undefined {
  return /^r\d/.test(router) && from === undefined ? router : undefined
}

/** The methods of one class serve one resource, whatever stands behind its path. */
function classOf(route: Route): string | undefined {
  if (isOfController(route)) return route.isMarked === true || isGivenItsUser(route) ? undefined : route.router
  return isOfJava(route) ? route.router : undefined
}

/** What users add themselves, and only some may change afterwards: an order, a ticket. */
function isForEveryUser(route: Route, routes: readonly Route[]): boolean {
  if (!(isOfJava(route) || isOfController(route)) || route.method !== 'post' || isRestricted(route)) return false
  return !routes.some(({ router, method, guards }) =>
    router === route.router && method === 'post' ? guards.some(({ authorizes }) => authorizes) : false,
  )
}

function claimOf(
  semantics: Semantics,
  route: Route,
  restricted: readonly Route[],
  isSure: boolean,
  which: string,
): Structure {
  const { program } = semantics
  const name = (each: Route): string => each.guards.find(({ authorizes }) => authorizes)?.name ?? ''
  const act = changingAct(semantics, route)
  const does = act === undefined ? '' : ` It runs \`${program.module(act).text.folded(program.flow(act), 80)}\`.`
  return {
    ref: route.ref,
    at: route.at,
    title: `The route ${shownRoute(route)} does not ask what somebody may do`,
    why: `${restricted.length} of the ${restricted.length + 1} routes ${which} are behind a check of a role or permission, and this one is not; its handler looks at none either.${does}`,
    confidence: isSure ? 'medium' : 'low',
    tier: isSure ? 'default' : 'explore',
    witnesses: restricted.slice(0, mostWitnesses).map((each) => ({
      ref: each.ref,
      at: each.at,
      note: `${shownRoute(each)} is behind \`${name(each)}\``,
    })),
  }
}

/** What is done with a resource, where paths name it: `/users/:id/delete`. */
const acts = /^(?:new|add|create|edit|change|update|save|delete|remove|destroy|rename)$/

/** `POST /users` and `DELETE /users/:id` change the same resource; `/users/:id/comments` is another. */
function resourceOf({ router, path }: Route): string | undefined {
  if (path === undefined) return undefined
  const literal = path.split('/').filter((part) => part !== '' && !/^[:{*[<(]/.test(part) && !acts.test(part))
  return `${router} ${literal.join('/')}`
}

function areaOf(semantics: Semantics, { router, path, mountedAt = '', ref }: Route): string | undefined {
  const parts = `${mountedAt}${path ?? ''}`.split('/')
  const at = parts.findIndex((part) => hasWord(wordsOf(part), administration))
  if (at !== -1) return `${router} ${parts.slice(0, at + 1).join('/')}`
  return isOfAdministration(semantics, ref) ? router : undefined
}

/** Where it is mounted stands in another file: what the router is called says it too, and what its file is called. */
function isOfAdministration({ program }: Semantics, ref: Ref): boolean {
  const file = program.module(ref).text.path.split('/').at(-1) ?? ''
  const named = [writtenReceiver(program, ref), file.replace(/\.\w+$/, '')]
  return named.some((name) => hasWord(wordsOf(name), administration))
}

function grouped(routes: readonly Route[], keyOf: (route: Route) => string | undefined): Route[][] {
  const groups = new Map<string, Route[]>()
  for (const route of routes) {
    const key = keyOf(route)
    if (key === undefined) continue
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [route])
    else known.push(route)
  }
  return [...groups.values()]
}
