// What the hunting commands print fits the published schemas.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, test } from 'vitest'
import { type HuntDesk, makeHuntDesk } from './hunting.js'
import { expectToMatch } from './published-schemas.js'

let desk: HuntDesk

beforeAll(() => {
  desk = makeHuntDesk()
})
afterAll(() => desk.remove())

test('each document and each event', async () => {
  const print = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await desk.hunt(...args, '--output', 'json')).stdout)
  expectToMatch('init', await print('init', '--plan'))
  expectToMatch('init', await print('init'))
  expectToMatch('trust', await print('trust'))
  const found = (await print('hunt')) as { findings: { id: string }[]; record: string }
  expectToMatch('hunt', found)
  expectToMatch('hunt', await print('scan'))
  const events = await desk.hunt('hunt', '--output', 'jsonl', '--force')
  for (const line of events.stdout.trimEnd().split('\n')) expectToMatch('hunt-event', JSON.parse(line))
  for (const line of readFileSync(found.record, 'utf8').trimEnd().split('\n'))
    expectToMatch('audit-record', JSON.parse(line))
  expectToMatch('findings-list', await print('findings', 'list', '--all'))
  expectToMatch('refused-list', await print('findings', 'list', '--refused'))
  await desk.hunt('findings', 'suppress', found.findings[0]?.id ?? '', '--reason', 'x', '--expires', '2999-01-01')
  for (const { id } of found.findings) expectToMatch('finding', await print('findings', 'show', id))
  expectToMatch('status', await print('status', '--coverage'))
  expectToMatch('runs', await print('runs'))
  expectToMatch('rules', await print('rules'))
  expectToMatch('findings', JSON.parse((await desk.hunt('export', '--format', 'json', '--all')).stdout))
  // What `init` wrote, without its comments.
  expectToMatch('config', JSON.parse(desk.read('.sallyport/config.json').replaceAll(/^\s*\/\/.*$/gm, '')))
})
