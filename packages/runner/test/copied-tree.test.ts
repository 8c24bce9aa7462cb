// The steps of a copy to another file system, with something happening between them: no name goes to what was not copied, and nothing
// is removed but what was.

import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Grant } from '../src/grant.js'
import type { Guard } from '../src/guard.js'
import { askDirectory, askFile } from '../src/operations/access.js'
import { type AbsolutePath, join, parsePath } from '../src/path.js'
import { type CopyMember, TreeCopy } from '../src/platform/copy-tree.js'
import { DescriptorTable } from '../src/platform/descriptor.js'
import type { HeldDirectory } from '../src/platform/held.js'
import { identityOf } from '../src/platform/made-tree.js'
import { type Leftovers, removeCopied } from '../src/platform/remove-copied.js'
import { enterDirectory, walkToDirectory } from '../src/platform/walk.js'
import { allowingGuard } from './allowing-guard.js'
import { makeWorkspace, readTree, type Workspace } from './harness.js'

let workspace: Workspace
let table: DescriptorTable
let folder: string
let guard: Guard

beforeEach(() => {
  workspace = makeWorkspace({ d: { a: 'A', e: { b: 'B' }, l: '->a' }, to: {}, out: { b: 'outside' }, other: 'other' })
  folder = workspace.path
  table = new DescriptorTable(64)
  guard = allowingGuard()
})
afterEach(() => {
  table.closeAll()
  workspace.remove()
})

/** What the operation would know of a name, everything permitted. */
function memberOf(parent: HeldDirectory, name: string, at: AbsolutePath): CopyMember {
  const looked = parent.look(name)
  const kind = looked?.kind
  if (looked === undefined || (kind !== 'file' && kind !== 'link' && kind !== 'directory')) throw new Error(name)
  const ask = kind === 'directory' ? askDirectory : askFile
  const from = (action: 'read' | 'delete'): Grant => guard.authorize(ask(action, join(parent.path, name)))
  const held = kind === 'directory' ? enterDirectory(parent, name) : undefined
  const names = held === undefined ? [] : readdirSync(held.own).sort()
  return {
    name,
    kind,
    identity: identityOf(looked.stat),
    read: from('read'),
    remove: from('delete'),
    create: guard.authorize(ask('create', at)),
    write: kind === 'file' ? guard.authorize(askFile('write', at)) : undefined,
    members: names.flatMap((below) => (held === undefined ? [] : [memberOf(held, below, join(at, below))])),
  }
}

interface Started {
  readonly copy: TreeCopy
  readonly place: () => void
  readonly remove: () => Leftovers
}

/** A whole copy that has no name yet. */
function copied(charge: () => void = () => undefined): Started {
  const parent = walkToDirectory(table, parsePath(folder), 'refuse')
  const source = enterDirectory(parent, 'd')
  const target = enterDirectory(parent, 'to')
  const at = join(target.path, 'n')
  const root = memberOf(parent, 'd', at)
  const object = parent.find('d')
  if (object === undefined) throw new Error('there is no source')
  const copy = new TreeCopy(target, { directoryEntries: 100, charge })
  copy.fill(source, root, at)
  return {
    copy,
    place: () => copy.putInPlace('n', root.create, undefined),
    remove: () => removeCopied(object, source, root, copy.versions),
  }
}

const temporary = (): string => `${folder}/to/${readdirSync(`${folder}/to`)[0]}`
const whole = { a: 'A', e: { b: 'B' }, l: '->a' }

describe('FS-9: a copy gets its name whole or is taken away', () => {
  test('undisturbed it has its name, and the source is gone', () => {
    const { place, remove } = copied()
    place()
    expect(remove().count).toBe(0)
    expect(readTree(folder)).toEqual({ other: 'other', out: { b: 'outside' }, to: { n: whole } })
  })

  test('until then nobody else can look into it', () => {
    const modes = new Set<string>()
    copied(() => {
      const names = readdirSync(temporary(), { recursive: true }) as string[]
      for (const path of ['', ...names].map((name) => `${temporary()}/${name}`)) {
        if (path.endsWith('/a') || path.endsWith('/')) modes.add((statSync(path).mode & 0o777).toString(8))
      }
    })
    expect([...modes].sort()).toEqual(['600', '644', '700'])
  })

  test('a file that is written to while it is copied is not half of the one and half of the other', () => {
    const growing = (): void => appendFileSync(`${folder}/d/a`, 'more')
    expect(() => copied(growing)).toThrow('Stale file handle')
    expect(readTree(`${folder}/d`)).toHaveProperty('e')
  })

  test('another directory by the temporary name does not get the name, and is not taken away', () => {
    const { copy, place } = copied()
    const path = temporary()
    renameSync(path, `${folder}/ours`)
    renameSync(`${folder}/out`, path)
    expect(place).toThrow('Stale file handle')
    expect(copy.discard()).toBe(false)
    expect(readTree(path)).toEqual({ b: 'outside' })
  })

  test('what somebody put into it, or in the place of a part of it, is not taken away', () => {
    const { copy } = copied()
    rmSync(`${temporary()}/e`, { recursive: true })
    renameSync(`${folder}/out`, `${temporary()}/e`)
    writeFileSync(`${temporary()}/new`, 'new')
    renameSync(`${folder}/other`, `${temporary()}/a`)
    expect(copy.discard()).toBe(false)
    expect(readTree(temporary())).toEqual({ a: 'other', e: { b: 'outside' }, new: 'new' })
  })

  test('a part that is a link by now is not followed when the copy is taken away', () => {
    const { copy } = copied()
    rmSync(`${temporary()}/e`, { recursive: true })
    symlinkSync(`${folder}/out`, `${temporary()}/e`)
    expect(copy.discard()).toBe(false)
    expect(readTree(`${folder}/out`)).toEqual({ b: 'outside' })
  })
})

describe('FS-2, FS-7: of the source only what was copied is removed', () => {
  const rest = [
    {
      change: 'a file was written to',
      act: () => writeFileSync(`${folder}/d/a`, 'longer'),
      left: { a: 'longer' },
      first: 'd/a',
    },
    {
      change: 'a file was written to without another size',
      act: () => {
        writeFileSync(`${folder}/d/a`, 'Z')
        utimesSync(`${folder}/d/a`, 1, 1)
      },
      left: { a: 'Z' },
      first: 'd/a',
    },
    {
      change: 'a file is another one',
      act: () => {
        renameSync(`${folder}/d/a`, `${folder}/aside`)
        writeFileSync(`${folder}/d/a`, 'A')
      },
      left: { a: 'A' },
      first: 'd/a',
    },
    {
      change: 'a file further down was written to',
      act: () => writeFileSync(`${folder}/d/e/b`, 'longer'),
      left: { e: { b: 'longer' } },
      first: 'd/e/b',
    },
    {
      change: 'a directory is a link',
      act: () => {
        renameSync(`${folder}/d/e`, `${folder}/aside`)
        symlinkSync(`${folder}/out`, `${folder}/d/e`)
      },
      left: { e: () => `->${folder}/out` },
      first: 'd/e',
    },
    {
      change: 'a directory is another one',
      act: () => {
        renameSync(`${folder}/d/e`, `${folder}/aside`)
        mkdirSync(`${folder}/d/e`)
        writeFileSync(`${folder}/d/e/b`, 'B')
      },
      left: { e: { b: 'B' } },
      first: 'd/e',
    },
    {
      change: 'there is one file more',
      act: () => writeFileSync(`${folder}/d/e/new`, 'new'),
      left: { e: { new: 'new' } },
      first: 'd/e',
    },
  ]

  test.each(rest)('when $change, that is left and told', ({ act, left, first }) => {
    const { place, remove } = copied()
    place()
    act()
    const leftovers = remove()
    expect(leftovers.count).toBe(1)
    expect(leftovers.first?.path).toBe(`${folder}/${first}`)
    const expected = Object.entries(left).map(([name, content]) => [
      name,
      typeof content === 'function' ? content() : content,
    ])
    expect(readTree(`${folder}/d`)).toEqual(Object.fromEntries(expected))
    expect(readTree(`${folder}/out`)).toEqual({ b: 'outside' })
    expect(readTree(`${folder}/to/n`)).toEqual(whole)
  })

  test('what somebody else removed already is not missed', () => {
    const { place, remove } = copied()
    place()
    rmSync(`${folder}/d/e`, { recursive: true })
    rmSync(`${folder}/d/a`)
    expect(remove().count).toBe(0)
    expect(readdirSync(folder)).toEqual(['other', 'out', 'to'])
  })

  test('another directory by the name of the source stays', () => {
    const { place, remove } = copied()
    place()
    renameSync(`${folder}/d`, `${folder}/aside`)
    renameSync(`${folder}/out`, `${folder}/d`)
    expect(remove().count).toBeGreaterThan(0)
    expect(readTree(`${folder}/d`)).toEqual({ b: 'outside' })
  })
})
