// The committed scores of the applications are what the analyst reaches: no number may fall, and one that rises is written down.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applications, type Mark, readApplication, scoreFile } from '../bench/applications/read-applications.mjs'
import { runApplication } from '../bench/applications/run-application.mjs'
import { fallsBetween, type Numbers, numbersOf, type Outcome, scoreOf } from '../bench/applications/score.mjs'
import * as analyst from '../src/analyst/index.js'
import * as detectors from '../src/index.js'

const ruleIds = detectors.rules.map(({ id }) => id)

describe.each(applications)('%s', (name) => {
  const application = readApplication(name)
  const lines = new Map(application.files.map(({ path, text }) => [path, text.split('\n')]))

  test('reaches its committed score, and no number of it falls', { timeout: 120_000 }, async () => {
    const committed = JSON.parse(readFileSync(scoreFile(name), 'utf8'))
    const now = scoreOf(await runApplication({ ...detectors, ...analyst }, application))
    expect(fallsBetween(committed, now)).toEqual([])
    expect(now, 'renew it: node packages/detectors/bench/applications/applications.bench.mjs --write').toEqual(
      committed,
    )
  })

  test('marks lines that are there, of known classes, each with its reason', () => {
    for (const { file, line, class: rule, code, why, elsewhere = [] } of [
      ...application.flaws,
      ...application.decoys,
    ]) {
      expect(lines.get(file)?.[line - 1]?.trim(), `${file}:${line}`).toBe(code)
      expect(ruleIds).toContain(rule)
      expect(why).toMatch(/^[A-Z`].*\.$/)
      for (const spot of elsewhere) expect(lines.get(spot.file)?.[spot.line - 1]?.trim(), spot.file).toBeTruthy()
    }
  })

  test('is of the size of a small application, with as many decoys as flaws', () => {
    expect(application.files.length).toBeGreaterThanOrEqual(12)
    expect(application.flaws.length).toBeGreaterThanOrEqual(10)
    expect(application.decoys.length).toBeGreaterThanOrEqual(10)
  })
})

const sql = "import express from 'express'\nimport pg from 'pg'\nconst app = express()\nconst pool = new pg.Pool()\n"
const flaw = "app.get('/a', async (req, res) => {\n  res.json(await pool.query(`select ${req.query.a}`))\n})\n"
const mark = (line: number, more: Partial<Mark> = {}): Mark => ({
  ...{ class: 'sql-injection', file: 'app.js', line, code: '', why: '' },
  ...more,
})
const files = [{ path: 'app.js', text: sql + flaw }]

test.each([
  ['a flaw at its line is found', { flaws: [mark(6)], decoys: [] }, { found: 1, surplus: 0 }],
  ['one that is told elsewhere is found', { flaws: [mark(2, { elsewhere: [mark(6)] })], decoys: [] }, { found: 1 }],
  ['one of another class is not', { flaws: [mark(6, { class: 'log-injection' })], decoys: [] }, { found: 0 }],
  ['an alarm on a decoy deceives', { flaws: [], decoys: [mark(6)] }, { alarmsOnDecoys: 1, surplus: 0, precision: 0 }],
  ['an alarm on nothing is surplus', { flaws: [], decoys: [mark(3)] }, { alarmsOnDecoys: 0, surplus: 1, precision: 0 }],
] as const)('%s', async (_, marks, expected) => {
  const outcome = await runApplication({ ...detectors, ...analyst }, { name: 'a', about: '', files, ...marks })
  expect(scoreOf(outcome)).toMatchObject(expected)
})

test('of a flaw that is missed, the phase is told', async () => {
  const marks = { flaws: [mark(3)], decoys: [] }
  const { missed } = await runApplication({ ...detectors, ...analyst }, { name: 'a', about: '', files, ...marks })
  expect(missed).toMatchObject([{ line: 3, phase: 'not reached' }])
})

const numbers: Numbers = numbersOf([{ found: [mark(1)], missed: [], deceived: [], surplus: [], decoys: 2 } as Outcome])

test.each([
  [{ flaws: 0 }, 'flaws was 1 and is 0'],
  [{ found: 0 }, 'found was 1 and is 0'],
  [{ decoys: 1 }, 'decoys was 2 and is 1'],
  [{ alarmsOnDecoys: 1 }, 'alarmsOnDecoys was 0 and is 1'],
  [{ surplus: 1 }, 'surplus was 0 and is 1'],
  [{ precision: 0.9 }, 'precision was 1 and is 0.9'],
  [{ recall: 0.5 }, 'recall was 1 and is 0.5'],
  [{ f1: 0.7 }, 'f1 was 1 and is 0.7'],
])('a score with %o has fallen', (change, said) => {
  expect(fallsBetween(numbers, { ...numbers, ...change })).toEqual([said])
  expect(fallsBetween({ ...numbers, ...change }, numbers)).toEqual([])
})
