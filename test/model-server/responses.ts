// OpenAI's Responses: `POST /v1/responses`. A turn is a list of items; the server keeps those it sent, and a client may name one by
// its id instead of sending it again.

import { z } from 'zod'
import { contentSchema, readText } from './content.js'
import { RejectedRequest, rejectMalformed, writeError } from './errors.js'
import { findPairingFault } from './pairing.js'
import type { Protocol } from './protocol.js'
import { addTurn, type Conversation, type Message, parseArguments, userSeparator } from './request.js'
import { endStatus, type OutputItem, writeItems, writeResponse } from './responses-output.js'
import { writeResponseEvents } from './responses-stream.js'

const itemSchema = z.union([
  z.object({ type: z.literal('item_reference'), id: z.string() }),
  z.object({
    type: z.literal('function_call'),
    call_id: z.string(),
    namespace: z.string().optional(),
    name: z.string(),
    arguments: z.string(),
  }),
  z.object({ type: z.literal('function_call_output'), call_id: z.string(), output: contentSchema }),
  z.object({ type: z.literal('reasoning') }),
  z.object({
    type: z.literal('message').optional(),
    role: z.enum(['system', 'developer', 'user', 'assistant']),
    content: contentSchema,
  }),
])

type Item = z.infer<typeof itemSchema>

const functionSchema = z.object({
  type: z.literal('function'),
  name: z.string(),
  description: z.string().nullish(),
  parameters: z.unknown(),
})

const requestSchema = z.object({
  model: z.string(),
  instructions: z.string().nullish(),
  input: z.union([z.string(), z.array(itemSchema).nonempty()]),
  previous_response_id: z.string().nullish(),
  tools: z
    .array(
      z.union([
        functionSchema,
        z.object({ type: z.literal('namespace'), name: z.string(), tools: z.array(functionSchema) }),
      ]),
    )
    .optional(),
  stream: z.boolean().nullish(),
  max_output_tokens: z.number().nullish(),
  text: z.object({ format: z.object({ schema: z.unknown() }).optional() }).nullish(),
})

export function makeResponses(): Protocol {
  const sentItems = new Map<string, Item>()
  const keep = (item: OutputItem): void => {
    sentItems.set(item.id, itemSchema.parse(item))
  }
  return {
    name: 'responses',
    provider: 'openai',
    path: '/v1/responses',
    readRequest: (body) => readRequest(body, sentItems),
    writeBody(answer) {
      const items = writeItems(answer)
      for (const item of items) keep(item)
      return writeResponse(answer, endStatus(answer), items)
    },
    writeEvents: (answer) => writeResponseEvents(answer, keep),
    writeFault: (fault, id, eventsBefore) => ({
      event: 'error',
      data: JSON.stringify({ type: 'error', ...writeError('openai', fault, id).body, sequence_number: eventsBefore }),
    }),
  }
}

function readRequest(body: unknown, sentItems: ReadonlyMap<string, Item>): Conversation {
  const parsed = requestSchema.safeParse(body)
  if (!parsed.success) return rejectMalformed(parsed.error)
  const { model, instructions, input, previous_response_id, tools = [], stream, max_output_tokens, text } = parsed.data
  if (previous_response_id !== null && previous_response_id !== undefined) {
    const message = `Previous response with id '${previous_response_id}' not found.`
    throw new RejectedRequest(message, 'previous_response_id')
  }
  const items: readonly Item[] = typeof input === 'string' ? [{ role: 'user', content: input }] : input
  const { system, messages } = readItems(items.map((item) => resolveItem(item, sentItems)))
  return {
    model,
    system: [...(instructions === null || instructions === undefined ? [] : [instructions]), ...system].join('\n'),
    messages,
    tools: tools.flatMap((tool) =>
      tool.type === 'function' ? [readTool(tool)] : tool.tools.map((each) => readTool(each, `${tool.name}__`)),
    ),
    maxOutputTokens: max_output_tokens ?? undefined,
    answerSchema: text?.format?.schema,
    isStreaming: stream === true,
    isUsageReported: true,
  }
}

/** One in a namespace is named by both. */
function readTool({ name, description, parameters }: z.infer<typeof functionSchema>, prefix = '') {
  return { name: `${prefix}${name}`, description: description ?? '', schema: parameters }
}

function resolveItem(item: Item, sentItems: ReadonlyMap<string, Item>): Item {
  if (item.type !== 'item_reference') return item
  const sent = sentItems.get(item.id)
  if (sent === undefined) throw new RejectedRequest(`Item with id '${item.id}' not found.`, 'input')
  return sent
}

function readItems(items: readonly Item[]): { system: readonly string[]; messages: readonly Message[] } {
  const system: string[] = []
  const messages: Message[] = []
  for (const item of items) {
    if (item.type === 'function_call') {
      const name = item.namespace === undefined ? item.name : `${item.namespace}__${item.name}`
      const call = { id: item.call_id, name, input: parseArguments(item.arguments) }
      addTurn(messages, { role: 'assistant', text: '', toolCalls: [call] })
    } else if (item.type === 'function_call_output') {
      const result = { id: item.call_id, text: readText(item.output, '') }
      addTurn(messages, { role: 'tool', text: '', toolResults: [result] })
    } else if ('role' in item) {
      if (item.role === 'system' || item.role === 'developer') system.push(readText(item.content, '\n'))
      else
        addTurn(messages, { role: item.role, text: readText(item.content, item.role === 'user' ? userSeparator : '') })
    }
  }
  rejectUnpaired(messages)
  return { system, messages }
}

function rejectUnpaired(messages: readonly Message[]): void {
  const fault = findPairingFault(messages)
  if (fault === undefined) return
  const [id] = fault.ids
  throw new RejectedRequest(
    fault.kind === 'unexpected'
      ? `No tool call found for function call output with call_id ${id}.`
      : `No tool output found for function call ${id}.`,
    'input',
  )
}
