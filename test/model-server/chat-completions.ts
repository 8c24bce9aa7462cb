// OpenAI's Chat Completions, which most other providers speak too: `POST /v1/chat/completions`.

import { z } from 'zod'
import { contentSchema, readText } from './content.js'
import { RejectedRequest, rejectMalformed, writeError } from './errors.js'
import { createdSeconds, makeId } from './identity.js'
import { findPairingFault } from './pairing.js'
import type { Protocol } from './protocol.js'
import { type Answer, type AnsweredToolCall, cutIntoPieces, type Stop } from './reply.js'
import { addTurn, type Conversation, type Message, parseArguments, userSeparator } from './request.js'
import type { ServerSentEvent } from './sse.js'
import type { Usage } from './usage.js'

const toolCallSchema = z.object({
  id: z.string(),
  type: z.literal('function'),
  function: z.object({ name: z.string(), arguments: z.string() }),
})

const assistantSchema = z.object({
  role: z.literal('assistant'),
  content: contentSchema.nullish(),
  tool_calls: z.array(toolCallSchema).nonempty().optional(),
})

const messageSchema = z.discriminatedUnion('role', [
  z.object({ role: z.enum(['system', 'developer']), content: contentSchema }),
  z.object({ role: z.literal('user'), content: contentSchema }),
  assistantSchema,
  z.object({ role: z.literal('tool'), tool_call_id: z.string(), content: contentSchema }),
])

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(messageSchema).nonempty(),
  tools: z
    .array(
      z.object({
        type: z.literal('function'),
        function: z.object({ name: z.string(), description: z.string().optional(), parameters: z.unknown() }),
      }),
    )
    .optional(),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  max_tokens: z.number().nullish(),
  max_completion_tokens: z.number().nullish(),
  response_format: z.object({ json_schema: z.object({ schema: z.unknown() }).optional() }).nullish(),
})

const finishReasons: Readonly<Record<Stop, string>> = {
  stop: 'stop',
  'tool-use': 'tool_calls',
  length: 'length',
  // The refusal is a field of the message; the reason is that it came to its end.
  refusal: 'stop',
  'content-filter': 'content_filter',
}

export function makeChatCompletions(): Protocol {
  return {
    name: 'chat-completions',
    provider: 'openai',
    path: '/v1/chat/completions',
    readRequest,
    writeBody,
    writeEvents,
    writeFault: (fault, id) => ({ data: JSON.stringify(writeError('openai', fault, id).body) }),
  }
}

function readRequest(body: unknown): Conversation {
  const parsed = requestSchema.safeParse(body)
  if (!parsed.success) return rejectMalformed(parsed.error)
  const { model, messages, tools = [], stream, stream_options, response_format, ...limits } = parsed.data
  const isStreaming = stream === true
  return {
    model,
    ...readMessages(messages),
    tools: tools.map(({ function: { name, description = '', parameters } }) => ({
      name,
      description,
      schema: parameters,
    })),
    maxOutputTokens: limits.max_completion_tokens ?? limits.max_tokens ?? undefined,
    answerSchema: response_format?.json_schema?.schema,
    isStreaming,
    isUsageReported: !isStreaming || stream_options?.include_usage === true,
  }
}

function readMessages(messages: readonly z.infer<typeof messageSchema>[]): Pick<Conversation, 'system' | 'messages'> {
  const system: string[] = []
  const turns: Message[] = []
  for (const message of messages) {
    if (message.role === 'user') addTurn(turns, { role: 'user', text: readText(message.content, userSeparator) })
    else if (message.role === 'assistant') addTurn(turns, readAssistant(message))
    else if (message.role === 'tool') {
      const result = { id: message.tool_call_id, text: readText(message.content, '') }
      addTurn(turns, { role: 'tool', text: '', toolResults: [result] })
    } else system.push(readText(message.content, '\n'))
  }
  rejectUnpaired(turns)
  return { system: system.join('\n'), messages: turns }
}

function readAssistant({ content, tool_calls }: z.infer<typeof assistantSchema>): Message {
  const text = readText(content, '')
  if (tool_calls === undefined) return { role: 'assistant', text }
  const toolCalls = tool_calls.map(({ id, function: call }) => ({
    id,
    name: call.name,
    input: parseArguments(call.arguments),
  }))
  return { role: 'assistant', text, toolCalls }
}

function rejectUnpaired(messages: readonly Message[]): void {
  const fault = findPairingFault(messages)
  if (fault?.kind === 'unexpected') {
    const text = "messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."
    throw new RejectedRequest(`Invalid parameter: ${text}`, 'messages')
  }
  if (fault !== undefined) {
    const text = "An assistant message with 'tool_calls' must be followed by tool messages responding to each"
    throw new RejectedRequest(
      `${text} 'tool_call_id'. The following tool_call_ids did not have response messages: ${fault.ids.join(', ')}`,
      'messages',
    )
  }
}

function writeBody(answer: Answer): object {
  const text = [...answer.text].join('')
  const isRefusal = answer.stop === 'refusal'
  const hasOnlyCalls = answer.toolCalls.length > 0 && text === ''
  const message = {
    role: 'assistant',
    content: isRefusal || hasOnlyCalls ? null : text,
    refusal: isRefusal ? text : null,
    annotations: [],
    ...(answer.toolCalls.length > 0
      ? { tool_calls: answer.toolCalls.map((call) => writeToolCall(call, call.arguments)) }
      : {}),
  }
  return {
    ...writeHead(answer, 'chat.completion'),
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReasons[answer.stop] }],
    usage: writeUsage(answer.usage),
  }
}

function* writeEvents(answer: Answer): Generator<ServerSentEvent> {
  const head = writeHead(answer, 'chat.completion.chunk')
  // Every chunk has the field once usage is asked for, and only the last one has numbers.
  const usage = answer.isUsageReported ? { usage: null } : {}
  const chunk = (delta: object, finishReason: string | null = null): ServerSentEvent => {
    const choices = [{ index: 0, delta, logprobs: null, finish_reason: finishReason }]
    return { data: JSON.stringify({ ...head, choices, ...usage }) }
  }
  yield chunk({ role: 'assistant', content: answer.toolCalls.length > 0 ? null : '', refusal: null })
  for (const piece of answer.text) yield chunk(answer.stop === 'refusal' ? { refusal: piece } : { content: piece })
  for (const [index, call] of answer.toolCalls.entries()) {
    yield chunk({ tool_calls: [{ index, ...writeToolCall(call, '') }] })
    for (const piece of cutIntoPieces(call.arguments)) {
      yield chunk({ tool_calls: [{ index, function: { arguments: piece } }] })
    }
  }
  yield chunk({}, finishReasons[answer.stop])
  if (answer.isUsageReported) {
    yield { data: JSON.stringify({ ...head, choices: [], usage: writeUsage(answer.usage) }) }
  }
  yield { data: '[DONE]' }
}

function writeHead({ number, model }: Answer, object: string): object {
  const id = makeId('chatcmpl-', number)
  return { id, object, created: createdSeconds, model, service_tier: 'default', system_fingerprint: null }
}

function writeToolCall({ number, name }: AnsweredToolCall, text: string): object {
  return { id: makeId('call_', number), type: 'function', function: { name, arguments: text } }
}

function writeUsage(usage: Usage): object {
  return {
    prompt_tokens: usage.inputTokens,
    completion_tokens: usage.outputTokens,
    total_tokens: usage.inputTokens + usage.outputTokens,
    prompt_tokens_details: {
      cached_tokens: usage.cachedInputTokens,
      audio_tokens: 0,
      ...(usage.cacheWriteTokens > 0 ? { cache_write_tokens: usage.cacheWriteTokens } : {}),
    },
    completion_tokens_details: {
      reasoning_tokens: usage.reasoningTokens,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  }
}
