// The system calls of the pretend machine: those that the runner's platform makes, with Linux's answers. It decides nothing that a
// policy decides: it stands where the operating system stands.

import { accessModeBits, constants, fileSystemTypes, O_PATH } from './constants.js'
import { Descriptors } from './descriptors.js'
import { type DirectoryNode, type Inode, pathOf } from './inode.js'
import { findPlace, type Place } from './lookup.js'
import { BigStats, Stats } from './stats.js'
import { systemError } from './system-error.js'
import { room, type User, World } from './world.js'

const blockBytes = 4096
const modeBits = 0o7777
const descriptorPath = /^\/proc\/self\/fd\/\d+$/

export class Kernel {
  readonly world: World
  readonly descriptors: Descriptors

  constructor(user: User) {
    this.world = new World(user)
    this.descriptors = new Descriptors(this.world)
  }

  open(path: string, flags: number, mode: number): number {
    const isNew = (flags & constants.O_CREAT) !== 0
    const isExclusive = isNew && (flags & constants.O_EXCL) !== 0
    const place = this.#find(path, (flags & constants.O_NOFOLLOW) === 0 && !isExclusive, 'open')
    if (place.node !== undefined && isExclusive) throw systemError('EEXIST', 'open')
    if (place.node !== undefined) {
      this.#requireOpenable(place.node, flags)
      return this.descriptors.add(place.node, flags)
    }
    if (!isNew) throw systemError('ENOENT', 'open')
    const parent = this.#newNameIn(place, 'open')
    return this.descriptors.add(this.world.makeFile(parent, place.name, mode), flags)
  }

  #requireOpenable(node: Inode, flags: number): void {
    const isNamedOnly = (flags & O_PATH) !== 0
    if ((flags & constants.O_DIRECTORY) !== 0 && node.kind !== 'directory') throw systemError('ENOTDIR', 'open')
    if (isNamedOnly) return
    if (node.kind === 'link') throw systemError('ELOOP', 'open')
    const mode = flags & accessModeBits
    const wantsFile = mode !== constants.O_RDONLY || (flags & (constants.O_CREAT | constants.O_TRUNC)) !== 0
    if (node.kind === 'directory' && wantsFile) throw systemError('EISDIR', 'open')
    const wanted =
      (mode === constants.O_WRONLY ? 0 : constants.R_OK) | (mode === constants.O_RDONLY ? 0 : constants.W_OK)
    if (!this.world.may(node, wanted)) throw systemError('EACCES', 'open')
    if ((flags & constants.O_TRUNC) !== 0 && node.kind === 'file') this.world.resize(node, 0, 'open')
  }

  /** Of what a name stands for; `follows`: of what a link at the end leads to. */
  stat(path: string, follows: boolean): { readonly big: BigStats; readonly plain: Stats } {
    return this.#statsOf(this.#existing(path, follows, 'stat'))
  }

  fstat(fd: number): { readonly big: BigStats; readonly plain: Stats } {
    return this.#statsOf(this.descriptors.node(fd, 'fstat'))
  }

  #statsOf(node: Inode): { readonly big: BigStats; readonly plain: Stats } {
    const isRoot = node === this.world.root
    return { big: new BigStats(node, isRoot), plain: new Stats(node, isRoot) }
  }

  statfs(path: string): Record<'type' | 'bsize' | 'blocks' | 'bfree' | 'bavail' | 'files' | 'ffree', number> {
    const isProc = path === '/proc'
    if (!isProc) this.#existing(path, true, 'statfs')
    const { bytes, objects } = this.world.free
    const freeBlocks = Math.floor(bytes / blockBytes)
    return {
      type: isProc ? fileSystemTypes.proc : fileSystemTypes.ordinary,
      bsize: blockBytes,
      blocks: room.bytes / blockBytes,
      bfree: freeBlocks,
      bavail: freeBlocks,
      files: room.objects,
      ffree: objects,
    }
  }

  /** The text of a link; of a descriptor's own path, where its object is now. */
  readlink(path: string): string {
    const node = this.#existing(path, false, 'readlink')
    if (descriptorPath.test(path)) return pathOf(node, this.world.root)
    if (node.kind !== 'link') throw systemError('EINVAL', 'readlink')
    return node.target
  }

  list(path: string): readonly Inode[] {
    const node = this.#existing(path, true, 'scandir')
    if (node.kind !== 'directory') throw systemError('ENOTDIR', 'scandir')
    if (!this.world.may(node, constants.R_OK)) throw systemError('EACCES', 'scandir')
    return [...node.members.values()]
  }

  mkdir(path: string, mode: number): void {
    const place = this.#find(path, false, 'mkdir')
    this.world.makeDirectory(this.#newNameIn(place, 'mkdir'), place.name, mode)
  }

  symlink(target: string, path: string): void {
    const place = this.#find(path, false, 'symlink')
    if (target === '') throw systemError('ENOENT', 'symlink')
    this.world.makeLink(this.#newNameIn(place, 'symlink'), place.name, target)
  }

  unlink(path: string): void {
    const { parent, node } = this.#named(path, 'unlink')
    this.world.requireChange(parent, node, 'unlink')
    if (node.kind === 'directory') throw systemError('EISDIR', 'unlink')
    this.world.remove(node)
  }

  rmdir(path: string): void {
    const { parent, node } = this.#named(path, 'rmdir')
    this.world.requireChange(parent, node, 'rmdir')
    if (node.kind !== 'directory') throw systemError('ENOTDIR', 'rmdir')
    if (node.members.size > 0) throw systemError('ENOTEMPTY', 'rmdir')
    this.world.remove(node)
  }

  rename(from: string, to: string): void {
    // Linux walks to both names before it looks at either.
    this.#find(from, false, 'rename')
    const target = this.#find(to, false, 'rename')
    const { parent, node } = this.#named(from, 'rename')
    if (target.parent === undefined) throw systemError('EEXIST', 'rename')
    this.world.requireChange(parent, node, 'rename')
    this.world.requireChange(target.parent, target.node, 'rename')
    if (target.node === node) return
    if (isWithin(target.parent, node)) throw systemError('EINVAL', 'rename')
    if (target.node !== undefined) this.#giveWay(target.node, node)
    if (!this.#isInUse(target.parent)) throw systemError('ENOENT', 'rename')
    parent.detach(node.name)
    target.parent.attach(target.name, node)
    for (const changed of [parent, target.parent]) changed.touch(this.world.nowNs)
    node.changedNs = this.world.nowNs
  }

  #giveWay(old: Inode, node: Inode): void {
    if (old.kind === 'directory' && node.kind !== 'directory') throw systemError('EISDIR', 'rename')
    if (old.kind !== 'directory' && node.kind === 'directory') throw systemError('ENOTDIR', 'rename')
    if (old.kind === 'directory' && old.members.size > 0) throw systemError('ENOTEMPTY', 'rename')
    this.world.remove(old)
  }

  access(path: string, wanted: number): void {
    if (!this.world.may(this.#existing(path, true, 'access'), wanted)) throw systemError('EACCES', 'access')
  }

  /** The object that `chmod` and the like mean by a path, or a descriptor. */
  target(at: string | number, follows: boolean, call: string): Inode {
    return typeof at === 'number' ? this.descriptors.usable(at, call) : this.#existing(at, follows, call)
  }

  chmod(node: Inode, mode: number): void {
    if (node.kind === 'link') throw systemError('EOPNOTSUPP', 'chmod')
    if (!this.world.owns(node)) throw systemError('EPERM', 'chmod')
    node.mode = mode & modeBits
    node.changedNs = this.world.nowNs
  }

  /** Only the administrator gives things away; -1 leaves one as it is. */
  chown(node: Inode, uid: number, gid: number): void {
    const { user } = this.world
    const isAllowed = (uid === -1 || uid === node.uid) && (gid === -1 || gid === node.gid || gid === user.gid)
    if (user.uid !== 0 && !(this.world.owns(node) && isAllowed)) throw systemError('EPERM', 'chown')
    if (uid !== -1) node.uid = uid
    if (gid !== -1) node.gid = gid
    node.changedNs = this.world.nowNs
  }

  setTimes(node: Inode, accessedNs: bigint, modifiedNs: bigint): void {
    if (!this.world.owns(node)) throw systemError('EPERM', 'utime')
    node.accessedNs = accessedNs
    node.modifiedNs = modifiedNs
    node.changedNs = this.world.nowNs
  }

  #find(path: string, follows: boolean, call: string): Place {
    return findPlace(this.world, (fd) => this.descriptors.node(fd, call), path, follows, call)
  }

  #existing(path: string, follows: boolean, call: string): Inode {
    const { node } = this.#find(path, follows, call)
    if (node === undefined) throw systemError('ENOENT', call)
    return node
  }

  #named(path: string, call: string): { readonly parent: DirectoryNode; readonly node: Inode } {
    const { parent, node } = this.#find(path, false, call)
    if (node === undefined) throw systemError('ENOENT', call)
    if (parent === undefined) throw systemError('EINVAL', call)
    return { parent, node }
  }

  /** Where a free name can be made; a directory that was removed takes none. */
  #newNameIn({ parent, node }: Place, call: string): DirectoryNode {
    if (node !== undefined || parent === undefined) throw systemError('EEXIST', call)
    this.world.requireChange(parent, undefined, call)
    if (!this.#isInUse(parent)) throw systemError('ENOENT', call)
    return parent
  }

  #isInUse(directory: DirectoryNode): boolean {
    return directory === this.world.root || directory.parent !== undefined
  }
}

function isWithin(directory: DirectoryNode, node: Inode): boolean {
  for (let at: DirectoryNode | undefined = directory; at !== undefined; at = at.parent) if (at === node) return true
  return false
}
