// Filters of system calls as the kernel reads them: for the engine's process, and for programs that are started with fewer rights.

import type { NativeCalls } from './native-calls.js'

/** One step of the kernel's small machine: where to go on if a test holds or not, counted from the next step. */
export type Instruction = readonly [code: number, ifTrue: number, ifFalse: number, value: number]

export const load = 0x20
export const jumpIfEqual = 0x15
export const answer = 0x06
export const allow = 0x7fff0000
/** As for whoever has no right to it. */
export const refuse = 0x00050000 | 1
export const endProcess = 0x80000000
export const offsetOfNumber = 0
export const offsetOfMachine = 4

export interface Addresses {
  readonly address: (value: unknown) => bigint
}

const instructionBytes = 8
const setSystemCallFilter = 22
const modeFilter = 2

/** In force for this process and all that it starts. */
export function installFilter(calls: NativeCalls, addresses: Addresses, instructions: readonly Instruction[]): void {
  const { head } = encodeFilter(addresses, instructions)
  calls.check('confinement', calls.prctl(setSystemCallFilter, modeFilter, addresses.address(head), 0, 0))
}

/** What the kernel is given is the head, which points to the program: both must stay until it has copied them. */
export function encodeFilter(
  { address }: Addresses,
  instructions: readonly Instruction[],
): { readonly head: Buffer; readonly program: Buffer } {
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
  return { head, program }
}
