// OpenAI's Responses, as Codex writes and reads them: our tools are one namespace, and everything else that a model may call is the
// tool's own or the provider's.

import type { ModelMessage, ToolCall, ToolDefinition, Usage } from '../model/model-client.js'
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
  serverName,
  textOf,
  toolPrefix,
  type Wire,
} from './wire.js'

const namespace = `mcp__${serverName}`

export const responsesWire: Wire = {
  path: '/responses',
  keyHeaders: (key) => ({ authorization: `Bearer ${key}` }),
  passedHeaders: ['accept', 'openai-beta', 'originator', 'session_id', 'user-agent', 'version'],
  bounded: (body, outputTokens, isLogin) => ({
    ...body,
    // Where a subscription is asked, this parameter is refused.
    ...(isLogin ? {} : { max_output_tokens: outputTokens }),
    tools: list(body['tools']).filter(({ type, name }) => type === 'namespace' && name === namespace),
  }),
  readRequest,
  readAnswer,
}

function readRequest(body: Body): AskedOnWire {
  const model = String(body['model'] ?? '')
  return {
    model,
    system: textOf(body['instructions']),
    messages: list(body['input']).map((item) => readItem(item, model)),
    tools: list(body['tools']).flatMap(readTools),
  }
}

function readTools({ tools }: Body): ToolDefinition[] {
  return list(tools).map(({ name, description, parameters }) => ({
    name: `${toolPrefix}${String(name)}`,
    description: textOf(description),
    inputSchema: record(parameters),
  }))
}

function readItem(item: Body, from: string): ModelMessage {
  const { type, role } = item
  if (type === 'function_call_output' || type === 'custom_tool_call_output') {
    const result = { id: String(item['call_id']), name: '', text: textOf(item['output']), isError: false }
    return { role: 'tool', results: [result] }
  }
  if (role === 'user' || role === 'developer' || role === 'system')
    return { role: 'user', text: textOf(item['content']) }
  const calls = type === 'message' || type === 'reasoning' ? [] : [readCall(item)]
  return { role: 'assistant', text: textOf(item['content']), toolCalls: calls, from, provider: item }
}

/** Whatever an item calls; what has no name is named by its kind. */
function readCall(item: Body): ToolCall {
  const own = textOf(item['name']) || textOf(item['type'])
  const name = item['namespace'] === undefined ? own : `${textOf(item['namespace'])}__${own}`
  const input = parsedInput(textOf(item['arguments']) || textOf(item['input']) || JSON.stringify(item['action'] ?? {}))
  return { id: textOf(item['call_id']) || textOf(item['id']), name, input }
}

function readAnswer(text: string): AnsweredOnWire {
  const events = eventsOf(text)
  const whole = events.findLast(({ type, object }) => ends.has(String(type)) || object === 'response')
  const response = record(whole?.['response'] ?? whole)
  const done = events.filter(
    ({ type }) => type === 'response.output_item.done' || type === 'response.output_item.added',
  )
  const items = [...done.map(({ item }) => record(item)), ...list(response['output'])]
  const calls = new Map(
    items.filter(({ type }) => !harmless.has(String(type))).map((item) => [keyOf(item), readCall(item)]),
  )
  const said = new Map(items.filter(({ type }) => type === 'message').map((item) => [keyOf(item), item]))
  const failure = failureIn(events, response, [...said.values()])
  return {
    text: [...said.values()].map(({ content }) => textOf(content)).join('\n'),
    toolCalls: [...calls.values()],
    usage: whole === undefined ? undefined : usageOf(record(response['usage'])),
    failure,
  }
}

const ends = new Set(['response.completed', 'response.incomplete', 'response.failed'])
/** Items that call nothing. */
const harmless = new Set(['message', 'reasoning', 'compaction'])

/** An item comes when it begins, when it is done and once more at the end. */
function keyOf(item: Body): string {
  return textOf(item['call_id']) || textOf(item['id']) || JSON.stringify(item)
}

function usageOf(usage: Body): Usage {
  const details = record(usage['input_tokens_details'])
  return {
    inputTokens: countOf(usage['input_tokens']),
    cachedInputTokens: countOf(details['cached_tokens']),
    cacheWriteTokens: countOf(details['cache_write_tokens']),
    outputTokens: countOf(usage['output_tokens']),
  }
}

function failureIn(events: readonly Body[], response: Body, said: readonly Body[]): ModelFailure | undefined {
  const error = events.find(({ type }) => type === 'error') ?? response['error']
  if (typeof error === 'object' && error !== null) {
    const { code, message, error: inner } = record(error)
    const text = `${textOf(code)} ${textOf(message) || textOf(record(inner)['message'])}`.trim()
    return classifyError({ status: 500, headers: {}, body: '', message: text })
  }
  const refusal = said.flatMap(({ content }) => list(content)).find(({ type }) => type === 'refusal')
  if (refusal !== undefined) return { kind: 'refusal', message: textOf(refusal['refusal']).slice(0, 300) }
  if (response['status'] === 'completed') return undefined
  const reason = textOf(record(response['incomplete_details'])['reason'])
  if (reason === 'content_filter') return { kind: 'content-filter', message: 'the provider withheld the answer' }
  if (reason !== '') return { kind: 'cut-off', message: `the answer was cut off: ${reason}` }
  return { kind: 'malformed', message: 'the answer broke off' }
}
