// The pretend kernel against the real one: the same calls in the same order on a pretend disk and in a real folder give the same results
// and the same failures.

import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constants, O_PATH } from '../src/machine/constants.js'
import { Kernel } from '../src/machine/kernel.js'
import { plantTree, type TreeEntry, TreeError } from '../src/machine/tree.js'

const user = { name: 'me', uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 }

/** One call on paths below a root; what it gives, or the code of its failure. */
type Call = readonly [name: string, act: (system: System, root: string) => unknown]

/** What both kernels are asked through. */
interface System {
  readonly open: (path: string, flags: number) => number
  readonly close: (fd: number) => void
  readonly write: (fd: number, text: string) => number
  readonly read: (fd: number) => string
  readonly mkdir: (path: string) => void
  readonly rmdir: (path: string) => void
  readonly unlink: (path: string) => void
  readonly rename: (from: string, to: string) => void
  readonly symlink: (target: string, path: string) => void
  readonly readlink: (path: string) => string
  readonly kind: (path: string, follows: boolean) => string
  readonly list: (path: string) => readonly string[]
}

const real: System = {
  open: (path, flags) => fs.openSync(path, flags, 0o644),
  close: (fd) => fs.closeSync(fd),
  write: (fd, text) => fs.writeSync(fd, text),
  read: (fd) => {
    const buffer = Buffer.alloc(100)
    return buffer.toString('utf8', 0, fs.readSync(fd, buffer))
  },
  mkdir: (path) => fs.mkdirSync(path),
  rmdir: (path) => fs.rmdirSync(path),
  unlink: (path) => fs.unlinkSync(path),
  rename: (from, to) => fs.renameSync(from, to),
  symlink: (target, path) => fs.symlinkSync(target, path),
  readlink: (path) => fs.readlinkSync(path),
  kind: (path, follows) => {
    const stat = (follows ? fs.statSync : fs.lstatSync)(path)
    return stat.isFile() ? `file of ${stat.size}` : `${stat.isDirectory()} ${stat.nlink}`
  },
  list: (path) => fs.readdirSync(path).sort(),
}

function pretend(kernel: Kernel): System {
  return {
    open: (path, flags) => kernel.open(path, flags, 0o644),
    close: (fd) => kernel.descriptors.close(fd),
    write: (fd, text) => kernel.descriptors.write(fd, Buffer.from(text), undefined),
    read: (fd) => {
      const buffer = Buffer.alloc(100)
      return buffer.toString('utf8', 0, kernel.descriptors.read(fd, buffer, undefined))
    },
    mkdir: (path) => kernel.mkdir(path, 0o777),
    rmdir: (path) => kernel.rmdir(path),
    unlink: (path) => kernel.unlink(path),
    rename: (from, to) => kernel.rename(from, to),
    symlink: (target, path) => kernel.symlink(target, path),
    readlink: (path) => kernel.readlink(path),
    kind: (path, follows) => {
      const { plain } = kernel.stat(path, follows)
      return plain.isFile() ? `file of ${plain.size}` : `${plain.isDirectory()} ${plain.nlink}`
    },
    list: (path) =>
      kernel
        .list(path)
        .map(({ name }) => name)
        .sort(),
  }
}

/** Mostly short ones of few names, so that they meet. */
const path = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }) },
  )
  .map((names) => `/${names.join('/')}`)
const flags = fc
  .subarray([
    constants.O_CREAT,
    constants.O_EXCL,
    constants.O_NOFOLLOW,
    constants.O_DIRECTORY,
    constants.O_TRUNC,
    O_PATH,
  ])
  .chain((chosen) =>
    fc
      .constantFrom(constants.O_RDONLY, constants.O_WRONLY, constants.O_RDWR, constants.O_WRONLY | constants.O_APPEND)
      .map((mode) => chosen.reduce((all, flag) => all | flag, mode)),
  )
  // What Linux makes of them is not defined, or nobody asks for it.
  .filter((all) => (all & constants.O_CREAT) === 0 || (all & (constants.O_DIRECTORY | O_PATH)) === 0)
  .filter((all) => (all & constants.O_TRUNC) === 0 || (all & constants.O_DIRECTORY) === 0)

const call: fc.Arbitrary<Call> = fc.oneof(
  path.map((at): Call => [`mkdir ${at}`, (system, root) => system.mkdir(root + at)]),
  path.map((at): Call => [`rmdir ${at}`, (system, root) => system.rmdir(root + at)]),
  path.map((at): Call => [`unlink ${at}`, (system, root) => system.unlink(root + at)]),
  path.map((at): Call => [`list ${at}`, (system, root) => system.list(root + at)]),
  path.map((at): Call => [`readlink ${at}`, (system, root) => system.readlink(root + at)]),
  fc
    .tuple(path, path)
    .map(([from, to]): Call => [`rename ${from} ${to}`, (system, root) => system.rename(root + from, root + to)]),
  fc
    .tuple(path, fc.constantFrom('a', 'b/c', '../b', '..', 'c/../a'))
    .map(([at, target]): Call => [`symlink ${target} ${at}`, (system, root) => system.symlink(target, root + at)]),
  fc
    .tuple(path, fc.boolean())
    .map(([at, follows]): Call => [`stat ${at} ${follows}`, (system, root) => system.kind(root + at, follows)]),
  fc
    .tuple(path, flags)
    .map(([at, how]): Call => [`open ${at} ${how.toString(8)}`, (system, root) => useOpen(system, root + at, how)]),
)

/** Too rare by chance. */
const intoItself: Call[] = [
  ['mkdir /a', (system, root) => system.mkdir(`${root}/a`)],
  ['rename /a /a/b', (system, root) => system.rename(`${root}/a`, `${root}/a/b`)],
]

/** Opens, writes, reads, and says what each of them gave. */
function useOpen(system: System, at: string, how: number): readonly unknown[] {
  const fd = system.open(at, how)
  try {
    return [outcome(() => system.write(fd, 'text')), outcome(() => system.read(fd))]
  } finally {
    system.close(fd)
  }
}

function outcome(act: () => unknown): unknown {
  try {
    return act() ?? 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('the pretend kernel', () => {
  test('answers as the real one, whatever is asked in whatever order', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 25 }), (calls) => {
        const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'sallyport-kernel-')))
        // So deep that no link of a few calls climbs out of the folder.
        const root = folder + '/deep'.repeat(8)
        try {
          fs.mkdirSync(root, { recursive: true })
          const kernel = new Kernel(user)
          plantTree(kernel, [{ path: root, kind: 'directory' }])
          const system = pretend(kernel)
          for (const [name, act] of calls)
            expect([name, outcome(() => act(system, root))]).toEqual([name, outcome(() => act(real, root))])
        } finally {
          fs.rmSync(folder, { recursive: true, force: true })
        }
      }),
      { seed: 20, numRuns: 600, examples: [[intoItself]] },
    )
  })

  test.each<readonly [string, string, (kernel: Kernel) => unknown]>([
    ['reads nothing of others', 'EACCES', (kernel) => kernel.open('/others/kept', constants.O_RDONLY, 0)],
    [
      'reads what others let be read',
      'done',
      (kernel) => kernel.descriptors.close(kernel.open('/others/shown', constants.O_RDONLY, 0)),
    ],
    ['writes nothing of others', 'EACCES', (kernel) => kernel.open('/others/shown', constants.O_WRONLY, 0)],
    ['makes no name in a directory of others', 'EACCES', (kernel) => kernel.mkdir('/others/new', 0o755)],
    ['takes no name out of a directory of others', 'EACCES', (kernel) => kernel.unlink('/others/shown')],
    ['enters no closed directory', 'EACCES', (kernel) => kernel.stat('/closed/in', true)],
    ['makes names in a shared directory', 'done', (kernel) => kernel.mkdir('/shared/new', 0o755)],
    ['leaves names of others in a shared directory', 'EPERM', (kernel) => kernel.unlink('/shared/theirs')],
    [
      'changes no mode of others',
      'EPERM',
      (kernel) => kernel.chmod(kernel.target('/others/shown', true, 'chmod'), 0o777),
    ],
    ['gives nothing away', 'EPERM', (kernel) => kernel.chown(kernel.target('/mine', true, 'chown'), 0, -1)],
  ])('a user that is not the administrator %s', (_name, expected, act) => {
    const kernel = new Kernel({ name: 'alice', uid: 1000, gid: 1000 })
    plantTree(kernel, [
      { path: '/others', kind: 'directory', owner: 0 },
      { path: '/others/kept', kind: 'file', owner: 0, mode: 0o600 },
      { path: '/others/shown', kind: 'file', owner: 0 },
      { path: '/closed', kind: 'directory', owner: 0, mode: 0o700 },
      { path: '/closed/in', kind: 'file' },
      { path: '/shared', kind: 'directory', owner: 0, mode: 0o1777 },
      { path: '/shared/theirs', kind: 'file', owner: 0 },
      { path: '/mine', kind: 'file' },
    ])
    expect(outcome(() => act(kernel))).toBe(expected)
  })

  test('the disk is full at its bound, and free again once what filled it is removed and closed', () => {
    const kernel = new Kernel(user)
    const fd = kernel.open('/big', constants.O_RDWR | constants.O_CREAT, 0o644)
    const most = kernel.world.free.bytes
    kernel.descriptors.truncate(fd, most)
    expect(outcome(() => kernel.descriptors.write(fd, Buffer.from('x'), most))).toBe('ENOSPC')
    kernel.unlink('/big')
    expect(kernel.world.free.bytes).toBe(0)
    kernel.descriptors.close(fd)
    expect(kernel.world.free.bytes).toBe(most)
  })

  test('an open directory is known by where it is now, and by no path once it is removed', () => {
    const kernel = new Kernel(user)
    kernel.mkdir('/a', 0o755)
    const fd = kernel.open('/a', O_PATH, 0)
    kernel.mkdir('/b', 0o755)
    kernel.rename('/a', '/b/moved')
    expect(kernel.readlink(`/proc/self/fd/${fd}`)).toBe('/b/moved')
    kernel.rmdir('/b/moved')
    expect(kernel.readlink(`/proc/self/fd/${fd}`)).toMatch(/ \(deleted\)$/)
    expect(outcome(() => kernel.mkdir(`/proc/self/fd/${fd}/x`, 0o755))).toBe('ENOENT')
  })

  test.each<readonly [string, readonly TreeEntry[]]>([
    ['a relative path', [{ path: 'a', kind: 'file' }]],
    ['a path that climbs', [{ path: '/a/../b', kind: 'file' }]],
    ['a path with a NUL', [{ path: '/a\0b', kind: 'file' }]],
    ['half a character', [{ path: '/\ud800', kind: 'file' }]],
    ['a name that is too long', [{ path: `/${'a'.repeat(256)}`, kind: 'file' }]],
    [
      'a file below a file',
      [
        { path: '/a', kind: 'file' },
        { path: '/a/b', kind: 'file' },
      ],
    ],
    [
      'a file below a link',
      [
        { path: '/a', kind: 'link', target: '/' },
        { path: '/a/b', kind: 'file' },
      ],
    ],
    [
      'the same path twice',
      [
        { path: '/a', kind: 'file' },
        { path: '/a', kind: 'file' },
      ],
    ],
    ['content that is no base64', [{ path: '/a', kind: 'file', base64: '%' }]],
  ])('no tree is made of %s', (_name, entries) => {
    expect(() => plantTree(new Kernel(user), entries)).toThrow(TreeError)
  })
})
