// `npm run test:newest`: the libraries' tests on the current Node release, whichever runs this. It comes as an npm package with
// a lockfile of its own; where it cannot be had, the tests are skipped and the reason is said.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, ensureReady, root, runNode, runNpm } from './checkout.mjs'

export const newestResults = join(cacheFolder, 'tests-newest.json')
const home = join(root, 'tools/newest-node')
const folders = ['rhai', 'policy', 'runner', 'findings', 'store', 'detectors', 'report', 'scanner'].map(
  (name) => `packages/${name}`,
)

/** @returns {{ status: number } | { skipped: string }} */
export function testOnNewest() {
  const found = findNode()
  if (found.path === undefined) return { skipped: found.reason }
  process.stdout.write(`Node ${found.version}\n`)
  mkdirSync(dirname(newestResults), { recursive: true })
  const { status } = runNode(
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${newestResults}`,
      ...folders,
    ],
    {},
    found.path,
  )
  return { status: status ?? 1 }
}

function findNode() {
  const name = `node-${process.platform}-${process.arch}`
  const path = join(home, 'node_modules', name, 'bin/node')
  if (!existsSync(path)) runNpm(['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], home)
  if (!existsSync(path)) return { reason: `the package ${name} cannot be had here` }
  const { status, stdout, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  if (status !== 0) return { reason: `its executable does not run here: ${stderr?.trim()}` }
  return { path, version: stdout.trim() }
}

if (process.argv[1]?.endsWith('test-newest.mjs')) {
  ensureReady()
  const outcome = testOnNewest()
  if ('skipped' in outcome) process.stdout.write(`skipped: ${outcome.skipped}\n`)
  else process.exitCode = outcome.status
}
