// What a file's bytes are known by.

import { createHash, hash as hashOnce } from 'node:crypto'

/** `sha256:<hex>`; by the one-shot form where Node has it, since it is paid for every file. */
export function contentHashOf(bytes: Uint8Array): string {
  return `sha256:${typeof hashOnce === 'function' ? hashOnce('sha256', bytes, 'hex') : createHash('sha256').update(bytes).digest('hex')}`
}
