// What is paid besides running: an empty engine, reading a megabyte of script, a million values in memory. Run with
// `node --expose-gc`; see README.md.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Engine, parse } from '../dist/index.js'

const folder = join(import.meta.dirname, 'programs')

/** Milliseconds of the fastest of so many. */
function best(rounds, act) {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now()
    act()
    least = Math.min(least, performance.now() - before)
  }
  return least
}

/** The programs of the folder over and over, each time with other names of functions, up to a size in bytes. */
function longScript(size) {
  const programs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const parts = []
  for (let length = 0, round = 0; length < size; round += 1) {
    for (const program of programs) {
      const names = [...program.matchAll(/\bfn (\w+)\(/g)].map(([, name]) => name)
      const renamed = names.reduce(
        (text, name) => text.replace(new RegExp(`\\b${name}\\(`, 'g'), `${name}${round}(`),
        program,
      )
      parts.push(renamed.trimEnd().replace(/;?$/, ';'))
      length += parts.at(-1).length + 1
    }
  }
  return parts.join('\n')
}

const row = (what, value) => process.stdout.write(`${what.padEnd(44)} ${value}\n`)

const first = best(1, () => new Engine())
row('an engine with the standard library, first', `${first.toFixed(2)} ms`)
row('the same, later ones', `${best(50, () => new Engine()).toFixed(2)} ms`)
const script = longScript(2 ** 20)
const engine = new Engine({ maxFunctions: 1_000_000 })
const megabytes = Buffer.byteLength(script) / 2 ** 20
const perSecond = (milliseconds) => `${(megabytes / (milliseconds / 1000)).toFixed(1)} MB a second`
row(`parsing ${megabytes.toFixed(2)} MB, first`, perSecond(best(1, () => parse(script, {}))))
row('the same, later ones', perSecond(best(7, () => parse(script, {}))))
const cold = best(1, () => engine.compile(script))
const warm = best(7, () => engine.compile(script))
row('compiling it, first', perSecond(cold))
row('the same, later ones', perSecond(warm))

if (globalThis.gc === undefined) throw new Error('start it as `node --expose-gc`')
const million = (what, text) => {
  const held = engine.compile(text)
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  const value = engine.run(held)
  globalThis.gc()
  const after = process.memoryUsage().heapUsed
  row(what, `${((after - before) / 2 ** 20).toFixed(1)} MB`)
  return value
}
const kept = [
  million('an array of a million INT', 'let a = []; for i in 0..1000000 { a.push(i); } a'),
  million('an array of a million FLOAT', 'let a = []; for i in 0..1000000 { a.push(i * 0.5); } a'),
  million('an array of 100,000 maps of two', 'let a = []; for i in 0..100000 { a.push(#{x: i, y: i}); } a'),
]
if (kept.length !== 3) throw new Error('unreachable')
