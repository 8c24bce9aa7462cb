// chmod, get_ownership and set_ownership: of a directory chmod, stat or chown on it. Recursively also read and open as for any
// walk, and open and the act for every member: one that is not permitted, or fails, is left as it is and noted, as in Rex.

import type { Grant } from '../grant.js'
import { Ownership } from '../handles/metadata.js'
import type { Options } from '../handles/options.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import type { HeldDirectory, HeldObject } from '../platform/held.js'
import { groupId, groupName, userId, userName } from '../platform/identity.js'
import { type OwnerIds, setMode, setOwner } from '../platform/ownership.js'
import { askDirectory, askFile } from './access.js'
import { type Ask, defineOperation, type FileAction } from './operation.js'
import { type TreeEntry, walkTree } from './tree.js'

const asksFor = (action: FileAction): readonly Ask[] => [
  { action, on: 'directory', of: 'directory' },
  { action: 'read', on: 'directory', of: 'directory', condition: '`recursive`' },
  { action: 'open', on: 'directory', of: 'directory', part: 'member', condition: '`recursive`' },
  { action, on: 'directory', of: 'directory', part: 'member', condition: '`recursive`' },
  { action: 'read', on: 'directory', of: 'directory', part: 'member', condition: '`recursive`' },
  { action: 'open', on: 'file', of: 'directory', part: 'member', condition: '`recursive`' },
  { action, on: 'file', of: 'directory', part: 'member', condition: '`recursive`' },
]

export const chmodDirectory = defineOperation({
  name: 'chmod',
  style: 'method',
  summary:
    'set the permissions of the directory, with `recursive` of all files and directories in it too; links are left alone',
  parameters: [
    { name: 'directory', type: 'directory' },
    { name: 'options', type: 'options', builder: 'ChmodDirOptions' },
  ],
  returns: '()',
  asks: asksFor('chmod'),
  perform: (host, { directory, options }) => {
    changeTree(host, directory.held, options, {
      action: 'chmod',
      act: (target, grant) => setMode(target, grant, checkedMode(options.integer('permissions') ?? 0)),
      applies: ({ kind }) => kind === 'file' || kind === 'directory',
    })
    return undefined
  },
})

export const setDirectoryOwnership = defineOperation({
  name: 'set_ownership',
  style: 'method',
  summary: 'set user or group of the directory, with `recursive` of all that is in it too; of a link, its own',
  parameters: [
    { name: 'directory', type: 'directory' },
    { name: 'options', type: 'options', builder: 'SetOwnershipOptions' },
  ],
  returns: '()',
  asks: asksFor('chown'),
  perform: (host, { directory, options }) => {
    let owner: OwnerIds | undefined
    changeTree(host, directory.held, options, {
      action: 'chown',
      act: (target, grant) => {
        owner ??= ownerIds(options)
        setOwner(target, grant, owner)
      },
      applies: ({ kind }) => kind === 'file' || kind === 'directory' || kind === 'link',
    })
    return undefined
  },
})

export const directoryOwnership = defineOperation({
  name: 'get_ownership',
  style: 'method',
  summary: 'owning user and group of the directory',
  parameters: [{ name: 'directory', type: 'directory' }],
  returns: 'Ownership',
  asks: [{ action: 'stat', on: 'directory', of: 'directory' }],
  perform: (host, { directory: { held } }) => {
    host.guard.authorize(askDirectory('stat', held.path, held))
    const { uid, gid } = held.descriptor.stat()
    return new Ownership(userName(uid), groupName(gid))
  },
})

interface Change {
  readonly action: FileAction
  /** Checks what the script gave only now, after the policy was asked. */
  readonly act: (target: HeldDirectory | HeldObject, grant: Grant) => void
  readonly applies: (entry: TreeEntry) => boolean
}

function changeTree(host: Host, root: HeldDirectory, options: Options, change: Change): void {
  const changeRoot = (): void => change.act(root, host.guard.authorize(askDirectory(change.action, root.path, root)))
  if (!options.flag('recursive')) {
    changeRoot()
    return
  }
  leaveOut(host, root.path.text, changeRoot)
  walkTree(host, root, {
    root: 'optional',
    maxDepth: host.limits.treeDepth,
    visit: (entry) => {
      if (change.applies(entry)) leaveOut(host, entry.path.text, () => changeMember(host, entry, change))
    },
  })
}

function changeMember(host: Host, { parent, name, kind }: TreeEntry, { action, act }: Change): void {
  const object = parent.find(name)
  if (object === undefined) return
  try {
    // What the walk did not see under this name was not asked for.
    if (object.kind !== kind) return
    const ask = kind === 'directory' ? askDirectory : askFile
    if (kind !== 'directory') host.guard.authorize(ask('open', object.path, object))
    act(object, host.guard.authorize(ask(action, object.path, object)))
  } finally {
    object.close()
  }
}

/** A member that is denied or fails stays as it is. Mistakes of the script and limits are no such thing. */
function leaveOut(host: Host, path: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    const isOfMember = error instanceof OperationError && (error.reason === 'denied' || error.reason === 'system')
    if (!isOfMember) throw error
    host.journal.note(`left as it is: ${path}: ${error.message}`)
  }
}

const mostPermissions = 0o777

function checkedMode(mode: number): number {
  if (mode < 0) throw new OperationError('TryFromIntError', 'out of range integral type conversion attempted')
  if (mode <= mostPermissions) return mode
  const reason = 'Invalid permissions. Permissions must be in the range 0-777 octal'
  throw new OperationError('ValidationError', `Validation error: ${reason}: 0o${mode.toString(8)}`)
}

/** The numbers of the names in the options; a name that the system does not know is an error. */
export function ownerIds(options: Options): OwnerIds {
  return namedOwner(options.text('user'), options.text('group'))
}

/** What has no name stays as it is. */
export function namedOwner(user: string | undefined, group: string | undefined): OwnerIds {
  const uid = user === undefined ? -1 : (userId(user) ?? unknown('user mapping found for uid', user))
  const gid = group === undefined ? -1 : (groupId(group) ?? unknown('group mapping found for gid', group))
  return { uid, gid }
}

function unknown(what: string, name: string): never {
  throw new OperationError('IdentityResolutionError', `Identity resolution error: No ${what}: ${name}`)
}
