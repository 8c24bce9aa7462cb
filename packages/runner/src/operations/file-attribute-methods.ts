// Methods of the file handle about what is known of the file beside its content: times, owner, mode.

import { Metadata, Ownership } from '../handles/metadata.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import type { HeldObject } from '../platform/held.js'
import { groupName, userName } from '../platform/identity.js'
import { setMode, setOwner } from '../platform/ownership.js'
import { askFile } from './access.js'
import { type Ask, defineOperation, type Operation } from './operation.js'
import { ownerIds } from './ownership.js'

const asksHandleStat: readonly Ask[] = [{ action: 'stat', on: 'file', of: 'file' }]

function grantStat(host: Host, object: HeldObject): ReturnType<HeldObject['descriptor']['stat']> {
  host.guard.authorize(askFile('stat', object.path, object))
  return object.descriptor.stat()
}

const metadata = defineOperation({
  name: 'metadata',
  style: 'method',
  summary: 'size, times, permissions and owner of the file',
  parameters: [{ name: 'file', type: 'file' }],
  returns: 'Metadata',
  asks: asksHandleStat,
  perform: (host, { file }) => new Metadata(grantStat(host, file.object), undefined),
})

const lastModified = defineOperation({
  name: 'get_last_modified_time',
  style: 'method',
  summary: 'last change of the content, nanoseconds since 1970 UTC',
  parameters: [{ name: 'file', type: 'file' }],
  returns: 'int',
  asks: asksHandleStat,
  perform: (host, { file }) => grantStat(host, file.object).mtimeNs,
})

const getOwnership = defineOperation({
  name: 'get_ownership',
  style: 'method',
  summary: 'owning user and group of the file',
  parameters: [{ name: 'file', type: 'file' }],
  returns: 'Ownership',
  asks: asksHandleStat,
  perform: (host, { file }) => {
    const { uid, gid } = grantStat(host, file.object)
    return new Ownership(userName(uid), groupName(gid))
  },
})

const chmod = defineOperation({
  name: 'chmod',
  style: 'method',
  summary: 'set the permission bits of the file, 0 to 0o777',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'permissions', type: 'int' },
  ],
  returns: '()',
  asks: [{ action: 'chmod', on: 'file', of: 'file' }],
  perform: (host, { file, permissions }) => {
    const grant = host.guard.authorize(askFile('chmod', file.object.path, file.object))
    setMode(file.object, grant, permissionBits(permissions))
    return undefined
  },
})

const mostUnsigned = 0xffff_ffff

/** Set-id and sticky bits are no permissions. */
function permissionBits(written: number | bigint): number {
  if (written < 0 || written > mostUnsigned) {
    throw new OperationError('TryFromIntError', 'out of range integral type conversion attempted')
  }
  if (written > 0o777) {
    const reason = 'Invalid permissions. Permissions must be in the range 0-777 octal'
    throw new OperationError('ValidationError', `Validation error: ${reason}: 0o${written.toString(8)}`)
  }
  return Number(written)
}

const setOwnership = defineOperation({
  name: 'set_ownership',
  style: 'method',
  summary: 'give the file to a user, a group, or both, by name (Linux)',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'SetOwnershipOptions' },
  ],
  returns: '()',
  asks: [{ action: 'chown', on: 'file', of: 'file' }],
  perform: (host, { file, options }) => {
    const grant = host.guard.authorize(askFile('chown', file.object.path, file.object))
    setOwner(file.object, grant, ownerIds(options))
    return undefined
  },
})

export const fileAttributeMethods: readonly Operation[] = [metadata, lastModified, getOwnership, chmod, setOwnership]
