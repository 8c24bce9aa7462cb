// ls: open Dir, read Dir; recursively open and read for every directory below; long also stat for every entry.

import { DirectoryEntry } from '../handles/directory-entry.js'
import { EntryType } from '../handles/entry-type.js'
import { Metadata } from '../handles/metadata.js'
import type { Host } from '../host.js'
import { isNameable } from '../path.js'
import { listNames } from '../platform/directory.js'
import type { HeldDirectory } from '../platform/held.js'
import { askDirectory, askFile, openDirectory } from './access.js'
import type { Flags } from './flags.js'
import { defineOperation } from './operation.js'
import { walkTree } from './tree.js'

export const ls = defineOperation({
  name: 'ls',
  summary: 'the entries of a directory by name',
  parameters: [{ name: 'path', type: 'string' }],
  flags: {
    name: 'ls',
    typeName: 'LsFlag',
    flags: [
      { name: 'all', aliases: ['a'], summary: 'also names that begin with a dot' },
      { name: 'long', aliases: ['l'], summary: 'the text of an entry is a line with mode, owner, size and name' },
      { name: 'recursive', aliases: ['R'], summary: 'also the entries below, by relative path' },
    ],
  },
  returns: 'map of name to DirEntry',
  asks: [
    { action: 'open', on: 'directory', of: 'path' },
    { action: 'read', on: 'directory', of: 'path' },
    { action: 'open', on: 'directory', of: 'path', part: 'member', when: 'recursive' },
    { action: 'read', on: 'directory', of: 'path', part: 'member', when: 'recursive' },
    { action: 'stat', on: 'file', of: 'path', part: 'member', when: 'long' },
  ],
  perform: (host, { path }, flags) => {
    const directory = openDirectory(host, path, 'follow')
    const entries = new Map<string, DirectoryEntry>()
    if (flags.has('recursive')) {
      walkTree(host, directory, {
        root: 'required',
        maxDepth: host.limits.treeDepth,
        keepsOpen: true,
        visit: ({ parent, name, kind, inode, relative }) => {
          if (isHidden(relative, flags)) return
          entries.set(relative.join('/'), makeEntry(host, parent, name, inode, EntryType.of(kind), flags))
        },
      })
      return entries
    }
    const read = host.guard.authorize(askDirectory('read', directory.path, directory))
    const { names } = listNames(directory, read, host.limits.directoryEntries)
    for (const name of names) {
      host.charge(1)
      if (isHidden([name], flags)) continue
      const entry = entryOf(host, directory, name, flags)
      if (entry !== undefined) entries.set(name, entry)
    }
    return entries
  },
})

function isHidden(names: readonly string[], flags: Flags): boolean {
  return !flags.has('all') && names.some((name) => name.startsWith('.'))
}

/** An entry of a listing. What vanished meanwhile is left out. */
export function entryOf(host: Host, directory: HeldDirectory, name: string, flags?: Flags): DirectoryEntry | undefined {
  if (!isNameable(name)) return new DirectoryEntry(directory, name, 0n, EntryType.unknown)
  const seen = directory.look(name)
  if (seen === undefined) return undefined
  return makeEntry(host, directory, name, seen.stat.ino, EntryType.of(seen.kind), flags)
}

function makeEntry(
  host: Host,
  parent: HeldDirectory,
  name: string,
  inode: bigint,
  type: EntryType,
  flags: Flags | undefined,
): DirectoryEntry {
  if (flags?.has('long') !== true) return new DirectoryEntry(parent, name, inode, type)
  return new DirectoryEntry(parent, name, inode, type, { longText: longLine(host, parent, name) })
}

function longLine(host: Host, parent: HeldDirectory, name: string): string | undefined {
  const object = parent.find(name)
  if (object === undefined) return undefined
  try {
    const ask = (object.kind === 'directory' ? askDirectory : askFile)('stat', object.path, object)
    if (host.guard.permits(ask) === undefined) return undefined
    const { owner, stat } = new Metadata(object.stat, undefined)
    const modified = new Date(Number(stat.mtimeMs)).toISOString().slice(0, 19)
    return `${modeText(object.kind, Number(stat.mode))} ${stat.nlink} ${owner.user} ${owner.group} ${stat.size} ${modified}Z ${name}`
  } finally {
    object.close()
  }
}

const kindLetters = new Map([
  ['directory', 'd'],
  ['link', 'l'],
  ['fifo', 'p'],
  ['socket', 's'],
  ['character-device', 'c'],
  ['block-device', 'b'],
])

function modeText(kind: string, mode: number): string {
  const bits = Array.from('rwxrwxrwx', (letter, index) => ((mode >> (8 - index)) & 1 ? letter : '-'))
  return (kindLetters.get(kind) ?? '-') + bits.join('')
}
