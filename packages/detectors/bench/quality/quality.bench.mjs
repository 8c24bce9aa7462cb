// How well the analyst tells flaws from their fixes, on the samples of this folder. After `npx tsc -b`:
//
//   node packages/detectors/bench/quality/quality.bench.mjs [--class NAME] [--misses] [--write]
//
// `--misses` names what is missed, with the phase that lost it, and what is falsely claimed; `--write` renews the scoreboard.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as analyst from '../../dist/analyst/index.js'
import * as detectors from '../../dist/index.js'
import { readSamples } from './read-samples.mjs'
import { runSample } from './run-sample.mjs'
import { scoreboardOf, scoreTable } from './scoreboard.mjs'

const { values } = parseArgs({
  options: { class: { type: 'string' }, misses: { type: 'boolean' }, write: { type: 'boolean' } },
})
const say = (text) => process.stdout.write(`${text}\n`)

const samples = readSamples(values.class)
// No pairs would score perfectly.
if (samples.length === 0) throw new Error(`there are no samples of the class \`${values.class}\``)
if (values.write && values.class !== undefined) throw new Error('--write takes all classes: leave out --class')
const outcomes = []
for (const sample of samples) outcomes.push(await runSample({ ...detectors, ...analyst }, sample))
const scoreboard = scoreboardOf(outcomes)
say(scoreTable(scoreboard))
if (values.misses) for (const outcome of outcomes) sayFaults(outcome)
if (values.write) {
  writeFileSync(new URL('scoreboard.json', import.meta.url), `${JSON.stringify(scoreboard, null, 2)}\n`)
}

function sayFaults({ name, isFound, phase, why, surplus, falseAlarms }) {
  const said = (each) => `${each.ruleId} at ${each.file}:${each.line} (${each.verdict}): ${each.title}`
  if (!isFound) say(`\nmissed       ${name}\n             ${phase}: ${why}`)
  for (const each of falseAlarms) say(`\nfalse alarm  ${name}\n             ${said(each)}`)
  for (const each of surplus) say(`\nsurplus      ${name}\n             ${said(each)}`)
}
