// When models fail: nothing is called done that was not, nothing is paid twice, and the run says what to do (AG-7).

import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { Document } from '../e2e/hunting.js'
import type { Reply } from '../model-server/reply.js'
import type { ModelRequest } from '../model-server/request.js'
import { call, isCanary, isRefusalCheck, type ModelDesk, makeModelDesk, saysWhy, turnOf } from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

const code = (name: string): string =>
  `const express = require('express')\nconst router = express.Router()\nrouter.get('/${name}', (req, res) => res.json({ name: req.query.name }))\nmodule.exports = router\n`
const files = { 'a.js': code('a'), 'b.js': code('b'), 'c.js': code('c') }
const model = ['--model', 'test/model-1']

const pathsIn = (request: ModelRequest): string[] => request.messages[0]?.text.match(/^[abc]\.js$/gm) ?? []

/** Reads every file that it was given, and says that it is done. */
function diligent(request: ModelRequest): Reply {
  const paths = pathsIn(request)
  if (turnOf(request) === 0)
    return { kind: 'message', toolCalls: paths.map((path) => ({ name: 'read_file', input: { path } })) }
  return call('done', { files: paths.map((path) => ({ path, summary: 'Looked at all of it.' })) })
}

function stage(document: Document, name: string): { counts: Record<string, number>; notes: string[]; extent: string } {
  return (
    document['stages'] as { stage: string; counts: Record<string, number>; notes: string[]; extent: string }[]
  ).find((each) => each.stage === name) as never
}

async function statusOf(): Promise<Record<string, { done: number; pending: number }>> {
  return (await desk.json('status'))['work'] as Record<string, { done: number; pending: number }>
}

describe('before the run', () => {
  test.each<readonly [string, Reply, RegExp]>([
    ['a wrong key', { kind: 'error', error: 'unauthenticated' }, /authentication: 401/],
    ['no such model', { kind: 'error', error: 'model-not-found' }, /unknown-model: 404/],
    ['no credit', { kind: 'error', error: 'quota' }, /quota/],
    ['a refusal', { kind: 'message', text: "I'm sorry, but I can't help with that." }, /refusal/],
    ['no tools', { kind: 'message', text: 'The line is 3.' }, /does not call tools/],
  ])('%s ends it with two requests at most and exit 2', async (_name, reply, said) => {
    desk = await makeModelDesk(files, () => reply, 'openai', 'own')
    const { code: exit, stderr, stdout } = await desk.runHere('hunt', ...model)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(said)
    expect(desk.server.requests.filter((each) => !isCanary(each) && !isRefusalCheck(each))).toEqual([])
    expect(desk.server.arrivals.length).toBeLessThanOrEqual(2)
  })

  test('nothing that listens ends it after one more try', async () => {
    desk = await makeModelDesk(files, diligent)
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    await new Promise((resolve) => taken.close(resolve))
    const providers = { ollama: { baseUrl: `http://127.0.0.1:${port}/v1` } }
    desk.write('.sallyport/config.json', JSON.stringify({ providers }))
    await desk.hunt('trust')
    const { code: exit, stderr } = await desk.runHere('hunt', '--model', 'ollama/x')
    expect(exit).toBe(2)
    expect(stderr).toContain('network')
    const { runs } = (await desk.json('runs')) as unknown as { runs: readonly { run: string }[] }
    const shown = (await desk.json('runs', 'show', runs[0]?.run ?? '')) as unknown as { calls: readonly object[] }
    expect(shown.calls).toMatchObject([
      { outcome: 'network', inputTokens: 0, outputTokens: 0 },
      { outcome: 'network', inputTokens: 0, outputTokens: 0 },
    ])
  })

  test('an unknown price, an unknown provider and a missing key are errors before anything is sent', async () => {
    desk = await makeModelDesk(files, diligent)
    for (const [name, said] of [
      ['far/x', /price of `far\/x` is not known/],
      ['nowhere/x', /there is no provider `nowhere`/],
      ['anthropic/x', /no key for the provider `anthropic`/],
      ['model', /not written as `provider\/name`/],
    ] as const) {
      const { code: exit, stderr } = await desk.runHere('hunt', '--model', name)
      expect(exit).toBe(2)
      expect(stderr).toMatch(said)
    }
    expect(desk.server.arrivals).toEqual([])
  })

  test('without consent no code leaves the machine', async () => {
    desk = await makeModelDesk(files, diligent)
    const { code: exit, stderr } = await desk.runHere('hunt', '--model', 'far/x', '--price', '1,2')
    expect(exit).toBe(2)
    expect(stderr).toContain('would be sent to https://models.invalid (far/x): up to 3 files, secrets masked')
    expect(stderr).toContain('--yes')
  })

  test('a price may be given on the command line', async () => {
    desk = await makeModelDesk(files, diligent)
    const found = await desk.ask('hunt', '--model', 'test/other', '--price', '1,2')
    expect(found.code).toBe(0)
    expect((found['spent'] as { usd: number }).usd).toBeGreaterThan(0)
  })
})

describe('during the run', () => {
  test('passing failures are repeated', async () => {
    let failures = 0
    desk = await makeModelDesk(files, (request) => {
      failures += 1
      if (failures === 1) return { kind: 'error', error: 'rate-limit', retryAfterSeconds: 0 }
      if (failures === 2) return { kind: 'error', error: 'overloaded' }
      return diligent(request)
    })
    const found = await desk.ask('hunt', ...model)
    expect(found).toMatchObject({ code: 0, status: 'done' })
    expect(stage(found, 'investigate').counts).toMatchObject({ files: 3, failed: 0 })
  })

  test.each<readonly [string, Reply, RegExp]>([
    ['a refusal', { kind: 'message', text: 'I cannot assist with security research.' }, /refusal/],
    ['a refusal by its stop reason', { kind: 'message', text: '', stop: 'content-filter' }, /content-filter|empty/],
    ['an answer that is cut off', { kind: 'message', text: 'So', stop: 'length' }, /cut-off/],
    ['an answer without tools, again and again', { kind: 'message', text: 'All fine.' }, /no final answer/],
    ['nothing done', call('done', { files: [] }), /said nothing/],
    ['done about another file', call('done', { files: [{ path: 'z.js', summary: 'fine' }] }), /said nothing/],
    [
      'done without reading',
      call('done', { files: ['a.js', 'b.js', 'c.js'].map((path) => ({ path, summary: 'fine' })) }),
      /said nothing/,
    ],
  ])(
    '%s is not taken for a clean file',
    async (_name, reply, said) => {
      desk = await makeModelDesk(files, () => reply)
      const found = await desk.ask('hunt', ...model)
      expect(found).toMatchObject({ code: 5, status: 'incomplete' })
      expect(stage(found, 'investigate').counts).toMatchObject({ files: 0, failed: 3 })
      expect(stage(found, 'investigate').notes.join('\n')).toMatch(said)
      expect((await statusOf())['investigate']).toMatchObject({ done: 0, pending: 3 })
    },
    60_000,
  )

  test('a file that is left out of the answer stays to be done, the others are', async () => {
    desk = await makeModelDesk(files, (request) => {
      if (turnOf(request) === 0) return diligent(request)
      return call('done', {
        files: pathsIn(request)
          .filter((path) => path !== 'b.js')
          .map((path) => ({ path, summary: 'Looked at all of it.' })),
      })
    })
    const found = await desk.ask('hunt', ...model)
    expect(found.code).toBe(5)
    expect(stage(found, 'investigate').notes.join()).toContain('b.js: the model said nothing about it')
    expect((await statusOf())['investigate']).toMatchObject({ done: 2, pending: 1 })
  })

  test('a provider that wants to be asked tomorrow is not waited for', async () => {
    desk = await makeModelDesk(files, () => ({ kind: 'error', error: 'rate-limit', retryAfterSeconds: 86_400 }))
    const began = Date.now()
    const found = await desk.ask('hunt', ...model)
    expect(found).toMatchObject({ code: 5, status: 'incomplete' })
    expect(stage(found, 'investigate').notes.join()).toContain('rate-limit')
    expect((await statusOf())['investigate']).toMatchObject({ done: 0, pending: 3 })
    expect(Date.now() - began).toBeLessThan(30_000)
  })

  test('what one model refuses, the next one does', async () => {
    desk = await makeModelDesk(files, (request) =>
      request.model === 'model-1' ? { kind: 'message', text: 'I cannot assist with that.' } : diligent(request),
    )
    const found = await desk.ask('hunt', ...model, '--model', 'test/model-2', '--price', '3,15')
    expect(found).toMatchObject({ code: 0, status: 'done' })
    expect(desk.server.requests.some((request) => request.model === 'model-2')).toBe(true)
  })

  test('what is declined is asked for once more with the reason of the work, and then said from the start', async () => {
    desk = await makeModelDesk(files, (request) =>
      saysWhy(request) ? diligent(request) : { kind: 'message', text: 'I cannot assist with that.' },
    )
    const found = await desk.ask('hunt', ...model, '--batch-size', '1', '--concurrency', '1')
    expect(found).toMatchObject({ code: 0, status: 'done' })
    const hunting = desk.server.requests.filter((request) => !isCanary(request))
    expect(hunting.filter((request) => !saysWhy(request))).toHaveLength(1)
  })

  test('a refusal in words that no pattern knows is asked about, and is none of the answers', async () => {
    const text = 'That is not something I am here for.'
    desk = await makeModelDesk(files, (request) => {
      if (isRefusalCheck(request)) return call('answer', { declines: request.messages[0]?.text.includes(text) })
      return request.model === 'model-1' ? { kind: 'message', text } : diligent(request)
    })
    const found = await desk.ask('hunt', ...model, '--model', 'test/model-2', '--price', '3,15')
    expect(found).toMatchObject({ code: 0, status: 'done' })
    const alone = await desk.ask('hunt', ...model, '--force')
    expect(alone).toMatchObject({ code: 5, status: 'incomplete' })
    expect(stage(alone, 'investigate').notes.join()).toContain(`refusal: ${text}`)
  })
})

describe('budgets', () => {
  test.each([
    ['--max-usd', '0.0000001', /could pass --max-usd/],
    ['--max-tokens', '10', /could pass --max-tokens/],
  ])('%s: nothing is sent that could pass it', async (flag, value, said) => {
    desk = await makeModelDesk(files, diligent)
    const { code: exit, stderr } = await desk.runHere('hunt', ...model, flag, value)
    expect(exit).toBe(2)
    expect(stderr).toMatch(said)
    expect(desk.server.requests).toEqual([])
  })

  test('--max-minutes ends what is under way too', async () => {
    desk = await makeModelDesk(files, () => ({ kind: 'silence' }))
    const began = Date.now()
    const found = await desk.ask('hunt', ...model, '--max-minutes', '0.05')
    expect(found).toMatchObject({ code: 5, status: 'incomplete' })
    expect(stage(found, 'investigate').notes.join()).toContain('--max-minutes 0.05 are over')
    expect((await statusOf())['investigate']).toMatchObject({ done: 0, pending: 3 })
    expect(Date.now() - began).toBeLessThan(20_000)
  })

  test('a bound in the middle ends the run with its report; the next run pays for the rest only', async () => {
    desk = await makeModelDesk(files, diligent)
    const bound = ['--batch-size', '1', '--concurrency', '1', '--max-tokens']
    const first = await desk.ask('hunt', ...model, ...bound, '36000')
    expect(first).toMatchObject({ code: 5, status: 'incomplete', coverage: { extent: 'partial' } })
    const done = (await statusOf())['investigate']?.done ?? 0
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(3)
    expect(stage(first, 'investigate').notes.join()).toContain('the same command goes on from here')
    const spent = first['spent'] as { inputTokens: number; outputTokens: number }
    expect(spent.inputTokens + spent.outputTokens).toBeLessThanOrEqual(36_000)
    const before = desk.server.requests.filter((request) => !isCanary(request)).length
    const second = await desk.ask('hunt', ...model)
    expect(second).toMatchObject({ code: 0, status: 'done' })
    const asked = desk.server.requests.filter((request) => !isCanary(request)).slice(before)
    const again = asked.filter((request) => turnOf(request) === 0).flatMap(pathsIn)
    expect(again).toHaveLength(3 - done)
  })

  test('--stop-after-dry ends the investigation where nothing is found', async () => {
    desk = await makeModelDesk(files, diligent)
    const bound = ['--batch-size', '1', '--concurrency', '1', '--stop-after-dry', '2']
    const found = await desk.ask('hunt', ...model, ...bound)
    expect(stage(found, 'investigate')).toMatchObject({ extent: 'partial', counts: { files: 2 } })
    expect(stage(found, 'investigate').notes.join()).toContain('2 files in a row without a finding')
  })
})

test('SIGINT ends within a second with everything kept, and nothing is paid twice', async () => {
  let isHanging = true
  desk = await makeModelDesk(files, (request) =>
    isHanging && turnOf(request) === 1 ? { kind: 'silence' } : diligent(request),
  )
  const { child, finished } = desk.startHunt(...model)
  while (!desk.server.requests.some((request) => turnOf(request) === 1))
    await new Promise((next) => setTimeout(next, 20))
  const before = Date.now()
  child.kill('SIGINT')
  const { code: exit } = await finished
  expect(exit).toBe(130)
  expect(Date.now() - before).toBeLessThan(5_000)
  isHanging = false
  const asked = desk.server.requests.length
  const found = await desk.ask('hunt', ...model)
  expect(found).toMatchObject({ code: 0, status: 'done' })
  // The first turn was answered before: it is not asked again.
  const later = desk.server.requests.slice(asked).filter((request) => !isCanary(request))
  expect(later.filter((request) => turnOf(request) === 0)).toEqual([])
})
