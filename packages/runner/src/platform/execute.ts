// Starts a program by the file that is held. INVARIANT: what runs is the object that was asked about, though its name be swapped (PR-1);
// it gets the arguments and the environment that were asked about, byte for byte, and nothing of ours but its own descriptor (PR-2 to
// PR-5); it and its group are gone when the call is over (PR-6).

import { spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { osError, systemCode } from '../os-error.js'
import type { HeldObject } from './held.js'
import { reach } from './reach.js'

export interface ProgramStart {
  readonly name: string
  readonly args: readonly string[]
  readonly environment: ReadonlyMap<string, string>
  /** -1: ours. */
  readonly uid: number
  readonly gid: number
  readonly mostMs: number
  /** Of each of its two outputs. */
  readonly mostBytes: number
  /** What it reads from its standard input, which is empty otherwise. */
  readonly input?: string
  /** Objects it gets as descriptors, from {@link firstLent} on: to read, each with its grant. */
  readonly lent?: readonly LentObject[]
}

export interface LentObject {
  readonly object: HeldObject
  readonly grant: Grant
}

export interface ProgramEnd {
  /** Negative: the number of the signal that ended it. */
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Where the program finds its own file: scripts are opened there by their interpreter. */
const ownDescriptor = 3
/** The first object that it is lent. */
export const firstLent = 4

export function executeHeld(object: HeldObject, grant: Grant, start: ProgramStart): ProgramEnd {
  demandGrant(grant, ['execute'], object.fileResource)
  if (!reach().isRaceFree) {
    const message = 'Unsupported Operation error: execute: it is not supported on this system'
    throw new OperationError('UnsupportedOperationError', message, { reason: 'system' })
  }
  const { name, args, environment, uid, gid, mostMs, mostBytes, input, lent = [] } = start
  for (const each of lent) demandGrant(each.grant, ['read'], each.object.fileResource)
  const { pid, status, signal, stdout, stderr, error } = spawnSync(`/proc/self/fd/${ownDescriptor}`, [...args], {
    argv0: name,
    env: Object.fromEntries(environment),
    stdio: [
      input === undefined ? 'ignore' : 'pipe',
      'pipe',
      'pipe',
      object.descriptor.fd,
      ...lent.map((each) => each.object.descriptor.fd),
    ],
    ...(input === undefined ? {} : { input }),
    ...(uid === -1 ? {} : { uid }),
    ...(gid === -1 ? {} : { gid }),
    timeout: mostMs,
    maxBuffer: mostBytes,
    killSignal: 'SIGKILL',
    shell: false,
    ...ownGroup,
  })
  endGroup(pid)
  if (error !== undefined) throw failureOf(error, start)
  return {
    exitCode: status ?? -(signal === null ? 0 : (constants.signals[signal] ?? 0)),
    stdout: stdout.toString('utf8'),
    stderr: stderr.toString('utf8'),
  }
}

/** Its children are in it too, unless they leave it on purpose; the library's types leave this out for programs that are waited for. */
const ownGroup = { detached: true }

function endGroup(pid: number): void {
  if (pid <= 1) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}

function failureOf(error: Error, { mostMs, mostBytes }: ProgramStart): OperationError {
  const code = systemCode(error)
  const message =
    code === 'ETIMEDOUT'
      ? `the program was ended after ${Math.round(mostMs / 1000)} seconds`
      : code === 'ENOBUFS'
        ? `the program was ended: it wrote more than ${mostBytes} bytes`
        : undefined
  if (message !== undefined) return new OperationError('Other', message, { reason: 'limit', cause: error })
  return osError(code ?? 'EIO')
}
