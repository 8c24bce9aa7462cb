// The walk: every entry comes out once, with its name or its reason (RE-5), and nothing that is not permitted is opened.

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type WalkExtent, walkRepository } from '../src/walk/walk-repository.js'
import { recordTrust } from '../src/workspace/trust.js'
import { workspaceDigest } from '../src/workspace/workspace-files.js'
import { type Folder, makeFolder } from './folders.js'
import { openTestGate, type TestGate } from './gate.js'

let folder: Folder
let state: Folder
let gate: TestGate

beforeEach(() => {
  folder = makeFolder()
  state = makeFolder()
})
afterEach(() => {
  gate.close()
  folder.remove()
  state.remove()
})

interface Walked {
  readonly files: string[]
  readonly named: Record<string, string>
  readonly ignored: Record<string, string>
  readonly extent: WalkExtent
}

function walk(
  options: { readonly ignore?: readonly string[]; readonly maxEntries?: number; readonly maxDepth?: number } = {},
): Walked {
  gate = openTestGate(folder.path, state.path)
  const extent: WalkExtent = { entries: 0, isComplete: true }
  const files: string[] = []
  const named: [string, string][] = []
  const ignored: [string, string][] = []
  const settings = { root: folder.path, ignore: [], maxDepth: 50, maxEntries: 100_000, ...options }
  for (const directory of walkRepository(gate.of('scan'), settings, extent)) {
    files.push(...directory.files.map(({ path }) => path))
    named.push(...directory.named.map((each): [string, string] => [each.path, each.state]))
    ignored.push(...directory.ignored.map((each): [string, string] => [each.path, each.rule]))
  }
  return { files, named: Object.fromEntries(named), ignored: Object.fromEntries(ignored), extent }
}

describe('ignore files', () => {
  test('as git reads them: the deeper file first, `!` takes back, built-in folders always', () => {
    folder.write({
      '.gitignore': '*.log\nbuild/\n/only-here.js\n',
      'a.js': '',
      'x.log': '',
      'only-here.js': '',
      'build/out.js': '',
      'node_modules/p/index.js': '',
      'sub/.gitignore': '!keep.log\nlocal.js\n',
      'sub/keep.log': '',
      'sub/other.log': '',
      'sub/local.js': '',
      'sub/only-here.js': '',
      'sub/.sallyportignore': 'mine.js\n',
      'sub/mine.js': '',
    })
    const { files, ignored } = walk({ ignore: ['a.*'] })
    expect(files.sort()).toEqual([
      '.gitignore',
      'sub/.gitignore',
      'sub/.sallyportignore',
      'sub/keep.log',
      'sub/only-here.js',
    ])
    expect(ignored).toEqual({
      'a.js': 'config.json',
      build: '.gitignore',
      node_modules: 'built-in: installed packages',
      'only-here.js': '.gitignore',
      'x.log': '.gitignore',
      'sub/local.js': 'sub/.gitignore',
      'sub/mine.js': 'sub/.sallyportignore',
      'sub/other.log': '.gitignore',
    })
  })
})

describe('RE-5: what is no plain file of the tree', () => {
  test('is named and left alone', () => {
    folder.write({
      'a.js': '',
      'in.js': '-> a.js',
      'out.js': '-> /etc/passwd',
      'up/climb.js': '-> ../../elsewhere',
      'up/back.js': '-> ../a.js',
      loop: '-> .',
      'module/.git': 'gitdir: elsewhere',
      'module/inner.js': '',
      'odd<name>.js': '',
    })
    execFileSync('mkfifo', [join(folder.path, 'pipe')])
    writeFileSync(Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.from([0x66, 0xff, 0x2e, 0x6a])]), '')
    const { files, named } = walk()
    expect(files).toEqual(['a.js'])
    expect(named).toEqual({
      '(undecodable name 1)': 'skipped:unnameable',
      'in.js': 'skipped:link',
      loop: 'skipped:link',
      module: 'skipped:nested-repository',
      'odd<name>.js': 'skipped:unnameable',
      'out.js': 'skipped:link-out-of-tree',
      pipe: 'skipped:special-file',
      'up/back.js': 'skipped:link',
      'up/climb.js': 'skipped:link-out-of-tree',
    })
  })

  test('a tree deeper or larger than the bounds is cut, and says so', () => {
    folder.write({ 'a/b/c/d.js': '', 'a/one.js': '', 'a/two.js': '' })
    const deep = walk({ maxDepth: 2 })
    expect(deep.files).toEqual(['a/one.js', 'a/two.js'])
    expect(deep.named).toEqual({ 'a/b': 'failed:limit' })
    expect(deep.extent.isComplete).toBe(false)
    gate.close()
    expect(walk({ maxEntries: 2 }).extent).toEqual({ entries: 2, isComplete: false })
  })

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be read is named', () => {
    folder.write({ 'shut/a.js': '' })
    chmodSync(join(folder.path, 'shut'), 0)
    expect(walk().named).toEqual({ shut: 'failed:unreadable' })
    chmodSync(join(folder.path, 'shut'), 0o700)
  })
})

describe('what a policy forbids', () => {
  const accept = (policy: string): void => {
    const workspace = join(folder.path, '.sallyport')
    mkdirSync(join(workspace, 'policies'), { recursive: true })
    writeFileSync(join(workspace, 'policies/hunters.cedar'), policy)
    recordTrust(state.path, folder.path, workspaceDigest(workspace), new Date())
  }

  test('is named and never opened, and the rest goes on', () => {
    folder.write({ 'a.js': '', 'private/key.js': '', 'private/deep/x.js': '', 'b.js': '' })
    accept(`permit (principal, action, resource in file_system::Dir::"${folder.path}");
forbid (principal, action, resource in file_system::Dir::"${folder.path}/private");
forbid (principal, action, resource == file_system::File::"${folder.path}/b.js");`)
    const { files, named } = walk()
    expect(files).toEqual(['a.js'])
    expect(named).toEqual({ 'b.js': 'skipped:denied', private: 'skipped:denied' })
    expect(readFileSync(gate.record, 'utf8')).not.toContain('key.js')
  })

  test('the ceiling keeps every agent from repository data and from the workspace', () => {
    accept('permit (principal, action, resource);')
    gate = openTestGate(folder.path, state.path)
    for (const stage of ['scan', 'investigate', 'revalidate', 'triage', 'enrich'] as const) {
      for (const path of ['.git/config', '.sallyport/config.json', '../outside'].map((name) =>
        join(folder.path, name),
      )) {
        const components = path.split('/').slice(1)
        const request = {
          namespace: 'file_system',
          action: 'read',
          resource: { kind: 'file', path: { text: path, components } },
        } as const
        expect(gate.of(stage).guard.permits(request)).toBeUndefined()
      }
    }
  })
})
