// The text that proposes a file for rules that compare routes: a route that changes something is registered.

import type { CandidatePattern } from '../rule.js'

export const changingRoute: CandidatePattern = {
  label: 'route that changes something',
  literals: ['.post(', '.put(', '.patch(', '.delete(', 'Post(', 'Put(', 'Patch(', 'Delete('],
  pattern:
    '(?:\\.(?:post|put|patch|delete)\\(\\s*[\'"`/]|\\.(?:post|put|patch|delete)\\(\\s*\\w+[,(]|@(?:Post|Put|Patch|Delete)\\()',
}

export const mountedRouter: CandidatePattern = {
  label: 'router that is mounted',
  literals: ['.use(', '.register('],
  pattern: '\\.(?:use|register)\\(\\s*[\'"]/',
}

/** In Python: a decorator, a table of paths, or a class whose methods answer. */
export const pythonRoutes: readonly CandidatePattern[] = [
  {
    label: 'route that changes something',
    literals: ['.post(', '.put(', '.patch(', '.delete(', 'methods='],
    pattern: '@[\\w.]{1,60}\\.(?:post|put|patch|delete)\\(|\\bmethods=[\\[(]',
  },
  {
    label: 'table of paths',
    literals: ['urlpatterns', 'outer.register(', 'include_router(', 'register_blueprint('],
    pattern: '\\burlpatterns\\b|outer\\.register\\(|\\.(?:include_router|register_blueprint)\\(',
  },
  {
    label: 'class whose methods answer requests',
    literals: ['MethodView', 'RequestHandler', 'Resource'],
    pattern: '\\bclass\\s{1,4}\\w{1,80}\\([^)]{0,200}(?:MethodView|RequestHandler|Resource)\\b',
  },
]
