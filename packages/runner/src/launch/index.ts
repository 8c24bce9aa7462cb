// What the executables' main threads need, and no more: neither the language nor the policy engine is loaded with it.

export type { ApprovalQuestion, Approver, ApproverAnswer } from '../approval/approver.js'
export { approvalTimeoutMs, pauseThread, type TerminalApproverOptions, terminalApprover } from '../approval/terminal.js'
export type { DenialReport } from '../denial-report.js'
export { isolationFailure } from '../isolation/engine-start.js'
export { type Isolation, isolations } from '../isolation/isolation.js'
export type { LogLevel, Metric } from '../journal.js'
export {
  defaultLimits,
  inputLimits,
  type Limits,
  type OperationLimits,
  type ProfileName,
  profileNames,
  profiles,
} from '../limits.js'
export { defaultPlaces } from '../places.js'
export { makeFolder } from '../platform/make-folder.js'
export type { Ending, ErrorType, RunError, RunReport, RunResult } from '../result.js'
export { type RefusalExtras, rexDocument, rexStartFailure, shorten } from '../rex-document.js'
export { newRunId } from '../run-id.js'
export { InputError, loadInput } from './input-loader.js'
export { type LaunchOptions, type LaunchResult, type Lost, launchRun, performInWorker, startWorker } from './launch.js'
export { auditFolder, logLevelOf, stateFolder } from './operator-settings.js'
export { passedCheck } from './policy-check.js'
export type {
  ApprovalSettings,
  AuditSettings,
  IsolationSettings,
  RunOrder,
  StartFailure,
  WorkerAnswer,
} from './protocol.js'
