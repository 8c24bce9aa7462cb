// The committed scoreboard of the labelled samples is what the analyst reaches: no number may fall, and one that rises is written down.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages, readSamples } from '../bench/quality/read-samples.mjs'
import { runSample } from '../bench/quality/run-sample.mjs'
import { fallsBetween, type Scoreboard, scoreboardFile, scoreboardOf } from '../bench/quality/scoreboard.mjs'
import * as analyst from '../src/analyst/index.js'
import * as detectors from '../src/index.js'

const samples = languages.flatMap((language) => readSamples(language))

test.each(languages)(
  'no number of the scoreboard of %s falls, and it says what the samples give',
  {
    timeout: 120_000,
  },
  async (language) => {
    const committed: Scoreboard = JSON.parse(readFileSync(scoreboardFile(language), 'utf8'))
    const outcomes = []
    for (const sample of readSamples(language)) outcomes.push(await runSample({ ...detectors, ...analyst }, sample))
    const now = scoreboardOf(outcomes)
    expect(fallsBetween(committed, now)).toEqual([])
    expect(now, 'renew it: node packages/detectors/bench/quality/quality.bench.mjs --write').toEqual(committed)
  },
)

test.each(samples.map((sample) => [sample.name, sample] as const))(
  '%s has a labelled line and two sides that differ',
  (name, { class: rule, idea, sink, vulnerable, safe }) => {
    expect(name.startsWith(`${rule}/`)).toBe(true)
    expect(detectors.rules.map(({ id }) => id)).toContain(rule)
    expect(idea).toMatch(/^[A-Z].*\.$/)
    const file = vulnerable.find(({ path }) => path === sink.file)
    expect(file?.text.split('\n')[sink.line - 1]?.trim()).toBeTruthy()
    expect(JSON.stringify(safe)).not.toBe(JSON.stringify(vulnerable))
  },
)

const score = { pairs: 4, precision: 1, recall: 0.5, f1: 0.667, alarmsOnSafe: 0 }
const board = (change: Partial<typeof score>): Scoreboard => {
  const changed = { ...score, ...change }
  return { total: score, classes: { 'sql-injection': changed }, missed: {}, falseAlarms: [], surplus: [] }
}

test.each([
  [{ pairs: 3 }, 'sql-injection: pairs was 4 and is 3'],
  [{ precision: 0.9 }, 'sql-injection: precision was 1 and is 0.9'],
  [{ recall: 0.25 }, 'sql-injection: recall was 0.5 and is 0.25'],
  [{ f1: 0.6 }, 'sql-injection: f1 was 0.667 and is 0.6'],
  [{ alarmsOnSafe: 0.25 }, 'sql-injection: alarmsOnSafe was 0 and is 0.25'],
])('a scoreboard with %o has fallen', (change, said) => {
  expect(fallsBetween(board({}), board(change))).toEqual([said])
  expect(fallsBetween(board(change), board({}))).toEqual([])
})
