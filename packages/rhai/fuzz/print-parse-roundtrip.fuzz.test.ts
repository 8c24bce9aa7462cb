// Printing a tree and parsing the text gives the same tree, positions aside.

import { ParseError, type Program, parse } from '@sallyport/rhai'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printProgram } from '../src/syntax/print.js'
import { anyText, program, runs, seed } from './programs.js'
import { typedProgram } from './typed-programs.js'

function parsed(text: string): Program | undefined {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof ParseError) return undefined
    throw error
  }
}

/** What two trees have in common when they mean the same: no places, no digests, bodies of closures as blocks. */
function shape(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => {
      if (['position', 'end', 'dot', 'namePosition'].includes(key)) return undefined
      if (typeof value === 'bigint') return `${value}n`
      if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
      if (Object.is(value, -0)) return '-0'
      return typeof value === 'string' && value.startsWith('anon$') ? 'anon$' : value
    }),
  )
}

function check(text: string): void {
  const tree = parsed(text)
  if (tree === undefined) return
  const printed = printProgram(tree)
  const again = parse(printed, { maxExpressionDepth: 0, maxFunctionExpressionDepth: 0 })
  expect(shape(again), printed).toEqual(shape(tree))
}

test(`print and parse are inverse (seed ${seed})`, () => {
  fc.assert(fc.property(anyText, check), { seed, numRuns: runs * 10 })
  fc.assert(fc.property(fc.oneof(program, typedProgram), check), { seed, numRuns: runs })
})
