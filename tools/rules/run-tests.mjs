// Runs some tests in a copy of the checkout, and says what their results mean for a rule that was taken out.

import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The groups of processes that run now, for who has to end them. */
const running = new Set()

export function endRunning() {
  for (const pid of running) killGroup(pid)
}

/** Builds the executables of the copy. */
export function buildCopy(copy) {
  const { status, stdout } = spawnSync(process.execPath, ['tools/build.mjs'], { cwd: copy.path, encoding: 'utf8' })
  if (status !== 0) throw new Error(`it can not be built: ${stdout.trim().split('\n')[0]}`)
}

/** Resolves to Vitest's report, or to `undefined` where the time was over or there is none. */
export async function runTests(copy, { files, named, mostSeconds, rounds }) {
  const report = join(copy.temporary, 'report.json')
  rmSync(report, { force: true })
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...files, '-t', named, '--reporter=json', `--outputFile=${report}`],
    { cwd: copy.path, env: environmentFor(copy, rounds), stdio: 'ignore', detached: true },
  )
  running.add(child.pid)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    killGroup(child.pid)
  }, mostSeconds * 1000)
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  killGroup(child.pid)
  running.delete(child.pid)
  return isLate ? undefined : readReport(report)
}

function environmentFor(copy, rounds) {
  const races = rounds === undefined ? {} : { RACE_ROUNDS: String(rounds) }
  return { ...process.env, ...races, TMPDIR: copy.temporary, CI: '1' }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended.
  }
}

/** Each test that ran with its state: `file` and full name to `passed` or `failed`. */
export function statesOf(report, root) {
  const states = new Map()
  for (const { name, assertionResults } of report.testResults)
    for (const { fullName, status } of assertionResults)
      if (status === 'passed' || status === 'failed') states.set(`${name.slice(root.length + 1)} > ${fullName}`, status)
  return states
}

/**
 * What the tests said. A rule counts as noticed only where a test that passes with it fails without it; tests that hang count only
 * where the table says that they do.
 * @param {{ hangs?: number }} removal
 */
export function judge({ hangs }, report, baseline, root) {
  if (report === undefined) {
    return hangs === undefined
      ? { isNoticed: false, text: 'NOT NOTICED: the tests did not end, or gave no report' }
      : { isNoticed: true, text: `the tests do not end within ${hangs} s, as expected` }
  }
  const unloaded = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && assertionResults.length === 0
  })
  if (unloaded.length > 0) return { isNoticed: false, text: 'NOT NOTICED: the tests could not be loaded' }
  const states = statesOf(report, root)
  if (states.size === 0) return { isNoticed: false, text: 'NOT NOTICED: no test has such a name' }
  const failed = [...states].filter(([test, state]) => state === 'failed' && baseline.get(test) === 'passed')
  if (failed.length === 0) return { isNoticed: false, text: `NOT NOTICED by ${states.size} tests` }
  const [[first]] = failed
  return { isNoticed: true, text: `${failed.length} of ${states.size} fail: ${first.slice(first.indexOf(' > ') + 3)}` }
}
