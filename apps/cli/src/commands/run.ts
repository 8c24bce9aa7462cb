// `sallyport run`: one script behind one policy.

import { join } from 'node:path'
import { escapeControls, visible } from '@sallyport/diagnostics'
import {
  auditFolder,
  type ErrorType,
  type Isolation,
  type IsolationSettings,
  type LaunchResult,
  type Limits,
  launchRun,
  loadInput,
  logLevelOf,
  newRunId,
  type ProfileName,
  profiles,
  rexStartFailure,
  stateFolder,
} from '@sallyport/runner/launch'
import { approvalsOf } from '../approvals.js'
import { exitCode, exitCodeOf } from '../exit-code.js'
import { presentRun, type RunFormat } from '../present-run.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'
import type { WorkerStart } from '../worker-start.js'

interface RunFlags {
  readonly scriptFile?: string
  readonly policy?: string
  readonly policyFile?: string
  readonly args?: string
  readonly scriptArgumentsFile?: string
  readonly output?: RunFormat
  readonly outputFormat?: RunFormat
  readonly audit?: string
  readonly auditSync?: boolean
  readonly profile?: ProfileName
  readonly isolate?: Isolation
  readonly caFile?: string
  readonly observe?: boolean
  readonly timeout?: number
  readonly approvalTimeout?: number
  readonly maxOperations?: number
  readonly maxMemory?: number
  readonly verbose?: boolean
}

export async function run(
  args: readonly string[],
  flags: RunFlags,
  terminal: Terminal,
  workerStart: WorkerStart | undefined,
): Promise<number> {
  const scriptPath = oneOf(args[0], flags.scriptFile, 'SCRIPT', '--script-file')
  const policyPath = oneOf(flags.policy, flags.policyFile, '--policy', '--policy-file')
  if (scriptPath === undefined)
    throw new UsageError('no script is named', 'name it: `sallyport run script.rhai --policy policy.cedar`')
  if (policyPath === undefined) {
    throw new UsageError(
      'no policy is named, and nothing is permitted without one',
      'name one with `--policy policy.cedar`; `sallyport policy new` writes a starter',
    )
  }
  const authorities = flags.caFile === undefined ? undefined : await loadAuthorities(flags.caFile)
  const runId = newRunId(new Date())
  const workerUrl = workerStart?.url ?? new URL('./worker.js', import.meta.url)
  const launched = await launchRun({
    scriptPath,
    policyPath,
    argumentsPath: oneOf(flags.args, flags.scriptArgumentsFile, '--args', '--script-arguments-file'),
    workerUrl,
    worker: workerStart?.worker,
    terminationGraceMs: 0,
    order: {
      policyMode: 'strict',
      authorizerMode: flags.observe === true ? 'observe' : 'enforce',
      program: 'sallyport',
      profile: flags.profile ?? 'default',
      isolation: isolationOf(flags.isolate, workerUrl),
      run: runId,
      limits: limitsOf(flags),
      approvals: approvalsOf(process.env, flags.approvalTimeout),
      ...(authorities === undefined ? {} : { network: { authorities } }),
      audit: { path: flags.audit ?? join(auditFolder(process.env), `${runId}.jsonl`), sync: flags.auditSync === true },
      stateFolder: stateFolder(process.env),
      logLevel: logLevelOf(process.env),
      measuresProcess: true,
    },
  })
  const format = oneOf(flags.output, flags.outputFormat, '--output', '--output-format') ?? 'human'
  return present(launched, format, flags.verbose === true, terminal)
}

const mostAuthorityBytes = 4 * 1024 * 1024

/** Certificates that the operator trusts; a file without one is a mistake, not an empty list. */
async function loadAuthorities(path: string): Promise<string> {
  const { text } = await loadInput(path, 'certificate file', mostAuthorityBytes)
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  throw new UsageError(`there is no certificate in \`${visible(path)}\``, 'name a file with certificates in PEM')
}

/** Both spellings of one thing at once is wrong usage. */
function oneOf<T>(first: T | undefined, second: T | undefined, firstName: string, secondName: string): T | undefined {
  if (first !== undefined && second !== undefined) {
    throw new UsageError(`\`${firstName}\` and \`${secondName}\` mean the same`, 'give one of them')
  }
  return first ?? second
}

/** The engine's program lies beside the worker's. */
function isolationOf(isolation: Isolation = 'none', workerUrl: URL): IsolationSettings {
  if (isolation === 'none') return 'none'
  return { isolation, url: new URL('./engine-child.js', workerUrl).href, searchPath: process.env['PATH'] ?? '' }
}

function limitsOf({ profile = 'default', timeout, maxOperations, maxMemory }: RunFlags): Limits {
  const { script, operation } = profiles[profile]
  return {
    script: {
      ...script,
      ...(timeout === undefined ? {} : { maxMilliseconds: timeout * 1000 }),
      ...(maxOperations === undefined ? {} : { maxOperations }),
      ...(maxMemory === undefined ? {} : { maxMemoryBytes: maxMemory * 1024 * 1024 }),
    },
    operation,
  }
}

function present(launched: LaunchResult, format: RunFormat, isVerbose: boolean, terminal: Terminal): number {
  switch (launched.kind) {
    case 'result': {
      for (const warning of launched.warnings) terminal.remark(warning)
      presentRun(launched.result, launched.script, { format, isVerbose }, terminal)
      return exitCodeOf(launched.result.ending, launched.result.error?.message ?? '')
    }
    case 'input-failure':
      presentFailure('COMMUNICATION_EXCEPTION', launched.error.message, format, terminal)
      terminal.error(launched.error)
      return exitCode.usage
    case 'start-failure':
      presentFailure('INTERNAL_EXCEPTION', launched.failure.message, format, terminal)
      for (const detail of launched.failure.details) terminal.complain(detail)
      return exitCode.usage
    case 'lost':
      presentFailure('INTERNAL_EXCEPTION', launched.message, format, terminal)
      terminal.complain(`error: ${launched.message}`)
      return exitCodeOfLost(launched.reason, launched.message)
  }
}

function exitCodeOfLost(reason: 'memory' | 'deadline' | 'signal' | 'defect', message: string): number {
  if (reason === 'defect') return exitCode.defect
  return reason === 'signal' ? exitCodeOf('interrupted', message) : exitCode.limit
}

/** Programs get a document also where the script never ran. */
function presentFailure(type: ErrorType, message: string, format: RunFormat, terminal: Terminal): void {
  if (format !== 'human') terminal.result(`${escapeControls(rexStartFailure(type, message))}\n`)
}
