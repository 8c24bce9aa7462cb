// Texts that want to be more than text: what someone could write into the code under analysis to reach the reader.

import type { FindingRecord } from '@sallyport/findings'
import fc from 'fast-check'
import { ids, place, record } from './records.js'

export const hostileTexts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://evil.example/x.png)',
  '[click](https://evil.example)',
  'see https://evil.example/?q=1 or www.evil.example',
  'mail a.b@evil.example and @acme/everyone',
  '::error file=a.ts,line=1::injected',
  '\n::set-output name=x::y\n',
  '\u001b[2J\u001b]8;;https://evil.example\u0007x',
  '\u202efdp.exe\u2066\u200b',
  '`',
  '```\n# out\n```',
  '`````` `a` ``b``',
  'a | b \\| c || `x|y`',
  '# heading\n## heading\n===\n---\n',
  '- item\n1. item\n> quote\n    code',
  '&lt;b&gt; &#60;script&#62;',
  '[ref]: https://evil.example "t"',
  '\\[x\\](y) \\',
  '--- \n+++ \n***',
  'x\r\n\r\n<b>y',
  '{0} {message}',
  '$\\href{https://evil.example}{x}$',
  '|---|\n|x|',
]

const piece = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(
    '`',
    '|',
    '\\',
    '*',
    '_',
    '[',
    '](',
    ')',
    '<',
    '>',
    '!',
    '@',
    '://',
    'www.',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '&',
    '#',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

const hostileText = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

/** A finding where every text that came from outside is hostile. */
export const hostileRecord: fc.Arbitrary<FindingRecord> = fc
  .array(hostileText, { minLength: 12, maxLength: 12 })
  .map((texts) => {
    const text = (position: number) => texts[position] ?? ''
    const path = `x${text(0).replaceAll('/', '_')}`
    return record(
      ids[0],
      {
        title: text(1),
        description: text(2),
        place: place(path, 3),
        enclosingFunction: text(3),
        trace: [
          { kind: 'source', quote: { place: place(path, 1), text: text(4) }, note: text(5) },
          { kind: 'sink', quote: { place: place(path, 3), text: text(4) }, note: text(6) },
        ],
        preconditions: [text(7)],
        recommendation: text(8),
      },
      {
        verdicts: [
          {
            verdict: 'uncertain',
            reasoning: text(9),
            evidence: [{ place: place(path, 3), text: text(4) }],
            method: 'evidence-from-the-sink',
            run: 'run-1',
            time: '2026-01-01T00:00:00.000Z',
            reads: [],
          },
        ],
        decision: { decision: 'accepted', reason: text(10), origin: 'store' },
        triage: { priority: 'P2', exploitability: 'moderate', impact: 'low', reasoning: text(11) },
        ownership: { teams: [text(5), text(11)], authors: [] },
      },
    )
  })

/** C0 without newline, DEL, C1, bidi controls: what a terminal must not get. A tab is layout only in documents. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters the tests look for
export const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/
