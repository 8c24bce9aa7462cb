// move: move Dir(source) with the destination as context, create Dir(target), and the same for every member, since each gets
// another path (FS-6, FS-7); an empty directory that gives way: delete Dir(target); a full one is moved into: open Dir(target).
// Open Dir of the new place is asked last, and only then anything is moved. To another file system: see move-across.ts.

import type { Grant } from '../grant.js'
import { DirectoryHandle } from '../handles/directory-handle.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { type AbsolutePath, join, parseName } from '../path.js'
import type { HeldDirectory, HeldObject } from '../platform/held.js'
import { isEmpty, moveDirectory } from '../platform/move-directory.js'
import { enterDirectory } from '../platform/walk.js'
import { directory as directoryResource } from '../resource.js'
import { askDirectory, openDirectoryAt, resolve, reveal } from './access.js'
import { asksToMoveAcross, moveAcross } from './move-across.js'
import { askMembers } from './move-members.js'
import { askMove } from './mv.js'
import { defineOperation } from './operation.js'

export const moveDirectoryMethod = defineOperation({
  name: 'move',
  style: 'method',
  summary: 'move a directory that is in this one to a name in another; into what has that name, if that is not empty',
  parameters: [
    { name: 'parent', type: 'directory' },
    { name: 'source', type: 'directory' },
    { name: 'target_parent', type: 'directory' },
    { name: 'name', type: 'string' },
    { name: 'options', type: 'options', builder: 'MoveOptions' },
  ],
  returns: 'RcDirHandle',
  asks: [
    { action: 'move', on: 'directory', of: 'source' },
    { action: 'create', on: 'directory', of: 'target_parent', part: 'entry', named: 'name' },
    { action: 'move', on: 'directory', of: 'source', part: 'member' },
    { action: 'move', on: 'file', of: 'source', part: 'member' },
    {
      action: 'delete',
      on: 'directory',
      of: 'target_parent',
      part: 'entry',
      named: 'name',
      condition: 'an empty directory gives way',
    },
    ...asksToMoveAcross('source'),
    { action: 'open', on: 'directory', of: 'target_parent', part: 'entry', named: 'name' },
  ],
  perform: (host, { parent, source, target_parent: target, name: written, options }) => {
    const name = parseName(target.held.path, written)
    const found = resolve(() => findSource(parent.held, source.held))
    const [from, to] = [source.held.path, join(target.held.path, name)]
    try {
      const subject = 'value' in found ? found.value : source.held
      const place: Place = {
        directory: target.held,
        name,
        move: host.guard.authorize(askMove(directoryResource(from), to, subject)),
        create: host.guard.authorize(askDirectory('create', to)),
      }
      const object = reveal(found)
      const moved = moveTo(host, source.held, object, place)
      if (options.flag('verbose')) {
        host.journal.log('INFO', `Moved from '${from.text}' to '${moved.path.text}'`, host.line(), 'move')
      }
      return new DirectoryHandle(moved)
    } finally {
      if ('value' in found) found.value.close()
    }
  },
})

/** Where the source goes, and that it may. */
interface Place {
  readonly directory: HeldDirectory
  readonly name: string
  readonly move: Grant
  readonly create: Grant
}

/** The source as a name in its parent; a handle of a directory that is elsewhere is not that. */
function findSource(parent: HeldDirectory, source: HeldDirectory): HeldObject {
  const object = parent.find(source.path.components.at(-1) ?? '')
  if (object === undefined) throw osError('ENOENT')
  const { dev, ino } = source.descriptor.stat()
  if (object.stat.dev === dev && object.stat.ino === ino) return object
  object.close()
  throw osError('ESTALE')
}

/** Gives the source at its new place. */
function moveTo(host: Host, source: HeldDirectory, object: HeldObject, place: Place): HeldDirectory {
  const path = join(place.directory.path, place.name)
  const existing = place.directory.look(place.name)
  if (existing === undefined) return relocate(host, source, object, place, undefined)
  if (existing.kind !== 'directory') throw moveFailure(object, path)
  const held = enterDirectory(place.directory, place.name)
  try {
    if (!isEmpty(held, place.create)) return moveInside(host, source, object, openDirectoryAt(host, path, 'refuse'))
    return relocate(host, source, object, place, host.guard.authorize(askDirectory('delete', path, held)))
  } finally {
    held.close()
  }
}

/** Into a directory that is not empty, under the source's own name; there a full one is in the way. */
function moveInside(host: Host, source: HeldDirectory, object: HeldObject, target: HeldDirectory): HeldDirectory {
  const { name } = object
  const path = join(target.path, name)
  const move = host.guard.authorize(askMove(object.resource, path, object))
  const place: Place = { directory: target, name, move, create: host.guard.authorize(askDirectory('create', path)) }
  try {
    const existing = target.look(name)
    if (existing === undefined) return relocate(host, source, object, place, undefined)
    if (existing.kind !== 'directory') throw moveFailure(object, path)
    const held = enterDirectory(target, name)
    try {
      if (!isEmpty(held, place.create)) throw notEmpty(path)
      return relocate(host, source, object, place, host.guard.authorize(askDirectory('delete', path, held)))
    } finally {
      held.close()
    }
  } finally {
    target.close()
  }
}

function relocate(
  host: Host,
  source: HeldDirectory,
  object: HeldObject,
  place: Place,
  overwrite: Grant | undefined,
): HeldDirectory {
  const isElsewhere = source.descriptor.stat().dev !== place.directory.descriptor.stat().dev
  if (!isElsewhere) {
    const moved = rename(host, source, object, place, overwrite)
    if (moved !== undefined) return moved
  }
  return moveAcross(host, source, object, { ...place, overwrite })
}

/** Gives nothing where the system cannot rename from here to there, though both seem to be one file system. */
function rename(
  host: Host,
  source: HeldDirectory,
  object: HeldObject,
  { directory, name, move, create }: Place,
  overwrite: Grant | undefined,
): HeldDirectory | undefined {
  const path = join(directory.path, name)
  askMembers(host, source, move, path, { depth: 0, left: host.limits.treeMembers })
  host.guard.authorize(askDirectory('open', path))
  try {
    moveDirectory(object, move, directory, name, { create, overwrite })
    return enterDirectory(directory, name)
  } catch (error) {
    if (!(error instanceof OperationError) || error.reason !== 'system' || error.code === 'ESTALE') throw error
    if (error.code === 'EXDEV') return undefined
    throw moveFailure(object, path)
  }
}

function moveFailure(object: HeldObject, target: AbsolutePath): OperationError {
  const { name, path } = object
  const reason = `Error moving dir ${name} from '${path.text}' to '${target.text}'`
  return new OperationError('DirectoryError', `Directory error: ${reason}: ${path.text}`, { reason: 'system' })
}

function notEmpty(path: AbsolutePath): OperationError {
  const reason =
    'A path led to a non-empty directory location. To include contents of this directory, use the recursive flag'
  return new OperationError('DirectoryNotEmpty', `Directory not empty: ${reason}: ${path.text}`, { reason: 'system' })
}
