// read: read File, for names of a held directory that were looked at before; or, by a path, open Dir of each parent on the way, open
// and read File. What is read is what was found: the same object, its whole content, bounded.

import {
  type AbsolutePath,
  AccessDeniedError,
  type AgentHost,
  askFile,
  type HeldDirectory,
  type HeldObject,
  type Host,
  isNameable,
  OperationError,
  readBytes,
} from '@sallyport/runner/operations'
import { contentHashOf } from '../content-hash.js'
import type { FileIdentity } from './list-directory.js'
import { openTreeDirectory } from './tree-directory.js'

export type ReadResult =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly sequence: number }
  | { readonly kind: 'denied' | 'vanished' | 'changed' | 'unreadable' | 'too-large' | 'not-a-file' }

/** Reads files of a held directory that are still what they were when they were looked at. */
export function readMembers(
  host: Host,
  directory: HeldDirectory,
  members: readonly { readonly name: string; readonly identity: FileIdentity }[],
  mostBytes: number,
): ReadResult[] {
  return host.guard.perform('read', () => {
    const at = directory.path
    const objects = members.map(({ name }) => findQuietly(directory, name, at))
    try {
      const asked = objects.flatMap((object, index) => (object === undefined ? [] : [{ object, index }]))
      const grants = host.guard.permitsAll(
        directory.resource,
        asked.map(({ object }) => askFile('read', object.path, object)),
      )
      const results: ReadResult[] = members.map(() => ({ kind: 'vanished' }))
      for (const [position, { object, index }] of asked.entries()) {
        const grant = grants[position]
        const identity = members[index]?.identity
        if (grant === undefined) results[index] = { kind: 'denied' }
        else if (identity === undefined || !isSame(object, identity)) results[index] = { kind: 'changed' }
        else
          results[index] = quietly(() => ({
            kind: 'read',
            bytes: readBytes(object, grant, mostBytes),
            sequence: grant.sequence,
          }))
      }
      return results
    } finally {
      for (const object of objects) object?.close()
    }
  })
}

function isSame({ stat }: HeldObject, identity: FileIdentity): boolean {
  return (
    stat.dev === identity.device &&
    stat.ino === identity.inode &&
    stat.size === identity.size &&
    stat.mtimeNs === identity.mtimeNs
  )
}

function findQuietly(directory: HeldDirectory, name: string, at: AbsolutePath): HeldObject | undefined {
  try {
    return directory.find(name, at)
  } catch (error) {
    if (error instanceof OperationError && error.reason === 'system') return undefined
    throw error
  }
}

function quietly(act: () => ReadResult): ReadResult {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    if (error instanceof AccessDeniedError) return { kind: 'denied' }
    if (error.code === 'ENOENT') return { kind: 'vanished' }
    return { kind: error.reason === 'limit' ? 'too-large' : 'unreadable' }
  }
}

export interface TreeRoot {
  /** Absolute, without links. */
  readonly root: string
}

/** A file that an agent read, with what proves it. */
export interface FileRead {
  readonly path: string
  readonly bytes: Uint8Array
  /** `sha256:<hex>` of the bytes. */
  readonly contentHash: string
  /** The decision that permitted the read. */
  readonly sequence: number
}

/** Reads one file of the tree by its relative path; no link on the way is followed. */
export function readTreeFile(
  host: AgentHost,
  { root }: TreeRoot,
  path: string,
  mostBytes: number,
): FileRead | { readonly kind: Exclude<ReadResult['kind'], 'read'> } {
  const names = path.split('/')
  if (!names.every((name) => name !== '' && name !== '.' && name !== '..' && isNameable(name)))
    return { kind: 'vanished' }
  const name = names.pop() ?? ''
  const result = host.guard.perform('read', () =>
    quietly(() => {
      const directory = openTreeDirectory(host, root, names)
      try {
        return readNamed(host, directory, name, mostBytes)
      } finally {
        directory.close()
      }
    }),
  )
  if (result.kind !== 'read') return result
  const { bytes, sequence } = result
  return { path, bytes, sequence, contentHash: contentHashOf(bytes) }
}

function readNamed(host: Host, directory: HeldDirectory, name: string, mostBytes: number): ReadResult {
  const object = directory.find(name)
  if (object === undefined) return { kind: 'vanished' }
  try {
    host.guard.authorize(askFile('open', object.path, object))
    if (object.kind !== 'file') return { kind: 'not-a-file' }
    const grant = host.guard.authorize(askFile('read', object.path, object))
    return { kind: 'read', bytes: readBytes(object, grant, mostBytes), sequence: grant.sequence }
  } finally {
    object.close()
  }
}
