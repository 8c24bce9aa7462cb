// move to another file system: a copy, then the removal of the source. Beyond what a rename asks: read and delete Dir(source); for
// every member open, read and delete at its old place, open at its new one, and write File there. All of that before anything is done.

import type { Identity, Subject } from '../approval/subject.js'
import type { Grant } from '../grant.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { type AbsolutePath, join } from '../path.js'
import { type CopyMember, TreeCopy } from '../platform/copy-tree.js'
import type { ObjectKind } from '../platform/descriptor.js'
import type { HeldDirectory, HeldObject, Looked } from '../platform/held.js'
import { identityOf } from '../platform/made-tree.js'
import { mayChange } from '../platform/move-directory.js'
import { type Leftovers, removeCopied } from '../platform/remove-copied.js'
import { enterDirectory } from '../platform/walk.js'
import { directory as directoryResource, file as fileResource } from '../resource.js'
import { askDirectory, askFile } from './access.js'
import { type Budget, namesToMove } from './move-members.js'
import { askMove } from './mv.js'
import type { Ask, FileAction } from './operation.js'

/** Where the source goes. */
interface Target {
  readonly directory: HeldDirectory
  readonly name: string
  readonly create: Grant
  /** For an empty directory that gives way. */
  readonly overwrite: Grant | undefined
}

const condition = 'another file system'

export function asksToMoveAcross(source: string): readonly Ask[] {
  const actions = ['open', 'read', 'delete'] as const
  return [
    { action: 'read', on: 'directory', of: source, condition },
    { action: 'delete', on: 'directory', of: source, condition },
    ...actions.flatMap((action): readonly Ask[] => [
      { action, on: 'file', of: source, part: 'member', condition },
      { action, on: 'directory', of: source, part: 'member', condition },
    ]),
  ]
}

/** Moves a directory that was asked for; gives it at its new place. */
export function moveAcross(host: Host, source: HeldDirectory, object: HeldObject, target: Target): HeldDirectory {
  const path = join(target.directory.path, target.name)
  const plan = new MovePlan(host)
  const root = plan.make(source, object, target.create, path)
  host.guard.authorize(askDirectory('open', path))
  plan.requirePossible(object)
  const copy = new TreeCopy(target.directory, {
    directoryEntries: host.limits.directoryEntries,
    charge: (units) => host.charge(units),
  })
  try {
    copy.fill(source, root, path)
    // From here on nothing may end the move half-way, so the removal is counted before.
    host.charge(plan.count)
    root.remove.commit()
    copy.putInPlace(target.name, target.create, target.overwrite)
  } catch (error) {
    if (!copy.discard()) host.journal.note(`a part of a copy could not be removed: ${copy.temporaryPath.text}`)
    throw acrossFailure(object, path, error)
  }
  const left = removeCopied(object, source, root, copy.versions)
  if (left.first !== undefined) throw sourceLeft(object, path, left)
  return enterDirectory(target.directory, target.name)
}

/** What is known of a member while it is asked about. */
interface Asked {
  readonly name: string
  readonly looked: Looked | undefined
  readonly subject: Subject
}

interface Grants {
  readonly read: readonly Grant[]
  readonly remove: readonly Grant[]
  readonly create: readonly Grant[]
  readonly write: ReadonlyMap<string, Grant>
}

const inWords: Partial<Record<ObjectKind, string>> = {
  fifo: 'a FIFO',
  socket: 'a socket',
  'character-device': 'a device',
  'block-device': 'a device',
}

/** Asks for the whole tree, and finds what makes it impossible, which is told only after the policy was asked. */
class MovePlan {
  /** Members of the tree. */
  count = 0
  readonly #host: Host
  readonly #budget: Budget
  #obstacle: OperationError | undefined

  constructor(host: Host) {
    this.#host = host
    this.#budget = { depth: 0, left: host.limits.treeMembers }
  }

  make(source: HeldDirectory, object: HeldObject, create: Grant, target: AbsolutePath): CopyMember {
    const { guard } = this.#host
    const read = guard.authorize(askDirectory('read', source.path, source))
    const remove = guard.authorize(askDirectory('delete', source.path, source))
    const identity = identityOf(object.stat)
    const members = this.#makeMembers(source, read, target)
    return { name: object.name, kind: 'directory', identity, read, remove, create, write: undefined, members }
  }

  requirePossible(object: HeldObject): void {
    if (object.parent.descriptor.stat().dev !== object.stat.dev) this.#hinder(mounted(object.path))
    if (!mayChange(object.parent)) this.#hinder(notRemovable(object.parent.path))
    if (this.#obstacle !== undefined) throw this.#obstacle
  }

  #hinder(obstacle: OperationError): void {
    this.#obstacle ??= obstacle
  }

  #makeMembers(directory: HeldDirectory, listing: Grant, target: AbsolutePath): CopyMember[] {
    const names = namesToMove(this.#host, directory, listing, this.#budget)
    const asked = names.map((name): Asked => {
      const looked = directory.look(name)
      return { name, looked, subject: new SeenSubject(looked) }
    })
    this.count += asked.length
    const grants = this.#ask(directory.path, target, asked)
    if (asked.length > 0 && !mayChange(directory)) this.#hinder(notRemovable(directory.path))
    this.#budget.depth += 1
    const members = asked.flatMap((each, index) => this.#makeMember(directory, each, index, grants, target) ?? [])
    this.#budget.depth -= 1
    return members
  }

  #ask(path: AbsolutePath, target: AbsolutePath, asked: readonly Asked[]): Grants {
    const { guard } = this.#host
    const isDirectory = ({ looked }: Asked): boolean => looked?.kind === 'directory'
    const requests = (action: FileAction, at: AbsolutePath, members: readonly Asked[], isOld: boolean) =>
      members.map((each) =>
        (isDirectory(each) ? askDirectory : askFile)(action, join(at, each.name), isOld ? each.subject : undefined),
      )
    const before = (action: FileAction) =>
      guard.authorizeAll(directoryResource(path), requests(action, path, asked, true))
    const after = (action: FileAction, members = asked) =>
      guard.authorizeAll(directoryResource(target), requests(action, target, members, false))
    const moves = asked.map((each) => {
      const resource = (isDirectory(each) ? directoryResource : fileResource)(join(path, each.name))
      return askMove(resource, join(target, each.name), each.subject)
    })
    guard.authorizeAll(directoryResource(path), moves)
    before('open')
    const read = before('read')
    const remove = before('delete')
    const create = after('create')
    after('open')
    const files = asked.filter(({ looked }) => looked?.kind === 'file')
    const written = after('write', files)
    const write = new Map(files.flatMap(({ name }, index) => (written[index] ? [[name, written[index]]] : [])))
    return { read, remove, create, write }
  }

  #makeMember(
    directory: HeldDirectory,
    { name, looked }: Asked,
    index: number,
    grants: Grants,
    target: AbsolutePath,
  ): CopyMember | undefined {
    const [read, remove, create] = [grants.read[index], grants.remove[index], grants.create[index]]
    if (read === undefined || remove === undefined || create === undefined)
      throw new Error('a member was not asked for')
    const path = join(directory.path, name)
    if (looked === undefined) return undefined
    const { kind } = looked
    if (kind !== 'file' && kind !== 'link' && kind !== 'directory') {
      this.#hinder(unsupported(`${inWords[kind] ?? 'what is no file'} cannot be moved to another file system`, path))
      return undefined
    }
    const identity = identityOf(looked.stat)
    const granted = { name, identity, read, remove, create, write: grants.write.get(name) }
    if (kind !== 'directory') return { ...granted, kind, members: [] }
    if (looked.stat.dev !== directory.descriptor.stat().dev) {
      this.#hinder(mounted(path))
      return undefined
    }
    const below = enterDirectory(directory, name)
    try {
      return { ...granted, kind, members: this.#makeMembers(below, read, join(target, name)) }
    } finally {
      below.close()
    }
  }
}

/** What a name meant when it was asked about. Whoever acts on it looks at it again, so nobody else has to. */
class SeenSubject implements Subject {
  readonly #looked: Looked | undefined

  constructor(looked: Looked | undefined) {
    this.#looked = looked
  }

  identity(): Identity | undefined {
    return this.#looked === undefined ? undefined : identityOf(this.#looked.stat)
  }

  isUnchanged(): boolean {
    return true
  }
}

function unsupported(reason: string, path: AbsolutePath): OperationError {
  const message = `Unsupported Operation error: ${reason}: ${path.text}`
  return new OperationError('UnsupportedOperationError', message, { reason: 'system', code: 'EXDEV' })
}

function mounted(path: AbsolutePath): OperationError {
  return unsupported('where something is mounted, nothing can be moved to another file system', path)
}

function notRemovable(path: AbsolutePath): OperationError {
  const reason = 'Error moving directory: what is in it cannot be removed'
  return new OperationError('DirectoryError', `Directory error: ${reason}: ${path.text}`, { reason: 'system' })
}

function acrossFailure(object: HeldObject, target: AbsolutePath, error: unknown): unknown {
  if (!(error instanceof OperationError) || error.reason !== 'system') return error
  const why = error.code === 'ESTALE' ? 'something in it changed meanwhile' : error.message
  const { code } = error
  return directoryError(object, target, why, code === undefined ? {} : { code })
}

function sourceLeft(object: HeldObject, target: AbsolutePath, { first, count }: Leftovers): OperationError {
  const more = count > 1 ? ` (${count - 1} more are left)` : ''
  const why = `the copy is complete, but the source is still there: ${first?.path}: ${first?.reason}${more}`
  return directoryError(object, target, why)
}

function directoryError(
  { name, path }: HeldObject,
  target: AbsolutePath,
  why: string,
  options: { readonly code?: string } = {},
): OperationError {
  const what = `Error moving dir ${name} from '${path.text}' to '${target.text}'`
  return new OperationError('DirectoryError', `Directory error: ${what}: ${why}`, { reason: 'system', ...options })
}
