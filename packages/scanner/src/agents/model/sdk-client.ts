// A model behind the provider library. Answers come as a stream, so that one that never ends is cut at its bound, and so that a long
// thought is no silence.

import {
  APICallError,
  type FinishReason,
  jsonSchema,
  type LanguageModel,
  type LanguageModelUsage,
  type ModelMessage as SdkMessage,
  streamText,
  type ToolSet,
  tool,
} from 'ai'
import type { ModelAddress } from './model-address.js'
import {
  type Effort,
  type ModelClient,
  type ModelMessage,
  type ModelRequest,
  noUsage,
  type ToldUsage,
  type ToolCall,
  type ToolDefinition,
  type Turn,
} from './model-client.js'
import { classifyError, looksLikeRefusal, type ModelFailure } from './model-failure.js'
import type { ProviderKind } from './provider-table.js'

// The library would print advice to stdout, where a document of ours may stand.
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })

/** Characters of one answer: far more than any bound on tokens lets through. */
const mostCharacters = 2_000_000
const usualTimeoutMs = 20 * 60_000

export class SdkClient implements ModelClient {
  readonly model: string
  readonly address: string
  readonly #kind: ProviderKind
  readonly #provider: string
  readonly #languageModel: LanguageModel

  readonly #timeoutMs: number

  constructor(
    address: Pick<ModelAddress, 'model' | 'origin' | 'kind' | 'provider'>,
    languageModel: LanguageModel,
    timeoutMs = usualTimeoutMs,
  ) {
    this.#timeoutMs = timeoutMs
    this.model = address.model
    this.address = address.origin
    this.#kind = address.kind
    this.#provider = address.provider
    this.#languageModel = languageModel
  }

  async ask(request: ModelRequest, signal: AbortSignal): Promise<Turn> {
    const cut = new AbortController()
    const timeout = AbortSignal.timeout(this.#timeoutMs)
    const answer = new Answer()
    const known = new Set(request.tools.map(({ name }) => name))
    try {
      const stream = streamText({
        model: this.#languageModel,
        system: request.system,
        messages: request.messages.map((message) => withKnownTools(toSdkMessage(message, this.model), known)),
        tools: toolSet(request.tools),
        maxOutputTokens: request.maxOutputTokens,
        maxRetries: 0,
        abortSignal: AbortSignal.any([signal, cut.signal, timeout]),
        providerOptions: this.#options(request.effort),
        // Errors come as parts of the stream; the library would print them too.
        onError: () => undefined,
      })
      for await (const part of stream.fullStream) {
        answer.take(part)
        if (answer.characters > mostCharacters) cut.abort()
      }
      if (!answer.isFinished) return this.#broken(answer, signal, cut.signal, timeout)
      const { messages } = await stream.response
      return answer.turn(this.model, JSON.parse(JSON.stringify(messages)))
    } catch (error) {
      answer.error ??= error
      return this.#broken(answer, signal, cut.signal, timeout)
    }
  }

  #broken(answer: Answer, signal: AbortSignal, cut: AbortSignal, timeout: AbortSignal): Turn {
    const failure: ModelFailure = signal.aborted
      ? { kind: 'stopped', message: 'the run was stopped' }
      : cut.aborted
        ? { kind: 'cut-off', message: `the answer was longer than ${mostCharacters} characters` }
        : timeout.aborted
          ? {
              kind: 'timeout',
              message: `there was no whole answer after ${Math.round(this.#timeoutMs / 1000)} seconds`,
            }
          : failureOf(answer.error)
    return { kind: 'failed', failure, usage: answer.toldUsage }
  }

  /** What each provider calls the same thing. */
  #options(effort: Effort | undefined): Record<string, Record<string, string>> {
    if (effort === undefined) return {}
    const graded = effort === 'max' ? 'high' : effort
    switch (this.#kind) {
      case 'anthropic':
        return { anthropic: { effort: effort === 'minimal' ? 'low' : effort } }
      case 'azure':
      case 'openai':
        return { openai: { reasoningEffort: effort === 'max' ? 'xhigh' : effort } }
      case 'openrouter':
        return { openrouter: { reasoningEffort: graded } }
      case 'openai-compatible':
        return { [this.#provider]: { reasoningEffort: graded } }
      default:
        return {}
    }
  }
}

type Part = ReturnType<typeof streamText>['fullStream'] extends AsyncIterable<infer P> ? P : never

/** What has come so far. */
class Answer {
  characters = 0
  isFinished = false
  #usage: ToldUsage
  error: unknown
  #text = ''
  #stop: FinishReason = 'other'
  readonly #toolCalls: ToolCall[] = []

  take(part: Part): void {
    switch (part.type) {
      case 'text-delta':
        this.#text += part.text
        this.characters += part.text.length
        return
      case 'reasoning-delta':
        this.characters += part.text.length
        return
      case 'tool-input-delta':
        this.characters += part.delta.length
        return
      case 'tool-call':
        this.#toolCalls.push({ id: part.toolCallId, name: part.toolName, input: part.input })
        return
      case 'finish-step':
        this.#usage = usageOf(part.usage)
        this.#stop = part.finishReason
        this.isFinished = true
        return
      case 'error':
        this.error = part.error
        this.isFinished = false
        return
    }
  }

  /** What the provider counted. An error in place of an answer, and what never reached it, cost nothing; of the rest nobody told. */
  get toldUsage(): ToldUsage {
    if (this.#usage !== undefined) return this.#usage
    return this.characters === 0 && (isErrorStatus(this.error) || isUnsent(this.error)) ? noUsage : undefined
  }

  turn(from: string, provider: unknown): Turn {
    const failure = this.#failure()
    if (failure !== undefined) return { kind: 'failed', failure, usage: this.#usage }
    const message = { role: 'assistant', text: this.#text, toolCalls: this.#toolCalls, from, provider } as const
    return { kind: 'answered', message, usage: this.#usage }
  }

  #failure(): ModelFailure | undefined {
    if (this.error !== undefined) return failureOf(this.error)
    if (this.#stop === 'content-filter') return { kind: 'content-filter', message: 'the provider withheld the answer' }
    if (this.#stop === 'error') return { kind: 'malformed', message: 'the provider ended the answer with an error' }
    if (this.#stop === 'length')
      return { kind: 'cut-off', message: 'the answer was cut off at the bound on output tokens' }
    if (this.#toolCalls.length > 0) return undefined
    if (this.#text.trim() === '') return { kind: 'empty', message: 'the answer was empty' }
    if (looksLikeRefusal(this.#text)) return { kind: 'refusal', message: this.#text.trim().slice(0, 300) }
    return undefined
  }
}

/** Some servers end a stream without a count. */
function usageOf({ inputTokens, inputTokenDetails, outputTokens }: LanguageModelUsage): ToldUsage {
  if (inputTokens === undefined || outputTokens === undefined) return undefined
  return {
    inputTokens,
    cachedInputTokens: inputTokenDetails.cacheReadTokens ?? 0,
    cacheWriteTokens: inputTokenDetails.cacheWriteTokens ?? 0,
    outputTokens,
  }
}

function isErrorStatus(error: unknown): boolean {
  return APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode >= 400
}

const codesOfUnsent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'agent/address-refused',
])

function isUnsent(error: unknown): boolean {
  return codesIn(error).some((code) => codesOfUnsent.has(code))
}

/** Of an error and what caused it. */
function codesIn(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 5) return []
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const parts = error instanceof AggregateError ? error.errors : []
  return [...own, ...[error.cause, ...parts].flatMap((each) => codesIn(each, depth + 1))]
}

function failureOf(error: unknown): ModelFailure {
  const refused = codesIn(error).includes('ECONNREFUSED') ? { isRefused: true as const } : {}
  if (APICallError.isInstance(error)) {
    const failure = classifyError({
      status: error.statusCode,
      headers: error.responseHeaders ?? {},
      body: error.responseBody ?? '',
      message: error.message,
    })
    return { ...failure, ...refused }
  }
  const message = error instanceof Error ? `${error.message}${causeOf(error)}` : 'unknown failure'
  if (error instanceof Error && /JSON|parse|type validation/i.test(`${error.name} ${message}`))
    return { kind: 'malformed', message: message.slice(0, 300) }
  return { ...classifyError({ status: undefined, headers: {}, body: '', message }), ...refused }
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? `: ${cause.message}` : ''
}

/**
 * Providers' parts of the library look tools up by name when they send a conversation back, and some in plain objects: a call of
 * `constructor` would break the request. What is no tool has one name there; the gate was asked for the real one.
 */
function withKnownTools(message: SdkMessage, known: ReadonlySet<string>): SdkMessage {
  if ((message.role !== 'assistant' && message.role !== 'tool') || typeof message.content === 'string') return message
  const content = message.content.map((part) =>
    'toolName' in part && !known.has(part.toolName) ? { ...part, toolName: 'unknown_tool' } : part,
  )
  return { ...message, content } as SdkMessage
}

function toSdkMessage(message: ModelMessage, model: string): SdkMessage {
  switch (message.role) {
    case 'user':
      return { role: 'user', content: message.text }
    case 'assistant':
      return assistantMessage(message, model)
    case 'tool':
      return {
        role: 'tool',
        content: message.results.map(({ id, name, text, isError }) => ({
          type: 'tool-result',
          toolCallId: id,
          toolName: name,
          output: { type: isError ? 'error-text' : 'text', value: text },
        })),
      }
  }
}

function assistantMessage(message: Extract<ModelMessage, { role: 'assistant' }>, model: string): SdkMessage {
  const { from, provider, text, toolCalls } = message
  // Made by the library itself from the answer, and given back as it was; another model could not read it.
  const [own] = from === model && Array.isArray(provider) ? (provider as SdkMessage[]) : []
  if (own?.role === 'assistant') return own
  return {
    role: 'assistant',
    content: [
      ...(text === '' ? [] : [{ type: 'text' as const, text }]),
      ...toolCalls.map(({ id, name, input }) => ({
        type: 'tool-call' as const,
        toolCallId: id,
        toolName: name,
        input,
      })),
    ],
  }
}

/**
 * Without functions: the library runs none of them, the gate's side does. And without a prototype: it looks tools up by the name that
 * the model wrote, and `constructor` is none.
 */
function toolSet(tools: readonly ToolDefinition[]): ToolSet {
  const set: ToolSet = Object.create(null)
  for (const { name, description, inputSchema } of tools)
    set[name] = tool({ description, inputSchema: jsonSchema<unknown>(inputSchema) })
  return set
}
