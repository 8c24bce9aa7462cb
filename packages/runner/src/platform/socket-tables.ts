// Tables of sockets. `/proc/net` is the kernel's link to the tables of whoever reads it. INVARIANT: of the kernel's own links only this
// one is followed, like that of the mounts: its target has another name in every process, and what it shows is `/proc/net`.

import { readdirSync, readFileSync, readlinkSync, statfsSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { fromSystemError, osError, systemCall } from '../os-error.js'
import { type AbsolutePath, parsePath } from '../path.js'
import { file } from '../resource.js'
import { type HeldDirectory, HeldObject } from './held.js'
import { procFileSystem } from './reach.js'
import { readBytes } from './read-file.js'
import { enterDirectory, linkTarget } from './walk.js'

/** The table with that name, by the path that was asked about. */
export function readSocketTable(
  proc: HeldDirectory,
  name: string,
  path: AbsolutePath,
  grant: Grant,
  mostBytes: number,
): Buffer {
  if (systemCall(() => statfsSync(proc.own)).type !== procFileSystem) throw osError('ELOOP')
  // By `self` the tables would be those of the first thread, which may be in another namespace than this one.
  const [, owner = '', thread = ''] = /^(\d+)\/task\/(\d+)$/.exec(linkTarget(proc, 'thread-self')) ?? []
  if (linkTarget(proc, 'net') !== 'self/net' || owner === '') throw osError('ELOOP')
  return withinAll(proc, [owner, 'task', thread, 'net'], (tables) => {
    const found = tables.find(name)
    if (found === undefined) throw osError('ENOENT')
    try {
      return readBytes(new HeldObject(tables, found.name, found.descriptor, found.stat, path), grant, mostBytes)
    } finally {
      found.close()
    }
  })
}

function withinAll<T>(parent: HeldDirectory, names: readonly string[], use: (directory: HeldDirectory) => T): T {
  const [first, ...rest] = names
  return first === undefined ? use(parent) : within(parent, first, (directory) => withinAll(directory, rest, use))
}

export interface SocketOwner {
  readonly pid: number
  readonly name: string
}

/** The processes that have sockets, by the socket's number; of those that this user may look at. */
export function socketOwners(
  proc: HeldDirectory,
  grant: Grant,
  limits: { readonly entries: number; readonly onEntries: (count: number) => void },
): ReadonlyMap<number, SocketOwner> {
  demandGrant(grant, ['read'], file(parsePath('/proc')))
  const owners = new Map<number, SocketOwner>()
  let entries = 0
  for (const pid of namesIn(proc).filter((name) => /^\d+$/.test(name))) {
    const process = ofThisMoment(() => socketsOf(proc, pid))
    if (process === undefined) continue
    entries += process.entries
    if (entries > limits.entries)
      throw new OperationError('Other', 'too many open files to look at', { reason: 'limit' })
    limits.onEntries(process.entries)
    for (const inode of process.sockets) owners.set(inode, { pid: Number(pid), name: process.name })
  }
  return owners
}

interface ProcessSockets {
  readonly name: string
  readonly entries: number
  readonly sockets: readonly number[]
}

function socketsOf(proc: HeldDirectory, pid: string): ProcessSockets {
  return within(proc, pid, (own) =>
    within(own, 'fd', (descriptors) => {
      const names = namesIn(descriptors)
      const sockets = names.flatMap((name) => {
        const target = ofThisMoment(() => systemCall(() => readlinkSync(descriptors.child(name))))
        const inode = /^socket:\[(\d{1,15})\]$/.exec(target ?? '')?.[1]
        return inode === undefined ? [] : [Number(inode)]
      })
      return { name: sockets.length === 0 ? '' : nameOf(own), entries: names.length, sockets }
    }),
  )
}

/** The kernel ends it with a line break. */
function nameOf(own: HeldDirectory): string {
  return systemCall(() => readFileSync(own.child('comm'), 'utf8')).slice(0, -1)
}

function namesIn(directory: HeldDirectory): string[] {
  return systemCall(() => readdirSync(directory.own))
}

/** Nothing where the process is gone or is another user's. */
function ofThisMoment<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    const known = fromSystemError(error)
    if (known instanceof OperationError && ['EACCES', 'EPERM', 'ENOENT', 'ESRCH', 'ENOTDIR'].includes(known.code ?? ''))
      return undefined
    throw known
  }
}

function within<T>(parent: HeldDirectory, name: string, use: (directory: HeldDirectory) => T): T {
  const directory = enterDirectory(parent, name)
  try {
    return use(directory)
  } finally {
    directory.close()
  }
}
