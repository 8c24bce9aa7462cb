// The stories of examples/, as a person would run them: their files in a folder of their own, their policy, their arguments.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, type Finished, makeDesk } from './executables.js'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
/** Where the stories say that their files are. */
const told = '/srv/sallyport-story'

let desk: Desk
const place = (): string => join(desk.path, 'story')
const left = (name: string): string => readFileSync(join(place(), name), 'utf8')

beforeEach(() => {
  desk = makeDesk()
  mkdirSync(place())
})
afterEach(() => desk.remove())

const expected = (story: string): string => readFileSync(join(examples, story, 'expected.txt'), 'utf8')

/** Puts a story into the folder of the test. */
function prepare(story: string, more: readonly (readonly [string, string])[] = []): void {
  const files = join(examples, story, 'files')
  if (existsSync(files)) cpSync(files, place(), { recursive: true })
  for (const name of ['script.rhai', 'policy.cedar', 'args.json']) {
    const text = readFileSync(join(examples, story, name), 'utf8').replaceAll(told, place())
    desk.write(
      name,
      more.reduce((whole, [from, to]) => whole.replaceAll(from, to), text),
    )
  }
}

const perform = (): Promise<Finished> =>
  desk.run('sallyport', ['run', 'script.rhai', '--policy', 'policy.cedar', '--args', 'args.json', '--audit', 'a.jsonl'])

interface Decision {
  readonly kind: string
  readonly action: string
  readonly resource: string
  readonly decision: string
}

const denied = (): readonly Decision[] =>
  readFileSync(join(desk.path, 'a.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Decision => JSON.parse(line))
    .filter(({ kind, decision }) => kind === 'decision' && decision === 'deny')

async function play(story: string): Promise<void> {
  prepare(story)
  const { code, stdout, stderr } = await perform()
  expect({ stdout, stderr, code }).toMatchObject({ stdout: expected(story), code: 0 })
}

test('every story is complete, and is played by a test', () => {
  const stories = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'expected.txt')))
  expect(stories).toEqual([
    '05-log-triage',
    '06-disk-clean-up',
    '07-service-restart',
    '08-configuration-edit',
    '09-certificate-expiry',
    '10-denied-exfiltration',
  ])
  for (const story of stories)
    for (const name of ['README.md', 'script.rhai', 'policy.cedar', 'args.json'])
      expect(existsSync(join(examples, story, name)), `${story}/${name}`).toBe(true)
})

test('log triage: the report, and nothing beside the log was asked for', async () => {
  await play('05-log-triage')
  expect(denied()).toEqual([])
})

test('disk clean-up: only temporary files of the cache are gone', async () => {
  await play('06-disk-clean-up')
  expect(readdirSync(join(place(), 'cache'), { recursive: true }).sort()).toEqual(['keep.db', 'old'])
  expect(left('important.tmp')).toBe('not in the cache\n')
})

test('configuration edit: one line is changed, and the backup is the file as it was', async () => {
  await play('08-configuration-edit')
  expect(left('server.conf')).toBe('listen = 8080\nmax_connections = 250\n')
  expect(left('server.conf.bak')).toBe('listen = 8080\nmax_connections = 100\n')
  expect(left('other.conf')).toBe('untouched\n')
})

test('configuration edit: a file that is not as expected stays as it is', async () => {
  prepare('08-configuration-edit', [['"integerValue": 100', '"integerValue": 101']])
  expect((await perform()).code).toBe(1)
  expect(left('server.conf')).toBe('listen = 8080\nmax_connections = 100\n')
  expect(existsSync(join(place(), 'server.conf.bak'))).toBe(false)
})

test('certificate expiry: one holds, one has expired', async () => {
  await play('09-certificate-expiry')
  expect(denied()).toEqual([])
})

test('a denied exfiltration: nothing arrives, and the record shows each attempt', async () => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end()
  })
  server.on('connection', () => heard.push('connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    prepare('10-denied-exfiltration', [['http://127.0.0.1:9876', url]])
    const { code, stdout } = await perform()
    expect({ code, stdout }).toEqual({ code: 0, stdout: expected('10-denied-exfiltration') })
    expect(heard).toEqual([])
    expect(denied().map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      `network::Action::"POST" network::url::"${url}/collect"`,
      `network::Action::"GET" network::url::"${url}/collect?token=s3cr3t-t0k3n"`,
      `file_system::Action::"open" file_system::Dir::"${place()}/public"`,
    ])
    expect(readdirSync(join(place(), 'public'))).toEqual(['index.html'])
    // The same script does send where the policy lets it: the server would have heard.
    desk.write('policy.cedar', 'permit (principal, action, resource);')
    await perform()
    expect(heard).toContain('/collect?token=s3cr3t-t0k3n')
  } finally {
    server.close()
  }
})
