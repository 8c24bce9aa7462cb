// Starts a program through our launcher, where it needs what Node cannot give: capabilities, another namespace of processes, or fewer
// rights than ours. INVARIANT: as for every program: what runs is the object that was asked about, with nothing of ours; and what could
// not be given to it is an error, not a program without it.

import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Confinement } from '../launcher/confinement.js'
import { encodeOrder, type LaunchReport, type LaunchStep, ownDescriptor, readReports } from '../launcher/order.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { cLibrary } from './c-library.js'
import type { ProgramStart } from './execute.js'

/** What a program gets beside its user and group. */
export interface ProgramRights {
  /** Our launcher; without one there is no program with these rights. */
  readonly launcher: URL | undefined
  readonly capabilities: readonly string[]
  readonly confinement: Confinement
  /** Of a process: in its namespace of processes. */
  readonly target: number | undefined
}

export interface Spawned extends SpawnSyncReturns<Buffer> {
  /** Negative: the number of the signal that ended it. Throws where it never began. */
  readonly exitCode: () => number
}

/** `settings` are the ones of every program: time, sizes, group. Descriptors: the program's own, then those that it is lent. */
export function spawnThroughLauncher(
  { name, args, environment, uid, gid, input }: ProgramStart,
  descriptors: readonly number[],
  { launcher, capabilities, confinement, target }: ProgramRights,
  settings: object,
): Spawned {
  if (launcher === undefined) throw unsupported('this program was set up without its launcher')
  // Asked here, so that the reason can be told.
  cLibrary('execute')
  const report = ownDescriptor + descriptors.length
  const order = encodeOrder(
    {
      name,
      args,
      environment: [...environment],
      uid,
      gid,
      capabilities,
      confinement,
      kept: descriptors.length,
      report,
      target: target === undefined ? undefined : report + 1,
      hasInput: input !== undefined,
    },
    input,
  )
  const flags = ['--disallow-code-generation-from-strings']
  const spawned = spawnSync(process.execPath, [...flags, fileURLToPath(launcher)], {
    ...settings,
    env: {},
    input: order,
    stdio: ['pipe', 'pipe', 'pipe', ...descriptors, 'pipe', ...(target === undefined ? [] : [target])],
  }) as SpawnSyncReturns<Buffer>
  return { ...spawned, exitCode: () => exitCodeOf(spawned, report) }
}

export function exitStatus({ status, signal }: SpawnSyncReturns<Buffer>): number {
  return status ?? -(signal === null ? 0 : (constants.signals[signal] ?? 0))
}

/** The launcher must have said that the program began. */
function exitCodeOf(spawned: SpawnSyncReturns<Buffer>, report: number): number {
  const last = lastReport((spawned.output[report] as Buffer | null | undefined)?.toString('utf8') ?? '')
  if (last?.kind === 'starting') return exitStatus(spawned)
  if (last?.kind === 'ended') return last.exitCode
  throw last === undefined ? osError('EIO') : failureOf(last.step, last.code)
}

/** What stopped the second of two launchers comes before what the first says of its end. */
function lastReport(text: string): LaunchReport | undefined {
  const reports = readReports(text)
  const failed = reports.find(({ kind }) => kind === 'failed')
  if (failed !== undefined) return failed
  const hasStarted = reports.some(({ kind }) => kind === 'starting')
  return hasStarted ? reports.at(-1) : undefined
}

const whatFailed: Readonly<Record<LaunchStep, string>> = {
  library: 'the C library lacks a function that it needs',
  namespace: 'the namespace of that process cannot be entered',
  descriptors: 'its descriptors cannot be set up',
  capabilities: 'it cannot be given these capabilities',
  user: 'it cannot be given that user or group',
  confinement: 'its rights cannot be taken',
  start: 'it cannot be started',
}

function failureOf(step: LaunchStep, code: string): OperationError {
  if (step === 'library') return unsupported(whatFailed.library)
  const message = `${osError(code).message}: ${whatFailed[step]}`
  return new OperationError('RustixError', message, { reason: 'system', code })
}

function unsupported(reason: string): OperationError {
  const message = `Unsupported Operation error: execute: ${reason}`
  return new OperationError('UnsupportedOperationError', message, { reason: 'system' })
}
