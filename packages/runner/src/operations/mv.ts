// mv: open Dir(source parent), open File(source), open Dir(target parent), move File(source) with the destination as
// context, create File(target), open File(target); a target that is there also write File(target), since it is lost (FS-6);
// its backup also move File(target), create File(backup). To another file system: read, write, delete.

import type { AttributeValue } from '@sallyport/policy'
import type { AccessRequest } from '../access-request.js'
import type { Subject } from '../approval/subject.js'
import type { Grant } from '../grant.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { type AbsolutePath, join, splitWritten } from '../path.js'
import { moveFile, removeFile } from '../platform/directory.js'
import type { HeldObject } from '../platform/held.js'
import { copyContent } from '../platform/write-file.js'
import { type DirectoryResource, type FileResource, file } from '../resource.js'
import {
  askFile,
  closePlace,
  openDirectory,
  openIn,
  openPlace,
  type Place,
  requireFile,
  requireRegular,
  requireWritable,
  resolve,
  reveal,
} from './access.js'
import { type Ask, defineOperation, type PathAsk } from './operation.js'

const backupSuffix = '~'
const bytesPerUnit = 4096

export const mv = defineOperation({
  name: 'mv',
  summary: 'rename a file, or move it to another directory',
  parameters: [
    { name: 'source', type: 'string' },
    { name: 'target', type: 'string' },
  ],
  flags: {
    name: 'mv',
    typeName: 'MvFlag',
    flags: [
      { name: 'backup', aliases: ['b'], summary: 'keep a target that is there under its name with `~`' },
      { name: 'verbose', aliases: ['v'], summary: 'log the move' },
    ],
  },
  returns: '()',
  asks: [
    { action: 'open', on: 'directory', of: 'source', part: 'parent' },
    { action: 'open', on: 'file', of: 'source' },
    { action: 'open', on: 'directory', of: 'target', part: 'parent' },
    ...asksToMove('source', { of: 'target' }),
  ],
  perform: (host, { source, target }, flags) => {
    const from = openPlace(host, source, 'refuse')
    try {
      if (from.object !== undefined) requireWritable(from.object)
      const object = requireFile(from)
      const parts = splitWritten(target)
      const parent = openDirectory(host, parts.parent, 'refuse')
      const path = join(parent.path, parts.name)
      const move = authorizeMove(host, object.path, path, object)
      const create = host.guard.authorize(askFile('create', path))
      const to = openIn(host, parent, parts.name)
      try {
        relocateOver(host, object, move, to, create, flags.has('backup'))
      } finally {
        closePlace(to)
      }
      if (flags.has('verbose')) noteMove(host, object.path, path)
      return undefined
    } finally {
      closePlace(from)
    }
  },
})

/** What moving a file asks, once source and target are open. */
export function asksToMove(source: string, target: Pick<PathAsk, 'of' | 'part' | 'named'>): readonly Ask[] {
  return [
    { action: 'move', on: 'file', of: source },
    { action: 'create', on: 'file', ...target },
    { action: 'open', on: 'file', ...target },
    { action: 'write', on: 'file', ...target, condition: 'a target that is there' },
    { action: 'read', on: 'file', of: source, condition: 'another file system' },
    { action: 'write', on: 'file', ...target, condition: 'another file system' },
    { action: 'delete', on: 'file', of: source, condition: 'another file system' },
  ]
}

/** The one line of operations that stands in the script's log, as in Rex. */
export function noteMove(host: Host, from: AbsolutePath, to: AbsolutePath): void {
  host.journal.log('INFO', `Moved from '${from.text}' to '${to.text}'`, host.line(), 'move')
}

/** Moves a held file to a place that was asked for; what is there gives way first. */
export function relocateOver(
  host: Host,
  object: HeldObject,
  move: Grant,
  to: Place,
  create: Grant,
  keepsBackup: boolean,
): void {
  const overwrite = to.object === undefined ? undefined : giveWay(host, object, to, to.object, keepsBackup)
  overwrite?.commit()
  if (to.object === undefined && !to.subject.isUnchanged()) throw osError('ESTALE')
  relocate(host, object, move, to, create)
}

export function authorizeMove(host: Host, source: AbsolutePath, target: AbsolutePath, subject: Subject): Grant {
  return host.guard.authorize(askMove(file(source), target, subject))
}

/** To move a file or directory: the destination is the context. */
export function askMove(
  resource: FileResource | DirectoryResource,
  target: AbsolutePath,
  subject: Subject,
): AccessRequest {
  const destination: AttributeValue = {
    path: target.text,
    name: target.components.at(-1) ?? '',
    parent_path: `/${target.components.slice(0, -1).join('/')}`,
  }
  return { namespace: 'file_system', action: 'move', resource, subject, context: { destination } }
}

/** What has the target's name is a regular file that may be overwritten, or that moves aside: then nothing is left to overwrite. */
function giveWay(
  host: Host,
  source: HeldObject,
  to: Place,
  existing: HeldObject,
  keepsBackup: boolean,
): Grant | undefined {
  const overwrite = host.guard.authorize(askFile('write', to.path, existing))
  if (existing.kind === 'directory') {
    const [from, target] = [source.path.text, to.path.text]
    const message = `File error: Error moving file ${source.name} from '${from}' to '${target}': ${from}`
    throw new OperationError('FileError', message, { reason: 'system', code: 'EISDIR' })
  }
  requireRegular(existing)
  if (!keepsBackup) return overwrite
  const backup = join(to.directory.path, to.name + backupSuffix)
  const move = authorizeMove(host, to.path, backup, existing)
  const create = host.guard.authorize(askFile('create', backup))
  moveFile(existing, move, to.directory, to.name + backupSuffix, create)
  return undefined
}

function relocate(host: Host, object: HeldObject, move: Grant, to: Place, create: Grant): void {
  const renamed = resolve(() => moveFile(object, move, to.directory, to.name, create))
  if ('value' in renamed) return
  if (!(renamed.failure instanceof OperationError) || renamed.failure.code !== 'EXDEV') reveal(renamed)
  const read = host.guard.authorize(askFile('read', object.path, object))
  const write = host.guard.authorize(askFile('write', to.path))
  const remove = host.guard.authorize(askFile('delete', object.path, object))
  copyContent(object, read, to.directory, to.name, write, {
    previous: undefined,
    preserves: true,
    keepsOwner: false,
    newMode: 0o600,
    onPiece: (bytes) => host.charge(bytes / bytesPerUnit),
  })
  removeFile(object, remove)
}
