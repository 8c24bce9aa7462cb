// A finding as a path through the code: what is shown stands there, is marked where it stands, and steers no terminal.

import type { Trace } from '@sallyport/findings'
import { type Explanation, explainFinding, explanationDocument, renderExplanation } from '@sallyport/report'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controls } from './hostile.js'
import { ids, judged, record, report } from './records.js'

const plain = { strong: (text: string) => text, faint: (text: string) => text, mark: (text: string) => text }
const code = [
  'const db = open()',
  '',
  'get((req, res) => {',
  '  const id = req.query.id',
  '  db.query(`select ${id}`)',
  '})',
  '',
]
const quoted = (line: number, text: string) => {
  const startColumn = (code[line - 1]?.indexOf(text) ?? 0) + 1
  return {
    place: { path: 'a.js', startLine: line, startColumn, endLine: line, endColumn: startColumn + text.length - 1 },
    text,
  }
}
const trace: Trace = [
  { kind: 'source', quote: quoted(4, 'req.query.id'), note: 'the query parameter `id` enters' },
  { kind: 'sink', quote: quoted(5, 'db.query(`select ${id}`)'), note: 'the query runs' },
]
const preconditions = ['`req.query.id` holds (line 4)', 'the attacker is signed in']
const [rule] = report([]).rules

function explained(lines: readonly string[] | undefined, changes = {}): Explanation {
  return explainFinding(record(ids[0], { trace, preconditions, ...changes }, judged), rule, () => lines)
}

describe('what is said', () => {
  test('names what the attacker controls and gains, what holds on the way, what has to hold besides, and the fix', () => {
    expect(explained(code)).toMatchObject({
      controls: 'the query parameter `id`',
      gains: 'Data from outside becomes part of a query.',
      conditions: ['`req.query.id` holds (line 4)'],
      preconditions: ['the attacker is signed in'],
      fix: 'Bind the value as a parameter.',
      isCurrent: true,
    })
  })

  test('a claim without a source says that no data is needed', () => {
    expect(explained(code, { trace: trace.slice(1) }).controls).toBe('no data: the code is wrong whatever it is given')
  })

  test.each([
    ['as it was', code, ['as-claimed', 'as-claimed'], [4, 5]],
    ['with lines before it', ['', '', ...code], ['moved', 'moved'], [6, 7]],
    ['with one line rewritten', code.with(4, '  db.query(safe, [id])'), ['as-claimed', 'changed'], [4, 5]],
    ['of a file that is gone', undefined, ['unread', 'unread'], [4, 5]],
  ])('code %s is said to be so', (_, lines, states, numbers) => {
    const { steps, isCurrent } = explained(lines)
    expect(steps.map(({ state }) => state)).toEqual(states)
    expect(steps.map(({ line }) => line)).toEqual(numbers)
    expect(isCurrent).toBe(states.every((state) => state === 'as-claimed'))
  })

  test('code that differs from what is quoted is never shown as evidence', () => {
    const [, sink] = explained(code.with(4, '  db.query(safe, [id])')).steps
    expect(sink?.lines).toEqual([])
    const text = renderExplanation(explained(code.with(4, '  db.query(safe, [id])')), 100, plain)
    expect(text).toContain('changed: the quoted code is not in the file any more')
    expect(text).toContain('it was: db.query(`select ${id}`)')
    expect(text).not.toContain('> 5 |')
  })
})

describe('what is shown', () => {
  test('two lines around each step, with carets under the quoted part', () => {
    const lines = renderExplanation(explained(code), 80, plain).split('\n')
    const at = lines.findIndex((line) => line.startsWith('> 4 |'))
    expect(lines.slice(at - 2, at + 4)).toEqual([
      '  2 |',
      '  3 | get((req, res) => {',
      '> 4 |   const id = req.query.id',
      '    |              ^^^^^^^^^^^^',
      '  5 |   db.query(`select ${id}`)',
      '  6 | })',
    ])
  })

  test('carets count what is shown of characters that are escaped, wide or narrow', () => {
    const lines = ['\u001b[2J漢 = req.query.id']
    const step = { ...quoted(1, 'x'), text: 'req.query.id' }
    const place = { path: 'a.js', startLine: 1, startColumn: 9, endLine: 1, endColumn: 20 }
    const text = renderExplanation(
      explained(lines, { trace: [{ kind: 'sink', quote: { ...step, place }, note: '' }] }),
      80,
      plain,
    ).split('\n')
    const at = text.findIndex((line) => line.startsWith('> 1 |'))
    expect(text.slice(at, at + 2)).toEqual(['> 1 | \\u{1b}[2J漢 = req.query.id', '    |               ^^^^^^^^^^^^'])
  })

  test('a long line is cut around the quoted part', () => {
    const long = `${'a'.repeat(500)} req.query.id ${'b'.repeat(500)}`
    const place = { path: 'a.js', startLine: 1, startColumn: 502, endLine: 1, endColumn: 513 }
    const text = renderExplanation(
      explained([long], { trace: [{ kind: 'sink', quote: { place, text: 'req.query.id' }, note: '' }] }),
      60,
      plain,
    ).split('\n')
    const at = text.findIndex((line) => line.startsWith('> 1 |'))
    expect(text[at]).toContain('req.query.id')
    expect(text[at + 1]?.indexOf('^')).toBe(text[at]?.indexOf('req'))
  })

  test.each([24, 40, 60, 120])('no line is wider than %i columns', (width) => {
    const { furtherWays: _, ...rest } = explained(code)
    const text = renderExplanation(
      { ...rest, furtherWays: [{ title: 'x'.repeat(300), steps: rest.steps }] },
      width,
      plain,
    )
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width)
  })

  test('OUT-2: whatever the code and the texts are, nothing steers the terminal, and the JSON is JSON', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
        (line, text) => {
          const place = { path: text, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }
          const hostile = explained([`${text}${line}`], {
            title: text,
            recommendation: text,
            preconditions: [text],
            trace: [{ kind: 'sink', quote: { place, text }, note: text }],
          })
          expect(renderExplanation(hostile, 40, plain).replaceAll('\n', '')).not.toMatch(controls)
          expect(JSON.parse(explanationDocument(hostile)).title).toBe(text)
          expect(explanationDocument(hostile).replaceAll('\n', '')).not.toMatch(controls)
        },
      ),
      { numRuns: 300 },
    )
  })
})
