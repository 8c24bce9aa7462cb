// What the file handle's changes leave behind, beyond the table of cases: modes, owners, other names, undone failures.

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changedLabel } from '../src/operations/extended-attributes.js'
import { withHandle } from './cases/file-reads.js'
import { makeWorkspace, permitTree, type Ran, run, type Workspace } from './harness.js'

const isRoot = process.getuid?.() === 0
const isLinux = process.platform === 'linux'

let workspace: Workspace
const path = (name: string): string => join(workspace.path, name)

beforeEach(() => {
  workspace = makeWorkspace({ 'a.txt': 'one\ntwo\n', 'b.txt': '' })
})
afterEach(() => workspace.remove())

function act(script: string, options = 'read(true).write(true)'): Ran {
  return run({
    script: withHandle(script, options).replaceAll('$T', workspace.path),
    policy: permitTree(workspace.path),
  })
}

function done(script: string, options?: string): void {
  expect(act(script, options).result.error?.message).toBeUndefined()
}

const target = 'let g = d.open_file("b.txt", OpenFileOptions().write(true).read(true).build());'

describe('FS-9: set-id bits do not outlive a change of the content', () => {
  test.each([
    ['write_in_place', 'f.write_in_place("x")'],
    ['truncate', 'f.truncate(TruncateOptions().size(1).build())'],
    ...(isLinux ? [['fallocate', 'f.fallocate(FallocateOptions().length(100).build())']] : []),
  ])('%s', (_name, script = '') => {
    chmodSync(path('a.txt'), 0o4755)
    done(script)
    expect(statSync(path('a.txt')).mode & 0o7777).toBe(0o755)
  })

  test('copy with preserve', () => {
    chmodSync(path('a.txt'), 0o6750)
    done(`${target} f.copy(g, CopyFileOptions().preserve(true).build())`)
    expect(statSync(path('b.txt')).mode & 0o7777).toBe(0o750)
  })
})

test('write_in_place keeps other names of the file, copy does not change them', () => {
  linkSync(path('a.txt'), path('other'))
  linkSync(path('b.txt'), path('kept'))
  done('f.write_in_place("new")')
  expect(readFileSync(path('other'), 'utf8')).toBe('new')
  done(`${target} f.copy(g, CopyFileOptions().build())`)
  expect(readFileSync(path('b.txt'), 'utf8')).toBe('new')
  expect(readFileSync(path('kept'), 'utf8')).toBe('')
})

test('copy keeps the mode of the target, and with preserve that of the source and its times', () => {
  chmodSync(path('a.txt'), 0o640)
  chmodSync(path('b.txt'), 0o600)
  done(`${target} f.copy(g, CopyFileOptions().build())`)
  expect(statSync(path('b.txt')).mode & 0o777).toBe(0o600)
  done(`${target} f.copy(g, CopyFileOptions().force(true).preserve(true).build())`)
  expect(statSync(path('b.txt')).mode & 0o777).toBe(0o640)
  expect(Math.abs(statSync(path('b.txt')).mtimeMs - statSync(path('a.txt')).mtimeMs)).toBeLessThan(1)
})

test('a mode that was changed on the handle stays when its content is replaced', () => {
  done('f.chmod(0o600); f.write("x")')
  expect(statSync(path('a.txt')).mode & 0o777).toBe(0o600)
})

test('FS-2: copy does not write to what took the name of its target', () => {
  const script = `${target} rm("$T/b.txt"); write("$T/b.txt", "other"); f.copy(g, CopyFileOptions().force(true).build())`
  expect(act(script).result.error?.message).toContain('Stale file handle')
  expect(readFileSync(path('b.txt'), 'utf8')).toBe('other')
})

test('FS-3: write_in_place through a followed link changes the real file, asked for by its own name', () => {
  mkdirSync(path('real'))
  writeFileSync(path('real/file'), 'old')
  symlinkSync(path('real/file'), path('link'))
  const { result, decisions } = run({
    script: withHandle('f.write_in_place("new")', 'write(true).follow_symlinks(true)', '$T', 'link').replaceAll(
      '$T',
      workspace.path,
    ),
    policy: permitTree(workspace.path),
  })
  expect(result.error?.message).toBeUndefined()
  expect(decisions.at(-1)).toBe(`allow write File ${path('real/file')}`)
  expect(readFileSync(path('real/file'), 'utf8')).toBe('new')
})

test('FS-3: a followed link needs permission for the link and for what it leads to', () => {
  mkdirSync(path('real'))
  writeFileSync(path('real/file'), 'old')
  symlinkSync(path('real/file'), path('link'))
  for (const forbidden of ['link', 'real/file']) {
    const { result } = run({
      script: withHandle('f.metadata().file_size', 'read(true).follow_symlinks(true)', '$T', 'link').replaceAll(
        '$T',
        workspace.path,
      ),
      policy: `${permitTree(workspace.path)} forbid(principal, action == file_system::Action::"open", resource == file_system::File::"${path(forbidden)}");`,
    })
    expect(result.denial?.object).toBe(path(forbidden))
  }
})

test('the handle that move gives reads the file under its new name, and verbose says so in the log', () => {
  const { result } = act('f.move(d, "c.txt", MoveOptions().verbose(true).build()).read()')
  expect(result.output).toBe('one\ntwo\n')
  expect(result.logs.map(({ message }) => message)).toEqual([`Moved from '${path('a.txt')}' to '${path('c.txt')}'`])
})

test('a page after a write begins at the start of the new content', () => {
  const page = 'f.read_page(ReadPageOptions().num_lines(1).build())'
  expect(act(`${page}; f.write_in_place("x\\ny\\n"); ${page}`).result.output).toBe('["x"]')
})

test.each([
  [4096, 3, 1000, 'FileContentTooLargeError'],
  [8, 2, 7, 'FileContentTooLargeError'],
  [8, 2, 8, undefined],
])('FS-11: of %i bytes a page of %i lines is bounded by %i', (size, count, readBytes, error) => {
  truncateSync(path('a.txt'), size)
  const { result } = run({
    script: withHandle(`f.read_page(ReadPageOptions().num_lines(${count}).build())`).replaceAll('$T', workspace.path),
    policy: permitTree(workspace.path),
    limits: { readBytes },
  })
  if (error === undefined) expect(result.error?.message).toBeUndefined()
  else expect(result.error?.message).toContain(error)
})

test('space that comes to be is charged as written', () => {
  const { result } = run({
    script: withHandle(
      'f.truncate(TruncateOptions().size(1).format(SizeUnit::GIGABYTES).build())',
      'write(true)',
    ).replaceAll('$T', workspace.path),
    policy: permitTree(workspace.path),
    scriptLimits: { maxOperations: 1_000_000 },
  })
  expect(result.ending).toBe('limit')
  expect(statSync(path('a.txt')).size).toBe(8)
})

test.runIf(isRoot && isLinux)('FS-9: write_in_place that fails half-way is undone', () => {
  const disk = path('disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return
  }
  try {
    writeFileSync(join(disk, 'a.txt'), 'old content')
    const { result } = run({
      script: withHandle('let t = "x"; t.pad(200000, "x"); f.write_in_place(t)', 'write(true)', disk),
      policy: permitTree(disk),
    })
    expect(result.error?.message).toContain('No space left on device')
    expect(readFileSync(join(disk, 'a.txt'), 'utf8')).toBe('old content')
  } finally {
    execFileSync('umount', [disk])
  }
})

test.runIf(isRoot && isLinux)('set_ownership gives the file away, and what is not named stays', () => {
  done('f.set_ownership(SetOwnershipOptions().group("daemon").build())')
  expect(statSync(path('a.txt')).uid).toBe(0)
  expect(statSync(path('a.txt')).gid).toBe(1)
  done('f.set_ownership(SetOwnershipOptions().user("daemon").build())')
  expect(statSync(path('a.txt'))).toMatchObject({ uid: 1, gid: 1 })
  done('f.write("x", WriteOptions().build())')
  expect(statSync(path('a.txt'))).toMatchObject({ uid: 1, gid: 1 })
  done(`${target} g.set_ownership(SetOwnershipOptions().user("daemon").build()); f.copy(g, CopyFileOptions().build())`)
  expect(statSync(path('b.txt')).uid).toBe(1)
})

describe('a SELinux label', () => {
  test.each([
    ['a:b:c:d', [undefined, undefined, 'x', undefined], 'a:b:x:d'],
    ['a:b:c:d', ['1', '2', '3', '4'], '1:2:3:4'],
    ['a:b:c:d\0', [undefined, undefined, 'x', undefined], 'a:b:x:d\0'],
  ])('%s with %j is %s', (label, wanted, expected) => {
    expect(changedLabel(label, wanted).toString()).toBe(expected)
  })

  test.each(['', 'a:b:c', 'a:b:c:s0:c1'])('%j is not taken for one of four parts', (label) => {
    expect(() => changedLabel(label, [undefined, undefined, 'x', undefined])).toThrow('Invalid arguments')
  })

  test.runIf(isRoot && isLinux)('is changed on the very file', ({ skip }) => {
    const attribute = attributeOf(path('a.txt'))
    skip(!attribute.set('a:b:c:d'), 'this system sets no security attributes')
    done('f.set_extended_attr(SetXAttrOptions().name("security.selinux").selinux_type("t").build())')
    expect(attribute.get()).toBe('a:b:t:d')
  })

  test.runIf(isLinux)('that is not there is an error of the system', () => {
    const script = 'f.set_extended_attr(SetXAttrOptions().name("security.selinux").selinux_type("t").build())'
    expect(act(script).result.error?.message).toMatch(/RustixError: (No data available|Operation not supported)/)
  })
})

function attributeOf(file: string): { set: (value: string) => boolean; get: () => string } {
  const c = createRequire(import.meta.url)('koffi').load(null)
  const set = c.func('int setxattr(const char *, const char *, const void *, size_t, int)')
  const get = c.func('int64_t getxattr(const char *, const char *, void *, size_t)')
  return {
    set: (value) => set(file, 'security.selinux', Buffer.from(value), value.length, 0) === 0,
    get: () => {
      const buffer = Buffer.alloc(100)
      return buffer.subarray(0, Number(get(file, 'security.selinux', buffer, 100))).toString()
    },
  }
}
