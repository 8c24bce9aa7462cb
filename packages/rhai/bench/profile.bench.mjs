// Where the time of each program goes, warm: the files of the engine with the largest shares of samples. See README.md.

import { readdirSync, readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { Engine } from '../dist/index.js'

const folder = join(import.meta.dirname, 'programs')
const only = process.argv[2] ?? ''
const shown = 6
const warmMilliseconds = 500
const measuredMilliseconds = 1500

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.setSamplingInterval', { interval: 200 })

for (const name of readdirSync(folder).sort()) {
  if (!name.includes(only)) continue
  const engine = new Engine()
  const script = engine.compile(readFileSync(join(folder, name), 'utf8'))
  const runFor = (milliseconds) => {
    for (const end = performance.now() + milliseconds; performance.now() < end; ) engine.run(script)
  }
  runFor(warmMilliseconds)
  await session.post('Profiler.start')
  runFor(measuredMilliseconds)
  const { profile } = await session.post('Profiler.stop')
  process.stdout.write(`${name.replace('.rhai', '')}\n`)
  for (const [where, share] of sharesOf(profile).slice(0, shown))
    process.stdout.write(`  ${(share * 100).toFixed(0).padStart(3)} %  ${where}\n`)
}

/** Shares of the samples by file, largest first. */
function sharesOf({ nodes, samples }) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]))
  const counts = new Map()
  for (const sample of samples) counts.set(names.get(sample), (counts.get(names.get(sample)) ?? 0) + 1)
  return [...counts].map(([where, count]) => [where, count / samples.length]).sort(([, one], [, other]) => other - one)
}

function placeOf({ functionName, url }) {
  const file = /\/dist\/(.*)\.js$/.exec(url)?.[1]
  return file ?? (functionName === '' ? url : functionName)
}
