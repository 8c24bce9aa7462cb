// The door itself: grants, faults, observation.

import type { Authorizer, Decision } from '@sallyport/policy'
import { describe, expect, test } from 'vitest'
import { noAuditLog } from '../src/audit/audit-log.js'
import { demandGrant, Grant, takeGrantMaker } from '../src/grant.js'
import { Guard } from '../src/guard.js'
import { OperationError } from '../src/operation-error.js'
import { parsePath } from '../src/path.js'
import { file } from '../src/resource.js'
import { makeWorkspace, permitTree, readTree, run } from './harness.js'

const resource = file(parsePath('/a'))
const ask = { namespace: 'file_system', action: 'read', resource } as const

function guardWith(authorize: Authorizer['authorize']): Guard {
  return new Guard({
    authorizer: { mode: 'enforce', authorize, policies: { syntax: () => [] } },
    auditLog: noAuditLog(),
    principal: { type: 'User', id: 'alice' },
  })
}

const allow: Decision = {
  effect: 'allow',
  reason: 'permit',
  determiningPolicies: ['p'],
  errors: [],
  mode: 'enforce',
  wouldDeny: false,
}

describe('a grant', () => {
  test('exists only after an allow', () => {
    const grant = guardWith(() => allow).authorize(ask)
    expect(Grant.isGenuine(grant)).toBe(true)
    expect(() => demandGrant(grant, ['read'], resource)).not.toThrow()
  })

  test('cannot be made by anyone else', () => {
    expect(() => takeGrantMaker()).toThrow('taken already')
    expect(() => new Grant(Symbol('grant'), 'read', resource, 1, () => undefined)).toThrow('only the guard')
    const forged = Object.assign(Object.create(Grant.prototype), { action: 'read', resource, sequence: 1 })
    expect(() => demandGrant(forged, ['read'], resource)).toThrow('without its grant')
  })

  test('is for one action on one object', () => {
    const grant = guardWith(() => allow).authorize(ask)
    expect(() => demandGrant(grant, ['write'], resource)).toThrow('without its grant')
    expect(() => demandGrant(grant, ['read'], file(parsePath('/b')))).toThrow(OperationError)
  })

  test('cannot be altered', () => {
    const grant = guardWith(() => allow).authorize(ask)
    expect(() => Object.assign(grant, { action: 'write' })).toThrow(TypeError)
  })
})

describe('a fault is a deny', () => {
  test.each([
    [
      'an authorizer that throws',
      () => {
        throw new Error('broken')
      },
    ],
    ['an authorizer that says nothing', () => undefined as unknown as Decision],
    ['an effect nobody knows', () => ({ ...allow, effect: 'maybe' as 'allow' })],
  ])('%s', (_what, authorize) => {
    const guard = guardWith(authorize)
    expect(() => guard.authorize(ask)).toThrow('Authorization check failed')
    expect(guard.counts).toMatchObject({ allowed: 0, denied: 1 })
  })
})

describe('members of a directory', () => {
  test('one decision covers those that no policy tells apart, and one record lists them', () => {
    const workspace = makeWorkspace({ d: { a: '', b: '', c: '' } })
    try {
      const { result, decisions } = run({
        script: `rm([rm::r], "${workspace.path}/d")`,
        policy: permitTree(workspace.path),
      })
      expect(result.error).toBeUndefined()
      expect(result.report.decisions.allowed).toBe(5)
      expect(decisions.filter((decision) => decision.includes('File'))).toHaveLength(1)
      expect(readTree(workspace.path)).toEqual({})
    } finally {
      workspace.remove()
    }
  })

  test('a forbid on one of them is found, and nothing is removed', () => {
    const workspace = makeWorkspace({ d: { a: '', b: '', c: '' } })
    try {
      const policy = `${permitTree(workspace.path)} forbid(principal, action, resource == file_system::File::"${workspace.path}/d/c");`
      expect(run({ script: `rm([rm::r], "${workspace.path}/d")`, policy }).result.ending).toBe('denied')
      expect(readTree(workspace.path)).toEqual({ d: { a: '', b: '', c: '' } })
    } finally {
      workspace.remove()
    }
  })
})

describe('PO-7: observe mode is shown in every result', () => {
  test('what the policy denies passes, counted, and the result says so', () => {
    const workspace = makeWorkspace({ a: 'x' })
    try {
      const { result } = run({ script: `cat("${workspace.path}/a")`, policy: '', observe: true })
      expect(result.output).toBe('x')
      expect(result.report).toMatchObject({ mode: 'observe', decisions: { allowed: 3, denied: 0, observed: 3 } })
    } finally {
      workspace.remove()
    }
  })
})

describe('errors as scripts see them', () => {
  test('a denial is a map with kind, message and source, and can be handled', () => {
    const script = `try { cat("/nowhere/a") } catch (e) {
      if e.kind == IoErrorKind::PermissionDenied { return [e.source, e.kind.to_string(), e.keys()] } }`
    expect(run({ script }).result.output).toBe('["IoErrorKind", "PermissionDenied", ["kind", "message", "source"]]')
  })

  test('an error that crossed a function keeps its text and stays a denial', () => {
    const { result } = run({ script: 'fn f() { cat("/nowhere/a") }\nf()' })
    expect(result).toMatchObject({ ending: 'denied', error: { type: 'ACCESS_DENIED_EXCEPTION' } })
    expect(result.error?.message).toContain('IoErrorKind: PermissionDenied: Permission denied')
    expect(result.error?.message).toContain("in call to function 'f'")
  })

  test('a denial that is thrown again is still a denial; a text of the script is only a text', () => {
    expect(run({ script: 'try { cat("/nowhere/a") } catch (e) { throw e }' }).result.ending).toBe('denied')
    expect(run({ script: 'throw "permission denied"' }).result).toMatchObject({
      ending: 'script-error',
      error: { type: 'ACCESS_DENIED_EXCEPTION' },
    })
  })

  test('a missing option is a plain text', () => {
    const script = 'try { DirConfig().build() } catch (e) { e }'
    expect(run({ script: `let r = ""; ${script.replace('{ e }', '{ r = e; }')} r` }).result.output).toBe(
      'Invalid arguments: Field not initialized: path',
    )
  })

  test('wrong flags say what they are', () => {
    expect(run({ script: 'cat([grep::count], "/a")' }).result.error?.message).toContain(
      'cat: expected CatFlag flag, got GrepFlag',
    )
    expect(run({ script: 'cat([1], "/a")' }).result.error?.message).toContain('cat: expected CatFlag flag, got i64')
  })
})
