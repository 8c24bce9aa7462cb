// One conversation that a vendor's tool leads: its requests for the model and its calls of our tools both come through here, one at a
// time. INVARIANT: once it is over, because of a final answer, a failure or a bound, nothing more is sent and no tool is called.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { text as readAll } from 'node:stream/consumers'
import type { Asked, Asking } from '../model/asking.js'
import { looksLikeRefusal } from '../model/model-failure.js'
import { type Conversation, type Conversed, endedBy, performCall } from '../tool-loop.js'
import { type Body, record, toolPrefix, type Wire } from './wire.js'
import type { WireClient, WireReply, WireRequest } from './wire-client.js'

export type OutsideConversation = Omit<Conversation, 'asking'>

export interface VisitOptions {
  readonly conversation: OutsideConversation
  readonly asking: (client: WireClient) => Asking
  readonly clientOf: (modelId: string) => WireClient
  readonly wire: Wire
  /** The only model that may be asked for; nothing where the tool chooses. */
  readonly modelId: string | undefined
  readonly isLogin: boolean
  /** Whether the tool can be trusted to refuse what is not ours by itself; where not, such an answer never reaches it. */
  readonly refusesForeignCalls: boolean
}

export class Visit {
  readonly #options: VisitOptions
  readonly #over = new AbortController()
  readonly #ownNames: ReadonlySet<string>
  #ended: Conversed | undefined
  #turns = 0
  #calls = 0
  #lastText = ''
  #model = ''
  #line: Promise<unknown> = Promise.resolve()

  constructor(options: VisitOptions) {
    this.#options = options
    const { operations, answers } = options.conversation
    this.#ownNames = new Set([...operations, ...answers].map(({ name }) => name))
  }

  /** Aborted when the conversation is over. */
  get over(): AbortSignal {
    return this.#over.signal
  }

  /** What became of it; `left` is why the tool itself came to an end. */
  outcome(left: string | undefined): Conversed {
    if (this.#ended !== undefined) return this.#ended
    const model = this.#model
    if (this.#options.conversation.signal.aborted) return stopped(model)
    if (looksLikeRefusal(this.#lastText)) {
      return { kind: 'failed', failure: { kind: 'refusal', message: this.#lastText.trim().slice(0, 300) }, model }
    }
    return { kind: 'unfinished', reason: left ?? 'it gave no final answer', model }
  }

  /** A call of one of our tools, as the vendor's tool passes it on. */
  call(name: string, input: unknown): Promise<{ readonly text: string; readonly isError: boolean }> {
    return this.#inLine(async () => {
      const { conversation } = this.#options
      const { turns, callsInTurn } = conversation.bounds
      if (this.#ended !== undefined) return { text: 'The conversation is over.', isError: true }
      this.#calls += 1
      if (this.#calls > turns * callsInTurn) {
        this.#end({ kind: 'unfinished', reason: `it made more than ${turns * callsInTurn} calls`, model: this.#model })
        return { text: 'The conversation is over.', isError: true }
      }
      try {
        const { result, end } = await performCall(conversation, { id: String(this.#calls), name, input })
        if (end !== undefined) this.#end(endedBy(end, this.#model))
        return result
      } catch (error) {
        // A fault of ours ends the conversation, and the file stays to be done.
        const reason = `a tool failed: ${error instanceof Error ? error.message : 'unknown'}`
        this.#end({ kind: 'unfinished', reason, model: this.#model })
        return { text: 'The conversation is over.', isError: true }
      }
    })
  }

  /** A request for the model: bounded, asked like any other, and judged before the tool gets the answer. */
  async relay(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await readAll(incoming)
    await this.#inLine(async () => {
      const reply = this.#ended === undefined ? await this.#ask(received, incoming.headers) : undefined
      if (reply === undefined) response.writeHead(400, { 'content-type': 'application/json' }).end(overText)
      else response.writeHead(reply.status, { 'content-type': reply.contentType }).end(reply.text)
    })
  }

  async #ask(received: string, headers: IncomingMessage['headers']): Promise<WireReply | undefined> {
    const { asking, clientOf, conversation, modelId } = this.#options
    const request = this.#requestOf(received, headers)
    if (request === undefined) return this.#fail('it sent a request that is not of its protocol')
    if (modelId !== undefined && request.modelId !== modelId)
      return this.#fail('it asked another model than the one named')
    this.#turns += 1
    const { turns } = conversation.bounds
    if (this.#turns > turns) {
      this.#end({ kind: 'unfinished', reason: `there was no final answer after ${turns} turns`, model: this.#model })
      return undefined
    }
    const client = clientOf(request.modelId)
    const { signal } = conversation
    const asked = await asking(client).ask(request, conversation.place, AbortSignal.any([signal, this.over]))
    this.#model = client.model
    return this.#judge(asked) ? client.replyTo(request) : undefined
  }

  /** Whether the answer may go on to the tool. */
  #judge(asked: Asked): boolean {
    const { conversation, refusesForeignCalls } = this.#options
    if (asked.kind !== 'answered') {
      this.#end(asked)
      return false
    }
    const { text, toolCalls } = asked.turn.message
    this.#lastText = text
    const foreign = toolCalls.map(({ name }) => name).filter((name) => !this.#isOwn(name))
    // Asked of the gate, so that the record shows the try; a name of ours stands for a tool of theirs here.
    for (const name of foreign) conversation.deniesTool(this.#ownNames.has(name) ? `vendor:${name}` : name)
    const [first] = foreign
    if (first === undefined || refusesForeignCalls) return true
    this.#fail(`it called \`${first.replace(/[^\w.-]/g, '?').slice(0, 60)}\`, a tool that it was not given`)
    return false
  }

  #isOwn(name: string): boolean {
    return name.startsWith(toolPrefix) && this.#ownNames.has(name.slice(toolPrefix.length))
  }

  #requestOf(received: string, headers: IncomingMessage['headers']): (WireRequest & { modelId: string }) | undefined {
    const { wire, conversation, isLogin } = this.#options
    const { effort, bounds } = conversation
    const body = bodyOf(received)
    if (body === undefined) return undefined
    const bounded = wire.bounded(body, bounds.outputTokens, isLogin)
    const { model: modelId, ...read } = wire.readRequest(bounded)
    const passed = [...wire.passedHeaders, ...(isLogin ? loginHeaders : [])]
    return {
      ...{ ...read, modelId, effort, maxOutputTokens: bounds.outputTokens, body: JSON.stringify(bounded) },
      headers: Object.fromEntries(
        passed.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
      ),
    }
  }

  #fail(message: string): undefined {
    this.#end({ kind: 'failed', failure: { kind: 'malformed', message }, model: this.#model })
    return undefined
  }

  #end(ended: Conversed): void {
    this.#ended ??= ended
    // After what is being answered has gone out.
    setImmediate(() => this.#over.abort())
  }

  #inLine<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#line.then(act)
    this.#line = turn.catch(() => undefined)
    return turn
  }
}

/** What a login is made of on the wire. */
const loginHeaders = ['authorization', 'chatgpt-account-id']
const overText = JSON.stringify({ type: 'error', error: { type: 'invalid_request_error', message: 'it is over' } })

function bodyOf(received: string): Body | undefined {
  try {
    return record(JSON.parse(received))
  } catch {
    return undefined
  }
}

function stopped(model: string): Conversed {
  return { kind: 'failed', failure: { kind: 'stopped', message: 'the run was stopped' }, model }
}
