// What `disk_usage` gives: a row for each directory (and file, where asked), what is below it before it.

import { HostValue } from '@sallyport/rhai'
import type { Result } from '../operations/operation.js'
import type { DirectoryHandle } from './directory-handle.js'
import { type HandleType, handleType } from './handle-type.js'

export class DiskUsageEntry extends HostValue {
  readonly path: string
  readonly bytes: bigint
  readonly inodes: bigint

  constructor(path: string, bytes: bigint, inodes: bigint) {
    super()
    this.path = path
    this.bytes = bytes
    this.inodes = inodes
  }

  toMap(): ReadonlyMap<string, Result> {
    return new Map<string, Result>([
      ['path', this.path],
      ['size_bytes', this.bytes],
      ['inode_count', this.inodes],
    ])
  }

  override get type(): HandleType {
    return diskUsageEntryType
  }
}

export const diskUsageEntryType = handleType<DiskUsageEntry>({
  name: 'DiskUsageEntry',
  is: (value): value is DiskUsageEntry => value instanceof DiskUsageEntry,
  toText: (entry) => `${entry.bytes} ${entry.path}`,
  accessors: [
    { name: 'path', style: 'property', returns: 'string', summary: 'absolute path', get: (entry) => entry.path },
    {
      name: 'size_bytes',
      style: 'property',
      returns: 'int',
      summary: 'bytes of it and all below it',
      get: (entry) => entry.bytes,
    },
    {
      name: 'inode_count',
      style: 'property',
      returns: 'int',
      summary: 'files and directories in it, with itself',
      get: (entry) => entry.inodes,
    },
    {
      name: 'to_map',
      style: 'method',
      returns: 'map with `path`, `size_bytes`, `inode_count`',
      summary: 'the row as a map',
      get: (entry) => entry.toMap(),
    },
  ],
})

export class DiskUsageResult extends HostValue {
  readonly entries: readonly DiskUsageEntry[]
  /** The measured directory alone, whether or not it has a row. */
  readonly total: DiskUsageEntry
  readonly #largest: DirectoryHandle | undefined

  constructor(entries: readonly DiskUsageEntry[], total: DiskUsageEntry, largest: DirectoryHandle | undefined) {
    super()
    this.entries = entries
    this.total = total
    this.#largest = largest
  }

  get largest(): DirectoryHandle | undefined {
    return this.#largest
  }

  override get type(): HandleType {
    return diskUsageResultType
  }
}

export const diskUsageResultType = handleType<DiskUsageResult>({
  name: 'DiskUsageResult',
  is: (value): value is DiskUsageResult => value instanceof DiskUsageResult,
  accessors: [
    {
      name: 'entries',
      style: 'property',
      returns: 'array of DiskUsageEntry',
      summary: 'the rows, what is below a directory before it',
      get: (result) => result.entries,
    },
    {
      name: 'largest_subdir_handle',
      style: 'property',
      returns: 'RcDirHandle or ()',
      summary: 'the largest directory below, with `track_largest_subdir`',
      get: (result) => result.largest,
    },
    {
      name: 'total',
      style: 'property',
      returns: 'DiskUsageEntry',
      summary: 'the measured directory with all below it, each counted once',
      get: (result) => result.total,
    },
  ],
})
