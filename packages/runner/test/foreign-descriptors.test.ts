// Descriptors that the C library opens, closed in a thread as the executables run scripts in: Node there knows which ones are its own.

import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { hasCLibrary } from '../src/platform/c-library.js'

const built = (path: string): string => JSON.stringify(new URL(`../dist/platform/${path}`, import.meta.url).href)

const opening = `
const { walkToDirectory } = await import(${built('walk.js')})
const { DescriptorTable } = await import(${built('descriptor.js')})
const { parsePath } = await import(${JSON.stringify(new URL('../dist/path.js', import.meta.url).href)})
const { holdProcess } = await import(${built('process.js')})
const parent = walkToDirectory(new DescriptorTable(16), parsePath('/proc'), 'refuse')
const held = holdProcess(parent, process.pid, () => undefined);`

/** What a thread is warned of while it does something. */
function warningsOf(act: string): Promise<readonly string[]> {
  const source = `(async () => {
const { parentPort } = require('node:worker_threads')
const warnings = []
process.on('warning', (warning) => warnings.push(warning.message))
${opening}
${act}
setImmediate(() => setImmediate(() => parentPort.postMessage(warnings)))
})()`
  const worker = new Worker(source, { eval: true, stderr: true })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

test.skipIf(!hasCLibrary()).each([
  ['a signal', `new (await import(${built('signal.js')})).Aim(held).close()`],
  ['a namespace', `(await import(${built('process-descriptor.js')})).openProcessDescriptor(held, 'x').close()`],
  [
    'a launch',
    `const p = await import(${built('pipe.js')}); const { read, write } = p.openPipe('x'); p.closePipes(read, write)`,
  ],
])('a process or pipe that was held for %s is let go without a word on standard error', async (_what, act) => {
  expect(await warningsOf(act)).toEqual([])
})
