// What counts as one answer of two engines.

import { expect, test } from 'vitest'
import { difference } from './compare-answers.js'
import type { Answer } from './reference-process.js'

const failure = (message: string, col: number, kind = 'ErrorRuntime'): Answer => ({
  error: { kind, message, line: 1, col },
  prints: [],
})

const equal: readonly { readonly name: string; readonly ours: Answer; readonly theirs: Answer }[] = [
  {
    name: 'digests of anonymous functions',
    ours: { ok: { fnptr: { name: 'anon$0123456789abcdef' } }, prints: [] },
    theirs: { ok: { fnptr: { name: 'anon$fedcba9876543210' } }, prints: [] },
  },
  {
    name: 'the lexical kind, which only Rhai tells',
    ours: failure('m', 1, 'ErrorParsing/BadInput'),
    theirs: failure('m', 1, 'ErrorParsing/BadInput/UnexpectedInput'),
  },
  { name: 'limits of operations', ours: { ok: 1, prints: [] }, theirs: failure('Too many operations', 1) },
]

test.each(equal)('no divergence: $name', ({ ours, theirs }) => {
  expect(difference(ours, theirs)).toBeUndefined()
})

const different: readonly { readonly cause: string; readonly ours: Answer; readonly theirs: Answer }[] = [
  { cause: 'value', ours: { ok: { float: 0 }, prints: [] }, theirs: { ok: { float: -0 }, prints: [] } },
  { cause: 'prints: value / value', ours: { ok: 1, prints: ['a'] }, theirs: { ok: 1, prints: ['b'] } },
  { cause: 'prints: fewer', ours: { ok: 1, prints: [] }, theirs: { ok: 1, prints: ['b'] } },
  { cause: 'place or words: text N', ours: failure('text 1', 1), theirs: failure('text 1', 2) },
  { cause: 'error: one / other', ours: failure('one', 1), theirs: failure('other', 1) },
  { cause: 'outcome: value / one', ours: { ok: 1, prints: [] }, theirs: failure('one', 1) },
]

test.each(different)('a divergence of its own: $cause', ({ cause, ours, theirs }) => {
  expect(difference(ours, theirs)?.cause).toBe(cause)
})
