// A masked text has the lines and columns of the original and differs from it only where a secret stands, and no secret is left.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSecrets, maskSecrets } from '../src/index.js'
import { anyText, runs, seed } from './texts.js'

function check(text: string): void {
  const secrets = findSecrets(text)
  const masked = maskSecrets(text, secrets)
  expect(masked).toHaveLength(text.length)
  let end = 0
  for (const { startOffset, endOffset } of secrets) {
    expect(startOffset).toBeGreaterThanOrEqual(end)
    expect(endOffset).toBeGreaterThan(startOffset)
    expect(masked.slice(end, startOffset)).toBe(text.slice(end, startOffset))
    expect(masked.slice(startOffset, endOffset)).toMatch(/^[*\r\n]+$/)
    end = endOffset
  }
  expect(masked.slice(end)).toBe(text.slice(end))
  expect(masked.replaceAll(/[^\r\n]/g, '')).toBe(text.replaceAll(/[^\r\n]/g, ''))
}

test(`masks keep places (seed ${seed})`, () => {
  fc.assert(fc.property(anyText, check), { seed, numRuns: runs * 5 })
})
