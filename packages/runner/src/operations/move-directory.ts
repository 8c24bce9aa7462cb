// move: move Dir(source) with the destination as context, create Dir(target), and the same for every member, since each gets
// another path (FS-6, FS-7); an empty directory that gives way: delete Dir(target); a full one is moved into: open Dir(target).
// Open Dir of the new place is asked last, and only then anything is moved.

import { NamedSubject } from '../approval/subject.js'
import type { Grant } from '../grant.js'
import { DirectoryHandle } from '../handles/directory-handle.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { type AbsolutePath, isNameable, join, parseName } from '../path.js'
import { listNames } from '../platform/directory.js'
import type { HeldDirectory, HeldObject } from '../platform/held.js'
import { isEmpty, moveDirectory } from '../platform/move-directory.js'
import { enterDirectory } from '../platform/walk.js'
import { directory as directoryResource, file as fileResource } from '../resource.js'
import { askDirectory, askFile, openDirectoryAt, resolve, reveal } from './access.js'
import { askMove } from './mv.js'
import { defineOperation } from './operation.js'
import { tooDeep, tooMany } from './tree.js'

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
  if (existing === undefined) return rename(host, source, object, place, undefined)
  if (existing.kind !== 'directory') throw moveFailure(object, path)
  const held = enterDirectory(place.directory, place.name)
  try {
    if (!isEmpty(held, place.create)) return moveInside(host, source, object, openDirectoryAt(host, path, 'refuse'))
    return rename(host, source, object, place, host.guard.authorize(askDirectory('delete', path, held)))
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
    if (existing === undefined) return rename(host, source, object, place, undefined)
    if (existing.kind !== 'directory') throw moveFailure(object, path)
    const held = enterDirectory(target, name)
    try {
      if (!isEmpty(held, place.create)) throw notEmpty(path)
      return rename(host, source, object, place, host.guard.authorize(askDirectory('delete', path, held)))
    } finally {
      held.close()
    }
  } finally {
    target.close()
  }
}

function rename(
  host: Host,
  source: HeldDirectory,
  object: HeldObject,
  { directory, name, move, create }: Place,
  overwrite: Grant | undefined,
): HeldDirectory {
  const path = join(directory.path, name)
  askMembers(host, source, move, path, { depth: 0, left: host.limits.treeMembers })
  host.guard.authorize(askDirectory('open', path))
  try {
    moveDirectory(object, move, directory, name, { create, overwrite })
    return enterDirectory(directory, name)
  } catch (error) {
    if (!(error instanceof OperationError) || error.reason !== 'system' || error.code === 'ESTALE') throw error
    if (error.code === 'EXDEV') {
      const reason = 'a directory cannot be moved to another file system; copy its files and delete it'
      throw new OperationError('UnsupportedOperationError', `Unsupported Operation error: ${reason}`, { code: 'EXDEV' })
    }
    throw moveFailure(object, path)
  }
}

interface Budget {
  depth: number
  left: number
}

/** Each member gets another path with its directory, so each is asked for at both ends; nothing is moved before all are. */
function askMembers(host: Host, directory: HeldDirectory, listing: Grant, target: AbsolutePath, budget: Budget): void {
  if (budget.depth >= host.limits.treeDepth) throw tooDeep(host)
  const { names, undecodable } = listNames(directory, listing, host.limits.directoryEntries)
  if (undecodable > 0 || !names.every(isNameable)) {
    const reason = 'Error moving directory: it holds a name that no policy can speak of'
    throw new OperationError('DirectoryError', `Directory error: ${reason}: ${directory.path.text}`, {
      reason: 'system',
    })
  }
  budget.left -= names.length
  if (budget.left < 0) throw tooMany(host)
  host.charge(names.length)
  const path = directory.path
  const members = [...names].sort().map((name) => ({ name, isDirectory: directory.look(name)?.kind === 'directory' }))
  const moves = members.map(({ name, isDirectory }) =>
    askMove(
      (isDirectory ? directoryResource : fileResource)(join(path, name)),
      join(target, name),
      new NamedSubject(directory, name),
    ),
  )
  const grants = host.guard.authorizeAll(directoryResource(path), moves)
  const creates = members.map(({ name, isDirectory }) =>
    (isDirectory ? askDirectory : askFile)('create', join(target, name)),
  )
  host.guard.authorizeAll(directoryResource(target), creates)
  budget.depth += 1
  for (const [index, { name, isDirectory }] of members.entries()) {
    const grant = grants[index]
    if (!isDirectory || grant === undefined) continue
    const below = enterDirectory(directory, name)
    try {
      askMembers(host, below, grant, join(target, name), budget)
    } finally {
      below.close()
    }
  }
  budget.depth -= 1
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
