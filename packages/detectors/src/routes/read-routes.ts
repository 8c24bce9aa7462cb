// Reads the routes of a program off the calls that register them (Express and its kin, Fastify, Koa routers, Hono), with what runs
// before each: in the call, on the router before it, and where the router is mounted.

import { isRouteCall } from '../frameworks/knowledge.js'
import type { FlowOf } from '../ir/flow.js'
import { type FunctionRef, moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { readControllers } from './controllers.js'
import { readExportedRoutes } from './exported-routes.js'
import { functionsOf } from './functions-of.js'
import { judgeGuard } from './guards.js'
import { readJavaRoutes } from './java-controllers.js'
import { readProcedures } from './procedures.js'
import { isPython } from './python-definitions.js'
import { readPythonRoutes } from './python-routes.js'
import { type Guard, isGuarded, isRestricted, type Route } from './route.js'
import { routerOf } from './routers.js'

const methods: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'all'])
const hookProperties = [
  'onRequest',
  'preParsing',
  'preValidation',
  'preHandler',
  'beforeHandle',
  'middleware',
  'use',
  'pre',
]
const mostRoutes = 2000
/** With more, what stands before a route is not told. */
const mostRegistrations = 1000
const deepestMount = 5

/** What a router does to all that comes after it, or where it stands in another. */
interface Registration {
  readonly ref: Ref
  readonly router: string
  readonly path: string | undefined
  readonly steps: readonly Step[]
}

/** A check, or a router that is mounted: which, shows once all routers are known. */
interface Step {
  readonly guard: Guard
  readonly mounts: readonly string[]
  /** What is given, where it is a function. */
  readonly codes: readonly FunctionRef[]
}

const known = new WeakMap<Semantics, readonly Route[]>()

export function readRoutes(semantics: Semantics): readonly Route[] {
  const found = known.get(semantics) ?? read(semantics)
  known.set(semantics, found)
  return found
}

function read(semantics: Semantics): readonly Route[] {
  if (/\.java$/i.test(semantics.program.modules[0]?.text.path ?? '')) return readJavaRoutes(semantics)
  const own: Route[] = []
  const registrations: Registration[] = []
  for (const call of semantics.graph.calls) {
    if (own.length >= mostRoutes) break
    const { name } = calleeOf(semantics, call)
    const flow = semantics.program.flowOf(call, 'call')
    if (flow?.receiver === undefined || name === undefined || isPython(semantics.program.module(call))) continue
    if (methods.has(name)) own.push(...routeAt(semantics, call, flow, name))
    else if (name === 'route') own.push(...routeOfOptions(semantics, call, flow))
    else if (['use', 'addHook', 'register', 'onBeforeHandle', 'useGlobalGuards'].includes(name))
      registrations.push(...registrationAt(semantics, call, flow, name))
  }
  const isTooMuch = registrations.length > mostRegistrations
  const routes = isTooMuch ? own.map(unclear) : withOuterGuards(semantics, own, registrations)
  return [
    ...routes,
    ...readControllers(semantics),
    ...readExportedRoutes(semantics),
    ...readProcedures(semantics),
    ...readPythonRoutes(semantics),
  ]
}

function unclear(route: Route): Route {
  const guard = {
    ref: route.ref,
    name: 'more than is looked at',
    authenticates: true,
    authorizes: true,
    isUnknown: true,
  } as const
  return { ...route, guards: [...route.guards, guard] }
}

function routeAt(semantics: Semantics, call: Ref, flow: FlowOf<'call'>, method: string): Route[] {
  const { program, symbols } = semantics
  const router = routerOf(semantics, call)
  if (router === undefined || (!isRouteCall(symbols, call) && !isRouterName(router.written))) return []
  const values = flow.arguments.map(({ value }) => program.beside(call, value))
  const path = router.path ?? constantText(semantics, values[0])
  const given = router.path === undefined ? values.slice(1) : values
  const handler = given.at(-1)
  if (handler === undefined || !isHandler(semantics, handler)) return []
  return [routeOf(semantics, { call, flow, method, path, router: router.key, given, handler })]
}

interface Registered {
  readonly call: Ref
  readonly flow: FlowOf<'call'>
  readonly method: string
  readonly path: string | undefined
  readonly router: string
  readonly given: readonly Ref[]
  readonly handler: Ref
}

function routeOf(semantics: Semantics, { call, flow, method, path, router, given, handler }: Registered): Route {
  const { program } = semantics
  const before = given.slice(0, -1).flatMap((value) => flattened(semantics, value))
  const inOptions = before.flatMap((value) => hooksOf(semantics, value))
  // A handler that is wrapped in a guard, as in `withAuth(handler)`.
  const wrapper = program.flow(handler).op === 'call' && calleeOf(semantics, handler).name !== 'bind' ? [handler] : []
  return {
    ref: call,
    at: flow,
    method: method === 'del' ? 'delete' : method,
    path,
    router,
    handlers: functionsOf(semantics, handler),
    handlerName: program.module(handler).text.folded(program.flow(handler), 60),
    guards: [
      ...[...before.filter((value) => !isOptions(semantics, value)), ...inOptions].map((each) =>
        judgeGuard(semantics, each),
      ),
      ...wrapper.map((each) => knownOnly(judgeGuard(semantics, each, semantics.graph.functions(each)))),
    ],
  }
}

/** What wraps a handler is mostly no check: it counts only where it is known as one. */
function knownOnly({ isUnknown: _, ...guard }: Guard): Guard {
  return guard
}

/** Fastify: `app.route({ method, url, preHandler, handler })`. */
function routeOfOptions(semantics: Semantics, call: Ref, flow: FlowOf<'call'>): Route[] {
  const { program, origins } = semantics
  const [first] = flow.arguments
  const router = routerOf(semantics, call)
  if (first === undefined || router === undefined) return []
  const options = program.beside(call, first.value)
  const [handler] = origins.property(options, 'handler')
  const method = constantText(semantics, origins.property(options, 'method')[0])?.toLowerCase()
  if (handler === undefined || method === undefined || !methods.has(method)) return []
  const path = constantText(semantics, origins.property(options, 'url')[0])
  return [routeOf(semantics, { call, flow, method, path, router: router.key, given: [options, handler], handler })]
}

function hooksOf(semantics: Semantics, options: Ref): readonly Ref[] {
  const { origins } = semantics
  if (!isOptions(semantics, options)) return []
  return hookProperties
    .flatMap((name) => origins.property(options, name))
    .flatMap((value) => flattened(semantics, value))
}

function isOptions({ origins, program }: Semantics, value: Ref): boolean {
  return origins.of(value).some((origin) => program.flow(origin).op === 'object')
}

function flattened({ program, origins }: Semantics, value: Ref): readonly Ref[] {
  const [origin, other] = origins.of(value)
  const list = origin === undefined || other !== undefined ? undefined : program.flowOf(origin, 'array')
  if (list === undefined || origin === undefined) return [value]
  return list.elements.map((each) => program.beside(origin, each.value))
}

function registrationAt(semantics: Semantics, call: Ref, flow: FlowOf<'call'>, name: string): Registration[] {
  const { program } = semantics
  const router = routerOf(semantics, call)
  if (router === undefined) return []
  const values = flow.arguments.map(({ value }) => program.beside(call, value))
  const path = name === 'addHook' ? undefined : constantText(semantics, values[0])
  const given = values.filter((value) => constantText(semantics, value) === undefined)
  const before = given.filter((value) => !isOptions(semantics, value)).flatMap((value) => flattened(semantics, value))
  const steps = before.map((value) => ({
    guard: knownOnly(judgeGuard(semantics, value)),
    mounts: mountedRouters(semantics, value),
    codes: semantics.graph.functions(value),
  }))
  return [{ ref: call, router: router.key, path, steps }]
}

/** A router that is given as a value, or the function of a plugin that registers its routes on its first parameter. */
function mountedRouters(semantics: Semantics, value: Ref): readonly string[] {
  const { origins, graph, program } = semantics
  const plugins = graph.functions(value).flatMap((code) => {
    const [first] = program.functionOf(code).arguments
    return first === undefined ? [] : [`r${program.beside(code, first)}`]
  })
  return [...origins.of(value).map((origin) => `r${origin}`), ...plugins]
}

interface Outside {
  /** What runs for all that comes after it on its router. */
  readonly steps: readonly Passed[]
  readonly mounts: readonly Passed[]
}

/** A registration, once it is known what of it is a router. */
interface Passed extends Registration {
  readonly guards: readonly Guard[]
  readonly mounts: readonly string[]
}

function withOuterGuards(
  semantics: Semantics,
  routes: readonly Route[],
  registrations: readonly Registration[],
): readonly Route[] {
  const routers = new Set([...routes, ...registrations].map(({ router }) => router))
  const plugins = new Set(routes.map(({ ref }) => semantics.program.enclosing(ref)))
  const passed = registrations.map((each) => passedBy(each, routers, plugins))
  const isMount = ({ mounts }: Passed): boolean => mounts.length > 0
  const outside = { steps: passed.filter((each) => !isMount(each)), mounts: passed.filter(isMount) }
  return routes.map((route) => ({
    ...route,
    mountedAt: mountOf(route.router, outside, 0),
    guards: [...route.guards, ...outerGuards(semantics, route, outside, 0)],
  }))
}

/** A router that is mounted, or a plugin that registers routes, is no check, whatever the code in it asks. */
function passedBy(registration: Registration, routers: ReadonlySet<string>, plugins: ReadonlySet<FunctionRef>): Passed {
  const isRouter = ({ mounts }: Step): boolean => mounts.some((mount) => routers.has(mount))
  const isPlugin = ({ codes }: Step): boolean => codes.some((code) => plugins.has(code))
  return {
    ...registration,
    guards: registration.steps.filter((step) => !isRouter(step) && !isPlugin(step)).map(({ guard }) => guard),
    mounts: registration.steps.filter(isRouter).flatMap(({ mounts }) => mounts),
  }
}

/** The paths of the mounts that lead to a router, from the outermost. */
function mountOf(router: string, outside: Outside, depth: number): string {
  const mount = outside.mounts.find(({ mounts }) => mounts.includes(router))
  if (mount === undefined || depth > deepestMount) return ''
  return `${mountOf(mount.router, outside, depth + 1)}${mount.path ?? ''}`
}

function outerGuards(
  semantics: Semantics,
  at: Pick<Route, 'ref' | 'router' | 'path'>,
  outside: Outside,
  depth: number,
): readonly Guard[] {
  if (depth > deepestMount) return []
  const before = outside.steps.filter(
    (each) => each.router === at.router && isBefore(semantics, each, at) && covers(each.path, at.path),
  )
  const mounts = outside.mounts.filter((each) => each.ref !== at.ref && each.mounts.includes(at.router))
  const perMount = mounts.map((mount) => [
    ...mount.guards.filter(({ authenticates, authorizes }) => authenticates || authorizes),
    ...outerGuards(semantics, mount, outside, depth + 1),
  ])
  // Mounted twice, it is as open as its most open mount.
  const [weakest = []] = perMount.toSorted((left, right) => strength(left) - strength(right))
  return [...before.flatMap(({ guards }) => guards), ...weakest]
}

function strength(guards: readonly Guard[]): number {
  const route = { guards } as Route
  return Number(isGuarded(route)) + Number(isRestricted(route))
}

/** On the same router, earlier in its file; in another file, whatever the order. */
function isBefore({ program }: Semantics, each: Registration, at: { readonly ref: Ref }): boolean {
  return moduleOf(each.ref) !== moduleOf(at.ref) || program.flow(each.ref).start < program.flow(at.ref).start
}

function covers(prefix: string | undefined, path: string | undefined): boolean {
  if (prefix === undefined || prefix === '/' || prefix === '*' || prefix === '/*') return true
  return path === undefined || path.startsWith(prefix.replace(/\/?\*.*$/, ''))
}

function constantText({ constants }: Semantics, value: Ref | undefined): string | undefined {
  const constant = value === undefined ? undefined : constants.of(value)
  return constant?.type === 'string' ? constant.value : undefined
}

function isRouterName(written: string): boolean {
  return /^(?:app|api|server|fastify|\w*[rR]outer|\w*[rR]outes?|\w+App)$/.test(written)
}

/** Something that can be called: not the text or the number that a `get` of a map is given. */
function isHandler(semantics: Semantics, value: Ref): boolean {
  const { program, constants } = semantics
  const { op } = program.flow(value)
  return constants.of(value) === undefined && op !== 'object' && op !== 'template'
}
