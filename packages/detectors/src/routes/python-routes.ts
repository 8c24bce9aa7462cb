// The routes of programs of Python: those of decorators, those that a call adds, those of tables of paths, and handlers of Tornado.

import { moduleOf } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { addedRoutes, decoratedRoutes } from './decorated-routes.js'
import { djangoRoutes } from './django-routes.js'
import { classViewRoutes } from './python-class-views.js'
import { isPython } from './python-definitions.js'
import { withRouters } from './python-routers.js'
import type { Route } from './route.js'

const mostRoutes = 2000

export function readPythonRoutes(semantics: Semantics): readonly Route[] {
  if (!semantics.program.modules.some(isPython)) return []
  const ofRouters = [...decoratedRoutes(semantics), ...addedRoutes(semantics)].slice(0, mostRoutes)
  const own = [...withRouters(semantics, ofRouters), ...djangoRoutes(semantics), ...tornadoRoutes(semantics)]
  // A view that has two paths is one.
  return [...new Map(own.map((route) => [`${route.ref} ${route.method}`, route])).values()].slice(0, mostRoutes)
}

/** Methods of request handlers; which paths they have stands in a table that says nothing of guards. */
function tornadoRoutes(semantics: Semantics): Route[] {
  const { program, symbols } = semantics
  return program.modules.flatMap((module, number) =>
    isPython(module)
      ? module.flow.flatMap((flow, value) => {
          if (flow.op !== 'class') return []
          const made = program.ref(number, value)
          if (!/^tornado#web\.(?:RequestHandler|StaticFileHandler)$/.test(plainSymbol(symbols.of(made) ?? '')))
            return []
          const place = { path: undefined, router: `t${moduleOf(made)}`, guards: [] }
          return classViewRoutes(semantics, made, place).map((route) => ({ ...route, isApart: true as const }))
        })
      : [],
  )
}
