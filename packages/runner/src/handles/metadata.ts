// What `metadata()` gives: a snapshot of one object, and its owner.

import type { BigIntStats } from 'node:fs'
import { HostValue } from '@sallyport/rhai'
import type { Result } from '../operations/operation.js'
import { kindOfMode } from '../platform/descriptor.js'
import { groupName, userName } from '../platform/identity.js'
import { EntryType } from './entry-type.js'
import { type HandleType, handleType } from './handle-type.js'

export class Ownership extends HostValue {
  readonly user: string
  readonly group: string

  constructor(user: string, group: string) {
    super()
    this.user = user
    this.group = group
  }

  override get type(): HandleType {
    return ownershipType
  }
}

export const ownershipType = handleType<Ownership>({
  name: 'Ownership',
  is: (value): value is Ownership => value instanceof Ownership,
  toText: (owner) => `${owner.user}:${owner.group}`,
  accessors: [
    {
      name: 'user',
      style: 'property',
      returns: 'string',
      summary: 'name of the owning user',
      get: (owner) => owner.user,
    },
    {
      name: 'group',
      style: 'property',
      returns: 'string',
      summary: 'name of the owning group',
      get: (owner) => owner.group,
    },
  ],
})

export class Metadata extends HostValue {
  readonly stat: BigIntStats
  readonly symlinkTarget: string | undefined

  constructor(stat: BigIntStats, symlinkTarget: string | undefined) {
    super()
    this.stat = stat
    this.symlinkTarget = symlinkTarget
  }

  get entryType(): EntryType {
    return EntryType.of(kindOfMode(this.stat.mode))
  }

  get owner(): Ownership {
    return new Ownership(userName(this.stat.uid), groupName(this.stat.gid))
  }

  override get type(): HandleType {
    return metadataType
  }
}

const nanosecondsPerSecond = 1_000_000_000n

export const metadataType = handleType<Metadata>({
  name: 'Metadata',
  is: (value): value is Metadata => value instanceof Metadata,
  toText: (metadata) => `Metadata(${metadata.entryType.text}, ${metadata.stat.size} bytes)`,
  accessors: [
    { name: 'type', style: 'method', returns: 'EntryType', summary: 'what the object is', get: (m) => m.entryType },
    { name: 'file_size', style: 'method', returns: 'int', summary: 'size in bytes', get: (m) => m.stat.size },
    {
      name: 'allocated_size',
      style: 'method',
      returns: 'int',
      summary: 'bytes taken on disk (blocks of 512)',
      get: (m) => m.stat.blocks * 512n,
    },
    { name: 'blocks', style: 'method', returns: 'int', summary: 'blocks of 512 bytes', get: (m) => m.stat.blocks },
    { name: 'num_hardlinks', style: 'method', returns: 'int', summary: 'number of names', get: (m) => m.stat.nlink },
    {
      name: 'last_modified_time',
      style: 'method',
      returns: 'int',
      summary: 'last change of the content, seconds since 1970 UTC',
      get: (m) => m.stat.mtimeNs / nanosecondsPerSecond,
    },
    {
      name: 'last_modified_time_nanos_component',
      style: 'method',
      returns: 'int',
      summary: 'nanoseconds within that second',
      get: (m) => m.stat.mtimeNs % nanosecondsPerSecond,
    },
    {
      name: 'permissions',
      style: 'method',
      returns: 'int',
      summary: 'mode with the bits of the object type',
      get: (m) => m.stat.mode,
    },
    {
      name: 'symlink_target',
      style: 'method',
      returns: 'string or ()',
      summary: 'text of a link',
      get: (m) => m.symlinkTarget,
    },
    {
      name: 'to_map',
      style: 'method',
      returns: 'map',
      summary: 'everything as a map',
      get: (m) =>
        new Map<string, Result>([
          ['type', m.entryType.text],
          ['permissions', m.stat.mode],
          ['file_size', m.stat.size],
          ['allocated_size', m.stat.blocks * 512n],
          ['last_modified_time', m.stat.mtimeNs / nanosecondsPerSecond],
          ['num_hardlinks', m.stat.nlink],
          ['owner_user', m.owner.user],
          ['owner_group', m.owner.group],
          ['symlink_target', m.symlinkTarget],
        ]),
    },
    { name: 'owner', style: 'property', returns: 'Ownership', summary: 'owning user and group', get: (m) => m.owner },
  ],
})
