// A registry of packages on this machine that knows what is installed here and nothing else, in a thread of its own: the tests wait for
// npm without an event loop.

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export interface Packed {
  readonly name: string
  readonly version: string
  readonly integrity: string
  /** The path of its archive. */
  readonly archive: string
  /** What its `package.json` says. */
  readonly manifest: object
}

export interface Registry {
  readonly address: string
  stop(): Promise<unknown>
}

export async function startRegistry(packages: readonly Packed[]): Promise<Registry> {
  const worker = new Worker(new URL('registry-thread.mjs', import.meta.url), { workerData: packages })
  const [address] = (await once(worker, 'message')) as [string]
  return { address, stop: () => worker.terminate() }
}
