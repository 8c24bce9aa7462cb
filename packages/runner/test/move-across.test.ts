// A directory that moves to another file system is copied and then removed: asked for in full, whole or not at all, and never beyond
// what was asked about.

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  lchownSync,
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AccessRequest } from '../src/access-request.js'
import { verifyAudit } from '../src/audit/verify.js'
import type { Watcher } from '../src/guard.js'
import { makeWorkspace, permit, permitTree, readTree, run, type Workspace } from './harness.js'
import { makeSecondFolder, type SecondFolder, whyNoSecond } from './second-file-system.js'

const isRoot = process.getuid?.() === 0

describe.skipIf(whyNoSecond !== undefined)(
  `a directory moves to another file system (${whyNoSecond ?? 'found'})`,
  () => {
    let workspace: Workspace
    let second: SecondFolder
    /** On the first file system, and on the second. */
    let here: string
    let there: string

    beforeEach(() => {
      workspace = makeWorkspace({ d: { a: 'A', e: { b: 'B' }, l: '->../secret' }, secret: 'secret' })
      second = makeSecondFolder()
      here = workspace.path
      there = second.path
    })
    afterEach(() => {
      workspace.remove()
      second.remove()
    })

    const open = (path: string): string => `DirConfig().path("${path}").build().open(OpenDirOptions().build())`
    const move = (name = 'n'): string =>
      `${open(here)}.move(${open(`${here}/d`)}, ${open(there)}, "${name}", MoveOptions().build());`
    const both = (): string => `${permitTree(here)} ${permitTree(there)}`
    const attempt = (settings: Partial<Parameters<typeof run>[0]> = {}) =>
      run({ script: move(), policy: both(), ...settings })
    const messageOf = (settings: Partial<Parameters<typeof run>[0]> = {}): string =>
      attempt(settings).result.error?.message ?? 'no error'
    const snapshot = (): unknown => [readTree(here), readTree(there)]

    const asks = (): string[] => [
      `open Dir ${here}`,
      `open Dir ${here}/d`,
      `open Dir ${there}`,
      `move Dir ${here}/d`,
      `create Dir ${there}/n`,
      `read Dir ${here}/d`,
      `delete Dir ${here}/d`,
      ...['move', 'open', 'read', 'delete'].flatMap((action) => [
        `${action} File ${here}/d/a`,
        `${action} Dir ${here}/d/e`,
        `${action} File ${here}/d/l`,
      ]),
      ...['create', 'open'].flatMap((action) => [
        `${action} File ${there}/n/a`,
        `${action} Dir ${there}/n/e`,
        `${action} File ${there}/n/l`,
      ]),
      `write File ${there}/n/a`,
      ...['move', 'open', 'read', 'delete'].map((action) => `${action} File ${here}/d/e/b`),
      ...['create', 'open', 'write'].map((action) => `${action} File ${there}/n/e/b`),
      `open Dir ${there}/n`,
    ]

    test('it asks for every member at both of its places, and then moves all of them', async () => {
      const { result, decisions, auditPath } = run({
        script: `let m = ${move()} m.open_file("a", OpenFileOptions().read(true).build()).read()`,
        policy: `${permit(...asks())} ${permit(`open File ${there}/n/a`, `read File ${there}/n/a`)}`,
      })
      expect(result.error?.message).toBeUndefined()
      expect(result.output).toBe('A')
      const listed = decisions.slice(0, asks().length).sort()
      expect(listed).toEqual(
        asks()
          .map((ask) => `allow ${ask}`)
          .sort(),
      )
      expect(await verifyAudit(auditPath)).toMatchObject({ isIntact: true, remarks: [] })
      expect(snapshot()).toEqual([{ secret: 'secret' }, { n: { a: 'A', e: { b: 'B' }, l: '->../secret' } }])
    })

    test('FS-6, FS-7: without any one of its permissions it is denied, and nothing is copied or removed', () => {
      const before = snapshot()
      for (const missing of asks()) {
        const { result } = attempt({ policy: permit(...asks().filter((ask) => ask !== missing)) })
        expect(`${missing}: ${result.ending}`).toBe(`${missing}: denied`)
        expect(snapshot()).toEqual(before)
      }
    })

    test('modes, times and owners go with it; set-id bits do not', () => {
      chmodSync(`${here}/d/a`, 0o6751)
      chmodSync(`${here}/d/e`, 0o1771)
      if (isRoot) {
        chownSync(`${here}/d/a`, 1234, 2345)
        chownSync(`${here}/d/e`, 1234, 2345)
        lchownSync(`${here}/d/l`, 1234, 2345)
        chmodSync(`${here}/d/a`, 0o6751)
      }
      lutimesSync(`${here}/d/l`, 1_000_000, 2_000_000)
      for (const path of ['a', 'e', '']) utimesSync(`${here}/d/${path}`, 1_000_000, 2_000_000)
      const owner = [lstatSync(`${here}/d/a`).uid, lstatSync(`${here}/d/a`).gid]
      expect(messageOf()).toBe('no error')
      const factsOf = (path: string) => {
        const { mode, mtimeMs, uid, gid } = lstatSync(`${there}/n/${path}`)
        return [(mode & 0o7777).toString(8), mtimeMs, uid, gid]
      }
      expect(factsOf('a')).toEqual(['751', 2_000_000_000, ...owner])
      expect(factsOf('e')).toEqual(['1771', 2_000_000_000, ...owner])
      expect(factsOf('l')).toEqual(['777', 2_000_000_000, ...owner])
      expect(factsOf('')[1]).toBe(2_000_000_000)
    })

    test('links go as they are, even a text that is not UTF-8 or leads nowhere; two names of a file become two files', () => {
      symlinkSync(Buffer.from([0x2f, 0xff, 0xfe]), `${here}/d/odd`)
      linkSync(`${here}/d/a`, `${here}/d/twin`)
      linkSync(`${here}/d/a`, `${here}/elsewhere`)
      expect(messageOf()).toBe('no error')
      expect(readlinkSync(`${there}/n/odd`, { encoding: 'buffer' })).toEqual(Buffer.from([0x2f, 0xff, 0xfe]))
      expect(lstatSync(`${there}/n/twin`).nlink).toBe(1)
      expect(readFileSync(`${there}/n/twin`, 'utf8')).toBe('A')
      expect(readFileSync(`${here}/elsewhere`, 'utf8')).toBe('A')
    })

    test('an empty directory gives way where `delete` on it is permitted, and only there', () => {
      mkdirSync(`${there}/n`)
      const before = snapshot()
      expect(messageOf({ policy: permit(...asks()) })).toContain(`"delete" for file_system::Dir::${there}/n`)
      expect(snapshot()).toEqual(before)
      expect(messageOf({ policy: permit(...asks(), `delete Dir ${there}/n`) })).toBe('no error')
      expect(readTree(`${there}/n`)).toHaveProperty('a')
    })

    test('into what is not empty it moves under its own name', () => {
      mkdirSync(`${there}/n/kept`, { recursive: true })
      expect(messageOf()).toBe('no error')
      expect(Object.keys(readTree(`${there}/n`))).toEqual(['d', 'kept'])
    })

    test.each([
      ['a FIFO', (path: string) => execFileSync('mkfifo', [path]), 'a FIFO cannot be moved to another file system'],
      ['a socket', makeSocket, 'a socket cannot be moved to another file system'],
    ])('FS-5: with %s in it nothing is moved', (_what, make, message) => {
      make(`${here}/d/e/special`)
      const before = snapshot()
      expect(messageOf()).toContain(`${message}: ${here}/d/e/special`)
      expect(snapshot()).toEqual(before)
    })

    test('FS-8: what makes it impossible is told only to who may move all of it', () => {
      execFileSync('mkfifo', [`${here}/d/e/special`])
      expect(attempt({ policy: permit(...asks()) }).result.ending).toBe('denied')
    })

    test.each([
      ['members', { treeMembers: 3 }],
      ['depth', { treeDepth: 1 }],
      ['bytes written', { runWriteBytes: 1 }],
      ['bytes read', { runReadBytes: 1 }],
      ['entries of a directory', { directoryEntries: 2 }],
    ])(
      'EN-5, FS-9: beyond the limit of %s nothing is left of the copy, and the source is untouched',
      (_what, limits) => {
        const before = snapshot()
        expect(attempt({ limits }).result.ending).toBe('limit')
        expect(snapshot()).toEqual(before)
      },
    )

    test('FS-9: an interruption in the middle leaves nothing of the copy, and the source', () => {
      truncateSync(`${here}/d/a`, 64 * 1024 * 1024)
      const asked = [there, 'n'].join('/')
      let isOver = false
      const watcher: Watcher = ([request]) => {
        isOver ||= isAbout(request, asked) && request?.action === 'open'
      }
      const { result } = attempt({ watcher, interruption: () => (isOver ? 'SIGTERM' : undefined) })
      expect(result.ending).toBe('interrupted')
      expect(readdirSync(there)).toEqual([])
      expect(Object.keys(readTree(`${here}/d`))).toEqual(['a', 'e', 'l'])
    })

    /** Does something once every question was asked, right before the copy begins. */
    const onceAsked = (act: () => void): Watcher => {
      return ([request]) => {
        if (request?.action === 'open' && isAbout(request, `${there}/n`)) act()
      }
    }

    test.each([
      ['a file is another one', () => replace('d/a', () => writeFileSync(`${here}/d/a`, 'OTHER'))],
      ['a file is a link', () => replace('d/a', () => symlinkSync(`${here}/secret`, `${here}/d/a`))],
      ['a directory is a link', () => replace('d/e', () => symlinkSync(here, `${here}/d/e`))],
      ['a directory is another one', () => replace('d/e', () => mkdirSync(`${here}/d/e`))],
      ['a file is a FIFO', () => replace('d/a', () => execFileSync('mkfifo', [`${here}/d/a`]))],
      ['a link is another one', () => replace('d/l', () => symlinkSync('elsewhere', `${here}/d/l`))],
      ['there is one file more', () => writeFileSync(`${here}/d/e/new`, 'new')],
      ['the target is there', () => mkdirSync(`${there}/n`)],
    ])('FS-2, FS-7: when meanwhile %s, nothing is moved', (_what, act) => {
      const message = messageOf({ watcher: onceAsked(act) })
      expect(message).toMatch(/Error moving dir d from .*(?:changed meanwhile|File exists)/)
      expect(Object.keys(readTree(`${here}/d`)).sort()).toEqual(expect.arrayContaining(['a', 'e', 'l']))
      expect(readdirSync(there).filter((name) => name !== 'n')).toEqual([])
    })

    const replace = (path: string, make: () => void): void => {
      renameSync(`${here}/${path}`, `${here}/aside`)
      make()
    }

    test('a source in another directory by the time of the copy is not copied', () => {
      const watcher = onceAsked(() => renameSync(`${here}/d`, `${here}/moved`))
      expect(messageOf({ watcher })).toContain('something in it changed meanwhile')
      expect(readdirSync(there)).toEqual([])
      expect(Object.keys(readTree(`${here}/moved`))).toEqual(['a', 'e', 'l'])
    })

    test.runIf(isRoot)('a source that cannot be removed is not copied: a directory that nothing may leave', () => {
      execFileSync('mount', ['--bind', '-o', 'ro', `${here}/d/e`, `${here}/d/e`])
      try {
        const before = snapshot()
        expect(messageOf()).toContain(`what is in it cannot be removed: ${here}/d/e`)
        expect(snapshot()).toEqual(before)
      } finally {
        execFileSync('umount', [`${here}/d/e`])
      }
    })

    test.runIf(isRoot)('from one mount of a file system to another it moves, too', () => {
      mkdirSync(`${here}/mounted`)
      execFileSync('mount', ['--bind', `${here}/mounted`, `${here}/mounted`])
      try {
        const script = `${open(here)}.move(${open(`${here}/d`)}, ${open(`${here}/mounted`)}, "n", MoveOptions().build())`
        expect(messageOf({ script })).toBe('no error')
        expect(Object.keys(readTree(`${here}/mounted/n`))).toEqual(['a', 'e', 'l'])
        expect(readTree(here)).not.toHaveProperty('d')
      } finally {
        execFileSync('umount', [`${here}/mounted`])
      }
    })

    test.runIf(isRoot)('what is mounted itself is not moved', () => {
      execFileSync('mount', ['-t', 'tmpfs', 'none', `${here}/d`])
      try {
        expect(messageOf()).toContain(
          `where something is mounted, nothing can be moved to another file system: ${here}/d`,
        )
      } finally {
        execFileSync('umount', [`${here}/d`])
      }
    })

    test.runIf(isRoot)('with another file system mounted in it nothing is moved', () => {
      execFileSync('mount', ['-t', 'tmpfs', 'none', `${here}/d/e`])
      try {
        expect(messageOf()).toContain(
          `where something is mounted, nothing can be moved to another file system: ${here}/d/e`,
        )
        expect(readdirSync(there)).toEqual([])
      } finally {
        execFileSync('umount', [`${here}/d/e`])
      }
    })

    test.runIf(isRoot)('what is left of the source is told, with the reason, once the copy is complete', () => {
      execFileSync('mount', ['--bind', `${here}/d/e`, `${here}/d/e`])
      try {
        const message = messageOf()
        expect(message).toContain('the copy is complete, but the source is still there')
        expect(message).toContain(`${here}/d/e: Device or resource busy`)
        expect(readTree(`${there}/n`)).toEqual({ a: 'A', e: { b: 'B' }, l: '->../secret' })
        expect(readTree(`${here}/d`)).toEqual({ e: {} })
      } finally {
        execFileSync('umount', [`${here}/d/e`])
      }
    })
  },
)

function isAbout(request: AccessRequest | undefined, path: string): boolean {
  return request !== undefined && 'path' in request.resource && request.resource.path.text === path
}

function makeSocket(path: string): void {
  const program =
    "require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))"
  try {
    execFileSync(process.execPath, ['-e', program, path], { stdio: 'ignore' })
  } catch {
    // It ended itself, so that the socket stays.
  }
}
