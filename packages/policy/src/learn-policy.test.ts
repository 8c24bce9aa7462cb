import { expect, test } from 'vitest'
import { CedarAuthorizer, loadCedar } from './cedar-authorizer.js'
import { fileEntities, fileUid } from './file-entities.js'
import { PolicyLearner } from './learn-policy.js'
import { loadPolicies } from './policy-store.js'
import type { AuthorizationRequest } from './request.js'

const cedar = await loadCedar({ tierUp: true })

const reading = (path: string): AuthorizationRequest => ({
  principal: { type: 'User', id: 'alice' },
  action: { type: 'file_system::Action', id: 'read' },
  resource: fileUid('file_system::File', path),
  entities: fileEntities('file_system::File', path),
  context: {},
})

test.each([undefined, 'each'] as const)(
  'PO-4: an id stays data, whatever it holds; by directory: %s',
  (byDirectory) => {
    for (const path of [
      '/d"x/a"); permit(principal,action,resource);',
      '/d*/a*',
      '/d\\/a',
      '/d\n/a\n// x',
      '/d\u202e/a',
    ]) {
      const learner = new PolicyLearner({ byDirectory })
      learner.add(reading(path), 1)
      const policies = loadPolicies(cedar, [{ name: 'l', text: learner.finish().text }], { mode: 'strict' })
      expect(policies.policies).toHaveLength(1)
      const authorizer = new CedarAuthorizer(cedar, policies, { mode: 'enforce' })
      expect(authorizer.authorize(reading(path)).effect).toBe('allow')
      expect(authorizer.authorize(reading('/other/a')).effect).toBe('deny')
    }
  },
)
