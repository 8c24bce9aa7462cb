// Anthropic's Messages: `POST /v1/messages`. Results of tools come in a turn of the user, before its text; cached tokens are no part
// of `input_tokens`.

import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { contentSchema, readText } from './content.js'
import { type Fault, RejectedRequest, rejectMalformed, writeError } from './errors.js'
import { makeId } from './identity.js'
import { findPairingFault } from './pairing.js'
import type { Protocol } from './protocol.js'
import { type Answer, type AnsweredToolCall, cutIntoPieces, type Stop } from './reply.js'
import { addTurn, type Conversation, type Message } from './request.js'
import type { ServerSentEvent } from './sse.js'
import type { Usage } from './usage.js'

const blockSchema = z.union([
  z.object({ type: z.literal('text'), text: z.string().min(1, 'text content blocks must be non-empty') }),
  z.object({
    type: z.literal('tool_use'),
    id: z.string(),
    name: z.string(),
    input: z.record(z.string(), z.unknown()),
  }),
  z.object({ type: z.literal('tool_result'), tool_use_id: z.string(), content: contentSchema.optional() }),
  z.object({ type: z.enum(['image', 'document', 'thinking', 'redacted_thinking']) }),
])

const requestSchema = z.object({
  model: z.string(),
  max_tokens: z.int().positive(),
  system: contentSchema.optional(),
  messages: z
    .array(
      z.object({
        role: z.enum(['user', 'assistant']),
        content: z.union([z.string().min(1), z.array(blockSchema).nonempty()]),
      }),
    )
    .nonempty('at least one message is required'),
  tools: z
    .array(z.object({ name: z.string(), description: z.string().optional(), input_schema: z.unknown() }))
    .optional(),
  stream: z.boolean().optional(),
  output_config: z.object({ format: z.object({ schema: z.unknown() }).optional() }).optional(),
})

const stopReasons: Readonly<Record<Stop, string>> = {
  stop: 'end_turn',
  'tool-use': 'tool_use',
  length: 'max_tokens',
  refusal: 'refusal',
  // Never sent: `findFault`.
  'content-filter': 'refusal',
}

const filterFault: Fault = { error: 'invalid-request', message: 'Output blocked by content filtering policy' }

export function makeMessages(): Protocol {
  return {
    name: 'messages',
    provider: 'anthropic',
    path: '/v1/messages',
    readRequest,
    findFault: ({ stop }) => (stop === 'content-filter' ? filterFault : undefined),
    writeBody,
    writeEvents,
    writeFault: (fault, id) => ({ event: 'error', data: JSON.stringify(writeError('anthropic', fault, id).body) }),
  }
}

function readRequest(body: unknown, headers: IncomingHttpHeaders): Conversation {
  if (headers['anthropic-version'] === undefined) throw new RejectedRequest('anthropic-version: header is required')
  const parsed = requestSchema.safeParse(body)
  if (!parsed.success) return rejectMalformed(parsed.error)
  const { model, system, messages, tools = [], max_tokens, stream, output_config } = parsed.data
  const turns = readMessages(messages)
  rejectUnpaired(turns)
  return {
    model,
    system: readText(system, '\n'),
    messages: turns,
    tools: tools.map(({ name, description = '', input_schema }) => ({ name, description, schema: input_schema })),
    maxOutputTokens: max_tokens,
    answerSchema: output_config?.format?.schema,
    isStreaming: stream === true,
    isUsageReported: true,
  }
}

function readMessages(messages: z.infer<typeof requestSchema>['messages']): readonly Message[] {
  const turns: Message[] = []
  for (const { role, content } of messages) {
    if (typeof content === 'string') {
      addTurn(turns, { role, text: content })
      continue
    }
    for (const block of content) {
      if (block.type === 'text') addTurn(turns, { role, text: block.text })
      else if (block.type === 'tool_use') {
        const { id, name, input } = block
        addTurn(turns, { role, text: '', toolCalls: [{ id, name, input }] })
      } else if (block.type === 'tool_result') {
        const result = { id: block.tool_use_id, text: readText(block.content, '') }
        addTurn(turns, { role: 'tool', text: '', toolResults: [result] })
      } else addTurn(turns, { role, text: '' })
    }
  }
  return turns
}

function rejectUnpaired(messages: readonly Message[]): void {
  const fault = findPairingFault(messages)
  if (fault === undefined) return
  const ids = fault.ids.join(', ')
  throw new RejectedRequest(
    fault.kind === 'unexpected'
      ? `unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${ids}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`
      : `\`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${ids}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`,
  )
}

function writeBody(answer: Answer): object {
  const text = [...answer.text].join('')
  const texts = text === '' ? [] : [{ type: 'text', text }]
  const calls = answer.toolCalls.map((call) => ({ ...writeToolUse(call), input: call.input }))
  return {
    ...writeHead(answer),
    content: [...texts, ...calls],
    stop_reason: stopReasons[answer.stop],
    stop_sequence: null,
    usage: { ...writeInputUsage(answer.usage), ...writeOutputUsage(answer.usage), service_tier: 'standard' },
  }
}

function* writeEvents(answer: Answer): Generator<ServerSentEvent> {
  const usage = { ...writeInputUsage(answer.usage), output_tokens: 1, service_tier: 'standard' }
  const message = { ...writeHead(answer), content: [], stop_reason: null, stop_sequence: null, usage }
  yield write('message_start', { message })
  yield write('ping', {})
  let index = 0
  for (const piece of answer.text) {
    if (index === 0) yield write('content_block_start', { index, content_block: { type: 'text', text: '' } })
    index = 1
    yield write('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } })
  }
  if (index > 0) yield write('content_block_stop', { index: 0 })
  for (const call of answer.toolCalls) {
    yield write('content_block_start', { index, content_block: { ...writeToolUse(call), input: {} } })
    for (const piece of ['', ...cutIntoPieces(call.arguments)]) {
      yield write('content_block_delta', { index, delta: { type: 'input_json_delta', partial_json: piece } })
    }
    yield write('content_block_stop', { index })
    index += 1
  }
  yield write('message_delta', {
    delta: { stop_reason: stopReasons[answer.stop], stop_sequence: null },
    usage: { ...writeInputUsage(answer.usage), ...writeOutputUsage(answer.usage) },
  })
  yield write('message_stop', {})
}

function write(type: string, fields: object): ServerSentEvent {
  return { event: type, data: JSON.stringify({ type, ...fields }) }
}

function writeHead({ number, model }: Answer): object {
  return { id: makeId('msg_', number), type: 'message', role: 'assistant', model }
}

function writeToolUse({ number, name }: AnsweredToolCall): object {
  return { type: 'tool_use', id: makeId('toolu_', number), name }
}

function writeInputUsage({ inputTokens, cachedInputTokens, cacheWriteTokens }: Usage): object {
  return {
    input_tokens: inputTokens - cachedInputTokens - cacheWriteTokens,
    cache_creation_input_tokens: cacheWriteTokens,
    cache_read_input_tokens: cachedInputTokens,
  }
}

function writeOutputUsage({ outputTokens, reasoningTokens }: Usage): object {
  return {
    output_tokens: outputTokens,
    ...(reasoningTokens > 0 ? { output_tokens_details: { thinking_tokens: reasoningTokens } } : {}),
  }
}
