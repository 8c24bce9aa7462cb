// FS-12: whatever an archive says, extracting it writes nothing outside its directory, follows no link, makes no link or device,
// sets no set-id bit, and is bounded.

import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Limits } from '../src/limits.js'
import { extract } from './cases/archives.js'
import { withHandle } from './cases/file-reads.js'
import { makeWorkspace, permitTree, type Ran, readTree, run, type Workspace } from './harness.js'
import { gzipArchive, type Member, tarArchive } from './tar-archive.js'

const isRoot = process.getuid?.() === 0

let workspace: Workspace
const path = (name: string): string => join(workspace.path, name)

beforeEach(() => {
  workspace = makeWorkspace({ x: {}, out: { victim: 'secret' } })
})
afterEach(() => workspace.remove())

function extracted(archive: Buffer, options = '', limits: Partial<Limits['operation']> = {}, policy = ''): Ran {
  writeFileSync(path('a.txt'), archive)
  return run({
    script: withHandle(extract(options)).replaceAll('$T', workspace.path),
    policy: `${permitTree(workspace.path)}\n${policy.replaceAll('$T', workspace.path)}`,
    limits,
  })
}

const notes = ({ result }: Ran): string => result.report.notes.join('\n')

describe('FS-12: a member that leads out is left out', () => {
  test.each<[string, Member, string]>([
    ['an absolute path', { name: '/tmp/sallyport-escaped', content: 'x' }, 'absolute'],
    ['a path that climbs', { name: '../out/victim', content: 'x' }, 'Path traversal detected'],
    ['a path that climbs later', { name: 'd/../../out/victim', content: 'x' }, 'Path traversal detected'],
    ['a directory that climbs', { name: '../made/', type: '5' }, 'Path traversal detected'],
    ['a symbolic link', { name: 'link', type: '2', target: '../out' }, 'neither a file nor a directory'],
    ['a hard link', { name: 'link', type: '1', target: '../out/victim' }, 'neither a file nor a directory'],
    ['a device', { name: 'null', type: '3' }, 'neither a file nor a directory'],
    ['a name of which no policy can speak', { name: 'a\u0007b', content: 'x' }, 'invalid characters'],
    ['FS-10: a name that is not UTF-8', { name: Buffer.from([0x61, 0xff]), content: 'x' }, 'not valid UTF-8'],
  ])('%s', (_name, member, note) => {
    const ran = extracted(gzipArchive(member, { name: 'good', content: 'good' }))
    expect(ran.result.error?.message).toBeUndefined()
    expect(notes(ran)).toContain(note)
    expect(readTree(path('x'))).toEqual({ good: 'good' })
    expect(readTree(path('out'))).toEqual({ victim: 'secret' })
  })

  test('a link of the archive is not there for a later member to go through', () => {
    const ran = extracted(
      gzipArchive({ name: 'd', type: '2', target: '../out' }, { name: 'd/victim', content: 'overwritten' }),
    )
    expect(ran.result.error?.message).toBeUndefined()
    expect(readTree(path('x'))).toEqual({ d: { victim: 'overwritten' } })
    expect(readFileSync(path('out/victim'), 'utf8')).toBe('secret')
  })

  test('a link that is there already is neither followed nor replaced', () => {
    symlinkSync('../out', path('x/d'))
    symlinkSync('../out/victim', path('x/victim'))
    const ran = extracted(
      gzipArchive(
        { name: 'd/victim', content: 'x' },
        { name: 'victim', content: 'x' },
        { name: 'd/', type: '5', mode: 0o700 },
      ),
    )
    expect(ran.result.error?.message).toBeUndefined()
    expect(readTree(path('x'))).toEqual({ d: '->../out', victim: '->../out/victim' })
    expect(readTree(path('out'))).toEqual({ victim: 'secret' })
  })
})

test('set-id bits are dropped, permission bits and times are kept', () => {
  mkdirSync(path('x/d'))
  extracted(
    gzipArchive(
      { name: 'tool', content: 'x', mode: 0o6751, modified: 1_234_567_890 },
      { name: 'd/', type: '5', mode: 0o2750, modified: 1_111_111_111 },
      { name: 'd/f', content: 'x' },
    ),
  )
  expect(statSync(path('x/tool')).mode & 0o7777).toBe(0o751)
  expect(statSync(path('x/tool')).mtimeMs).toBe(1_234_567_890_000)
  expect(statSync(path('x/d')).mode & 0o7777).toBe(0o750)
  expect(statSync(path('x/d')).mtimeMs).toBe(1_111_111_111_000)
})

test('without the options neither mode nor time is taken from the archive', () => {
  const { decisions } = extracted(
    gzipArchive({ name: 'f', content: 'x', mode: 0o777 }),
    '.preserve_permissions(false).preserve_timestamps(false)',
  )
  expect(statSync(path('x/f')).mode & 0o777).toBe(0o666 & ~process.umask())
  expect(Date.now() - statSync(path('x/f')).mtimeMs).toBeLessThan(60_000)
  expect(decisions.some((decision) => decision.includes('chmod'))).toBe(false)
})

test.runIf(isRoot)('owners are kept by name where that was asked for', () => {
  const { result } = extracted(
    gzipArchive(
      { name: 'f', content: 'x', user: 'daemon', group: 'daemon' },
      { name: 'unknown', content: 'x', user: 'no-such-user' },
      { name: 'd/', type: '5', user: 'daemon' },
    ),
    '.preserve_ownership(true)',
  )
  expect(result.error?.message).toBeUndefined()
  expect(statSync(path('x/f'))).toMatchObject({ uid: 1, gid: 1 })
  expect(statSync(path('x/unknown')).uid).toBe(0)
  expect(statSync(path('x/d')).uid).toBe(1)
})

describe('FS-7: what the policy denies is left out, and the rest is extracted', () => {
  test.each([
    ['create', 'File', 'd/secret'],
    ['write', 'File', 'd/secret'],
    ['create', 'Dir', 'd'],
  ])('%s %s %s', (action, type, name) => {
    const ran = extracted(
      gzipArchive({ name: 'd/secret', content: 'x' }, { name: 'other', content: 'x' }),
      '',
      {},
      `forbid(principal, action == file_system::Action::"${action}", resource == file_system::${type}::"$T/x/${name}");`,
    )
    expect(ran.result.error?.message).toBeUndefined()
    expect(readTree(path('x'))).toEqual({ other: 'x' })
    expect(notes(ran)).toContain('not extracted: d/secret')
  })

  test('chmod: the file is there, with the mode of a new one', () => {
    extracted(
      gzipArchive({ name: 'f', content: 'x', mode: 0o777 }),
      '',
      {},
      'forbid(principal, action == file_system::Action::"chmod", resource);',
    )
    expect(statSync(path('x/f')).mode & 0o777).toBe(0o666 & ~process.umask())
  })
})

describe('FS-11: an archive is bounded', () => {
  const files = (count: number): Member[] =>
    Array.from({ length: count }, (_each, index) => ({ name: `f${index}`, content: 'x' }))

  test.each<[string, Member[], Partial<Limits['operation']>, string]>([
    ['by what it expands to', [{ name: 'f', content: 'x'.repeat(5000) }], { archiveBytes: 4000 }, 'more than 4000'],
    ['by the size of a member', [{ name: 'f', content: 'x'.repeat(5000) }], { writeBytes: 4000 }, 'more than 4000'],
    ['by the number of members', files(12), { treeMembers: 10 }, 'more than 10 members'],
    ['by its depth', [{ name: 'd/'.repeat(12), type: '5' }], { treeDepth: 10 }, 'deeper than 10'],
  ])('%s', (_name, members, limits, error) => {
    expect(extracted(gzipArchive(...members), '', limits).result.error?.message).toContain(error)
  })

  test('damage ends the expanding', () => {
    const { result } = extracted(
      gzipSync(Buffer.concat([Buffer.from('text '.repeat(500)), Buffer.alloc(30_000_000)])),
      '',
      {
        archiveBytes: 10_000_000,
      },
    )
    expect(result.error?.message).toContain('the archive is damaged, or is none')
  })

  test('an archive in an archive is not expanded a second time', () => {
    const { result } = extracted(gzipSync(gzipArchive({ name: 'f', content: 'x' })))
    expect(result.error?.message).toContain('the archive is damaged, or is none')
    expect(readTree(path('x'))).toEqual({})
  })

  test('a bomb in a bomb is not expanded a second time', () => {
    const inner = gzipSync(Buffer.alloc(20_000_000))
    const { result } = extracted(gzipSync(inner), '', { archiveBytes: 10_000_000 })
    expect(result.error?.message).toContain('the archive is damaged, or is none')
  })
})

test('what follows damage is not extracted', () => {
  const [before, after] = [
    tarArchive([{ name: 'before', content: 'x' }]),
    tarArchive([{ name: 'after', content: 'x' }]),
  ]
  const damage = Buffer.alloc(512, 'x')
  const { result } = extracted(gzipSync(Buffer.concat([before.subarray(0, 1024), damage, after])))
  expect(result.error?.message).toContain('the archive is damaged, or is none')
  expect(readTree(path('x'))).toEqual({ before: 'x' })
})

describe('what is no archive', () => {
  test.each([
    ['a plain tar archive', tarArchive([{ name: 'f', content: 'x' }]), 'corrupt gzip stream'],
    ['compressed text', gzipSync('text '.repeat(500)), 'the archive is damaged, or is none'],
    ['a cut member', gzipSync(tarArchive([{ name: 'f', content: 'x'.repeat(2000) }]).subarray(0, 1024)), 'damaged'],
  ])('%s', (_name, content, error) => {
    expect(extracted(content).result.error?.message).toContain(error)
    expect(readTree(path('x'))).toEqual({})
  })
})
