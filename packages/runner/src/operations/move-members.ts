// The members of a directory that moves: each gets another path with it, so each is asked for at both ends. INVARIANT: nothing is
// moved before all are.

import { NamedSubject } from '../approval/subject.js'
import type { Grant } from '../grant.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { type AbsolutePath, isNameable, join } from '../path.js'
import { listNames } from '../platform/directory.js'
import type { HeldDirectory } from '../platform/held.js'
import { enterDirectory } from '../platform/walk.js'
import { directory as directoryResource, file as fileResource } from '../resource.js'
import { askDirectory, askFile } from './access.js'
import { askMove } from './mv.js'
import { tooDeep, tooMany } from './tree.js'

export interface Budget {
  depth: number
  left: number
}

/** The names of a directory, by name; one that no policy can speak of keeps everything where it is. */
export function namesToMove(host: Host, directory: HeldDirectory, listing: Grant, budget: Budget): readonly string[] {
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
  return [...names].sort()
}

/** Asks `move` and `create` for every member. */
export function askMembers(
  host: Host,
  directory: HeldDirectory,
  listing: Grant,
  target: AbsolutePath,
  budget: Budget,
): void {
  const path = directory.path
  const members = namesToMove(host, directory, listing, budget).map((name) => ({
    name,
    isDirectory: directory.look(name)?.kind === 'directory',
  }))
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
