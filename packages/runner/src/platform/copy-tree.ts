// Copies a directory to another file system: into a temporary name beside the target, then one rename. INVARIANT: what is copied is
// what was asked about, member by member, and the name is given only to a whole copy that is on the disk.

import { type BigIntStats, constants, lstatSync, readlinkSync, renameSync } from 'node:fs'
import type { Identity } from '../approval/subject.js'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { osError, systemCall } from '../os-error.js'
import { type AbsolutePath, join } from '../path.js'
import { directory as directoryResource, file } from '../resource.js'
import { listNames } from './directory.js'
import type { HeldDirectory, HeldObject } from './held.js'
import {
  finish,
  finishDirectory,
  flushDirectory,
  identityOf,
  isSame,
  type Made,
  makeDirectoryIn,
  makeFileIn,
  makeLinkIn,
  unmake,
} from './made-tree.js'
import { enterDirectory } from './walk.js'
import { pour, temporaryName } from './write-file.js'

/** A member of the tree, as it was when the policy was asked, and what the policy said about both of its places. */
export interface CopyMember {
  readonly name: string
  readonly kind: 'file' | 'directory' | 'link'
  readonly identity: Identity
  /** The source may be read, and removed once it is copied. */
  readonly read: Grant
  readonly remove: Grant
  readonly create: Grant
  /** Of a file: its new place may be written. */
  readonly write: Grant | undefined
  readonly members: readonly CopyMember[]
}

/** Which content of a file was copied. */
export interface Version {
  readonly bytes: bigint
  readonly modifiedNs: bigint
}

export function versionOf({ size, mtimeNs }: BigIntStats): Version {
  return { bytes: size, modifiedNs: mtimeNs }
}

export function isSameVersion(one: Version, other: Version): boolean {
  return one.bytes === other.bytes && one.modifiedNs === other.modifiedNs
}

/** What a copy may take. */
export interface CopyBounds {
  readonly directoryEntries: number
  /** Throws where the run has used up what it may. */
  readonly charge: (units: number) => void
}

const permissionBits = 0o777
const bytesPerUnit = 4096

/** One copy, from its start to its end. */
export class TreeCopy {
  readonly versions = new Map<CopyMember, Version>()
  readonly #target: HeldDirectory
  readonly #bounds: CopyBounds
  readonly #notes: Made[] = []
  readonly #temporary = temporaryName()

  constructor(target: HeldDirectory, bounds: CopyBounds) {
    this.#target = target
    this.#bounds = bounds
  }

  /** Where the copy is until it has its name. */
  get temporaryPath(): AbsolutePath {
    return join(this.#target.path, this.#temporary)
  }

  /** Copies all of the source; `path` is where it will be. */
  fill(source: HeldDirectory, root: CopyMember, path: AbsolutePath): void {
    demandGrant(root.create, ['create'], directoryResource(path))
    this.#copyDirectory(source, root, this.#target, this.#temporary, path, this.#notes)
  }

  /** Gives the copy its name. An empty directory that has it gives way, if `overwrite` permits that. */
  putInPlace(name: string, create: Grant, overwrite: Grant | undefined): void {
    const resource = directoryResource(join(this.#target.path, name))
    demandGrant(create, ['create'], resource)
    if (overwrite !== undefined) demandGrant(overwrite, ['delete'], resource)
    else if (this.#target.look(name) !== undefined) throw osError('EEXIST')
    const [temporary, final] = [this.#target.child(this.#temporary), this.#target.child(name)]
    systemCall(() => renameSync(temporary, final))
    try {
      const moved = systemCall(() => lstatSync(final, { bigint: true }))
      const made = this.#notes[0]
      if (made === undefined || !isSame(identityOf(moved), made.identity)) throw osError('ESTALE')
      flushDirectory(this.#target)
    } catch (error) {
      systemCall(() => renameSync(final, temporary))
      throw error
    }
  }

  /** Removes the copy that did not come to its name; whether nothing of it is left. */
  discard(): boolean {
    return this.#notes.map((made) => unmake(this.#target, made)).every(Boolean)
  }

  #copyDirectory(
    source: HeldDirectory,
    member: CopyMember,
    parent: HeldDirectory,
    name: string,
    path: AbsolutePath,
    notes: Made[],
  ): void {
    const stat = source.descriptor.stat()
    const { held, members } = makeDirectoryIn(parent, name, notes)
    try {
      for (const each of member.members) this.#copyMember(source, each, held, join(path, each.name), members)
      this.#requireNothingNew(source, member)
      finishDirectory(held, stat)
    } finally {
      held.close()
    }
  }

  #copyMember(source: HeldDirectory, member: CopyMember, to: HeldDirectory, path: AbsolutePath, notes: Made[]): void {
    this.#bounds.charge(1)
    demandGrant(member.create, ['create'], (member.kind === 'directory' ? directoryResource : file)(path))
    if (member.kind === 'directory') {
      const below = enterMember(source, member)
      try {
        this.#copyDirectory(below, member, to, member.name, path, notes)
      } finally {
        below.close()
      }
      return
    }
    const object = findMember(source, member)
    try {
      demandGrant(member.read, ['read'], object.fileResource)
      if (member.kind === 'link') copyLink(object, to, notes)
      else this.#copyFile(object, member, to, path, notes)
    } finally {
      object.close()
    }
  }

  #copyFile(object: HeldObject, member: CopyMember, to: HeldDirectory, path: AbsolutePath, notes: Made[]): void {
    if (member.write === undefined) throw new Error('a file without its grant to write')
    demandGrant(member.write, ['write'], file(path))
    const descriptor = object.open(constants.O_RDONLY)
    try {
      makeFileIn(to, member.name, notes, (fd) => {
        const before = descriptor.stat()
        let left = before.size
        pour(descriptor, fd, (bytes) => {
          this.#bounds.charge(bytes / bytesPerUnit)
          left -= BigInt(bytes)
          // It grows: its end may never come.
          if (left < 0n) throw osError('ESTALE')
        })
        const version = versionOf(descriptor.stat())
        // Written to meanwhile: the copy may be half of the one and half of the other.
        if (!isSameVersion(version, versionOf(before))) throw osError('ESTALE')
        this.versions.set(member, version)
        finish(fd, before, permissionBits)
      })
    } finally {
      descriptor.close()
    }
  }

  /** What came after the questions was not asked about, and would be lost with the directory. */
  #requireNothingNew(source: HeldDirectory, member: CopyMember): void {
    const { names, undecodable } = listNames(source, member.read, this.#bounds.directoryEntries)
    const known = new Set(member.members.map(({ name }) => name))
    if (undecodable > 0 || !names.every((name) => known.has(name))) throw osError('ESTALE')
  }
}

/** The object that was asked about; another one by that name is none of ours. */
export function findMember(directory: HeldDirectory, member: CopyMember): HeldObject {
  const object = directory.find(member.name)
  if (object === undefined) throw osError('ESTALE')
  if (object.kind === member.kind && isSame(object.identity(), member.identity)) return object
  object.close()
  throw osError('ESTALE')
}

const vanished: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP'])

/** The same for a directory, which is entered through no link. */
export function enterMember(parent: HeldDirectory, member: CopyMember): HeldDirectory {
  const entered = attempt(() => enterDirectory(parent, member.name))
  try {
    requireMember(entered, member)
    return entered
  } catch (error) {
    entered.close()
    throw error
  }
}

function requireMember(held: HeldDirectory, member: CopyMember): void {
  if (!isSame(identityOf(held.descriptor.stat()), member.identity)) throw osError('ESTALE')
}

/** What is not what it was is another one, whatever the system calls that. */
function attempt<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof OperationError && vanished.has(error.code)) throw osError('ESTALE')
    throw error
  }
}

function copyLink(link: HeldObject, to: HeldDirectory, notes: Made[]): void {
  const text = systemCall(() => readlinkSync(link.parent.child(link.name), { encoding: 'buffer' }))
  if (!link.isStillNamed()) throw osError('ESTALE')
  makeLinkIn(to, link.name, text, link.stat, notes)
}
