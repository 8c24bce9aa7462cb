// Real clients of real providers talk to the server, plainly and streaming, with tools and without.

import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { jsonSchema, Output, stepCountIs, tool } from 'ai'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, modes } from './ask.js'
import { type Client, clients } from './clients.js'
import { type ModelServer, startModelServer } from './model-server.js'
import type { Reply, Stop } from './reply.js'
import type { ModelRequest } from './request.js'

let server: ModelServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function start(answer: (request: ModelRequest) => Reply | Promise<Reply>): Promise<ModelServer> {
  server = await startModelServer({ answer })
  return server
}

function connect({ url, key }: ModelServer, client: Client, model = 'some-model') {
  return client.connect({ baseURL: url, apiKey: key }, model)
}

const text = 'Grüße, 世界 🌍, und noch ein längerer Satz, der in Stücken kommt.'

const weather = tool({
  description: 'the weather of a town',
  inputSchema: jsonSchema<{ town: string }>({
    type: 'object',
    properties: { town: { type: 'string' } },
    required: ['town'],
    additionalProperties: false,
  }),
  execute: ({ town }) => `rain in ${town}`,
})

const cases = clients.flatMap((client) => modes.map((mode) => ({ name: `${client.name}, ${mode}`, client, mode })))

describe.each(cases)('$name', ({ client, mode }) => {
  test('a text comes whole, and the script sees the question', async () => {
    const server = await start(() => ({ kind: 'message', text }))
    const result = await ask(mode, {
      model: connect(server, client),
      system: 'You are terse.',
      prompt: 'Say hello.',
      maxOutputTokens: 100,
    })
    expect(result).toMatchObject({ text, finishReason: 'stop' })
    expect(server.requests).toMatchObject([
      {
        protocol: client.protocol,
        model: 'some-model',
        system: 'You are terse.',
        messages: [{ role: 'user', text: 'Say hello.' }],
        tools: [],
        maxOutputTokens: 100,
        isStreaming: mode === 'streaming',
        isUsageReported: true,
      },
    ])
  })

  test('a tool is called with arguments in pieces, and its result comes back paired', async () => {
    const server = await start(({ messages }) =>
      messages.at(-1)?.role === 'tool'
        ? { kind: 'message', text: 'Take an umbrella.' }
        : {
            kind: 'message',
            text: 'Let me look.',
            toolCalls: [
              { name: 'weather', input: { town: 'Königsberg in Bayern' } },
              { name: 'weather', input: { town: 'Æbeltoft' } },
            ],
          },
    )
    const result = await ask(mode, {
      model: connect(server, client),
      prompt: 'Umbrella?',
      tools: { weather },
      stopWhen: stepCountIs(3),
    })
    expect(result.text).toBe('Take an umbrella.')
    expect(result.steps.map(({ finishReason }) => finishReason)).toEqual(['tool-calls', 'stop'])
    const [first, second] = server.requests
    expect(first?.tools).toMatchObject([
      { name: 'weather', description: 'the weather of a town', schema: { required: ['town'] } },
    ])
    const ids = second?.messages[1]?.toolCalls?.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(2)
    expect(second?.messages).toEqual([
      { role: 'user', text: 'Umbrella?' },
      {
        role: 'assistant',
        text: 'Let me look.',
        toolCalls: [
          { id: ids[0], name: 'weather', input: { town: 'Königsberg in Bayern' } },
          { id: ids[1], name: 'weather', input: { town: 'Æbeltoft' } },
        ],
      },
      {
        role: 'tool',
        text: '',
        toolResults: [
          { id: ids[0], text: 'rain in Königsberg in Bayern' },
          { id: ids[1], text: 'rain in Æbeltoft' },
        ],
      },
    ])
    expect(toUsage(result.totalUsage)).toEqual(server.usage.get('some-model'))
  })

  test('tokens are counted by the server, and the client is told the same', async () => {
    const server = await start(() => ({ kind: 'message', text }))
    const { usage } = await ask(mode, { model: connect(server, client), prompt: 'x'.repeat(4000) })
    const told = server.usage.get('some-model')
    expect(toUsage(usage)).toEqual(told)
    expect(told?.inputTokens).toBeGreaterThan(1000)
    expect(told?.outputTokens).toBe(Math.ceil(text.length / 4))
    expect(server.untoldUsage.size).toBe(0)
  })

  test('cached and reasoning tokens arrive as they were scripted', async () => {
    const usage = { inputTokens: 1000, cachedInputTokens: 600, outputTokens: 90, reasoningTokens: 40 }
    const server = await start(() => ({ kind: 'message', text, usage }))
    const result = await ask(mode, { model: connect(server, client), prompt: 'Why?' })
    expect(result.usage).toMatchObject({
      inputTokens: 1000,
      inputTokenDetails: { noCacheTokens: 400, cacheReadTokens: 600 },
      outputTokens: 90,
      outputTokenDetails: { textTokens: 50, reasoningTokens: 40 },
    })
    expect(server.usage.get('some-model')).toEqual({ ...usage, cacheWriteTokens: 0 })
  })

  test('an answer without a word and with no tokens is an answer', async () => {
    const server = await start(() => ({ kind: 'message', usage: { inputTokens: 0, outputTokens: 0 } }))
    const { text, finishReason, usage } = await ask(mode, { model: connect(server, client), prompt: 'Hm?' })
    expect({ text, finishReason, input: usage.inputTokens, output: usage.outputTokens }).toEqual({
      text: '',
      finishReason: 'stop',
      input: 0,
      output: 0,
    })
  })

  const stops: readonly Stop[] = client.provider === 'openai' ? ['refusal', 'content-filter'] : ['refusal']
  test.each(stops)('stop %s is understood', async (stop) => {
    const server = await start(() => ({ kind: 'message', text: 'I can not', stop }))
    const result = await ask(mode, { model: connect(server, client), prompt: 'Do it.' })
    expect(result.finishReason).toBe('content-filter')
  })

  test('an answer that became too long says so', async () => {
    const server = await start(() => ({ kind: 'message', text: 'I was going to', stop: 'length' }))
    const result = await ask(mode, { model: connect(server, client), prompt: 'Tell.' })
    expect(result).toMatchObject({ text: 'I was going to', finishReason: 'length' })
  })

  test('the script sees the schema of the answer', async () => {
    const server = await start(({ answerSchema }) => ({
      kind: 'message',
      text: JSON.stringify({ isSeen: answerSchema !== undefined }),
    }))
    const schema = jsonSchema<{ isSeen: boolean }>({
      type: 'object',
      properties: { isSeen: { type: 'boolean' } },
      required: ['isSeen'],
      additionalProperties: false,
    })
    // The compatible client sends schemas only where it was told that the provider knows them.
    const isSeen = client.name !== 'an OpenAI-compatible provider'
    const model = connect(server, client, client.provider === 'anthropic' ? 'claude-sonnet-4-5' : 'gpt-5')
    const result = await ask(mode, { model, prompt: 'Answer.', output: Output.object({ schema }) })
    expect(JSON.parse(result.text)).toEqual({ isSeen })
  })

  test('a huge answer arrives to the last character', async () => {
    const huge = `${'€'.repeat(2_000_000)}.`
    const server = await start(() => ({ kind: 'message', text: huge }))
    const result = await ask(mode, { model: connect(server, client), prompt: 'All of it.' })
    expect(result.text === huge).toBe(true)
  })
})

test('sums of usage are kept by model', async () => {
  const usage = { inputTokens: 10, outputTokens: 3 }
  const server = await start(() => ({ kind: 'message', text: 'ok', usage }))
  for (const client of clients) {
    await ask('plain', { model: connect(server, client, 'small'), prompt: 'Hi.' })
    await ask('streaming', { model: connect(server, client, `large ${client.protocol}`), prompt: 'Hi.' })
  }
  expect(server.usage.get('small')).toMatchObject({ inputTokens: 40, outputTokens: 12 })
  expect(server.usage.get('large chat-completions')).toMatchObject({ inputTokens: 20, outputTokens: 6 })
  expect(server.usage.get('large messages')).toMatchObject({ inputTokens: 10, outputTokens: 3 })
  expect(server.requests).toHaveLength(8)
})

test('a Chat Completion streamed without asking for usage tells none, and the server says so', async () => {
  const server = await start(() => ({ kind: 'message', text: 'twelve chars' }))
  const provider = createOpenAICompatible({ baseURL: server.url, apiKey: server.key, name: 'other' })
  const { text, usage } = await ask('streaming', { model: provider.chatModel('some-model'), prompt: 'Hi.' })
  expect({ text, tokens: usage.totalTokens }).toEqual({ text: 'twelve chars', tokens: undefined })
  expect(server.usage.size).toBe(0)
  expect(server.untoldUsage.get('some-model')?.outputTokens).toBe(3)
})

test('a script can take its time', async () => {
  const server = await start(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return { kind: 'message', text: 'late', firstByteAfterMs: 150 }
  })
  const started = performance.now()
  for (const client of clients) await ask('plain', { model: connect(server, client), prompt: 'Hi.' })
  expect(performance.now() - started).toBeGreaterThan(4 * 150)
})

test('a script that throws is an error for the client and for close', async () => {
  const failing = await startModelServer({
    answer: () => {
      throw new Error('the script is wrong')
    },
  })
  const [client] = clients as [Client]
  await expect(ask('plain', { model: connect(failing, client), prompt: 'Hi.' })).rejects.toThrow('the script is wrong')
  await expect(failing.close()).rejects.toThrow('the script is wrong')
})

/** The client's numbers under the server's names. */
function toUsage(usage: Awaited<ReturnType<typeof ask>>['usage']) {
  return {
    inputTokens: usage.inputTokens,
    outputTokens: usage.outputTokens,
    cachedInputTokens: usage.inputTokenDetails.cacheReadTokens ?? 0,
    cacheWriteTokens: usage.inputTokenDetails.cacheWriteTokens ?? 0,
    reasoningTokens: usage.outputTokenDetails.reasoningTokens ?? 0,
  }
}
