// What is open. INVARIANT: a number means one open object until it is closed, and is not good for more than it was opened for.

import { accessModeBits, constants, O_PATH } from './constants.js'
import type { FileNode, Inode } from './inode.js'
import { systemError } from './system-error.js'
import type { World } from './world.js'

const firstNumber = 3
const mostOpen = 4096

interface Open {
  readonly node: Inode
  readonly flags: number
  position: number
}

export class Descriptors {
  readonly #world: World
  readonly #open = new Map<number, Open>()

  constructor(world: World) {
    this.#world = world
  }

  add(node: Inode, flags: number): number {
    let fd = firstNumber
    while (this.#open.has(fd)) fd += 1
    if (fd >= mostOpen) throw systemError('EMFILE', 'open')
    this.#open.set(fd, { node, flags, position: 0 })
    this.#world.noteOpened(node)
    return fd
  }

  close(fd: number): void {
    const { node } = this.#get(fd, 'close')
    this.#open.delete(fd)
    this.#world.noteClosed(node)
  }

  /** The object, whatever it was opened for. */
  node(fd: number, call: string): Inode {
    return this.#get(fd, call).node
  }

  /** An object that was opened to act on it, not only named. */
  usable(fd: number, call: string): Inode {
    const { node, flags } = this.#get(fd, call)
    if ((flags & O_PATH) !== 0) throw systemError('EBADF', call)
    return node
  }

  /** Copies bytes into `target`; without a position, from where the last read ended. */
  read(fd: number, target: Uint8Array, position: number | undefined): number {
    const open = this.#get(fd, 'read')
    const file = this.#file(open, constants.O_WRONLY, 'read')
    const start = position ?? open.position
    const bytes = file.content.subarray(start, start + target.length)
    target.set(bytes)
    if (position === undefined) open.position += bytes.length
    return bytes.length
  }

  write(fd: number, bytes: Uint8Array, position: number | undefined): number {
    const open = this.#get(fd, 'write')
    const file = this.#file(open, constants.O_RDONLY, 'write')
    const appends = (open.flags & constants.O_APPEND) !== 0
    const start = appends ? file.size : (position ?? open.position)
    this.#world.resize(file, Math.max(file.size, start + bytes.length), 'write')
    file.write(bytes, start)
    if (position === undefined) open.position = start + bytes.length
    return bytes.length
  }

  truncate(fd: number, size: number): void {
    this.#world.resize(this.#file(this.#get(fd, 'ftruncate'), constants.O_RDONLY, 'ftruncate'), size, 'ftruncate')
  }

  /** The open file, unless it was opened only to be named, or only for the other direction. */
  #file({ node, flags }: Open, otherMode: number, call: string): FileNode {
    if ((flags & O_PATH) !== 0 || (flags & accessModeBits) === otherMode) throw systemError('EBADF', call)
    if (node.kind === 'directory') throw systemError('EISDIR', call)
    if (node.kind === 'link') throw systemError('EINVAL', call)
    return node
  }

  #get(fd: number, call: string): Open {
    const open = this.#open.get(fd)
    if (open === undefined) throw systemError('EBADF', call)
    return open
  }
}
