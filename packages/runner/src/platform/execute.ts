// Starts a program by the file that is held. INVARIANT: what runs is the object that was asked about, though its name be swapped (PR-1);
// it gets the arguments and the environment that were asked about, byte for byte, and nothing of ours but its own descriptor (PR-2 to
// PR-5); it and its group are gone when the call is over (PR-6).

import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { demandGrant, type Grant } from '../grant.js'
import { ownDescriptor } from '../launcher/order.js'
import { OperationError } from '../operation-error.js'
import { osError, systemCode } from '../os-error.js'
import { endGroup } from './children.js'
import type { HeldObject } from './held.js'
import { exitStatus, type ProgramRights, type Spawned, spawnThroughLauncher } from './launch-program.js'
import { requireProgram } from './program-format.js'
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
  /** Where it needs more than another user or group. */
  readonly rights?: ProgramRights
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

/** The first object that it is lent. */
export const firstLent = 4

export function executeHeld(object: HeldObject, grant: Grant, start: ProgramStart): ProgramEnd {
  demandGrant(grant, ['execute'], object.fileResource)
  if (!reach().isRaceFree) {
    const message = 'Unsupported Operation error: execute: it is not supported on this system'
    throw new OperationError('UnsupportedOperationError', message, { reason: 'system' })
  }
  requireProgram(object)
  const lent = start.lent ?? []
  for (const each of lent) demandGrant(each.grant, ['read'], each.object.fileResource)
  const descriptors = [object, ...lent.map((each) => each.object)].map((each) => each.descriptor.fd)
  const settings = {
    timeout: start.mostMs,
    maxBuffer: start.mostBytes,
    killSignal: 'SIGKILL' as const,
    shell: false,
    // Its children are in its group too, unless they leave it on purpose; the library's types leave this out for programs that are waited for.
    detached: true,
  }
  const { rights } = start
  const spawned =
    rights === undefined
      ? spawnHere(start, descriptors, settings)
      : spawnThroughLauncher(start, descriptors, rights, settings)
  endGroup(spawned.pid)
  const { stdout, stderr, error } = spawned
  if (error !== undefined) throw failureOf(error, start)
  return { exitCode: spawned.exitCode(), stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') }
}

function spawnHere(start: ProgramStart, descriptors: readonly number[], settings: object): Spawned {
  const { name, args, environment, uid, gid, input } = start
  const spawned = spawnSync(`/proc/self/fd/${ownDescriptor}`, [...args], {
    ...settings,
    argv0: name,
    env: Object.fromEntries(environment),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', ...descriptors],
    ...(input === undefined ? {} : { input }),
    ...(uid === -1 ? {} : { uid }),
    ...(gid === -1 ? {} : { gid }),
  }) as SpawnSyncReturns<Buffer>
  return { ...spawned, exitCode: () => exitStatus(spawned) }
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
