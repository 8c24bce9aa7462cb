// What `stat` and the listing of a directory tell, in the shape of Node's own.

import { constants } from './constants.js'
import type { Inode } from './inode.js'

const formats = { file: constants.S_IFREG, directory: constants.S_IFDIR, link: constants.S_IFLNK } as const
const blockBytes = 4096
const sectorBytes = 512
const nsPerMs = 1_000_000n

/** The questions that are asked of a kind; what is none of these three does not exist here. */
class Kinds {
  readonly #kind: Inode['kind']

  constructor(kind: Inode['kind']) {
    this.#kind = kind
  }

  isFile(): boolean {
    return this.#kind === 'file'
  }

  isDirectory(): boolean {
    return this.#kind === 'directory'
  }

  isSymbolicLink(): boolean {
    return this.#kind === 'link'
  }

  isFIFO(): boolean {
    return false
  }

  isSocket(): boolean {
    return false
  }

  isCharacterDevice(): boolean {
    return false
  }

  isBlockDevice(): boolean {
    return false
  }
}

/** An entry of a directory. */
export class Entry<Name> extends Kinds {
  readonly name: Name

  constructor(name: Name, kind: Inode['kind']) {
    super(kind)
    this.name = name
  }
}

export class BigStats extends Kinds {
  readonly dev = 1n
  readonly rdev = 0n
  readonly ino: bigint
  readonly mode: bigint
  readonly nlink: bigint
  readonly uid: bigint
  readonly gid: bigint
  readonly size: bigint
  readonly blksize = BigInt(blockBytes)
  readonly blocks: bigint
  readonly atimeNs: bigint
  readonly mtimeNs: bigint
  readonly ctimeNs: bigint
  readonly birthtimeNs: bigint

  constructor(node: Inode, isRoot: boolean) {
    super(node.kind)
    this.ino = node.number
    this.mode = BigInt(formats[node.kind] | node.mode)
    this.nlink = BigInt(linksOf(node, isRoot))
    this.uid = BigInt(node.uid)
    this.gid = BigInt(node.gid)
    this.size = BigInt(sizeOf(node))
    this.blocks = BigInt(blocksOf(node))
    this.atimeNs = node.accessedNs
    this.mtimeNs = node.modifiedNs
    this.ctimeNs = node.changedNs
    this.birthtimeNs = node.bornNs
  }

  get atimeMs(): bigint {
    return this.atimeNs / nsPerMs
  }

  get mtimeMs(): bigint {
    return this.mtimeNs / nsPerMs
  }

  get ctimeMs(): bigint {
    return this.ctimeNs / nsPerMs
  }

  get birthtimeMs(): bigint {
    return this.birthtimeNs / nsPerMs
  }

  get atime(): Date {
    return new Date(Number(this.atimeMs))
  }

  get mtime(): Date {
    return new Date(Number(this.mtimeMs))
  }

  get ctime(): Date {
    return new Date(Number(this.ctimeMs))
  }

  get birthtime(): Date {
    return new Date(Number(this.birthtimeMs))
  }
}

export class Stats extends Kinds {
  readonly dev: number
  readonly ino: number
  readonly mode: number
  readonly nlink: number
  readonly uid: number
  readonly gid: number
  readonly size: number
  readonly atime: Date
  readonly mtime: Date

  constructor(node: Inode, isRoot: boolean) {
    super(node.kind)
    const { dev, ino, mode, nlink, uid, gid, size, atime, mtime } = new BigStats(node, isRoot)
    this.dev = Number(dev)
    this.ino = Number(ino)
    this.mode = Number(mode)
    this.nlink = Number(nlink)
    this.uid = Number(uid)
    this.gid = Number(gid)
    this.size = Number(size)
    this.atime = atime
    this.mtime = mtime
  }
}

/** A directory has a link from each directory in it, and what was removed has none. */
function linksOf(node: Inode, isRoot: boolean): number {
  if (node.parent === undefined && !isRoot) return 0
  return node.kind === 'directory' ? 2 + node.directories : 1
}

function sizeOf(node: Inode): number {
  if (node.kind === 'directory') return blockBytes
  return node.kind === 'file' ? node.size : new TextEncoder().encode(node.target).length
}

function blocksOf(node: Inode): number {
  if (node.kind === 'link') return 0
  return Math.ceil(sizeOf(node) / blockBytes) * (blockBytes / sectorBytes)
}
