// One process, held by its directory below `/proc`. INVARIANT: what is read through it is of that very process: once it ended, reads
// fail, though its number be given to another (PR-7). Holding it and reading who it is has no effect and asks nothing.

import { closeSync, constants, openSync, readSync } from 'node:fs'
import type { Identity, Subject } from '../approval/subject.js'
import {
  type ProcessStat,
  type ProcessStatus,
  parseCommand,
  parseProcessStat,
  parseProcessStatus,
} from '../kernel-text/process-text.js'
import { OperationError } from '../operation-error.js'
import { fromSystemError, osError, systemCode } from '../os-error.js'
import type { ProcessResource } from '../resource.js'
import type { HeldDirectory } from './held.js'
import { enterDirectory } from './walk.js'

/** A longer command line could hide from a policy what it does: nobody is asked about such a process. */
const longestCommand = 256 * 1024
const longestText = 64 * 1024
const mostAttempts = 4

/** Who a process is. Number and start name it; the rest may change while it runs. */
export interface ProcessIdentity extends ProcessResource {
  readonly uid: number
  readonly startTicks: bigint
}

export type UserNames = (uid: number) => string | undefined

/** A process or, below another one's `task`, a thread. */
export class HeldProcess implements Subject {
  readonly pid: number
  readonly directory: HeldDirectory
  readonly identityNow: ProcessIdentity
  readonly names: UserNames

  constructor(pid: number, directory: HeldDirectory, names: UserNames) {
    this.pid = pid
    this.directory = directory
    this.names = names
    this.identityNow = this.#readIdentity()
  }

  /** What the policy is asked about. */
  get resource(): ProcessResource {
    return this.identityNow
  }

  identity(): Identity {
    return this.directory.identity()
  }

  /** Whether it still runs, and is what it was when it was held: same start, name, user and command. */
  isUnchanged(): boolean {
    try {
      const now = this.#readIdentity()
      const then = this.identityNow
      return (
        now.startTicks === then.startTicks &&
        now.uid === then.uid &&
        now.name === then.name &&
        now.username === then.username &&
        now.command === then.command
      )
    } catch (error) {
      if (error instanceof OperationError && error.reason === 'system') return false
      throw error
    }
  }

  readStat(): ProcessStat {
    return parseProcessStat(this.read('stat', longestText))
  }

  readStatus(): ProcessStatus {
    return parseProcessStatus(this.read('status', longestText).toString('latin1'))
  }

  /** A file of the kernel about this process, at most so many bytes; more is an error. */
  read(name: string, mostBytes: number): Buffer {
    return readWhole(this.directory.child(name), mostBytes)
  }

  close(): void {
    this.directory.close()
  }

  /** All from one program: where it changed meanwhile, it is read again. */
  #readIdentity(): ProcessIdentity {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const { name, startTicks } = this.readStat()
      const { uid } = this.readStatus()
      const command = parseCommand(this.read('cmdline', longestCommand))
      if (this.readStat().name !== name) continue
      return { kind: 'process', pid: this.pid, name, uid, username: this.names(uid) ?? '', command, startTicks }
    }
    throw osError('EAGAIN')
  }
}

/** Holds a process by its number in the held `/proc`, or a thread in a held `task`; nothing where none has it. */
export function holdProcess(parent: HeldDirectory, pid: number, names: UserNames): HeldProcess | undefined {
  let directory: HeldDirectory | undefined
  try {
    directory = enterDirectory(parent, String(pid))
    return new HeldProcess(pid, directory, names)
  } catch (error) {
    directory?.close()
    if (isGone(error)) return undefined
    throw error
  }
}

/** What the system says of a process that ended: before it was looked for, or in the middle of it. */
export function isGone(error: unknown): boolean {
  return error instanceof OperationError && (error.code === 'ENOENT' || error.code === 'ESRCH')
}

function readWhole(path: string, mostBytes: number): Buffer {
  let fd: number | undefined
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const pieces: Buffer[] = []
    let length = 0
    for (;;) {
      const piece = Buffer.allocUnsafe(Math.min(16 * 1024, mostBytes + 1 - length))
      const count = readSync(fd, piece, 0, piece.length, null)
      if (count === 0) return Buffer.concat(pieces)
      pieces.push(piece.subarray(0, count))
      length += count
      if (length > mostBytes) throw osError('EFBIG')
    }
  } catch (error) {
    throw systemCode(error) === undefined || error instanceof OperationError ? error : fromSystemError(error)
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}
