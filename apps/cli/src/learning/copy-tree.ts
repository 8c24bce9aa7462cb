// Copies a directory for a run on a copy: each step through the directory that is held open, never through a path, so that nobody
// can lead it elsewhere. Links stay links and are not followed; what is neither file, directory nor link is left out and counted.

import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  symlinkSync,
  writeSync,
} from 'node:fs'
import { CodedError } from '@sallyport/diagnostics'

export interface CopyLimits {
  readonly entries: number
  readonly bytes: number
  readonly depth: number
}

export const copyLimits: CopyLimits = { entries: 100_000, bytes: 2 * 1024 ** 3, depth: 100 }

export interface Copied {
  entries: number
  bytes: number
  /** Sockets, devices and the like. */
  leftOut: number
}

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_WRONLY, O_CREAT, O_EXCL } = constants
const chunkBytes = 1024 * 1024

/** Fills an empty directory of our own with what is in another. */
export function copyTree(from: string, to: string, limits: CopyLimits = copyLimits): Copied {
  const copied: Copied = { entries: 0, bytes: 0, leftOut: 0 }
  const source = openSync(from, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  try {
    copyMembers(source, to, { copied, limits, depth: 0 })
    return copied
  } finally {
    closeSync(source)
  }
}

interface Progress {
  readonly copied: Copied
  readonly limits: CopyLimits
  readonly depth: number
}

function copyMembers(source: number, to: string, progress: Progress): void {
  const { copied, limits, depth } = progress
  if (depth > limits.depth) throw tooMuch(`it is deeper than ${limits.depth} directories`)
  const target = Buffer.from(`${to}/`)
  for (const name of readdirSync(held(source), { encoding: 'buffer' })) {
    copied.entries += 1
    if (copied.entries > limits.entries) throw tooMuch(`it holds more than ${limits.entries} entries`)
    copyMember(source, name, Buffer.concat([target, name]), progress)
  }
}

function copyMember(source: number, name: Buffer, to: Buffer, progress: Progress): void {
  const from = Buffer.concat([Buffer.from(`${held(source)}/`), name])
  const found = lstatSync(from)
  if (found.isSymbolicLink()) symlinkSync(readlinkSync(from, { encoding: 'buffer' }), to)
  else if (found.isDirectory()) copyDirectory(from, to, progress)
  else if (found.isFile()) copyFile(from, to, progress)
  else progress.copied.leftOut += 1
}

function copyDirectory(from: Buffer, to: Buffer, progress: Progress): void {
  const source = openSync(from, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  try {
    mkdirSync(to, 0o700)
    const target = openSync(to, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    try {
      copyMembers(source, held(target), { ...progress, depth: progress.depth + 1 })
      fchmodSync(target, fstatSync(source).mode & 0o777)
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

function copyFile(from: Buffer, to: Buffer, { copied, limits }: Progress): void {
  const source = openSync(from, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const found = fstatSync(source)
    if (!found.isFile()) {
      copied.leftOut += 1
      return
    }
    const target = openSync(to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    try {
      const chunk = Buffer.alloc(Math.min(chunkBytes, Math.max(1, found.size)))
      for (let count = readSync(source, chunk); count > 0; count = readSync(source, chunk)) {
        copied.bytes += count
        if (copied.bytes > limits.bytes) throw tooMuch(`it holds more than ${limits.bytes} bytes`)
        for (let done = 0; done < count; ) done += writeSync(target, chunk, done, count - done)
      }
      fchmodSync(target, found.mode & 0o777)
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

const held = (descriptor: number): string => `/proc/self/fd/${descriptor}`

function tooMuch(why: string): CodedError {
  return new CodedError({
    code: 'cli/copy-too-large',
    message: `the directory cannot be copied: ${why}`,
    hint: 'name a smaller directory with `--copy`',
  })
}
