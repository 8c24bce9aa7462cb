// What operations on whole directories must and must not do, on real trees; the properties of the threat model by their names.

import { execFileSync } from 'node:child_process'
import { chmodSync, linkSync, lstatSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeWorkspace, permitTree, readTree, run, type Workspace } from './harness.js'

let workspace: Workspace
let folder: string

beforeEach(() => {
  workspace = makeWorkspace({ in: { d: { a: 'A', keep: { precious: 'p' }, z: 'Z' } }, out: { secret: 'secret' } })
  folder = workspace.path
  chmodSync(`${folder}/out/secret`, 0o600)
})
afterEach(() => workspace.remove())

const isRoot = process.getuid?.() === 0
const inside = (): string => permitTree(`${folder}/in`)
const forbidPrecious = (action = ''): string =>
  `${inside()} forbid(principal, action${action}, resource == file_system::File::"${folder}/in/d/keep/precious");`
const open = (path: string): string => `DirConfig().path("${folder}/${path}").build().open(OpenDirOptions().build())`
const messageOf = (script: string, policy = inside()): string =>
  run({ script, policy }).result.error?.message ?? 'no error'
const modeOf = (path: string): string => (statSync(`${folder}/${path}`).mode & 0o7777).toString(8)
const moveTo = (name: string): string =>
  `let p = ${open('in')}; p.move(${open('in/d')}, p, "${name}", MoveOptions().build())`

describe('FS-6, FS-7: a directory is moved with all its members or not at all', () => {
  test('a member that may not be moved keeps everything where it is', () => {
    const before = readTree(folder)
    expect(messageOf(moveTo('n'), forbidPrecious())).toContain('precious')
    expect(readTree(folder)).toEqual(before)
  })

  test('a member that may not be read is not read under a new name', () => {
    const policy = forbidPrecious(' in [file_system::Action::"read", file_system::Action::"move"]')
    const script = `try { ${moveTo('n')} } catch {} cat("${folder}/in/n/keep/precious")`
    expect(messageOf(script, policy)).not.toBe('no error')
  })

  test('a member may not arrive where it may not be created', () => {
    const policy = `${inside()} forbid(principal, action, resource == file_system::File::"${folder}/in/n/z");`
    expect(messageOf(moveTo('n'), policy)).toContain('file_system::Action::"create"')
    expect(readTree(`${folder}/in`)).toHaveProperty('d')
  })

  test('FS-10: a name that no policy can speak of keeps everything where it is', () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/in/d/`), Buffer.from([0xff])]), '')
    expect(messageOf(moveTo('n'))).toContain('a name that no policy can speak of')
  })

  test('EN-6: a tree beyond the limits is not moved', () => {
    const settings = { script: moveTo('n'), policy: inside() }
    expect(run({ ...settings, limits: { treeMembers: 3 } }).result.ending).toBe('limit')
    expect(run({ ...settings, limits: { treeDepth: 1 } }).result.ending).toBe('limit')
    expect(run({ ...settings, limits: { treeMembers: 4, treeDepth: 2 } }).result.ending).toBe('success')
  })
})

describe('FS-7: changes of a tree touch what is permitted, follow no links', () => {
  const chmod = (): string => `${open('in')}.chmod(ChmodDirOptions().permissions(0o711).recursive(true).build())`

  test('a member that is forbidden keeps its mode, the others change', () => {
    chmodSync(`${folder}/in/d/keep/precious`, 0o640)
    expect(messageOf(chmod(), forbidPrecious())).toBe('no error')
    expect([modeOf('in/d/keep/precious'), modeOf('in/d/a'), modeOf('in/d/keep'), modeOf('in')]).toEqual([
      '640',
      '711',
      '711',
      '711',
    ])
  })

  test('what a link leads to keeps its mode', () => {
    symlinkSync(`${folder}/out/secret`, `${folder}/in/link`)
    symlinkSync(`${folder}/out`, `${folder}/in/d/linked`)
    expect(messageOf(chmod())).toBe('no error')
    expect(modeOf('out/secret')).toBe('600')
  })

  test('FS-5: a FIFO is left alone, and does not keep the search waiting', () => {
    execFileSync('mkfifo', ['-m', '600', `${folder}/in/fifo`])
    const script = `${chmod()}; let kinds = []; ${open('in')}.find(FindOptions().name("fifo").build(), |e| kinds.push(e.type().to_string())); kinds`
    expect(run({ script, policy: inside() }).result.output).toBe('["Fifo"]')
    expect(modeOf('in/fifo')).toBe('600')
  })

  test.runIf(isRoot)('of a link the owner is its own', () => {
    symlinkSync(`${folder}/out/secret`, `${folder}/in/link`)
    const script = `${open('in')}.set_ownership(SetOwnershipOptions().user("nobody").recursive(true).build())`
    expect(messageOf(script)).toBe('no error')
    const { uid } = lstatSync(`${folder}/in/link`)
    expect([uid === 0, statSync(`${folder}/in/d/a`).uid === uid, statSync(`${folder}/out/secret`).uid]).toEqual([
      false,
      true,
      0,
    ])
  })
})

describe('FS-8: denied and absent look alike', () => {
  const inOut = 'let d = DirConfig().path("$F/out").build().open(OpenDirOptions().build());'

  test.each([
    ['open_symlink', `${inOut} d.open_symlink("NAME")`],
    ['read_link_target', `${inOut} d.read_link_target("NAME")`],
    ['create_symlink', `${inOut} d.create_symlink("x", "NAME", CreateSymlinkOptions().build())`],
    [
      'move',
      `${inOut} let s = ${'DirConfig().path("$F/in/d").build().open(OpenDirOptions().build())'}; let p = DirConfig().path("$F/in").build().open(OpenDirOptions().build()); p.move(s, d, "NAME", MoveOptions().build())`,
    ],
    ['du', 'du("$F/out/NAME")'],
    ['unmount', 'unmount(UnmountOptions().path("$F/out/NAME").build())'],
  ])('%s says the same of a file, a directory, a link and nothing', (_name, script) => {
    mkdirSync(`${folder}/out/directory`)
    symlinkSync(`${folder}/out/secret`, `${folder}/out/link`)
    const policy = `${inside()} permit(principal, action == file_system::Action::"open", resource == file_system::Dir::"${folder}/out");`
    const texts = ['secret', 'directory', 'link', 'absent'].map((name) =>
      messageOf(script.replaceAll('$F', folder).replaceAll('NAME', name), policy).replaceAll(name, 'NAME'),
    )
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('Permission denied')
  })
})

describe('find', () => {
  test('meets hidden names, and leaves out what may not be opened', () => {
    writeFileSync(`${folder}/in/.hidden`, '')
    const policy = `${inside()} forbid(principal, action, resource in file_system::Dir::"${folder}/in/d/keep");`
    const script = `let names = []; ${open('in')}.find(FindOptions().build(), |e| names.push(e.name)); names`
    expect(run({ script, policy }).result.output).toBe('[".hidden", "d", "a", "z"]')
  })

  test('ends with a denial where a filter may not look', () => {
    const script = `${open('in')}.find(FindOptions().min_creation_time(from_epoch_seconds(0)).build(), |e| ())`
    const { result } = run({ script, policy: forbidPrecious(' == file_system::Action::"stat"') })
    expect(result.ending).toBe('denied')
  })

  test('FS-3: an entry behind a link is opened as what it leads to, which is asked for again', () => {
    symlinkSync('d/a', `${folder}/in/alias`)
    const script = `let text = ""; ${open('in')}.find(FindOptions().name("alias").follow_symlinks(true).build(), |e| {
      text = e.type().to_string() + e.metadata().file_size() + e.open_as_file(OpenFileOptions().read(true).build()).read() }); text`
    expect(run({ script, policy: inside() }).result.output).toBe('File1A')
    for (const forbidden of ['d/a', 'alias']) {
      const policy = `${inside()} forbid(principal, action == file_system::Action::"open", resource == file_system::File::"${folder}/in/${forbidden}");`
      expect(run({ script, policy }).result).toMatchObject({ ending: 'success', output: '' })
    }
  })
})

test('entries of a recursive listing can be opened', () => {
  const script = `ls([ls::recursive], "${folder}/in")["d/keep/precious"].open_as_file(OpenFileOptions().read(true).build()).read()`
  expect(run({ script, policy: inside() }).result.output).toBe('p')
})

describe('disk_usage', () => {
  const inodes = (options: string): string =>
    run({
      script: `${open('in')}.disk_usage(DiskUsageOptions()${options}.build()).total.inode_count`,
      policy: inside(),
    }).result.output

  test('counts a file with two names once, unless told otherwise', () => {
    linkSync(`${folder}/in/d/a`, `${folder}/in/second`)
    expect([inodes(''), inodes('.count_hard_links(true)')]).toEqual(['6', '7'])
  })

  test('leaves out what may not be looked at', () => {
    const script = `let r = ${open('in')}.disk_usage(DiskUsageOptions().build()); [r.total.inode_count, r.entries.len()]`
    const policy = `${inside()} forbid(principal, action == file_system::Action::"stat", resource == file_system::Dir::"${folder}/in/d/keep");`
    expect(run({ script, policy }).result.output).toBe('[4, 2]')
    expect(run({ script, policy: forbidPrecious() }).result.output).toBe('[5, 3]')
  })
})

describe.runIf(isRoot)('where something is mounted', () => {
  const mount = (): boolean => {
    mkdirSync(`${folder}/in/m`)
    try {
      execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', `${folder}/in/m`], { stdio: 'ignore' })
      writeFileSync(`${folder}/in/m/x`, '')
      return true
    } catch {
      return false
    }
  }

  test('it is left out of the sizes of one file system, and unmounted only where that is permitted', () => {
    if (!mount()) return
    const total = (options: string): string =>
      `${open('in')}.disk_usage(DiskUsageOptions()${options}.build()).total.inode_count`
    const script = `[${total('')}, ${total('.one_file_system(true)')}]`
    const unmount = `unmount(UnmountOptions().path("${folder}/in/m").build())`
    try {
      expect(run({ script, policy: inside() }).result.output).toBe('[8, 6]')
      const refused = `${inside()} forbid(principal, action == file_system::Action::"unmount", resource);`
      expect(messageOf(unmount, refused)).toContain('Permission denied')
      expect(readTree(`${folder}/in/m`)).toEqual({ x: '' })
      symlinkSync('m', `${folder}/in/way`)
      expect(messageOf(unmount.replace('/m"', '/way"'))).toContain('Failed to unmount')
    } finally {
      expect(messageOf(unmount)).toBe('no error')
    }
    expect(readTree(`${folder}/in/m`)).toEqual({})
  })
})

test.each([
  ['d', 'open_as_file(OpenFileOptions().read(true).build())', 'a file'],
  ['special', 'open_as_file(OpenFileOptions().read(true).build())', 'a file'],
  ['a', 'open_as_dir(OpenDirOptions().build())', 'a dir'],
])('the entry %s that is opened as something else says what it is not', (name, call, what) => {
  execFileSync('mkfifo', [`${folder}/in/special`])
  writeFileSync(`${folder}/in/a`, 'A')
  const script = `${open('in')}.list_entries()["${name}"].${call}`
  expect(messageOf(script)).toContain(
    `EntryTypeMismatchError: Entry type mismatch: DirEntry does not represent ${what}`,
  )
  const asked = what === 'a dir' ? 'Dir' : 'File'
  const denied = `${inside()} forbid(principal, action, resource == file_system::${asked}::"${folder}/in/${name}");`
  expect(messageOf(script, denied)).toContain('Permission denied')
})
