// Messages between two processes over a pair of pipes, one after the other: four bytes of length, then JSON. Both sides wait for each
// other, so reads and writes block.

import { readSync, writeSync } from 'node:fs'
import { ProtocolError, type Wire } from './wire.js'

export interface Channel {
  readonly send: (message: Wire) => void
  /** Nothing: the other side is gone. */
  readonly receive: () => Wire | undefined
}

/** Where the engine's process finds the pipes. */
export const engineDescriptors = { read: 3, write: 4 } as const

const headBytes = 4

/** `mostBytes` bounds one message in either direction. */
export function openChannel(readFd: number, writeFd: number, mostBytes: number): Channel {
  return {
    send: (message) => {
      const body = Buffer.from(JSON.stringify(message))
      if (body.length > mostBytes) throw new ProtocolError('a message is too large')
      const head = Buffer.alloc(headBytes)
      head.writeUInt32LE(body.length)
      writeAll(writeFd, Buffer.concat([head, body]))
    },
    receive: () => {
      const head = readExactly(readFd, headBytes)
      if (head === undefined) return undefined
      const length = head.readUInt32LE()
      if (length > mostBytes) throw new ProtocolError('a message is too large')
      const body = readExactly(readFd, length)
      return body === undefined ? undefined : parse(body)
    },
  }
}

function parse(body: Buffer): Wire {
  try {
    return JSON.parse(body.toString('utf8')) as Wire
  } catch {
    throw new ProtocolError('a message is no JSON')
  }
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written)
}

function readExactly(fd: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length)
  for (let filled = 0; filled < length; ) {
    const count = readSync(fd, bytes, filled, length - filled, null)
    if (count === 0) return undefined
    filled += count
  }
  return bytes
}
