// How fast the analyst is, and how much memory it takes, as a whole process. After `npm run build`, with npm and a network:
//
//   node packages/detectors/bench/speed/speed.bench.mjs [--folder DIR] [--copies 1,2,4,8] [--semgrep PROGRAM] [--semgrep-rules FOLDER]
//
// Packages of the registry are copied into one tree, so that they count as own code: hunted cold, unchanged, and after an edit of one
// file; then the tree several times over, for the growth. `--semgrep` names an installed Semgrep, which looks at the same tree with the
// rules of `semgrep-rules.yml`, and with those of each folder of rules that is named.

import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fetchPackage } from '../fetch-packages.mjs'

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    copies: { type: 'string', default: '1,2,4' },
    semgrep: { type: 'string' },
    'semgrep-rules': { type: 'string', multiple: true, default: [] },
  },
})
const packages = JSON.parse(readFileSync(new URL('packages.json', import.meta.url), 'utf8'))
const stub = fileURLToPath(new URL('../../../../apps/cli/bin/sallyport.js', import.meta.url))
const ownRules = fileURLToPath(new URL('semgrep-rules.yml', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'sallyport-speed-'))
const source = values.folder ?? join(place, 'packages')
const settledMs = 2500

const say = (text) => process.stdout.write(`${text}\n`)
const settle = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, settledMs)

/** Runs a program under `time`, which tells what a process and its children took. */
function timed(program, args, { env = {}, cwd = place } = {}) {
  const started = performance.now()
  const run = spawnSync('/usr/bin/time', ['-f', 'measured %U %S %M', program, ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
  })
  const [, user, system, memory] = /measured (\S+) (\S+) (\S+)/.exec(run.stderr) ?? []
  if (memory === undefined) throw new Error(`${program}: ${run.error ?? run.stderr}`)
  const wallSeconds = (performance.now() - started) / 1000
  return { ...run, wallSeconds, cpuSeconds: Number(user) + Number(system), memoryMb: Number(memory) / 1024 }
}

function hunt(root, state) {
  const run = timed(process.execPath, [stub, 'hunt', root, '--output', 'json'], { env: { XDG_STATE_HOME: state } })
  const { stages, findings } = JSON.parse(run.stdout)
  const failed = stages.find(({ stage }) => stage === 'investigate')?.counts.failed ?? 0
  return { ...run, note: `${findings.length} findings, ${failed} files failed` }
}

function scanWithSemgrep(root, rules) {
  // Of its own accord it leaves out `dist` and tests, which are most of these packages.
  writeFileSync(join(root, '.semgrepignore'), '')
  const options = ['--metrics=off', '--disable-version-check', '--no-git-ignore', '--max-target-bytes=0', '--quiet']
  const configs = rules.flatMap((each) => ['--config', each])
  const run = timed(values.semgrep, ['scan', ...options, ...configs, '--json', '.'], { cwd: root })
  const { results, errors, paths } = JSON.parse(run.stdout)
  return { ...run, note: `${results.length} findings, ${errors.length} errors, ${paths.scanned.length} files` }
}

function row(name, { files, lines }, { wallSeconds, cpuSeconds, memoryMb, note }) {
  const cells = [
    `${wallSeconds.toFixed(1)} s`,
    `cpu ${cpuSeconds.toFixed(1)} s`,
    `${(files / wallSeconds).toFixed(1)} files/s`,
    `${Math.round(lines / wallSeconds)} lines/s`,
    `${Math.round(memoryMb)} MB`,
  ]
  say(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(15)).join('')}  ${note}`)
}

function makeTree(copies) {
  const root = join(place, `tree-${copies}`)
  for (let copy = 1; copy <= copies; copy += 1)
    for (const wanted of packages)
      cpSync(fetchPackage(source, wanted), join(root, `part${copy}`, wanted.replace(/@[^@]*$/, '')), {
        recursive: true,
      })
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const lines = paths.reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length, 0)
  settle()
  return { root, files: paths.length, lines, first: paths.sort()[0] }
}

function measureOnce(tree) {
  const state = mkdtempSync(join(place, 'state-'))
  const cold = hunt(tree.root, state)
  row('  cold', tree, cold)
  row('  unchanged', tree, hunt(tree.root, state))
  appendFileSync(tree.first, '\n// edited\n')
  settle()
  row('  one file edited', tree, hunt(tree.root, state))
  if (values.semgrep === undefined) return say('  no Semgrep was named (--semgrep PROGRAM): left out')
  compareWithSemgrep(tree, cold, 'semgrep', [ownRules])
  const folders = values['semgrep-rules'].map((folder) => resolve(folder))
  if (folders.length > 0) compareWithSemgrep(tree, cold, 'semgrep, other rules', folders)
}

function compareWithSemgrep(tree, cold, name, rules) {
  const theirs = scanWithSemgrep(tree.root, rules)
  row(`  ${name}`, tree, theirs)
  const [time, cpu] = [theirs.wallSeconds / cold.wallSeconds, theirs.cpuSeconds / cold.cpuSeconds]
  say(`  ratio to ${name}: ${time.toFixed(2)} in time, ${cpu.toFixed(2)} in processor time`)
}

function measureGrowth(copies) {
  const tree = makeTree(copies)
  say(`${copies} times: ${tree.files} files, ${tree.lines} lines, load ${loadavg()[0].toFixed(1)}`)
  row('  cold', tree, hunt(tree.root, mkdtempSync(join(place, 'state-'))))
  rmSync(tree.root, { recursive: true, force: true })
}

try {
  mkdirSync(source, { recursive: true })
  const [first = 1, ...more] = values.copies.split(',').map(Number)
  const tree = makeTree(first)
  say(`${tree.files} files, ${tree.lines} lines, node ${process.version}, load ${loadavg()[0].toFixed(1)}`)
  measureOnce(tree)
  rmSync(tree.root, { recursive: true, force: true })
  for (const copies of more) measureGrowth(copies)
} finally {
  rmSync(place, { recursive: true, force: true })
}
