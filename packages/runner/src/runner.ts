// Runs one script behind one policy. Everything it needs is given: it reads no file, no environment and no clock of its own.

import type { Source } from '@sallyport/diagnostics'
import { type EntityUid, type PolicySet, type TreeAuthorizer, uidText } from '@sallyport/policy'
import { Scope, type Script, toHostText, type Value } from '@sallyport/rhai'
import type { Approver } from './approval/approver.js'
import type { AuditLog } from './audit/audit-log.js'
import { auditSchema, auditSchemaVersion, sha256 } from './audit/record.js'
import { reportDenial } from './denial-report.js'
import { explainFailure, type Failure, outputTooLarge } from './failure.js'
import { Guard, type Watcher } from './guard.js'
import type { EngineProcess } from './isolation/engine-start.js'
import { evaluateIsolated } from './isolation/evaluate-isolated.js'
import { Journal, type LogLevel } from './journal.js'
import type { Limits } from './limits.js'
import type { NetworkSettings } from './network/settings.js'
import { defaultPlaces, type HostPlaces } from './places.js'
import { SideThread } from './platform/side-thread.js'
import { defaultDictionaryPath } from './redaction/dictionary.js'
import type { RunError, RunResult } from './result.js'
import { publishOutcome } from './runner-metrics.js'
import { scriptEngine } from './script-engine.js'
import { Session } from './session.js'

export interface RunInputs {
  readonly script: Source
  readonly policies: PolicySet
  readonly authorizer: TreeAuthorizer
  readonly scriptArguments: ReadonlyMap<string, Value>
}

export interface RunOptions {
  /** `sallyport` or `rex-runner`: stands in the record. */
  readonly program: string
  readonly run: string
  readonly principal: EntityUid
  readonly limits: Limits
  readonly profile: string
  readonly layers: readonly string[]
  readonly auditLog: AuditLog
  /** Paths that no policy can permit, with all below them. */
  readonly reserved?: readonly string[] | undefined
  /** Who is asked where the policy wants approval; without one that is a denial. */
  readonly approver?: Approver | undefined
  readonly logLevel: LogLevel
  /** Whether metrics of the process are published, as Rex does. */
  readonly measuresProcess: boolean
  readonly now: () => Date
  /** The name of a signal once it was received; read while the script runs. */
  readonly interruption: () => string | undefined
  readonly sleep: (milliseconds: number) => void
  /** Where the engine runs, if not here: what that gives up stands in the result. */
  readonly engine?: EngineProcess | undefined
  /** Path of the dictionary of log templates, for `redacted_read`; the original's by default. */
  readonly redactionDictionary?: string
  /** Where programs and sockets are otherwise than usual. */
  readonly places?: Partial<HostPlaces>
  /** The program of the side thread, `@sallyport/runner/side-worker`; without it there is no network. */
  readonly sideWorkerUrl?: URL | undefined
  /** The launcher of programs, `@sallyport/runner/program-launcher`; without it no program gets capabilities or another namespace. */
  readonly programLauncherUrl?: URL | undefined
  readonly network?: NetworkSettings | undefined
  /** Told of every decision. */
  readonly watcher?: Watcher | undefined
}

/** Compiles, runs and reports; never throws for anything that a script or a policy does. */
export function runScript(inputs: RunInputs, options: RunOptions): RunResult {
  const journal = new Journal(options.now, options.logLevel)
  const guard = new Guard({
    authorizer: inputs.authorizer,
    auditLog: options.auditLog,
    principal: options.principal,
    reserved: options.reserved,
    approver: options.approver,
    watcher: options.watcher,
  })
  const session = new Session(guard, journal, options.limits.operation, {
    now: options.now,
    redactionDictionary: options.redactionDictionary ?? defaultDictionaryPath,
    places: { ...defaultPlaces, ...options.places },
    sideThread: new SideThread(options.sideWorkerUrl),
    programLauncher: options.programLauncherUrl,
    sleep: options.sleep,
    network: options.network ?? {},
  })
  options.auditLog.note({
    kind: 'start',
    schema: auditSchema,
    schemaVersion: auditSchemaVersion,
    program: options.program,
    principal: uidText(options.principal),
    mode: inputs.authorizer.mode,
    profile: options.profile,
    script: `sha256:${sha256(inputs.script.text)}`,
    policy: inputs.policies.digest,
  })
  options.auditLog.flush()
  const started = process.hrtime.bigint()
  const outcome =
    options.engine === undefined
      ? evaluate(inputs, options, session)
      : evaluateIsolated(inputs, options, session, options.engine)
  publishOutcome(journal, outcome, {
    totalNs: process.hrtime.bigint() - started,
    measuresProcess: options.measuresProcess,
  })
  session.close()
  const failure = 'failure' in outcome ? outcome.failure : undefined
  const ending = failure?.ending ?? 'success'
  const { allowed, denied } = guard.counts
  const head = options.auditLog.close({ kind: 'end', status: ending, allowed, denied })
  const last = session.denials.findLast(({ denial }) => denial === failure?.denial)
  return {
    ending,
    output: 'output' in outcome ? outcome.output : '',
    error: failure === undefined ? undefined : errorOf(failure),
    denial: last === undefined ? undefined : reportDenial(inputs.policies, last),
    denials: session.denials.map((each) => reportDenial(inputs.policies, each)),
    alarms: journal.alarms,
    metrics: journal.metrics,
    logs: journal.entries,
    report: {
      run: options.run,
      profile: options.profile,
      mode: inputs.authorizer.mode,
      layers: [...options.layers, ...(options.engine?.layers ?? [])],
      limits: options.limits,
      decisions: { ...guard.counts },
      audit: head,
      notes: journal.notes,
    },
    reservedName: session.reservedName,
  }
}

/** What came of compiling and running. */
export type Outcome =
  | { readonly output: string; readonly evaluationNs: bigint }
  | { readonly failure: Failure; readonly evaluationNs: bigint | undefined }

function evaluate(inputs: RunInputs, options: RunOptions, session: Session): Outcome {
  const engine = scriptEngine({
    session,
    onDebug: (text, position) => session.journal.log('DEBUG', text.replace(/^"+|"+$/g, ''), position?.line ?? 0),
    now: () => options.now().getTime(),
    sleep: options.sleep,
  })
  const scope = new Scope()
  for (const [name, value] of inputs.scriptArguments) scope.push(name, value)
  let script: Script
  try {
    script = engine.compile(inputs.script.text, { scope })
  } catch (error) {
    return { failure: explainFailure(error, 'compile', options.interruption), evaluationNs: undefined }
  }
  const started = process.hrtime.bigint()
  const elapsed = (): bigint => process.hrtime.bigint() - started
  try {
    const value = engine.run(script, {
      scope,
      limits: options.limits.script,
      control: { shouldStop: () => options.interruption() !== undefined },
    })
    const output = toHostText(value)
    if (Buffer.byteLength(output) > options.limits.script.maxOutputBytes) {
      return { failure: outputTooLarge(options.limits.script.maxOutputBytes), evaluationNs: elapsed() }
    }
    return { output, evaluationNs: elapsed() }
  } catch (error) {
    return { failure: explainFailure(error, 'run', options.interruption), evaluationNs: elapsed() }
  }
}

function errorOf({ type, message, position, hint }: Failure): RunError {
  return { type, message, position, ...(hint === undefined ? {} : { hint }) }
}
