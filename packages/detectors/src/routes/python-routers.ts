// Routers of Python: blueprints, routers of FastAPI, applications. What runs before all routes of one, where it is registered, and below
// which path. INVARIANT: a router whose making is not at hand may have a guard that nobody sees.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { givenDependencies } from './fastapi-dependencies.js'
import { constantText, decorations, givenAs, isPython, rootOf } from './python-definitions.js'
import { decoratorGuard, judgePythonGuard, writtenAs } from './python-guards.js'
import { type Guard, isGuarded, isRestricted, type Route } from './route.js'

const before = /^(?:before_request|before_app_request|before_websocket|middleware|on_request)$/
const adding = /^(?:before_request|before_app_request|add_middleware|register_middleware)$/
const mounting =
  /^(?:register_blueprint|include_router|mount|blueprint|add_routes|add_subapp|register_namespace|add_namespace)$/
const deepest = 5

interface Mount {
  readonly router: string
  readonly parent: string
  readonly guards: readonly Guard[]
  readonly prefix: string
}

interface Outside {
  readonly own: ReadonlyMap<string, readonly Guard[]>
  readonly mounts: readonly Mount[]
  /** What runs before the routes of every router. */
  readonly everywhere: readonly Guard[]
}

export function routerKey(semantics: Semantics, receiver: Ref): string {
  const { program } = semantics
  const root = rootOf(semantics, argumentGiven(semantics, rootOf(semantics, receiver)))
  const flow = program.flowOf(root, 'import')
  if (flow === undefined) return `r${root}`
  // Not at hand: the same name of the same module is the same router.
  const { path } = program.module(root).text
  const folder = flow.specifier.startsWith('.') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  return `i${folder}${flow.specifier}#${flow.name ?? ''}`
}

/** A parameter is what its only caller gives. */
function argumentGiven({ program, graph }: Semantics, root: Ref): Ref {
  const flow = program.flowOf(root, 'argument')
  if (flow === undefined) return root
  const [caller, other] = graph.callers(program.enclosing(root))
  if (caller === undefined || other !== undefined) return root
  const given = graph.given(caller)[flow.index]
  return given === undefined ? root : program.beside(caller, given.value)
}

/** The routes with what stands before them outside of their own registration, and the whole of their paths. */
export function withRouters(semantics: Semantics, routes: readonly Route[]): readonly Route[] {
  const outside = readOutside(semantics)
  // Only where routers are registered behind something is one that is not a route that lacks it.
  const isApart = !outside.mounts.some(({ guards }) => guards.length > 0)
  return routes.map((route) => {
    const guards = [...route.guards, ...outside.everywhere, ...outer(semantics, route.router, outside, 0)]
    const prefix = prefixOf(semantics, route.router, outside)
    const path = route.path === undefined ? undefined : joinedPath(prefix, route.path)
    return { ...route, path, guards, ...(isApart ? { isApart } : {}) }
  })
}

function joinedPath(prefix: string, path: string): string {
  return prefix === '' ? path : `${prefix.replace(/\/$/, '')}/${path.replace(/^\//, '')}`.replace(/(.)\/$/, '$1')
}

function readOutside(semantics: Semantics): Outside {
  const { graph, program } = semantics
  const own = new Map<string, Guard[]>()
  const mounts: Mount[] = []
  const everywhere: Guard[] = []
  const add = (receiver: Ref, name: string, guards: readonly Guard[]): void => {
    if (name === 'before_app_request') everywhere.push(...guards)
    const key = routerKey(semantics, receiver)
    own.set(key, [...(own.get(key) ?? []), ...guards])
  }
  for (const call of graph.calls) {
    if (!isPython(program.module(call))) continue
    const { name = '' } = calleeOf(semantics, call)
    const receiver = program.receiverOf(call)
    if (receiver === undefined) continue
    const given = program.argument(call, 0)
    if (adding.test(name) && given !== undefined) add(receiver, name, [stepGuard(semantics, given)])
    else if (mounting.test(name)) mounts.push(...mountsAt(semantics, call, receiver))
  }
  for (const [made, all] of decorations(semantics)) {
    const step = all.find(({ callee }) => before.test(decoratorName(semantics, callee)))
    if (step === undefined) continue
    const called = program.flowOf(step.callee, 'call')
    const load = program.flowOf(called === undefined ? step.callee : program.beside(step.callee, called.callee), 'load')
    if (load === undefined) continue
    const others = all.filter((each) => each !== step).flatMap((each) => decoratorGuard(semantics, each))
    add(program.beside(step.callee, load.object), decoratorName(semantics, step.callee), [
      stepGuard(semantics, made),
      ...others,
    ])
  }
  return { own, mounts, everywhere }
}

/** What runs before may be anything: only what is known to ask counts, and what has the name of a guard and no code. */
function stepGuard(semantics: Semantics, value: Ref): Guard {
  const { isUnknown: _, ...guard } = judgePythonGuard(semantics, value)
  return guard
}

function decoratorName({ program }: Semantics, callee: Ref): string {
  const called = program.flowOf(callee, 'call')
  const load = program.flowOf(called === undefined ? callee : program.beside(callee, called.callee), 'load')
  return load?.property ?? ''
}

function mountsAt(semantics: Semantics, call: Ref, receiver: Ref): Mount[] {
  const { program } = semantics
  const parent = routerKey(semantics, receiver)
  const guards = givenDependencies(semantics, call)
  const [prefix] = [...givenAs(semantics, call, 'url_prefix'), ...givenAs(semantics, call, 'prefix')]
  const written = constantText(semantics, prefix) ?? ''
  return program
    .allArguments(call)
    .slice(0, 2)
    .filter((value) => constantText(semantics, value) === undefined)
    .map((value) => ({ router: routerKey(semantics, value), parent, guards, prefix: written }))
    .filter(({ router }) => router !== parent)
}

function outer(semantics: Semantics, router: string, outside: Outside, depth: number): readonly Guard[] {
  if (depth > deepest) return []
  const made = madeAt(semantics, router)
  const before = [...(outside.own.get(router) ?? []), ...made]
  const perMount = outside.mounts
    .filter((mount) => mount.router === router)
    .map((mount) => [...mount.guards, ...outer(semantics, mount.parent, outside, depth + 1)])
  // Registered twice, it is as open as the most open of both.
  const [weakest = []] = perMount.toSorted((left, right) => strength(left) - strength(right))
  return [...before, ...weakest]
}

/** What the router is made with; what is not at hand may be a guard. */
function madeAt(semantics: Semantics, router: string): readonly Guard[] {
  if (router.startsWith('i'))
    return [
      {
        ref: 0,
        name: 'a router whose making is not at hand',
        authenticates: false,
        authorizes: false,
        isUnknown: true,
      },
    ]
  const root = rootRef(router)
  if (root === undefined) return []
  const { program } = semantics
  if (program.flowOf(root, 'call') !== undefined) return givenDependencies(semantics, root)
  const isMade = program.flowOf(root, 'argument') === undefined && program.flowOf(root, 'global') === undefined
  return isMade
    ? []
    : [{ ref: root, name: writtenAs(semantics, root), authenticates: false, authorizes: false, isUnknown: true }]
}

function rootRef(router: string): Ref | undefined {
  return /^r\d+$/.test(router) ? Number(router.slice(1)) : undefined
}

/** The path that all routes of a router stand below, as far as it is written where it is made or registered. */
function prefixOf(semantics: Semantics, router: string, outside: Outside, depth = 0): string {
  if (depth > deepest) return ''
  const root = rootRef(router)
  const call = root === undefined || semantics.program.flowOf(root, 'call') === undefined ? undefined : root
  const [given] =
    call === undefined ? [] : [...givenAs(semantics, call, 'url_prefix'), ...givenAs(semantics, call, 'prefix')]
  const own = constantText(semantics, given) ?? ''
  const [mount, other] = outside.mounts.filter((each) => each.router === router)
  if (mount === undefined || other !== undefined) return own
  const above = prefixOf(semantics, mount.parent, outside, depth + 1)
  return `${above}${mount.prefix}${own === mount.prefix ? '' : own}`
}

function strength(guards: readonly Guard[]): number {
  return Number(isGuarded({ guards })) + Number(isRestricted({ guards }))
}
