// The same comparison of routes in Flask, FastAPI, Django, aiohttp and Tornado.

import type { LanguageRule } from '../../rule.js'
import { pythonRoutes } from '../route-candidates.js'

export const python: LanguageRule = {
  recommendation:
    'Put the check of a role that its siblings have before the handler, or on the blueprint, router or class of the whole area.',
  candidates: pythonRoutes,
  structures: ['unrestricted-route'],
  taint: {},
}
