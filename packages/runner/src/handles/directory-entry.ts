// One entry of a listing: what was seen when the directory was read. Opening it asks anew.

import { HostValue } from '@sallyport/rhai'
import type { Result } from '../operations/operation.js'
import type { HeldDirectory } from '../platform/held.js'
import type { EntryType } from './entry-type.js'
import { type HandleType, handleType } from './handle-type.js'

export class DirectoryEntry extends HostValue {
  readonly #parent: HeldDirectory
  readonly name: string
  readonly inode: bigint
  readonly entryType: EntryType
  /** The line of `ls([ls::long], …)`. */
  readonly longText: string | undefined
  /** The name is a link, and the entry stands for what it leads to. */
  readonly isFollowed: boolean

  constructor(
    parent: HeldDirectory,
    name: string,
    inode: bigint,
    entryType: EntryType,
    more: { readonly longText?: string | undefined; readonly isFollowed?: boolean } = {},
  ) {
    super()
    this.#parent = parent
    this.name = name
    this.inode = inode
    this.entryType = entryType
    this.longText = more.longText
    this.isFollowed = more.isFollowed === true
  }

  get parent(): HeldDirectory {
    return this.#parent
  }

  override get type(): HandleType {
    return directoryEntryType
  }
}

export const directoryEntryType = handleType<DirectoryEntry>({
  name: 'DirEntry',
  is: (value): value is DirectoryEntry => value instanceof DirectoryEntry,
  toText: (entry) => entry.longText ?? entry.name,
  accessors: [
    {
      name: 'name',
      style: 'property',
      returns: 'string',
      summary: 'name in its directory',
      get: (entry) => entry.name,
    },
    { name: 'inode', style: 'property', returns: 'int', summary: 'number of the object', get: (entry) => entry.inode },
    {
      name: 'type',
      style: 'method',
      returns: 'EntryType',
      summary: 'what the entry is',
      get: (entry) => entry.entryType,
    },
    {
      name: 'to_map',
      style: 'method',
      returns: 'map with `name`, `type`, `inode`',
      summary: 'the entry as a map',
      get: ({ name, entryType, inode }) =>
        new Map<string, Result>([
          ['name', name],
          ['type', entryType.text],
          ['inode', inode],
        ]),
    },
  ],
})
