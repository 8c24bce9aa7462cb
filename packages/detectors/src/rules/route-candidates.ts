// The text that proposes a file for rules that compare routes: a route that changes something is registered.

import type { CandidatePattern } from '../rule.js'

export const changingRoute: CandidatePattern = {
  label: 'route that changes something',
  literals: ['.post(', '.put(', '.patch(', '.delete(', 'Post(', 'Put(', 'Patch(', 'Delete('],
  pattern:
    '(?:\\.(?:post|put|patch|delete)\\(\\s*[\'"`/]|\\.(?:post|put|patch|delete)\\(\\s*\\w+[,(]|@(?:Post|Put|Patch|Delete)\\()',
}

/** Called from outside because it is exported, or because it stands in a router of tRPC. */
export const exportedAction: CandidatePattern = {
  label: 'action or procedure that clients call',
  literals: ['use server', '.mutation('],
  pattern: '[\'"]use server[\'"]|\\.mutation\\(',
}

export const mountedRouter: CandidatePattern = {
  label: 'router that is mounted',
  literals: ['.use(', '.register('],
  pattern: '\\.(?:use|register)\\(\\s*[\'"]/',
}

/** Of Java: a method of a controller, a resource or a servlet that answers such a request. */
export const changingHandler: CandidatePattern = {
  label: 'method that answers a request that changes something',
  literals: ['Mapping', '@POST', '@PUT', '@PATCH', '@DELETE', 'doPost', 'doPut', 'doDelete'],
  pattern:
    '@(?:Post|Put|Patch|Delete)Mapping\\b|@RequestMapping\\([^)]{0,200}\\b(?:POST|PUT|PATCH|DELETE)\\b|@(?:POST|PUT|PATCH|DELETE)\\b|\\bvoid\\s+do(?:Post|Put|Delete)\\(',
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
