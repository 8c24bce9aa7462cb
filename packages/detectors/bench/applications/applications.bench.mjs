// How much of what is planted in whole applications the analyst finds, and what it is deceived by. After `npx tsc -b`:
//
//   node packages/detectors/bench/applications/applications.bench.mjs [--application NAME] [--misses] [--write]
//
// `--misses` names what is missed, with the phase that lost it, and what is falsely claimed; `--write` renews the scores.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as analyst from '../../dist/analyst/index.js'
import * as detectors from '../../dist/index.js'
import { applications, readApplication, scoreFile } from './read-applications.mjs'
import { runApplication } from './run-application.mjs'
import { numbersOf, scoreOf } from './score.mjs'

const { values } = parseArgs({
  options: { application: { type: 'string' }, misses: { type: 'boolean' }, write: { type: 'boolean' } },
})
const say = (text) => process.stdout.write(`${text}\n`)
const columns = ['flaws', 'found', 'decoys', 'alarmsOnDecoys', 'surplus', 'precision', 'recall', 'f1']

if (values.application !== undefined && !applications.includes(values.application))
  throw new Error(`there is no application \`${values.application}\`; there are ${applications.join(', ')}`)
const chosen = applications.filter((name) => values.application === undefined || name === values.application)

sayRow('application', columns)
const outcomes = []
for (const name of chosen) {
  const outcome = await runApplication({ ...detectors, ...analyst }, readApplication(name))
  outcomes.push(outcome)
  const score = scoreOf(outcome)
  sayRow(
    name,
    columns.map((column) => score[column]),
  )
  if (values.misses) sayFaults(outcome)
  if (values.write) writeFileSync(scoreFile(name), `${JSON.stringify(score, null, 2)}\n`)
}
const total = numbersOf(outcomes)
sayRow(
  'total',
  columns.map((column) => total[column]),
)
sayPhases(outcomes.flatMap(({ missed }) => missed))

function sayRow(name, cells) {
  say(name.padEnd(24) + cells.map((cell) => String(cell).padStart(String(cell).length > 9 ? 16 : 11)).join(''))
}

function sayPhases(missed) {
  const counts = new Map()
  for (const { phase } of missed) counts.set(phase, (counts.get(phase) ?? 0) + 1)
  say(`missed: ${missed.length}${[...counts].map(([phase, count]) => `, ${count} ${phase}`).join('')}`)
}

function sayFaults({ missed, deceived, surplus }) {
  for (const { class: name, file, line, phase, why } of missed)
    say(`  missed   ${name} ${file}:${line}: ${phase}: ${why}`)
  for (const { class: name, file, line, why } of deceived) say(`  deceived ${name} ${file}:${line}: ${why}`)
  for (const { ruleId, file, line, title } of surplus) say(`  surplus  ${ruleId} ${file}:${line}: ${title}`)
}
