// lsblk: block devices from /proc and /sys, all through handles of files. Each step asks for what it opens and reads.

import { AccessDeniedError } from '../access-denied.js'
import type { Host } from '../host.js'
import { type BlockDevice, deviceType, parsePartitions, parseSwaps } from '../kernel-text/block-devices.js'
import { parseMounts } from '../kernel-text/mounts.js'
import { OperationError } from '../operation-error.js'
import { join, parsePath } from '../path.js'
import { listNames } from '../platform/directory.js'
import type { HeldDirectory } from '../platform/held.js'
import { requireLinux } from '../platform/machine.js'
import { type LinkRule, linkTarget, resolveLink, walkToDirectory } from '../platform/walk.js'
import { askDirectory, askFile, openDirectory, openIn, type Place, requireFile } from './access.js'
import { readContent } from './content.js'
import { type Ask, defineOperation, type FileAction } from './operation.js'

const namesFolder = '/dev/disk/by-id'
const devicesFolder = '/sys/dev/block'
const namePrefix = 'dm-name-'

interface ShownDevice extends BlockDevice {
  readonly shownName: string
  readonly type: string
  readonly removable: string
  readonly readOnly: string
}

function withDirectory<T>(host: Host, path: string, links: LinkRule, use: (directory: HeldDirectory) => T): T {
  const directory = openDirectory(host, path, links)
  try {
    return use(directory)
  } finally {
    directory.close()
  }
}

/** Asks `open` and `read`; a link is refused. */
function readIn(host: Host, directory: HeldDirectory, name: string): string {
  return readPlace(host, openIn(host, directory, name))
}

function readPlace(host: Host, place: Place): string {
  try {
    return readContent(host, requireFile(place))
  } finally {
    place.object?.close()
  }
}

/** `/proc/mounts` is a link: asked about first, then the file it leads to, which is read. */
function readFollowed(host: Host, directory: HeldDirectory, name: string): string {
  const place = openIn(host, directory, name)
  if (place.object?.kind !== 'link') return readPlace(host, place)
  place.object.close()
  const target = resolveLink(directory, name)
  const parent = walkToDirectory(host.descriptors, parsePath(target.directory), 'refuse')
  try {
    return readIn(host, parent, target.name)
  } finally {
    parent.close()
  }
}

/** Names of logical volumes by the kernel's names of their devices; a machine without the folder has none. */
function readVolumeNames(host: Host): ReadonlyMap<string, string> {
  const folder = openIfThere(host, namesFolder)
  if (folder === undefined) return new Map()
  try {
    const read = host.guard.authorize(askDirectory('read', folder.path, folder))
    const { names } = listNames(folder, read, host.limits.directoryEntries)
    const volumes = names.filter((name) => name.startsWith(namePrefix))
    return new Map(volumes.map((name) => [lastName(readLink(host, folder, name)), name.slice(namePrefix.length)]))
  } finally {
    folder.close()
  }
}

function openIfThere(host: Host, path: string): HeldDirectory | undefined {
  try {
    return openDirectory(host, path, 'refuse')
  } catch (error) {
    if (error instanceof OperationError && error.code === 'ENOENT') return undefined
    throw error
  }
}

function readLink(host: Host, directory: HeldDirectory, name: string): string {
  // Reading a link's text takes no grant, so its record is made sure of here.
  host.guard.authorize(askFile('read', join(directory.path, name))).commit()
  return linkTarget(directory, name)
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Where devices are mounted, by the names that are shown. */
function readMountPoints(host: Host, volumes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return withDirectory(host, '/proc', 'refuse', (proc) => {
    const points = new Map<string, string>()
    for (const { device, mountPoint } of parseMounts(readFollowed(host, proc, 'mounts'))) {
      if (device.startsWith('/dev')) points.set(device.replace(/^\/dev\/(mapper\/)?/, ''), mountPoint)
    }
    for (const name of parseSwaps(readIn(host, proc, 'swaps'))) points.set(volumes.get(name) ?? name, '[SWAP]')
    return points
  })
}

function readDevice(host: Host, device: BlockDevice, volumes: ReadonlyMap<string, string>): ShownDevice {
  host.charge(1)
  const volume = volumes.get(device.name)
  return withDirectory(host, folderOf(device), 'follow', (folder) => {
    const type = volume === undefined ? deviceType(readIn(host, folder, 'uevent')) : 'lvm'
    const removable = type === 'partition' ? '0' : readFlag(host, folder, 'removable')
    return { ...device, shownName: volume ?? device.name, type, removable, readOnly: readFlag(host, folder, 'ro') }
  })
}

function folderOf({ major, minor }: BlockDevice): string {
  return `${devicesFolder}/${major}:${minor}`
}

/** `0` where it cannot be read, as in the original: that is noted. */
function readFlag(host: Host, folder: HeldDirectory, name: string): string {
  return readOr(host, '0', () => readIn(host, folder, name).trim())
}

function readOr<T>(host: Host, other: T, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof OperationError) || error.reason === 'limit') throw error
    if (error instanceof AccessDeniedError && error.denial.approval === 'interrupted') throw error
    host.journal.note(`lsblk left something out: ${error.message}`)
    return other
  }
}

/** The names of the devices that a device is a part of. */
function readParents(host: Host, device: ShownDevice, volumes: ReadonlyMap<string, string>): readonly string[] {
  if (device.type === 'lvm') {
    return readOr<readonly string[]>(host, [], () =>
      withDirectory(host, `${folderOf(device)}/slaves`, 'follow', (folder) => {
        const read = host.guard.authorize(askDirectory('read', folder.path, folder))
        return listNames(folder, read, host.limits.directoryEntries).names
      }),
    )
  }
  if (device.type !== 'partition') return []
  return withDirectory(host, devicesFolder, 'refuse', (folder) =>
    readOr<readonly string[]>(host, [], () => {
      const place = readLink(host, folder, `${device.major}:${device.minor}`)
      const parent = lastName(place.slice(0, Math.max(0, place.lastIndexOf('/'))))
      return [volumes.get(parent) ?? parent]
    }),
  )
}

function listDevices(host: Host): ReadonlyMap<string, ReadonlyMap<string, bigint | string | readonly string[]>> {
  const found = withDirectory(host, '/proc', 'refuse', (proc) => {
    requireLinux('lsblk')
    return parsePartitions(readIn(host, proc, 'partitions'))
  })
  const volumes = readVolumeNames(host)
  const points = readMountPoints(host, volumes)
  const devices = found.map((device) => readDevice(host, device, volumes))
  const children = new Map<string, string[]>(devices.map(({ shownName }) => [shownName, []]))
  for (const device of devices) {
    for (const parent of readParents(host, device, volumes)) children.get(parent)?.push(device.shownName)
  }
  return new Map(
    devices.map((device) => {
      const { shownName: name, type, major, minor, kibibytes, removable, readOnly } = device
      const shown = new Map<string, bigint | string | readonly string[]>([
        ['name', name],
        ['type', type],
        ['maj', major],
        ['min', minor],
        ['size_kib', kibibytes],
        ['removable', removable],
        ['read_only', readOnly],
        ['mount_point', points.get(name) ?? ''],
        ['children', children.get(name) ?? []],
      ])
      return [name, shown]
    }),
  )
}

const onFile = (at: string, actions: readonly FileAction[], condition?: string): readonly Ask[] =>
  actions.map((action) => ({ action, on: 'file', at, ...(condition === undefined ? {} : { condition }) }))
const onFolder = (at: string, actions: readonly FileAction[], condition?: string): readonly Ask[] =>
  actions.map((action) => ({ action, on: 'directory', at, ...(condition === undefined ? {} : { condition }) }))

export const lsblk = defineOperation({
  name: 'lsblk',
  summary: 'block devices, what they are and where they are mounted',
  parameters: [],
  returns: 'map of name to map',
  asks: [
    ...onFolder('/proc', ['open']),
    ...onFile('/proc/partitions', ['open', 'read']),
    ...onFolder(namesFolder, ['open']),
    ...onFolder(namesFolder, ['read'], 'where it exists'),
    ...onFile(namesFolder, ['read'], 'each `dm-name-` in it'),
    ...onFolder('/proc', ['open']),
    ...onFile('/proc/mounts', ['open']),
    ...onFile('/proc', ['open', 'read'], '`mounts` of the process itself'),
    ...onFile('/proc/swaps', ['open', 'read']),
    ...onFolder(devicesFolder, ['open'], 'each device in it, and where its link leads'),
    ...onFile(devicesFolder, ['open', 'read'], '`uevent`, `removable` and `ro` of each'),
    ...onFolder(devicesFolder, ['open'], 'with a partition; of a logical volume its `slaves`'),
    ...onFile(devicesFolder, ['read'], 'each partition in it'),
    ...onFolder(devicesFolder, ['read'], '`slaves` of each logical volume'),
  ],
  failsAs: 'text',
  perform: listDevices,
})
