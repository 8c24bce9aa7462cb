// Twelve CPU-bound programs: our time, and with RHAI_REFERENCE=/path/to/reference the Rust interpreter's and the ratio.
// Each program runs in a fresh engine, `runs` times after a warm-up; the best time counts, for both.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Engine, toText } from '../dist/index.js'

const folder = join(import.meta.dirname, 'programs')
const reference = process.env['RHAI_REFERENCE']
const only = process.argv[2]
const runs = 5

function ourTime(text: string): { milliseconds: number; first: number; result: string } {
  const engine = new Engine()
  const script = engine.compile(text)
  let best = Number.POSITIVE_INFINITY
  let first = 0
  let result = ''
  for (let run = 0; run <= runs; run++) {
    const before = performance.now()
    result = toText(engine.run(script))
    const elapsed = performance.now() - before
    if (run === 0) first = elapsed
    else best = Math.min(best, elapsed)
  }
  return { milliseconds: best, first, result }
}

function theirTime(file: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    const { stderr } = spawnSync(reference ?? '', ['--time', file], { encoding: 'utf8' })
    best = Math.min(best, Number.parseFloat(stderr) * 1000)
  }
  return best
}

let product = 1
let firstProduct = 1
let count = 0
for (const name of readdirSync(folder).sort()) {
  if (only !== undefined && !name.includes(only)) continue
  const file = join(folder, name)
  const { milliseconds, first, result } = ourTime(readFileSync(file, 'utf8'))
  let line = `${name.padEnd(24)} ${milliseconds.toFixed(1).padStart(8)} ms  (first run ${first.toFixed(1).padStart(6)} ms)`
  if (reference !== undefined) {
    const theirs = theirTime(file)
    product *= theirs / milliseconds
    firstProduct *= theirs / first
    count++
    line += `  Rust ${theirs.toFixed(1).padStart(7)} ms  ${(theirs / milliseconds).toFixed(2).padStart(6)}x  (first ${(theirs / first).toFixed(2)}x)`
  }
  process.stdout.write(`${line}  ${result}\n`)
}
if (count > 0) {
  process.stdout.write(
    `geometric mean ${(product ** (1 / count)).toFixed(2)}x, first runs ${(firstProduct ** (1 / count)).toFixed(2)}x\n`,
  )
}
