// `npm test [-- FILTER…]`: sets up if needed, then runs every test. With `--long` first, the races and the fuzzing run for long, and the
// rules of the threat model are taken out one by one.

import { mkdirSync, rmSync } from 'node:fs'
import { cacheFolder, ensureReady, runNode, testResults } from './checkout.mjs'

const args = process.argv.slice(2)
const isLong = args[0] === '--long'
if (isLong) args.shift()

const long = {
  RACE_ROUNDS: '5000',
  FUZZ_RUNS: '20000',
  KILL_ROUNDS: '1000',
  LOCAL_MODEL: '1',
  FUZZ_SEED: String(Math.floor(Math.random() * 2 ** 31)),
}

ensureReady()
mkdirSync(cacheFolder, { recursive: true })
rmSync(testResults, { force: true })
const environment = isLong ? { ...long, ...process.env } : process.env
if (isLong) {
  const settings = Object.keys(long).map((name) => `${name}=${environment[name]}`)
  process.stdout.write(`long forms: ${settings.join(' ')}\n`)
}
const { status } = runNode(
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${testResults}`,
    ...(isLong ? ['--testTimeout=3600000'] : []),
    ...args,
  ],
  { env: environment },
)
process.exitCode = status ?? 1
// Which tests notice a rule that is missing says nothing while tests fail, and was not asked for with a filter.
if (isLong && status === 0 && args.length === 0) process.exitCode = runNode(['tools/remove-rules.mjs']).status ?? 1
