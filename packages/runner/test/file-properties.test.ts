// The properties FS-1 to FS-11 of the threat model, one by one, on real files.

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeWorkspace, permit, permitTree, readTree, run, type Workspace } from './harness.js'

let workspace: Workspace
let folder: string

beforeEach(() => {
  workspace = makeWorkspace({ in: {}, out: { secret: 'secret' } })
  folder = workspace.path
})
afterEach(() => workspace.remove())

const inside = (): string => permitTree(`${folder}/in`)
const messageOf = (script: string, policy = inside()): string =>
  run({ script, policy }).result.error?.message ?? 'no error'

describe('FS-1: the resource is the absolute path of the object', () => {
  test.each([
    ['in/a', 'Path is not absolute'],
    ['', 'Path is not absolute'],
    ['/a/../b', 'Path traversal detected'],
    ['/a/..', 'Path traversal detected'],
  ])('%j is refused before any decision', (path, message) => {
    const { result, decisions } = run({
      script: `ls("${path.replaceAll('\\0', '')}")`,
      policy: 'permit(principal, action, resource);',
    })
    expect(result.error?.message).toContain(message)
    expect(decisions).toEqual([])
  })

  test.each(['\\x00', '\\n', '\\x1b', '\\u0085', '<', '|', '*'])('a path with %s is refused', (character) => {
    for (const [operation, resource] of [
      ['cat', 'File'],
      ['ls', 'Dir'],
    ]) {
      const { result, decisions } = run({
        script: `${operation}("/tmp/a${character}b")`,
        policy: 'permit(principal, action, resource);',
      })
      expect(result.error?.message).toContain('Path contains invalid characters')
      expect(decisions.filter((decision) => decision.includes(` ${resource} `))).toEqual([])
    }
  })

  test('a directory that was moved while it was open is asked about where it is now', () => {
    mkdirSync(`${folder}/in/d`)
    writeFileSync(`${folder}/in/d/a`, 'x')
    const open = (path: string) => `DirConfig().path("${folder}/${path}").build().open(OpenDirOptions().build())`
    const script = `let p = ${open('in')}; let d = ${open('in/d')}; p.move(${open('in/d')}, p, "n", MoveOptions().build());
      d.open_file("a", OpenFileOptions().read(true).build()).read()`
    const forbid = `${inside()} forbid(principal, action == file_system::Action::"open", resource == file_system::File::"${folder}/in/n/a");`
    expect(messageOf(script, forbid)).toContain(`${folder}/in/n/a`)
    renameSync(`${folder}/in/n`, `${folder}/in/d`)
    expect(messageOf(script)).toBe('no error')
  })

  test('spellings of one path are one resource', () => {
    writeFileSync(`${folder}/in/a`, 'x')
    const forbid = `${inside()} forbid(principal, action, resource == file_system::File::"${folder}/in/a");`
    for (const spelling of [`${folder}/in//a`, `${folder}/./in/a`, `/${folder}/in/a`, `${folder}/in/./a`]) {
      expect(messageOf(`cat("${spelling}")`, forbid)).toContain('Permission denied')
    }
  })

  test('a forbid on a tree holds for a directory opened by another spelling', () => {
    writeFileSync(`${folder}/in/a`, 'x')
    const policy = `permit(principal, action, resource); forbid(principal, action, resource in file_system::Dir::"${folder}/in");`
    const script = `let d = DirConfig().path("/${folder}//in/.").build().open(OpenDirOptions().build());
      d.open_file("a", OpenFileOptions().read(true).build()).read()`
    expect(messageOf(script, policy)).toContain('Permission denied')
  })
})

describe('FS-3: a followed link is authorized twice, as link and as target', () => {
  beforeEach(() => {
    mkdirSync(`${folder}/in/real`)
    writeFileSync(`${folder}/in/real/a`, 'text')
    symlinkSync(`${folder}/in/real`, `${folder}/in/link`)
  })

  test('the target alone is not enough', () => {
    const policy = permit(
      `open Dir ${folder}/in/real`,
      `open File ${folder}/in/real/a`,
      `read File ${folder}/in/real/a`,
    )
    expect(messageOf(`cat("${folder}/in/link/a")`, policy)).toContain(`file_system::Dir::${folder}/in/link`)
  })

  test('the link alone is not enough', () => {
    const policy = permit(
      `open Dir ${folder}/in/link`,
      `open File ${folder}/in/link/a`,
      `read File ${folder}/in/link/a`,
    )
    expect(messageOf(`cat("${folder}/in/link/a")`, policy)).toContain(`file_system::Dir::${folder}/in/real`)
  })

  test('chains of links end', () => {
    symlinkSync('two', `${folder}/in/one`)
    symlinkSync('one', `${folder}/in/two`)
    expect(messageOf(`cat("${folder}/in/one/a")`)).toContain('Too many levels of symbolic links')
  })

  test('a relative link climbs only in text', () => {
    symlinkSync('../out', `${folder}/in/up`)
    expect(messageOf(`cat("${folder}/in/up/secret")`)).toContain(`unauthorized to perform file_system::Action::"open"`)
    expect(run({ script: `cat("${folder}/in/up/secret")`, policy: permitTree(folder) }).result.output).toBe('secret')
  })
})

describe('FS-4: magic links are no way round', () => {
  test.each(['/proc/self/cwd', '/proc/self/root', '/proc/thread-self/root', '/dev/fd/0', '/proc/self/fd/0'])(
    '%s is not passed',
    (magic) => {
      const message = messageOf(`cat("${magic}/etc/hostname")`, 'permit(principal, action, resource);')
      expect(message).toMatch(/Too many levels of symbolic links|Not a directory|No such file/)
    },
  )

  test.each(['exe', 'cwd', 'root'])('%s as the last name is not passed either', (name) => {
    const script = `DirConfig().path("/proc/${process.pid}").build().open(OpenDirOptions().build())
      .open_file("${name}", OpenFileOptions().read(true).follow_symlinks(true).build()).metadata().file_size`
    const message = messageOf(script, 'permit(principal, action, resource);')
    expect(message).toContain('Too many levels of symbolic links')
  })

  test('the readable names of /proc still work', () => {
    expect(messageOf('cat("/proc/self/comm")', 'permit(principal, action, resource);')).toBe('no error')
  })
})

describe('FS-5: what is no regular file is refused within a second, untouched', () => {
  test.each([
    ['a FIFO', 'cat'],
    ['a FIFO', 'wc'],
    ['a FIFO', 'tail'],
  ])('%s for %s', (_what, operation) => {
    execFileSync('mkfifo', [`${folder}/in/fifo`])
    const started = Date.now()
    expect(messageOf(`${operation}("${folder}/in/fifo")`)).toContain('argument is not a file')
    expect(Date.now() - started).toBeLessThan(5_000)
  })

  test.each(['write', 'touch', 'rm'])('a FIFO for %s stays a FIFO', (operation) => {
    execFileSync('mkfifo', [`${folder}/in/fifo`])
    expect(messageOf(`${operation}("${folder}/in/fifo"${operation === 'write' ? ', "x"' : ''})`)).toContain(
      'not a file',
    )
    expect(statSync(`${folder}/in/fifo`).isFIFO()).toBe(true)
  })

  test('a directory as a file', () => {
    mkdirSync(`${folder}/in/d`)
    expect(messageOf(`cat("${folder}/in/d")`)).toContain('argument is not a file')
    expect(messageOf(`write([write::replace], "${folder}/in/d", "x")`)).toContain('Is a directory')
  })

  test('a device', () => {
    expect(messageOf('cat("/dev/zero")', 'permit(principal, action, resource);')).toContain('argument is not a file')
  })
})

describe('FS-6: changes need permission at both ends, and for what they overwrite', () => {
  test('mv onto a file needs write on that file', () => {
    writeFileSync(`${folder}/in/a`, 'A')
    writeFileSync(`${folder}/in/b`, 'B')
    const policy = permit(
      `open Dir ${folder}/in`,
      `open File ${folder}/in/a`,
      `move File ${folder}/in/a`,
      `create File ${folder}/in/b`,
      `open File ${folder}/in/b`,
    )
    expect(messageOf(`mv("${folder}/in/a", "${folder}/in/b")`, policy)).toContain('file_system::Action::"write"')
    expect(readTree(`${folder}/in`)).toEqual({ a: 'A', b: 'B' })
  })

  test('cp onto a file that is not empty asks for force', () => {
    writeFileSync(`${folder}/in/a`, 'A')
    writeFileSync(`${folder}/in/b`, 'B')
    expect(messageOf(`cp("${folder}/in/a", "${folder}/in/b")`)).toContain('Destination file not empty')
    expect(messageOf(`cp([cp::force], "${folder}/in/a", "${folder}/in/b")`)).toBe('no error')
    expect(readFileSync(`${folder}/in/b`, 'utf8')).toBe('A')
  })
})

describe('FS-7: a tree operation touches no member that is not permitted', () => {
  const trees = { d: { a: '', keep: { precious: 'p' }, z: '' } }

  test.each([
    ['rm', (path: string) => `rm([rm::r], "${path}")`],
    [
      'delete',
      (path: string) =>
        `DirConfig().path("${path}").build().open(OpenDirOptions().build()).delete(DeleteDirOptions().recursive(true).build())`,
    ],
  ])('%s removes nothing when one member is forbidden', (_name, script) => {
    const tree = makeWorkspace(trees)
    try {
      const policy = `${permitTree(tree.path)} forbid(principal, action, resource == file_system::File::"${tree.path}/d/keep/precious");`
      expect(messageOf(script(`${tree.path}/d`), policy)).toContain('precious')
      expect(readTree(tree.path)).toEqual(trees)
    } finally {
      tree.remove()
    }
  })

  test('a listing does not enter what is forbidden', () => {
    mkdirSync(`${folder}/in/closed`)
    writeFileSync(`${folder}/in/closed/x.log`, '')
    writeFileSync(`${folder}/in/y.log`, '')
    const policy = `${inside()} forbid(principal, action, resource in file_system::Dir::"${folder}/in/closed");`
    const { result } = run({ script: `find_files([glob::recursive], "*.log", "${folder}/in")`, policy })
    expect(result.output).toBe('["y.log"]')
  })

  test('a listing does not enter what may be read but not opened', () => {
    mkdirSync(`${folder}/in/closed`)
    writeFileSync(`${folder}/in/closed/x.log`, '')
    const policy = `${inside()} forbid(principal, action == file_system::Action::"open", resource == file_system::Dir::"${folder}/in/closed");`
    const { result } = run({ script: `find_files([glob::recursive], "*.log", "${folder}/in")`, policy })
    expect(result.output).toBe('[]')
  })
})

describe('FS-8: denied and absent look alike', () => {
  test.each([
    ['cat', (path: string) => `cat("${path}")`],
    ['rm', (path: string) => `rm("${path}")`],
    ['rm -r', (path: string) => `rm([rm::r], "${path}")`],
    ['ls', (path: string) => `ls("${path}")`],
    ['touch', (path: string) => `touch("${path}")`],
    ['mkdir -p', (path: string) => `mkdir([mkdir::p], "${path}/x/y")`],
    ['find_files', (path: string) => `find_files("*", "${path}")`],
    ['mv', (path: string) => `mv("${path}", "${path}2")`],
  ])('%s says the same of a file, a directory, a link and nothing', (_name, script) => {
    writeFileSync(`${folder}/out/what`, 'x')
    const kinds = ['secret', 'directory', 'link', 'absent']
    mkdirSync(`${folder}/out/directory`)
    symlinkSync(`${folder}/out/secret`, `${folder}/out/link`)
    const texts = kinds.map((name) => messageOf(script(`${folder}/out/${name}`)).replaceAll(name, 'NAME'))
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('Permission denied')
  })

  test('the path of a directory that is absent is denied too', () => {
    expect(messageOf(`cat("${folder}/nowhere/a")`)).toContain('Permission denied')
  })
})

describe('FS-9: failure leaves nothing half written', () => {
  test('replacing is one step: a full device leaves the old content', () => {
    const disk = `${folder}/disk`
    mkdirSync(disk)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' })
    } catch {
      // Only root may mount; elsewhere the quota of the write limit stands in below.
      return
    }
    try {
      writeFileSync(`${disk}/a`, 'old')
      const script = `let t = "x"; t.pad(200000, 'x'); `
      expect(messageOf(`${script} write([write::replace], "${disk}/a", t)`, permitTree(disk))).toContain(
        'No space left',
      )
      expect(readTree(disk)).toEqual({ a: 'old' })
      expect(messageOf(`${script} write("${disk}/a", t)`, permitTree(disk))).toContain('No space left')
      expect(readTree(disk)).toEqual({ a: 'old' })
      expect(messageOf(`${script} write("${disk}/new", t)`, permitTree(disk))).toContain('No space left')
      expect(readTree(disk)).toEqual({ a: 'old' })
    } finally {
      execFileSync('umount', [disk])
    }
  })

  test('set-id bits are never kept or set', () => {
    writeFileSync(`${folder}/in/a`, 'x')
    chmodSync(`${folder}/in/a`, 0o6755)
    expect(messageOf(`write([write::replace], "${folder}/in/a", "y")`)).toBe('no error')
    expect(statSync(`${folder}/in/a`).mode & 0o7777).toBe(0o755)
    const script = `DirConfig().path("${folder}/in").build().open(OpenDirOptions().build())
      .open_file("b", OpenFileOptions().create(true).permissions(0o4777).build()); 1`
    expect(messageOf(script)).toBe('no error')
    expect(statSync(`${folder}/in/b`).mode & 0o7000).toBe(0)
  })

  test('where the directory takes no new name, the file itself is written', () => {
    const path = '/proc/sys/kernel/printk_ratelimit'
    const before = readFileSync(path, 'utf8')
    const everything = 'permit(principal, action, resource);'
    const message = messageOf(`write([write::replace], "${path}", "${before.trim()}\\n")`, everything)
    // Only root may write there; anybody else must be told so.
    if (process.getuid?.() === 0) expect(message).toMatch(/no error|Read-only file system/)
    else expect(message).toContain('Permission denied (os error 13)')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  test('appending loses nothing where reading is not permitted', () => {
    writeFileSync(`${folder}/in/a`, 'old ')
    const policy = permit(
      `open Dir ${folder}/in`,
      `open File ${folder}/in/a`,
      `create File ${folder}/in/a`,
      `write File ${folder}/in/a`,
    )
    expect(messageOf(`write("${folder}/in/a", "new")`, policy)).toBe('no error')
    expect(readFileSync(`${folder}/in/a`, 'utf8')).toBe('old new')
  })

  test('replacing keeps permissions and leaves hard links alone', () => {
    writeFileSync(`${folder}/in/a`, 'old')
    linkSync(`${folder}/in/a`, `${folder}/out/hard`)
    chmodSync(`${folder}/in/a`, 0o640)
    expect(messageOf(`write([write::replace], "${folder}/in/a", "new")`)).toBe('no error')
    expect(statSync(`${folder}/in/a`).mode & 0o777).toBe(0o640)
    expect(readFileSync(`${folder}/out/hard`, 'utf8')).toBe('old')
  })
})

describe('FS-10: names that are not UTF-8 never pass under another spelling', () => {
  test('they are left out of listings and stop a removal', () => {
    const bad = Buffer.concat([Buffer.from(`${folder}/in/d/`), Buffer.from([0xff, 0xfe])])
    mkdirSync(`${folder}/in/d`)
    writeFileSync(bad, 'x')
    writeFileSync(`${folder}/in/d/good`, '')
    expect(run({ script: `ls("${folder}/in/d").keys()`, policy: inside() }).result.output).toBe('["good"]')
    expect(messageOf(`cat("${folder}/in/d/\u{fffd}\u{fffd}")`)).toContain('No such file')
    expect(messageOf(`rm([rm::r], "${folder}/in/d")`)).toContain('a name that no policy can speak of')
    expect(existsSync(`${folder}/in/d/good`)).toBe(true)
  })
})

describe('FS-11: reads are bounded by what comes, not by what stat says', () => {
  test('a sparse gigabyte is refused quickly', () => {
    writeFileSync(`${folder}/in/big`, '')
    truncateSync(`${folder}/in/big`, 2 ** 30)
    const { result } = run({ script: `cat("${folder}/in/big")`, policy: inside() })
    expect(result.error?.message).toContain('FileContentTooLargeError')
    expect(result.ending).toBe('limit')
  })

  test('the bound is exact', () => {
    writeFileSync(`${folder}/in/a`, 'x'.repeat(100))
    const within = { script: `cat("${folder}/in/a").len()`, policy: inside() }
    expect(run({ ...within, limits: { readBytes: 100 } }).result.output).toBe('100')
    expect(run({ ...within, limits: { readBytes: 99 } }).result.error?.message).toContain('too large')
  })

  test('a file without a size, as in /proc, is read whole', () => {
    const { result } = run({
      script: 'cat("/proc/self/status").len() > 100',
      policy: 'permit(principal, action, resource);',
    })
    expect(result.output).toBe('true')
  })

  test('a read the script can handle is an error it can catch', () => {
    writeFileSync(join(folder, 'in', 'a'), 'x'.repeat(100))
    const script = `try { cat("${folder}/in/a") } catch (e) { return e.kind == IoErrorKind::FileContentTooLargeError }`
    expect(run({ script, policy: inside(), limits: { readBytes: 10 } }).result.output).toBe('true')
  })
})

describe('handles beyond the limit of open objects', () => {
  const open = (): string => `let d = DirConfig().path("${folder}/in").build().open(OpenDirOptions().build());`

  test('are parked and found again', () => {
    for (let index = 0; index < 40; index += 1) writeFileSync(`${folder}/in/f${index}`, `${index}`)
    const script = `${open()} let all = [];
      for i in 0..40 { all.push(d.open_file("f" + i, OpenFileOptions().read(true).build())); }
      let sum = 0; for f in all { sum += parse_int(f.read()); } for f in all { sum += parse_int(f.read()); } sum`
    expect(run({ script, policy: inside(), limits: { openObjects: 8 } }).result.output).toBe('1560')
  })

  test('are stale when another object took their place', () => {
    for (let index = 0; index < 20; index += 1) writeFileSync(`${folder}/in/f${index}`, `${index}`)
    const script = `${open()} let first = d.open_file("f0", OpenFileOptions().read(true).build());
      rm("${folder}/in/f0"); touch("${folder}/in/f0");
      for i in 1..20 { d.open_file("f" + i, OpenFileOptions().read(true).build()); }
      first.read()`
    expect(run({ script, policy: inside(), limits: { openObjects: 6 } }).result.error?.message).toContain(
      'Stale file handle',
    )
  })
})
