// `sallyport policy learn`, for real and on a copy, and what comes of the policy.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, makeDesk } from './executables.js'
import { expectToMatch } from './published-schemas.js'

let desk: Desk
const learn = (...args: readonly string[]) => desk.run('sallyport', ['policy', 'learn', ...args])
const read = (name: string): string => readFileSync(join(desk.path, name), 'utf8')

beforeEach(() => {
  desk = makeDesk()
  mkdirSync(join(desk.path, 'data'))
  desk.write('data/a.log', 'one\ntwo\n')
  desk.write('data/b.log', 'three\n')
  desk.write(
    's.rhai',
    `write([write::replace], "${desk.path}/data/out.txt", cat("${desk.path}/data/a.log"));\n"done"\n`,
  )
})
afterEach(() => desk.remove())

test('where the script may act must be said, once', async () => {
  for (const flags of [[], ['--for-real', '--copy', 'data']]) {
    const { code, stderr } = await learn('s.rhai', ...flags)
    expect(code).toBe(2)
    expect(stderr).toContain('say where the script may act')
  }
  expect(existsSync(join(desk.path, 'data/out.txt'))).toBe(false)
})

describe('for real', () => {
  test('the policy that is written permits the same run, and no other file', async () => {
    expect((await learn('s.rhai', '--for-real', '--out', 'l.cedar')).code).toBe(0)
    expect(read('data/out.txt')).toBe('one\ntwo\n')
    const again = await desk.run('sallyport', ['run', 's.rhai', '--policy', 'l.cedar'])
    expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 0, stdout: 'done\n' })
    desk.write('t.rhai', `cat("${desk.path}/data/b.log")`)
    expect((await desk.run('sallyport', ['run', 't.rhai', '--policy', 'l.cedar'])).code).toBe(3)
    expect((await desk.run('sallyport', ['check', 's.rhai', '--policy', 'l.cedar'])).code).toBe(0)
  })

  test('generalised by directory, another file of it is permitted', async () => {
    expect((await learn('s.rhai', '--for-real', '--by-directory', '--out', 'l.cedar')).code).toBe(0)
    desk.write('t.rhai', `cat("${desk.path}/data/b.log")`)
    expect((await desk.run('sallyport', ['run', 't.rhai', '--policy', 'l.cedar'])).code).toBe(0)
  })

  test('a file that exists is replaced only by force', async () => {
    desk.write('l.cedar', 'mine')
    const refused = await learn('s.rhai', '--for-real', '--out', 'l.cedar')
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('exists already')
    expect(read('l.cedar')).toBe('mine')
    expect((await learn('s.rhai', '--for-real', '--out', 'l.cedar', '--force')).code).toBe(0)
    expect(read('l.cedar')).toContain('permit (')
  })

  test('the document fits its schema; without --out the policy is printed', async () => {
    const { stdout } = await learn('s.rhai', '--for-real', '--output', 'json')
    expectToMatch('learned-policy', JSON.parse(stdout))
    const { policy, rules } = JSON.parse(stdout)
    expect(rules).toHaveLength(3)
    expect((await learn('s.rhai', '--for-real')).stdout).toBe(policy)
  })

  test('a script that fails is said, and its code is that of a run', async () => {
    desk.write('s.rhai', `cat("${desk.path}/data/a.log"); throw "x"`)
    const { code, stdout, stderr } = await learn('s.rhai', '--for-real')
    expect(code).toBe(1)
    expect(stderr).toContain('the policy covers what it did until then')
    expect(stdout).toContain('a.log')
  })

  test('what no policy can permit is said, left out, and exit code 3', async () => {
    desk.write('s.rhai', `try { cat("${desk.path}/state/sallyport/x") } catch {} 1`)
    const { code, stdout, stderr } = await learn('s.rhai', '--for-real')
    expect(code).toBe(3)
    expect(stderr).toContain('no policy can permit file_system::Action::"open" on file_system::Dir::')
    expect(stdout).not.toContain('state/sallyport')
  })

  test('by directory never means everything', async () => {
    expect((await learn('s.rhai', '--for-real', '--by-directory', '/')).code).toBe(2)
  })
})

const hasBubblewrap = (() => {
  try {
    execFileSync('bwrap', ['--ro-bind', '/', '/', '--unshare-pid', '--unshare-net', '--proc', '/proc', '/bin/true'])
    return true
  } catch {
    return false
  }
})()

describe.runIf(hasBubblewrap)('on a copy (needs bubblewrap)', () => {
  test('the directory stays as it is, and the policy is the same as for real', async () => {
    const before = readdirSync(join(desk.path, 'data'))
    const copied = await learn('s.rhai', '--copy', 'data')
    expect(copied.stderr).toBe('')
    expect(copied.code).toBe(0)
    expect(readdirSync(join(desk.path, 'data'))).toEqual(before)
    expect((await learn('s.rhai', '--for-real')).stdout).toBe(copied.stdout)
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('sallyport-copy-'))).toEqual([])
  })

  test('nothing beside the directory can be changed', async () => {
    desk.write('s.rhai', `write("${desk.path}/outside.txt", "x")`)
    const { code, stderr } = await learn('s.rhai', '--copy', 'data')
    expect(code).toBe(1)
    expect(stderr).toContain('the run ended as `script-error`')
    expect(existsSync(join(desk.path, 'outside.txt'))).toBe(false)
  })

  test('links stay links: what they lead to is neither copied nor changed', async () => {
    desk.write('secret.txt', 'secret')
    symlinkSync(join(desk.path, 'secret.txt'), join(desk.path, 'data/link'))
    desk.write('s.rhai', `if !ls("${desk.path}/data").keys().contains("link") { throw "gone" }`)
    expect((await learn('s.rhai', '--copy', 'data')).code).toBe(0)
    desk.write('s.rhai', `write([write::replace], "${desk.path}/data/link", "x")`)
    expect((await learn('s.rhai', '--copy', 'data')).code).toBe(1)
    expect(read('secret.txt')).toBe('secret')
    expect(readlinkSync(join(desk.path, 'data/link'))).toBe(join(desk.path, 'secret.txt'))
  })

  test('there is no network', async () => {
    desk.write('s.rhai', 'Client().build().get("http://127.0.0.1:9/").send()')
    expect((await learn('s.rhai', '--copy', 'data')).code).toBe(1)
  })
})

test('without bubblewrap it is refused, and nothing runs', async () => {
  const { code, stderr } = await desk.run('sallyport', ['policy', 'learn', 's.rhai', '--copy', 'data'], {
    PATH: desk.path,
  })
  expect(code).toBe(2)
  expect(stderr).toContain('only in bubblewrap')
  expect(existsSync(join(desk.path, 'data/out.txt'))).toBe(false)
})
