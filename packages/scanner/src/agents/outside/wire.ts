// What is read of the traffic between a vendor's tool and its model: enough to count, to keep and to judge it. The tool's bytes go on
// as they are, but for tools that are not ours. INVARIANT: a call of a tool is seen here before the vendor's tool sees it.

import type { ModelMessage, ToolCall, ToolDefinition, Usage } from '../model/model-client.js'
import type { ModelFailure } from '../model/model-failure.js'

/** As the vendor's tools name our tools: `mcp__sallyport__read_file`. */
export const serverName = 'sallyport'
export const toolPrefix = `mcp__${serverName}__`

/** A JSON object. */
export type Body = Readonly<Record<string, unknown>>

export interface AskedOnWire {
  readonly model: string
  readonly system: string
  readonly messages: readonly ModelMessage[]
  readonly tools: readonly ToolDefinition[]
}

export interface AnsweredOnWire {
  readonly text: string
  readonly toolCalls: readonly ToolCall[]
  /** Nothing where the answer broke off before the provider counted. */
  readonly usage: Usage | undefined
  readonly failure: ModelFailure | undefined
}

export interface Wire {
  /** Below the base URL of the provider. */
  readonly path: '/messages' | '/responses'
  readonly keyHeaders: (key: string) => Readonly<Record<string, string>>
  /** Headers of the tool that go on. */
  readonly passedHeaders: readonly string[]
  /** The same request with our tools alone, and with a bound on the answer where the provider takes one. */
  readonly bounded: (body: Body, outputTokens: number, isLogin: boolean) => Body
  readonly readRequest: (body: Body) => AskedOnWire
  /** All of an answer: events, or one JSON document. */
  readonly readAnswer: (text: string) => AnsweredOnWire
}

/** The JSON of each event; of a document without events, itself. Anything else is left out. */
export function eventsOf(text: string): Body[] {
  const lines = text.split(/\r?\n/).filter((line) => line.startsWith('data:'))
  return (lines.length === 0 ? [text] : lines.map((line) => line.slice('data:'.length))).flatMap((json) => {
    try {
      return [record(JSON.parse(json))]
    } catch {
      return []
    }
  })
}

export function record(value: unknown): Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {}
}

export function list(value: unknown): readonly Body[] {
  return Array.isArray(value) ? value.map(record) : []
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((part) => textOf(record(part)['text'])).join('')
  return ''
}

export function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0
}

export function parsedInput(json: string): unknown {
  try {
    return JSON.parse(json === '' ? '{}' : json)
  } catch {
    return json
  }
}
