// Walks below a directory for operations on trees. Links are entries, unless the caller says how to follow them; every directory
// below is entered relative to the held one above it; what the policy does not permit is left out and noted, as Rex does.

import type { BigIntStats } from 'node:fs'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { type AbsolutePath, isNameable } from '../path.js'
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
  /** Of the entry when it was looked at, with its place then. */
  readonly stat: BigIntStats
  readonly path: AbsolutePath
  /** What was looked at is not the named link but what it leads to. */
  readonly isFollowed: boolean
  /** Names from the root of the walk to the entry. */
  readonly relative: readonly string[]
}

export interface WalkOptions {
  /** 1 is the root's own entries. */
  readonly maxDepth: number
  readonly visit: (entry: TreeEntry) => void
  /** After the contents of a directory, the root among them. */
  readonly leave?: (directory: HeldDirectory, relative: readonly string[]) => void
  /** Where a link leads, if that is wanted and permitted; without it links are plain entries. */
  readonly follow?: (link: HeldObject) => LinkTarget | undefined
  /** Asked for every entry but the root; one that was met already is left out. */
  readonly isNew?: (entry: Met) => boolean
  /** Directories stay open for what was given out of them. */
  readonly keepsOpen?: boolean
  /** Whether a permitted directory is walked into at all; asked after its visit. */
  readonly enters?: (entry: TreeEntry) => boolean
  /** A root that may not be read: an error, or as good as empty. */
  readonly root: 'required' | 'optional'
}

/** What a followed link leads to; a directory is held, to be walked. */
export interface LinkTarget {
  readonly kind: ObjectKind
  readonly stat: BigIntStats
  readonly directory: HeldDirectory | undefined
}

/** An entry as it is met, before anything else is asked about it. */
export interface Met {
  readonly kind: ObjectKind
  readonly stat: BigIntStats
  readonly path: AbsolutePath
  readonly depth: number
  readonly isFollowed: boolean
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
    if (relative.length === 0) options.leave?.(directory, relative)
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
  options.leave?.(directory, relative)
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
  object.close()
  const { inode, path } = { inode: object.stat.ino, path: object.path }
  const isFollowed = object.kind === 'link' && options.follow !== undefined
  const target = isFollowed ? options.follow?.(object) : undefined
  if (isFollowed && target === undefined) return
  const { kind, stat } = target ?? object
  const entry: TreeEntry = { parent: directory, name, kind, inode, stat, path, isFollowed, relative }
  if (options.isNew?.({ kind, stat, path, depth: relative.length, isFollowed }) === false) {
    target?.directory?.close()
    return
  }
  if (kind !== 'directory') {
    options.visit(entry)
    return
  }
  if (!isFollowed && host.guard.permits(askDirectory('open', path)) === undefined) {
    host.journal.note(`not permitted to open ${path.text}`)
    return
  }
  options.visit(entry)
  walkInto(host, entry, target?.directory, options, counter)
}

function walkInto(
  host: Host,
  entry: TreeEntry,
  target: HeldDirectory | undefined,
  options: WalkOptions,
  counter: { left: number },
): void {
  const { parent, name, relative } = entry
  if (relative.length >= options.maxDepth || options.enters?.(entry) === false) {
    target?.close()
    return
  }
  const below = target ?? enterQuietly(parent, name)
  if (below === undefined) return
  try {
    walkBelow(host, below, relative, options, counter)
  } finally {
    if (options.keepsOpen !== true) below.close()
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
