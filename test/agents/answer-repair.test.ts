// Answers that are nearly right: a program repairs what it can, the model is told of the rest twice, then it counts as no answer.

import { afterEach, describe, expect, test } from 'vitest'
import type { Reply } from '../model-server/reply.js'
import type { ModelRequest } from '../model-server/request.js'
import { call, type ModelDesk, makeModelDesk, type Protocol, stageOf, turnOf } from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

const files = { 'a.js': `module.exports = (app) => app.get('/a', (req, res) => res.json({ name: req.query.name }))\n` }
const model = ['--investigate-model', 'test/model-1'] as const

/** Reads the file, then gives these replies one after the other; the last one again and again. */
function answering(...replies: readonly Reply[]) {
  return (request: ModelRequest): Reply => {
    const turn = turnOf(request)
    if (turn === 0) return call('read_file', { path: 'a.js' })
    return replies[Math.min(turn, replies.length) - 1] ?? { kind: 'message', text: 'Nothing.' }
  }
}

const written = (name: string, rawInput: string): Reply => ({ kind: 'message', toolCalls: [{ name, rawInput }] })
const done = call('done', { files: [{ path: 'a.js', summary: 'Looked at all of it.' }] })

async function investigated() {
  const found = await desk.ask('hunt', ...model)
  const stages = found['stages'] as { stage: string; counts: Record<string, number>; notes: string[] }[]
  const stage = stages.find((each) => each.stage === 'investigate')
  return { code: found.code, counts: stage?.counts, notes: stage?.notes.join('\n') ?? '' }
}

describe.each<Protocol>(['openai', 'anthropic', 'openai-compatible'])('over the protocol of %s', (kind) => {
  test.each([
    ['a comma too many', '{"files":[{"path":"a.js","summary":"Looked at all of it."},]}'],
    ['names without quotes', "{files:[{path:'a.js',summary:'Looked at all of it.'}]}"],
    ['an end that is missing', '{"files":[{"path":"a.js","summary":"Looked at all of it."}'],
    ['a list as text', '{"files":"[{\\"path\\":\\"a.js\\",\\"summary\\":\\"Looked at all of it.\\"}]"}'],
  ])('%s is repaired without another question', async (_, text) => {
    desk = await makeModelDesk(files, answering(written('done', text)), kind)
    expect(await investigated()).toMatchObject({ code: 0, counts: { files: 1, failed: 0 } })
    expect(desk.server.requests.filter((request) => stageOf(request) === 'investigate').length).toBe(3)
  })
})

test('what no program can repair is told twice', async () => {
  const wrong = call('done', { files: 7 })
  desk = await makeModelDesk(files, answering(wrong, call('done', {}), done))
  expect(await investigated()).toMatchObject({ code: 0, counts: { files: 1, failed: 0 } })
  const last = desk.server.requests.at(-1)
  expect(last?.messages.flatMap(({ toolResults = [] }) => toolResults.map(({ text }) => text)).slice(1)).toEqual([
    expect.stringContaining('The input does not fit: files:'),
    expect.stringContaining('The input does not fit: files:'),
  ])
})

test('an answer that never fits is none: the file stays to be done, and little is paid', async () => {
  desk = await makeModelDesk(files, answering(call('done', { files: 7 })))
  const { code, counts, notes } = await investigated()
  expect({ code, counts }).toMatchObject({ code: 5, counts: { files: 0, failed: 1 } })
  expect(notes).toContain('malformed: The input does not fit')
  expect(desk.server.requests.length).toBeLessThan(8)
})

test('a report that never fits is counted as rejected, and the rest goes on', async () => {
  const wrong = call('report_finding', { title: 'No' })
  desk = await makeModelDesk(files, answering(wrong, wrong, wrong, done))
  expect(await investigated()).toMatchObject({ code: 0, counts: { files: 1, failed: 0, rejected: 1 } })
})
