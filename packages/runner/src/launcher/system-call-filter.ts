// Puts a filter of system calls in force, for this process and all that it starts.

import type { NativeCalls } from './native-calls.js'

/** One step of the kernel's small machine: where to go on if a test holds or not, counted from the next step. */
export type Instruction = readonly [code: number, ifTrue: number, ifFalse: number, value: number]

interface Addresses {
  readonly address: (value: unknown) => bigint
}

const instructionBytes = 8
const setSystemCallFilter = 22
const modeFilter = 2

export function installFilter(calls: NativeCalls, { address }: Addresses, instructions: readonly Instruction[]): void {
  const program = Buffer.alloc(instructions.length * instructionBytes)
  for (const [index, [code, ifTrue, ifFalse, value]] of instructions.entries()) {
    const at = index * instructionBytes
    program.writeUInt16LE(code, at)
    program.writeUInt8(ifTrue, at + 2)
    program.writeUInt8(ifFalse, at + 3)
    program.writeUInt32LE(value >>> 0, at + 4)
  }
  const head = Buffer.alloc(16)
  head.writeUInt16LE(instructions.length)
  head.writeBigUInt64LE(address(program), 8)
  calls.check('confinement', calls.prctl(setSystemCallFilter, modeFilter, address(head), 0, 0))
}
