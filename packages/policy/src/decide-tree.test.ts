import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filePaths, filePolicies, fileType } from '../test/file-policies.js'
import { CedarAuthorizer, loadCedar } from './cedar-authorizer.js'
import { decideTree, type TreeRequest } from './decide-tree.js'
import { fileEntities } from './file-entities.js'
import { canTellMembersApart } from './members-apart.js'
import { loadPolicies } from './policy-store.js'
import type { AuthorizationRequest } from './request.js'
import { TreeMemory } from './tree-memory.js'

const cedar = await loadCedar({ tierUp: true })
const directory = { type: 'file_system::Dir', id: '/t/d' }
const read = { type: 'file_system::Action', id: 'read' }

function gate(text: string): CedarAuthorizer {
  return new CedarAuthorizer(cedar, loadPolicies(cedar, [{ name: 'p', text }], { mode: 'rex' }), { mode: 'enforce' })
}

function ask(type: 'file_system::File' | 'file_system::Dir', path: string, action = read): AuthorizationRequest {
  const principal = { type: 'User', id: 'alice' }
  return { principal, action, resource: { type, id: path }, entities: fileEntities(type, path), context: {} }
}

const plain = (request: AuthorizationRequest): TreeRequest => ({ ...request, isPlain: true })

const alice = { uid: { type: 'User', id: 'alice' }, line: new Set(['User\nalice', 'User\nstaff']) }
const tellsApart = (text: string, type = 'file_system::File') =>
  canTellMembersApart(gate(text).policies.syntax(), alice, read, directory, type)

describe('canTellMembersApart', () => {
  test.each([
    ['permit (principal, action, resource);'],
    ['permit (principal, action, resource in file_system::Dir::"/t/d");'],
    ['permit (principal, action, resource in file_system::Dir::"/");'],
    ['permit (principal, action, resource in file_system::Dir::"/t/d2");'],
    ['permit (principal, action, resource in file_system::Dir::"/other/d");'],
    ['permit (principal, action, resource == file_system::File::"/t/dx");'],
    ['permit (principal, action, resource == file_system::Dir::"/t/d/x");'],
    ['permit (principal, action == file_system::Action::"write", resource == file_system::File::"/t/d/x");'],
    ['forbid (principal, action, resource is sysinfo::Sysinfo) when { resource == principal };'],
    ['forbid (principal == User::"bob", action, resource) when { resource.path like "*.env" };'],
    ['forbid (principal is Agent, action, resource) when { resource.path like "*.env" };'],
    [
      'permit (principal == User::"alice", action, resource) when { action in file_system::Action::"SafeIO" && principal in User::"alice" };',
    ],
    ['permit (principal, action, resource) when { resource in [file_system::Dir::"/t", file_system::Dir::"/q"] };'],
    ['permit (principal, action, resource) when { resource is file_system::Dir };'],
    ['permit (principal, action, resource) unless { context has user && context.user.username like "a*" };'],
  ])('no: %s', (text) => {
    expect(tellsApart(text)).toBe(false)
  })

  test.each([
    ['permit (principal, action, resource == file_system::File::"/t/d/x");'],
    ['permit (principal, action, resource in file_system::Dir::"/t/d/sub");'],
    ['permit (principal, action in file_system::Action::"SafeIO", resource in file_system::Dir::"/t/d/sub");'],
    ['permit (principal, action, resource is file_system::File in file_system::Dir::"/t/d/sub");'],
    ['forbid (principal, action, resource) when { resource.path like "*.env" };'],
    ['forbid (principal, action, resource) when { resource has path };'],
    ['forbid (principal == User::"alice", action, resource) when { resource.path like "*.env" };'],
    ['forbid (principal in User::"staff", action, resource) when { resource.path like "*.env" };'],
    ['forbid (principal, action, resource) when { principal == resource };'],
    ['forbid (principal, action, resource) when { [file_system::File::"/t/d/x"].contains(resource) };'],
    ['forbid (principal, action, resource) when { resource in [file_system::Dir::"/t", file_system::Dir::"/t/d/e"] };'],
    ['forbid (principal, action, resource) when { {r: resource}.r == file_system::File::"/t/d/x" };'],
    ['forbid (principal, action, resource) when { file_system::Dir::"/t/d/sub".path == "/t/d/sub" };'],
    ['forbid (principal, action, resource) when { file_system::File::"/t/d/x" in file_system::Dir::"/t" };'],
    ['forbid (principal, action, resource) when { ip("::1").isLoopback() };'],
  ])('yes: %s', (text) => {
    expect(tellsApart(text)).toBe(true)
  })
})

test('one decision covers many members, and says which', () => {
  const requests = ['/t/d/a', '/t/d/b', '/t/d/c/d'].map((path) => ask('file_system::File', path))
  const together = decideTree(
    gate('permit (principal, action, resource in file_system::Dir::"/t");'),
    directory,
    requests,
  )
  expect(together.map(({ decision, members }) => [decision.effect, members])).toEqual([['allow', [0, 1, 2]]])
  const apart = decideTree(
    gate('permit (principal, action, resource == file_system::File::"/t/d/b");'),
    directory,
    requests,
  )
  expect(apart.map(({ decision, members }) => [decision.effect, members])).toEqual([
    ['deny', [0]],
    ['allow', [1]],
    ['deny', [2]],
  ])
})

test('with a memory, a decision serves what is asked later below the highest directory that no policy tells apart', () => {
  const authorizer = gate(
    'permit (principal, action, resource in file_system::Dir::"/t"); forbid (principal, action, resource in file_system::Dir::"/t/x");',
  )
  const asked: string[] = []
  const counting = {
    mode: authorizer.mode,
    policies: authorizer.policies,
    authorize: (request: AuthorizationRequest) => {
      asked.push(request.resource.id)
      return authorizer.authorize(request)
    },
  }
  const memory = new TreeMemory()
  const effects = ['/t/d/e/f', '/t/d/g', '/t/x/y', '/t/d', '/t/x', '/t'].map((id) => {
    const requests = [ask('file_system::File', `${id}/a`), ask('file_system::File', `${id}/b`)]
    return decideTree(counting, { ...directory, id }, requests, memory).map(({ decision }) => decision.effect)
  })
  expect(effects).toEqual([['allow'], ['allow'], ['deny'], ['allow'], ['deny'], ['allow', 'allow']])
  expect(asked).toEqual(['/t/d/e/f/a', '/t/x/y/a', '/t/a', '/t/b'])
})

test('a request outside the directory, or with entities that are not its plain line of parents, is decided alone', () => {
  const policy = gate('permit (principal, action, resource in file_system::Dir::"/t");')
  const odd = {
    ...ask('file_system::File', '/t/d/x'),
    entities: [{ uid: { type: 'file_system::File', id: '/t/d/x' }, attrs: { path: '/t/d/x' }, parents: [] }],
  }
  const requests = [
    ask('file_system::File', '/t/d/a'),
    ask('file_system::File', '/u/a'),
    odd,
    ask('file_system::File', '/t/d/b'),
  ]
  expect(decideTree(policy, directory, requests).map(({ decision, members }) => [decision.effect, members])).toEqual([
    ['allow', [0, 3]],
    ['deny', [1]],
    ['deny', [2]],
  ])
})

test('decideTree is equal to deciding each, for random policies and trees', () => {
  const question = fc.tuple(fileType, fc.constantFrom(...filePaths.slice(2)), fc.constantFrom('read', 'stat'))
  let shared = 0
  fc.assert(
    fc.property(filePolicies, fc.array(question, { minLength: 2, maxLength: 12 }), (policies, questions) => {
      const authorizer = gate(policies)
      const requests = questions.map(([t, path, id]) =>
        ask(t === 'file_system::Dir' ? t : 'file_system::File', path, { ...read, id }),
      )
      const decisions = new Map<number, unknown>()
      for (const { decision, members } of decideTree(authorizer, directory, requests)) {
        if (members.length > 1) shared += 1
        for (const member of members) decisions.set(member, decision)
      }
      for (const [position, request] of requests.entries())
        expect(decisions.get(position)).toEqual(authorizer.authorize(request))
      // Requests that are plain by construction are decided together just as those that are looked at.
      expect(decideTree(authorizer, directory, requests.map(plain))).toEqual(
        decideTree(authorizer, directory, requests),
      )
      // The same with a memory, directory after directory: what one of them taught the others must not change an answer.
      const memory = new TreeMemory()
      for (const id of ['/t/d/a', '/t/d', '/t/d2', '/t', '/t/d/a', '/']) {
        for (const { decision, members } of decideTree(authorizer, { ...directory, id }, requests, memory)) {
          for (const member of members) {
            const request = requests[member]
            if (request !== undefined) expect(decision).toEqual(authorizer.authorize(request))
          }
        }
      }
    }),
    { numRuns: 400 },
  )
  expect(shared).toBeGreaterThan(50)
})
