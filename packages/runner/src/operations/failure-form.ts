// How scripts see the failures of an operation: as a map with kinds of a vocabulary of its own, or as its message alone.

import { AccessDeniedError } from '../access-denied.js'
import { OperationError, UnreadableError } from '../operation-error.js'
import { processErrors } from './process-errors.js'

export interface ErrorVocabulary {
  /** The module of its constants, and the `source` of its maps. */
  readonly source: string
  readonly kinds: readonly string[]
  readonly kindOf: (error: OperationError) => string
  /** What is told in place of the error's own text. */
  readonly textOf?: (error: OperationError) => string
}

/** `text`: helpers that throw a plain string. */
export type FailureForm = 'text' | ErrorVocabulary

/** A setting of the kernel that is not there, or that does not take the value. */
export class SettingError extends OperationError {
  readonly settingKind: 'InvalidParameter' | 'InvalidValue'

  constructor(settingKind: SettingError['settingKind'], message: string, cause: OperationError) {
    super('Other', message, { reason: 'system', ...(cause.code === undefined ? {} : { code: cause.code }), cause })
    this.settingKind = settingKind
  }
}

/** A failure of the network; `RequestError` is what a request met. */
export class NetworkError extends OperationError {
  readonly networkKind: 'RequestError' | 'Other'

  constructor(
    networkKind: NetworkError['networkKind'],
    message: string,
    reason: 'system' | 'usage' | 'limit' = 'system',
    code?: string,
  ) {
    super('Other', message, { reason, ...(code === undefined ? {} : { code }) })
    this.networkKind = networkKind
  }
}

const systemSource = {
  source: 'SysteminfoErrorKind',
  kinds: [
    'AuthorizationError',
    'PermissionDenied',
    'IoError',
    'CapsError',
    'InvalidParameter',
    'InvalidValue',
    'PrivilegeError',
    'ProcFsError',
    'Other',
  ],
} as const

/** Denials by their own kind, everything else is `Other`. */
export const systemErrors: ErrorVocabulary = {
  ...systemSource,
  kindOf: (error) => (error instanceof AccessDeniedError ? error.kind : 'Other'),
}

/** What goes through handles of files: there a denial is `Other` too, as in the original; its text tells it. */
export const settingErrors: ErrorVocabulary = {
  ...systemSource,
  kindOf: (error) => (error instanceof SettingError ? error.settingKind : 'Other'),
}

export const diskErrors: ErrorVocabulary = {
  source: 'DiskinfoErrorKind',
  kinds: [
    'AuthorizationError',
    'InvalidPath',
    'SystemError',
    'PermissionDenied',
    'TryFromIntError',
    'IoError',
    'Other',
    'NixError',
  ],
  kindOf: (error) => (error instanceof AccessDeniedError ? error.kind : 'Other'),
}

export const networkErrors: ErrorVocabulary = {
  source: 'NetworkErrorKind',
  kinds: ['AuthorizationError', 'PermissionDenied', 'RequestError', 'Other'],
  kindOf: (error) => {
    if (error instanceof AccessDeniedError) return error.kind
    return error instanceof NetworkError ? error.networkKind : 'Other'
  },
}

/** Of helpers that read or compute, and ask nobody. */
export const commonErrors: ErrorVocabulary = {
  source: 'CommonUtilsErrorKind',
  kinds: ['InvalidArguments', 'ParseError', 'FormatError', 'Other'],
  kindOf: (error) => {
    if (error instanceof UnreadableError) return 'ParseError'
    return error.kind === 'InvalidArguments' ? error.kind : 'Other'
  },
}

export const errorVocabularies: readonly ErrorVocabulary[] = [
  systemErrors,
  diskErrors,
  networkErrors,
  processErrors,
  commonErrors,
]
