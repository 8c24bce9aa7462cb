// Steps that operations on processes share: find each, ask about it as it is, and let what is denied or gone out (PR-8).

import { AccessDeniedError } from '../access-denied.js'
import type { AccessRequest } from '../access-request.js'
import type { Grant } from '../grant.js'
import type { ProcessManager } from '../handles/process-handles.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import type { HeldDirectory } from '../platform/held.js'
import { readUserNames } from '../platform/identity.js'
import { type HeldProcess, holdProcess, isGone } from '../platform/process.js'
import { listPids, openProcesses } from '../platform/process-list.js'
import { tooLarge } from '../platform/read-file.js'
import { enterDirectory } from '../platform/walk.js'
import { absentProcess } from '../resource.js'
import { bytesPerUnit } from './content.js'
import type { ProcessAction } from './operation.js'

/** Looking at one process costs the script as much as so many steps. */
const stepsPerProcess = 64

/** `held` is nothing where none has the number: the policy is asked all the same (FS-8). */
export function askProcess(action: ProcessAction, held: HeldProcess | undefined, pid: number): AccessRequest {
  return { namespace: 'process_system', action, resource: held?.resource ?? absentProcess(pid), subject: held }
}

export interface Walked {
  readonly held: HeldProcess
  readonly grant: Grant
  /** Of a thread: the process that it belongs to. */
  readonly processPid: number | undefined
}

/** Every process (and thread) that the policy permits, each held while it is used. Whoever ends meanwhile is left out. */
export class ProcessWalk {
  readonly #host: Host
  readonly #action: ProcessAction
  readonly #names = readUserNames()
  readonly #listed: ProcessManager | undefined
  #denied = 0
  #unreadable = 0
  #bytes = 0

  constructor(host: Host, action: ProcessAction, listed?: ProcessManager) {
    this.#host = host
    this.#action = action
    this.#listed = listed
  }

  each(extent: 'processes' | 'threads', use: (walked: Walked) => void): void {
    const proc = openProcesses(this.#host.descriptors)
    try {
      for (const pid of listPids(proc, this.#host.limits.directoryEntries)) this.#visit(proc, pid, extent, use)
    } finally {
      proc.close()
    }
    this.#noteOmissions()
  }

  #visit(proc: HeldDirectory, pid: number, extent: 'processes' | 'threads', use: (walked: Walked) => void): void {
    this.#withHeld(proc, pid, (held) => {
      this.#ask(held, undefined, use)
      if (extent === 'threads') this.#visitThreads(held, use)
    })
  }

  #visitThreads(process: HeldProcess, use: (walked: Walked) => void): void {
    const tasks = enterDirectory(process.directory, 'task')
    try {
      for (const tid of listPids(tasks, this.#host.limits.directoryEntries)) {
        if (tid !== process.pid) this.#withHeld(tasks, tid, (held) => this.#ask(held, process.pid, use))
      }
    } finally {
      tasks.close()
    }
  }

  #withHeld(parent: HeldDirectory, pid: number, use: (held: HeldProcess) => void): void {
    this.#host.charge(stepsPerProcess)
    let held: HeldProcess | undefined
    try {
      held = holdProcess(parent, pid, this.#names)
      if (held !== undefined) use(held)
    } catch (error) {
      if (isGone(error)) return
      if (!(error instanceof OperationError) || error.reason !== 'system') throw error
      this.#unreadable += 1
    } finally {
      held?.close()
    }
  }

  #ask(held: HeldProcess, processPid: number | undefined, use: (walked: Walked) => void): void {
    const { command, startTicks } = held.identityNow
    this.#host.charge(command.length / bytesPerUnit)
    const grant = permitsOrNot(this.#host, askProcess(this.#action, held, held.pid))
    if (grant === undefined) {
      this.#denied += 1
      return
    }
    this.#bytes += command.length
    if (this.#bytes > this.#host.limits.readBytes) throw tooLarge(this.#host.limits.readBytes)
    use({ held, grant, processPid })
    if (processPid === undefined) this.#listed?.listed.set(held.pid, startTicks)
  }

  #noteOmissions(): void {
    const { journal } = this.#host
    if (this.#denied > 0) journal.note(`${this.#denied} processes left out: the policy denies \`${this.#action}\``)
    if (this.#unreadable > 0) journal.note(`${this.#unreadable} processes left out: they could not be read`)
  }
}

/** The process of that number, or nothing: a thread has a number, too, but it is no process. */
export function holdNumber(host: Host, pid: number): HeldProcess | undefined {
  const proc = openProcesses(host.descriptors)
  let held: HeldProcess | undefined
  try {
    held = holdProcess(proc, pid, readUserNames())
    if (held === undefined || held.readStatus().group === pid) return held
    held.close()
    return undefined
  } catch (error) {
    held?.close()
    if (isGone(error)) return undefined
    throw error
  } finally {
    proc.close()
  }
}

/** Whether the policy permits it; whoever ends the run at a question for approval ends it here too. */
export function permitsOrNot(host: Host, request: AccessRequest): Grant | undefined {
  try {
    return host.guard.authorize(request)
  } catch (error) {
    if (error instanceof AccessDeniedError && error.denial.approval !== 'interrupted') return undefined
    throw error
  }
}
