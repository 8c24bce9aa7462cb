// What the pretend file system is made of. INVARIANT: an object has one name or none (there are no hard links), so that its path can
// be told from the object, as a kernel tells it of an open directory.

export interface Owner {
  readonly uid: number
  readonly gid: number
}

abstract class Node {
  readonly number: bigint
  mode: number
  uid: number
  gid: number
  readonly bornNs: bigint
  accessedNs: bigint
  modifiedNs: bigint
  changedNs: bigint
  /** Where it has its name; nothing for the root and for what was removed. */
  parent: DirectoryNode | undefined
  name = ''

  constructor(number: bigint, mode: number, owner: Owner, nowNs: bigint) {
    this.number = number
    this.mode = mode
    this.uid = owner.uid
    this.gid = owner.gid
    this.bornNs = nowNs
    this.accessedNs = nowNs
    this.modifiedNs = nowNs
    this.changedNs = nowNs
  }

  touch(nowNs: bigint): void {
    this.modifiedNs = nowNs
    this.changedNs = nowNs
  }
}

export class FileNode extends Node {
  readonly kind = 'file'
  #bytes: Uint8Array = new Uint8Array(0)
  size = 0

  get content(): Uint8Array {
    return this.#bytes.subarray(0, this.size)
  }

  /** The file is long enough already: see `truncate`. */
  write(bytes: Uint8Array, position: number): void {
    this.#bytes.set(bytes, position)
  }

  /** Room grows by doubling, so that many small writes cost no more than one large one. */
  truncate(size: number): void {
    if (size > this.#bytes.length) this.#grow(Math.max(size, this.#bytes.length * 2))
    this.#bytes.fill(0, Math.min(size, this.size), Math.max(size, this.size))
    this.size = size
  }

  #grow(room: number): void {
    const grown = new Uint8Array(room)
    grown.set(this.content)
    this.#bytes = grown
  }
}

export class DirectoryNode extends Node {
  readonly kind = 'directory'
  readonly members = new Map<string, Inode>()
  /** How many of them are directories: counted here, since each look at this one asks for it. */
  directories = 0

  attach(name: string, member: Inode): void {
    if (member.kind === 'directory') this.directories += 1
    this.members.set(name, member)
    member.parent = this
    member.name = name
  }

  detach(name: string): void {
    const member = this.members.get(name)
    this.members.delete(name)
    if (member?.kind === 'directory') this.directories -= 1
    if (member !== undefined) member.parent = undefined
  }
}

export class LinkNode extends Node {
  readonly kind = 'link'
  readonly target: string

  constructor(number: bigint, target: string, owner: Owner, nowNs: bigint) {
    super(number, 0o777, owner, nowNs)
    this.target = target
  }
}

export type Inode = FileNode | DirectoryNode | LinkNode

/** As the kernel writes it: what was removed keeps its last name, with a mark. */
export function pathOf(node: Inode, root: DirectoryNode): string {
  const names: string[] = []
  let at: Inode = node
  while (at.parent !== undefined) {
    names.unshift(at.name)
    at = at.parent
  }
  if (at === root) return `/${names.join('/')}`
  return `/${[at.name, ...names].join('/')} (deleted)`
}
