import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sarifDocument } from '@sallyport/report'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { controls, hostileRecord } from './hostile.js'
import { ids, judged, place, record, report } from './records.js'

const require = createRequire(import.meta.url)

// The published schema is of draft 4; what it uses differs from today's drafts in the name of `$id` alone.
const {
  $schema: _,
  id,
  ...official
} = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'))
const formats = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  uri: /^[a-z][a-z0-9+.-]*:[^\s]*$/i,
  'uri-reference': /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/,
}
const validate = new Ajv({ strict: false, formats, unicodeRegExp: false }).compile({ $id: id, ...official })

function resultsOf(text: string) {
  const document = JSON.parse(text)
  validate(document)
  expect(validate.errors ?? []).toEqual([])
  return document.runs[0].results
}

test.each([
  ['without findings', report([])],
  ['with a finding nobody has judged', report([record(ids[0])])],
  ['with verdict, triage and owners', report([record(ids[0], {}, judged)])],
  ['of hints', report([record(ids[0], { tier: 'explore' })], { tier: 'explore', otherTier: 2 })],
  ['with a rule that nobody described', report([record(ids[0], { ruleId: 'new-rule' })])],
  ['of a partial scan', report([], { coverage: { ...report([]).coverage, extent: 'partial' } })],
])('a document %s is valid SARIF 2.1.0', (_name, given) => {
  resultsOf(sarifDocument(given))
})

test('the official schema refuses a level that SARIF does not know', () => {
  const document = JSON.parse(sarifDocument(report([record(ids[0])])))
  document.runs[0].results[0].level = 'high'
  expect(validate(document)).toBe(false)
})

test('a result points at its sink and carries the whole trace', () => {
  const [result] = resultsOf(sarifDocument(report([record(ids[0])])))
  expect(result.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'src/orders.ts', uriBaseId: '%SRCROOT%' },
    region: { startLine: 42, startColumn: 3, endLine: 42, endColumn: 41, snippet: { text: 'db.query(q)' } },
  })
  const steps = result.codeFlows[0].threadFlows[0].locations
  expect(steps.map((step: { location: { message: { text: string } } }) => step.location.message.text)).toEqual([
    'the parameter enters',
    'step',
    'the query runs',
  ])
  expect(result.fingerprints).toEqual({ 'sallyport/v1': '0a'.repeat(32) })
})

test('a hint is something to review, of a category of its own, and fails nothing', () => {
  const text = sarifDocument(report([record(ids[0], { tier: 'explore' })], { tier: 'explore' }))
  expect(resultsOf(text)[0]).toMatchObject({ kind: 'review', level: 'none', properties: { tier: 'explore' } })
  const [run] = JSON.parse(text).runs
  expect(run.automationDetails.id).toBe('shop/explore/run-3')
  expect(JSON.parse(sarifDocument(report([]))).runs[0].automationDetails.id).toBe('shop/run-3')
})

test('every step of every code flow says in a message what happens there', () => {
  const further = { title: 'another', trace: record(ids[0]).finding.claim.trace }
  const [result] = resultsOf(sarifDocument(report([record(ids[0], { furtherWays: [further] })])))
  const messages = result.codeFlows.flatMap((flow: { threadFlows: { locations: unknown[] }[] }) =>
    flow.threadFlows.flatMap(({ locations }) => locations),
  )
  expect(messages).toHaveLength(6)
  for (const { location } of messages) expect(location.message.text).toMatch(/\S/)
})

test('places that speak for a claim without a flow are related locations, each with its message', () => {
  const step = {
    kind: 'step' as const,
    quote: { place: place('a.ts', 1), text: 'x' },
    note: 'POST /a is behind `guard`',
  }
  const sink = { kind: 'sink' as const, quote: { place: place('a.ts', 2), text: 'y' }, note: 'POST /b is not' }
  const [result] = resultsOf(sarifDocument(report([record(ids[0], { trace: [step, sink] })])))
  expect(result.codeFlows).toBeUndefined()
  expect(result.relatedLocations).toMatchObject([{ id: 1, message: { text: 'POST /a is behind `guard`' } }])
})

test('a finding without a flow has no code flow', () => {
  const sink = { kind: 'sink' as const, quote: { place: place('a.ts', 1), text: 'x' }, note: '' }
  expect(resultsOf(sarifDocument(report([record(ids[0], { trace: [sink] })])))[0].codeFlows).toBeUndefined()
})

test('a rule carries its CWE as a tag and the score of its worst finding', () => {
  const text = sarifDocument(report([record(ids[0], { severity: 'low' }), record(ids[1], { severity: 'critical' })]))
  const [rule] = JSON.parse(text).runs[0].tool.driver.rules
  expect(rule.properties).toEqual({ tags: ['security', 'external/cwe/cwe-89'], 'security-severity': '9.5' })
  expect(rule.help.text).toBe('Data from outside becomes part of a query. Bind values as parameters.')
  expect(resultsOf(text).map((each: { ruleIndex: number; level: string }) => [each.ruleIndex, each.level])).toEqual([
    [0, 'error'],
    [0, 'note'],
  ])
})

test.each([
  ['open', false],
  ['accepted', true],
  ['suppressed', true],
] as const)('a finding that is %s is suppressed: %s', (decision, isSuppressed) => {
  const given = record(ids[0], {}, { decision: { decision, reason: 'because', origin: 'store' } })
  expect(resultsOf(sarifDocument(report([given])))[0].suppressions !== undefined).toBe(isSuppressed)
})

test.each([
  ['a b/ü#?%.ts', 'a%20b/%C3%BC%23%3F%25.ts'],
  ['https:/evil.example/x', 'https%3A/evil.example/x'],
  ['\\\\host\\x', '%5C%5Chost%5Cx'],
  ['x\ud800', 'x%EF%BF%BD'],
])('OUT-6: the path %j is a relative reference', (path, uri) => {
  const [result] = resultsOf(sarifDocument(report([record(ids[0], { place: place(path, 1) })])))
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
})

test('OUT-2, OUT-6: hostile texts make valid SARIF without links in messages and without control characters', () => {
  fc.assert(
    fc.property(hostileRecord, (hostile) => {
      const text = sarifDocument(report([hostile]))
      expect(text).not.toMatch(controls)
      for (const { message, locations } of resultsOf(text)) {
        // Every bracket has an odd number of backslashes before it.
        expect(message.text.replaceAll(/\\[\\[\]]/g, '')).not.toMatch(/[[\]\n]/)
        expect(locations[0].physicalLocation.artifactLocation.uri).not.toMatch(/^(\/|[a-z][a-z0-9+.-]*:)/i)
      }
    }),
    { numRuns: 200 },
  )
})
