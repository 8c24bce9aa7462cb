// `kill -9` at any instant loses nothing that was reported done, and the next run ends as an undisturbed one. A seeded few in the
// ordinary run; KILL_ROUNDS for more.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@sallyport/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HuntDesk, lines, makeHuntDesk } from './hunting.js'

const rounds = Number(process.env['KILL_ROUNDS'] ?? 30)
const seed = Number(process.env['FUZZ_SEED'] ?? 20)

let desk: HuntDesk
let undisturbed: string[] = []
let fullMs = 0

/** A small generator, so that a failing round can be repeated. */
function numbers(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const routes = (index: number): string => `const express = require('express')
const { exec } = require('child_process')
const router = express.Router()

router.get('/r${index}', (req, res) => {
  exec('tool-${index} ' + req.query.name, () => res.end())
})

router.get('/safe${index}', (req, res) => {
  exec('tool-${index}', () => res.end())
})

module.exports = router
`

beforeAll(async () => {
  desk = makeHuntDesk(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`src/r${index}.js`, routes(index)])))
  await desk.hunt('init')
  const started = Date.now()
  undisturbed = lines((await desk.json('hunt')).findings)
  fullMs = Date.now() - started
})
afterAll(() => desk.remove())

interface Reported {
  scan: number
  investigate: number
  revalidate: number
}

/** What the killed run said to be done. */
function readReported(stdout: string): Reported {
  const reported: Reported = { scan: 0, investigate: 0, revalidate: 0 }
  for (const line of stdout.split('\n').slice(0, -1)) {
    const event = JSON.parse(line) as {
      type: string
      stage: keyof Reported
      done?: number
      report?: { counts: { files?: number; findings?: number } }
    }
    if (!(event.stage in reported)) continue
    if (event.type === 'progress') reported[event.stage] = Math.max(reported[event.stage], event.done ?? 0)
    if (event.type === 'stage-end')
      reported[event.stage] = Math.max(
        reported[event.stage],
        event.report?.counts.files ?? event.report?.counts.findings ?? 0,
      )
  }
  return reported
}

async function readStored(): Promise<Reported> {
  const store = await openStore({
    path: join(desk.root, '.sallyport/state/sallyport.db'),
    now: () => new Date(),
    mode: 'read',
  })
  if (store === undefined) return { scan: 0, investigate: 0, revalidate: 0 }
  try {
    const project = store.project('default')
    return {
      scan: (await project.files()).length,
      investigate: (await project.newestInvestigations()).length,
      revalidate: (await project.findings()).filter(({ verdicts }) => verdicts.length > 0).length,
    }
  } finally {
    await store.close()
  }
}

test(`a hunt that is killed at ${rounds} instants (seed ${seed})`, async () => {
  expect(undisturbed).toHaveLength(40)
  const next = numbers(seed)
  let cut = 0
  for (let round = 0; round < rounds; round += 1) {
    rmSync(join(desk.root, '.sallyport/state'), { recursive: true, force: true })
    const { child, finished } = desk.start('sallyport', ['hunt', '--output', 'jsonl'], {}, desk.root)
    const timer = setTimeout(() => child.kill('SIGKILL'), next() * fullMs)
    const { code, stdout } = await finished
    clearTimeout(timer)
    if (code === null) cut += 1
    const reported = readReported(stdout)
    const stored = await readStored()
    const what = `round ${round}: reported ${JSON.stringify(reported)}, stored ${JSON.stringify(stored)}`
    for (const stage of ['scan', 'investigate', 'revalidate'] as const)
      expect(stored[stage], what).toBeGreaterThanOrEqual(reported[stage])
    expect(lines((await desk.json('hunt')).findings), what).toEqual(undisturbed)
  }
  expect(cut).toBeGreaterThan(rounds / 2)
}, 3_600_000)
