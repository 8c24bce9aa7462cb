// Makes a checkout ready to run: installs what the lockfile says, builds when a source changed. Uses nothing that would have to
// be installed first, because it is the first thing that runs in a fresh clone.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
export const cacheFolder = join(root, 'node_modules', '.cache', 'sallyport')
/** Where `npm test` leaves its results for whoever adds them up. */
export const testResults = join(cacheFolder, 'tests.json')

const buildStamp = join(cacheFolder, 'build')
const outputs = [
  'cli.js',
  'rex-runner.js',
  'mcp-server.js',
  'worker.js',
  'side-worker.js',
  'program-launcher.js',
  'analysis-worker.js',
  'repl-worker.js',
  'help.txt',
  'version.txt',
].map((name) => join(root, 'apps/cli/bundle', name))

/** Installs, if what is installed is not what the lockfile says; ends the process if that fails. */
export function ensureInstalled() {
  if (isInstalled()) return
  tell('installing dependencies (once)')
  finishOrExit(runNpm(['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']))
}

/** Installs and builds, if needed; ends the process if that fails. */
export function ensureReady() {
  ensureInstalled()
  if (isBuilt()) return
  tell('building')
  finishOrExit(runNode(['tools/build.mjs'], { stdio: ['ignore', 2, 2] }))
}

/** Remembers that the build now matches the sources as they were when `fingerprint` was taken. */
export function stampBuild(fingerprint) {
  mkdirSync(dirname(buildStamp), { recursive: true })
  writeFileSync(buildStamp, fingerprint)
}

/** Runs a Node script of this checkout to its end, on this Node or another. */
export function runNode(args, options = {}, node = process.execPath) {
  return spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options })
}

/** Runs the npm that started us, else the one on the path; all it prints goes to stderr. */
export function runNpm(args, cwd = root) {
  const npm = process.env.npm_execpath
  const options = { cwd, stdio: ['ignore', 2, 2] }
  return npm !== undefined && basename(npm) === 'npm-cli.js'
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** A digest of names, sizes and times of everything the build reads. */
export function sourceFingerprint() {
  const hash = createHash('sha256').update(process.version)
  for (const file of sourceFiles()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`\n${relative(root, file).split(sep).join('/')} ${size} ${mtimeMs}`)
  }
  return hash.digest('hex')
}

function isBuilt() {
  if (!outputs.every((file) => existsSync(file)) || !existsSync(buildStamp)) return false
  return readFileSync(buildStamp, 'utf8') === sourceFingerprint()
}

/** Compares with npm's own note of what it installed, so that a manual `npm ci` counts and a changed lockfile is noticed. */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const installed = readPackages('node_modules/.package-lock.json')
  if (installed === undefined) return false
  return Object.entries(wanted ?? {}).every(([path, { version, optional, devOptional }]) => {
    if (!path.startsWith('node_modules/')) return true
    const found = installed[path]
    return found === undefined ? optional === true || devOptional === true : found.version === version
  })
}

function readPackages(name) {
  const path = join(root, name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

function sourceFiles() {
  const files = ['tsconfig.json', 'tsconfig.base.json', 'package-lock.json', 'tools/build.mjs', 'tools/bundle.mjs']
  for (const group of ['packages', 'apps']) {
    for (const name of readdirSync(join(root, group)).sort()) {
      const folder = `${group}/${name}`
      if (!existsSync(join(root, folder, 'package.json'))) continue
      files.push(`${folder}/package.json`, `${folder}/tsconfig.json`)
      const sources = readdirSync(join(root, folder, 'src'), { recursive: true, withFileTypes: true })
      const names = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      files.push(...names.map((path) => relative(root, path)).filter((path) => !path.endsWith('.test.ts')))
    }
  }
  return files
    .sort()
    .map((file) => join(root, file))
    .filter((file) => existsSync(file))
}

function tell(what) {
  process.stderr.write(`sallyport: ${what}\n`)
}

function finishOrExit({ status, error }) {
  if (error !== undefined) tell(error.message)
  if (status !== 0) process.exit(status ?? 1)
}
