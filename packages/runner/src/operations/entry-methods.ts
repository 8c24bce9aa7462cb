// Methods of a directory entry: the entry is only a name that was seen; each method resolves and asks anew.

import { NamedSubject } from '../approval/subject.js'
import type { DirectoryEntry } from '../handles/directory-entry.js'
import { DirectoryHandle } from '../handles/directory-handle.js'
import { Metadata } from '../handles/metadata.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { join, parseName } from '../path.js'
import { linkTarget } from '../platform/walk.js'
import { askDirectory, askFile, openDirectoryAt, resolve, reveal } from './access.js'
import { openFileIn } from './directory-methods.js'
import { openTarget } from './link-target.js'
import { defineOperation } from './operation.js'

export const openAsFile = defineOperation({
  name: 'open_as_file',
  style: 'method',
  summary: 'open the entry as a file',
  parameters: [
    { name: 'entry', type: 'directory entry' },
    { name: 'options', type: 'options', builder: 'OpenFileOptions' },
  ],
  returns: 'RcFileHandle',
  asks: [{ action: 'open', on: 'file', of: 'entry' }],
  perform: (host, { entry, options }) => {
    const chosen = entry.isFollowed ? options.set('follow_symlinks') : options
    return orMismatch(entry, 'FILE', () => openFileIn(host, entry.parent, entry.name, chosen))
  },
})

export const openAsDir = defineOperation({
  name: 'open_as_dir',
  style: 'method',
  summary: 'open the entry as a directory; a link is followed, and what it leads to is asked for too',
  parameters: [
    { name: 'entry', type: 'directory entry' },
    { name: 'options', type: 'options', builder: 'OpenDirOptions' },
  ],
  returns: 'RcDirHandle',
  asks: [{ action: 'open', on: 'directory', of: 'entry' }],
  perform: (host, { entry }) => {
    const path = join(entry.parent.path, parseName(entry.parent.path, entry.name))
    const links = entry.entryType.name === 'SYMLINK' || entry.isFollowed ? 'follow' : 'refuse'
    return orMismatch(entry, 'DIR', () => new DirectoryHandle(openDirectoryAt(host, path, links)))
  },
})

export const entryMetadata = defineOperation({
  name: 'metadata',
  style: 'method',
  summary: 'size, times, permissions and owner of the entry; of a link, the link itself',
  parameters: [{ name: 'entry', type: 'directory entry' }],
  returns: 'Metadata',
  asks: [
    { action: 'open', on: 'file', of: 'entry' },
    { action: 'stat', on: 'file', of: 'entry' },
    { action: 'read', on: 'file', of: 'entry', condition: 'a link, for its target' },
  ],
  perform: (host, { entry }) => metadataOf(host, entry),
})

function metadataOf(host: Host, entry: DirectoryEntry): Metadata {
  if (entry.isFollowed) return followedMetadata(host, entry)
  const name = parseName(entry.parent.path, entry.name)
  const path = join(entry.parent.path, name)
  const ask = entry.entryType.name === 'DIR' ? askDirectory : askFile
  const found = resolve(() => entry.parent.find(name))
  const subject = new NamedSubject(entry.parent, name)
  host.guard.authorize(ask('open', path, subject))
  host.guard.authorize(ask('stat', path, subject))
  const object = reveal(found)
  if (object === undefined) throw osError('ENOENT')
  object.close()
  if ((object.kind === 'directory') !== (entry.entryType.name === 'DIR')) throw osError('ESTALE')
  const isReadableLink = object.kind === 'link' && host.guard.permits(askFile('read', path)) !== undefined
  return new Metadata(object.stat, isReadableLink ? linkTarget(entry.parent, name) : undefined)
}

/** Of an entry that stands for what a link leads to: the link and its target are both asked for. */
function followedMetadata(host: Host, { parent, name }: DirectoryEntry): Metadata {
  const link = parent.find(parseName(parent.path, name))
  try {
    const target = link === undefined ? undefined : openTarget(host, link)
    if (target === undefined) throw osError('ENOENT')
    target.close()
    host.guard.authorize((target.kind === 'directory' ? askDirectory : askFile)('stat', target.path, target))
    return new Metadata(target.stat, undefined)
  } finally {
    link?.close()
  }
}

const sayWrongType: ReadonlySet<string> = new Set(['ValidationError', 'DirectoryOpenError'])

/** An entry that was listed as something else says so, once the policy was asked. */
function orMismatch<T>(entry: DirectoryEntry, wanted: 'FILE' | 'DIR', open: () => T): T {
  try {
    return open()
  } catch (error) {
    const { name } = entry.entryType
    if (!(error instanceof OperationError) || !sayWrongType.has(error.kind) || error.reason !== 'system') throw error
    if (name === wanted || name === 'SYMLINK' || name === 'UNKNOWN') throw error
    const message = `Entry type mismatch: DirEntry does not represent a ${wanted.toLowerCase()}`
    throw new OperationError('EntryTypeMismatchError', message, { reason: 'system', cause: error })
  }
}
