// The events of a streamed response: each item and each part is announced, sent in pieces, and then said once more as a whole.

import { type Answer, type AnsweredToolCall, cutIntoPieces } from './reply.js'
import {
  endStatus,
  type OutputItem,
  writeCallItem,
  writeMessageItem,
  writePart,
  writeResponse,
} from './responses-output.js'
import type { ServerSentEvent } from './sse.js'

type Event = { readonly type: string } & Readonly<Record<string, unknown>>

/** `keep` hears of each item that is complete. */
export function* writeResponseEvents(answer: Answer, keep: (item: OutputItem) => void): Generator<ServerSentEvent> {
  let number = 0
  for (const event of writeAll(answer, keep)) {
    yield { event: event.type, data: JSON.stringify({ ...event, sequence_number: number }) }
    number += 1
  }
}

function* writeAll(answer: Answer, keep: (item: OutputItem) => void): Generator<Event> {
  yield { type: 'response.created', response: writeResponse(answer, 'in_progress', []) }
  yield { type: 'response.in_progress', response: writeResponse(answer, 'in_progress', []) }
  const output: OutputItem[] = []
  const text = answer.text[Symbol.iterator]()
  const first = text.next()
  if (first.done !== true || answer.toolCalls.length === 0) {
    const pieces = first.done === true ? [] : startWith(first.value, text)
    output.push(yield* writeMessage(answer, pieces))
  }
  for (const call of answer.toolCalls) output.push(yield* writeCall(answer, call, output.length))
  for (const item of output) keep(item)
  const status = endStatus(answer)
  yield { type: `response.${status}`, response: writeResponse(answer, status, output) }
}

function* startWith(first: string, others: Iterator<string>): Generator<string> {
  yield first
  for (let next = others.next(); next.done !== true; next = others.next()) yield next.value
}

function* writeMessage(answer: Answer, pieces: Iterable<string>): Generator<Event, OutputItem> {
  const item = writeMessageItem(answer, [], 'in_progress')
  const at = { item_id: item.id, output_index: 0, content_index: 0 }
  const kind = answer.stop === 'refusal' ? 'refusal' : 'output_text'
  yield { type: 'response.output_item.added', output_index: 0, item }
  yield { type: 'response.content_part.added', ...at, part: writePart(answer, '') }
  let text = ''
  for (const delta of pieces) {
    text += delta
    yield { type: `response.${kind}.delta`, ...at, delta }
  }
  yield { type: `response.${kind}.done`, ...at, ...(kind === 'refusal' ? { refusal: text } : { text }) }
  const part = writePart(answer, text)
  yield { type: 'response.content_part.done', ...at, part }
  const done = writeMessageItem(answer, [part], endStatus(answer))
  yield { type: 'response.output_item.done', output_index: 0, item: done }
  return done
}

function* writeCall(answer: Answer, call: AnsweredToolCall, index: number): Generator<Event, OutputItem> {
  const item = writeCallItem(call, '', 'in_progress')
  const at = { item_id: item.id, output_index: index }
  yield { type: 'response.output_item.added', output_index: index, item }
  for (const delta of cutIntoPieces(call.arguments)) {
    yield { type: 'response.function_call_arguments.delta', ...at, delta }
  }
  yield { type: 'response.function_call_arguments.done', ...at, arguments: call.arguments }
  const done = writeCallItem(call, call.arguments, endStatus(answer))
  yield { type: 'response.output_item.done', output_index: index, item: done }
  return done
}
