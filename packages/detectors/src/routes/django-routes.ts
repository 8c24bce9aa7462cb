// Routes of Django: `path('orders/', views.orders)`. The table of paths and the views stand in different files: only where both are at
// hand is it known what stands before a view, so that a view without its path is no route.

import { text } from '../ir/constants.js'
import { type FunctionRef, moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { unwrapped, viewClass } from './decorated-routes.js'
import { defaultPermissions, loginOfAll } from './django-settings.js'
import { changingCallOfPython } from './python-changes.js'
import { classViewRoutes } from './python-class-views.js'
import { decorations, elementsOf, headAt, isPython, textAt } from './python-definitions.js'
import { decoratorGuards, ownBody } from './python-guards.js'
import type { Route } from './route.js'

const paths = ['django#urls.{path,re_path}', 'django#conf.urls.{url,re_path,path}']
const changing = ['post', 'put', 'patch', 'delete']

export function djangoRoutes(semantics: Semantics): Route[] {
  const { program, graph } = semantics
  return graph.calls.flatMap((call): Route[] => {
    if (!isPython(program.module(call))) return []
    const { symbol, name } = calleeOf(semantics, call)
    if (name === 'register') return registered(semantics, call)
    if (symbol === undefined || !matchesSymbol(paths, plainSymbol(symbol))) return []
    const view = program.argument(call, 1)
    return view === undefined ? [] : viewRoutes(semantics, call, view)
  })
}

function viewRoutes(semantics: Semantics, call: Ref, view: Ref): Route[] {
  const { program, origins, graph } = semantics
  const { inner, guards } = unwrapped(semantics, view)
  const place = { path: textAt(semantics, call, 0), router: routerOf(call) }
  const made = viewClass(semantics, inner)
  const outer = [...guards, ...loginOfAll(program, call)]
  if (made !== undefined) return classViewRoutes(semantics, made, { ...place, guards: outer, from: call }).map(apart)
  return graph.functions(inner).map((code) => {
    const value = origins.definitions.functionValue(code)
    const all = decorations(semantics).get(value) ?? []
    const isRest = all.some(({ callee }) => calleeOf(semantics, callee).name === 'api_view')
    const hasPermissions = all.some(({ callee }) => calleeOf(semantics, callee).name === 'permission_classes')
    return {
      ref: value,
      at: headAt(semantics, code),
      method: methodOf(
        semantics,
        code,
        all.map(({ callee }) => callee),
      ),
      ...place,
      handlers: [code],
      handlerName: program.functionOf(code).name,
      guards: [
        ...decoratorGuards(semantics, value),
        ...(isRest && !hasPermissions ? defaultPermissions(program, value) : []),
        ...outer,
      ],
      from: call,
      isApart: true as const,
    }
  })
}

function apart(route: Route): Route {
  return { ...route, isApart: true }
}

function routerOf(call: Ref): string {
  return `d${moduleOf(call)}`
}

/** `router.register('orders', OrderViewSet)` of the REST framework. */
function registered(semantics: Semantics, call: Ref): Route[] {
  const { program } = semantics
  const { symbol = '' } = calleeOf(semantics, call)
  const given = program.argument(call, 1)
  if (!/^rest_framework(?:_nested)?#/.test(plainSymbol(symbol)) || given === undefined) return []
  const made = viewClass(semantics, given)
  if (made === undefined) return []
  const place = { path: textAt(semantics, call, 0), router: routerOf(call), guards: loginOfAll(program, call) }
  return classViewRoutes(semantics, made, { ...place, from: call }).map(apart)
}

/** What its decorators let through; without any, what it looks for, and at last what it does. */
function methodOf(semantics: Semantics, code: FunctionRef, decorators: readonly Ref[]): string {
  const { program } = semantics
  for (const each of decorators) {
    const name = program.text(each).split('(', 1)[0]?.split('.').at(-1) ?? ''
    if (name === 'require_POST') return 'post'
    if (name === 'require_GET' || name === 'require_safe') return 'get'
    if (name !== 'require_http_methods' && name !== 'api_view') continue
    const list = program.argument(each, 0)
    const methods = list === undefined ? ['get'] : elementsOf(semantics, list).map((one) => constantOf(semantics, one))
    return methods.find((one) => changing.includes(one)) ?? 'get'
  }
  // What it calls may keep something for later without being asked to change anything.
  const body = ownBody(semantics, [code], 0)
  const readsForm = body.some((ref) => {
    const flow = program.flow(ref)
    if (flow.op === 'load') return /^(?:POST|FILES)$/.test(flow.property ?? '')
    return (
      flow.op === 'constant' && flow.value.type === 'string' && /^(?:POST|PUT|PATCH|DELETE)$/.test(flow.value.value)
    )
  })
  return readsForm || body.some((ref) => changingCallOfPython(semantics, ref)) ? 'post' : 'get'
}

function constantOf({ constants }: Semantics, value: Ref): string {
  const constant = constants.of(value)
  return constant === undefined ? '' : text(constant).toLowerCase()
}
