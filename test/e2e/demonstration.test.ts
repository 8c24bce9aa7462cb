// The demonstration of the field, word for word, with both executables.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, makeDesk } from './executables.js'

const target = '/tmp/hello.txt'
const script = 'write("/tmp/hello.txt", "Hello from Rex!"); cat("/tmp/hello.txt");\n'
const denied = `permit(
  principal,
  action in [
    file_system::Action::"open",
    file_system::Action::"read"
    // file_system::Action::"create",
    // file_system::Action::"write"
  ],
  resource
);
`
const permitted = denied.replace('"read"\n', '"read",\n').replaceAll('// ', '')

let desk: Desk

beforeEach(() => {
  desk = makeDesk()
  rmSync(target, { force: true })
  desk.write('script.rhai', script)
})
afterEach(() => {
  rmSync(target, { force: true })
  desk.remove()
})

const flags = ['--script-file', 'script.rhai', '--policy-file', 'policy.cedar', '--output-format']

describe.each([
  ['sallyport', ['run'], 3],
  ['rex-runner', [], 0],
] as const)('%s', (name, before, exitOfDenial) => {
  test('denied: nothing is created and the output begins with the denial', async () => {
    desk.write('policy.cedar', denied)
    const { code, stdout, stderr } = await desk.run(name, [...before, ...flags, 'human'])
    expect(stdout).toBe('')
    expect(stderr.split('\n')[0]).toBe('error: Permission denied: file_system::Action::"create" on /tmp/hello.txt')
    expect(code).toBe(exitOfDenial)
    expect(existsSync(target)).toBe(false)
  })

  test('denied, as JSON: status and error type', async () => {
    desk.write('policy.cedar', denied)
    const { stdout } = await desk.run(name, [...before, ...flags, 'json'])
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ output: '', status: 'ERROR', error: { error_type: 'ACCESS_DENIED_EXCEPTION' } })
    expect(document.error.message).toMatch(
      /^IoErrorKind: PermissionDenied: Permission denied: \S+ unauthorized to perform file_system::Action::"create" for file_system::File::\/tmp\/hello.txt \(line 1, position 1\)$/,
    )
    expect(stdout).not.toContain('permit')
    expect(existsSync(target)).toBe(false)
  })

  test('permitted: the text comes back', async () => {
    desk.write('policy.cedar', permitted)
    const { code, stdout, stderr } = await desk.run(name, [...before, ...flags, 'human'])
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'Hello from Rex!\n', stderr: '' })
    expect(readFileSync(target, 'utf8')).toBe('Hello from Rex!')
  })
})

test('the permit that the denial shows is the missing one', async () => {
  desk.write('policy.cedar', denied)
  const { stderr } = await desk.run('sallyport', ['run', ...flags, 'human'])
  const permit = stderr.slice(stderr.indexOf('permit ('))
  desk.write('policy.cedar', `${denied}${permit}`)
  expect((await desk.run('sallyport', ['run', ...flags, 'human'])).stdout).toBe('Hello from Rex!\n')
})
