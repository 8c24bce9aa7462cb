// Text of files as operations see it: read within limits and charged to the script.

import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import type { HeldObject } from '../platform/held.js'
import { readBytes, readText } from '../platform/read-file.js'
import { grantRead } from './access.js'

/** Bytes that one charged operation of the script pays for. */
const bytesPerUnit = 64

/** Asks `read` and gives the whole text. */
export function readContent(host: Host, object: HeldObject): string {
  const text = readText(object, grantRead(host, object), host.limits.readBytes)
  host.charge(text.length / bytesPerUnit)
  return text
}

/** Asks `read` and gives the bytes. */
export function readContentBytes(host: Host, object: HeldObject): Buffer {
  const bytes = readBytes(object, grantRead(host, object), host.limits.readBytes)
  host.charge(bytes.length / bytesPerUnit)
  return bytes
}

/** The lines of a text as line readers count them: a final newline ends the last line, `\r\n` ends one too. */
export function linesOf(text: string): string[] {
  if (text === '') return []
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
}

/** Refuses a text that is larger than one write may be. */
export function checkWritable(host: Host, text: string): void {
  const size = Buffer.byteLength(text)
  host.charge(size / bytesPerUnit)
  if (size > host.limits.writeBytes) {
    throw new OperationError(
      'FileContentTooLargeError',
      `File content too large: more than ${host.limits.writeBytes} bytes`,
      {
        reason: 'limit',
      },
    )
  }
}
