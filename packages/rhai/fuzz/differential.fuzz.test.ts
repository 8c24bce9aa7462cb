// Our engine and the Rust interpreter make the same of every program: value, output, errors, their texts and places.
// Needs RHAI_REFERENCE, a path to the release build of `fuzz/reference` (see README.md); without it the test is skipped, and says so.

import { expect, test } from 'vitest'
import { findDivergences, reportText } from './differential.js'
import { runs, seed } from './programs.js'
import { ReferenceProcess } from './reference-process.js'

const program = process.env['RHAI_REFERENCE']
const suffix = program === undefined ? ': skipped, RHAI_REFERENCE names no Rust interpreter' : ''

test.skipIf(program === undefined)(`our engine and Rhai agree (seed ${seed})${suffix}`, { timeout: 0 }, async () => {
  const reference = new ReferenceProcess(program ?? '')
  try {
    const divergences = await findDivergences(reference, seed, runs * 3)
    expect(reportText(divergences)).toBe('')
  } finally {
    reference.close()
  }
})
