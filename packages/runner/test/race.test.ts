// FS-2: while a second process swaps files and directories for links, nothing outside the permitted set is read or changed.

import { type ChildProcess, fork } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Approver } from '../src/approval/approver.js'
import { makeWorkspace, permitTree, readTree, run, type Workspace } from './harness.js'

const rounds = Number(process.env['RACE_ROUNDS'] ?? 120)
/** The rounds decide how long it takes; the timeout is only for what hangs. */
const timeout = 60_000 + rounds * 200

let workspace: Workspace
let folder: string
let swapper: ChildProcess | undefined

beforeEach(() => {
  workspace = makeWorkspace({ in: {}, out: { 'a.txt': 'SECRET', d: { 'a.txt': 'SECRET' } } })
  folder = workspace.path
})
afterEach(() => {
  swapper?.kill('SIGKILL')
  workspace.remove()
})

/** Starts exchanging pairs of names, both relative to the folder. */
function swap(...pairs: readonly string[]): Promise<void> {
  const program = fileURLToPath(new URL('swapper.mjs', import.meta.url))
  const child = fork(
    program,
    pairs.map((name) => `${folder}/${name}`),
    { stdio: 'ignore' },
  )
  swapper = child
  return new Promise((resolve) => child.once('message', () => resolve()))
}

/** A directory and a file, each with a link to the outside that takes its name now and then. */
function prepare(): void {
  mkdirSync(`${folder}/in/d`)
  writeFileSync(`${folder}/in/d/a.txt`, 'inside')
  symlinkSync(`${folder}/out/d`, `${folder}/in/d-link`)
  writeFileSync(`${folder}/in/a.txt`, 'inside')
  symlinkSync(`${folder}/out/a.txt`, `${folder}/in/a-link`)
}

function outerModes(): number[] {
  return ['out', 'out/d', 'out/a.txt', 'out/d/a.txt'].map((name) => statSync(`${folder}/${name}`).mode)
}

interface Race {
  readonly name: string
  readonly script: string
  /** Undoes what a round changed, so that the next can run. */
  readonly reset?: () => void
}

const openIn = 'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build());'

const races: readonly Race[] = [
  { name: 'cat, directory swapped', script: 'cat("$T/in/d/a.txt")' },
  { name: 'cat, file swapped', script: 'cat("$T/in/a.txt")' },
  { name: 'ls', script: 'ls("$T/in/d").keys()' },
  { name: 'find_files', script: 'find_files([glob::recursive], "*", "$T/in")' },
  { name: 'append', script: 'write("$T/in/d/a.txt", "x")' },
  { name: 'replace', script: 'write([write::replace], "$T/in/a.txt", "inside")' },
  { name: 'create in a swapped directory', script: 'write([write::replace], "$T/in/d/new.txt", "inside")' },
  { name: 'sed in place', script: 'sed([sed::in_place], "i", "i", "$T/in/d/a.txt")' },
  { name: 'cp', script: 'cp([cp::force], "$T/in/a.txt", "$T/in/d/copy.txt")' },
  { name: 'mkdir', script: 'mkdir([mkdir::parents], "$T/in/d/e/f")' },
  { name: 'touch', script: 'touch("$T/in/d/touched")' },
  {
    name: 'find',
    script: `${openIn} d.find(FindOptions().build(), |e| { try { e.open_as_dir(OpenDirOptions().build()).list_entries() } catch {} })`,
  },
  {
    name: 'find through links',
    script: `${openIn} d.find(FindOptions().follow_symlinks(true).build(), |e| { try { e.metadata() } catch {} })`,
  },
  { name: 'disk_usage', script: `${openIn} d.disk_usage(DiskUsageOptions().all_files(true).build())` },
  { name: 'chmod', script: `${openIn} d.chmod(ChmodDirOptions().permissions(0o750).recursive(true).build())` },
  {
    name: 'set_ownership',
    script: `${openIn} let o = d.get_ownership(); d.set_ownership(SetOwnershipOptions().user(o.user).recursive(true).build())`,
  },
  {
    name: 'create_symlink',
    script: `${openIn} d.create_symlink("x", "made", CreateSymlinkOptions().force(true).build())`,
  },
  {
    name: 'handle API',
    script: `let d = DirConfig().path("$T/in/d").build().open(OpenDirOptions().build());
      let f = d.open_file("a.txt", OpenFileOptions().read(true).write(true).build()); f.read() + d.list_entries().keys().len()`,
  },
]

test.each(races)('FS-2: $name', { timeout }, async ({ script }) => {
  prepare()
  const outside = readTree(`${folder}/out`)
  const modes = outerModes()
  await swap('in/d', 'in/d-link', 'in/a.txt', 'in/a-link')
  const outcomes = { succeeded: 0, failed: 0 }
  const text = script.replaceAll('$T', folder)
  const policy = permitTree(`${folder}/in`)
  for (let round = 0; round < rounds; round += 1) {
    const { result, decisions } = run({ script: text, policy })
    expect(result.output).not.toContain('SECRET')
    expect(result.ending).not.toBe('defect')
    const allowed = decisions.filter((decision) => decision.startsWith('allow'))
    expect(allowed.filter((decision) => decision.includes('/out'))).toEqual([])
    if (result.error === undefined) outcomes.succeeded += 1
    else outcomes.failed += 1
  }
  expect(readTree(`${folder}/out`)).toEqual(outside)
  expect(outerModes()).toEqual(modes)
  expect(outcomes.succeeded + outcomes.failed).toBe(rounds)
})

test.each([
  ['rm -r', 'rm([rm::recursive], "$T/in/tree")'],
  [
    'delete',
    'DirConfig().path("$T/in/tree").build().open(OpenDirOptions().build()).delete(DeleteDirOptions().recursive(true).build())',
  ],
])('FS-2, FS-7: %s never leaves its tree', { timeout }, async (_name, script) => {
  const outside = readTree(`${folder}/out`)
  symlinkSync(`${folder}/out/d`, `${folder}/in/d-link`)
  mkdirSync(`${folder}/in/tree/d`, { recursive: true })
  await swap('in/tree/d', 'in/d-link')
  for (let round = 0; round < rounds / 4; round += 1) {
    mkdirSync(`${folder}/in/tree/sub`, { recursive: true })
    writeFileSync(`${folder}/in/tree/sub/a.txt`, 'inside')
    run({ script: script.replaceAll('$T', folder), policy: permitTree(`${folder}/in`) })
  }
  swapper?.kill('SIGKILL')
  expect(readTree(`${folder}/out`)).toEqual(outside)
})

test('FS-2: moving follows the object that was asked about', { timeout }, async () => {
  writeFileSync(`${folder}/in/a.txt`, 'inside')
  symlinkSync(`${folder}/out/a.txt`, `${folder}/in/a-link`)
  await swap('in/a.txt', 'in/a-link')
  for (let round = 0; round < rounds / 4; round += 1) {
    run({ script: `mv("${folder}/in/a.txt", "${folder}/in/b.txt")`, policy: permitTree(`${folder}/in`) })
    run({ script: `mv("${folder}/in/b.txt", "${folder}/in/a.txt")`, policy: permitTree(`${folder}/in`) })
  }
  swapper?.kill('SIGKILL')
  expect(readFileSync(`${folder}/out/a.txt`, 'utf8')).toBe('SECRET')
})

/** Where the other process put a link at the name meanwhile, once more. */
function putBack(): void {
  for (let tries = 0; tries < 1000 && existsSync(`${folder}/in/moved`); tries += 1) {
    try {
      renameSync(`${folder}/in/moved`, `${folder}/in/d`)
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOTDIR') throw error
    }
  }
}

test('FS-2: a directory that is swapped for a link is never moved in its place', { timeout }, async () => {
  const outside = readTree(`${folder}/out`)
  prepare()
  await swap('in/d', 'in/d-link')
  const open = (path: string): string => `DirConfig().path("${folder}/${path}").build().open(OpenDirOptions().build())`
  for (let round = 0; round < rounds / 2; round += 1) {
    const move = (from: string, to: string): void => {
      const script = `let p = ${open('in')}; p.move(${open(from)}, p, "${to}", MoveOptions().build())`
      expect(run({ script, policy: permitTree(`${folder}/in`) }).result.ending).not.toBe('defect')
    }
    move('in/d', 'moved')
    expect(existsSync(`${folder}/in/moved`) && lstatSync(`${folder}/in/moved`).isSymbolicLink()).toBe(false)
    putBack()
  }
  swapper?.kill('SIGKILL')
  expect(readTree(`${folder}/out`)).toEqual(outside)
})

test.each([
  ['read', 'cat("$T/in/d/a.txt")'],
  ['write', 'write([write::replace], "$T/in/a.txt", "inside")'],
  ['create', 'write([write::replace], "$T/in/d/new.txt", "inside")'],
])(
  'AG-8: swapped while `%s` waits for approval, nothing but what was shown is acted on',
  { timeout },
  async (action, script) => {
    prepare()
    const outside = readTree(`${folder}/out`)
    await swap('in/d', 'in/d-link', 'in/a.txt', 'in/a-link')
    const isNow = new Int32Array(new SharedArrayBuffer(4))
    const shown: string[] = []
    const approver: Approver = {
      ask: ({ asked }) => {
        shown.push(asked)
        Atomics.wait(isNow, 0, 0, 2)
        return 'approved'
      },
    }
    const below = permitTree(`${folder}/in`)
    const policy = `@approval("ask") ${below.replace('action', `action == file_system::Action::"${action}"`)}
    ${below.replace(/;$/, ` unless { action == file_system::Action::"${action}" };`)}`
    for (let round = 0; round < rounds / 4; round += 1) {
      const { result } = run({ script: script.replaceAll('$T', folder), policy, approver })
      expect(result.output).not.toContain('SECRET')
      expect(result.ending).not.toBe('defect')
    }
    swapper?.kill('SIGKILL')
    expect(readTree(`${folder}/out`)).toEqual(outside)
    expect(shown.filter((asked) => asked.includes(`${folder}/out`))).toEqual([])
  },
)
