import { describe, expect, test } from 'vitest'
import { CedarAuthorizer, loadCedar } from './cedar-authorizer.js'
import { decideTree } from './decide-tree.js'
import { PolicyError } from './errors.js'
import { explainDecision } from './explain.js'
import { fileEntities } from './file-entities.js'
import { JointAuthorizer } from './joint-authorizer.js'
import { loadPolicies, type PolicySet } from './policy-store.js'
import type { AuthorizationRequest } from './request.js'
import { TreeMemory } from './tree-memory.js'

const cedar = await loadCedar({ tierUp: true })

const load = (text: string, mode: 'strict' | 'rex' = 'strict'): PolicySet =>
  loadPolicies(cedar, [{ name: 'p.cedar', text }], { mode })

function gate(text: string, options: { observe?: boolean; sliceFrom?: number; warmAfter?: number } = {}) {
  const { observe = false, ...rest } = options
  return new CedarAuthorizer(cedar, load(text), { mode: observe ? 'observe' : 'enforce', ...rest })
}

function ask(path: string, action = 'read'): AuthorizationRequest {
  return {
    principal: { type: 'User', id: 'alice' },
    action: { type: 'file_system::Action', id: action },
    resource: { type: 'file_system::File', id: path },
    entities: fileEntities('file_system::File', path),
    context: {},
  }
}

const asking = '@id("ask") @approval("ask") permit (principal, action, resource in file_system::Dir::"/t");'
const plain = '@id("plain") permit (principal, action, resource in file_system::Dir::"/t/open");'
const forbid = '@id("no") forbid (principal, action, resource in file_system::Dir::"/t/closed");'
const failing = '@id("bad") permit (principal, action, resource) when { 9223372036854775807 + 1 == 0 };'

function codesOf(text: string): string[] {
  try {
    load(text)
    return []
  } catch (error) {
    return error instanceof PolicyError ? error.problems.map(({ code }) => code) : [String(error)]
  }
}

describe('the annotation, as it is loaded', () => {
  test.each([
    ['the known value', '@approval("ask") permit (principal, action, resource);', []],
    ['the value in escapes', '@approval("\\u{61}sk") permit (principal, action, resource);', []],
    ['another annotation', '@advice("ask somebody") permit (principal, action, resource);', []],
    ['an unknown value', '@approval("yes") permit (principal, action, resource);', ['policy/approval']],
    ['the value in capitals', '@approval("ASK") permit (principal, action, resource);', ['policy/approval']],
    ['no value', '@approval permit (principal, action, resource);', ['policy/approval']],
    ['the empty value', '@approval("") permit (principal, action, resource);', ['policy/approval']],
    ['a forbid', '@approval("ask") forbid (principal, action, resource);', ['policy/approval']],
    ['a misspelt name', '@aproval("ask") permit (principal, action, resource);', ['policy/approval']],
    ['a name in capitals', '@Approval("ask") permit (principal, action, resource);', ['policy/approval']],
    ['a plural', '@approvals("ask") permit (principal, action, resource);', ['policy/approval']],
  ])('%s', (_name, text, codes) => {
    expect(codesOf(text)).toEqual(codes)
  })

  test('a comment or a string that speaks of it asks for nothing', () => {
    const text = `// @approval("ask")
permit (principal, action, resource) when { "@approval" == "@approval" };`
    expect(gate(text).authorize(ask('/t/a')).effect).toBe('allow')
  })

  test.each([
    ['any value', '@approval("CAB-12") permit (principal, action, resource);', 'approval', 1],
    ['the known value', '@approval("ask") permit (principal, action, resource);', 'approval', 1],
    [
      'a forbid stays one',
      'permit (principal, action, resource); @approval forbid (principal, action, resource);',
      'deny',
      0,
    ],
    ['another annotation', '@aproval("ask") permit (principal, action, resource);', 'allow', 0],
  ] as const)('as the drop-in loads it: %s', (_name, text, effect, warnings) => {
    const policies = load(text, 'rex')
    expect(policies.warnings.filter(({ code }) => code === 'policy/approval')).toHaveLength(warnings)
    expect(new CedarAuthorizer(cedar, policies, { mode: 'enforce' }).authorize(ask('/t/a')).effect).toBe(effect)
  })
})

describe('a decision needs approval where every permit that matches asks for it', () => {
  const all = `${asking} ${plain} ${forbid}`
  const cases = [
    ['only one that asks', all, '/t/a', 'approval', 'approval', ['ask']],
    ['one that does not ask too', all, '/t/open/a', 'allow', 'permit', ['ask', 'plain']],
    ['a forbid too', all, '/t/closed/a', 'deny', 'forbid', ['no']],
    ['none', all, '/elsewhere', 'deny', 'no-match', []],
    ['one that cannot be evaluated too', `${asking} ${failing}`, '/t/a', 'deny', 'evaluation-error', ['bad']],
    [
      'two that ask',
      `${asking} ${asking.replace('"ask")', '"ask2")')}`,
      '/t/a',
      'approval',
      'approval',
      ['ask', 'ask2'],
    ],
  ] as const

  test.each(cases)('%s', (_name, text, path, effect, reason, determiningPolicies) => {
    const decision = gate(text).authorize(ask(path))
    expect(decision).toMatchObject({ effect, reason, determiningPolicies, wouldDeny: effect !== 'allow' })
  })

  test.each(cases)('sliced and flattened, the same: %s', (_name, text, path, effect) => {
    const sliced = gate(text, { sliceFrom: 1, warmAfter: 0 })
    expect(sliced.authorize(ask(path)).effect).toBe(effect)
    expect(sliced.authorize(ask(path)).effect).toBe(effect)
  })

  test('the cache remembers the need, not an answer', () => {
    const cached = gate(asking)
    const [first, second] = [cached.authorize(ask('/t/a')), cached.authorize(ask('/t/a'))]
    expect([first.effect, second]).toEqual(['approval', first])
  })

  test('PO-7: observed, it passes, and the decision says what was needed', () => {
    expect(gate(all, { observe: true }).authorize(ask('/t/a'))).toMatchObject({
      effect: 'allow',
      reason: 'approval',
      mode: 'observe',
      wouldDeny: true,
    })
  })

  test('members of a directory share the need, and so do directories below', () => {
    const memory = new TreeMemory()
    const directory = { type: 'file_system::Dir', id: '/t/d' }
    const below = { type: 'file_system::Dir', id: '/t/d/e' }
    const decide = (at: typeof directory, ...names: string[]) =>
      decideTree(
        gate(asking),
        at,
        names.map((name) => ask(`${at.id}/${name}`)),
        memory,
      ).map(({ decision, members }) => [decision.effect, members.length])
    expect(decide(directory, 'a', 'b')).toEqual([['approval', 2]])
    expect(decide(below, 'a')).toEqual([['approval', 1]])
  })

  test('an explanation says so, and offers no permit', () => {
    const policies = load(asking)
    const authorizer = new CedarAuthorizer(cedar, policies, { mode: 'enforce' })
    const explanation = explainDecision(policies, ask('/t/a'), authorizer.authorize(ask('/t/a')))
    expect(explanation.summary).toBe('needs approval: permitted by `ask` only with approval')
    expect(explanation.permit).toBeUndefined()
  })
})

describe('several policies that must all permit', () => {
  const allow = '@id("all") permit (principal, action, resource);'
  const asks = '@id("asks") @approval("ask") permit (principal, action, resource);'
  const nothing = ''
  test.each([
    ['one asks', asks, allow, 'approval', ['ceiling/asks', 'workspace/all']],
    ['the other asks', allow, asks, 'approval', ['ceiling/all', 'workspace/asks']],
    ['both ask', asks, asks, 'approval', ['ceiling/asks', 'workspace/asks']],
    ['one asks and the other denies', asks, nothing, 'deny', []],
    ['one denies and the other asks', nothing, asks, 'deny', []],
    ['none asks', allow, allow, 'allow', ['ceiling/all', 'workspace/all']],
  ] as const)('%s', (_name, ceiling, workspace, effect, determiningPolicies) => {
    const joint = new JointAuthorizer([
      { name: 'ceiling', authorizer: gate(ceiling) },
      { name: 'workspace', authorizer: gate(workspace) },
    ])
    expect(joint.authorize(ask('/t/a'))).toMatchObject({ effect, determiningPolicies, wouldDeny: effect !== 'allow' })
  })
})
