// A provider of models on this machine: it speaks the providers' own protocols on a real socket, and says what the test's script
// tells it to. INVARIANT: `usage` holds exactly what clients were told.

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readBody } from 'node:stream/consumers'
import { makeChatCompletions } from './chat-completions.js'
import { type Fault, type Provider, RejectedRequest } from './errors.js'
import { type Exchange, sendFault, sendReply } from './exchange.js'
import { makeMessages } from './messages.js'
import { writeModels } from './models.js'
import type { Protocol } from './protocol.js'
import type { Reply } from './reply.js'
import type { ModelRequest } from './request.js'
import { makeResponses } from './responses.js'
import { addUsage, noUsage, type Usage } from './usage.js'

export interface ModelServerOptions {
  readonly answer: (request: ModelRequest) => Reply | Promise<Reply>
  readonly key?: string
  /** Others are not found. By default every name is a model. */
  readonly models?: readonly string[]
}

/** Anything that arrived, also what was refused before the script saw it. */
export interface Arrival {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
}

export interface ModelServer {
  /** The base URL as clients take it, `/v1` included. */
  readonly url: string
  readonly key: string
  readonly arrivals: readonly Arrival[]
  readonly requests: readonly ModelRequest[]
  /** By model: what clients were told of answers that went out whole. */
  readonly usage: ReadonlyMap<string, Usage>
  /** By model: what a provider would charge although the client was not told, of answers cut off, left or streamed without usage. */
  readonly untoldUsage: ReadonlyMap<string, Usage>
  /** Ends every connection. Rejects with what the script threw, if it did. */
  close(): Promise<void>
}

export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const { key = 'sk-test-0123456789', models } = options
  const protocols = [makeChatCompletions(), makeResponses(), makeMessages()]
  const arrivals: Arrival[] = []
  const requests: ModelRequest[] = []
  const usage = new Map<string, Usage>()
  const untoldUsage = new Map<string, Usage>()
  const scriptErrors: unknown[] = []
  const open = new Set<Promise<void>>()

  const server = createServer((incoming, response) => {
    const work = serve(incoming, response).finally(() => open.delete(work))
    open.add(work)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = incoming
    arrivals.push({ method, path, headers })
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const protocol = protocols.find((each) => each.path === path && method === 'POST')
    const provider = protocol?.provider ?? (headers['anthropic-version'] === undefined ? 'openai' : 'anthropic')
    const exchange: Exchange = { provider, number: arrivals.length, response, signal: gone.signal }
    try {
      const fault = findKeyFault(provider, headers, key)
      if (fault !== undefined) sendFault(exchange, fault)
      else if (protocol !== undefined) await converse(exchange, protocol, incoming)
      else if (method === 'GET' && path.split('?')[0] === '/v1/models') writeModels(exchange, models ?? [])
      else sendFault(exchange, { error: 'model-not-found', message: `Invalid URL (${method} ${path})` })
    } catch (error) {
      if (gone.signal.aborted || !incoming.complete) return
      scriptErrors.push(error)
      if (response.headersSent) response.destroy()
      else sendFault(exchange, { error: 'internal', message: `the script of the test failed: ${String(error)}` })
    }
  }

  async function converse(exchange: Exchange, protocol: Protocol, incoming: IncomingMessage): Promise<void> {
    const received = await readBody(incoming)
    const request = readRequest(protocol, received, incoming.headers)
    if ('error' in request) return sendFault(exchange, request)
    requests.push(request)
    if (models !== undefined && !models.includes(request.model)) {
      const message = nameUnknownModel(exchange.provider, request.model)
      return sendFault(exchange, { error: 'model-not-found', message })
    }
    const reply = await Promise.race([options.answer(request), rejectWhenGone(exchange.signal)])
    const charge = await sendReply(exchange, { protocol, request, receivedCharacters: received.length }, reply)
    if (charge === undefined) return
    const book = charge.isTold ? usage : untoldUsage
    book.set(request.model, addUsage(book.get(request.model) ?? noUsage, charge.usage))
  }

  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    key,
    arrivals,
    requests,
    usage,
    untoldUsage,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await Promise.all([closed, ...open])
      if (scriptErrors.length > 0) throw scriptErrors[0]
    },
  }
}

function findKeyFault(provider: Provider, headers: IncomingMessage['headers'], key: string): Fault | undefined {
  const isAnthropic = provider === 'anthropic'
  const given = isAnthropic ? headers['x-api-key'] : /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (given === key) return undefined
  if (given !== undefined) return { error: 'unauthenticated' }
  return {
    error: 'unauthenticated',
    message: isAnthropic
      ? 'x-api-key header is required'
      : "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
  }
}

function readRequest(protocol: Protocol, received: string, headers: IncomingMessage['headers']): ModelRequest | Fault {
  let body: unknown
  try {
    body = JSON.parse(received)
  } catch {
    return { error: 'invalid-request', message: 'We could not parse the JSON body of your request.' }
  }
  try {
    return { protocol: protocol.name, ...protocol.readRequest(body, headers), headers, body }
  } catch (error) {
    if (error instanceof RejectedRequest) return error.fault
    throw error
  }
}

function nameUnknownModel(provider: Provider, model: string): string {
  return provider === 'anthropic'
    ? `model: ${model}`
    : `The model \`${model}\` does not exist or you do not have access to it.`
}

function rejectWhenGone(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
