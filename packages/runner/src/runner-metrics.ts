// The metrics and alarms that the runner itself publishes, under Rex's names.

import type { Journal, MetricUnit } from './journal.js'
import type { Outcome } from './runner.js'

const prefix = 'RexRunner'
const bytesPerMegabyte = 1024 * 1024

/** Publishes how the run went. Durations are nanoseconds. */
export function publishOutcome(
  journal: Journal,
  outcome: Outcome,
  options: { readonly totalNs: bigint; readonly measuresProcess: boolean },
): void {
  const publish = (name: string, value: number, unit: MetricUnit, label: string): void =>
    journal.measure({ name: prefix + name, value, unit, dimensions: new Map([['MetricInfo', label]]) })
  if (outcome.evaluationNs !== undefined)
    publish('ScriptExecutionTime', Number(outcome.evaluationNs), 'TIME', 'Duration')
  publish('TotalExecutionTime', Number(options.totalNs), 'TIME', 'Duration')
  if ('failure' in outcome) publishFailure(journal, publish, outcome.failure)
  else publish('ScriptExecutionSuccessCount', 1, 'COUNT', 'SuccessCount')
  if (options.measuresProcess) publishProcess(publish, outcome.evaluationNs !== undefined)
}

type Publish = (name: string, value: number, unit: MetricUnit, label: string) => void

function publishFailure(
  journal: Journal,
  publish: Publish,
  failure: { readonly ending: string; readonly type: string; readonly message: string },
): void {
  const isDenied = failure.type === 'ACCESS_DENIED_EXCEPTION'
  const name = isDenied ? 'PrivilegeEscalation' : 'ScriptExecutionFailure'
  publish(`${name}Count`, 1, 'COUNT', 'FailureCount')
  journal.raise({ type: prefix + name, details: `Failed to execute script: ${failure.message}` })
  if (failure.ending !== 'compile-error') return
  publish('ScriptCompilationFailureCount', 1, 'COUNT', 'FailureCount')
  journal.raise({ type: `${prefix}ScriptCompilationFailure`, details: `Failed to compile script: ${failure.message}` })
}

/** Memory is sampled while a script runs: without a run there is no sample. */
function publishProcess(publish: Publish, didRun: boolean): void {
  const { user, system } = process.cpuUsage()
  const elapsedMicroseconds = process.uptime() * 1e6
  publish(
    'ProcessCpuUsage',
    elapsedMicroseconds === 0 ? 0 : ((user + system) / elapsedMicroseconds) * 100,
    'PERCENT',
    'ProcessMonitoring',
  )
  if (!didRun) return
  const { rss, heapTotal, external } = process.memoryUsage()
  publish('ProcessRssMemoryUsageAverage', rss / bytesPerMegabyte, 'MEGABYTES', 'ProcessMonitoring')
  publish(
    'ProcessVirtualMemoryUsageAverage',
    (heapTotal + external) / bytesPerMegabyte,
    'MEGABYTES',
    'ProcessMonitoring',
  )
}
