// Every program of the corpus, at both optimisation levels, against what Rhai 1.26.0 made of it.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCorpus } from './corpus-file.js'
import { runProgram } from './run-program.js'

const folder = new URL('./corpus/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const expectedFailures: ReadonlySet<string> = new Set(
  read('expected-failures.txt')
    .split('\n')
    .map((line) => line.replace(/\s*\/\/.*/, '').trim())
    .filter((line) => line !== ''),
)

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.rhai'))
  .sort()
const seen = new Set<string>()

for (const file of files) {
  const name = file.replace(/\.rhai$/, '')
  describe(name, () => {
    for (const program of readCorpus(name, read(file))) {
      for (const level of ['none', 'simple'] as const) {
        const id = `${program.id}@${level}`
        seen.add(id)
        const outcome = level === 'none' ? program.expected : program.expectedSimple
        test(`${id} ${JSON.stringify(program.text).slice(0, 80)}`, () => {
          if (expectedFailures.has(id)) {
            expect(runProgram(program.text, level), 'this works now: remove it from expected-failures.txt').not.toEqual(
              outcome,
            )
          } else {
            expect(runProgram(program.text, level)).toEqual(outcome)
          }
        })
      }
    }
  })
}

test('every expected failure names a program of the corpus', () => {
  expect([...expectedFailures].filter((id) => !seen.has(id))).toEqual([])
})
