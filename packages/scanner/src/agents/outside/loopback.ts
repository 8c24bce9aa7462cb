// The one peer of a vendor's tool: a server on this machine, for this run, that knows its guests by a random word in the path. It is
// the tool's proxy too, and refuses to be one, so that whatever else the tool would reach is neither reached nor unseen (AG-2).

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Receive = (path: string, incoming: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Admission {
  /** `http://127.0.0.1:4711/<word>` */
  readonly url: string
  readonly leave: () => void
}

export class Loopback {
  readonly #guests = new Map<string, Receive>()
  readonly #servers: Server[] = []
  readonly #onRefused: (peer: string) => void
  #port = 0

  private constructor(onRefused: (peer: string) => void) {
    this.#onRefused = onRefused
  }

  /** `onRefused` is told what a guest wanted to reach, in the guest's words. */
  static async open(onRefused: (peer: string) => void): Promise<Loopback> {
    const loopback = new Loopback(onRefused)
    const server = loopback.#serve()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    loopback.#port = (server.address() as AddressInfo).port
    return loopback
  }

  /** The same doors at a socket, for a guest without a network. */
  async openAt(path: string): Promise<() => void> {
    const server = this.#serve()
    server.listen(path)
    await once(server, 'listening')
    return () => shut(server)
  }

  get port(): number {
    return this.#port
  }

  admit(receive: Receive): Admission {
    const word = randomBytes(24).toString('base64url')
    this.#guests.set(word, receive)
    return { url: `http://127.0.0.1:${this.#port}/${word}`, leave: () => this.#guests.delete(word) }
  }

  close(): void {
    this.#guests.clear()
    for (const server of this.#servers) shut(server)
  }

  #serve(): Server {
    const server = createServer((incoming, response) => {
      this.#receive(incoming, response).catch(() => response.destroy())
    })
    server.on('connect', ({ url = '' }: IncomingMessage, socket) => {
      this.#onRefused(url)
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
    })
    server.on('clientError', (_, socket) => socket.destroy())
    this.#servers.push(server)
    // What waits for an answer keeps the run alive; an open door does not.
    return server.unref()
  }

  async #receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', headers } = incoming
    if (!url.startsWith('/')) this.#onRefused(url)
    const [, word, path] = /^\/([\w-]{32})(\/[^?]*)(?:\?.*)?$/.exec(url) ?? []
    const receive = word === undefined ? undefined : this.#guests.get(word)
    // A page in a browser has an origin, or another name for this host.
    const isOurs = headers.origin === undefined && headers.host === `127.0.0.1:${this.#port}`
    if (receive === undefined || path === undefined || !isOurs) {
      response.writeHead(403).end()
      return
    }
    await receive(path, incoming, response)
  }
}

function shut(server: Server): void {
  server.close()
  server.closeAllConnections()
}
