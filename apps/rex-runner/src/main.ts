// rex-runner, the drop-in: its flags, its JSON, its exit codes, and nothing else on the way to the first system call.

import { join } from 'node:path'
import { escapeControls, visible } from '@sallyport/diagnostics'
import {
  auditFolder,
  type ErrorType,
  type LaunchResult,
  launchRun,
  logLevelOf,
  type Metric,
  newRunId,
  profiles,
  type RefusalExtras,
  type RunResult,
  rexDocument,
  rexStartFailure,
  type StartFailure,
  stateFolder,
} from '@sallyport/runner/launch'
import { helpText, parseFlags, type RexFlags, usage } from './flags.js'

declare const VERSION: string

/** Rex lets a script go on for so long after SIGTERM. */
const terminationGraceMs = 10_000
const nanosecondsPerSecond = 1e9

interface Reply {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

const parsed = parseFlags(process.argv.slice(2))
switch (parsed.kind) {
  case 'run':
    reply(await run(parsed.flags, process.env))
    break
  case 'help':
    reply({ stdout: helpText, stderr: '', exitCode: 0 })
    break
  case 'version':
    reply({ stdout: `rex-runner ${VERSION}\n`, stderr: '', exitCode: 0 })
    break
  case 'functions': {
    const { functionList } = await import('@sallyport/runner')
    reply({ stdout: `${JSON.stringify(functionList(), undefined, 2)}\n`, stderr: '', exitCode: 0 })
    break
  }
  case 'error':
    reply({
      stdout: '',
      stderr: `error: ${visible(parsed.message)}\n\n${usage}\n\nFor more information, try '--help'.\n`,
      exitCode: 2,
    })
}

/** The only place that writes and chooses the exit code; a reader that went away is no error of ours. */
function reply({ stdout, stderr, exitCode }: Reply): void {
  process.exitCode = exitCode
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = 1
    })
  }
  if (stderr !== '') process.stderr.write(stderr)
  if (stdout !== '') process.stdout.write(stdout)
}

async function run(flags: RexFlags, environment: NodeJS.ProcessEnv): Promise<Reply> {
  const now = new Date()
  const runId = newRunId(now)
  const launched = await launchRun({
    scriptPath: flags.scriptFile,
    policyPath: flags.policyFile,
    argumentsPath: flags.argumentsFile,
    workerUrl: new URL('./worker.js', import.meta.url),
    terminationGraceMs,
    order: {
      policyMode: 'rex',
      authorizerMode: 'enforce',
      program: 'rex-runner',
      profile: 'rex',
      isolation: 'none',
      run: runId,
      limits: profiles.rex,
      approvals: 'nobody',
      audit: { path: auditPath(environment, runId), sync: false },
      stateFolder: stateFolder(environment),
      logLevel: logLevelOf(environment),
      measuresProcess: !['true', '1'].includes(environment['REX_RUNNER_DISABLE_MONITORING'] ?? ''),
    },
  })
  return present(launched, flags)
}

function auditPath(environment: NodeJS.ProcessEnv, runId: string): string | undefined {
  const setting = environment['SALLYPORT_AUDIT']
  if (setting === 'off') return undefined
  if (setting !== undefined && setting !== '') return setting
  return join(auditFolder(environment), `${runId}.jsonl`)
}

function present(launched: LaunchResult, flags: RexFlags): Reply {
  switch (launched.kind) {
    case 'result': {
      const { result } = launched
      const warnings = launched.warnings.map((warning) => `${warning}\n`).join('')
      if (result.reservedName !== undefined) return refuseReserved(result, result.reservedName)
      if (flags.outputFormat === 'human') return presentHuman(result, flags.isVerbose, warnings)
      const stdout = rexDocument(result, { isPretty: flags.outputFormat === 'pretty-json' })
      return { stdout: escapeControls(stdout), stderr: warnings, exitCode: 0 }
    }
    case 'input-failure':
      return refusal('COMMUNICATION_EXCEPTION', `Failed to load input files: ${launched.error.message}`)
    case 'start-failure':
      return presentStartFailure(launched.failure, flags)
    case 'lost':
      return refusal('INTERNAL_EXCEPTION', launched.message)
  }
}

function presentStartFailure(failure: StartFailure, flags: RexFlags): Reply {
  switch (failure.step) {
    case 'arguments': {
      const reason = `Failed to parse script arguments JSON: ${flags.argumentsFile ?? ''}: ${failure.message}`
      return refusal('COMMUNICATION_EXCEPTION', `Failed to load input files: ${reason}`)
    }
    case 'policy': {
      const cedarText = failure.message.replace(/^failed to parse policies from string: /, '')
      const reason = `Failed to parse Cedar policy - check syntax and structure: ${cedarText}`
      return refusal('INTERNAL_EXCEPTION', `Failed to create Rhai engine: ${reason}`, failure.details)
    }
    case 'argument-depth': {
      const message = `Script arguments depth validation failed: ${failure.message}`
      return refusal('VALIDATION_EXCEPTION', message, [], {
        alarms: [{ type: 'RexRunnerScriptArgumentValidationFailure', details: message }],
        metrics: [metric('ScriptArgumentValidationFailureCount', 1, 'COUNT', 'FailureCount')],
      })
    }
    case 'isolation':
    case 'audit':
    case 'platform':
      return refusal('INTERNAL_EXCEPTION', `Failed to create Rhai engine: ${failure.message}`, failure.details)
  }
}

/** The script published under a name that is the runner's own. */
function refuseReserved(result: RunResult, complaint: string): Reply {
  const details = complaint.slice(complaint.indexOf(': ') + 2)
  return refusal('SCRIPT_EXCEPTION', complaint, [], {
    alarms: [{ type: 'RexRunnerScriptExecutionFailure', details }],
    metrics: result.metrics.filter(({ name }) => name === 'RexRunnerProcessCpuUsage'),
  })
}

function refusal(
  type: ErrorType,
  message: string,
  details: readonly string[] = [],
  { alarms = [], metrics = [] }: RefusalExtras = {},
): Reply {
  const stderr = details.map((detail) => `${detail}\n`).join('')
  const total = metric('TotalExecutionTime', process.uptime() * nanosecondsPerSecond, 'TIME', 'Duration')
  const document = rexStartFailure(type, message, { alarms, metrics: [total, ...metrics] })
  return { stdout: escapeControls(document), stderr, exitCode: 1 }
}

function metric(name: string, value: number, unit: Metric['unit'], label: string): Metric {
  return {
    name: `RexRunner${name}`,
    value: Math.round(value),
    unit,
    dimensions: new Map([['MetricInfo', label]]),
    timestamp: new Date().toISOString(),
  }
}

function presentHuman(result: RunResult, isVerbose: boolean, warnings: string): Reply {
  let stdout = ''
  let stderr = warnings
  if (isVerbose) for (const { level, message } of result.logs) stdout += `[${level}] ${visible(message)}\n`
  if (result.error !== undefined) stderr += `error: ${visible(humanError(result))}\n`
  else if (result.output !== '') stdout += `${visible(result.output)}\n`
  if (isVerbose) {
    stdout += '--- metrics ---\n'
    for (const { name, value } of result.metrics) stdout += `${visible(name)}: ${value}\n`
  }
  return { stdout, stderr, exitCode: 0 }
}

function humanError({ denial, error }: RunResult): string {
  if (denial !== undefined) return `Permission denied: ${denial.action} on ${denial.object}`
  return error?.message ?? ''
}
