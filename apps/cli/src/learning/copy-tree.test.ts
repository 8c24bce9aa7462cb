import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyLimits, copyTree } from './copy-tree.js'

let folder: string
const from = (): string => join(folder, 'from')
const to = (): string => join(folder, 'to')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-copy-test-'))
  for (const path of [from(), to(), join(from(), 'sub')]) mkdirSync(path)
  writeFileSync(join(from(), 'a'), 'abc', { mode: 0o750 })
  writeFileSync(join(from(), 'sub', 'b'), 'd')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('files with their modes, directories and links, names of any bytes', () => {
  symlinkSync('/etc/passwd', join(from(), 'link'))
  writeFileSync(Buffer.concat([Buffer.from(`${from()}/x`), Buffer.from([0xff])]), 'raw')
  expect(copyTree(from(), to())).toMatchObject({ bytes: 7, leftOut: 0 })
  expect(readFileSync(join(to(), 'a'), 'utf8')).toBe('abc')
  expect(lstatSync(join(to(), 'a')).mode & 0o777).toBe(0o750)
  expect(readFileSync(join(to(), 'sub', 'b'), 'utf8')).toBe('d')
  expect(readlinkSync(join(to(), 'link'))).toBe('/etc/passwd')
  expect(readdirSync(to(), { encoding: 'buffer' }).some((name) => name.equals(Buffer.from([0x78, 0xff])))).toBe(true)
})

test('a pipe is left out and counted, and nobody waits for it', () => {
  execFileSync('mkfifo', [join(from(), 'pipe')])
  expect(copyTree(from(), to()).leftOut).toBe(1)
  expect(existsSync(join(to(), 'pipe'))).toBe(false)
})

test('a set-id bit is not copied', () => {
  execFileSync('chmod', ['4755', join(from(), 'a')])
  copyTree(from(), to())
  expect(lstatSync(join(to(), 'a')).mode & 0o7777).toBe(0o755)
})

test('the directory itself must not be a link', () => {
  symlinkSync(from(), join(folder, 'alias'))
  expect(() => copyTree(join(folder, 'alias'), to())).toThrow()
})

test.each([
  ['entries', { ...copyLimits, entries: 2 }],
  ['bytes', { ...copyLimits, bytes: 3 }],
  ['depth', { ...copyLimits, depth: 0 }],
])('too much ends it: %s', (_what, limits) => {
  expect(() => copyTree(from(), to(), limits)).toThrow(/cannot be copied/)
})
