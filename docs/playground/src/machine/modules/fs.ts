// `node:fs` of the pretend machine: Node's signatures, as far as the runner uses them, over the pretend kernel's calls.

import { Buffer } from 'buffer/'
import { constants as kernelConstants } from '../constants.js'
import type { Inode } from '../inode.js'
import { machine } from '../machine.js'
import { type BigStats, Entry, type Stats } from '../stats.js'
import { absent } from './absent.js'

export const constants = kernelConstants

interface BigOption {
  readonly bigint?: boolean
}

const descriptorPath = /^\/proc\/self\/fd\/\d/

/** Scripts' paths are walked name by name, and find no `/proc`; this is the runner asking for what only a kernel tells. */
function requireHere(path: string): void {
  if (path.startsWith('/proc/') && !descriptorPath.test(path)) throw absent('no processes, and no figures of a kernel')
}

export function openSync(path: string, flags: number, mode = 0o666): number {
  requireHere(`${path}/`)
  return machine().open(path, flags, mode)
}

export function closeSync(fd: number): void {
  machine().descriptors.close(fd)
}

export function readSync(
  fd: number,
  buffer: Uint8Array,
  offset = 0,
  length = buffer.length - offset,
  position: number | null = null,
): number {
  return machine().descriptors.read(fd, buffer.subarray(offset, offset + length), position ?? undefined)
}

export function writeSync(
  fd: number,
  bytes: Uint8Array,
  offset = 0,
  length = bytes.length - offset,
  position: number | null = null,
): number {
  return machine().descriptors.write(fd, bytes.subarray(offset, offset + length), position ?? undefined)
}

export function ftruncateSync(fd: number, size = 0): void {
  machine().descriptors.truncate(fd, size)
}

/** There is no disk below the pretend one. */
export function fsyncSync(fd: number): void {
  machine().descriptors.usable(fd, 'fsync')
}

const pick = ({ big, plain }: { big: BigStats; plain: Stats }, options?: BigOption): BigStats | Stats =>
  options?.bigint === true ? big : plain

export function statSync(path: string, options?: BigOption): BigStats | Stats {
  return pick(machine().stat(path, true), options)
}

export function lstatSync(path: string, options?: BigOption): BigStats | Stats {
  return pick(machine().stat(path, false), options)
}

export function fstatSync(fd: number, options?: BigOption): BigStats | Stats {
  return pick(machine().fstat(fd), options)
}

export function statfsSync(path: string, options?: BigOption): Record<string, number | bigint> {
  const found = machine().statfs(path)
  if (options?.bigint !== true) return found
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, BigInt(value)]))
}

type Encoded = string | { readonly encoding?: string }

const wantsBytes = (encoded?: Encoded): boolean =>
  (typeof encoded === 'string' ? encoded : encoded?.encoding) === 'buffer'

export function readlinkSync(path: string, encoded?: Encoded): string | Buffer {
  requireHere(path)
  const text = machine().readlink(path)
  return wantsBytes(encoded) ? Buffer.from(text) : text
}

export function readdirSync(
  path: string,
  options?: { readonly encoding?: string; readonly withFileTypes?: boolean },
): readonly (string | Buffer | Entry<string | Buffer>)[] {
  requireHere(path)
  return machine()
    .list(path)
    .map((node) => {
      const name = wantsBytes(options) ? Buffer.from(node.name) : node.name
      return options?.withFileTypes === true ? new Entry(name, node.kind) : name
    })
}

export function opendirSync(path: string, options?: { readonly encoding?: string }) {
  const entries = readdirSync(path, { ...options, withFileTypes: true })
  let next = 0
  return {
    readSync: () => {
      next += 1
      return entries[next - 1] ?? null
    },
    closeSync: (): void => undefined,
  }
}

/** What the kernel tells of this process: it gives the programs it starts no rights of their own. */
const ownStatus = 'CapAmb:\t0000000000000000\n'

export function readFileSync(path: string, encoding?: string): string | Buffer {
  if (path === '/proc/self/status') return ownStatus
  const fd = openSync(path, constants.O_RDONLY)
  try {
    const bytes = Buffer.alloc(machine().fstat(fd).plain.size)
    readSync(fd, bytes)
    return encoding === undefined ? bytes : bytes.toString(encoding === 'latin1' ? 'latin1' : 'utf8')
  } finally {
    closeSync(fd)
  }
}

export function mkdirSync(path: string, options: number | { readonly mode?: number } = 0o777): void {
  machine().mkdir(path, typeof options === 'number' ? options : (options.mode ?? 0o777))
}

export function symlinkSync(target: string | Uint8Array, path: string): void {
  machine().symlink(typeof target === 'string' ? target : new TextDecoder().decode(target), path)
}

export function unlinkSync(path: string): void {
  machine().unlink(path)
}

export function rmdirSync(path: string): void {
  machine().rmdir(path)
}

export function renameSync(from: string, to: string): void {
  machine().rename(from, to)
}

export function accessSync(path: string, wanted = constants.F_OK): void {
  machine().access(path, wanted)
}

export function chmodSync(path: string, mode: number): void {
  machine().chmod(machine().target(path, true, 'chmod'), mode)
}

export function fchmodSync(fd: number, mode: number): void {
  machine().chmod(machine().target(fd, true, 'fchmod'), mode)
}

export function chownSync(path: string, uid: number, gid: number): void {
  machine().chown(machine().target(path, true, 'chown'), uid, gid)
}

export function lchownSync(path: string, uid: number, gid: number): void {
  machine().chown(machine().target(path, false, 'lchown'), uid, gid)
}

export function fchownSync(fd: number, uid: number, gid: number): void {
  machine().chown(machine().target(fd, true, 'fchown'), uid, gid)
}

type Time = number | Date

export function utimesSync(path: string, accessed: Time, modified: Time): void {
  setTimes(machine().target(path, true, 'utime'), accessed, modified)
}

export function lutimesSync(path: string, accessed: Time, modified: Time): void {
  setTimes(machine().target(path, false, 'lutime'), accessed, modified)
}

export function futimesSync(fd: number, accessed: Time, modified: Time): void {
  setTimes(machine().target(fd, true, 'futime'), accessed, modified)
}

function setTimes(node: Inode, accessed: Time, modified: Time): void {
  machine().setTimes(node, nanoseconds(accessed), nanoseconds(modified))
}

/** Node takes seconds, and keeps microseconds of them. */
function nanoseconds(time: Time): bigint {
  return typeof time === 'number' ? BigInt(Math.round(time * 1e6)) * 1000n : BigInt(time.getTime()) * 1_000_000n
}

/** Of the operator's own files, none of which is here. */
export function realpathSync(path: string): string {
  return path
}
