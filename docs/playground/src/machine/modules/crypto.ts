// `node:crypto` of the pretend machine: real hashes, and the browser's own random numbers.

import { sha256 } from '@noble/hashes/sha2.js'
import { Buffer } from 'buffer/'
import { absent } from './absent.js'

type Input = string | Uint8Array

const bytesOf = (input: Input): Uint8Array => (typeof input === 'string' ? new TextEncoder().encode(input) : input)

export function createHash(algorithm: string) {
  if (algorithm !== 'sha256') throw new Error(`unknown hash \`${algorithm}\``)
  const running = sha256.create()
  const hash = {
    update: (input: Input) => {
      running.update(bytesOf(input))
      return hash
    },
    digest: (encoding: 'hex'): string => Buffer.from(running.digest()).toString(encoding),
  }
  return hash
}

export function hash(algorithm: string, input: Input, encoding: 'hex'): string {
  return createHash(algorithm).update(input).digest(encoding)
}

export function randomBytes(count: number): Buffer {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(count)))
}

/** Not `crypto.randomUUID`: a browser has that only where the page came by TLS or from this machine. */
export function randomUUID(): string {
  const bytes = randomBytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** An even choice from `low` up to `high`, which is left out. */
export function randomInt(low: number, high: number): number {
  const span = high - low
  const bound = Math.floor(2 ** 48 / span) * span
  for (;;) {
    const number = randomBytes(6).readUIntBE(0, 6)
    if (number < bound) return low + (number % span)
  }
}

export class X509Certificate {
  constructor() {
    throw absent('no certificates')
  }
}
