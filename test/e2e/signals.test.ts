// Ctrl-C and SIGTERM end a busy script with a proper result.

import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, makeDesk } from './executables.js'

let desk: Desk

beforeEach(() => {
  desk = makeDesk()
  desk.write('p.cedar', '')
})
afterEach(() => desk.remove())

test.each([
  ['SIGINT', 'loop { }', 130],
  ['SIGTERM', 'loop { }', 143],
  ['SIGINT', 'sleep(60)', 130],
] as const)('%s ends `%s`: exit code and one whole document', async (signal, script, exitCode) => {
  desk.write('s.rhai', script)
  const { child, finished } = desk.start('sallyport', ['run', 's.rhai', '--policy', 'p.cedar', '-o', 'json'])
  await delay(1500)
  child.kill(signal)
  const { code, stdout } = await finished
  expect(JSON.parse(stdout)).toMatchObject({ status: 'ERROR', error: { message: expect.stringContaining(signal) } })
  expect(code).toBe(exitCode)
})

test('the drop-in ends on SIGINT with its own document', async () => {
  desk.write('s.rhai', 'loop { }')
  const { child, finished } = desk.start('rex-runner', ['-s', 's.rhai', '-p', 'p.cedar'])
  await delay(1500)
  child.kill('SIGINT')
  const { code, stdout } = await finished
  expect(JSON.parse(stdout)).toMatchObject({ status: 'ERROR', error: { error_type: 'SCRIPT_EXCEPTION' } })
  expect(code).toBe(0)
})

test('a program that a script waits for ends with the run', async () => {
  desk.write('program', '#!/bin/sh\nsleep 60\necho late > late\n')
  desk.write('p.cedar', 'permit (principal, action, resource);')
  desk.write(
    's.rhai',
    `let d = DirConfig().path("${desk.path}").build().open(OpenDirOptions().build());
     let f = d.open_file("program", OpenFileOptions().read(true).build()); f.chmod(0o755);
     info("about to"); f.execute(ExecuteOptions().env(#{ PATH: "/usr/bin:/bin" }).build())`,
  )
  const { child, finished } = desk.start('sallyport', ['run', 's.rhai', '--policy', 'p.cedar', '-o', 'json'])
  await delay(2500)
  const signalled = Date.now()
  child.kill('SIGINT')
  const { code, stdout } = await finished
  expect(JSON.parse(stdout)).toMatchObject({ status: 'ERROR', error: { message: expect.stringContaining('SIGINT') } })
  expect(code).toBe(130)
  expect(Date.now() - signalled).toBeLessThan(4_000)
})
