// A program that runs without an error gives the same value and output at every optimisation level.
// Errors may vanish with the code that would have raised them (reference section 9), but none may appear.

import { Engine, EvaluationError, ParseError, toDebugText } from '@sallyport/rhai'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutDigests } from '../test/corpus-file.js'
import { program, runs, seed } from './programs.js'

interface Outcome {
  readonly output: readonly string[]
  readonly value: string | undefined
}

/** Rhai's own difference: an interpolation of literals alone, folded at level simple, quotes the chars inside containers. */
function withoutCharQuotes(text: string): string {
  return text.replace(/'(.)'/gu, '$1')
}

const comparable = (text: string): string => withoutCharQuotes(withoutDigests(text))

function run(text: string, optimizationLevel: 'none' | 'simple' | 'full'): Outcome {
  const output: string[] = []
  const engine = new Engine({
    optimizationLevel,
    limits: { maxOperations: 100_000 },
    onPrint: (line) => output.push(line),
  })
  try {
    return { value: comparable(toDebugText(engine.evaluate(text))), output: output.map(comparable) }
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof ParseError) return { value: undefined, output }
    throw error
  }
}

test(`the optimizer keeps the meaning of programs (seed ${seed})`, () => {
  fc.assert(
    fc.property(program, (text) => {
      const plain = run(text, 'none')
      if (plain.value === undefined) return
      for (const level of ['simple', 'full'] as const)
        expect({ level, ...run(text, level) }).toEqual({ level, ...plain })
    }),
    { seed, numRuns: runs * 3 },
  )
})
