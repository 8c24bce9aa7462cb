// The system's C library, called through an optional package. Without it, or on another system than Linux, whoever asks gets an error
// that says so; nothing is done in another way.

import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { OperationError } from '../operation-error.js'

export interface CLibrary {
  /** A function by its prototype in C; `what` is the operation that needs it. */
  readonly find: (what: string, prototype: string) => (...args: never[]) => number
  /** The code of the failure that was last: `EPERM`. */
  readonly failure: () => string
}

interface Koffi {
  readonly load: (path: null) => { readonly func: (prototype: string) => (...args: never[]) => number }
  readonly errno: () => number
}

const codes: ReadonlyMap<number, string> = new Map(
  Object.entries(constants.errno).map(([code, number]) => [number, code]),
)

let loaded: CLibrary | undefined

/** Loaded when the first operation needs it. */
export function cLibrary(what: string): CLibrary {
  if (process.platform !== 'linux') throw unsupported(what, `it is not supported on ${process.platform}`)
  loaded ??= load(what)
  return loaded
}

/** Whether the operations that need it can be performed here. */
export function hasCLibrary(): boolean {
  try {
    cLibrary('')
    return true
  } catch (error) {
    if (error instanceof OperationError) return false
    throw error
  }
}

function load(what: string): CLibrary {
  let koffi: Koffi
  try {
    koffi = createRequire(import.meta.url)('koffi') as Koffi
  } catch (error) {
    throw unsupported(what, 'the optional package koffi is not installed', error)
  }
  return {
    find: (operation, prototype) => {
      try {
        return koffi.load(null).func(prototype)
      } catch (error) {
        throw unsupported(operation, 'the C library lacks a function', error)
      }
    },
    failure: () => codes.get(koffi.errno()) ?? 'EIO',
  }
}

function unsupported(what: string, reason: string, cause?: unknown): OperationError {
  const message = `Unsupported Operation error: ${what}: ${reason}`
  return new OperationError('UnsupportedOperationError', message, { reason: 'system', cause })
}

let closeFunction: ((fd: number) => number) | undefined

/** Closes what the library opened. Node, in a worker, would warn on standard error about a number that it did not give. */
export function closeForeign(fd: number): void {
  closeFunction ??= cLibrary('close').find('close', 'int close(int)') as (fd: number) => number
  closeFunction(fd)
}
