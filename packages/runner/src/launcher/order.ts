// What the launcher of programs is told, as it comes by its standard input: four bytes of length, then JSON; what follows is for the
// program. INVARIANT: descriptors stand at fixed places, and nothing in the order is a path.

import type { Confinement } from './confinement.js'

export interface LaunchOrder {
  readonly name: string
  readonly args: readonly string[]
  readonly environment: readonly (readonly [name: string, value: string])[]
  /** -1: ours. */
  readonly uid: number
  readonly gid: number
  /** Names of those that it gets as inheritable and ambient ones; all others are taken from both sets. */
  readonly capabilities: readonly string[]
  readonly confinement: Confinement
  /** How many descriptors of the program follow the three streams: its own file, then what it is lent. */
  readonly kept: number
  /** Where the launcher writes how far it came. */
  readonly report: number
  /** A process in whose namespace of processes the program is to be; none for our own. */
  readonly target: number | undefined
  /** Whether the rest of the standard input is the program's; otherwise it is empty. */
  readonly hasInput: boolean
}

/** The program's own file. */
export const ownDescriptor = 3

export type LaunchStep = 'library' | 'namespace' | 'descriptors' | 'capabilities' | 'user' | 'confinement' | 'start'

/** The lines of the report. */
export type LaunchReport =
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly step: LaunchStep; readonly code: string }
  /** Of a program in another namespace, which has a launcher of its own between it and us. */
  | { readonly kind: 'ended'; readonly exitCode: number }

const headBytes = 4

export function encodeOrder(order: LaunchOrder, input = ''): Buffer {
  const body = Buffer.from(JSON.stringify(order))
  const head = Buffer.alloc(headBytes)
  head.writeUInt32LE(body.length)
  return Buffer.concat([head, body, Buffer.from(input)])
}

/** `read` gives exactly so many bytes. */
export function decodeOrder(read: (length: number) => Buffer): LaunchOrder {
  return JSON.parse(read(read(headBytes).readUInt32LE()).toString('utf8')) as LaunchOrder
}

export function readReports(text: string): readonly LaunchReport[] {
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as LaunchReport)
}
