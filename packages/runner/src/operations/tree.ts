// Walks below a directory for operations on trees. Links are entries, never followed; every directory below is entered
// relative to the held one above it; what the policy does not permit is left out and noted, as Rex does.

import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { isNameable } from '../path.js'
import type { ObjectKind } from '../platform/descriptor.js'
import { listNames } from '../platform/directory.js'
import type { HeldDirectory, HeldObject } from '../platform/held.js'
import { enterDirectory } from '../platform/walk.js'
import { askDirectory } from './access.js'

export interface TreeEntry {
  readonly parent: HeldDirectory
  readonly name: string
  readonly kind: ObjectKind
  readonly inode: bigint
  /** Names from the root of the walk to the entry. */
  readonly relative: readonly string[]
}

export interface WalkOptions {
  /** 1 is the root's own entries. */
  readonly maxDepth: number
  readonly visit: (entry: TreeEntry) => void
  /** A root that may not be read: an error, or as good as empty. */
  readonly root: 'required' | 'optional'
}

/** Visits entries, a directory before its contents, by name. */
export function walkTree(host: Host, root: HeldDirectory, options: WalkOptions): void {
  const counter = { left: host.limits.treeMembers }
  walkBelow(host, root, [], options, counter)
}

function walkBelow(
  host: Host,
  directory: HeldDirectory,
  relative: readonly string[],
  options: WalkOptions,
  counter: { left: number },
): void {
  if (relative.length >= host.limits.treeDepth) throw tooDeep(host)
  const ask = askDirectory('read', directory.path, directory)
  const isRequired = relative.length === 0 && options.root === 'required'
  const read = isRequired ? host.guard.authorize(ask) : host.guard.permits(ask)
  if (read === undefined) {
    host.journal.note(`not permitted to list ${directory.path.text}`)
    return
  }
  const { names } = listNames(directory, read, host.limits.directoryEntries)
  for (const name of [...names].sort()) {
    counter.left -= 1
    if (counter.left < 0) throw tooMany(host)
    host.charge(1)
    if (!isNameable(name)) {
      host.journal.note(`left out a name that no policy can speak of, in ${directory.path.text}`)
      continue
    }
    visitEntry(host, directory, name, [...relative, name], options, counter)
  }
}

function visitEntry(
  host: Host,
  directory: HeldDirectory,
  name: string,
  relative: readonly string[],
  options: WalkOptions,
  counter: { left: number },
): void {
  const object = findQuietly(directory, name)
  if (object === undefined) return
  const { kind, stat } = object
  object.close()
  if (kind !== 'directory') {
    options.visit({ parent: directory, name, kind, inode: stat.ino, relative })
    return
  }
  const path = object.path
  if (host.guard.permits(askDirectory('open', path)) === undefined) {
    host.journal.note(`not permitted to open ${path.text}`)
    return
  }
  options.visit({ parent: directory, name, kind, inode: stat.ino, relative })
  if (relative.length >= options.maxDepth) return
  const below = enterQuietly(directory, name)
  if (below === undefined) return
  try {
    walkBelow(host, below, relative, options, counter)
  } finally {
    below.close()
  }
}

/** An entry may vanish, or turn into a link, between listing and looking: then it is not there any more. */
function findQuietly(directory: HeldDirectory, name: string): HeldObject | undefined {
  return quietly(() => directory.find(name))
}

function enterQuietly(directory: HeldDirectory, name: string): HeldDirectory | undefined {
  return quietly(() => enterDirectory(directory, name))
}

function quietly<T>(act: () => T | undefined): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof OperationError && error.reason === 'system') return undefined
    throw error
  }
}

export function tooMany(host: Host): OperationError {
  return new OperationError('Other', `tree has more than ${host.limits.treeMembers} members`, { reason: 'limit' })
}

export function tooDeep(host: Host): OperationError {
  return new OperationError('Other', `tree is deeper than ${host.limits.treeDepth} directories`, { reason: 'limit' })
}
