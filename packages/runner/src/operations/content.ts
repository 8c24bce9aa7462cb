// Text of files as operations see it: read within limits and charged to the script.

import type { Grant } from '../grant.js'
import type { FileHandle } from '../handles/file-handle.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import type { HeldObject } from '../platform/held.js'
import { decodeText, readBytes, readText } from '../platform/read-file.js'
import { askFile, grantRead } from './access.js'

/** Bytes that one charged operation of the script pays for. */
export const bytesPerUnit = 64

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

/** Asks `read` for what a handle holds; that it was not opened for reading is told only once the policy agreed. */
export function grantHandleRead(host: Host, file: FileHandle): Grant {
  const grant = grantRead(host, file.object)
  if (!file.mode.canRead) throw wrongMode(file, 'Attempted to read a file without opening it with the read option.')
  return grant
}

/** The same for `write`. */
export function grantHandleWrite(host: Host, file: FileHandle): Grant {
  const grant = host.guard.authorize(askFile('write', file.object.path, file.object))
  if (!file.mode.canWrite) throw wrongMode(file, 'Attempted to write a file without opening it with the write option.')
  return grant
}

function wrongMode(file: FileHandle, reason: string): OperationError {
  return new OperationError('InvalidFileMode', `Invalid file mode: ${reason}: ${file.object.path.text}`)
}

/** The bytes of what a handle holds, asked for and charged. */
export function readHandleBytes(host: Host, file: FileHandle): Buffer {
  const bytes = readBytes(file.object, grantHandleRead(host, file), host.limits.readBytes)
  host.charge(bytes.length / bytesPerUnit)
  file.position = 0
  return bytes
}

/** The same as strict text. */
export function readHandleText(host: Host, file: FileHandle): string {
  return decodeText(readHandleBytes(host, file))
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
  host.meter.write(size)
}
