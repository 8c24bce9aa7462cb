// What the kernel itself can start. The C library gives everything else to a shell, which nobody asked for (PR-2).

import { constants, readSync } from 'node:fs'
import { OperationError } from '../operation-error.js'
import { osError, systemCall } from '../os-error.js'
import type { Descriptor } from './descriptor.js'
import type { HeldObject } from './held.js'

const scriptMark = '#!'
const elfMark = '\x7fELF'
const startBytes = 20
const typeAt = 16
const machineAt = 18
/** Executable, and executable wherever it is put. */
const startableTypes: readonly number[] = [2, 3]
/** By Node's name of the processor: its number in such files, and that of its smaller sibling. */
const machines: Readonly<Partial<Record<NodeJS.Architecture, readonly number[]>>> = {
  x64: [62, 3],
  ia32: [3],
  arm64: [183, 40],
  arm: [40],
  riscv64: [243],
  s390x: [22],
  ppc64: [21, 20],
  loong64: [258],
}

/** The file is a program of this machine, or a script that names its interpreter. */
export function requireProgram(object: HeldObject): void {
  const start = readStart(object)
  if (start === undefined) return
  const text = start.toString('latin1')
  if (text.startsWith(scriptMark) || (text.startsWith(elfMark) && isOfThisMachine(start))) return
  throw osError('ENOEXEC')
}

function isOfThisMachine(start: Buffer): boolean {
  if (start.length < startBytes) return false
  const isLittle = start[5] === 1
  const number = (at: number): number => (isLittle ? start.readUInt16LE(at) : start.readUInt16BE(at))
  const known = machines[process.arch]
  return startableTypes.includes(number(typeAt)) && (known === undefined || known.includes(number(machineAt)))
}

/** Nothing where the file may be run and not read: a shell could not read it either. */
function readStart(object: HeldObject): Buffer | undefined {
  let descriptor: Descriptor
  try {
    descriptor = object.open(constants.O_RDONLY)
  } catch (error) {
    if (error instanceof OperationError && error.code === 'EACCES') return undefined
    throw error
  }
  try {
    const start = Buffer.alloc(startBytes)
    return start.subarray(
      0,
      systemCall(() => readSync(descriptor.fd, start, 0, startBytes, 0)),
    )
  } finally {
    descriptor.close()
  }
}
