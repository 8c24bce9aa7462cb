// Every program of the corpus, at both optimisation levels, against what Rhai 1.26.0 made of it.

import { describe, expect, test } from 'vitest'
import { corpusFiles, expectedFailures, readModule } from './corpus-folder.js'
import { runProgram } from './run-program.js'

const failing = expectedFailures()
const seen = new Set<string>()

for (const { name, programs } of corpusFiles()) {
  describe(name, () => {
    for (const program of programs) {
      for (const level of ['none', 'simple'] as const) {
        const id = `${program.id}@${level}`
        seen.add(id)
        const outcome = level === 'none' ? program.expected : program.expectedSimple
        test(`${id} ${JSON.stringify(program.text).slice(0, 80)}`, () => {
          const ran = runProgram(program.text, level, readModule)
          if (failing.has(id)) {
            expect(ran, 'this works now: remove it from expected-failures.txt').not.toEqual(outcome)
          } else {
            expect(ran).toEqual(outcome)
          }
        })
      }
    }
  })
}

test('every expected failure names a program of the corpus', () => {
  expect([...failing].filter((id) => !seen.has(id))).toEqual([])
})
