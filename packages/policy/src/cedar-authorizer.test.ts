import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Authorizer } from './authorizer.js'
import type { Cedar } from './cedar.js'
import { CedarAuthorizer, loadCedar } from './cedar-authorizer.js'
import type { Decision } from './decision.js'
import { fileEntities } from './file-entities.js'
import { proveGate } from './gate-proof.js'
import { loadPolicies } from './policy-store.js'
import { type AuthorizationRequest, EntityReference } from './request.js'

const cedar = await loadCedar({ tierUp: true })

function authorizer(
  text: string,
  options: { mode?: 'enforce' | 'observe'; cachedDecisions?: number; warmAfter?: number } = {},
) {
  const { mode = 'enforce', ...rest } = options
  return new CedarAuthorizer(cedar, loadPolicies(cedar, [{ name: 'test.cedar', text }], { mode: 'strict' }), {
    mode,
    ...rest,
  })
}

function ask(action: string, path: string, change: Partial<AuthorizationRequest> = {}): AuthorizationRequest {
  return {
    principal: { type: 'User', id: 'alice' },
    action: { type: 'file_system::Action', id: action },
    resource: { type: 'file_system::File', id: path },
    entities: fileEntities('file_system::File', path),
    context: {},
    ...change,
  }
}

describe('deciding', () => {
  test('PO-1: nothing matches, so it denies, and a forbid beats every permit', () => {
    expect(authorizer('').authorize(ask('read', '/a'))).toMatchObject({
      effect: 'deny',
      reason: 'no-match',
      wouldDeny: true,
    })
    const both = authorizer('permit (principal, action, resource); forbid (principal, action, resource);')
    expect(both.authorize(ask('read', '/a'))).toMatchObject({
      effect: 'deny',
      reason: 'forbid',
      determiningPolicies: ['policy1'],
    })
  })

  test('PO-1: for any mix of policies, allowed means some permit and no forbid holds', () => {
    const paths = ['/a', '/a/b', '/a/b/c', '/d']
    const statement = fc.record({ effect: fc.constantFrom('permit', 'forbid'), path: fc.constantFrom(...paths) })
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 6 }), fc.constantFrom(...paths), (statements, path) => {
        const text = statements
          .map((s) => `${s.effect} (principal, action, resource in file_system::Dir::"${s.path}");`)
          .join('\n')
        const covers = (dir: string) => path.startsWith(`${dir}/`)
        const allowed =
          statements.some((s) => s.effect === 'permit' && covers(s.path)) &&
          !statements.some((s) => s.effect === 'forbid' && covers(s.path))
        expect(authorizer(text).authorize(ask('read', path)).effect).toBe(allowed ? 'allow' : 'deny')
      }),
      { numRuns: 60 },
    )
  })

  test('PO-2: an error in any policy that applies denies, whatever else permits', () => {
    const text =
      '@id("all") permit (principal, action, resource);\n@id("bad") forbid (principal, action, resource) when { 9223372036854775807 + 1 == 0 };'
    const decision = authorizer(text).authorize(ask('read', '/a'))
    expect(decision).toMatchObject({ effect: 'deny', reason: 'evaluation-error', determiningPolicies: ['bad'] })
    expect(decision.errors[0]).toContain('overflow')
  })

  test('PO-4: any text in an id stays that id: it equals itself and nothing else', () => {
    const gate = authorizer('permit (principal, action, resource == file_system::File::"/x");')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (id) => {
        const uid = { type: 'file_system::File', id }
        const request = ask('read', '/x', { resource: uid, entities: [{ uid, attrs: { path: id }, parents: [] }] })
        expect(gate.authorize(request).effect).toBe(id === '/x' ? 'allow' : 'deny')
        expect(gate.authorize(request).reason).not.toBe('fault')
      }),
      { numRuns: 200 },
    )
  })

  test('PO-4: a record cannot pass for an entity, nor a type for policy text', () => {
    const gate = authorizer('permit (principal, action, resource);')
    const sneaky = { __entity: { type: 'User', id: 'root' } }
    expect(gate.authorize(ask('read', '/a', { context: sneaky }))).toMatchObject({ effect: 'deny', reason: 'fault' })
    const odd = { type: 'User::"alice", action, resource); permit(principal', id: 'x' }
    expect(gate.authorize(ask('read', '/a', { principal: odd }))).toMatchObject({ effect: 'deny', reason: 'fault' })
    const decision = gate.authorize(
      ask('read', '/a', { context: { other: new EntityReference({ type: 'User', id: 'x' }) } }),
    )
    expect(decision.reason).toBe('fault')
  })

  test('PO-5: a cached decision serves the same request only; one other part is another question', () => {
    const gate = authorizer(
      'permit (principal == User::"alice", action == file_system::Action::"read", resource in file_system::Dir::"/a") unless { resource.path like "*x" };',
    )
    const base = ask('read', '/a/b')
    expect(gate.authorize(base)).toBe(gate.authorize(ask('read', '/a/b')))
    const others = [
      ask('write', '/a/b'),
      ask('read', '/c'),
      ask('read', '/a/b', { principal: { type: 'User', id: 'bob' } }),
      ask('read', '/a/b', { context: { extra: 1 } }),
      ask('read', '/a/b', { entities: [] }),
      ask('read', '/a/b', {
        entities: [{ uid: base.resource, attrs: { path: 'x' }, parents: [{ type: 'file_system::Dir', id: '/a' }] }],
      }),
    ]
    for (const other of others) expect(gate.authorize(other).effect).toBe('deny')
    expect(gate.authorize(base).effect).toBe('allow')
  })

  test('PO-5: with a cache of any size the decisions are those without one', () => {
    const paths = fc.constantFrom('/a', '/a/b', '/c', '/a/b.env')
    const actions = fc.constantFrom('read', 'write', 'nope')
    const text =
      'permit (principal, action == file_system::Action::"read", resource in file_system::Dir::"/a"); forbid (principal, action, resource is file_system::File) when { resource.path like "*.env" };'
    const small = authorizer(text, { cachedDecisions: 2 })
    fc.assert(
      fc.property(fc.array(fc.tuple(actions, paths), { maxLength: 12 }), (asked) => {
        const fresh = authorizer(text, { cachedDecisions: 0 })
        for (const [action, path] of asked)
          expect(small.authorize(ask(action, path))).toEqual(fresh.authorize(ask(action, path)))
      }),
      { numRuns: 30 },
    )
  })

  test('PO-6: a request too large, too deep or not Unicode is a fault, and the gate goes on', () => {
    const gate = authorizer('permit (principal, action, resource);')
    let deep: { readonly [name: string]: never } | Record<string, unknown> = {}
    for (let level = 0; level < 20; level++) deep = { inner: deep }
    const bad = [
      ask('read', `/${'a'.repeat(70_000)}`),
      ask('read', '/a\ud800'),
      ask('read', '/a', { context: deep as AuthorizationRequest['context'] }),
      ask('read', '/a', { context: { number: 0.5 } }),
      ask('read', '/a', { context: { number: 2 ** 60 } }),
      ask('read', '/a', {
        entities: Array.from({ length: 3000 }, () => fileEntities('file_system::File', '/a')).flat(),
      }),
    ]
    for (const request of bad) expect(gate.authorize(request)).toMatchObject({ effect: 'deny', reason: 'fault' })
    expect(gate.authorize(ask('read', '/a')).effect).toBe('allow')
  })

  test('PO-7: observe mode lets pass, marks every decision, denies faults, and cannot be changed', () => {
    const gate = authorizer('permit (principal, action == file_system::Action::"read", resource);', { mode: 'observe' })
    expect(gate.authorize(ask('read', '/a'))).toMatchObject({ effect: 'allow', mode: 'observe', wouldDeny: false })
    expect(gate.authorize(ask('write', '/a'))).toMatchObject({
      effect: 'allow',
      mode: 'observe',
      reason: 'no-match',
      wouldDeny: true,
    })
    expect(gate.authorize(ask('nope', '/a'))).toMatchObject({
      effect: 'deny',
      mode: 'observe',
      reason: 'fault',
      wouldDeny: true,
    })
    expect(Reflect.set(gate, 'mode', 'enforce')).toBe(false)
    expect(gate.mode).toBe('observe')
  })

  test('decisions are frozen, so that a cached one cannot be altered by a caller', () => {
    const decision = authorizer('').authorize(ask('read', '/a'))
    expect(Reflect.set(decision, 'effect', 'allow')).toBe(false)
    expect(Object.isFrozen(decision.errors) && Object.isFrozen(decision.determiningPolicies)).toBe(true)
  })

  test('an exception of the engine is a deny, never an exception of ours', () => {
    const broken: Cedar = {
      ...cedar,
      decide: () => {
        throw new RangeError('out of bounds')
      },
    }
    const policies = loadPolicies(cedar, [{ name: 'p', text: 'permit (principal, action, resource);' }], {
      mode: 'strict',
    })
    const decision = new CedarAuthorizer(broken, policies, { mode: 'enforce' }).authorize(ask('read', '/a'))
    expect(decision).toMatchObject({ effect: 'deny', reason: 'fault', errors: ['out of bounds'] })
  })
})

describe('slicing', () => {
  test('slicing and flattening decide, err and name policies as the whole question to the whole set does', () => {
    const paths = ['/', '/a', '/a/b', '/a/b/c', '/d', '/d/e']
    const principal = fc.constantFrom(
      'principal',
      'principal == User::"alice"',
      'principal == User::"bob"',
      'principal is Agent',
    )
    const action = fc.constantFrom(
      'action',
      'action == file_system::Action::"read"',
      'action in [file_system::Action::"read", file_system::Action::"stat"]',
      'action in file_system::Action::"SafeIO"',
      'action == sysctl::Action::"load"',
    )
    const at = fc.constantFrom(...paths)
    const resource = fc.oneof(
      fc.constantFrom('resource', 'resource is file_system::File', 'resource is sysctl::Sysctl'),
      at.map((path) => `resource == file_system::File::"${path}"`),
      at.map((path) => `resource in file_system::Dir::"${path}"`),
      at.map((path) => `resource is file_system::File in file_system::Dir::"${path}"`),
    )
    const condition = fc.constantFrom(
      '',
      '',
      ' when { 9223372036854775807 + 1 == 0 }',
      ' unless { principal == User::"alice" }',
    )
    const statement = fc.tuple(fc.constantFrom('permit', 'permit', 'forbid'), principal, action, resource, condition)
    const asked = fc.tuple(fc.constantFrom('read', 'stat', 'write'), at, fc.constantFrom('alice', 'bob'))
    fc.assert(
      fc.property(
        fc.array(statement, { maxLength: 12 }),
        fc.array(asked, { maxLength: 8 }),
        (statements, questions) => {
          const text = statements.map(([effect, p, a, r, c]) => `${effect} (${p}, ${a}, ${r})${c};`).join('\n')
          const policies = loadPolicies(cedar, [{ name: 'p', text }], { mode: 'rex' })
          const whole = new CedarAuthorizer(cedar, policies, {
            mode: 'enforce',
            warmAfter: 1_000_000,
            cachedDecisions: 0,
          })
          const sliced = new CedarAuthorizer(cedar, policies, {
            mode: 'enforce',
            sliceFrom: 0,
            warmAfter: 0,
            cachedDecisions: 0,
          })
          for (const [id, path, user] of questions) {
            const request = ask(id, path, { principal: { type: 'User', id: user } })
            expect(sliced.authorize(request)).toEqual(whole.authorize(request))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('more subsets than are kept prepared still decide rightly', () => {
    const text = Array.from(
      { length: 400 },
      (_, index) => `permit (principal, action, resource == file_system::File::"/f/${index}");`,
    ).join('\n')
    const gate = authorizer(text, { cachedDecisions: 0 })
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < 400; index += 1) {
        expect(gate.authorize(ask('read', `/f/${index}`)).determiningPolicies).toEqual([`policy${index}`])
      }
    }
    expect(gate.authorize(ask('read', '/f/400')).effect).toBe('deny')
  })
})

describe('the proof of the gate', () => {
  test('passes for a gate that works, whatever it permits and in both modes', () => {
    proveGate(cedar, authorizer(''))
    proveGate(cedar, authorizer('permit (principal, action, resource);'))
    proveGate(cedar, authorizer('permit (principal, action, resource);', { mode: 'observe' }))
  })

  test('fails for an engine that always allows, always denies or lets a permit win, and for an authorizer that allows a misfit', () => {
    const gate = authorizer('')
    const answer = (allowed: boolean) => ({ allowed, determiningPolicies: [], failedPolicies: [], errors: [] })
    const unproven = expect.objectContaining({ code: 'policy/gate-unproven' })
    for (const allowed of [true, false]) {
      expect(() => proveGate({ ...cedar, decide: () => answer(allowed) }, gate)).toThrow(unproven)
    }
    let prepared = 0
    const permitWins: Cedar = {
      ...cedar,
      prepare: (_, policies) => {
        prepared = Object.keys(policies).length
        return []
      },
      decide: () => answer(prepared > 0),
    }
    expect(() => proveGate(permitWins, gate)).toThrow(unproven)
    const allowed: Decision = { ...gate.authorize(ask('read', '/a')), effect: 'allow' }
    const yes: Authorizer = { mode: 'enforce', authorize: () => allowed }
    expect(() => proveGate(cedar, yes)).toThrow(unproven)
  })
})

test('action entities are loaded: a group covers its actions in the scope and in a condition', () => {
  const scope = authorizer('permit (principal, action in file_system::Action::"SafeIO", resource);')
  const condition = authorizer('permit (principal, action, resource) when { action in file_system::Action::"SafeIO" };')
  for (const gate of [scope, condition]) expect(gate.authorize(ask('chmod', '/a')).effect).toBe('allow')
})
