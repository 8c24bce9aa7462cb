// The package's promise to its users: a name listed here stays.
export { type AuditFileOptions, type AuditHead, type AuditLog, noAuditLog, openAuditFile } from './audit/audit-log.js'
export { type AuditVerdict, verifyAudit } from './audit/verify.js'
export type { CheckedPermission, CheckedPolicy } from './check/call-verdict.js'
export { type CheckedCall, checkScript, type ScriptCheck } from './check/check-script.js'
export type { DenialReport } from './denial-report.js'
export { type Alarm, type LogEntry, type LogLevel, logLevels, type Metric } from './journal.js'
export {
  defaultLimits,
  inputLimits,
  type Limits,
  type OperationLimits,
  type ProfileName,
  profileNames,
  profiles,
} from './limits.js'
export { normalPath } from './path.js'
export { effectiveUser } from './platform/identity.js'
export { makeFolder } from './platform/make-folder.js'
export { type FunctionDescription, functionList, operationsNamed, type Permission } from './reference.js'
export type { Ending, ErrorType, RunError, RunReport, RunResult } from './result.js'
export { rexDocument, rexStartFailure, shorten } from './rex-document.js'
export { newRunId } from './run-id.js'
export { type RunInputs, type RunOptions, runScript } from './runner.js'
export { ArgumentDepthError, ArgumentsError, checkArgumentDepth, parseScriptArguments } from './script-arguments.js'
