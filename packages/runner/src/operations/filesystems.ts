// df, Filesystems: read File /proc/mounts, read File /proc/diskstats, then stat Dir of every mount that is shown.

import { Float } from '@sallyport/rhai'
import { Filesystems } from '../handles/disk-handles.js'
import { filesystemType } from '../handles/disk-values.js'
import type { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import {
  distinctMounts,
  isBelow,
  isDisk,
  isLocal,
  type Mount,
  nameableLines,
  parseMounts,
} from '../kernel-text/mounts.js'
import { ratio } from '../kernel-text/number.js'
import { OperationError } from '../operation-error.js'
import { parsePath } from '../path.js'
import { readMountTable } from '../platform/mount-table.js'
import { type Space, spaceOf } from '../platform/space.js'
import { walkToDirectory } from '../platform/walk.js'
import { askDirectory, askFile, resolve, reveal } from './access.js'
import { bytesPerUnit } from './content.js'
import { diskErrors } from './failure-form.js'
import { type Ask, defineOperation, type Operation } from './operation.js'
import { asksSystemRead, withSystemFile } from './system-file.js'

const mountsPath = '/proc/mounts'
const countersPath = '/proc/diskstats'

const asks: readonly Ask[] = [
  ...asksSystemRead(mountsPath, countersPath),
  { action: 'stat', on: 'directory', at: '/', condition: 'each mount; one that is denied is left out' },
]

function listFilesystems(host: Host, { targets, onlyLocal }: Filesystems): RecordValue[] {
  const table = withSystemFile(host, mountsPath, (link, read) => readMountTable(link, read, host.limits.readBytes))
  host.charge(table.length / bytesPerUnit)
  host.guard.authorize(askFile('read', parsePath(countersPath)))
  const { text, leftOut } = nameableLines(table)
  if (leftOut > 0) host.journal.note(`left out ${leftOut} mounts whose names are not UTF-8`)
  const shown = distinctMounts(parseMounts(text))
    .filter(isDisk)
    .filter((mount) => targets.length === 0 || isBelow(mount.mountPoint, targets))
    .filter((mount) => !onlyLocal || isLocal(mount))
  return shown.flatMap((mount) => {
    const space = measureQuietly(host, mount)
    return space === undefined ? [] : [filesystemOf(mount, space)]
  })
}

/** Nothing where the policy does not let the mount be looked at, or where it is gone: that is noted. */
function measureQuietly(host: Host, { mountPoint }: Mount): Space | undefined {
  try {
    const path = parsePath(mountPoint)
    const resolved = resolve(() => walkToDirectory(host.descriptors, path, 'refuse'))
    try {
      const grant = host.guard.permits(askDirectory('stat', path, 'value' in resolved ? resolved.value : undefined))
      if (grant !== undefined) return spaceOf(reveal(resolved), grant)
      host.journal.note(`not permitted to look at the mount ${mountPoint}`)
      return undefined
    } finally {
      if ('value' in resolved) resolved.value.close()
    }
  } catch (error) {
    // What is denied was noted before; a denial that comes now is of the record, or of a person.
    if (!(error instanceof OperationError) || error.reason === 'limit' || error.reason === 'denied') throw error
    host.journal.note(`left out the mount ${mountPoint}: ${error.message}`)
    return undefined
  }
}

function filesystemOf({ device, mountPoint, kind, options }: Mount, space: Space): RecordValue {
  const { bytes, availableBytes, inodes, freeInodes } = space
  return filesystemType.make({
    fs_device: device,
    fs_kind: kind,
    mounted_on: mountPoint,
    inodes,
    iused: inodes - freeInodes,
    ifree: freeInodes,
    iuse_percent: new Float(ratio(inodes - freeInodes, inodes) * 100),
    block_used: bytes - availableBytes,
    block_available: availableBytes,
    block_use_percent: new Float(ratio(bytes - availableBytes, bytes) * 100),
    kb_blocks: bytes / 1024n,
    mb_blocks: bytes / 1_048_576n,
    size: bytes,
    mount_options: options,
  })
}

const described = {
  summary: 'file systems that are mounted, and how full they are',
  returns: 'array of Filesystem',
  asks,
}

const df = defineOperation({
  ...described,
  name: 'df',
  parameters: [],
  failsAs: 'text',
  perform: (host) => listFilesystems(host, new Filesystems([], false)),
})

const list = defineOperation({
  ...described,
  name: 'filesystems',
  style: 'method',
  parameters: [{ name: 'filesystems', type: 'filesystems' }],
  failsAs: diskErrors,
  perform: (host, { filesystems }) => listFilesystems(host, filesystems),
})

const make = defineOperation({
  name: 'Filesystems',
  summary: 'which file systems to ask about',
  parameters: [{ name: 'options', type: 'options', builder: 'FilesystemOptions' }],
  returns: 'Filesystems',
  asks: [],
  perform: (_host, { options }) => new Filesystems(options.texts('targets'), options.flag('local')),
})

export const filesystemOperations: readonly Operation[] = [make, df, list]
