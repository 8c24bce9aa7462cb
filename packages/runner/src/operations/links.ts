// Symbolic links as such: read_link_target: read File(link); create_symlink: create File(link), with force delete File(link);
// open_symlink: open File(link); of the open link stat, chown. What a link leads to is nobody's question here: who goes through it
// is asked for both.

import { NamedSubject } from '../approval/subject.js'
import { Metadata } from '../handles/metadata.js'
import { SymlinkHandle } from '../handles/symlink-handle.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { join, parseName } from '../path.js'
import { createLink, readLink, replaceByLink } from '../platform/link.js'
import { setOwner } from '../platform/ownership.js'
import { askFile, openIn, resolve, reveal } from './access.js'
import { defineOperation } from './operation.js'
import { ownerIds } from './ownership.js'

export const readLinkTarget = defineOperation({
  name: 'read_link_target',
  style: 'method',
  summary: 'the text of a link in the directory',
  parameters: [
    { name: 'directory', type: 'directory' },
    { name: 'name', type: 'string' },
  ],
  returns: 'string',
  asks: [{ action: 'read', on: 'file', of: 'directory', part: 'entry', named: 'name' }],
  perform: (host, { directory: { held }, name: written }) => {
    const name = parseName(held.path, written)
    const found = resolve(() => held.find(name))
    try {
      const read = host.guard.authorize(askFile('read', join(held.path, name), new NamedSubject(held, name)))
      const link = reveal(found)
      if (link === undefined) throw osError('ENOENT')
      return readLink(link, read)
    } finally {
      if ('value' in found) found.value?.close()
    }
  },
})

export const createSymlink = defineOperation({
  name: 'create_symlink',
  style: 'method',
  summary: 'make a link in the directory; with `force` in the place of a file or link, in one step',
  parameters: [
    { name: 'directory', type: 'directory' },
    { name: 'target', type: 'string' },
    { name: 'name', type: 'string' },
    { name: 'options', type: 'options', builder: 'CreateSymlinkOptions' },
  ],
  returns: '()',
  asks: [
    { action: 'create', on: 'file', of: 'directory', part: 'entry', named: 'name' },
    { action: 'delete', on: 'file', of: 'directory', part: 'entry', named: 'name', condition: '`force`' },
  ],
  perform: (host, { directory: { held }, target, name: written, options }) => {
    const name = parseName(held.path, written)
    const path = join(held.path, name)
    const subject = new NamedSubject(held, name)
    const create = host.guard.authorize(askFile('create', path, subject))
    if (options.flag('force')) {
      replaceByLink(held, name, target, create, host.guard.authorize(askFile('delete', path, subject)))
    } else createLink(held, name, target, create)
    return undefined
  },
})

export const openSymlink = defineOperation({
  name: 'open_symlink',
  style: 'method',
  summary: 'open a link in the directory as itself',
  parameters: [
    { name: 'directory', type: 'directory' },
    { name: 'name', type: 'string' },
  ],
  returns: 'RcSymlinkHandle',
  asks: [{ action: 'open', on: 'file', of: 'directory', part: 'entry', named: 'name' }],
  perform: (host, { directory, name }) => {
    const { object } = openIn(host, directory.held, name)
    if (object === undefined) throw osError('ENOENT')
    if (object.kind === 'link') return new SymlinkHandle(object)
    object.close()
    throw new OperationError('ValidationError', 'Validation error: argument is not a symlink', { reason: 'system' })
  },
})

export const symlinkMetadata = defineOperation({
  name: 'metadata',
  style: 'method',
  summary: 'size, times, permissions and owner of the link itself, and its text where that may be read',
  parameters: [{ name: 'link', type: 'symbolic link' }],
  returns: 'Metadata',
  asks: [
    { action: 'stat', on: 'file', of: 'link' },
    { action: 'read', on: 'file', of: 'link', condition: 'for its text; without it that is ()' },
  ],
  perform: (host, { link: { object } }) => {
    host.guard.authorize(askFile('stat', object.path, object))
    const stat = object.descriptor.stat()
    const read = host.guard.permits(askFile('read', object.path, object))
    return new Metadata(stat, read === undefined ? undefined : readLink(object, read))
  },
})

export const setSymlinkOwnership = defineOperation({
  name: 'set_ownership',
  style: 'method',
  summary: 'set user or group of the link itself',
  parameters: [
    { name: 'link', type: 'symbolic link' },
    { name: 'options', type: 'options', builder: 'SetOwnershipOptions' },
  ],
  returns: '()',
  asks: [{ action: 'chown', on: 'file', of: 'link' }],
  perform: (host, { link: { object }, options }) => {
    const grant = host.guard.authorize(askFile('chown', object.path, object))
    setOwner(object, grant, ownerIds(options))
    return undefined
  },
})
