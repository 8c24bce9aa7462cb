// What goes wrong with providers, and how it looks to a real client.

import { APICallError } from 'ai'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, type Mode, modes } from './ask.js'
import { type Client, clients } from './clients.js'
import type { ErrorName, Provider } from './errors.js'
import { type ModelServer, startModelServer } from './model-server.js'
import type { Reply } from './reply.js'

const servers: ModelServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(reply: Reply, models?: readonly string[]): Promise<ModelServer> {
  const server = await startModelServer({ answer: () => reply, ...(models === undefined ? {} : { models }) })
  servers.push(server)
  return server
}

interface Question {
  readonly apiKey?: string
  readonly fetch?: typeof globalThis.fetch
  readonly abortSignal?: AbortSignal
}

function put({ url, key }: ModelServer, client: Client, mode: Mode, { abortSignal, ...settings }: Question = {}) {
  const model = client.connect({ baseURL: url, apiKey: key, ...settings }, 'some-model')
  return ask(mode, { model, prompt: 'Say something.', ...(abortSignal === undefined ? {} : { abortSignal }) })
}

async function failureOf(result: Promise<unknown>): Promise<Error> {
  const error = await result.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Error)) throw new Error(`no error: ${String(error)}`)
  return error
}

async function callErrorOf(result: Promise<unknown>): Promise<APICallError> {
  const error = await failureOf(result)
  if (!APICallError.isInstance(error)) throw error
  return error
}

const cases = clients.flatMap((client) => modes.map((mode) => ({ name: `${client.name}, ${mode}`, client, mode })))

/** Status, whether the client would try again, and what the body says: OpenAI's code or type, Anthropic's type. */
const errors: Readonly<Record<ErrorName, Readonly<Record<Provider, readonly [number, boolean, string]>>>> = {
  'invalid-request': {
    openai: [400, false, 'invalid_request_error'],
    anthropic: [400, false, 'invalid_request_error'],
  },
  'context-length': { openai: [400, false, 'context_length_exceeded'], anthropic: [400, false, 'prompt is too long'] },
  unauthenticated: { openai: [401, false, 'invalid_api_key'], anthropic: [401, false, 'authentication_error'] },
  'payment-required': { openai: [402, false, 'Insufficient Balance'], anthropic: [402, false, 'billing_error'] },
  forbidden: { openai: [403, false, 'request_forbidden'], anthropic: [403, false, 'permission_error'] },
  'model-not-found': { openai: [404, false, 'model_not_found'], anthropic: [404, false, 'not_found_error'] },
  'request-timeout': { openai: [408, true, 'timed out'], anthropic: [408, true, 'timed out'] },
  'too-large': { openai: [413, false, 'too large'], anthropic: [413, false, 'request_too_large'] },
  'rate-limit': { openai: [429, true, 'rate_limit_exceeded'], anthropic: [429, true, 'rate_limit_error'] },
  // Retried although it is in vain; only in a stream does the client know better.
  quota: { openai: [429, true, 'insufficient_quota'], anthropic: [400, false, 'credit balance is too low'] },
  internal: { openai: [500, true, 'server_error'], anthropic: [500, true, 'api_error'] },
  unavailable: { openai: [503, true, 'server_is_overloaded'], anthropic: [503, true, 'api_error'] },
  'gateway-timeout': { openai: [504, true, 'server_error'], anthropic: [504, true, 'timeout_error'] },
  overloaded: { openai: [503, true, 'server_is_overloaded'], anthropic: [529, true, 'overloaded_error'] },
}
const errorNames = Object.keys(errors) as ErrorName[]

describe.each(cases)('$name', ({ client, mode }) => {
  test.each(errorNames)('error %s', async (error) => {
    const [status, isRetryable, said] = errors[error][client.provider]
    const server = await start({ kind: 'error', error, retryAfterSeconds: 7 })
    const { statusCode, responseHeaders, responseBody, ...rest } = await callErrorOf(put(server, client, mode))
    expect({ statusCode, isRetryable: rest.isRetryable }).toEqual({ statusCode: status, isRetryable })
    expect(responseHeaders).toMatchObject({
      'content-type': 'application/json',
      'retry-after': '7',
      [client.provider === 'openai' ? 'x-request-id' : 'request-id']: expect.stringMatching(/^req_/),
    })
    expect(responseBody).toContain(said)
    expect(server.requests).toHaveLength(1)
    expect(server.usage.size + server.untoldUsage.size).toBe(0)
  })

  test('a wrong key and no key are refused before the script sees anything', async () => {
    const server = await start({ kind: 'message', text: 'secret' })
    expect(await callErrorOf(put(server, client, mode, { apiKey: 'wrong' }))).toMatchObject({ statusCode: 401 })
    const fetch: typeof globalThis.fetch = (url, init) => {
      const headers = new Headers(init?.headers)
      headers.delete('authorization')
      headers.delete('x-api-key')
      return globalThis.fetch(url, { ...init, headers })
    }
    expect(await callErrorOf(put(server, client, mode, { fetch }))).toMatchObject({ statusCode: 401 })
    expect(server.requests).toHaveLength(0)
    expect(server.arrivals).toHaveLength(2)
  })

  test('a model that is not listed is not found', async () => {
    const server = await start({ kind: 'message', text: 'never' }, ['another-model'])
    const { statusCode, responseBody } = await callErrorOf(put(server, client, mode))
    expect(statusCode).toBe(404)
    expect(responseBody).toContain('some-model')
  })

  test('a connection that is cut is an error, and the client knows no usage', async () => {
    const server = await start({ kind: 'cut', text: 'word '.repeat(500), afterCharacters: 1500 })
    const error = await failureOf(put(server, client, mode))
    expect(error.message).toMatch(/terminated|other side closed|Failed to process successful response|aborted/)
    await expect.poll(() => server.untoldUsage.get('some-model')?.outputTokens).toBe(625)
    expect(server.usage.size).toBe(0)
  })

  test('broken JSON is an error', async () => {
    const server = await start({ kind: 'broken-json', text: 'word '.repeat(20) })
    expect((await failureOf(put(server, client, mode))).message).toMatch(/JSON|Invalid/)
  })

  test('a body without anything in it is an error, or at least no answer that came to its end', async () => {
    const server = await start({ kind: 'raw', status: 200, body: '' })
    const result = put(server, client, mode)
    // A trap: the clients of OpenAI's own protocols take a stream that says nothing for an answer.
    if (mode === 'streaming' && client.name.startsWith('OpenAI ')) {
      expect(await result).toMatchObject({ text: '', finishReason: 'other', usage: { inputTokens: undefined } })
    } else expect((await failureOf(result)).message).toMatch(/JSON|No output|without a finish reason/)
  })

  test('an answer without end ends when the client leaves', async () => {
    const server = await start({ kind: 'endless' })
    const leaving = new AbortController()
    setTimeout(() => leaving.abort(), 150)
    const { name } = await failureOf(put(server, client, mode, { abortSignal: leaving.signal }))
    expect(name).toBe('AbortError')
    await expect.poll(() => server.untoldUsage.get('some-model')).toBeDefined()
    const { outputTokens = 0 } = server.untoldUsage.get('some-model') ?? {}
    if (mode === 'streaming') expect(outputTokens).toBeGreaterThan(20)
    expect(server.usage.size).toBe(0)
  })

  test('a silent server is left by a deadline, and closes', async () => {
    const server = await start({ kind: 'silence' })
    const { name } = await failureOf(put(server, client, mode, { abortSignal: AbortSignal.timeout(100) }))
    expect(name).toMatch(/TimeoutError|AbortError/)
    expect(server.requests).toHaveLength(1)
  })

  test('a redirect to another host is followed by a bare client, and not by one that was told not to', async () => {
    const other = await start({ kind: 'message', text: 'caught' })
    const server = await start({ kind: 'redirect', location: other.url.replace('127.0.0.1', 'localhost') })
    await failureOf(put(server, client, mode))
    const keys = other.arrivals.map(({ headers }) => headers['x-api-key'] ?? headers.authorization)
    // `fetch` drops `authorization` on the way to another host, and knows nothing of `x-api-key`.
    expect(keys).toEqual([client.provider === 'anthropic' ? server.key : undefined])
    const fetch: typeof globalThis.fetch = (url, init) => globalThis.fetch(url, { ...init, redirect: 'error' })
    await failureOf(put(server, client, mode, { fetch }))
    expect(other.arrivals).toHaveLength(1)
    expect(server.arrivals).toHaveLength(2)
  })

  test('close does not wait for anybody', async () => {
    const server = await startModelServer({ answer: () => ({ kind: 'endless' }) })
    const failure = failureOf(put(server, client, mode))
    await expect.poll(() => server.requests.length).toBe(1)
    const started = performance.now()
    await server.close()
    expect(performance.now() - started).toBeLessThan(2000)
    await failure
  })
})

describe.each(clients)('$name', (client) => {
  test('an error after the stream has begun', async () => {
    const server = await start({ kind: 'late-error', text: 'The answer is', error: 'overloaded' })
    const error = await failureOf(put(server, client, 'streaming').catch((thrown) => throwAsError(thrown)))
    expect(error.message).toMatch(/overloaded/i)
    expect(server.untoldUsage.get('some-model')?.outputTokens).toBe(4)
  })
})

test('content that a filter stopped is an error of Anthropic', async () => {
  const client = clients.find(({ provider }) => provider === 'anthropic')
  if (client === undefined) throw new Error('no client')
  const server = await start({ kind: 'message', text: 'bad', stop: 'content-filter' })
  for (const mode of modes) {
    const { statusCode, message } = await callErrorOf(put(server, client, mode))
    expect({ statusCode, message }).toEqual({ statusCode: 400, message: 'Output blocked by content filtering policy' })
  }
})

test('models are listed in the form of the provider that is asked', async () => {
  const { url, key } = await start({ kind: 'silence' }, ['one', 'two'])
  const list = async (headers: Record<string, string>) => (await fetch(`${url}/models`, { headers })).json()
  expect(await list({ authorization: `Bearer ${key}` })).toMatchObject({
    object: 'list',
    data: [{ id: 'one' }, { id: 'two' }],
  })
  const anthropic = { 'x-api-key': key, 'anthropic-version': '2023-06-01' }
  expect(await list(anthropic)).toMatchObject({ data: [{ type: 'model', id: 'one' }, { id: 'two' }], has_more: false })
  expect(await list({})).toMatchObject({ error: { message: expect.stringContaining("didn't provide an API key") } })
})

async function post({ url, key }: ModelServer, path: string, body: string) {
  const headers = { authorization: `Bearer ${key}`, 'x-api-key': key, 'anthropic-version': '2023-06-01' }
  const response = await fetch(`${url}${path}`, { method: 'POST', body, headers })
  return { status: response.status, body: await response.text() }
}

test('what is not of the form of a protocol is refused by the place where it is wrong', async () => {
  const server = await start({ kind: 'silence' })
  const refused = async (path: string, body: string, said: string) =>
    expect(await post(server, path, body)).toMatchObject({ status: 400, body: expect.stringContaining(said) })
  await refused('/chat/completions', '{', 'could not parse the JSON')
  await refused('/chat/completions', '{"model":"m","messages":[]}', '"param":"messages"')
  await refused('/responses', '{"model":"m","input":[{"type":"item_reference","id":"msg_9"}]}', "'msg_9' not found")
  await refused('/messages', '{"model":"m","messages":[{"role":"user","content":"Hi."}]}', 'max_tokens')
  expect(await post(server, '/nothing', '{}')).toMatchObject({ status: 404 })
  expect(server.requests).toHaveLength(0)
})

/** A question, a call and its result, of which a test leaves out one. */
const histories = [
  {
    path: '/chat/completions',
    write: (messages: readonly object[]) => ({ model: 'm', messages }),
    question: { role: 'user', content: 'Look.' },
    call: {
      role: 'assistant',
      tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'look', arguments: '{}' } }],
    },
    result: { role: 'tool', tool_call_id: 'call_1', content: 'seen' },
    lost: 'did not have response messages: call_1',
    madeUp: 'must be a response to a preceeding message',
  },
  {
    path: '/responses',
    write: (input: readonly object[]) => ({ model: 'm', input }),
    question: { role: 'user', content: [{ type: 'input_text', text: 'Look.' }] },
    call: { type: 'function_call', call_id: 'call_1', name: 'look', arguments: '{}' },
    result: { type: 'function_call_output', call_id: 'call_1', output: 'seen' },
    lost: 'No tool output found for function call call_1.',
    madeUp: 'No tool call found for function call output with call_id call_1.',
  },
  {
    path: '/messages',
    write: (messages: readonly object[]) => ({ model: 'm', max_tokens: 9, messages }),
    question: { role: 'user', content: 'Look.' },
    call: { role: 'assistant', content: [{ type: 'tool_use', id: 'call_1', name: 'look', input: {} }] },
    result: { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'call_1', content: 'seen' }] },
    lost: 'without `tool_result` blocks immediately after: call_1.',
    madeUp: 'unexpected `tool_use_id` found in `tool_result` blocks: call_1.',
  },
]

test.each(histories)('$path: a lost result of a tool and a made-up one are refused', async (history) => {
  const { path, write, question, call, result, lost, madeUp } = history
  const server = await start({ kind: 'message', text: 'fine' })
  const send = (...turns: readonly object[]) => post(server, path, JSON.stringify(write(turns)))
  expect(await send(question, call, result)).toMatchObject({ status: 200 })
  expect(await send(question, call, question)).toMatchObject({ status: 400, body: expect.stringContaining(lost) })
  expect(await send(question, call)).toMatchObject({ status: 400, body: expect.stringContaining(lost) })
  expect(await send(question, result)).toMatchObject({ status: 400, body: expect.stringContaining(madeUp) })
  const normal = [
    { role: 'user', text: 'Look.' },
    { role: 'assistant', text: '', toolCalls: [{ id: 'call_1', name: 'look', input: {} }] },
    { role: 'tool', text: '', toolResults: [{ id: 'call_1', text: 'seen' }] },
  ]
  expect(server.requests.map(({ messages }) => messages)).toEqual([normal])
})

/** Some clients give the error of a stream as data. */
function throwAsError(thrown: unknown): never {
  throw thrown instanceof Error ? thrown : new Error(JSON.stringify(thrown))
}
