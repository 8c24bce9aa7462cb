// list: read Dir (granted with the look that found it); then, for each name that is not ignored, open and stat of the File, or open
// and read of the Dir. Nothing below is opened, and what the policy does not permit is named and left alone.

import {
  type AbsolutePath,
  AccessDeniedError,
  type AccessRequest,
  askDirectory,
  askFile,
  type Grant,
  type HeldDirectory,
  type Host,
  isNameable,
  join,
  type ListedEntry,
  linkTarget,
  listEntries,
  type ObjectKind,
  OperationError,
} from '@sallyport/runner/operations'
import { openTreeDirectory } from './tree-directory.js'

/** What tells a file that changed from one that did not. */
export interface FileIdentity {
  readonly device: bigint
  readonly inode: bigint
  readonly size: bigint
  readonly mtimeNs: bigint
  readonly ctimeNs: bigint
}

export type Listed =
  | { readonly kind: 'file'; readonly name: string; readonly identity: FileIdentity }
  /** With the grant to list it. */
  | { readonly kind: 'directory'; readonly name: string; readonly read: Grant }
  | { readonly kind: 'link'; readonly name: string; readonly target: string }
  | { readonly kind: 'special' | 'denied' | 'vanished' | 'unnameable' | 'unreadable'; readonly name: string }

/** Names of a directory with their kinds, without looking at any of them. */
export function listDirectory(host: Host, directory: HeldDirectory, read: Grant): ReturnType<typeof listEntries> {
  return host.guard.perform('list', () => listEntries(directory, read, host.limits.directoryEntries))
}

/** Looks at entries of a held directory; one decision covers them where no policy tells them apart. */
export function lookAt(host: Host, directory: HeldDirectory, entries: readonly ListedEntry[]): Listed[] {
  return host.guard.perform('look', () => {
    const found = entries.map((entry) => (isNameable(entry.name) ? look(directory, entry) : 'unnameable'))
    // Read after the looks: a directory that was moved meanwhile is asked about under the name that it has now.
    const path = directory.path
    const requests: AccessRequest[] = []
    const askedAt: number[] = []
    for (const [index, object] of found.entries()) {
      askedAt.push(requests.length)
      if (typeof object !== 'string') requests.push(...questions(object.kind, join(path, entries[index]?.name ?? '')))
    }
    const grants = host.guard.permitsAll(directory.resource, requests)
    return entries.map(({ name }, index) => {
      const object = found[index] ?? 'vanished'
      if (typeof object === 'string') return { kind: object, name }
      const asked = askedAt[index] ?? 0
      const first = grants[asked]
      const second = grants[asked + 1]
      if (first === undefined || second === undefined) return { kind: 'denied', name }
      return listed(directory, name, object, second)
    })
  })
}

interface Found {
  readonly kind: ObjectKind
  readonly identity: FileIdentity
}

/** What the directory calls a directory needs no look: opening it as one is the proof. */
const directoryByName: Found = {
  kind: 'directory',
  identity: { device: 0n, inode: 0n, size: 0n, mtimeNs: 0n, ctimeNs: 0n },
}

function look(directory: HeldDirectory, { name, kind }: ListedEntry): Found | 'vanished' | 'unreadable' {
  if (kind === 'directory') return directoryByName
  try {
    const looked = directory.look(name)
    if (looked === undefined) return 'vanished'
    const { dev, ino, size, mtimeNs, ctimeNs } = looked.stat
    return { kind: looked.kind, identity: { device: dev, inode: ino, size, mtimeNs, ctimeNs } }
  } catch (error) {
    if (error instanceof OperationError && error.reason === 'system') return 'unreadable'
    throw error
  }
}

function questions(kind: ObjectKind, path: AbsolutePath): readonly [AccessRequest, AccessRequest] {
  return kind === 'directory'
    ? [askDirectory('open', path), askDirectory('read', path)]
    : [askFile('open', path), askFile('stat', path)]
}

function listed(directory: HeldDirectory, name: string, { kind, identity }: Found, second: Grant): Listed {
  switch (kind) {
    case 'file':
      return { kind: 'file', name, identity }
    case 'directory':
      return { kind: 'directory', name, read: second }
    case 'link':
      return { kind: 'link', name, target: targetOf(directory, name) }
    default:
      return { kind: 'special', name }
  }
}

function targetOf(directory: HeldDirectory, name: string): string {
  try {
    return linkTarget(directory, name)
  } catch (error) {
    if (error instanceof OperationError) return ''
    throw error
  }
}

export type Listing =
  | { readonly kind: 'listed'; readonly entries: readonly string[] }
  | { readonly kind: 'not-listed'; readonly reason: string }

/** Names in a folder of the tree, sorted; folders with `/` at the end, links with `@`. What may not be looked at is left out. */
export function listTreeDirectory(host: Host, { root }: { readonly root: string }, path: string): Listing {
  const names = path === '' ? [] : path.split('/')
  if (!names.every(isNameable)) return { kind: 'not-listed', reason: 'its name cannot be asked about' }
  try {
    const { held, entries } = host.guard.perform('list', () => openAndList(host, root, names))
    try {
      return { kind: 'listed', entries: lookAt(host, held, entries).flatMap(shownName).sort() }
    } finally {
      held.close()
    }
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    const isDenied = error instanceof AccessDeniedError
    const reason = isDenied
      ? 'the policy of the owners denies it to this agent'
      : 'there is no such folder, or a part of its path is a link'
    return { kind: 'not-listed', reason }
  }
}

function openAndList(host: Host, root: string, names: readonly string[]) {
  const held = openTreeDirectory(host, root, names)
  try {
    const grant = host.guard.authorize(askDirectory('read', held.path, held))
    return { held, entries: listEntries(held, grant, host.limits.directoryEntries).entries }
  } catch (error) {
    held.close()
    throw error
  }
}

function shownName(entry: Listed): string[] {
  if (entry.kind === 'file') return [entry.name]
  if (entry.kind === 'directory') return [`${entry.name}/`]
  return entry.kind === 'link' ? [`${entry.name}@`] : []
}
