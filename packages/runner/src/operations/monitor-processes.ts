// monitor_processes_cpu: list Process, each in each batch. A figure is the processor time that a process got between two looks, in
// percent of one processor: of `/proc/<pid>/stat` against `/proc/stat`.

import { Float } from '@sallyport/rhai'
import type { Options } from '../handles/options.js'
import type { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import { type ProcessorTicks, processorTicks } from '../platform/machine.js'
import { type HeldProcess, holdProcess, isGone } from '../platform/process.js'
import { machineFigures, readFigures, readTicks } from '../platform/process-figures.js'
import { listPids } from '../platform/process-list.js'
import { enterDirectory } from '../platform/walk.js'
import { defineOperation } from './operation.js'
import { askProcess, holdNumber, permitsOrNot } from './process-access.js'
import { processErrors } from './process-errors.js'
import { processRecord } from './process-list.js'

const shortestDelayMs = 200
/** A wait is cut into pieces, so that the script's time limit ends it. */
const longestPieceMs = 100
/** A charge this large makes the script look at its clock. */
const stepsPerPiece = 100_000

interface Look {
  readonly startTicks: bigint
  readonly ticks: bigint
}

/** A process or, with the process it belongs to, a thread. */
interface Watched {
  readonly pid: number
  readonly processPid: number | undefined
  /** A process that is looked at beside its threads stands for its first thread alone. */
  readonly isAlone: boolean
  last: Look | undefined
}

function pause(host: Host, milliseconds: number): void {
  for (let left = milliseconds; left > 0; left -= longestPieceMs) {
    host.sleep(Math.min(left, longestPieceMs))
    host.charge(stepsPerPiece)
  }
}

function monitor(host: Host, options: Options): RecordValue[][] {
  const watched = watchedOf(host, options)
  let before = processorTicks()
  for (const each of watched) each.last = withWatched(host, each, (held) => lookAt(held, each))
  pause(host, shortestDelayMs)
  const batches: RecordValue[][] = []
  const count = options.integer('batches') ?? 1
  const delayMs = (options.integer('delay_in_seconds') ?? 0) * 1000
  for (let batch = 1; batch <= count; batch += 1) {
    const now = processorTicks()
    batches.push(watched.flatMap((each) => look(host, each, before, now) ?? []))
    before = now
    if (batch < count) pause(host, delayMs === 0 ? shortestDelayMs : delayMs)
  }
  return batches
}

function watchedOf(host: Host, options: Options): Watched[] {
  const withThreads = options.flag('include_threads')
  return options.integers('pids_to_monitor').flatMap((pid) => {
    const process: Watched = { pid, processPid: undefined, isAlone: withThreads, last: undefined }
    const threads = withThreads ? withWatched(host, process, (held) => threadsOf(host, held)) : undefined
    return [process, ...(threads ?? [])]
  })
}

function threadsOf(host: Host, process: HeldProcess): Watched[] {
  const tasks = enterDirectory(process.directory, 'task')
  try {
    return listPids(tasks, host.limits.directoryEntries)
      .filter((tid) => tid !== process.pid)
      .map((tid) => ({ pid: tid, processPid: process.pid, isAlone: false, last: undefined }))
  } finally {
    tasks.close()
  }
}

/** Held anew each time: the policy is asked about what it is then. Nothing where it ended. */
function withWatched<T>(host: Host, { pid, processPid }: Watched, use: (held: HeldProcess) => T): T | undefined {
  host.charge(1)
  const process = holdNumber(host, processPid ?? pid)
  if (process === undefined) return undefined
  let thread: HeldProcess | undefined
  try {
    if (processPid === undefined) return use(process)
    const tasks = enterDirectory(process.directory, 'task')
    try {
      thread = holdProcess(tasks, pid, process.names)
    } finally {
      tasks.close()
    }
    return thread === undefined ? undefined : use(thread)
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  } finally {
    thread?.close()
    process.close()
  }
}

function lookAt(held: HeldProcess, { isAlone }: Watched): Look {
  return { startTicks: held.identityNow.startTicks, ticks: readTicks(held, isAlone ? 'first-thread' : 'process') }
}

/** Nothing where it is denied, ended, or is another one by now: the operator is told, the script sees no difference. */
function look(host: Host, each: Watched, before: ProcessorTicks, now: ProcessorTicks): RecordValue | undefined {
  const record = withWatched(host, each, (held) => {
    const grant = permitsOrNot(host, askProcess('list', held, held.pid))
    if (grant === undefined || held.identityNow.startTicks !== each.last?.startTicks) return undefined
    const figures = readFigures(held, grant, machineFigures())
    const next = lookAt(held, each)
    const percent = percentOf(next.ticks - each.last.ticks, before, now)
    each.last = next
    return processRecord(held, figures, each.processPid, { recent_cpu_usage: new Float(percent) })
  })
  if (record === undefined) host.journal.note(`process ${each.pid} left out: it is not there, or may not be listed`)
  return record
}

function percentOf(used: bigint, before: ProcessorTicks, now: ProcessorTicks): number {
  const passed = (now.total - before.total) / now.processors
  return passed <= 0 ? 0 : Math.min((Number(used) / passed) * 100, now.processors * 100)
}

export const monitorProcesses = defineOperation({
  name: 'monitor_processes_cpu',
  style: 'method',
  summary: 'looks at processes several times, and how much of a processor each used between',
  parameters: [
    { name: 'manager', type: 'process manager' },
    { name: 'options', type: 'options', builder: 'MonitorProcessesCpuOptions' },
  ],
  returns: 'array of arrays of ProcessInfo',
  asks: [{ action: 'list', on: 'process' }],
  failsAs: processErrors,
  perform: (host, { options }) => monitor(host, options),
})
