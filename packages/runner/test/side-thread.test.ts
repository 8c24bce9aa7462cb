import { createSocket } from 'node:dgram'
import { afterEach, describe, expect, test } from 'vitest'
import { SideThread } from '../src/platform/side-thread.js'
import { sideWorkerUrl } from './side-worker.js'

const threads: SideThread[] = []
afterEach(() => {
  for (const thread of threads.splice(0)) thread.end()
})

function newThread(): SideThread {
  const thread = new SideThread(sideWorkerUrl())
  threads.push(thread)
  return thread
}

const patient = { timeoutMs: 20_000, watch: () => undefined }
const local = { host: 'localhost', nameServer: undefined, timeoutMs: 5_000 }

/** A name server that hears everything and never answers: this thread sleeps meanwhile. */
async function silentNameServer<T>(use: (nameServer: string) => T): Promise<T> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  try {
    return use(`127.0.0.1:${socket.address().port}`)
  } finally {
    socket.close()
  }
}

describe('the side thread', () => {
  test('does tasks one after another, while the thread that asks sleeps', () => {
    const thread = newThread()
    const first = thread.perform('resolve', local, patient)
    expect(first.length).toBeGreaterThan(0)
    expect(thread.perform('resolve', local, patient)).toEqual(first)
  })

  test('says how a task failed with a word, and goes on', () => {
    const thread = newThread()
    const unknown = { ...local, host: 'no-such-host.invalid' }
    expect(() => thread.perform('resolve', unknown, patient)).toThrow(/ENOTFOUND|EAI_AGAIN/)
    expect(thread.perform('resolve', local, patient).length).toBeGreaterThan(0)
  })

  test('a task that does not end is left at its deadline, and its thread is ended', async () => {
    await silentNameServer((nameServer) => {
      const thread = newThread()
      const started = performance.now()
      const late = { host: 'slow.example', nameServer, timeoutMs: 900 }
      const endless = { ...late, timeoutMs: 60_000 }
      expect(() => thread.perform('resolve', late, { ...patient, timeoutMs: 600 })).toThrow('ETIMEDOUT')
      // The late answer of a thread that was not ended would come meanwhile.
      expect(() => thread.perform('resolve', endless, { ...patient, timeoutMs: 1_500 })).toThrow('ETIMEDOUT')
      expect(performance.now() - started).toBeLessThan(4_000)
      expect(thread.perform('resolve', local, patient).length).toBeGreaterThan(0)
    })
  })

  test('what ends the run ends the wait', async () => {
    await silentNameServer((nameServer) => {
      let looks = 0
      const watch = (): void => {
        looks += 1
        if (looks === 3) throw new Error('stopped')
      }
      const endless = { host: 'slow.example', nameServer, timeoutMs: 60_000 }
      expect(() => newThread().perform('resolve', endless, { timeoutMs: 5_000, watch })).toThrow('stopped')
    })
  })

  test('does only what is in its table, whatever it is sent', () => {
    for (const name of ['constructor', '__proto__', 'eval', '../launch/worker'])
      expect(() => newThread().perform(name as 'resolve', local, patient)).toThrow('NO_TASK')
  })
})
