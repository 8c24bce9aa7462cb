// From an order to an answer, in the order in which Rex reports what is wrong: arguments, policy, depth of the arguments; then
// the gate proves itself, the record is opened, and only then the script is looked at.

import { CodedError, isCodedError, renderError } from '@sallyport/diagnostics'
import {
  type Cedar,
  CedarAuthorizer,
  type LearnedPolicy,
  loadPolicies,
  PolicyError,
  type PolicySet,
  problemErrors,
  proveGate,
} from '@sallyport/policy'
import { EvaluationError, type Value } from '@sallyport/rhai'
import type { Approver } from '../approval/approver.js'
import { terminalApprover } from '../approval/terminal.js'
import { type AuditLog, noAuditLog, openAuditFile } from '../audit/audit-log.js'
import { type EngineProcess, startEngine } from '../isolation/engine-start.js'
import { type Lesson, startLesson } from '../learn.js'
import type { ProfileName } from '../limits.js'
import { OperationError } from '../operation-error.js'
import { effectiveUser } from '../platform/identity.js'
import { reach } from '../platform/reach.js'
import { realPath } from '../platform/real-path.js'
import { type RunOptions, runScript } from '../runner.js'
import { checkArgumentDepth, parseScriptArguments } from '../script-arguments.js'
import { hasPassed } from './policy-check.js'
import {
  interruptNumber,
  type RunOrder,
  type StartFailure,
  type StartStep,
  signalNames,
  type WorkerAnswer,
} from './protocol.js'

/** Of ours, beside the worker's. */
export type OwnPrograms = Required<Pick<RunOptions, 'sideWorkerUrl' | 'programLauncherUrl'>>

export function performOrder(cedar: Cedar, order: RunOrder, programs: OwnPrograms): WorkerAnswer {
  let step: StartStep = 'arguments'
  let engine: EngineProcess | undefined
  try {
    const scriptArguments = parseArguments(order)
    step = 'policy'
    const policies = loadPolicies(cedar, [order.policy], {
      mode: order.policyMode,
      isValidated: () => isChecked(order),
    })
    const authorizer = new CedarAuthorizer(cedar, policies, { mode: order.authorizerMode })
    proveGate(cedar, authorizer)
    step = 'argument-depth'
    checkArgumentDepth(scriptArguments)
    step = 'platform'
    checkPlatform(order.profile)
    step = 'isolation'
    engine = order.isolation === 'none' ? undefined : startEngine({ ...order.isolation, limits: order.limits })
    step = 'audit'
    const auditLog = openAudit(order)
    const principal = { type: 'User', id: effectiveUser() }
    const lesson = order.learns === undefined ? undefined : startLesson(principal, order.learns)
    const result = runScript(
      { script: order.script, policies, authorizer, scriptArguments },
      {
        program: order.program,
        run: order.run,
        principal,
        limits: order.limits,
        profile: order.profile,
        layers: layers(),
        auditLog,
        reserved: reservedPaths(order),
        approver: approverOf(order),
        engine,
        logLevel: order.logLevel,
        measuresProcess: order.measuresProcess,
        now: () => new Date(),
        interruption: () => interruptionOf(order),
        sleep: (milliseconds) => sleepUnlessStopped(order.flags, milliseconds),
        ...programs,
        network: order.network,
        watcher: lesson?.watcher,
      },
    )
    const answer = { kind: 'result', result, warnings: warningTexts(policies) } as const
    return lesson === undefined ? answer : { ...answer, learned: checkedLesson(cedar, lesson) }
  } catch (error) {
    if (!isCodedError(error)) throw error
    return { kind: 'start-failure', failure: startFailure(step, error) }
  } finally {
    engine?.end()
  }
}

/** Whether another thread checked the very text of this order, and had no complaint. */
function isChecked({ policyCheck }: RunOrder): boolean {
  return policyCheck !== undefined && hasPassed(policyCheck)
}

/** What was learned must be a policy that can be used. */
function checkedLesson(cedar: Cedar, lesson: Lesson): LearnedPolicy {
  const learned = lesson.finish()
  loadPolicies(cedar, [{ name: 'learned.cedar', text: learned.text }], { mode: 'strict' })
  return learned
}

function parseArguments({ scriptArguments }: RunOrder): ReadonlyMap<string, Value> {
  return scriptArguments === undefined ? new Map() : parseScriptArguments(scriptArguments.text)
}

/** Our own state, and the record wherever it goes. */
function reservedPaths({ stateFolder, audit }: RunOrder): string[] {
  return [stateFolder, ...(audit.path === undefined ? [] : [audit.path])].map(realPath)
}

function openAudit({ audit, run }: RunOrder): AuditLog {
  if (audit.path === undefined) return noAuditLog()
  return openAuditFile({ path: audit.path, run, now: () => new Date(), sync: audit.sync })
}

/** The signal's flag ends the wait, and a Ctrl-C at the question sets it: the run ends as by any other. */
function approverOf({ approvals, flags, limits }: RunOrder): Approver | undefined {
  if (approvals === 'nobody') return undefined
  const ends = performance.now() + limits.script.maxMilliseconds
  return terminalApprover({
    timeoutMs: approvals.timeoutMs,
    onInterrupt: () => Atomics.compareExchange(flags, 0, 0, interruptNumber),
    isStopped: () => Atomics.load(flags, 0) !== 0 || performance.now() > ends,
    pause: (milliseconds) => Atomics.wait(flags, 0, 0, milliseconds),
  })
}

/** Where acts could race with others, the strict profile runs nothing. */
function checkPlatform(profile: ProfileName): void {
  let isRaceFree: boolean
  try {
    isRaceFree = reach().isRaceFree
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    throw new CodedError({
      code: 'platform/unsupported',
      message: error.message,
      hint: '`sallyport doctor` tells what this machine offers',
    })
  }
  if (profile !== 'strict' || isRaceFree) return
  throw new CodedError({
    code: 'platform/not-race-free',
    message: 'the profile `strict` needs a system on which what was checked is what is used',
    hint: 'run on Linux, or accept the race with `--profile default`',
  })
}

function layers(): string[] {
  const isCodeGenerationOff = process.execArgv.includes('--disallow-code-generation-from-strings')
  return ['frozen-intrinsics', ...(isCodeGenerationOff ? ['no-code-generation'] : [])]
}

/** The signal that asks the script to end. After the grace that the drop-in gives, Rex calls SIGTERM a timeout. */
function interruptionOf({ flags, program }: RunOrder): string | undefined {
  const name = signalNames.get(Atomics.load(flags, 0))
  return name === 'SIGTERM' && program === 'rex-runner' ? 'SIGTERM timeout exceeded' : name
}

/** Ends early when a signal asks the script to end, and then the script ends too. */
function sleepUnlessStopped(flags: Int32Array, milliseconds: number): void {
  Atomics.wait(flags, 0, 0, milliseconds)
  if (Atomics.load(flags, 0) === 0) return
  throw new EvaluationError({ kind: 'ErrorTerminated', text: 'Script terminated' })
}

function warningTexts({ warnings }: PolicySet): string[] {
  return problemErrors(warnings).map((warning) => renderError(warning, undefined, 'warning'))
}

function startFailure(step: StartStep, error: CodedError): StartFailure {
  const problems = error instanceof PolicyError ? problemErrors(error.problems) : []
  return {
    step,
    code: error.code,
    message: error instanceof PolicyError && error.cedarText !== undefined ? error.cedarText : error.message,
    hint: error.hint,
    source: error.source,
    span: error.span,
    details: problems.length === 0 ? [renderError(error)] : problems.map((problem) => renderError(problem)),
  }
}
