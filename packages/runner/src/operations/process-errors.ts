// How scripts see what goes wrong with processes: kinds of `ProcessErrorKind`.

import { AccessDeniedError } from '../access-denied.js'
import { OperationError } from '../operation-error.js'
import type { ErrorVocabulary } from './failure-form.js'

type ProcessErrorKind =
  | 'ProcessNotFound'
  | 'ValidationError'
  | 'ProcessEnumerationError'
  | 'NamespaceOperationError'
  | 'CallbackExecutionError'

/** A failure with a kind of its own. */
export class ProcessError extends OperationError {
  readonly processKind: ProcessErrorKind

  constructor(processKind: ProcessErrorKind, message: string) {
    super('Other', message, { reason: processKind === 'ValidationError' ? 'usage' : 'system' })
    this.processKind = processKind
  }
}

/** What the closure failed with that an operation called; a denial in it stays one for the result of the run. */
export class CallbackProcessError extends OperationError {
  readonly processKind = 'CallbackExecutionError'

  constructor(error: OperationError) {
    const reason = error.message.replace(/^Rhai callback execution failed: /, '')
    super('CallbackError', `Callback execution failed: ${reason}`, { reason: error.reason, cause: error.cause })
  }
}

export function notFound(reason: string, pid: number): ProcessError {
  return new ProcessError('ProcessNotFound', `Process not found: ${reason}: PID ${pid}`)
}

export const processErrors: ErrorVocabulary = {
  source: 'ProcessErrorKind',
  kinds: [
    'ProcessNotFound',
    'PidNamespaceOperationError',
    'NamespaceOperationError',
    'PermissionDenied',
    'AuthorizationError',
    'ValidationError',
    'CallbackExecutionError',
    'ProcessEnumerationError',
    'DBusError',
    'PrivilegeError',
    'ServiceNotFound',
    'Other',
  ],
  kindOf: (error) => {
    if (error instanceof AccessDeniedError) return error.kind
    const hasKind = error instanceof ProcessError || error instanceof CallbackProcessError
    return hasKind ? error.processKind : 'Other'
  },
}

/** What goes through handles of files: there every failure is `Other`, a denial too, as in the original; its text tells it. */
export const processFileErrors: ErrorVocabulary = { ...processErrors, kindOf: () => 'Other' }

/** The helpers `ps` and `kill` tell every failure as one of validation, with their name before it. */
export const helperErrors = (helper: string): ErrorVocabulary => ({
  ...processErrors,
  kindOf: () => 'ValidationError',
  textOf: ({ message }) => `Validation error: ${helper}: ${message}`,
})
