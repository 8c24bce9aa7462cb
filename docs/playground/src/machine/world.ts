// The pretend disk and who uses it: its objects, the user's rights on them, and how much fits. Every size is bounded, since a script
// writes here and the page holds all of it.

import { constants } from './constants.js'
import { DirectoryNode, FileNode, type Inode, LinkNode, type Owner } from './inode.js'
import { systemError } from './system-error.js'

export interface User extends Owner {
  readonly name: string
}

/** What fits on the pretend disk. */
export const room = { bytes: 64 * 1024 * 1024, objects: 20_000 } as const

/** What a new file or directory is not given, as on most machines. */
export const umask = 0o022

const stickyBit = 0o1000

export class World {
  readonly user: User
  readonly root: DirectoryNode
  #usedBytes = 0
  #objects = 1
  #numbers = 2n
  readonly #opens = new Map<FileNode, number>()

  constructor(user: User) {
    this.user = user
    this.root = new DirectoryNode(2n, 0o755, { uid: 0, gid: 0 }, this.nowNs)
  }

  get nowNs(): bigint {
    return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n
  }

  get free(): { readonly bytes: number; readonly objects: number } {
    return { bytes: room.bytes - this.#usedBytes, objects: room.objects - this.#objects }
  }

  /** Whether the user may do all of that (`constants.R_OK` and so on); the administrator may do everything. */
  may(node: Inode, access: number): boolean {
    const { uid, gid } = this.user
    if (uid === 0) return true
    const shift = node.uid === uid ? 6 : node.gid === gid ? 3 : 0
    return ((node.mode >> shift) & access) === access
  }

  owns(node: Inode): boolean {
    return this.user.uid === 0 || node.uid === this.user.uid
  }

  /** A name may be made in the directory, or taken out of it; others' names in a sticky directory may not. */
  requireChange(parent: DirectoryNode, member: Inode | undefined, call: string): void {
    if (!this.may(parent, constants.W_OK | constants.X_OK)) throw systemError('EACCES', call)
    if (member === undefined || (parent.mode & stickyBit) === 0) return
    if (!this.owns(member) && !this.owns(parent)) throw systemError('EPERM', call)
  }

  makeFile(parent: DirectoryNode, name: string, mode: number): FileNode {
    return this.#add(parent, name, new FileNode(this.#number(), mode & ~umask & 0o777, this.user, this.nowNs))
  }

  makeDirectory(parent: DirectoryNode, name: string, mode: number): DirectoryNode {
    return this.#add(parent, name, new DirectoryNode(this.#number(), mode & ~umask & 0o1777, this.user, this.nowNs))
  }

  makeLink(parent: DirectoryNode, name: string, target: string): LinkNode {
    return this.#add(parent, name, new LinkNode(this.#number(), target, this.user, this.nowNs))
  }

  /** Takes a name away; the object stays while it is open. */
  remove(node: Inode): void {
    const { parent } = node
    if (parent === undefined) return
    parent.detach(node.name)
    parent.touch(this.nowNs)
    node.changedNs = this.nowNs
    this.#releaseUnused(node)
  }

  /** Changes how long a file is; throws where that does not fit. */
  resize(file: FileNode, size: number, call: string): void {
    const more = size - file.size
    if (more > this.free.bytes) throw systemError('ENOSPC', call)
    this.#usedBytes += more
    if (more !== 0) file.truncate(size)
    file.touch(this.nowNs)
  }

  noteOpened(node: Inode): void {
    if (node.kind === 'file') this.#opens.set(node, (this.#opens.get(node) ?? 0) + 1)
  }

  noteClosed(node: Inode): void {
    if (node.kind !== 'file') return
    const left = (this.#opens.get(node) ?? 1) - 1
    if (left > 0) this.#opens.set(node, left)
    else this.#opens.delete(node)
    if (node.parent === undefined) this.#releaseUnused(node)
  }

  #releaseUnused(node: Inode): void {
    if (node.kind === 'file') {
      if (this.#opens.has(node)) return
      this.#usedBytes -= node.size
    }
    this.#objects -= 1
  }

  #number(): bigint {
    if (this.free.objects <= 0) throw systemError('ENOSPC', 'create')
    this.#objects += 1
    this.#numbers += 1n
    return this.#numbers
  }

  #add<Kind extends Inode>(parent: DirectoryNode, name: string, node: Kind): Kind {
    parent.attach(name, node)
    parent.touch(this.nowNs)
    return node
  }
}
