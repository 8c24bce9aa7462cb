// The same comparison of routes in Flask, FastAPI, Django, aiohttp and Tornado.

import type { LanguageRule } from '../../rule.js'
import { pythonRoutes } from '../route-candidates.js'

export const python: LanguageRule = {
  recommendation:
    'Put the check that its siblings have before the handler: the decorator below the one that registers it, `Depends` on the route or its router, `permission_classes` or a mixin of the class; say in the code where a route is open on purpose.',
  candidates: pythonRoutes,
  structures: ['unguarded-route'],
  taint: {},
}
