// Every program of the corpus, at both optimisation levels, against what Rhai 1.26.0 made of it.

import { readFileSync, writeFileSync } from 'node:fs'
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

/** How many programs of each file come out as in Rhai, at level none and at level simple. */
function scoreboard(): string {
  const rows = corpusFiles().map(({ name, programs }) => {
    const passing = (level: string): number => programs.filter(({ id }) => !failing.has(`${id}@${level}`)).length
    return { name, programs: programs.length, none: passing('none'), simple: passing('simple') }
  })
  const sum = (count: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + count(row), 0)
  const total = {
    name: 'all',
    programs: sum((row) => row.programs),
    none: sum((row) => row.none),
    simple: sum((row) => row.simple),
  }
  const lines = [...rows, total].map(
    ({ name, programs, none, simple }) =>
      `${name.padEnd(32)} ${programs} programs, ${none} at none, ${simple} at simple\n`,
  )
  return lines.join('')
}

test('the scoreboard is what it says (UPDATE_SCOREBOARD=1 writes it)', () => {
  const file = new URL('./corpus/scoreboard.txt', import.meta.url)
  if (process.env['UPDATE_SCOREBOARD'] === '1') writeFileSync(file, scoreboard())
  expect(readFileSync(file, 'utf8')).toBe(scoreboard())
})

test('every expected failure names a program of the corpus', () => {
  expect([...failing].filter((id) => !seen.has(id))).toEqual([])
})
