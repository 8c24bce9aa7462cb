// Exchanges as they went over the wire: kept by a recorder that stands between a client and a provider, and played back by a server that
// knows nothing else. Headers, and with them keys, are never kept; instructions and descriptions of tools are ours and change often, so
// only that they were there is. INVARIANT: a request that is not the next one of the recording is an error, and so is one that is missing.

import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readBody } from 'node:stream/consumers'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

const exchangeSchema = z.strictObject({
  path: z.string(),
  request: z.unknown(),
  status: z.int(),
  contentType: z.string(),
  body: z.string(),
})
export const recordingSchema = z.array(exchangeSchema).min(1)
export type RecordedExchange = z.infer<typeof exchangeSchema>

interface Listening {
  readonly url: string
  /** Rejects with what went wrong while it stood. */
  close(): Promise<void>
}

/** Passes everything on to a provider, and keeps it. */
export async function startRecorder(provider: string): Promise<Listening & { readonly exchanges: RecordedExchange[] }> {
  const exchanges: RecordedExchange[] = []
  const listening = await listen(async ({ url: path = '', headers, method }, response, received) => {
    const passed = new Headers({ 'content-type': 'application/json' })
    for (const name of ['authorization', 'x-api-key', 'anthropic-version']) {
      const value = headers[name]
      if (typeof value === 'string') passed.set(name, value)
    }
    const answer = await fetch(new URL(path, provider), { method: method ?? 'POST', headers: passed, body: received })
    const contentType = answer.headers.get('content-type') ?? ''
    const body = await answer.text()
    exchanges.push({ path, request: essence(JSON.parse(received)), status: answer.status, contentType, body })
    response.writeHead(answer.status, { 'content-type': contentType }).end(body)
  })
  return { ...listening, exchanges }
}

/** Answers as the recording has it, and nothing else. */
export async function playRecording(exchanges: readonly RecordedExchange[]): Promise<Listening> {
  let next = 0
  const faults: string[] = []
  const { url, close } = await listen((incoming, response, received) => {
    const due = exchanges[next]
    const request: unknown = essence(JSON.parse(received))
    if (due === undefined || due.path !== incoming.url || !isDeepStrictEqual(due.request, request)) {
      faults.push(`request ${next + 1} is not that of the recording: ${JSON.stringify(request)}`)
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"error":{"message":"not in the recording"}}')
      return
    }
    next += 1
    response.writeHead(due.status, { 'content-type': due.contentType }).end(due.body)
  })
  return {
    url,
    close: async () => {
      await close()
      if (next < exchanges.length) faults.push(`${exchanges.length - next} requests of the recording were not made`)
      if (faults.length > 0) throw new Error(faults.join('\n'))
    },
  }
}

type Listener = (...args: [...Parameters<RequestListener>, received: string]) => Promise<void> | void

async function listen(listener: Listener): Promise<Listening> {
  const failures: unknown[] = []
  const server: Server = createServer(async (incoming, response) => {
    try {
      await listener(incoming, response, await readBody(incoming))
    } catch (error) {
      failures.push(error)
      response.destroy()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
      if (failures.length > 0) throw failures[0]
    },
  }
}

const instructors: ReadonlySet<unknown> = new Set(['system', 'developer'])

/** A request without what is ours and long: instructions, and all of a tool but its name. */
function essence(body: unknown): unknown {
  const parsed = z.record(z.string(), z.unknown()).parse(body)
  const { system, instructions, tools, messages, input, ...rest } = parsed
  return {
    ...rest,
    ...(system === undefined && instructions === undefined ? {} : { instructions: '[instructions]' }),
    ...(tools === undefined ? {} : { tools: z.array(z.looseObject({})).parse(tools).map(nameOf) }),
    ...(messages === undefined ? {} : { messages: withoutInstructions(messages) }),
    ...(input === undefined ? {} : { input: withoutInstructions(input) }),
  }
}

function withoutInstructions(messages: unknown): unknown[] {
  const said = z.array(z.looseObject({ role: z.unknown().optional() })).parse(messages)
  return said.map((message) => (instructors.has(message.role) ? { ...message, content: '[instructions]' } : message))
}

function nameOf(tool: Readonly<Record<string, unknown>>): unknown {
  return tool['name'] ?? z.looseObject({ name: z.string() }).parse(tool['function']).name
}
