// Signals. INVARIANT: a signal reaches only the process that was asked about, as it was then: it is held from before the question on,
// and looked at once more right before the signal (PR-7). Never the first process, our own, or one of our threads.

import { readlinkSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import type { Signal } from '../handles/process-handles.js'
import { OperationError } from '../operation-error.js'
import { fromSystemError, osError } from '../os-error.js'
import { type CLibrary, cLibrary, closeForeign } from './c-library.js'
import type { HeldProcess } from './process.js'

/** Numbers of system calls that are the same on every machine. */
const pidfdSendSignal = 424
const pidfdOpen = 434

type SystemCall = (number: number, first: number, second: number, third: number, fourth: number) => number

interface NativeCalls {
  readonly call: SystemCall
  readonly library: CLibrary
}

/** A process that a signal may be sent to. */
export class Aim {
  readonly held: HeldProcess
  readonly #pidfd: number | undefined

  /** Has no effect; nothing but the process itself is asked about it. */
  constructor(held: HeldProcess) {
    this.held = held
    this.#pidfd = openPidfd(held.pid)
    try {
      // The process that is held runs after its number was opened, so that the number was its own then.
      held.readStat()
    } catch (error) {
      this.close()
      throw error
    }
  }

  send(signal: Signal, grant: Grant): void {
    const { held } = this
    demandGrant(grant, [signal.name === 'SIGHUP' ? 'interrupt' : 'kill'], held.resource)
    requireStranger(held)
    if (!held.isUnchanged()) throw osError('ESRCH')
    if (this.#pidfd === undefined) sendByNumber(held.pid, signal)
    else sendByDescriptor(this.#pidfd, signal)
  }

  close(): void {
    if (this.#pidfd !== undefined) closeForeign(this.#pidfd)
  }
}

function requireStranger({ pid }: HeldProcess): void {
  if (pid <= 1) throw refused('the first process is never signalled')
  if (pid === process.pid) throw refused('a script cannot signal the process that runs it')
  // Where `/proc` shows the numbers of another namespace, a number there names another process here.
  if (readlinkSync('/proc/self') !== String(process.pid)) throw refused('/proc belongs to another namespace')
}

function refused(reason: string): OperationError {
  return new OperationError('ValidationError', `Validation error: ${reason}`)
}

/** Nothing where this machine cannot: then the held directory alone has to do. */
function openPidfd(pid: number): number | undefined {
  const native = nativeCalls()
  if (native === undefined) return undefined
  const descriptor = Number(native.call(pidfdOpen, pid, 0, 0, 0))
  if (descriptor >= 0) return descriptor
  const code = native.library.failure()
  if (code === 'ENOSYS' || code === 'EPERM') return undefined
  throw osError(code)
}

function sendByDescriptor(pidfd: number, signal: Signal): void {
  const native = nativeCalls()
  if (native === undefined) throw osError('ENOTSUP')
  if (Number(native.call(pidfdSendSignal, pidfd, signal.number, 0, 0)) !== 0) throw osError(native.library.failure())
}

function sendByNumber(pid: number, { name }: Signal): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    throw fromSystemError(error)
  }
}

let found: NativeCalls | undefined

/** A process descriptor has no name in Node, so that it takes the optional library. */
function nativeCalls(): NativeCalls | undefined {
  if (found !== undefined) return found
  try {
    const library = cLibrary('kill')
    const call = library.find('kill', 'int64_t syscall(int64_t, int64_t, int64_t, int64_t, int64_t)') as SystemCall
    found = { call, library }
    return found
  } catch (error) {
    if (error instanceof OperationError && error.kind === 'UnsupportedOperationError') return undefined
    throw error
  }
}
