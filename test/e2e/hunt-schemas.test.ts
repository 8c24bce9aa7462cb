// What the hunting commands print fits the published schemas.

import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HuntDesk, makeHuntDesk } from './hunting.js'

const ajv = new Ajv2020({ strict: false, formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ } })
const validators = new Map<string, ValidateFunction>()
let desk: HuntDesk

beforeAll(() => {
  desk = makeHuntDesk()
})
afterAll(() => desk.remove())

function expectToMatch(name: string, document: unknown): void {
  const path = new URL(`../../schema/${name}.schema.json`, import.meta.url)
  const validate = validators.get(name) ?? ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
  validators.set(name, validate)
  validate(document)
  expect(validate.errors ?? []).toEqual([])
}

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
