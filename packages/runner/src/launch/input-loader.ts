// Reads the operator's own files: script, policy, arguments. Regular files only, bounded, strict UTF-8 (IN-1, IN-4). An
// adapter outside the guard: the operator named these files on the command line.

import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { CodedError, type Source } from '@sallyport/diagnostics'
import { osError, systemCode } from '../os-error.js'

export class InputError extends CodedError {}

/** `what` names the file's part in messages: `script file`. */
export async function loadInput(path: string, what: string, mostBytes: number): Promise<Source> {
  const bytes = await readBounded(path, what, mostBytes)
  try {
    return { name: path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    throw refuse(path, what, 'stream did not contain valid UTF-8', error)
  }
}

async function readBounded(path: string, what: string, mostBytes: number): Promise<Buffer> {
  try {
    // Not blocking: a FIFO must not hold us before we see what it is.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
    try {
      const stat = await handle.stat()
      if (stat.isDirectory()) throw refuse(path, what, 'Is a directory (os error 21)')
      if (!stat.isFile()) throw refuse(path, what, 'not a regular file')
      const buffer = Buffer.allocUnsafe(Math.min(stat.size, mostBytes) + 1)
      let length = 0
      while (length < buffer.length) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null)
        if (bytesRead === 0) return buffer.subarray(0, length)
        length += bytesRead
      }
      throw refuse(path, what, `larger than ${mostBytes} bytes`)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = systemCode(error)
    throw refuse(path, what, code === undefined ? 'cannot be read' : osError(code).message, error)
  }
}

function refuse(path: string, what: string, reason: string, cause?: unknown): InputError {
  return new InputError({
    code: 'input/unreadable',
    message: `Failed to read ${what}: ${path}: ${reason}`,
    hint: `name a readable ${what}: a regular file with UTF-8 text`,
    cause,
  })
}
