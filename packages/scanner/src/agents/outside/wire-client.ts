// Sends what a vendor's tool wrote to the operator's address, with the key that the tool never had, and takes the answer apart. One
// call is one request, as of every model client.

import { boundedFetch, type Fetch } from '../model/bounded-fetch.js'
import type { ModelAddress } from '../model/model-address.js'
import { type ModelClient, type ModelRequest, noUsage, type Turn } from '../model/model-client.js'
import { classifyError } from '../model/model-failure.js'
import type { Wire } from './wire.js'

/** A request with the bytes that stand for it on the wire. */
export interface WireRequest extends ModelRequest {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export interface WireReply {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

export class WireClient implements ModelClient {
  readonly model: string
  readonly address: string
  readonly #wire: Wire
  readonly #to: ModelAddress
  readonly #fetch: Fetch
  readonly #replies = new WeakMap<ModelRequest, WireReply>()

  constructor(model: string, to: ModelAddress, wire: Wire) {
    this.model = model
    this.address = to.origin
    this.#wire = wire
    this.#to = to
    this.#fetch = boundedFetch(to)
  }

  /** What came back for a request, for the tool that made it. */
  replyTo(request: ModelRequest): WireReply | undefined {
    return this.#replies.get(request)
  }

  async ask(request: ModelRequest, signal: AbortSignal): Promise<Turn> {
    let reply: WireReply
    try {
      reply = await this.#send(request as WireRequest, signal)
    } catch (error) {
      const failure = signal.aborted
        ? ({ kind: 'stopped', message: 'the run was stopped' } as const)
        : classifyError({ status: undefined, headers: {}, body: '', message: messageOf(error) })
      return { kind: 'failed', failure, usage: failure.isRefused === true ? noUsage : undefined }
    }
    this.#replies.set(request, reply)
    return this.#turnOf(reply)
  }

  async #send({ body, headers }: WireRequest, signal: AbortSignal): Promise<WireReply> {
    const { baseUrl, key, headers: own } = this.#to
    const response = await this.#fetch(`${baseUrl}${this.#wire.path}`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        ...(key === undefined ? {} : this.#wire.keyHeaders(key)),
        ...own,
      },
      body,
      signal,
    })
    const contentType = response.headers.get('content-type') ?? 'application/json'
    return { status: response.status, contentType, text: await response.text() }
  }

  #turnOf({ status, text }: WireReply): Turn {
    if (status >= 400) {
      const failure = classifyError({ status, headers: {}, body: text, message: `the provider answered ${status}` })
      return { kind: 'failed', failure, usage: noUsage }
    }
    const answer = this.#wire.readAnswer(text)
    const { usage } = answer
    if (answer.failure !== undefined) return { kind: 'failed', failure: answer.failure, usage }
    const { text: said, toolCalls } = answer
    return { kind: 'answered', message: { role: 'assistant', text: said, toolCalls, from: this.model }, usage }
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure'
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
