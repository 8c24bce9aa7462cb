// A process by a descriptor of the kernel: its number may be given to another, the descriptor never is.

import { osError } from '../os-error.js'
import { cLibrary, closeForeign } from './c-library.js'
import type { HeldProcess } from './process.js'

/** The number of the call is the same on every machine. */
const pidfdOpen = 434

export interface ProcessDescriptor {
  readonly fd: number
  readonly close: () => void
}

type SystemCall = (number: number, first: number, second: number) => number | bigint

/** Of the very process that is held. Has no effect; `what` is the operation that needs it. */
export function openProcessDescriptor(held: HeldProcess, what: string): ProcessDescriptor {
  const library = cLibrary(what)
  const call = library.find(what, 'int64_t syscall(int64_t, int64_t, int64_t)') as unknown as SystemCall
  const descriptor = Number(call(pidfdOpen, held.pid, 0))
  if (descriptor < 0) throw osError(library.failure())
  try {
    // It still runs after its number was opened, so that the number was its own then.
    held.readStat()
    return { fd: descriptor, close: () => closeForeign(descriptor) }
  } catch (error) {
    closeForeign(descriptor)
    throw error
  }
}
