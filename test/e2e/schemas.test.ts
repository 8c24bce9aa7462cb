// What the commands print fits the published schemas, in every way a run can end.

import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, makeDesk } from './executables.js'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ } })
const validators = new Map<string, ValidateFunction>()

function validator(name: string): ValidateFunction {
  const known = validators.get(name)
  if (known !== undefined) return known
  const path = new URL(`../../schema/${name}.schema.json`, import.meta.url)
  const made = ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
  validators.set(name, made)
  return made
}

function expectToMatch(name: string, document: unknown): void {
  const validate = validator(name)
  validate(document)
  expect(validate.errors ?? []).toEqual([])
}

let desk: Desk

beforeEach(() => {
  desk = makeDesk()
  desk.write('p.cedar', `permit(principal, action, resource in file_system::Dir::"${desk.path}");`)
})
afterEach(() => desk.remove())

const endings: readonly (readonly [string, string])[] = [
  ['success', 'info("x"); AlarmBuilder().type("t").publish(); 1'],
  ['denied', 'cat("/etc/shadow")'],
  ['a handled denial', 'try { cat("/etc/shadow") } catch {} 1'],
  ['script-error', 'throw "x"'],
  ['compile-error', 'let ='],
  ['limit', 'fn f() { f() } f()'],
]

test.each(endings)('run: %s', async (_ending, script) => {
  desk.write('s.rhai', script)
  const json = await desk.run('sallyport', ['run', 's.rhai', '--policy', 'p.cedar', '-o', 'json', '--audit', 'a.jsonl'])
  expectToMatch('run', JSON.parse(json.stdout))
  const rex = await desk.run('rex-runner', ['-s', 's.rhai', '-p', 'p.cedar'])
  expectToMatch('run', JSON.parse(rex.stdout))
  const lines = await desk.run('sallyport', ['run', 's.rhai', '--policy', 'p.cedar', '-o', 'jsonl'])
  for (const line of lines.stdout.trimEnd().split('\n')) expectToMatch('run-event', JSON.parse(line))
  for (const line of readFileSync(`${desk.path}/a.jsonl`, 'utf8').trimEnd().split('\n'))
    expectToMatch('audit-record', JSON.parse(line))
  const verdict = await desk.run('sallyport', ['audit', 'verify', 'a.jsonl', '--output', 'json'])
  expectToMatch('audit-verdict', JSON.parse(verdict.stdout))
})

test('a run that never began', async () => {
  const { stdout } = await desk.run('sallyport', ['run', 'missing', '--policy', 'p.cedar', '-o', 'json'])
  expectToMatch('run', JSON.parse(stdout))
})

test('the other commands', async () => {
  desk.write('s.rhai', 'cat("/a")')
  desk.write('bad.rhai', 'let =')
  const print = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await desk.run('sallyport', [...args, '--output', 'json'])).stdout)
  expectToMatch('functions', await print('functions'))
  expectToMatch('check', await print('check', 's.rhai'))
  expectToMatch('check', await print('check', 'bad.rhai'))
  expectToMatch('check', await print('check', 's.rhai', '--policy', 'p.cedar'))
  expectToMatch('doctor', await print('doctor'))
  expectToMatch('explanation', await print('policy', 'explain', 'read', '/etc/shadow', '--policy', 'p.cedar'))
  expectToMatch('explanation', await print('policy', 'explain', 'read', `${desk.path}/a`, '--policy', 'p.cedar'))
})
