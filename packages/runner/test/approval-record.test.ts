// AG-8, AU-1: a question and its answer stand in the record before the act, bound to the decision.

import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodeRecord, genesis, sha256 } from '../src/audit/record.js'
import { verifyAudit } from '../src/audit/verify.js'
import { approvalPolicy, approver } from './approving.js'
import { makeWorkspace, run, type Workspace } from './harness.js'

let workspace: Workspace
let folder: string

beforeEach(() => {
  workspace = makeWorkspace({ 'a.txt': 'inside', b: { one: '', two: '' }, out: { 'secret.txt': 'SECRET' } })
  folder = workspace.path
})
afterEach(() => workspace.remove())

const policy = (...actions: readonly string[]): string => approvalPolicy(folder, ...actions)

describe('AG-8: the record', () => {
  test('has the answer right after its decision and before the act, under the same number, with what was asked', () => {
    let atQuestion = ''
    const auditPath = `${folder}/audit.jsonl`
    run({
      script: `cat("${folder}/a.txt")`,
      policy: policy('read'),
      auditPath,
      approver: approver(() => {
        atQuestion = readFileSync(auditPath, 'utf8')
        return 'approved'
      }),
    })
    const lines = readFileSync(auditPath, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const at = lines.findIndex(({ kind }) => kind === 'approval')
    expect(lines[at - 1]).toMatchObject({ kind: 'decision', decision: 'approval', seq: lines[at].seq })
    expect(lines[at]).toMatchObject({ answer: 'approved', question: `sha256:${sha256(lines[at].asked)}` })
    expect(lines[at].asked).toContain(`${folder}/a.txt`)
    expect(lines.findIndex(({ kind }) => kind === 'outcome')).toBeGreaterThan(at)
    // The decision was in the file when the question was asked: whoever ends the process there leaves it.
    expect(atQuestion.trimEnd().split('\n').at(-1)).toContain('"decision":"approval"')
  })

  test('that cannot be written denies, whatever the answer was', () => {
    const auditPath = `${folder}/audit.jsonl`
    writeFileSync(auditPath, '')
    const { ending } = attempt(auditPath, () => writeFileSync(auditPath, 'broken'))
    expect(ending).not.toBe('success')
    expect(readFileSync(`${folder}/a.txt`, 'utf8')).toBe('inside')
  })

  function attempt(auditPath: string, meanwhile: () => void): { readonly ending: string } {
    try {
      const person = approver(() => {
        meanwhile()
        return 'approved'
      })
      return run({ script: `rm("${folder}/a.txt")`, policy: policy('delete'), auditPath, approver: person }).result
    } catch {
      return { ending: 'defect' }
    }
  }

  const asked = '{"action":"x"}'
  const decision = { kind: 'decision', decision: 'approval' } as never
  const answered = (answer: string, change: object = {}) =>
    ({ kind: 'approval', question: `sha256:${sha256(asked)}`, asked, answer, milliseconds: 1, ...change }) as never
  const outcome = { kind: 'outcome', outcome: 'done' } as never
  const start = { kind: 'start' } as never

  test.each([
    [
      'an approved act',
      [
        [1, decision],
        [1, answered('approved')],
        [1, outcome],
      ],
      undefined,
    ],
    [
      'a denied act',
      [
        [1, decision],
        [1, answered('denied')],
      ],
      undefined,
    ],
    [
      'a question that its run did not survive',
      [
        [1, decision],
        [2, start],
      ],
      undefined,
    ],
    [
      'an act without an answer',
      [
        [1, decision],
        [1, outcome],
      ],
      2,
    ],
    [
      'an act after a no',
      [
        [1, decision],
        [1, answered('denied')],
        [1, outcome],
      ],
      3,
    ],
    [
      'an act after a question that its run did not survive',
      [
        [1, decision],
        [2, start],
        [1, outcome],
      ],
      3,
    ],
    [
      'an answer to no question',
      [
        [1, start],
        [1, answered('approved')],
      ],
      2,
    ],
    [
      'an answer to another question',
      [
        [1, decision],
        [2, decision],
        [1, answered('approved')],
      ],
      2,
    ],
    [
      'a second answer',
      [
        [1, decision],
        [1, answered('denied')],
        [1, answered('approved')],
      ],
      3,
    ],
    [
      'a yes to other words',
      [
        [1, decision],
        [1, answered('approved', { asked: '{"action":"y"}' })],
      ],
      2,
    ],
    [
      'a yes to nothing',
      [
        [1, decision],
        [1, answered('approved', { asked: null, question: null })],
      ],
      2,
    ],
  ] as const)('verified: %s', async (_what, records, broken) => {
    let prev: string = genesis
    let text = ''
    for (const [seq, record] of records) {
      const { line, hash } = encodeRecord({ seq, prev, time: '2026-01-01T00:00:00.000Z', run: 'r' }, record)
      text += line
      prev = hash
    }
    writeFileSync(`${folder}/made.jsonl`, text)
    const verdict = await verifyAudit(`${folder}/made.jsonl`)
    expect(verdict.broken?.line).toBe(broken)
  })
})
