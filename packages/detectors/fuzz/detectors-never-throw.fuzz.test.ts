// Any text under any name is looked at to the end: each result has its form, and each place is inside the text.

import { candidateSchema, claimSchema, entryPointSchema, type Place } from '@sallyport/findings'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  claimSecrets,
  classifyContent,
  compileScanner,
  detectTechnologies,
  findEntryPoints,
  purposeOf,
  rules,
} from '../src/index.js'
import { anyPath, anyText, runs, seed } from './texts.js'

const scanner = compileScanner(rules)

function expectInside({ startLine, startColumn, endLine, endColumn }: Place, lines: readonly string[]): void {
  expect(endLine).toBeLessThanOrEqual(lines.length)
  expect(startLine < endLine || (startLine === endLine && startColumn <= endColumn)).toBe(true)
  expect(endColumn).toBeLessThanOrEqual(Math.max(1, lines[endLine - 1]?.length ?? 0))
}

test(`text detectors never throw (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyPath, anyText, (path, text) => {
      const lines = text.split('\n')
      for (const candidate of scanner.candidates(path, text))
        expectInside(candidateSchema.parse(candidate).place, lines)
      for (const entry of findEntryPoints(path, text)) expectInside(entryPointSchema.parse(entry).place, lines)
      for (const claim of claimSecrets(path, text)) expectInside(claimSchema.parse(claim).place, lines)
      detectTechnologies([{ path, text }])
      purposeOf({ path, text })
    }),
    { seed, numRuns: runs * 3 },
  )
})

test(`any bytes are classified (seed ${seed})`, () => {
  const check = (path: string, bytes: Uint8Array): void => {
    expect(['text', 'skipped']).toContain(classifyContent(path, bytes).kind)
  }
  fc.assert(fc.property(anyPath, fc.uint8Array({ maxLength: 300 }), check), { seed, numRuns: runs })
})
