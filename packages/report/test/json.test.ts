import { readFileSync } from 'node:fs'
import { findingsDocument } from '@sallyport/report'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { controls, hostileRecord } from './hostile.js'
import { ids, judged, record, report } from './records.js'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ } })
const schema = new URL('../../../schema/findings.schema.json', import.meta.url)
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))

function expectToMatch(text: string): void {
  validate(JSON.parse(text))
  expect(validate.errors ?? []).toEqual([])
}

test.each([
  ['without findings', report([])],
  ['with a finding nobody has judged', report([record(ids[0])])],
  ['of hints', report([record(ids[0], { tier: 'explore' })], { tier: 'explore', otherTier: 2 })],
  ['with verdict, triage and owners', report([record(ids[0], {}, judged)])],
  [
    'with a decision that ends and owners by name',
    report([
      record(
        ids[0],
        {},
        {
          decision: { decision: 'accepted', reason: 'known', origin: 'store', expiresAt: '2027-01-01T00:00:00.000Z' },
          ownership: {
            teams: [],
            lastCommitter: { name: 'A', email: 'a@b', time: '2026-01-01T00:00:00.000Z', commit: 'c0ffee' },
            authors: [{ name: 'A', email: 'a@b', lines: 2 }],
          },
        },
      ),
    ]),
  ],
])('a document %s fits its schema', (_, given) => {
  expectToMatch(findingsDocument(given))
})

test('the schema refuses what is no finding', () => {
  const document = JSON.parse(findingsDocument(report([record(ids[0])])))
  document.findings[0].severity = 'bad'
  expect(validate(document)).toBe(false)
})

test('the worst comes first, and what is triaged before what is not', () => {
  const given = report([
    record(ids[0], { severity: 'low' }),
    record(ids[1], { severity: 'critical' }),
    record(ids[2], { severity: 'low' }, judged),
  ])
  const { findings } = JSON.parse(findingsDocument(given))
  expect(findings.map((each: { id: string }) => each.id)).toEqual([ids[2], ids[1], ids[0]])
})

test('the verdict that counts is the newest', () => {
  const [first] = judged.verdicts ?? []
  if (first === undefined) throw new Error('no verdict')
  const given = record(ids[0], {}, { verdicts: [first, { ...first, verdict: 'fixed' }] })
  expect(JSON.parse(findingsDocument(report([given]))).findings[0].verdict).toBe('fixed')
})

test('OUT-1, OUT-2: hostile texts stay inside of one document, which fits its schema and steers no terminal', () => {
  fc.assert(
    fc.property(hostileRecord, (hostile) => {
      const text = findingsDocument(report([hostile]))
      expect(text).not.toMatch(controls)
      expect(JSON.parse(text).findings[0].title).toBe(hostile.finding.claim.title)
      expectToMatch(text)
    }),
    { numRuns: 200 },
  )
})
