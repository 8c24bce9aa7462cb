// The index of a repository, read as data: which content is staged under which name. Everything that it may hold beside full entries
// (a part in another file, folders in place of files) is refused, since it would hide names.

import { HuntError } from '../errors.js'
import type { TreeFile } from '../operations/git-history.js'

const headerBytes = 12
const extendedFlag = 0x4000
const skipWorktreeFlag = 0x4000

export interface StagedFile extends TreeFile {
  /** Of a merge that is not resolved. */
  readonly isUnmerged: boolean
  /** It is left out of the working tree on purpose. */
  readonly isSparse: boolean
}

/** Entries by path, of index versions 2 to 4 with hashes of SHA-1. */
export function parseIndex(bytes: Buffer): Map<string, StagedFile> {
  try {
    return parse(bytes)
  } catch (error) {
    if (error instanceof RangeError) throw unreadable('it ends too early')
    throw error
  }
}

function parse(bytes: Buffer): Map<string, StagedFile> {
  if (bytes.toString('latin1', 0, 4) !== 'DIRC') throw unreadable('it is no index')
  const version = bytes.readUInt32BE(4)
  if (version < 2 || version > 4) throw unreadable(`its version is ${version}`)
  const count = bytes.readUInt32BE(8)
  const files = new Map<string, StagedFile>()
  let at = headerBytes
  let before: Buffer = Buffer.alloc(0)
  for (let index = 0; index < count; index += 1) {
    const start = at
    const mode = bytes.readUInt32BE(start + 24)
    const flags = bytes.readUInt16BE(start + 60)
    const isExtended = (flags & extendedFlag) !== 0
    const more = isExtended ? bytes.readUInt16BE(start + 62) : 0
    at = start + (isExtended ? 64 : 62)
    let kept = 0
    if (version === 4) ({ value: kept, at } = readVariable(bytes, at))
    const end = bytes.indexOf(0, at)
    if (end === -1 || kept > before.length) throw unreadable('a name in it has no end')
    const name = Buffer.concat([before.subarray(0, version === 4 ? before.length - kept : 0), bytes.subarray(at, end)])
    before = name
    // Entries of the older versions are padded to a multiple of eight, with one zero at least.
    at = version === 4 ? end + 1 : start + ((end - start + 8) & ~7)
    if ((mode & 0o170000) === 0o040000) throw unreadable('it is sparse')
    files.set(name.toString('utf8'), {
      mode: mode.toString(8).padStart(6, '0'),
      blob: bytes.toString('hex', start + 40, start + 60),
      isUnmerged: (flags & 0x3000) !== 0,
      isSparse: (more & skipWorktreeFlag) !== 0,
    })
  }
  refuseParts(bytes, at)
  return files
}

function refuseParts(bytes: Buffer, from: number): void {
  for (let at = from; at + 8 <= bytes.length - 20; at += 8 + bytes.readUInt32BE(at + 4)) {
    const name = bytes.toString('latin1', at, at + 4)
    if (name === 'link') throw unreadable('a part of it is in another file')
    if (name === 'sdir') throw unreadable('it is sparse')
  }
}

/** The number that precedes a name of version 4: how many bytes of the name before are cut off. */
function readVariable(bytes: Buffer, from: number): { readonly value: number; readonly at: number } {
  let at = from
  let byte = bytes.readUInt8(at)
  at += 1
  let value = byte & 0x7f
  while ((byte & 0x80) !== 0) {
    byte = bytes.readUInt8(at)
    at += 1
    value = (value + 1) * 128 + (byte & 0x7f)
  }
  return { value, at }
}

function unreadable(why: string): HuntError {
  return new HuntError({
    code: 'hunt/index-unreadable',
    message: `cannot tell what is staged from the index of the repository: ${why}`,
    hint: 'review the working tree instead: `--base HEAD`',
  })
}
