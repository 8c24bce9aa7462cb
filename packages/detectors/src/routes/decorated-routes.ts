// Routes that a decorator registers, as in Flask, FastAPI, aiohttp and their kin: `@app.post('/orders')`. What stands below the decorator
// runs before the handler; what stands above it is registered nowhere and guards nothing.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { givenDependencies, parameterGuards } from './fastapi-dependencies.js'
import { classViewRoutes } from './python-class-views.js'
import {
  constantText,
  type Decoration,
  decorations,
  elementsOf,
  givenAs,
  isPython,
  rootOf,
  textAt,
} from './python-definitions.js'
import { decoratorGuard, decoratorGuards, judgePythonGuard } from './python-guards.js'
import { routerKey } from './python-routers.js'
import type { Guard, Route } from './route.js'

const verbs: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'route', 'api_route'])
const routers = [
  `{flask#Flask,flask#Blueprint,quart#Quart,quart#Blueprint,sanic#Sanic,sanic#Blueprint,bottle#Bottle}().{get,post,put,patch,delete,route}`,
  'fastapi#{FastAPI,APIRouter,applications.FastAPI,routing.APIRouter}().{get,post,put,patch,delete,api_route}',
  'aiohttp#web.RouteTableDef().{get,post,put,patch,delete,route}',
  'bottle#{get,post,put,patch,delete,route}',
]
const routerName = /(?:^|_)(?:app|api|application|bp|blueprint|routers?|routes|server|ns|namespace|admin|web)\d?$/i
const changing = ['post', 'put', 'patch', 'delete']

export function decoratedRoutes(semantics: Semantics): Route[] {
  return [...decorations(semantics)].flatMap(([made, all]) =>
    all.flatMap((each, index) => (isRoute(semantics, each.callee) ? routesAt(semantics, made, all, index) : [])),
  )
}

/** Whether what is written behind the sign registers a route. */
function isRoute(semantics: Semantics, callee: Ref): boolean {
  if (semantics.program.flowOf(callee, 'call') === undefined) return false
  const { name, receiver, symbol } = calleeOf(semantics, callee)
  if (name === undefined || !verbs.has(name)) return false
  if (symbol !== undefined && matchesSymbol(routers, plainSymbol(symbol))) return true
  const path = textAt(
    semantics,
    callee,
    name === 'route' && /^[A-Z*]+$/.test(textAt(semantics, callee, 0) ?? '') ? 1 : 0,
  )
  return path !== undefined && (path.startsWith('/') || path === '') && routerName.test(receiver)
}

function routesAt(semantics: Semantics, made: Ref, all: readonly Decoration[], index: number): Route[] {
  const { program } = semantics
  const at = all[index]
  if (at === undefined) return []
  const below = all.slice(index + 1).filter(({ callee }) => !isRoute(semantics, callee))
  const guards = below.flatMap((each) => decoratorGuard(semantics, each))
  const flow = program.flowOf(made, 'function')
  if (flow === undefined) return classViewRoutes(semantics, made, { ...placeOf(semantics, at.callee), guards })
  const code = program.beside(made, flow.function)
  return methodsOf(semantics, at.callee)
    .slice(0, 1)
    .map((method) => ({
      ref: at.call,
      at: program.flow(at.call),
      method,
      ...placeOf(semantics, at.callee),
      handlers: [code],
      handlerName: program.functionOf(code).name,
      guards: [...guards, ...givenDependencies(semantics, at.callee), ...parameterGuards(semantics, code)],
    }))
}

function placeOf(semantics: Semantics, call: Ref): Pick<Route, 'path' | 'router'> {
  const { program } = semantics
  const receiver = program.receiverOf(call)
  const first = textAt(semantics, call, 0)
  const path = first !== undefined && /^[A-Z*]+$/.test(first) ? textAt(semantics, call, 1) : first
  return { path, router: receiver === undefined ? `p${call}` : routerKey(semantics, receiver) }
}

/** The one that changes something comes first; none where they are not constant. */
function methodsOf(semantics: Semantics, call: Ref): readonly string[] {
  const { name = '' } = calleeOf(semantics, call)
  if (name !== 'route' && name !== 'api_route') return [name]
  const first = textAt(semantics, call, 0)
  if (first !== undefined && /^[A-Z]+$/.test(first)) return [first.toLowerCase()]
  const [list] = [...givenAs(semantics, call, 'methods'), ...givenAs(semantics, call, 'method')]
  if (list === undefined) return ['get']
  const methods = elementsOf(semantics, list).flatMap((each) => {
    const constant = semantics.constants.of(each)
    return constant === undefined ? [] : [text(constant).toLowerCase()]
  })
  return methods.toSorted((left, right) => Number(changing.includes(right)) - Number(changing.includes(left)))
}

/** `app.add_url_rule('/x', view_func=f, methods=[…])`, `app.router.add_post('/x', f)`, `web.post('/x', f)`. */
export function addedRoutes(semantics: Semantics): Route[] {
  const { program, graph } = semantics
  return graph.calls.flatMap((call): Route[] => {
    if (!isPython(program.module(call))) return []
    const { name, receiver, symbol } = calleeOf(semantics, call)
    if (name === 'add_url_rule') {
      const [view = program.argument(call, 2)] = givenAs(semantics, call, 'view_func')
      return view === undefined ? [] : addedView(semantics, call, view, methodsOfRule(semantics, call))
    }
    if (name === 'add_resource') return addedResource(semantics, call)
    const verb = /^add_(post|put|patch|delete)$/.exec(name ?? '')?.[1] ?? webVerb(symbol)
    if (verb === undefined || (name?.startsWith('add_') === true && !/router$/.test(receiver))) return []
    const view = program.argument(call, 1)
    return view === undefined ? [] : addedView(semantics, call, view, verb)
  })
}

function webVerb(symbol: string | undefined): string | undefined {
  return /^aiohttp#web\.(post|put|patch|delete)$/.exec(symbol ?? '')?.[1]
}

function methodsOfRule(semantics: Semantics, call: Ref): string {
  const [list] = givenAs(semantics, call, 'methods')
  const methods =
    list === undefined
      ? []
      : elementsOf(semantics, list).map((each) => constantText(semantics, each)?.toLowerCase() ?? '')
  return methods.find((each) => changing.includes(each)) ?? methods[0] ?? 'get'
}

/** A function, one that a guard is put around, or a class that is made a view of. */
function addedView(semantics: Semantics, call: Ref, view: Ref, method: string): Route[] {
  const { program, graph } = semantics
  const { inner, guards } = unwrapped(semantics, view)
  const place =
    webVerb(calleeOf(semantics, call).symbol) === undefined ? placeOf(semantics, call) : webPlace(semantics, call)
  const made = viewClass(semantics, inner)
  if (made !== undefined) return classViewRoutes(semantics, made, { ...place, guards, from: call })
  const handlers = graph.functions(inner)
  if (handlers.length === 0) return []
  return [
    {
      ref: call,
      at: program.flow(call),
      method,
      ...place,
      handlers,
      handlerName: program.text(inner).slice(0, 60),
      guards: [
        ...guards,
        ...handlers.flatMap((code) => decoratorGuards(semantics, semantics.origins.definitions.functionValue(code))),
      ],
    },
  ]
}

/** Routes in a list that the application is given belong together. */
function webPlace(semantics: Semantics, call: Ref): Pick<Route, 'path' | 'router'> {
  return { path: textAt(semantics, call, 0), router: `w${semantics.program.beside(call, 0)}` }
}

/** `login_required(view)`: what is inside, and what stands around it. */
export function unwrapped(semantics: Semantics, view: Ref): { readonly inner: Ref; readonly guards: readonly Guard[] } {
  const { program } = semantics
  const guards: Guard[] = []
  let inner = view
  for (let depth = 0; depth < 6; depth += 1) {
    const root = rootOf(semantics, inner)
    const call = program.flowOf(root, 'call')
    if (call === undefined || calleeOf(semantics, root).name === 'as_view') return { inner: root, guards }
    const [first] = call.arguments
    if (first === undefined) break
    guards.push(judgePythonGuard(semantics, program.beside(root, call.callee)))
    inner = program.beside(root, first.value)
  }
  return { inner, guards }
}

/** The class of `View.as_view()`. */
export function viewClass(semantics: Semantics, view: Ref): Ref | undefined {
  const { program } = semantics
  const root = rootOf(semantics, view)
  if (program.flowOf(root, 'class') !== undefined) return root
  const receiver = program.flowOf(root, 'call')?.receiver
  if (receiver === undefined || calleeOf(semantics, root).name !== 'as_view') return undefined
  const made = rootOf(semantics, program.beside(root, receiver))
  return program.flowOf(made, 'class') === undefined ? undefined : made
}

/** Flask-RESTful: `api.add_resource(Orders, '/orders')`. */
function addedResource(semantics: Semantics, call: Ref): Route[] {
  const { program } = semantics
  const given = program.argument(call, 0)
  const made = given === undefined ? undefined : viewClass(semantics, given)
  const receiver = program.receiverOf(call)
  if (made === undefined || receiver === undefined) return []
  return classViewRoutes(semantics, made, {
    path: textAt(semantics, call, 1),
    router: routerKey(semantics, receiver),
    guards: givenAs(semantics, call, 'decorators')
      .flatMap((list) => elementsOf(semantics, list))
      .map((each) => judgePythonGuard(semantics, each)),
    from: call,
  })
}
