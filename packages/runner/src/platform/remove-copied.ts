// Removes a directory that was copied elsewhere. INVARIANT: only what was asked about and copied is removed, and only while it is the
// same; what is not stays, and is told.

import { rmdirSync } from 'node:fs'
import { demandGrant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { osError, systemCall } from '../os-error.js'
import { directory as directoryResource } from '../resource.js'
import { type CopyMember, enterMember, findMember, isSameVersion, type TreeCopy, versionOf } from './copy-tree.js'
import { removeFile } from './directory.js'
import type { HeldDirectory, HeldObject } from './held.js'

/** What could not be removed: the first by its path and reason, and how many there are. */
export class Leftovers {
  count = 0
  first: { readonly path: string; readonly reason: string } | undefined

  /** Runs one removal; its failure is noted, and the others go on. */
  unless(path: string, act: () => void): void {
    try {
      act()
    } catch (error) {
      if (!(error instanceof OperationError)) throw error
      this.count += 1
      this.first ??= { path, reason: error.message }
    }
  }
}

type Versions = TreeCopy['versions']

/** Removes what is in the source and then, by its name in its parent, the source itself. */
export function removeCopied(
  object: HeldObject,
  source: HeldDirectory,
  root: CopyMember,
  versions: Versions,
): Leftovers {
  const left = new Leftovers()
  left.unless(object.path.text, () => {
    removeMembers(source, root, versions, left)
    if (left.count > 0) return
    demandGrant(root.remove, ['delete'], object.resource)
    if (!object.isStillNamed()) throw osError('ESTALE')
    systemCall(() => rmdirSync(object.parent.child(object.name)))
  })
  return left
}

function removeMembers(directory: HeldDirectory, { members }: CopyMember, versions: Versions, left: Leftovers): void {
  for (const member of members) {
    if (directory.look(member.name) === undefined) continue
    left.unless(directory.below(member.name).text, () => {
      if (member.kind === 'directory') removeDirectory(directory, member, versions, left)
      else removeEntry(directory, member, versions)
    })
  }
}

function removeDirectory(parent: HeldDirectory, member: CopyMember, versions: Versions, left: Leftovers): void {
  const leftBefore = left.count
  const held = enterMember(parent, member)
  try {
    demandGrant(member.remove, ['delete'], directoryResource(held.path))
    removeMembers(held, member, versions, left)
  } finally {
    held.close()
  }
  if (left.count === leftBefore) systemCall(() => rmdirSync(parent.child(member.name)))
}

/** A file that was written to since it was copied stays: its copy is an older one. */
function removeEntry(directory: HeldDirectory, member: CopyMember, versions: Versions): void {
  const object = findMember(directory, member)
  try {
    const copied = versions.get(member)
    if (copied !== undefined && !isSameVersion(copied, versionOf(object.descriptor.stat()))) throw osError('ESTALE')
    removeFile(object, member.remove)
  } finally {
    object.close()
  }
}
