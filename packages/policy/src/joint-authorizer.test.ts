import { describe, expect, test } from 'vitest'
import { CedarAuthorizer, loadCedar } from './cedar-authorizer.js'
import { decideTree } from './decide-tree.js'
import { fileEntities } from './file-entities.js'
import { JointAuthorizer } from './joint-authorizer.js'
import { loadPolicies } from './policy-store.js'
import type { AuthorizationRequest } from './request.js'

const cedar = await loadCedar({ tierUp: true })

function gate(text: string, mode: 'enforce' | 'observe' = 'enforce'): CedarAuthorizer {
  return new CedarAuthorizer(cedar, loadPolicies(cedar, [{ name: 'p', text }], { mode: 'strict' }), { mode })
}

const joint = (ceiling: string, workspace: string): JointAuthorizer =>
  new JointAuthorizer([
    { name: 'ceiling', authorizer: gate(ceiling) },
    { name: 'workspace', authorizer: gate(workspace) },
  ])

function ask(path: string, id = 'scan'): AuthorizationRequest {
  return {
    principal: { type: 'Agent', id },
    action: { type: 'file_system::Action', id: 'read' },
    resource: { type: 'file_system::File', id: path },
    entities: fileEntities('file_system::File', path),
    context: {},
  }
}

const all = '@id("all") permit (principal, action, resource);'
const tree = '@id("tree") permit (principal, action, resource in file_system::Dir::"/t");'
const noSecrets =
  '@id("env") forbid (principal, action, resource is file_system::File) when { resource.path like "*.env" };'

describe('a joint authorizer', () => {
  test.each([
    ['all permit', all, tree, '/t/a', 'allow', ['ceiling/all', 'workspace/tree']],
    ['the ceiling does not permit', tree, all, '/etc/shadow', 'deny', []],
    ['the workspace does not permit', all, tree, '/etc/shadow', 'deny', []],
    ['the ceiling forbids what the workspace permits', `${all} ${noSecrets}`, all, '/t/.env', 'deny', ['ceiling/env']],
    [
      'the workspace forbids what the ceiling permits',
      all,
      `${all} ${noSecrets}`,
      '/t/.env',
      'deny',
      ['workspace/env'],
    ],
  ] as const)('%s', (_name, ceiling, workspace, path, effect, policies) => {
    const decision = joint(ceiling, workspace).authorize(ask(path))
    expect(decision.effect).toBe(effect)
    expect(decision.determiningPolicies).toEqual(policies)
  })

  test('a policy of any member that tells members apart makes each be decided', () => {
    const directory = { type: 'file_system::Dir', id: '/t' }
    const requests = [ask('/t/a'), ask('/t/.env')]
    const decisions = decideTree(joint(all, `${all} ${noSecrets}`), directory, requests)
    expect(decisions.map(({ decision }) => decision.effect)).toEqual(['allow', 'deny'])
    expect(decideTree(joint(all, all), directory, requests)).toHaveLength(1)
  })

  test('takes nobody, and nobody who only observes, for no permission', () => {
    expect(() => new JointAuthorizer([])).toThrow('needs a member')
    expect(() => new JointAuthorizer([{ name: 'a', authorizer: gate(all, 'observe') }])).toThrow('enforces')
  })
})
