// The rights that Linux divides root's power into, by name, and the sets of them that a program starts with.

import type { NativeCalls } from './native-calls.js'

/** In the order of their numbers. */
const names: readonly string[] = [
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'KILL',
  'SETGID',
  'SETUID',
  'SETPCAP',
  'LINUX_IMMUTABLE',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_ADMIN',
  'NET_RAW',
  'IPC_LOCK',
  'IPC_OWNER',
  'SYS_MODULE',
  'SYS_RAWIO',
  'SYS_CHROOT',
  'SYS_PTRACE',
  'SYS_PACCT',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_NICE',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'MKNOD',
  'LEASE',
  'AUDIT_WRITE',
  'AUDIT_CONTROL',
  'SETFCAP',
  'MAC_OVERRIDE',
  'MAC_ADMIN',
  'SYSLOG',
  'WAKE_ALARM',
  'BLOCK_SUSPEND',
  'AUDIT_READ',
  'PERFMON',
  'BPF',
  'CHECKPOINT_RESTORE',
]

const numbers: ReadonlyMap<string, number> = new Map(names.map((name, index) => [`CAP_${name}`, index]))

export function isCapability(name: string): boolean {
  return numbers.has(name)
}

const version = 0x20080522
const wordBits = 32
const ambient = 47
const clearAmbient = 4
const raiseAmbient = 2
const dropFromBounding = 24
const readFromBounding = 23

/** Inheritable and ambient become exactly these: the program has them, unless it changes its user. */
export function passOn(calls: NativeCalls, capabilities: readonly string[]): void {
  const wanted = capabilities.map(numberOf)
  const head = Buffer.alloc(8)
  head.writeUInt32LE(version)
  // Two words of each: effective, permitted, inheritable.
  const sets = Buffer.alloc(24)
  calls.check('capabilities', calls.capget(head, sets))
  for (const word of [0, 1]) sets.writeUInt32LE(bitsOf(wanted, word), word * 12 + 8)
  calls.check('capabilities', calls.capset(head, sets))
  calls.check('capabilities', calls.prctl(ambient, clearAmbient, 0, 0, 0))
  for (const number of wanted) calls.check('capabilities', calls.prctl(ambient, raiseAmbient, number, 0, 0))
}

/** What is started from now on can have none but these, though it be root's. Without the right to do so there is little to take. */
export function bound(calls: NativeCalls, kept: readonly string[]): void {
  const numbersKept = new Set(kept.map(numberOf))
  for (let number = 0; calls.prctl(readFromBounding, number, 0, 0, 0) >= 0; number += 1) {
    if (numbersKept.has(number)) continue
    const result = calls.prctl(dropFromBounding, number, 0, 0, 0)
    if (result !== 0 && calls.failure() !== 'EPERM') calls.check('confinement', result)
  }
}

function numberOf(name: string): number {
  const number = numbers.get(name)
  if (number === undefined) throw new Error(`unknown capability: ${name}`)
  return number
}

function bitsOf(wanted: readonly number[], word: number): number {
  let bits = 0
  for (const number of wanted) if (Math.floor(number / wordBits) === word) bits |= 1 << (number % wordBits)
  return bits >>> 0
}
