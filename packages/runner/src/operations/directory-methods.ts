// Methods of the directory handle. Each asks for what it does when it does it; the handle itself permits nothing.

import { NamedSubject } from '../approval/subject.js'
import { DirectoryHandle } from '../handles/directory-handle.js'
import { FileHandle } from '../handles/file-handle.js'
import { Metadata } from '../handles/metadata.js'
import type { Options } from '../handles/options.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { type AbsolutePath, fromComponents, join, parsePath } from '../path.js'
import { listNames } from '../platform/directory.js'
import type { HeldDirectory, HeldObject } from '../platform/held.js'
import { resolveLink, walkToDirectory } from '../platform/walk.js'
import { createFile } from '../platform/write-file.js'
import {
  askDirectory,
  askFile,
  openDirectoryAt,
  openIn,
  type Place,
  requireRegular,
  resolve,
  reveal,
} from './access.js'
import { entryOf } from './ls.js'
import { makeAndEnter } from './mkdir.js'
import { defineOperation } from './operation.js'
import { deleteDirectory } from './rm.js'

export const open = defineOperation({
  name: 'open',
  style: 'method',
  summary: 'open the directory',
  parameters: [
    { name: 'configuration', type: 'directory configuration' },
    { name: 'options', type: 'options', builder: 'OpenDirOptions' },
  ],
  returns: 'RcDirHandle',
  asks: [
    { action: 'open', on: 'directory', of: 'configuration' },
    { action: 'create', on: 'directory', of: 'configuration', condition: '`create`' },
  ],
  perform: (host, { configuration, options }) => {
    const path = parsePath(configuration.path)
    const isFollowing = options.flag('follow_symlinks')
    if (!options.flag('create') || isFollowing) {
      return new DirectoryHandle(openDirectoryAt(host, path, isFollowing ? 'follow' : 'refuse'))
    }
    return new DirectoryHandle(createAndOpen(host, path, options.flag('recursive')))
  },
})

/** Asks `open` and `create` for the path first, so that what exists above it does not show before. */
function createAndOpen(host: Host, path: AbsolutePath, isRecursive: boolean): HeldDirectory {
  host.guard.authorize(askDirectory('open', path))
  host.guard.authorize(askDirectory('create', path))
  const existing = resolve(() => walkToDirectory(host.descriptors, path, 'refuse'))
  if ('value' in existing) {
    if (isRecursive) return existing.value
    existing.value.close()
    const name = path.components.at(-1) ?? ''
    throw new OperationError('DirectoryOpenError', `Directory error: failed to create directory: ${name}`, {
      reason: 'system',
      code: 'EEXIST',
    })
  }
  if (existing.failure.code !== 'ENOENT') throw existing.failure
  let length = isRecursive ? 0 : path.components.length - 1
  let held = walkToDirectory(host.descriptors, fromComponents(path.components.slice(0, length)), 'refuse')
  for (; length < path.components.length; length += 1) held = makeAndEnter(host, held, path.components[length] ?? '')
  return held
}

export const openFile = defineOperation({
  name: 'open_file',
  style: 'method',
  summary: 'open a file in the directory',
  parameters: [
    { name: 'directory', type: 'directory' },
    { name: 'name', type: 'string' },
    { name: 'options', type: 'options', builder: 'OpenFileOptions' },
  ],
  returns: 'RcFileHandle',
  asks: [
    { action: 'open', on: 'file', of: 'directory', part: 'entry', named: 'name' },
    { action: 'create', on: 'file', of: 'directory', part: 'entry', named: 'name', condition: '`create`' },
  ],
  perform: (host, { directory, name, options }) => openFileIn(host, directory.held, name, options),
})

const modeByDefault = 0o666

/** Opens a regular file by its name in a held directory. */
export function openFileIn(host: Host, directory: HeldDirectory, written: string, options: Options): FileHandle {
  if (!options.flag('read') && !options.flag('write')) {
    const reason = 'Invalid open file options: at least one of read, write or create flags must be true'
    throw new OperationError('InvalidArguments', `Invalid arguments: ${reason}`)
  }
  const place = openIn(host, directory, written)
  const create = options.flag('create') ? host.guard.authorize(askFile('create', place.path, place.subject)) : undefined
  let object = place.object
  if (object?.kind === 'link' && options.flag('follow_symlinks')) {
    object.close()
    object = openLinkTarget(host, place)
  } else if (object === undefined && create !== undefined) {
    createFile(directory, place.name, create, (options.integer('permissions') ?? modeByDefault) & 0o777)
    object = directory.find(place.name)
  }
  if (object === undefined) throw osError('ENOENT')
  const mode = { canRead: options.flag('read'), canWrite: options.flag('write') }
  requireRegular(object)
  return new FileHandle(object, mode)
}

/** The file that a link leads to: asked for under its real path before anything is done to it. */
function openLinkTarget(host: Host, place: Place): HeldObject | undefined {
  const target = resolve(() => resolveLink(place.directory, place.name))
  const { directory, name } = reveal(target)
  const parent = walkToDirectory(host.descriptors, parsePath(directory), 'refuse')
  const object = resolve(() => parent.find(name))
  host.guard.authorize(askFile('open', join(parent.path, name), new NamedSubject(parent, name)))
  return reveal(object)
}

export const listEntries = defineOperation({
  name: 'list_entries',
  style: 'method',
  summary: 'all entries of the directory by name, also hidden ones',
  parameters: [{ name: 'directory', type: 'directory' }],
  returns: 'map of name to DirEntry',
  asks: [{ action: 'read', on: 'directory', of: 'directory' }],
  perform: (host, { directory }) => {
    const read = host.guard.authorize(askDirectory('read', directory.held.path, directory.held))
    const { names } = listNames(directory.held, read, host.limits.directoryEntries)
    host.charge(names.length)
    const entries = names.map((name) => [name, entryOf(host, directory.held, name)] as const)
    return new Map(entries.filter(([, entry]) => entry !== undefined))
  },
})

export const directoryMetadata = defineOperation({
  name: 'metadata',
  style: 'method',
  summary: 'size, times, permissions and owner of the directory',
  parameters: [{ name: 'directory', type: 'directory' }],
  returns: 'Metadata',
  asks: [{ action: 'stat', on: 'directory', of: 'directory' }],
  perform: (host, { directory }) => {
    host.guard.authorize(askDirectory('stat', directory.held.path, directory.held))
    return new Metadata(directory.held.descriptor.stat(), undefined)
  },
})

export const deleteDirectoryMethod = defineOperation({
  name: 'delete',
  style: 'method',
  summary: 'delete the directory; with `recursive` all that is in it, every member asked for first',
  parameters: [
    { name: 'directory', type: 'directory' },
    { name: 'options', type: 'options', builder: 'DeleteDirOptions' },
  ],
  returns: '()',
  asks: [
    { action: 'delete', on: 'directory', of: 'directory' },
    { action: 'delete', on: 'file', of: 'directory', part: 'member', condition: '`recursive`' },
    { action: 'delete', on: 'directory', of: 'directory', part: 'member', condition: '`recursive`' },
  ],
  perform: (host, { directory, options }) => {
    try {
      deleteDirectory(host, directory.held, options.flag('recursive'))
    } catch (error) {
      const isGone = error instanceof OperationError && error.code === 'ENOENT'
      if (!(isGone && options.flag('force'))) throw error
    }
    return undefined
  },
})
