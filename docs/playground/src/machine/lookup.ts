// From a path to an object, as a kernel walks it: one name after the other, links followed at most forty times. `/proc/self/fd/N` is
// the open object itself, whatever its name is by now: the door that the runner goes through on Linux.

import { constants } from './constants.js'
import type { DirectoryNode, Inode } from './inode.js'
import { type SystemCode, systemError } from './system-error.js'
import type { World } from './world.js'

export interface Place {
  /** Where the name stands; nothing for the root. */
  readonly parent: DirectoryNode | undefined
  readonly name: string
  /** Nothing where the last name is free. */
  readonly node: Inode | undefined
  /** Reached by its descriptor, not by a name. */
  readonly isDescriptor: boolean
}

const mostLinks = 40
const longestName = 255
const descriptorPath = /^\/proc\/self\/fd\/(\d+)(?:\/(.*))?$/s

/** `opened` gives the object of a descriptor; `followsLast`: a link at the end stands for what it leads to. */
export function findPlace(
  world: World,
  opened: (fd: number) => Inode,
  path: string,
  followsLast: boolean,
  call: string,
): Place {
  const match = descriptorPath.exec(path)
  const start = match === null ? world.root : opened(Number(match[1]))
  const names = namesOf(match === null ? path : (match[2] ?? ''))
  if (match === null && !path.startsWith('/')) throw systemError('ENOENT', call)
  if (names.length === 0) return { parent: start.parent, name: start.name, node: start, isDescriptor: match !== null }
  return new Walk(world, start, names, followsLast, call).run()
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.')
}

class Walk {
  readonly #world: World
  readonly #followsLast: boolean
  readonly #call: string
  #at: Inode
  #pending: string[]
  #hops = 0

  constructor(world: World, start: Inode, names: string[], followsLast: boolean, call: string) {
    this.#world = world
    this.#at = start
    this.#pending = names
    this.#followsLast = followsLast
    this.#call = call
  }

  run(): Place {
    for (let name = this.#pending.shift(); name !== undefined; name = this.#pending.shift()) {
      const directory = this.#directory()
      if (name === '..') {
        this.#at = directory.parent ?? directory
        continue
      }
      const node = directory.members.get(name)
      const isLast = this.#pending.length === 0
      if (node?.kind === 'link' && (!isLast || this.#followsLast)) this.#follow(node.target)
      else if (isLast) return this.#place(directory, name, node)
      else if (node === undefined) throw this.#failure('ENOENT')
      else this.#at = node
    }
    return { parent: this.#at.parent, name: this.#at.name, node: this.#at, isDescriptor: false }
  }

  #directory(): DirectoryNode {
    if (this.#at.kind !== 'directory') throw this.#failure('ENOTDIR')
    if (!this.#world.may(this.#at, constants.X_OK)) throw this.#failure('EACCES')
    return this.#at
  }

  #follow(target: string): void {
    this.#hops += 1
    if (this.#hops > mostLinks) throw this.#failure('ELOOP')
    if (target.startsWith('/')) this.#at = this.#world.root
    this.#pending = [...namesOf(target), ...this.#pending]
  }

  #place(parent: DirectoryNode, name: string, node: Inode | undefined): Place {
    if (new TextEncoder().encode(name).length > longestName) throw this.#failure('ENAMETOOLONG')
    return { parent, name, node, isDescriptor: false }
  }

  #failure(code: SystemCode): Error {
    return systemError(code, this.#call)
  }
}
