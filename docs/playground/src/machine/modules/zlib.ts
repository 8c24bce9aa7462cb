// `node:zlib` of the pretend machine.

import { Buffer } from 'buffer/'
import { gzipSync as gzip, inflateSync } from 'fflate'

export function inflateRawSync(bytes: Uint8Array): Buffer {
  return Buffer.from(inflateSync(bytes))
}

export function gzipSync(bytes: Uint8Array): Buffer {
  return Buffer.from(gzip(bytes))
}
