// AG-3: the history is read by commits, not by contents: what an agent may not read now, it does not read as it once was.

import { execFileSync } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import { startModelServer } from '../model-server/model-server.js'
import { call, calls, type ModelDesk, makeModelDesk, turnOf } from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

const secret = 'ghp_zT4mQ8wXbN2vLr7KcY5hJd9sFa3gPe6uRt1x'
const route = "const router = require('express').Router()\nrouter.get('/a', (req, res) => res.json(req.query))\n"

function commit(root: string, message: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: root })
  git('init', '--quiet')
  git('add', '-A', '-f')
  git('commit', '--quiet', '-m', message)
}

test('AG-3: the history of a file tells commits, and no secret of them', async () => {
  const seen: string[] = []
  desk = await makeModelDesk(
    { 'a.js': `${route}const token = '${secret}'\n`, '.env': 'PASSWORD=CANARY-ENV-55d0c2\n' },
    (request) => {
      if (turnOf(request) === 0)
        return calls(
          ['history_of', { path: 'a.js' }],
          ['history_of', { path: 'a.js', from: 1, to: 3 }],
          ['history_of', { path: '.env' }],
          ['history_of', { path: '.env', from: 1, to: 1 }],
          ['read_file', { path: 'a.js' }],
        )
      seen.push(...(request.messages.at(-1)?.toolResults ?? []).map(({ text }) => text))
      return call('done', { files: [{ path: 'a.js', summary: 'Looked at all of it.' }] })
    },
  )
  commit(desk.root, `use ${secret} for now`)
  await desk.ask('hunt', '--model', 'test/model-1')
  const [commits = '', lines = '', hidden = '', hiddenLine = ''] = seen
  expect(commits).toMatch(/[0-9a-f]{7} \d{4}-\d\d-\d\d use /)
  expect(lines).toMatch(/line 3: [0-9a-f]{7} \d{4}-\d\d-\d\d/)
  expect([hidden, hiddenLine].join('\n')).not.toMatch(/[0-9a-f]{7} \d{4}/)
  const sent = JSON.stringify(desk.server.requests.map(({ body }) => body))
  expect(sent).not.toContain(secret)
  expect(sent).not.toContain('CANARY-ENV-55d0c2')
})

test('AG-2: a model on this machine is asked without a proxy, whatever the environment says', async () => {
  const proxy = await startModelServer({ answer: () => ({ kind: 'message', text: 'I am the proxy' }) })
  try {
    desk = await makeModelDesk({ 'a.js': route }, (request) =>
      turnOf(request) === 0
        ? call('read_file', { path: 'a.js' })
        : call('done', { files: [{ path: 'a.js', summary: 'Looked at all of it.' }] }),
    )
    const address = proxy.url.replace('/v1', '')
    desk.environment['HTTP_PROXY'] = address
    desk.environment['http_proxy'] = address
    const found = await desk.ask('hunt', '--model', 'test/model-1')
    expect(found).toMatchObject({ code: 0, status: 'done' })
    expect(proxy.arrivals).toEqual([])
  } finally {
    await proxy.close()
  }
})
