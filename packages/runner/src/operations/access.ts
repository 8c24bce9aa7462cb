// The steps that operations share: resolve without effect, ask, and only then use what was resolved. INVARIANT: the policy
// is asked even where resolving failed, and a denial wins over the failure, so that denied and absent look alike (FS-8).

import { AccessDeniedError } from '../access-denied.js'
import type { AccessRequest } from '../access-request.js'
import { NamedSubject, type Subject } from '../approval/subject.js'
import type { Grant } from '../grant.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { type AbsolutePath, join, parseName, parsePath, split, splitWritten } from '../path.js'
import type { HeldDirectory, HeldObject } from '../platform/held.js'
import { type LinkRule, walkToDirectory } from '../platform/walk.js'
import { directory, file } from '../resource.js'
import type { FileAction } from './operation.js'

export function askFile(action: FileAction, path: AbsolutePath, subject?: Subject): AccessRequest {
  return { namespace: 'file_system', action, resource: file(path), subject }
}

export function askDirectory(action: FileAction, path: AbsolutePath, subject?: Subject): AccessRequest {
  return { namespace: 'file_system', action, resource: directory(path), subject }
}

/** A result, or the failure that may be shown once the policy has agreed. */
export type Resolved<T> = { readonly value: T } | { readonly failure: OperationError }

/** Resolves without letting a failure of the system out. */
export function resolve<T>(act: () => T): Resolved<T> {
  try {
    return { value: act() }
  } catch (error) {
    if (error instanceof OperationError && error.reason === 'system') return { failure: error }
    throw error
  }
}

export function reveal<T>(resolved: Resolved<T>): T {
  if ('failure' in resolved) throw resolved.failure
  return resolved.value
}

/** Opens a directory: `open` on it as written, and, where links led elsewhere, `open` on what it really is. */
export function openDirectory(host: Host, written: string, links: LinkRule): HeldDirectory {
  return openDirectoryAt(host, parsePath(written), links)
}

export function openDirectoryAt(host: Host, path: AbsolutePath, links: LinkRule): HeldDirectory {
  const resolved = resolve(() => walkToDirectory(host.descriptors, path, links))
  try {
    host.guard.authorize(askDirectory('open', path, 'value' in resolved ? resolved.value : undefined))
    const held = reveal(resolved)
    const real = held.path
    if (real.text !== path.text) host.guard.authorize(askDirectory('open', real, held))
    return held
  } catch (error) {
    if ('value' in resolved) resolved.value.close()
    throw error
  }
}

/** A name in a directory that was opened for an operation. */
export interface Place {
  readonly directory: HeldDirectory
  readonly name: string
  readonly path: AbsolutePath
  /** What has the name now; nothing where it is free. */
  readonly object: HeldObject | undefined
  /** The name as such, for acts that go by it. */
  readonly subject: Subject
}

/** Opens the parent of a written path and asks `open` for what the path names; the last component is never followed. */
export function openPlace(host: Host, written: string, links: LinkRule): Place {
  const parts = splitWritten(written)
  const parent = openDirectory(host, parts.parent, links)
  try {
    return openIn(host, parent, parts.name)
  } catch (error) {
    parent.close()
    throw error
  }
}

/** Asks `open` for a name in a held directory and says what has it. */
export function openIn(host: Host, parent: HeldDirectory, written: string): Place {
  const name = parseName(parent.path, written)
  const resolved = resolve(() => parent.find(name))
  try {
    const path = 'value' in resolved && resolved.value !== undefined ? resolved.value.path : join(parent.path, name)
    const subject = new NamedSubject(parent, name)
    host.guard.authorize(askFile('open', path, subject))
    return { directory: parent, name, path, object: reveal(resolved), subject }
  } catch (error) {
    if ('value' in resolved) resolved.value?.close()
    throw error
  }
}

export function closePlace(place: Place): void {
  place.object?.close()
  place.directory.close()
}

/** Something to write to, or to move: Rex opens it for writing, and a directory refuses that in its own words. */
export function requireWritable(object: HeldObject): void {
  if (object.kind === 'directory') throw osError('EISDIR')
  requireRegular(object)
}

/** The regular file at a place; absent, a link, or anything else is an error that nothing was done to (FS-5). */
export function requireFile(place: Place): HeldObject {
  if (place.object === undefined) throw osError('ENOENT')
  requireRegular(place.object)
  return place.object
}

export function requireRegular(object: HeldObject): void {
  if (object.kind === 'file') return
  if (object.kind === 'link') {
    throw new OperationError(
      'FileError',
      `File error: file is a symbolic link but follow_symlinks is not enabled: ${object.path.text}`,
      { reason: 'system' },
    )
  }
  throw new OperationError('ValidationError', 'Validation error: argument is not a file', { reason: 'system' })
}

/** Opens a file for reading by its written path, gives its content to `use`, and closes everything. */
export function withFile<T>(host: Host, written: string, use: (object: HeldObject) => T): T {
  const place = openPlace(host, written, 'follow')
  try {
    return use(requireFile(place))
  } finally {
    closePlace(place)
  }
}

export function grantRead(host: Host, object: HeldObject): Grant {
  return host.guard.authorize(askFile('read', object.path, object))
}

/** Parent and name of a path that must have a name. */
export function splitNamed(path: AbsolutePath): { readonly parent: AbsolutePath; readonly name: string } {
  const { parent, name } = split(path)
  if (name === undefined) throw new OperationError('InvalidPath', 'Invalid path: the root directory has no name')
  return { parent, name }
}

/**
 * Runs what asks for a path as what it is. Where that is denied, the script gets the denial it would get if the path were
 * absent (`asAbsent`, in order), so that it learns nothing about it; the operator still sees what was really asked.
 */
export function withoutTelling<T>(host: Host, asAbsent: readonly AccessRequest[], act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error
    for (const request of asAbsent) {
      try {
        host.guard.authorize(request, 'silent')
      } catch (lookAlike) {
        if (!(lookAlike instanceof AccessDeniedError)) throw lookAlike
        throw new AccessDeniedError(error.denial, lookAlike.denial)
      }
    }
    throw error
  }
}
