// Any text is a script or a ParseError with a code and a place in that text.

import { ParseError, parse } from '@sallyport/rhai'
import fc from 'fast-check'
import { test } from 'vitest'
import { anyText, program, runs, seed } from './programs.js'
import { typedProgram } from './typed-programs.js'

function outcome(text: string): boolean {
  try {
    parse(text)
    return true
  } catch (error) {
    if (!(error instanceof ParseError) || !error.code.startsWith('rhai/')) throw error
    const { position } = error
    if (position === undefined) return text.includes('${')
    const lines = text.split('\n')
    const line = lines[position.line - 1]
    return line !== undefined && position.column >= 1 && position.column <= Array.from(line).length + 1
  }
}

test(`parse never throws uncoded (seed ${seed})`, () => {
  fc.assert(fc.property(anyText, outcome), { seed, numRuns: runs * 10 })
  // A program that loses a piece is nearer to what people write.
  const broken = fc.tuple(fc.oneof(program, typedProgram), fc.nat(), fc.nat({ max: 5 }))
  fc.assert(
    fc.property(broken, ([text, at, count]) => {
      const start = at % text.length
      return outcome(text.slice(0, start) + text.slice(start + count))
    }),
    { seed, numRuns: runs },
  )
})
