// Shows that the tests notice each rule of the threat model: takes the rules of tools/rules out one by one, in a copy of the checkout, and
// runs the tests that are named by the rule. `--only FS-2,PR-7`, `--list`. Fails where a removal is not noticed.

import { parseArgs } from 'node:util'
import { root } from './checkout.mjs'
import { applyRemoval, copyCheckout } from './rules/copy.mjs'
import { removals } from './rules/removals.mjs'
import { buildCopy, endRunning, judge, runTests, statesOf } from './rules/run-tests.mjs'

/** The slowest tests that are named by a rule take a minute on a machine with other work. */
const mostSeconds = 150
const baselineSeconds = 1800

const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } })
const wanted = values.only?.split(',')
const chosen = removals.filter(({ id }) => wanted === undefined || wanted.includes(id))
const unknown = wanted?.filter((id) => !removals.some((removal) => removal.id === id)) ?? []
if (unknown.length > 0) {
  process.stderr.write(`no removal for ${unknown.join(', ')}: see tools/rules\n`)
  process.exitCode = 2
} else if (values.list === true) {
  for (const removal of chosen) process.stdout.write(`${titleOf(removal)}\n`)
} else {
  process.exitCode = await removeAll()
}

function titleOf({ id, file, removed }) {
  return `${id.padEnd(6)} ${file.replace(/^packages\//, '')}: ${removed}`
}

/** The pattern for the tests of a removal: by default all that are named by its rule. */
function patternOf({ id, named }) {
  return named ?? `${id}\\b`
}

async function removeAll() {
  const copy = copyCheckout(root)
  const end = () => {
    endRunning()
    copy.remove()
    process.exit(130)
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  try {
    const baseline = await runBaseline(copy)
    return baseline === undefined ? 1 : await removeEach(copy, baseline)
  } finally {
    copy.remove()
  }
}

/** Every test that takes part, with all rules in their place: those that fail then can prove nothing. */
async function runBaseline(copy) {
  const files = [...new Set(chosen.flatMap(({ tests }) => tests))]
  const named = [...new Set(chosen.map(patternOf))].join('|')
  if (chosen.some(({ builds }) => builds)) buildCopy(copy)
  const report = await runTests(copy, { files, named, mostSeconds: baselineSeconds })
  if (report === undefined) {
    process.stderr.write('the tests do not run as they are\n')
    return undefined
  }
  const states = statesOf(report, copy.path)
  for (const [test, state] of states) if (state === 'failed') process.stdout.write(`fails as it is: ${test}\n`)
  process.stdout.write(`${states.size} tests, with every rule in its place\n`)
  return states
}

async function removeEach(copy, baseline) {
  let unnoticed = 0
  for (const removal of chosen) {
    const started = performance.now()
    const { isNoticed, text } = await removeOne(copy, removal, baseline)
    if (!isNoticed) unnoticed += 1
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    process.stdout.write(`${titleOf(removal)}\n       ${text} (${seconds} s)\n`)
  }
  process.stdout.write(`${chosen.length - unnoticed} removals noticed, ${unnoticed} not\n`)
  return unnoticed === 0 ? 0 : 1
}

async function removeOne(copy, removal, baseline) {
  let putBack = () => {}
  try {
    putBack = applyRemoval(copy.path, removal)
    if (removal.builds) buildCopy(copy)
    const { tests: files, hangs = mostSeconds, rounds } = removal
    const limits = { files, named: patternOf(removal), mostSeconds: hangs, rounds }
    return judge(removal, await runTests(copy, limits), baseline, copy.path)
  } catch (error) {
    return { isNoticed: false, text: `NOT NOTICED: ${error.message}` }
  } finally {
    putBack()
  }
}
