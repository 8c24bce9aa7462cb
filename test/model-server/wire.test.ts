// The events of a stream as they stand on the wire, where a client would forgive what a provider never sends.

import { afterEach, expect, test } from 'vitest'
import { type ModelServer, startModelServer } from './model-server.js'
import type { Reply } from './reply.js'

let server: ModelServer | undefined
afterEach(() => server?.close())

const requests = {
  '/chat/completions': {
    model: 'm',
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'user', content: 'Hi.' }],
  },
  '/responses': { model: 'm', stream: true, input: 'Hi.' },
  '/messages': { model: 'm', stream: true, max_tokens: 9, messages: [{ role: 'user', content: 'Hi.' }] },
}

type Path = keyof typeof requests

/** The events of an answer: the name, then the data. */
async function stream(path: Path, reply: Reply): Promise<{ body: string; events: [string | undefined, string][] }> {
  server = await startModelServer({ answer: () => reply })
  const headers = {
    authorization: `Bearer ${server.key}`,
    'x-api-key': server.key,
    'anthropic-version': '2023-06-01',
  }
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(requests[path]),
  })
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const body = await response.text()
  expect(body.endsWith('\n\n')).toBe(true)
  const events = body
    .slice(0, -2)
    .split('\n\n')
    .map((event): [string | undefined, string] => {
      const [, name, data = ''] = /^(?:event: (.*)\n)?data: (.*)$/.exec(event) ?? []
      return [name, data]
    })
  return { body, events }
}

// An odd start, so that pieces of a fixed length would cut an emoji in two.
const message: Reply = {
  kind: 'message',
  text: 'a🌍🌍🌍🌍🌍',
  toolCalls: [
    { name: 'look', input: { at: 'x' } },
    { name: 'look', rawInput: '{"at":' },
  ],
}

test('Chat Completions: chunks without a name, the usage alone in the last one, and the end said', async () => {
  const { body, events } = await stream('/chat/completions', message)
  expect(body).not.toMatch(/\\ud8/)
  expect(events.every(([name]) => name === undefined)).toBe(true)
  expect(events.at(-1)?.[1]).toBe('[DONE]')
  const chunks = events.slice(0, -1).map(([, data]) => JSON.parse(data))
  expect(chunks.at(-1)).toMatchObject({ object: 'chat.completion.chunk', choices: [], usage: { total_tokens: 37 } })
  expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true)
  const finished = chunks.filter(({ choices }) => typeof choices[0]?.finish_reason === 'string')
  expect(finished).toMatchObject([{ choices: [{ delta: {}, finish_reason: 'tool_calls' }] }])
  const calls = chunks.flatMap(({ choices }) => choices[0]?.delta.tool_calls ?? [])
  const ids = calls.flatMap(({ index, id }) => (id === undefined ? [] : [[index, id]]))
  expect(ids).toEqual([
    [0, expect.stringMatching(/^call_/)],
    [1, expect.stringMatching(/^call_/)],
  ])
  const broken = calls.filter(({ index }) => index === 1).map((call) => call.function.arguments)
  expect(broken.join('')).toBe('{"at":')
})

test('Responses: named events in sequence, each item with its own place', async () => {
  const { body, events } = await stream('/responses', message)
  expect(body).not.toMatch(/\\ud8/)
  const parsed = events.map(([, data]) => JSON.parse(data))
  expect(parsed.map(({ sequence_number }) => sequence_number)).toEqual(parsed.map((_, index) => index))
  expect(parsed.map(({ type }) => type)).toEqual(events.map(([name]) => name))
  expect(events.map(([name]) => name).filter((name, index, all) => name !== all[index - 1])).toEqual([
    'response.created',
    'response.in_progress',
    'response.output_item.added',
    'response.content_part.added',
    'response.output_text.delta',
    'response.output_text.done',
    'response.content_part.done',
    'response.output_item.done',
    ...[1, 2].flatMap(() => [
      'response.output_item.added',
      'response.function_call_arguments.delta',
      'response.function_call_arguments.done',
      'response.output_item.done',
    ]),
    'response.completed',
  ])
  const items = parsed.flatMap(({ type, output_index, item }) =>
    type === 'response.output_item.done' ? [{ output_index, item }] : [],
  )
  expect(items.map(({ output_index }) => output_index)).toEqual([0, 1, 2])
  expect(parsed.at(-1).response).toMatchObject({ status: 'completed', output: items.map(({ item }) => item) })
})

test('Messages: a block for each part, the usage with the reason at the end', async () => {
  const { body, events } = await stream('/messages', message)
  expect(body).not.toMatch(/\\ud8/)
  const parsed = events.map(([, data]) => JSON.parse(data))
  expect(parsed.map(({ type }) => type)).toEqual(events.map(([name]) => name))
  const block = ['content_block_start', 'content_block_delta', 'content_block_stop']
  expect(events.map(([name]) => name).filter((name, index, all) => name !== all[index - 1])).toEqual([
    'message_start',
    'ping',
    ...block,
    ...block,
    ...block,
    'message_delta',
    'message_stop',
  ])
  const starts = parsed.filter(({ type }) => type === 'content_block_start')
  expect(starts.map(({ index }) => index)).toEqual([0, 1, 2])
  expect(parsed.at(-2)).toMatchObject({ delta: { stop_reason: 'tool_use' }, usage: { output_tokens: 9 } })
})

test.each(Object.keys(requests) as Path[])('%s: after a late error nothing more is said', async (path) => {
  const { body, events } = await stream(path, { kind: 'late-error', text: 'The answer is 42.', error: 'overloaded' })
  expect(body).toContain('er is 42')
  expect(events.at(-1)?.[1]).toMatch(/"error":\{.*overloaded/i)
  if (path === '/responses') expect(JSON.parse(events.at(-1)?.[1] ?? '').sequence_number).toBe(events.length - 1)
  expect(body).not.toMatch(/\[DONE\]|message_stop|content_block_stop|response\.completed|output_text\.done|"stop"/)
})
