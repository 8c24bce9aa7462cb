// ELF files made byte by byte, and the cases of elf_info.

import type { OperationCases } from './case.js'
import { opened, withHandle } from './file-reads.js'

interface Segment {
  readonly type: number
  readonly address?: bigint
  readonly content: Buffer
}

/** A little-endian 64 bit file with these segments. */
export function elfFile(segments: readonly Segment[]): Buffer {
  const header = Buffer.alloc(64)
  header.write('\x7fELF\x02\x01\x01', 'latin1')
  header.writeBigUInt64LE(64n, 32)
  header.writeUInt16LE(56, 54)
  header.writeUInt16LE(segments.length, 56)
  let offset = 64 + 56 * segments.length
  const table = segments.map(({ type, address = 0n, content }) => {
    const entry = Buffer.alloc(56)
    entry.writeUInt32LE(type, 0)
    entry.writeBigUInt64LE(BigInt(offset), 8)
    entry.writeBigUInt64LE(address, 16)
    entry.writeBigUInt64LE(BigInt(content.length), 32)
    entry.writeBigUInt64LE(BigInt(content.length), 40)
    offset += content.length
    return entry
  })
  return Buffer.concat([header, ...table, ...segments.map(({ content }) => content)])
}

export function noteOf(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(20)
  head.writeUInt32LE(5, 0)
  head.writeUInt32LE(content.length, 4)
  head.writeUInt32LE(type, 8)
  head.write('CORE\0', 12)
  return Buffer.concat([head, content])
}

function pairs(...values: readonly bigint[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8)
  for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(value, index * 8)
  return bytes
}

export const program = elfFile([{ type: 3, content: Buffer.from('/lib64/ld.so\0') }])
const core = elfFile([
  {
    type: 4,
    content: Buffer.concat([noteOf(1, Buffer.alloc(8)), noteOf(6, pairs(31n, 0x1004n, 15n, 0x1000n, 0n, 0n))]),
  },
  { type: 1, address: 0x1000n, content: Buffer.from('arm\0/bin/prog\0') },
])

const facts = 'let i = f.elf_info(); [i.execfn, i.platform, i.interpreter, i.is_64bit]'
const once = [...opened, 'read File $T/a.txt']

export const elfCases: readonly OperationCases[] = [
  {
    operation: 'RcFileHandle.elf_info',
    allowed: [
      { tree: { 'a.txt': program }, script: withHandle(facts), asks: once, output: '[(), (), "/lib64/ld.so", true]' },
      { tree: { 'a.txt': core }, script: withHandle(facts), asks: once, output: '["/bin/prog", "arm", (), true]' },
      {
        tree: { 'a.txt': program },
        script: withHandle('f.elf_info().to_map().keys()'),
        asks: once,
        output: '["execfn", "interpreter", "is_64bit", "platform"]',
      },
    ],
    escapes: [
      {
        tree: { in: { link: '->$T/out/secret.txt' }, out: { 'secret.txt': 'secret' } },
        script: withHandle('f.elf_info()', 'read(true)', '$T/in', 'link'),
        error: 'file is a symbolic link',
      },
      {
        tree: { in: { 'a.txt': 'no program, but long enough' } },
        script: withHandle('f.elf_info()', 'read(true)', '$T/in'),
        error: 'ValidationError: Validation error: Failed to parse ELF file: bad magic number',
      },
    ],
  },
]
