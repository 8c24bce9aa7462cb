// No policy lets a script read or change what the product keeps for its operator: records of decisions, accepted workspaces.

import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, makeDesk } from './executables.js'

let desk: Desk
let record: string

beforeEach(async () => {
  desk = makeDesk()
  desk.write('all.cedar', 'permit(principal, action, resource);')
  desk.write('s.rhai', '1')
  await desk.run('sallyport', ['run', 's.rhai', '--policy', 'all.cedar'])
  const folder = join(desk.path, 'state/sallyport/audit')
  record = join(folder, readdirSync(folder)[0] ?? 'none')
  symlinkSync('state', join(desk.path, 'link'))
})
afterEach(() => desk.remove())

describe.each(['sallyport', 'rex-runner'] as const)('%s, where the policy permits everything', (program) => {
  const run = (script: string, ...more: readonly string[]): ReturnType<Desk['run']> => {
    desk.write('s.rhai', script.replaceAll('$T', desk.path).replaceAll('$R', record))
    const args = ['-s', 's.rhai', '-p', 'all.cedar', '-o', 'json', ...more]
    return desk.run(program, program === 'sallyport' ? ['run', ...args] : args)
  }

  test.each([
    'cat("$R")',
    'write("$R", "more")',
    'write([write::replace], "$R", "")',
    'rm("$R")',
    'ls("$T/state/sallyport")',
    'rm([rm::recursive], "$T/state")',
    'mv("$R", "$T/stolen")',
    'cp("$R", "$T/stolen")',
    'write("$T/state/sallyport/trusted.json", "{}")',
    'mkdir("$T/state/sallyport/new")',
    'DirConfig().path("$T/state").build().open(OpenDirOptions().build()).delete(DeleteDirOptions().recursive(true).build())',
  ])('denies %s', async (script) => {
    const before = readFileSync(record)
    const { stdout } = await run(script)
    const document = JSON.parse(stdout)
    expect(document.status).toBe('ERROR')
    expect(document.error.error_type).toBe('ACCESS_DENIED_EXCEPTION')
    expect(readFileSync(record).subarray(0, before.length)).toEqual(before)
    expect(existsSync(join(desk.path, 'stolen'))).toBe(false)
    expect(existsSync(join(desk.path, 'state/sallyport/new'))).toBe(false)
  })

  test('also through a link, and lets pass what lies beside', async () => {
    expect(JSON.parse((await run('cat("$T/link/sallyport/audit/" + "$R".sub_string(-1))')).stdout).status).toBe('ERROR')
    const { stdout } = await run('write("$T/state/mine", "x"); cat("$T/link/mine")')
    expect(JSON.parse(stdout)).toMatchObject({ status: 'SUCCESS', output: 'x' })
  })
})

test('nor the record that was asked for elsewhere, and the operator is told why', async () => {
  desk.write('s.rhai', `cat("${desk.path}/here.jsonl")`)
  const { code, stderr } = await desk.run('sallyport', [
    'run',
    's.rhai',
    '--policy',
    'all.cedar',
    '--audit',
    'here.jsonl',
  ])
  expect(code).toBe(3)
  expect(stderr).toContain('belongs to the state of Sallyport itself')
  expect(stderr).toContain('no policy can permit it')
})

test('nor where the policy is only observed', async () => {
  desk.write('s.rhai', `cat("${record}")`)
  const { code } = await desk.run('sallyport', ['run', 's.rhai', '--policy', 'all.cedar', '--observe'])
  expect(code).toBe(3)
})
