// Anthropic's Messages, as Claude's own tool writes and reads them.

import type { ModelMessage, ToolCall, Usage } from '../model/model-client.js'
import { classifyError, type ModelFailure } from '../model/model-failure.js'
import {
  type AnsweredOnWire,
  type AskedOnWire,
  type Body,
  countOf,
  eventsOf,
  list,
  parsedInput,
  record,
  textOf,
  toolPrefix,
  type Wire,
} from './wire.js'

export const messagesWire: Wire = {
  path: '/messages',
  keyHeaders: (key) => ({ 'x-api-key': key }),
  passedHeaders: ['accept', 'anthropic-beta', 'anthropic-version', 'user-agent', 'x-app'],
  bounded: (body, outputTokens) => ({
    ...body,
    max_tokens: Math.min(countOf(body['max_tokens']) || outputTokens, outputTokens),
    tools: list(body['tools']).filter(({ name }) => String(name).startsWith(toolPrefix)),
  }),
  readRequest,
  readAnswer,
}

function readRequest(body: Body): AskedOnWire {
  return {
    model: String(body['model'] ?? ''),
    system: textOf(body['system']),
    messages: list(body['messages']).map((message) => readMessage(message, String(body['model'] ?? ''))),
    tools: list(body['tools']).map(({ name, description, input_schema }) => ({
      name: String(name),
      description: textOf(description),
      inputSchema: record(input_schema),
    })),
  }
}

function readMessage({ role, content }: Body, from: string): ModelMessage {
  const blocks = typeof content === 'string' ? [{ type: 'text', text: content } as Body] : list(content)
  const text = blocks.map((block) => (block['type'] === 'text' ? textOf(block['text']) : '')).join('\n')
  if (role === 'assistant') {
    const toolCalls = blocks.filter(({ type }) => type === 'tool_use').map(readCall)
    return { role, text, toolCalls, from, provider: content }
  }
  const results = blocks.filter(({ type }) => type === 'tool_result')
  if (results.length === 0) return { role: 'user', text }
  return {
    role: 'tool',
    results: results.map((block) => ({
      id: String(block['tool_use_id']),
      name: '',
      text: textOf(block['content']),
      isError: block['is_error'] === true,
    })),
  }
}

function readCall({ id, name, input }: Body): ToolCall {
  return { id: String(id), name: String(name), input }
}

function readAnswer(text: string): AnsweredOnWire {
  const answer = new MessageReader()
  for (const event of eventsOf(text)) answer.take(event)
  return answer.answered()
}

/** What has come so far of one message. */
class MessageReader {
  #text = ''
  #usage: Body = {}
  #stop: unknown
  #error: Body | undefined
  readonly #calls = new Map<unknown, { call: ToolCall; json: string }>()

  take(event: Body): void {
    switch (event['type']) {
      case 'message':
        this.#begin(event)
        for (const [index, block] of list(event['content']).entries()) this.#block(index, block)
        this.#stop = event['stop_reason']
        return
      case 'message_start':
        this.#begin(record(event['message']))
        return
      case 'content_block_start':
        this.#block(event['index'], record(event['content_block']))
        return
      case 'content_block_delta':
        this.#delta(event['index'], record(event['delta']))
        return
      case 'message_delta':
        this.#usage = { ...this.#usage, ...record(event['usage']) }
        this.#stop = record(event['delta'])['stop_reason']
        return
      case 'error':
        this.#error = record(event['error'])
    }
  }

  #begin({ usage }: Body): void {
    this.#usage = record(usage)
  }

  #block(index: unknown, block: Body): void {
    // Also tools that the provider runs itself: none of them was asked for.
    if (String(block['type']).endsWith('tool_use')) this.#calls.set(index, { call: readCall(block), json: '' })
    else if (block['type'] === 'text') this.#text += textOf(block['text'])
  }

  #delta(index: unknown, delta: Body): void {
    const known = this.#calls.get(index)
    if (known !== undefined) known.json += textOf(delta['partial_json'])
    else this.#text += textOf(delta['text'])
  }

  answered(): AnsweredOnWire {
    const toolCalls = [...this.#calls.values()].map(({ call, json }) =>
      json === '' ? call : { ...call, input: parsedInput(json) },
    )
    return { text: this.#text, toolCalls, usage: this.#counted(), failure: this.#failure() }
  }

  #counted(): Usage | undefined {
    if (this.#stop === undefined || this.#stop === null) return undefined
    const cachedInputTokens = countOf(this.#usage['cache_read_input_tokens'])
    const cacheWriteTokens = countOf(this.#usage['cache_creation_input_tokens'])
    return {
      inputTokens: countOf(this.#usage['input_tokens']) + cachedInputTokens + cacheWriteTokens,
      cachedInputTokens,
      cacheWriteTokens,
      outputTokens: countOf(this.#usage['output_tokens']),
    }
  }

  #failure(): ModelFailure | undefined {
    if (this.#error !== undefined) {
      const message = `${textOf(this.#error['type'])}: ${textOf(this.#error['message'])}`
      return classifyError({ status: 529, headers: {}, body: '', message })
    }
    if (this.#stop === 'refusal') return { kind: 'refusal', message: this.#text.slice(0, 300) || 'the model declined' }
    if (this.#stop === 'max_tokens')
      return { kind: 'cut-off', message: 'the answer was cut off at the bound on tokens' }
    if (this.#counted() === undefined) return { kind: 'malformed', message: 'the answer broke off' }
    return undefined
  }
}
