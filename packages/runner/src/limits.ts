// Bounds of a run. All are finite; the operator may move them, a script never.

import type { Limits as ScriptLimits } from '@sallyport/rhai'

/** Bounds of single operations. */
export interface OperationLimits {
  /** Bytes that one read may bring. */
  readonly readBytes: number
  /** Bytes that one write may take. */
  readonly writeBytes: number
  /** Bytes that one archive may expand to. */
  readonly archiveBytes: number
  /** Entries of one directory. */
  readonly directoryEntries: number
  /** Members of one tree that is walked, copied or removed. */
  readonly treeMembers: number
  /** Directories below each other in one walk. */
  readonly treeDepth: number
  /** Objects of the host that a run has open at once; what a script holds beyond is parked. */
  readonly openObjects: number
  /** How long a program may run. */
  readonly programMilliseconds: number
  /** Bytes of each of its outputs. */
  readonly programBytes: number
  /** How long one exchange with the network may take; a script may ask for less. */
  readonly networkMilliseconds: number
  /** Bytes of the headers of one answer. */
  readonly headerBytes: number
}

export interface Limits {
  readonly script: ScriptLimits
  readonly operation: OperationLimits
}

const mebibyte = 1024 * 1024

export const defaultLimits: Limits = {
  script: {
    maxOperations: 10_000_000_000,
    maxMilliseconds: 600_000,
    maxCallLevels: 64,
    maxStringBytes: 64 * mebibyte,
    maxArrayElements: 8 * mebibyte,
    maxMapEntries: 2 * mebibyte,
    maxMemoryBytes: 512 * mebibyte,
    maxVariables: 65_536,
    // Nothing can be imported; the limit only must not speak before `Module not found` does.
    maxModules: 16,
    maxOutputBytes: 64 * mebibyte,
  },
  operation: {
    readBytes: 64 * mebibyte,
    writeBytes: 64 * mebibyte,
    archiveBytes: 1024 * mebibyte,
    directoryEntries: 1_000_000,
    treeMembers: 1_000_000,
    treeDepth: 256,
    openObjects: 1024,
    programMilliseconds: 300_000,
    programBytes: 16 * mebibyte,
    networkMilliseconds: 300_000,
    headerBytes: 64 * 1024,
  },
}

/** Largest accepted inputs: script, policy and arguments, in bytes. */
export const inputLimits = { script: 8 * mebibyte, policy: 8 * mebibyte, arguments: 16 * mebibyte } as const
