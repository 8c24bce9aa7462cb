// ELF files that lie about themselves.

import { closeSync, openSync, readSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ElfError, readElf } from '../src/elf/read-elf.js'
import { elfFile, noteOf, program } from './cases/elf.js'

/** Nobody may ask for more than a file's own bound. */
const from = (bytes: Buffer) => (offset: number, length: number) => {
  if (length > 4_000_000) throw new Error('unbounded')
  return bytes.subarray(offset, offset + length)
}

test.runIf(process.platform === 'linux')('the running program is one', () => {
  const fd = openSync(process.execPath, 'r')
  try {
    const facts = readElf((offset, length) => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(fd, bytes, 0, length, offset))
    })
    expect(facts).toMatchObject({ is64bit: true, interpreter: expect.stringContaining('/ld-'), execfn: undefined })
  } finally {
    closeSync(fd)
  }
})

describe('a file that lies about itself is an error, and nothing else', () => {
  const changed = (change: (bytes: Buffer) => void): Buffer => {
    const bytes = Buffer.from(program)
    change(bytes)
    return bytes
  }
  test.each<[string, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['cut in the header', program.subarray(0, 40)],
    ['cut in its table', program.subarray(0, 100)],
    ['of an unknown class', changed((bytes) => bytes.writeUInt8(3, 4))],
    ['with a table beyond its end', changed((bytes) => bytes.writeBigUInt64LE(2n ** 63n, 32))],
    ['with far too many headers', changed((bytes) => bytes.writeUInt16LE(0xffff, 56))],
    ['with headers of another size', changed((bytes) => bytes.writeUInt16LE(1, 54))],
    ['with an interpreter beyond its end', changed((bytes) => bytes.writeBigUInt64LE(2n ** 62n, 64 + 8))],
    ['with an endless interpreter', changed((bytes) => bytes.writeBigUInt64LE(2n ** 62n, 64 + 32))],
    ['with an interpreter that does not end', elfFile([{ type: 3, content: Buffer.from('/lib') }])],
    ['with a note beyond its segment', elfFile([{ type: 4, content: noteOf(6, Buffer.alloc(16)).subarray(0, 24) }])],
  ])('%s', (_name, bytes) => {
    expect(() => readElf(from(bytes))).toThrow(ElfError)
  })
})

test('every single changed byte gives facts or an error of this kind', () => {
  for (let at = 0; at < program.length; at += 1) {
    for (const value of [0, 1, 0x7f, 0xff]) {
      const bytes = Buffer.from(program)
      bytes[at] = value
      try {
        readElf(from(bytes))
      } catch (error) {
        expect(error).toBeInstanceOf(ElfError)
      }
    }
  }
})
