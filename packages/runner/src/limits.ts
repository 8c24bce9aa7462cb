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
  /** How long one operation may take. */
  readonly operationMilliseconds: number
  /** Bytes that a run may read, or expand, in all. */
  readonly runReadBytes: number
  /** Bytes that a run may write in all. */
  readonly runWriteBytes: number
  /** Entries of directories and of the system's tables that a run may list in all. */
  readonly runEntries: number
  /** Programs that a run may start. */
  readonly runPrograms: number
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
const gibibyte = 1024 * mebibyte

/** What a run may use, by name: `strict` for scripts nobody read, `rex` for those that ran without limits until now. */
export type ProfileName = 'strict' | 'default' | 'rex'

export const profileNames: readonly ProfileName[] = ['strict', 'default', 'rex']

const defaultProfile: Limits = {
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
    operationMilliseconds: 300_000,
    runReadBytes: 16 * gibibyte,
    runWriteBytes: 4 * gibibyte,
    runEntries: 10_000_000,
    runPrograms: 1000,
    networkMilliseconds: 300_000,
    headerBytes: 64 * 1024,
  },
}

const strictProfile: Limits = {
  script: {
    ...defaultProfile.script,
    maxOperations: 100_000_000,
    maxMilliseconds: 60_000,
    maxStringBytes: 16 * mebibyte,
    maxArrayElements: mebibyte,
    maxMapEntries: mebibyte / 4,
    maxMemoryBytes: 128 * mebibyte,
    maxVariables: 4096,
    maxOutputBytes: 4 * mebibyte,
  },
  operation: {
    readBytes: 16 * mebibyte,
    writeBytes: 16 * mebibyte,
    archiveBytes: 128 * mebibyte,
    directoryEntries: 100_000,
    treeMembers: 100_000,
    treeDepth: 64,
    openObjects: 128,
    programMilliseconds: 30_000,
    programBytes: mebibyte,
    operationMilliseconds: 30_000,
    runReadBytes: gibibyte,
    runWriteBytes: 256 * mebibyte,
    runEntries: 1_000_000,
    runPrograms: 20,
    networkMilliseconds: 30_000,
    headerBytes: 16 * 1024,
  },
}

const rexProfile: Limits = {
  script: {
    ...defaultProfile.script,
    maxOperations: 1_000_000_000_000,
    maxMilliseconds: 24 * 3_600_000,
    maxStringBytes: 256 * mebibyte,
    maxMemoryBytes: 2 * gibibyte,
    maxOutputBytes: 256 * mebibyte,
  },
  operation: {
    readBytes: 256 * mebibyte,
    writeBytes: 256 * mebibyte,
    archiveBytes: 16 * gibibyte,
    directoryEntries: 10_000_000,
    treeMembers: 10_000_000,
    treeDepth: 1024,
    openObjects: 1024,
    programMilliseconds: 3_600_000,
    programBytes: 64 * mebibyte,
    operationMilliseconds: 4 * 3_600_000,
    runReadBytes: 1024 * gibibyte,
    runWriteBytes: 1024 * gibibyte,
    runEntries: 1_000_000_000,
    runPrograms: 100_000,
    networkMilliseconds: 3_600_000,
    headerBytes: 256 * 1024,
  },
}

export const profiles: Readonly<Record<ProfileName, Limits>> = {
  strict: strictProfile,
  default: defaultProfile,
  rex: rexProfile,
}

export const defaultLimits: Limits = defaultProfile

/** Largest accepted inputs: script, policy and arguments, in bytes. */
export const inputLimits = { script: 8 * mebibyte, policy: 8 * mebibyte, arguments: 16 * mebibyte } as const
