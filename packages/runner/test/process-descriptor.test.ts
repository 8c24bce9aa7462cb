// The descriptor of a process in the thread in which runs are: Node warns there about descriptors that it knows nothing of.

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { endStarted, sleeper } from './started-processes.js'

afterEach(endStarted)

// The file as built: a thread cannot load sources.
const inThread = (pid: number): string => `
  const { parentPort } = require('node:worker_threads')
  const warnings = []
  process.on('warning', (warning) => warnings.push(warning.message))
  const load = (path) => import(new URL(path, ${JSON.stringify(new URL('../dist/', import.meta.url).href)}))
  load('platform/process-descriptor.js').then(({ openProcessDescriptor }) => {
    const { fd, close } = openProcessDescriptor({ pid: ${pid}, readStat: () => undefined }, 'nsenter')
    close()
    const { readlinkSync } = require('node:fs')
    let left = ''
    try { left = readlinkSync('/proc/self/fd/' + fd) } catch {}
    setImmediate(() => parentPort.postMessage({ warnings, left }))
  })
`

test('a descriptor of a process is closed without a warning of Node', async () => {
  const worker = new Worker(inThread((await sleeper()).pid), { eval: true })
  try {
    expect(await once(worker, 'message')).toEqual([{ warnings: [], left: '' }])
  } finally {
    await worker.terminate()
  }
})
