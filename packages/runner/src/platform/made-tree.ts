// A tree of ours that is not finished yet: each thing in it is made exclusively and noted, so that it can be taken away again.
// INVARIANT: only what is noted here is removed, and only while its name means the very thing that was made.

import {
  type BigIntStats,
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  futimesSync,
  lchownSync,
  lutimesSync,
  mkdirSync,
  opendirSync,
  openSync,
  rmdirSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs'

import type { Identity } from '../approval/subject.js'
import { OperationError } from '../operation-error.js'
import { fromSystemError, osError, systemCall, systemCode } from '../os-error.js'
import type { HeldDirectory } from './held.js'
import { ownIds } from './identity.js'
import { reach } from './reach.js'
import { enterDirectory } from './walk.js'
import { seconds } from './write-file.js'

export interface Made {
  readonly name: string
  readonly identity: Identity
  /** Absent: not a directory. */
  readonly members?: Made[]
}

export function identityOf({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): Identity {
  return { device: dev, inode: ino }
}

export function isSame(one: Identity, other: Identity): boolean {
  return one.device === other.device && one.inode === other.inode
}

/** Makes a directory for nobody but us, notes it, and gives it open with its note. */
export function makeDirectoryIn(
  parent: HeldDirectory,
  name: string,
  notes: Made[],
): { readonly held: HeldDirectory; readonly members: Made[]; readonly made: Made } {
  systemCall(() => mkdirSync(parent.child(name), 0o700))
  const held = enterDirectory(parent, name)
  try {
    requireFresh(held, parent)
    systemCall(() => chmodSync(held.own, 0o700))
    const members: Made[] = []
    const made = { name, identity: identityOf(held.descriptor.stat()), members }
    notes.push(made)
    return { held, members, made }
  } catch (error) {
    held.close()
    throw error
  }
}

/** Who may rename in the parent can put another directory there at once: one with content, or of somebody else, is not ours. */
function requireFresh(held: HeldDirectory, parent: HeldDirectory): void {
  const { uid, dev } = held.descriptor.stat()
  const above = parent.descriptor.stat()
  // File systems that keep no owners give everything the same one.
  const isOurs = uid === BigInt(ownIds().uid) || uid === above.uid
  const stream = systemCall(() => opendirSync(held.own))
  try {
    if (!isOurs || dev !== above.dev || systemCall(() => stream.readSync()) !== null) throw osError('ESTALE')
  } finally {
    stream.closeSync()
  }
}

/** Makes a file for nobody but us, notes it, and lets `fill` write into it. */
export function makeFileIn(parent: HeldDirectory, name: string, notes: Made[], fill: (fd: number) => void): void {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW | reach().actFlags
  const fd = systemCall(() => openSync(parent.child(name), flags, 0o600))
  try {
    notes.push({ name, identity: identityOf(fstatSync(fd, { bigint: true })) })
    fill(fd)
  } catch (error) {
    throw fromSystemError(error)
  } finally {
    closeSync(fd)
  }
}

/** Makes a link with that text, owner and times, and notes it; nothing follows it. */
export function makeLinkIn(parent: HeldDirectory, name: string, text: Buffer, from: BigIntStats, notes: Made[]): void {
  const path = parent.child(name)
  systemCall(() => symlinkSync(text, path))
  const looked = parent.look(name)
  if (looked?.kind !== 'link') throw osError('ESTALE')
  notes.push({ name, identity: identityOf(looked.stat) })
  giveOwner(looked.stat, from, (uid, gid) => lchownSync(path, uid, gid))
  systemCall(() => lutimesSync(path, seconds(from.atimeNs), seconds(from.mtimeNs)))
}

/** Mode without set-id bits, owner where the system lets us, times; then the file or directory is flushed. */
export function finish(fd: number, from: BigIntStats, keptBits: number): void {
  giveOwner(fstatSync(fd, { bigint: true }), from, (uid, gid) => fchownSync(fd, uid, gid))
  fchmodSync(fd, Number(from.mode) & keptBits)
  futimesSync(fd, seconds(from.atimeNs), seconds(from.mtimeNs))
  flush(fd)
}

/** The same for a directory, once all that is in it has been made. The sticky bit protects its members, so it stays. */
export function finishDirectory(held: HeldDirectory, from: BigIntStats): void {
  withOpen(held, (fd) => finish(fd, from, 0o1777))
}

/** What the directory holds is on the disk afterwards. */
export function flushDirectory(held: HeldDirectory): void {
  withOpen(held, flush)
}

function withOpen(held: HeldDirectory, act: (fd: number) => void): void {
  const fd = systemCall(() => openSync(held.own, constants.O_RDONLY | constants.O_DIRECTORY | reach().actFlags))
  try {
    act(fd)
  } catch (error) {
    throw fromSystemError(error)
  } finally {
    closeSync(fd)
  }
}

/** Some file systems have nothing to flush, and say so. */
function flush(fd: number): void {
  try {
    fsyncSync(fd)
  } catch (error) {
    const code = systemCode(error) ?? ''
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error
  }
}

/** Only the administrator may give things away; others keep the group, if it is one of theirs. */
function giveOwner(now: BigIntStats, from: BigIntStats, change: (uid: number, gid: number) => void): void {
  const [uid, gid] = [Number(from.uid), Number(from.gid)]
  if (now.uid === from.uid && now.gid === from.gid) return
  if (isPossible(() => change(uid, gid)) || now.gid === from.gid) return
  isPossible(() => change(-1, gid))
}

function isPossible(act: () => void): boolean {
  try {
    act()
    return true
  } catch (error) {
    const code = systemCode(error) ?? ''
    if (['EPERM', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) return false
    throw fromSystemError(error)
  }
}

/** Takes away what was made; whether all of it is gone. */
export function unmake(parent: HeldDirectory, made: Made): boolean {
  try {
    const looked = parent.look(made.name)
    if (looked === undefined) return true
    if (!isSame(identityOf(looked.stat), made.identity)) return false
    if (made.members === undefined) systemCall(() => unlinkSync(parent.child(made.name)))
    else unmakeDirectory(parent, made, made.members)
    return true
  } catch (error) {
    if (error instanceof OperationError && error.reason === 'system') return false
    throw error
  }
}

function unmakeDirectory(parent: HeldDirectory, made: Made, members: readonly Made[]): void {
  const held = enterDirectory(parent, made.name)
  try {
    if (!isSame(identityOf(held.descriptor.stat()), made.identity)) throw osError('ESTALE')
    // A mode that was copied already may forbid us to remove what is in it.
    systemCall(() => chmodSync(held.own, 0o700))
    for (const member of members) unmake(held, member)
  } finally {
    held.close()
  }
  systemCall(() => rmdirSync(parent.child(made.name)))
}
