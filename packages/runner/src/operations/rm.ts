// rm: a file: open Dir(parent), open File, delete File; a directory: open Dir, delete Dir, and, recursively, delete for
// every member before anything is removed (FS-7).

import { NamedSubject } from '../approval/subject.js'
import type { Grant } from '../grant.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { isNameable, join, parsePath, split } from '../path.js'
import type { ObjectKind } from '../platform/descriptor.js'
import { listNames, removeDirectory, removeFile } from '../platform/directory.js'
import type { HeldDirectory } from '../platform/held.js'
import { enterDirectory, walkToDirectory } from '../platform/walk.js'
import { directory as directoryResource } from '../resource.js'
import {
  askDirectory,
  askFile,
  closePlace,
  openDirectory,
  openPlace,
  requireFile,
  resolve,
  withoutTelling,
} from './access.js'
import { defineOperation } from './operation.js'
import { tooDeep, tooMany } from './tree.js'

export const rm = defineOperation({
  name: 'rm',
  summary: 'remove a file, an empty directory, or recursively a whole directory',
  parameters: [{ name: 'path', type: 'string' }],
  flags: {
    name: 'rm',
    typeName: 'RmFlag',
    flags: [
      { name: 'force', aliases: ['f'], summary: 'accepted; an absent path is an error all the same, as in Rex' },
      { name: 'recursive', aliases: ['r'], summary: 'a directory with all that is in it' },
    ],
  },
  returns: '()',
  asks: [
    { action: 'open', on: 'directory', of: 'path', part: 'parent', otherwise: 'the directory itself' },
    { action: 'open', on: 'file', of: 'path', otherwise: 'the same of a directory' },
    { action: 'delete', on: 'file', of: 'path', otherwise: 'the same of a directory' },
    { action: 'open', on: 'directory', of: 'path', condition: 'a directory', when: 'recursive' },
    { action: 'delete', on: 'directory', of: 'path', condition: 'a directory', when: 'recursive' },
    { action: 'delete', on: 'file', of: 'path', part: 'member', when: 'recursive' },
    { action: 'delete', on: 'directory', of: 'path', part: 'member', when: 'recursive' },
  ],
  perform: (host, { path }, flags) => {
    if (isDirectory(host, path)) removeNamedDirectory(host, path, flags.has('recursive'))
    else removeNamedFile(host, path)
    return undefined
  },
})

function isDirectory(host: Host, written: string): boolean {
  const { parent, name } = split(parsePath(written))
  if (name === undefined) return true
  const found = resolve(() => {
    const directory = walkToDirectory(host.descriptors, parent, 'follow')
    const object = directory.find(name)
    object?.close()
    directory.close()
    return object?.kind === 'directory'
  })
  return 'value' in found && found.value
}

function removeNamedFile(host: Host, written: string): void {
  const place = openPlace(host, written, 'follow')
  try {
    const grant = host.guard.authorize(askFile('delete', place.path, place.subject))
    removeFile(requireFile(place), grant)
  } finally {
    closePlace(place)
  }
}

function removeNamedDirectory(host: Host, written: string, isRecursive: boolean): void {
  const path = parsePath(written)
  const { parent } = split(path)
  const asAbsent = [askDirectory('open', parent), askFile('open', path), askFile('delete', path)]
  // Who may open the directory may know that it is one; a later denial tells no more.
  const directory = withoutTelling(host, asAbsent, () => openDirectory(host, written, 'follow'))
  try {
    deleteDirectory(host, directory, isRecursive)
  } finally {
    directory.close()
  }
}

/** A member of a tree that may be removed, with what is below it. */
interface Removable {
  readonly name: string
  readonly grant: Grant
  readonly subject: NamedSubject
  /** Absent: not a directory. */
  readonly members?: readonly Removable[]
}

/** Removes a held directory. Every member is asked for first; one that came after that is left, and then the directory too. */
export function deleteDirectory(host: Host, directory: HeldDirectory, isRecursive: boolean): void {
  const path = directory.path
  const { parent: parentPath, name } = split(path)
  if (name === undefined) throw new OperationError('DirectoryError', 'Directory error: Error removing directory: /')
  const grant = host.guard.authorize(askDirectory('delete', path, directory))
  const names = namesToRemove(host, directory, grant)
  if (!isRecursive && names.length > 0) {
    const reason =
      'A path led to a non-empty directory location. To include contents of this directory, use the recursive flag'
    throw new OperationError('DirectoryNotEmpty', `Directory not empty: ${reason}: ${path.text}`, { reason: 'system' })
  }
  const members = planRemoval(host, directory, names, { depth: 0, left: host.limits.treeMembers })
  const parent = walkToDirectory(host.descriptors, parentPath, 'refuse')
  try {
    removeMembers(host, directory, members)
    removeDirectory(parent, name, grant)
  } finally {
    parent.close()
  }
}

interface Budget {
  depth: number
  left: number
}

/** Asks for every member, a directory's own before those below; removes nothing. */
function planRemoval(host: Host, directory: HeldDirectory, names: readonly string[], budget: Budget): Removable[] {
  if (budget.depth >= host.limits.treeDepth) throw tooDeep(host)
  budget.left -= names.length
  if (budget.left < 0) throw tooMany(host)
  host.charge(names.length)
  const path = directory.path
  const isDirectory = names.map((name) => kindOf(directory, name) === 'directory')
  const subjects = names.map((name) => new NamedSubject(directory, name))
  const asks = names.map((name, index) =>
    (isDirectory[index] === true ? askDirectory : askFile)('delete', join(path, name), subjects[index]),
  )
  const grants = host.guard.authorizeAll(directoryResource(path), asks)
  budget.depth += 1
  const members = names.map((name, index): Removable => {
    const [grant, subject] = [grants[index], subjects[index]]
    if (grant === undefined || subject === undefined) throw new Error('a member was not asked for')
    if (isDirectory[index] !== true) return { name, grant, subject }
    const below = enterDirectory(directory, name)
    try {
      return { name, grant, subject, members: planRemoval(host, below, namesToRemove(host, below, grant), budget) }
    } finally {
      below.close()
    }
  })
  budget.depth -= 1
  return members
}

function kindOf(directory: HeldDirectory, name: string): ObjectKind | undefined {
  const object = directory.find(name)
  object?.close()
  return object?.kind
}

function removeMembers(host: Host, directory: HeldDirectory, members: readonly Removable[]): void {
  for (const { name, grant, subject, members: below } of members) {
    host.charge(1)
    // The directory was closed since the question, and entered again: a person's approval is for what has the name in it.
    subject.lookIn(directory)
    if (below === undefined) removeMember(directory, name, grant)
    else {
      const entered = enterDirectory(directory, name)
      try {
        removeMembers(host, entered, below)
        removeDirectory(directory, name, grant)
      } finally {
        entered.close()
      }
    }
  }
}

function removeMember(directory: HeldDirectory, name: string, grant: Grant): void {
  const object = directory.find(name)
  if (object === undefined) return
  try {
    removeFile(object, grant)
  } finally {
    object.close()
  }
}

/** All names of a directory; one that no policy can speak of can not be asked for, so nothing is removed. */
function namesToRemove(host: Host, directory: HeldDirectory, grant: Grant): readonly string[] {
  const { names, undecodable } = listNames(directory, grant, host.limits.directoryEntries)
  if (undecodable > 0 || !names.every(isNameable)) {
    const reason = 'Error removing directory: it holds a name that no policy can speak of'
    throw new OperationError('DirectoryError', `Directory error: ${reason}: ${directory.path.text}`, {
      reason: 'system',
    })
  }
  return [...names].sort()
}
