// PR-5: what whoever started us left open reaches no program of a script.

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, makeDesk, stub } from './executables.js'

let desk: Desk
beforeEach(() => {
  desk = makeDesk()
})
afterEach(() => desk.remove())

/** Only this shell opens descriptors by such numbers. */
const bash = '/bin/bash'

test.runIf(process.platform === 'linux' && existsSync(bash)).each([
  ['rex-runner', ['-s', 's.rhai', '-p', 'p.cedar']],
  ['sallyport', ['run', 's.rhai', '--policy', 'p.cedar', '--output', 'json']],
] as const)('PR-5: a descriptor that %s inherits reaches no program', (name, args) => {
  desk.write('secret', 'TOP SECRET')
  chmodSync(desk.write('program', '#!/bin/sh\nls /proc/self/fd\ncat /proc/self/fd/60 /proc/self/fd/251\n'), 0o755)
  desk.write('p.cedar', 'permit(principal, action, resource);')
  desk.write(
    's.rhai',
    `let d = DirConfig().path("${desk.path}").build().open(OpenDirOptions().build());
    d.open_file("program", OpenFileOptions().read(true).build()).execute(ExecuteOptions().build()).stdout`,
  )
  const out = execFileSync(
    bash,
    ['--norc', '-c', 'exec 60<secret 251<secret; exec "$@"', 'sh', process.execPath, stub(name), ...args],
    {
      cwd: desk.path,
      env: { XDG_STATE_HOME: join(desk.path, 'state') },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const { status, output } = JSON.parse(out) as { status: string; output: string }
  expect(status).toBe('SUCCESS')
  expect(output).toMatch(/^0\n1\n2\n/)
  expect(output).not.toContain('TOP SECRET')
  expect(output.split('\n').filter((line) => Number(line) > 9)).toEqual([])
})
