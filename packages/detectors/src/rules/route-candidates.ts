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
