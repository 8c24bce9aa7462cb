// `npm run check`: all that must hold before a change is done, in the order of CI; the last line says how many passed and failed
// (each test counts, and each other check). `--tests-done`: take the tests from the run before; `--newest`: also on current Node.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, ensureInstalled, runNode, testResults } from './checkout.mjs'
import { newestResults, testOnNewest } from './test-newest.mjs'

const areTestsDone = process.argv.includes('--tests-done')
const withNewest = process.argv.includes('--newest')
const colors = process.stdout.isTTY === true ? '--colors=force' : '--colors=off'
const bin = (path) => join('node_modules', path)

const checks = [
  { name: 'lockfile', act: () => run('tools/lockfile.mjs', '--check') },
  { name: 'build', act: () => run('tools/build.mjs') },
  { name: 'types of tests', act: () => run(bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json') },
  {
    name: 'lint and format',
    act: () => run(bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', colors, '.'),
  },
  { name: 'layers', act: () => run('tools/check-layers.mjs') },
  { name: 'dead exports', act: () => run(bin('knip/bin/knip.js'), '--no-progress', '--no-config-hints') },
  { name: 'duplicate code', act: () => run(bin('jscpd/run-jscpd.js'), '--config', '.jscpd.json') },
  { name: 'tests', act: runTests },
  ...(withNewest ? [{ name: 'tests on the newest Node', act: runTestsOnNewest }] : []),
  { name: 'docs', act: () => run('tools/check-docs.mjs') },
  { name: 'reference pages', act: () => run('tools/generate-reference.mjs', '--check') },
]

ensureInstalled()
mkdirSync(cacheFolder, { recursive: true })
const results = checks.map(perform)

process.stdout.write('\n')
for (const { name, passed, failed, skipped, seconds } of results) {
  const state = skipped !== undefined ? 'skipped' : failed > 0 ? 'FAILED' : 'ok'
  const count = passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : ''
  const detail = skipped === undefined ? `${seconds.toFixed(1).padStart(6)} s${count}` : skipped
  process.stdout.write(`${state.padEnd(8)} ${name.padEnd(26)} ${detail}\n`)
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`)
process.exitCode = sum('failed') === 0 ? 0 : 1

function perform({ name, act }) {
  process.stdout.write(`\n== ${name}\n`)
  const started = performance.now()
  const outcome = act()
  return { name, passed: 0, failed: 0, ...outcome, seconds: (performance.now() - started) / 1000 }
}

function run(...command) {
  const { status } = runNode(command)
  return status === 0 ? { passed: 1 } : { failed: 1 }
}

function runTests() {
  if (areTestsDone) return countTests(testResults)
  const { status } = runNode(['tools/test.mjs'])
  return countTests(testResults, status)
}

function runTestsOnNewest() {
  rmSync(newestResults, { force: true })
  const outcome = testOnNewest()
  if ('skipped' in outcome) process.stdout.write(`skipped: ${outcome.skipped}\n`)
  return 'skipped' in outcome ? outcome : countTests(newestResults, outcome.status)
}

/** A test file that could not be loaded, an error outside tests and a missing result count as a failure each. */
function countTests(path, status = 0) {
  if (!existsSync(path)) {
    process.stdout.write('there are no results of tests\n')
    return { failed: 1 }
  }
  const { numPassedTests, numFailedTests, testResults: files, success } = JSON.parse(readFileSync(path, 'utf8'))
  const unloaded = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  const failed = numFailedTests + unloaded.length
  process.stdout.write(`${numPassedTests} tests passed, ${failed} failed\n`)
  return { passed: numPassedTests, failed: failed === 0 && (status !== 0 || !success) ? 1 : failed }
}
