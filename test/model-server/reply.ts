// What a script can make the server do, and the answer that a protocol then writes.

import type { ErrorName } from './errors.js'
import { countTokens, noUsage, type Usage } from './usage.js'

export type Stop = 'stop' | 'tool-use' | 'length' | 'refusal' | 'content-filter'

/** `rawInput` is sent as it is, so that arguments can be broken JSON. */
export type ScriptedToolCall =
  | { readonly name: string; readonly input: unknown }
  | { readonly name: string; readonly rawInput: string }

export interface ScriptedMessage {
  readonly text?: string
  readonly toolCalls?: readonly ScriptedToolCall[]
  /** What is not given is counted. */
  readonly usage?: Partial<Usage>
  /** By default `tool-use` with tool calls and `stop` without. */
  readonly stop?: Stop
}

export type Reply =
  | ({ readonly kind: 'message'; readonly firstByteAfterMs?: number } & ScriptedMessage)
  | {
      readonly kind: 'error'
      readonly error: ErrorName
      readonly message?: string
      readonly retryAfterSeconds?: number
    }
  /** Status 200, the text, and then an error in the stream; without a stream the same error with its own status. */
  | ({ readonly kind: 'late-error'; readonly error: ErrorName } & ScriptedMessage)
  /** The connection ends after so many characters of the body. */
  | ({ readonly kind: 'cut'; readonly afterCharacters: number } & ScriptedMessage)
  /** JSON that lacks its last character; in a stream it is that of the third event. */
  | ({ readonly kind: 'broken-json' } & ScriptedMessage)
  /** Text until the client goes away; without a stream empty lines, which may stand before JSON. */
  | { readonly kind: 'endless' }
  /** Takes the request and never says a word. */
  | { readonly kind: 'silence' }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  | {
      readonly kind: 'raw'
      readonly status: number
      readonly body: string
      readonly headers?: Readonly<Record<string, string>>
    }

export interface AnsweredToolCall {
  readonly number: number
  readonly name: string
  readonly input: unknown
  readonly arguments: string
}

/** A message, complete but for the names that a protocol has for its parts. */
export interface Answer {
  /** Counts the answers of a server; the ids on the wire are made of it. */
  readonly number: number
  readonly model: string
  /** In pieces as they are streamed; there may be no end of them. */
  readonly text: Iterable<string>
  readonly toolCalls: readonly AnsweredToolCall[]
  readonly usage: Usage
  readonly stop: Stop
  readonly isUsageReported: boolean
}

const shortestPiece = 8
const mostPieces = 200

/** Cuts between characters, never inside one, and a huge text into larger pieces. */
export function cutIntoPieces(text: string): readonly string[] {
  const characters = [...text]
  const length = Math.max(shortestPiece, Math.ceil(characters.length / mostPieces))
  const pieces: string[] = []
  for (let start = 0; start < characters.length; start += length) {
    pieces.push(characters.slice(start, start + length).join(''))
  }
  return pieces
}

export function* endlessPieces(): Generator<string> {
  for (;;) yield 'and so on, '
}

export interface AnswerOrigin {
  readonly number: number
  readonly model: string
  readonly isUsageReported: boolean
  readonly receivedCharacters: number
}

export function makeAnswer(message: ScriptedMessage, { number, receivedCharacters, ...origin }: AnswerOrigin): Answer {
  const { text = '', toolCalls = [], stop = toolCalls.length > 0 ? 'tool-use' : 'stop' } = message
  const calls = toolCalls.map((call, index) => ({
    number: number * 100 + index,
    name: call.name,
    input: 'input' in call ? call.input : call.rawInput,
    arguments: 'input' in call ? JSON.stringify(call.input) : call.rawInput,
  }))
  const sentCharacters = calls.reduce((sum, call) => sum + call.name.length + call.arguments.length, text.length)
  return {
    ...origin,
    number,
    text: cutIntoPieces(text),
    toolCalls: calls,
    stop,
    usage: {
      ...noUsage,
      inputTokens: countTokens(receivedCharacters),
      outputTokens: countTokens(sentCharacters),
      ...message.usage,
    },
  }
}
