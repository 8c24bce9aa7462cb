import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { endCheck, hasPassed, passedCheck, pendingCheck } from './policy-check.js'

test('a check that was made before has passed', () => {
  expect(hasPassed(passedCheck())).toBe(true)
})

test.each([true, false])('a check that ends while it is waited for tells how: %s', async (isSound) => {
  const check = pendingCheck()
  const answer = new Promise((resolve) => {
    // The thread that needs the policy: it says when it begins to wait, and then what it got.
    const waiting = new Worker(
      `const { parentPort, workerData: check } = require('node:worker_threads')
       parentPort.postMessage('waiting')
       Atomics.wait(check, 0, 0)
       parentPort.postMessage(Atomics.load(check, 0))`,
      { eval: true, workerData: check },
    )
    waiting.on('message', (message) => {
      if (message === 'waiting') setTimeout(() => endCheck(check, isSound), 20)
      else resolve(message)
    })
  })
  expect(await answer).toBe(Atomics.load(check, 0))
  expect(hasPassed(check)).toBe(isSound)
})
