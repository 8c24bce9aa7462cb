// How a model is asked, whoever serves it. INVARIANT: one call is one request on the wire; repeating, paying and choosing another
// model belong to the layers above, so that nothing is spent that they did not reserve.

import type { ModelFailure } from './model-failure.js'

export const efforts = ['minimal', 'low', 'medium', 'high', 'max'] as const
export type Effort = (typeof efforts)[number]

export interface ToolDefinition {
  readonly name: string
  readonly description: string
  /** A JSON schema of an object. */
  readonly inputSchema: Readonly<Record<string, unknown>>
}

export interface ToolCall {
  readonly id: string
  readonly name: string
  /** As the model wrote it; checked by nobody yet. */
  readonly input: unknown
}

export interface ToolResult {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly isError: boolean
}

export type ModelMessage =
  | { readonly role: 'user'; readonly text: string }
  | {
      readonly role: 'assistant'
      readonly text: string
      readonly toolCalls: readonly ToolCall[]
      /** The model that said it. */
      readonly from: string
      /** What the provider wants back with the next request, such as signatures of its reasoning; JSON, opaque to us. */
      readonly provider?: unknown
    }
  | { readonly role: 'tool'; readonly results: readonly ToolResult[] }

export interface ModelRequest {
  readonly system: string
  readonly messages: readonly ModelMessage[]
  readonly tools: readonly ToolDefinition[]
  readonly effort: Effort | undefined
  readonly maxOutputTokens: number
}

/** In tokens, as the provider counts and bills them. */
export interface Usage {
  /** All of the prompt: the cached part, and what was written to the cache, included. */
  readonly inputTokens: number
  readonly cachedInputTokens: number
  readonly cacheWriteTokens: number
  /** All of the answer, reasoning included. */
  readonly outputTokens: number
}

export const noUsage: Usage = { inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0 }

export type Turn =
  | {
      readonly kind: 'answered'
      readonly message: Extract<ModelMessage, { role: 'assistant' }>
      readonly usage: ToldUsage
    }
  /** With what it cost all the same. */
  | { readonly kind: 'failed'; readonly failure: ModelFailure; readonly usage: ToldUsage }

/** What the provider said of it. Nothing where it may have counted and did not say: then all that was reserved counts. */
export type ToldUsage = Usage | undefined

export interface ModelClient {
  /** `provider/name`, as the operator wrote it. */
  readonly model: string
  /** Where requests go: `https://api.example.com`; shown before anything is sent. */
  readonly address: string
  ask(request: ModelRequest, signal: AbortSignal): Promise<Turn>
}
