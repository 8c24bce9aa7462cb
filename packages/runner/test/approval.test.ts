// AG-8: an act that needs approval is asked about as it was resolved, once, and done only on a yes to exactly that.

import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ApprovalQuestion } from '../src/approval/approver.js'
import { sha256 } from '../src/audit/record.js'
import { verifyAudit } from '../src/audit/verify.js'
import { demandGrant } from '../src/grant.js'
import { parsePath } from '../src/path.js'
import { file, repository } from '../src/resource.js'
import { answersIn, approvalPolicy, approver, guardThatAsks, needed } from './approving.js'
import { makeWorkspace, permitTree, readTree, run, type Workspace } from './harness.js'

let workspace: Workspace
let folder: string

beforeEach(() => {
  workspace = makeWorkspace({ 'a.txt': 'inside', b: { one: '', two: '' }, out: { 'secret.txt': 'SECRET' } })
  folder = workspace.path
})
afterEach(() => {
  vi.restoreAllMocks()
  workspace.remove()
})

const policy = (...actions: readonly string[]): string => approvalPolicy(folder, ...actions)

describe('AG-8: the answer decides', () => {
  test('on a yes the act is done, and counted as approved', async () => {
    const person = approver('approved')
    const { result, auditPath } = run({ script: `cat("${folder}/a.txt")`, policy: policy('read'), approver: person })
    expect(result.output).toBe('inside')
    expect(result.report.decisions).toEqual({ allowed: 3, denied: 0, approved: 1, observed: 0, unapproved: 0 })
    expect(await verifyAudit(auditPath)).toMatchObject({ isIntact: true, decisions: { allowed: 3, denied: 0 } })
  })

  test.each([
    ['a no', 'denied', 'the person at the terminal did not give it'],
    ['silence', 'expired', 'nobody gave it in time'],
    ['no terminal', 'no-terminal', 'there is no terminal to ask on'],
    ['an answer nobody knows', 'approved!' as 'approved', 'asking failed'],
    ['nothing', undefined as unknown as 'approved', 'asking failed'],
    [
      'an approver that fails',
      () => {
        throw new Error('gone')
      },
      'asking failed',
    ],
  ] as const)('on %s it is denied, and the operator learns why', async (_what, answer, reason) => {
    const { result, auditPath } = run({
      script: `write([write::replace], "${folder}/a.txt", "new")`,
      policy: policy('write'),
      approver: approver(answer),
    })
    expect(result).toMatchObject({ ending: 'denied', denial: { reason: 'approval' } })
    expect(result.denial?.errors).toEqual([`approval was needed, and ${reason}`])
    expect(result.error?.message).not.toContain('approval')
    expect(readFileSync(`${folder}/a.txt`, 'utf8')).toBe('inside')
    expect(await verifyAudit(auditPath)).toMatchObject({ isIntact: true, decisions: { denied: 1 } })
  })

  test('on Ctrl-C the run ends, also where the script catches denials, and nothing is done', () => {
    let signal: string | undefined
    const person = approver(() => {
      signal = 'SIGINT'
      return 'interrupted'
    })
    const script = `try { rm("${folder}/a.txt") } catch { } rm("${folder}/b/one")`
    const { result, auditPath } = run({
      script,
      policy: policy('delete'),
      approver: person,
      interruption: () => signal,
    })
    expect(result.ending).toBe('interrupted')
    expect(answersIn(auditPath)).toEqual(['interrupted'])
    expect(readTree(folder)).toMatchObject({ 'a.txt': 'inside', b: { one: '' } })
  })

  test('without an approver it is denied', () => {
    const { result, auditPath } = run({ script: `cat("${folder}/a.txt")`, policy: policy('read') })
    expect(result.ending).toBe('denied')
    expect(answersIn(auditPath)).toEqual(['no-terminal'])
  })

  test('a script cannot tell a denied approval from any denial', () => {
    const script = `try { cat("${folder}/a.txt") } catch (e) { return e.message }`
    const needsApproval = run({ script, policy: policy('read'), approver: approver('denied') })
    const isForbidden = run({
      script,
      policy: `${permitTree(folder)} forbid(principal, action in [file_system::Action::"read", file_system::Action::"redacted_read"], resource);`,
    })
    expect(needsApproval.result.output).toBe(isForbidden.result.output)
  })
})

describe('AG-8: an approval is for one act', () => {
  test('a second equal act asks again, under another hash', () => {
    const person = approver('approved')
    const { result } = run({
      script: `cat("${folder}/a.txt"); cat("${folder}/a.txt")`,
      policy: policy('read'),
      approver: person,
    })
    expect(result.error).toBeUndefined()
    const [first, second] = person.asked
    expect(person.asked).toHaveLength(2)
    expect(first?.words).toMatch(/^yes [0-9a-f]{4}$/)
    expect(first?.hash).not.toBe(second?.hash)
  })

  test('after a yes to the first, a no to the second holds', () => {
    const person = approver((question) => (person.asked[0] === question ? 'approved' : 'denied'))
    const { result } = run({
      script: `rm("${folder}/b/one"); rm("${folder}/b/two")`,
      policy: policy('delete'),
      approver: person,
    })
    expect(result.ending).toBe('denied')
    expect(readTree(`${folder}/b`)).toEqual({ two: '' })
  })

  test('the one act of a yes may not be done again by a later operation, nor much later', () => {
    const resource = file(parsePath('/a'))
    const guard = guardThatAsks(approver('approved'))
    const grant = guard.perform('first', () => guard.authorize({ namespace: 'file_system', action: 'read', resource }))
    const use = (): void => demandGrant(grant, ['read'], resource)
    guard.perform('second', use)
    expect(() => guard.perform('third', use)).toThrow('Permission denied')
    const late = guard.authorize({ namespace: 'file_system', action: 'read', resource })
    const now = performance.now()
    vi.spyOn(performance, 'now').mockReturnValue(now + 61_000)
    expect(() => demandGrant(late, ['read'], resource)).toThrow('Permission denied')
  })

  test('what only shows how a denial would look asks nobody', () => {
    const person = approver('denied')
    const { auditPath } = run({ script: `rm([rm::r], "${folder}/b")`, policy: policy('open'), approver: person })
    expect(answersIn(auditPath)).toEqual(['denied', 'not-asked'])
    expect(person.asked).toHaveLength(1)
  })
})

describe('AG-8: what is shown', () => {
  const question = (
    context: Record<string, unknown>,
    path = '/srv/app',
    operation = 'tool x',
  ): ApprovalQuestion | undefined => {
    const person = approver('approved')
    const guard = guardThatAsks(person)
    const resource = repository({ text: path, components: path.slice(1).split('/') })
    guard.perform(operation, () =>
      guard.permits({ namespace: 'sallyport', action: 'use_tool', resource, context: context as never }),
    )
    return person.asked[0]
  }

  test('is the whole act: operation, principal, action, resource, context, and a part of the hash over exactly that', () => {
    const asked = question({ tool: 'history_of', many: [1, true, { deep: 'x' }] })
    const text = asked?.lines.join('\n') ?? ''
    for (const part of [
      '`tool x`',
      'User::"alice"',
      'sallyport::Action::"use_tool"',
      'sallyport::Repository::"/srv/app"',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain('{"many":[1,true,{"deep":"x"}],"tool":"history_of"}')
    expect(asked?.hash).toBe(sha256(asked?.asked ?? ''))
    expect(text).toContain(`hash:      ${asked?.hash.slice(0, 16)}`)
    expect(asked?.words).toBe(`yes ${asked?.hash.slice(0, 4)}`)
    expect(JSON.parse(asked?.asked ?? '')).toMatchObject({ context: { tool: 'history_of' }, decision: '1' })
  })

  test('has another hash for every question, even about the same decision of the same number', () => {
    expect(question({ tool: 'x' })?.hash).not.toBe(question({ tool: 'x' })?.hash)
  })

  test('is the object with device and inode, where there is one', () => {
    const person = approver('denied')
    run({ script: `cat("${folder}/a.txt")`, policy: policy('read'), approver: person })
    expect(person.asked[0]?.lines.join()).toMatch(/a\.txt" \(device \d+, inode \d+\)/)
    const other = approver('denied')
    run({ script: `write("${folder}/new", "")`, policy: policy('create'), approver: other })
    expect(other.asked[0]?.lines.join()).toContain('/new" (no object yet)')
  })

  test.each([
    ['an escape sequence', '\u001b[2J\u001b[1;1Hhello'],
    ['a return', 'x\rTo approve'],
    ['a new line', 'x\n  action:    harmless'],
    ['a bidi override', 'x\u202egpj.exe'],
    ['an invisible letter', 'x\u200by'],
    ['a letter as empty as a blank', 'x\u3164y'],
    ['a wide blank', 'x\u2003y'],
    ['blanks that fill a line', `x${' '.repeat(60)}y`],
  ])('holds nothing that steers the terminal or hides in it: %s', (_what, value) => {
    for (const asked of [
      question({ tool: value }),
      question({}, '/srv', `tool ${value}`),
      question({}, `/srv/${value}`),
    ]) {
      expect(asked).toBeDefined()
      for (const line of asked?.lines ?? []) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2003\u3164]/)
        expect(line.replace(/^ {0,2}[a-z]+: +/, '')).not.toMatch(/ {2}/)
      }
    }
  })

  test.each([
    ['a long value', { tool: 'x'.repeat(2000) }],
    ['a value that is long when it is escaped', { tool: '\u202e'.repeat(300) }],
    ['many values', Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`name${index}`, index]))],
  ])('is not shown where it is too complex: %s; nobody is asked, and it is denied', (_what, context) => {
    expect(question(context)).toBeUndefined()
  })

  test('members of a directory stand in one question, each with its object; too many are too complex', () => {
    const person = approver('approved')
    expect(
      run({ script: `rm([rm::r], "${folder}/b")`, policy: policy('delete'), approver: person }).result.error,
    ).toBeUndefined()
    expect(person.asked.map(({ lines }) => lines.filter((line) => line.startsWith('  resource:')).length)).toEqual([
      1, 2,
    ])
    for (let index = 0; index < 50; index += 1) writeFileSync(`${folder}/out/${index}`, '')
    const other = approver('approved')
    const { result, auditPath } = run({
      script: `rm([rm::r], "${folder}/out")`,
      policy: policy('delete'),
      approver: other,
    })
    expect(result.ending).toBe('denied')
    expect(answersIn(auditPath)).toEqual(['approved', 'too-complex'])
    expect(Object.keys(readTree(`${folder}/out`))).toHaveLength(51)
  })
})

describe('observe mode asks nobody', () => {
  test('and counts what would need approval', () => {
    const person = approver('denied')
    const { result } = run({
      script: `cat("${folder}/a.txt")`,
      policy: policy('read'),
      observe: true,
      approver: person,
    })
    expect(result.output).toBe('inside')
    expect(person.asked).toEqual([])
    expect(result.report.decisions).toEqual({ allowed: 3, denied: 0, approved: 0, observed: 0, unapproved: 1 })
  })
})

test('the gate is shut by an effect nobody knows', () => {
  const person = approver('approved')
  const guard = guardThatAsks(person, () => ({ ...needed, effect: 'maybe' as 'approval' }))
  expect(guard.permits({ namespace: 'file_system', action: 'read', resource: file(parsePath('/a')) })).toBeUndefined()
  expect(person.asked).toEqual([])
})
