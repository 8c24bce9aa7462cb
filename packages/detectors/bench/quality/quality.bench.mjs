// How well the analyst tells flaws from their fixes, on the samples of this folder. After `npx tsc -b`:
//
//   node packages/detectors/bench/quality/quality.bench.mjs [--language NAME] [--class NAME] [--misses] [--write]
//
// `--misses` names what is missed, with the phase that lost it, and what is falsely claimed; `--write` renews the scoreboards.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as analyst from '../../dist/analyst/index.js'
import * as detectors from '../../dist/index.js'
import { languages, readSamples } from './read-samples.mjs'
import { runSample } from './run-sample.mjs'
import { scoreboardFile, scoreboardOf, scoreTable } from './scoreboard.mjs'

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    class: { type: 'string' },
    misses: { type: 'boolean' },
    write: { type: 'boolean' },
  },
})
const say = (text) => process.stdout.write(`${text}\n`)

if (values.language !== undefined && !languages.includes(values.language))
  throw new Error(`there are no samples in \`${values.language}\`; there are in ${languages.join(', ')}`)
if (values.write && values.class !== undefined) throw new Error('--write takes all classes: leave out --class')
const chosen = languages
  .filter((language) => values.language === undefined || language === values.language)
  .map((language) => ({ language, samples: readSamples(language, values.class) }))
// No pairs would score perfectly.
if (chosen.every(({ samples }) => samples.length === 0))
  throw new Error(`there are no samples of the class \`${values.class}\``)
for (const { language, samples } of chosen) if (samples.length > 0) await measure(language, samples)

async function measure(language, samples) {
  const outcomes = []
  for (const sample of samples) outcomes.push(await runSample({ ...detectors, ...analyst }, sample))
  const scoreboard = scoreboardOf(outcomes)
  say(`${language}\n${scoreTable(scoreboard)}\n`)
  if (values.misses) for (const outcome of outcomes) sayFaults(outcome)
  if (values.write) writeFileSync(scoreboardFile(language), `${JSON.stringify(scoreboard, null, 2)}\n`)
}

function sayFaults({ name, isFound, phase, why, surplus, falseAlarms }) {
  const said = (each) => `${each.ruleId} at ${each.file}:${each.line} (${each.verdict}): ${each.title}`
  if (!isFound) say(`\nmissed       ${name}\n             ${phase}: ${why}`)
  for (const each of falseAlarms) say(`\nfalse alarm  ${name}\n             ${said(each)}`)
  for (const each of surplus) say(`\nsurplus      ${name}\n             ${said(each)}`)
}
