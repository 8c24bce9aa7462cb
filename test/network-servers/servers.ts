// Starts the other side of the network tests, and asks what reached it.

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

export interface Servers {
  readonly ports: { readonly http: number; readonly https: number; readonly odd: number; readonly names: number }
  /** What reached them since the last look. */
  log(): Promise<readonly string[]>
  /** By name: the addresses of each answer in turn; the last stays. Forgets what was noted. */
  answer(names: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<void>
  end(): Promise<unknown>
}

interface Message {
  readonly kind: string
  readonly ports: Servers['ports']
  readonly log: readonly string[]
}

export const testAuthority: string = readFileSync(new URL('authority.pem', import.meta.url), 'utf8')

export async function startServers(): Promise<Servers> {
  const worker = new Worker(new URL('servers.mjs', import.meta.url))
  const next = (): Promise<Message> => once(worker, 'message').then(([message]) => message as Message)
  const { ports } = await next()
  worker.unref()
  const ask = (message: object): Promise<Message> => {
    worker.ref()
    const answer = next().finally(() => worker.unref())
    worker.postMessage(message)
    return answer
  }
  return {
    ports,
    log: async () => (await ask({ kind: 'log' })).log,
    answer: async (answers) => {
      await ask({ kind: 'names', answers })
    },
    end: () => worker.terminate(),
  }
}
