// An agent at work, with a real client of the protocol: it writes a script, is denied, reads the denial, adjusts, succeeds.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, makeDesk } from './executables.js'

const stub = fileURLToPath(new URL('../../apps/cli/bin/sallyport.js', import.meta.url))

let desk: Desk
let client: Client

beforeEach(async () => {
  desk = makeDesk()
  desk.write(
    'policy.cedar',
    `permit(principal, action in [file_system::Action::"open", file_system::Action::"read"], resource in file_system::Dir::"${desk.path}");
     permit(principal, action in [file_system::Action::"create", file_system::Action::"write"], resource == file_system::File::"${desk.path}/report.txt");`,
  )
  desk.write('data.txt', 'one\ntwo\n')
  client = new Client({ name: 'test-agent', version: '1.0.0' })
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--disallow-code-generation-from-strings', stub, 'mcp', '--policy', 'policy.cedar', '--timeout', '5'],
      cwd: desk.path,
      env: { PATH: process.env['PATH'] ?? '', HOME: desk.path, XDG_STATE_HOME: `${desk.path}/state` },
    }),
  )
})
afterEach(async () => {
  await client.close()
  desk.remove()
})

async function call(name: string, input: Record<string, unknown>): Promise<{ isError: boolean; text: string }> {
  const result = await client.callTool({ name, arguments: input })
  const content = result.content as { type: string; text: string }[]
  return { isError: result.isError === true, text: content.map(({ text }) => text).join('\n') }
}

test('denied, read, adjusted, done', async () => {
  const names = (await client.listTools()).tools.map(({ name }) => name)
  expect(names.sort()).toEqual(['check_script', 'list_functions', 'run_script'])

  const first = await call('run_script', { script: `write("${desk.path}/elsewhere.txt", "x")` })
  expect(first.isError).toBe(true)
  const denial = JSON.parse(first.text)
  expect(denial).toMatchObject({ status: 'ERROR', ending: 'denied', line: 1 })
  expect(denial.error).toContain(`file_system::Action::"create" for file_system::File::${desk.path}/elsewhere.txt`)
  expect(existsSync(`${desk.path}/elsewhere.txt`)).toBe(false)

  const second = await call('run_script', {
    script: `let lines = tail("${desk.path}/data.txt"); write([write::replace], "${desk.path}/report.txt", "lines: " + lines.len()); lines.len()`,
  })
  expect(JSON.parse(second.text)).toMatchObject({ status: 'SUCCESS', output: '2' })
  expect(readFileSync(`${desk.path}/report.txt`, 'utf8')).toBe('lines: 2')
})

test('no permit text and no policy text reach the agent', async () => {
  for (const script of [`cat("/etc/shadow")`, `write("${desk.path}/x", "y")`, `rm("${desk.path}/data.txt")`]) {
    const { text } = await call('run_script', { script })
    expect(text).not.toMatch(/permit|policy0|policy\.cedar|principal ==/)
  }
})

test('every call is recorded', async () => {
  await call('run_script', { script: `cat("${desk.path}/data.txt")` })
  await call('run_script', { script: `cat("/etc/shadow")` })
  const records = readdirSync(`${desk.path}/state/sallyport/audit`)
  expect(records.length).toBe(2)
  for (const name of records) {
    const verdict = await desk.run('sallyport', ['audit', 'verify', `state/sallyport/audit/${name}`])
    expect(verdict.code).toBe(0)
  }
})

test('a script that never ends is ended, and the next one runs', async () => {
  const endless = await call('run_script', { script: 'loop { }' })
  expect(endless.isError).toBe(true)
  expect(JSON.parse((await call('run_script', { script: '40 + 2' })).text)).toMatchObject({ output: '42' })
})

test('arguments, checks and the list of functions', async () => {
  const run = await call('run_script', {
    script: 'name + count',
    arguments: { name: { stringValue: 'n' }, count: { longValue: 3 } },
  })
  expect(JSON.parse(run.text)).toMatchObject({ output: 'n3' })
  expect((await call('run_script', { script: '1', arguments: { a: 1 } })).isError).toBe(true)
  expect((await call('run_script', { skript: '1' })).isError).toBe(true)
  const check = await call('check_script', { script: 'let x = cat("/a");\nlet y = ;' })
  expect(check).toMatchObject({ isError: true })
  expect(check.text).toContain('script:2:9')
  expect((await call('check_script', { script: 'cat("/a")' })).text).toContain('file_system::Action::"read"')
  expect((await call('list_functions', { name: 'mv' })).text).toContain('file_system::Action::"move"')
})
