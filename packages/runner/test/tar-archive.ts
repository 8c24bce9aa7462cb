// Makes tar archives for tests, byte by byte, so that they may say what no honest program writes.

import { gzipSync } from 'node:zlib'

export interface Member {
  readonly name: string | Buffer
  /** `0` a file, `5` a directory, `2` a symbolic link, `1` a hard link, `3` a device. */
  readonly type?: string
  readonly content?: string
  readonly target?: string
  readonly mode?: number
  readonly modified?: number
  readonly user?: string
  readonly group?: string
}

const block = 512

export function tarArchive(members: readonly Member[]): Buffer {
  return Buffer.concat([
    ...members.flatMap((member) => [headerOf(member), padded(member.content ?? '')]),
    Buffer.alloc(2 * block),
  ])
}

export function gzipArchive(...members: readonly Member[]): Buffer {
  return gzipSync(tarArchive(members))
}

function padded(content: string): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([bytes, Buffer.alloc((block - (bytes.length % block)) % block)])
}

function headerOf(member: Member): Buffer {
  const header = Buffer.alloc(block)
  Buffer.from(member.name).copy(header, 0, 0, 100)
  header.write(octal(member.mode ?? 0o644, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(Buffer.byteLength(member.content ?? ''), 11), 124)
  header.write(octal(member.modified ?? 1_000_000_000, 11), 136)
  header.write('        ', 148)
  header.write(member.type ?? '0', 156)
  header.write(member.target ?? '', 157)
  header.write('ustar\0' + '00', 257)
  header.write(member.user ?? '', 265)
  header.write(member.group ?? '', 297)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 6)}\0 `, 148)
  return header
}

function octal(number: number, digits: number): string {
  return number.toString(8).padStart(digits, '0')
}
