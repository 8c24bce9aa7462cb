// From a written path to a held directory, one component at a time, each relative to the one before: nothing that another
// process swaps meanwhile can lead the walk astray (FS-2). Links are followed by hand, and only when asked (FS-3).

import { constants, openSync, readlinkSync, statfsSync } from 'node:fs'
import { OperationError } from '../operation-error.js'
import { fromSystemError, osError, systemCall, systemCode } from '../os-error.js'
import { type AbsolutePath, fromComponents, rootPath } from '../path.js'
import type { DescriptorTable } from './descriptor.js'
import { decodeName, HeldDirectory } from './held.js'
import { procFileSystem, reach } from './reach.js'

export type LinkRule = 'follow' | 'refuse'

/** As many as Linux itself allows. */
const mostLinks = 40
const mostAttempts = 4

/** Walks to a directory. Has no effect on the host; failures are the operating system's, to be shown only after the policy was asked. */
export function walkToDirectory(table: DescriptorTable, path: AbsolutePath, links: LinkRule): HeldDirectory {
  for (let attempt = 1; ; attempt += 1) {
    const held = new Walk(table, path, links).run()
    // A directory that was moved during the walk has another name by now: the policy must be asked about that one.
    if (links === 'follow' || held.path.text === path.text) return held
    held.close()
    if (attempt === mostAttempts) throw osError('EAGAIN')
  }
}

/** The directory at a path without any link in it, below a held one or anywhere; one component. */
export function enterDirectory(parent: HeldDirectory, name: string): HeldDirectory {
  const path = parent.below(name)
  const fd = systemCall(() => openSync(parent.child(name), reach().directoryFlags))
  return holdDirectory(parent.table, fd, path)
}

/** Holds an open directory; parked, it is found again by walking to where it was. */
function holdDirectory(table: DescriptorTable, fd: number, path: AbsolutePath): HeldDirectory {
  const descriptor = table.hold(fd, () => {
    const again = new Walk(table, path, 'refuse').run()
    try {
      return openSync(again.own, reach().directoryFlags & ~constants.O_NOFOLLOW)
    } finally {
      again.close()
    }
  })
  return new HeldDirectory(table, descriptor, path)
}

function ownRoot(table: DescriptorTable): HeldDirectory {
  const open = (): number => openSync('/', reach().directoryFlags)
  return new HeldDirectory(table, table.hold(systemCall(open), open), rootPath)
}

class Walk {
  readonly #table: DescriptorTable
  readonly #links: LinkRule
  readonly #written: AbsolutePath
  #pending: string[]
  #walked: string[] = []
  #current: HeldDirectory
  #hops = 0

  constructor(table: DescriptorTable, path: AbsolutePath, links: LinkRule) {
    this.#table = table
    this.#links = links
    this.#written = path
    this.#pending = [...path.components]
    this.#current = this.#openRoot()
  }

  run(): HeldDirectory {
    try {
      for (let name = this.#pending.shift(); name !== undefined; name = this.#pending.shift()) this.#step(name)
      return this.#current.descriptor === this.#table.root ? ownRoot(this.#table) : this.#current
    } catch (error) {
      this.#leave()
      throw fromSystemError(error)
    }
  }

  /** Every walk begins with the same open root; a walk that ends there gives one of its own. */
  #openRoot(): HeldDirectory {
    const open = (): number => openSync('/', reach().directoryFlags)
    this.#table.root ??= this.#table.hold(systemCall(open), open)
    return new HeldDirectory(this.#table, this.#table.root, rootPath)
  }

  /** Closes what was walked through; the shared root stays. */
  #leave(): void {
    if (this.#current.descriptor !== this.#table.root) this.#current.close()
  }

  #step(name: string): void {
    if (name === '..') {
      // Only a link's text can hold `..`: climb in the text, where it is safe, and walk again from the root.
      this.#restart([...this.#walked.slice(0, -1), ...this.#pending])
      return
    }
    const fd = this.#openDirectory(name)
    if (fd === undefined) {
      this.#followLink(name)
      return
    }
    this.#walked.push(name)
    const next = holdDirectory(this.#table, fd, fromComponents(this.#walked))
    this.#leave()
    this.#current = next
  }

  /** Nothing where the name is no directory, but perhaps a link to one. */
  #openDirectory(name: string): number | undefined {
    try {
      return openSync(this.#current.child(name), reach().directoryFlags)
    } catch (error) {
      const code = systemCode(error)
      if (code === 'ENOTDIR' || code === 'ELOOP') return undefined
      throw error
    }
  }

  #followLink(name: string): void {
    const target = this.#readLink(name)
    if (this.#links === 'refuse') {
      const reason = 'Not a directory, enable follow_symlinks to open the target directory'
      throw new OperationError('DirectoryOpenError', `Directory error: ${reason}: ${this.#written.text}`, {
        reason: 'system',
      })
    }
    if (target === undefined) throw osError('ENOTDIR')
    this.#hops += 1
    if (this.#hops > mostLinks) throw osError('ELOOP')
    const components = target.split('/').filter((component) => component !== '' && component !== '.')
    if (target.startsWith('/')) {
      if (this.#isMagic()) throw osError('ELOOP')
      this.#restart([...components, ...this.#pending])
    } else {
      this.#pending = [...components, ...this.#pending]
    }
  }

  /** The text of a link, or nothing where the name is no link. */
  #readLink(name: string): string | undefined {
    try {
      return decodeName(readlinkSync(this.#current.child(name), { encoding: 'buffer' }))
    } catch (error) {
      if (systemCode(error) === 'EINVAL') return undefined
      throw error
    }
  }

  /** The absolute links of `/proc` (`cwd`, `root`, `exe`, `fd/…`) lead round every path policy (FS-4). */
  #isMagic(): boolean {
    return process.platform === 'linux' && Number(statfsSync(this.#current.own).type) === procFileSystem
  }

  #restart(components: string[]): void {
    this.#leave()
    this.#current = this.#openRoot()
    this.#walked = []
    this.#pending = components
  }
}

/** For a link whose target is wanted: the path that its text means from the directory that holds it. */
export function linkTarget(parent: HeldDirectory, name: string): string {
  return decodeName(systemCall(() => readlinkSync(parent.child(name), { encoding: 'buffer' })))
}

/** Resolves a final link by hand to the object's directory and name; the last name may be missing. */
export function resolveLink(
  parent: HeldDirectory,
  name: string,
): { readonly directory: string; readonly name: string } {
  let directory = parent.path
  let last = name
  let held = parent
  try {
    for (let hops = 0; hops <= mostLinks; hops += 1) {
      const object = held.find(last)
      const isLink = object?.kind === 'link'
      object?.close()
      if (!isLink) return { directory: directory.text, name: last }
      const target = linkTarget(held, last)
      if (target.startsWith('/') && Number(statfsSync(held.own).type) === procFileSystem) throw osError('ELOOP')
      const slash = target.lastIndexOf('/')
      const base = slash <= 0 ? (slash === 0 ? '/' : '') : target.slice(0, slash)
      last = target.slice(slash + 1)
      if (last === '' || last === '.' || last === '..') throw osError('EISDIR')
      const next = new Walk(held.table, absolute(directory, base), 'follow').run()
      if (held !== parent) held.close()
      held = next
      directory = held.path
    }
    throw osError('ELOOP')
  } finally {
    if (held !== parent) held.close()
  }
}

function absolute(directory: AbsolutePath, base: string): AbsolutePath {
  if (base.startsWith('/')) return fromComponents(base.split('/').filter((part) => part !== '' && part !== '.'))
  const parts = base.split('/').filter((part) => part !== '' && part !== '.')
  return fromComponents([...directory.components, ...parts])
}
