// What each technique is worth: a copy of the built engine without it runs the same programs in turn with the whole one. Prints, for each
// technique, how many times as long the programs take without it. `techniques.bench.mjs [ROUNDS] [NAME]`

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const own = fileURLToPath(import.meta.url)
const folder = join(dirname(own), 'programs')
const dist = join(dirname(own), '..', 'dist')
const diagnostics = fileURLToPath(import.meta.resolve('@sallyport/diagnostics'))
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.rhai'))
  .sort()

/** Edits of built files that take a technique out, each of which must apply; or options of an engine that does without. */
const techniques = {
  'proven FLOAT as bare numbers': [['evaluate/number-kinds.js', 'infer(scope) {', 'infer(scope) { return;']],
  'operators on small numbers in place': [
    ...['compile-arithmetic.js', 'compile-comparison.js'].map((file) => [
      `evaluate/${file}`,
      /typeof x === 'number'/g,
      "typeof x === 'never'",
    ]),
    ['evaluate/compile-arithmetic.js', /x instanceof Float && y instanceof Float/g, 'false'],
  ],
  'closures of their own for slots and literals': [
    [
      'evaluate/compile-expression.js',
      "constant: node.kind === 'int' && typeof node.value === 'number' ? node.value : undefined",
      'constant: undefined',
    ],
    ['evaluate/compile-arithmetic.js', /const ([ij]) = (left|right)\.slot;/g, 'const $1 = -1;'],
    ['evaluate/compile-comparison.js', /const ([ij]) = (left|right)\.slot;/g, 'const $1 = -1;'],
  ],
  'the overload found last, kept at the call': [
    ['evaluate/call-site.js', 'key === cachedKey && cached !== undefined', 'false'],
  ],
  'frames made of literals': [
    [
      'evaluate/compile-call.js',
      'if (size <= 4)\n        return [unbound, a, b, c];',
      'const made = new Array(Math.max(size, 4)); made[0] = unbound; made[1] = a; made[2] = b; made[3] = c; for (let slot = 4; slot < size; slot++) made[slot] = undefined; if (size >= 0) return made;',
    ],
  ],
  'operations counted for a stretch of code': { countsEachStatement: true },
  'the optimiser (level simple)': { optimizationLevel: 'none' },
}

if (process.argv[2] === '--run') run(process.argv[3], JSON.parse(process.argv[4]))
else compare(Number(process.argv[2] ?? 3), process.argv[3] ?? '')

/** In a process of its own: milliseconds of each program, the best of some warm runs. */
async function run(index, options) {
  const { Engine } = await import(pathToFileURL(index).href)
  const times = programs.map((name) => {
    const engine = new Engine(options)
    const script = engine.compile(readFileSync(join(folder, name), 'utf8'))
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < 6; round += 1) {
      const before = performance.now()
      engine.run(script)
      least = Math.min(least, performance.now() - before)
    }
    return least
  })
  process.stdout.write(JSON.stringify(times))
}

function compare(rounds, wanted) {
  const workshop = mkdtempSync(join(tmpdir(), 'rhai-techniques-'))
  try {
    const whole = { index: copyWithout(workshop, 'whole', []), options: {} }
    for (const [name, change] of Object.entries(techniques)) {
      if (!name.includes(wanted)) continue
      const without = Array.isArray(change)
        ? { index: copyWithout(workshop, name.replaceAll(/\W+/g, '-'), change), options: {} }
        : { ...whole, options: change }
      report(name, measure(rounds, whole, without))
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

function copyWithout(workshop, name, edits) {
  const copy = join(workshop, name)
  cpSync(dist, join(copy, 'dist'), { recursive: true })
  cpSync(dirname(diagnostics), join(copy, 'node_modules/@sallyport/diagnostics'), { recursive: true })
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}')
  writeFileSync(
    join(copy, 'node_modules/@sallyport/diagnostics/package.json'),
    '{"name":"@sallyport/diagnostics","type":"module","exports":"./index.js"}',
  )
  for (const [file, from, to] of edits) {
    const path = join(copy, 'dist', file)
    const before = readFileSync(path, 'utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${name}: nothing to take out of ${file}`)
    writeFileSync(path, after)
  }
  return join(copy, 'dist/index.js')
}

/** For each program, the median of the ratios of the rounds. */
function measure(rounds, whole, without) {
  const ratios = programs.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    const [base, other] = [whole, without].map(({ index, options }) => {
      const args = [own, '--run', index, JSON.stringify(options)]
      const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      return JSON.parse(stdout)
    })
    for (const [at, list] of ratios.entries()) list.push(other[at] / base[at])
  }
  return ratios.map((list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)])
}

function report(name, ratios) {
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length)
  const most = ratios
    .map((ratio, at) => [programs[at].replace('.rhai', ''), ratio])
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([program, ratio]) => `${program} ${ratio.toFixed(2)}`)
  process.stdout.write(`${name.padEnd(46)} ${mean.toFixed(2)}x   most: ${most.join(', ')}\n`)
}
