// What a run ends with: one value for every way it can end, from which documents, texts and exit codes are made.

import type { Position } from '@sallyport/diagnostics'
import type { AuditHead } from './audit/audit-log.js'
import type { DenialReport } from './denial-report.js'
import type { DecisionCounts } from './guard.js'
import type { Alarm, LogEntry, Metric } from './journal.js'
import type { Limits } from './limits.js'

/** Rex's error types, as they stand in its JSON. */
export type ErrorType =
  | 'VALIDATION_EXCEPTION'
  | 'ACCESS_DENIED_EXCEPTION'
  | 'INTERNAL_EXCEPTION'
  | 'SCRIPT_EXCEPTION'
  | 'COMMUNICATION_EXCEPTION'

/** How a run ended: what exit codes are chosen by. */
export type Ending = 'success' | 'denied' | 'limit' | 'script-error' | 'compile-error' | 'interrupted' | 'defect'

export interface RunError {
  readonly type: ErrorType
  /** Rex's text, whole. */
  readonly message: string
  readonly position: Position | undefined
  /** What to do about it, for a person. */
  readonly hint?: string
}

export interface RunReport {
  readonly run: string
  readonly profile: string
  readonly mode: 'enforce' | 'observe'
  /** Protections beyond guard and limits that were active. */
  readonly layers: readonly string[]
  readonly limits: Limits
  readonly decisions: DecisionCounts
  readonly audit: AuditHead
  /** Remarks for the operator. */
  readonly notes: readonly string[]
}

export interface RunResult {
  readonly ending: Ending
  /** The script's value as text; empty on an error. */
  readonly output: string
  readonly error: RunError | undefined
  /** The denial that ended the script. For the operator alone: it holds the permit. */
  readonly denial: DenialReport | undefined
  /** All denials that the script met, also those it handled. */
  readonly denials: readonly DenialReport[]
  readonly alarms: readonly Alarm[]
  readonly metrics: readonly Metric[]
  readonly logs: readonly LogEntry[]
  readonly report: RunReport
  /** Rex's complaint about a script that published under a name that begins with `rex`. */
  readonly reservedName: string | undefined
}
