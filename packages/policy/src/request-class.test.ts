import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filePaths, filePolicies, fileType } from '../test/file-policies.js'
import { CedarAuthorizer, loadCedar } from './cedar-authorizer.js'
import { fileEntities } from './file-entities.js'
import { loadPolicies } from './policy-store.js'
import type { AuthorizationRequest, Entity } from './request.js'

const cedar = await loadCedar({ tierUp: true })
const alice = { type: 'User', id: 'alice' }

function ask(path: string, changed: Partial<AuthorizationRequest> = {}): AuthorizationRequest {
  const resource = { type: 'file_system::File', id: path }
  const entities = fileEntities('file_system::File', path)
  return {
    principal: alice,
    action: { type: 'file_system::Action', id: 'read' },
    resource,
    entities,
    context: {},
    ...changed,
  }
}

/** An authorizer that is warm from its first decision, and how often it asked the engine. */
function counting(text: string) {
  const asked: string[] = []
  const engine: typeof cedar = {
    ...cedar,
    decide(setName, request) {
      asked.push(request.resource.id)
      return cedar.decide(setName, request)
    },
  }
  const policies = loadPolicies(cedar, [{ name: 'p', text }], { mode: 'rex' })
  return { asked, gate: new CedarAuthorizer(engine, policies, { mode: 'enforce', warmAfter: 0 }) }
}

const whole = (text: string) =>
  new CedarAuthorizer(cedar, loadPolicies(cedar, [{ name: 'p', text }], { mode: 'rex' }), {
    mode: 'enforce',
    warmAfter: Number.POSITIVE_INFINITY,
    cachedDecisions: 0,
  })

describe('PO-5: requests share a decision', () => {
  test('where the same scopes hold and no condition depends on the file', () => {
    const { asked, gate } = counting(
      'permit (principal, action, resource in file_system::Dir::"/a"); forbid (principal, action, resource in file_system::Dir::"/a/x") unless { context has user };',
    )
    const effects = ['/a/b', '/a/c/d', '/a/x/1', '/a/x/2', '/b', '/c', '/a/e'].map(
      (path) => gate.authorize(ask(path)).effect,
    )
    expect(effects).toEqual(['allow', 'allow', 'deny', 'deny', 'deny', 'deny', 'allow'])
    expect(asked).toEqual(['/a/b', '/a/x/1', '/b'])
  })

  test('not where a condition of a policy whose scope holds depends on the file', () => {
    const { asked, gate } = counting(
      'permit (principal, action, resource in file_system::Dir::"/a"); forbid (principal, action, resource in file_system::Dir::"/a/x") when { resource.path like "*.env" };',
    )
    const effects = ['/a/b', '/a/c', '/a/x/1', '/a/x/2.env'].map((path) => gate.authorize(ask(path)).effect)
    expect(effects).toEqual(['allow', 'allow', 'allow', 'deny'])
    expect(asked).toEqual(['/a/b', '/a/x/1', '/a/x/2.env'])
  })

  const line = fileEntities('file_system::File', '/a/b')
  const file = line[0] ?? never()
  const stranger: Entity = { uid: { type: 'file_system::Dir', id: '/q' }, attrs: { path: '/q' }, parents: [] }
  test.each<[string, Partial<AuthorizationRequest>]>([
    ['another principal', { principal: { type: 'User', id: 'bob' } }],
    ['another action', { action: { type: 'file_system::Action', id: 'write' } }],
    ['another context', { context: { user: { username: 'u' } } }],
    [
      'another type',
      { resource: { type: 'file_system::Dir', id: '/a/b' }, entities: fileEntities('file_system::Dir', '/a/b') },
    ],
    ['a line of parents that ends early', { entities: line.slice(0, 2) }],
    ['a parent that is not the one of its path', { entities: [{ ...file, parents: [stranger.uid] }, stranger] }],
    ['another attribute', { entities: [{ ...file, attrs: { path: '/else' } }, ...line.slice(1)] }],
    ['one more principal', { entities: [...line, { uid: alice, attrs: {}, parents: [] }] }],
  ])('never with %s', (_what, changed) => {
    const { asked, gate } = counting('permit (principal, action, resource);')
    gate.authorize(ask('/a/other'))
    gate.authorize(ask('/a/b', changed))
    expect(asked).toHaveLength(2)
  })

  test('never where another directory came along, equal for both as it may be', () => {
    const { asked, gate } = counting('permit (principal, action, resource);')
    for (const path of ['/a/b', '/a/c'])
      gate.authorize(ask(path, { entities: [...fileEntities('file_system::File', path), stranger] }))
    expect(asked).toHaveLength(2)
  })

  test('never a file at the root itself, which is in no directory', () => {
    const { asked, gate } = counting('permit (principal, action, resource) when { resource in file_system::Dir::"/" };')
    expect(['/a', '/', '/b'].map((path) => gate.authorize(ask(path)).effect)).toEqual(['allow', 'deny', 'allow'])
    expect(asked).toEqual(['/a', '/'])
  })

  test('never one that failed, whose text may name the resource', () => {
    const { asked, gate } = counting('permit (principal, action, resource) when { 1 + 9223372036854775807 == 0 };')
    const reasons = ['/a', '/b'].map((path) => gate.authorize(ask(path)).reason)
    expect(reasons).toEqual(['evaluation-error', 'evaluation-error'])
    expect(asked).toEqual(['/a', '/b'])
  })
})

test('PO-5: for random policies and requests, a shared decision is the one the engine makes by all policies', () => {
  const question = fc.tuple(fileType, fc.constantFrom(...filePaths), fc.constantFrom('read', 'stat'))
  let spared = 0
  fc.assert(
    fc.property(filePolicies, fc.array(question, { minLength: 2, maxLength: 12 }), (text, questions) => {
      const { asked, gate } = counting(text)
      const engine = whole(text)
      for (const [type, path, action] of questions) {
        const request = ask(path, {
          action: { type: 'file_system::Action', id: action },
          resource: { type, id: path },
          entities: fileEntities(type === 'file_system::Dir' ? type : 'file_system::File', path),
        })
        expect(gate.authorize(request)).toEqual(engine.authorize(request))
      }
      spared += new Set(questions.map(String)).size - asked.length
    }),
    { numRuns: 400 },
  )
  expect(spared).toBeGreaterThan(50)
})

function never(): never {
  throw new Error('unreachable')
}
