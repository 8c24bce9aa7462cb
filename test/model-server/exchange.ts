// One request's way back: a reply of the script becomes bytes, or their absence. What a provider would charge for it is the result.

import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { type Fault, type Provider, writeError } from './errors.js'
import { makeId } from './identity.js'
import type { Protocol } from './protocol.js'
import { type Answer, endlessPieces, makeAnswer, type Reply, type ScriptedMessage } from './reply.js'
import type { ModelRequest } from './request.js'
import { formatEvent, type ServerSentEvent, sendPieces } from './sse.js'
import { countTokens, type Usage } from './usage.js'

export interface Exchange {
  readonly provider: Provider
  /** Counts what arrived at a server. */
  readonly number: number
  readonly response: ServerResponse
  /** Aborted when the connection is gone. */
  readonly signal: AbortSignal
}

export interface Turn {
  readonly protocol: Protocol
  readonly request: ModelRequest
  readonly receivedCharacters: number
}

export interface Charge {
  readonly usage: Usage
  readonly isTold: boolean
}

const endlessPauseMs = 2

/** Undefined where a provider charges nothing. */
export async function sendReply(exchange: Exchange, turn: Turn, reply: Reply): Promise<Charge | undefined> {
  const { response, signal } = exchange
  switch (reply.kind) {
    case 'message':
      if (reply.firstByteAfterMs !== undefined) await setTimeout(reply.firstByteAfterMs, undefined, { signal })
      return sendMessage(exchange, turn, reply)
    case 'late-error':
      return sendLateError(exchange, turn, reply)
    case 'cut':
      return sendCut(exchange, turn, reply)
    case 'broken-json':
      return sendBrokenJson(exchange, turn, reply)
    case 'endless':
      return sendEndless(exchange, turn)
    case 'silence':
      await once(response, 'close')
      return undefined
    case 'error':
      sendFault(exchange, reply)
      return undefined
    case 'redirect':
      response.writeHead(reply.status ?? 307, { location: reply.location }).end()
      return undefined
    case 'raw':
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(reply.body)
      return undefined
  }
}

export function sendFault({ provider, number, response }: Exchange, fault: Fault): void {
  const id = requestId(number)
  const { status, headers, body } = writeError(provider, fault, id)
  response.writeHead(status, { 'content-type': 'application/json', ...idHeaders(provider, id), ...headers })
  response.end(JSON.stringify(body))
}

async function sendMessage(exchange: Exchange, turn: Turn, message: ScriptedMessage): Promise<Charge | undefined> {
  const answer = answerOf(exchange, turn, message)
  const fault = turn.protocol.findFault?.(answer)
  if (fault !== undefined) {
    sendFault(exchange, fault)
    return undefined
  }
  const isWhole = await sendBody(exchange, turn, writePieces(turn, answer))
  return { usage: answer.usage, isTold: isWhole && turn.request.isUsageReported }
}

async function sendLateError(
  exchange: Exchange,
  turn: Turn,
  { error, ...message }: Fault & ScriptedMessage,
): Promise<Charge | undefined> {
  if (!turn.request.isStreaming) {
    sendFault(exchange, { error })
    return undefined
  }
  const answer = answerOf(exchange, turn, message)
  const events = [...eventsUntilTextEnds(turn.protocol, answer)]
  const last = turn.protocol.writeFault({ error }, requestId(exchange.number), events.length)
  await sendBody(exchange, turn, formatEvents([...events, last]))
  return { usage: answer.usage, isTold: false }
}

/** The events that stand before the one which a protocol makes after it saw the end of the text. */
function* eventsUntilTextEnds(protocol: Protocol, answer: Answer): Generator<ServerSentEvent> {
  let hasEnded = false
  function* watch(): Generator<string> {
    yield* answer.text
    hasEnded = true
  }
  for (const event of protocol.writeEvents({ ...answer, text: watch() })) {
    if (hasEnded) return
    yield event
  }
}

async function sendCut(
  exchange: Exchange,
  turn: Turn,
  { afterCharacters, ...message }: { readonly afterCharacters: number } & ScriptedMessage,
): Promise<Charge> {
  const { response, signal } = exchange
  const answer = answerOf(exchange, turn, message)
  const whole = [...writePieces(turn, answer)].join('')
  beginBody(exchange, turn, turn.request.isStreaming ? undefined : Buffer.byteLength(whole))
  response.flushHeaders()
  await sendPieces(response, [whole.slice(0, afterCharacters)], { signal })
  response.destroy()
  return { usage: answer.usage, isTold: false }
}

async function sendBrokenJson(exchange: Exchange, turn: Turn, message: ScriptedMessage): Promise<Charge> {
  const answer = answerOf(exchange, turn, message)
  const broken = turn.request.isStreaming ? breakThirdEvent(turn.protocol.writeEvents(answer)) : breakBody(turn, answer)
  await sendBody(exchange, turn, broken)
  return { usage: answer.usage, isTold: false }
}

function breakBody({ protocol }: Turn, answer: Answer): readonly string[] {
  return [JSON.stringify(protocol.writeBody(answer)).slice(0, -1)]
}

function breakThirdEvent(events: Iterable<ServerSentEvent>): readonly string[] {
  return [...events].map((event, index) =>
    formatEvent(index === 2 ? { ...event, data: event.data.slice(0, -1) } : event),
  )
}

async function sendEndless(exchange: Exchange, turn: Turn): Promise<Charge> {
  const { protocol, request } = turn
  let characters = 0
  function* count(): Generator<string> {
    for (const piece of endlessPieces()) {
      characters += piece.length
      yield piece
    }
  }
  const answer: Answer = { ...answerOf(exchange, turn, {}), text: count() }
  const pieces = request.isStreaming ? formatEvents(protocol.writeEvents(answer)) : blankLines()
  beginBody(exchange, turn, undefined)
  const { response, signal } = exchange
  await unlessGone(exchange, () => sendPieces(response, pieces, { signal, pauseMs: endlessPauseMs }))
  return { usage: { ...answer.usage, outputTokens: countTokens(characters) }, isTold: false }
}

function* blankLines(): Generator<string> {
  for (;;) yield '\n\n'
}

function answerOf(exchange: Exchange, { request, receivedCharacters }: Turn, message: ScriptedMessage): Answer {
  const { model, isUsageReported } = request
  return makeAnswer(message, { number: exchange.number, model, isUsageReported, receivedCharacters })
}

function writePieces({ protocol, request }: Turn, answer: Answer): Iterable<string> {
  return request.isStreaming ? formatEvents(protocol.writeEvents(answer)) : [JSON.stringify(protocol.writeBody(answer))]
}

function* formatEvents(events: Iterable<ServerSentEvent>): Generator<string> {
  for (const event of events) yield formatEvent(event)
}

/** Whether all of it reached the client's side of the connection. */
async function sendBody(exchange: Exchange, turn: Turn, pieces: Iterable<string>): Promise<boolean> {
  const { response, signal } = exchange
  beginBody(exchange, turn, undefined)
  return unlessGone(exchange, async () => {
    await sendPieces(response, pieces, { signal })
    const sent = once(response, 'finish', { signal })
    response.end()
    await sent
  })
}

function beginBody({ provider, number, response }: Exchange, { request }: Turn, sizeBytes: number | undefined): void {
  response.writeHead(200, {
    'content-type': request.isStreaming ? 'text/event-stream; charset=utf-8' : 'application/json',
    ...idHeaders(provider, requestId(number)),
    ...(sizeBytes === undefined ? {} : { 'content-length': sizeBytes }),
  })
}

async function unlessGone({ signal }: Exchange, act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}

function requestId(number: number): string {
  return makeId('req_', number)
}

function idHeaders(provider: Provider, id: string): Readonly<Record<string, string>> {
  return provider === 'openai' ? { 'x-request-id': id } : { 'request-id': id }
}
