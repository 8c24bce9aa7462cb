// Killed at any instant: every transaction that was reported done is there, and of the others nothing or all.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openStore } from '@sallyport/store'
import { beforeAll, expect, test } from 'vitest'
import { buildStore } from './build.js'
import { newPath, now } from './harness.js'

const rounds = 30
const seed = 20_260_101

beforeAll(buildStore)

/** Small and repeatable; the seed is in the name of the test. */
function randomNumbers(from: number): () => number {
  let state = from
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Runs the child until `delayMs` after its first word, then kills it; gives the last number it reported. */
function killAfter(path: string, first: number, delayMs: number): Promise<number> {
  const child = spawn(process.execPath, [
    fileURLToPath(new URL('./crash-child.mjs', import.meta.url)),
    path,
    String(first),
  ])
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), delayMs)
    said += chunk.toString()
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      // What comes after the last newline was cut off, so that it was not reported.
      const whole = said.split('\n').slice(0, -1)
      if (signal === 'SIGKILL' && whole.length > 0) resolve(Number(whole.at(-1)))
      else reject(new Error(`the child ended by itself: ${complaint}`))
    })
  })
}

test(`killed ${rounds} times (seed ${seed}), nothing that was reported is lost and nothing is half there`, async () => {
  const path = newPath()
  const random = randomNumbers(seed)
  let next = 0
  for (let round = 0; round < rounds; round++) {
    const reported = await killAfter(path, next, random() * 60)
    const store = await openStore({ path, now })
    const project = store.project('p')
    const paths = (await project.files()).map((file) => file.path)
    const numbers = paths.map((each) => Number(/\d+/.exec(each)?.[0])).sort((left, right) => left - right)
    expect(numbers).toEqual(numbers.map((_, index) => index))
    expect(numbers.length).toBeGreaterThan(reported)
    expect(await project.candidates()).toHaveLength(numbers.length * 3)
    expect(await project.pending('investigate')).toHaveLength(numbers.length)
    expect(await project.setting('last')).toBe(String(numbers.length - 1))
    await store.close()
    next = numbers.length
  }
  expect(next).toBeGreaterThan(rounds)
}, 120_000)
