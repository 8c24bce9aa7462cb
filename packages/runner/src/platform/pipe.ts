// A pipe between this process and one that it starts, without Node in between: both sides may wait for each other.

import { cLibrary, closeForeign } from './c-library.js'

export interface Pipe {
  readonly read: number
  readonly write: number
}

const closeOnExec = 0o2000000

interface PipeFunctions {
  readonly pipe2: (fds: Int32Array, flags: number) => number
}

let functions: PipeFunctions | undefined

function pipeFunctions(what: string): PipeFunctions {
  const library = cLibrary(what)
  functions ??= {
    pipe2: library.find(what, 'int pipe2(void *, int)') as PipeFunctions['pipe2'],
  }
  return functions
}

/** Both ends are closed in whatever else starts. `what` is the operation that needs it, for its error. */
export function openPipe(what: string): Pipe {
  const fds = new Int32Array(2)
  if (pipeFunctions(what).pipe2(fds, closeOnExec) !== 0) throw new Error(`no pipe: ${cLibrary(what).failure()}`)
  return { read: fds[0] ?? -1, write: fds[1] ?? -1 }
}

export function closePipes(...fds: readonly number[]): void {
  for (const fd of fds) closeForeign(fd)
}
