// How much noise the analyst makes on code that is kept well. After `npm run build`, with npm, pip and a network:
//
//   node packages/detectors/bench/noise/noise.bench.mjs [--folder DIR] [--only NAME] [--list]
//
// Packages of the registries are fetched at exact versions into a temporary folder (or `--folder`, which is kept), and each is hunted as
// the product hunts: what is counted is what it shows. `--list` shows each finding high and above.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fetchPackage } from '../fetch-packages.mjs'

const { values } = parseArgs({
  options: { folder: { type: 'string' }, only: { type: 'string' }, list: { type: 'boolean' } },
})
const stub = fileURLToPath(new URL('../../../../apps/cli/bin/sallyport.js', import.meta.url))
const { npm, python } = JSON.parse(readFileSync(new URL('packages.json', import.meta.url), 'utf8'))
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'sallyport-noise-'))
const state = mkdtempSync(join(tmpdir(), 'sallyport-noise-state-'))
const severities = ['critical', 'high', 'medium', 'low', 'info']
const columns = ['lines', 'files', ...severities, 'failed', 'seconds']

const say = (text) => process.stdout.write(`${text}\n`)
const sayRow = (name, cells) => say(name.padEnd(26) + cells.map((cell) => String(cell).padStart(9)).join(''))

function measure(wanted) {
  const root = fetchPackage(folder, wanted)
  const started = performance.now()
  const hunt = spawnSync(process.execPath, [stub, 'hunt', root, '--output', 'json'], {
    encoding: 'utf8',
    env: { ...process.env, XDG_STATE_HOME: state },
    maxBuffer: 2 ** 28,
  })
  const seconds = (performance.now() - started) / 1000
  // Incomplete (5) is an answer: it says what failed.
  if (hunt.status !== 0 && hunt.status !== 5) throw new Error(`${wanted}: exit code ${hunt.status}: ${hunt.stderr}`)
  const { findings, stages } = JSON.parse(hunt.stdout)
  const failed = stages.find(({ stage }) => stage === 'investigate')?.counts.failed ?? 0
  return { root, findings, failed, seconds, ...codeIn(root) }
}

/** Lines and files of code, as they are in the package. */
function codeIn(root) {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.(?:[cm]?[jt]sx?|py)$/.test(entry.name))
    .filter(({ name }) => !/[.-]min\.[cm]?js$/.test(name))
    .map((entry) => join(entry.parentPath, entry.name))
  const lines = paths.reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length, 0)
  return { lines, files: paths.length }
}

function cellsOf({ lines, files, findings, failed, seconds }) {
  const counts = severities.map((severity) => findings.filter((each) => each.severity === severity).length)
  return [lines, files, ...counts, failed, seconds.toFixed(1)]
}

function sayFindings({ root, findings }) {
  for (const { severity, ruleId, place, title } of findings) {
    if (severity !== 'critical' && severity !== 'high') continue
    const line = readFileSync(join(root, place.path), 'utf8').split('\n')[place.startLine - 1]?.trim().slice(0, 120)
    say(`  ${severity} ${ruleId} ${place.path}:${place.startLine}: ${title}\n      ${line}`)
  }
}

function sayTotal(name, results) {
  const sum = (count) => results.reduce((total, each) => total + count(each), 0)
  const findings = results.flatMap((each) => each.findings)
  const total = { lines: sum((each) => each.lines), files: sum((each) => each.files), findings }
  sayRow(name, cellsOf({ ...total, failed: sum((each) => each.failed), seconds: sum((each) => each.seconds) }))
  const alarms = findings.filter(({ severity }) => severity === 'critical' || severity === 'high').length
  say(`  one high or critical in ${alarms === 0 ? `more than ${total.lines}` : Math.round(total.lines / alarms)} lines`)
}

try {
  say(`load ${loadavg()[0].toFixed(1)}, ${execFileSync(process.execPath, ['--version'], { encoding: 'utf8' }).trim()}`)
  for (const [name, list] of Object.entries({ npm, python })) {
    const chosen = list.filter((each) => values.only === undefined || each.includes(values.only))
    if (chosen.length === 0) continue
    sayRow(name, columns)
    const results = []
    for (const wanted of chosen) {
      const result = measure(wanted)
      results.push(result)
      sayRow(wanted, cellsOf(result))
      if (values.list) sayFindings(result)
    }
    sayTotal(`total ${name}`, results)
  }
} finally {
  rmSync(state, { recursive: true, force: true })
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
}
