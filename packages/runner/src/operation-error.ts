// What goes wrong inside an operation, in the words that scripts know: kind, message, source (`#{ kind, message, source }`).

/** The kinds of `IoErrorKind`, with two that scripts meet but that have no constant. */
export type IoErrorKind =
  | 'InvalidPath'
  | 'InvalidArguments'
  | 'InvalidFileMode'
  | 'ValidationError'
  | 'DirectoryOpenError'
  | 'DirectoryError'
  | 'FileError'
  | 'DestinationFileNotEmptyError'
  | 'NotFound'
  | 'DirectoryNotEmpty'
  | 'PermissionDenied'
  | 'AuthorizationError'
  | 'IdentityResolutionError'
  | 'UnsupportedOperationError'
  | 'FileContentTooLargeError'
  | 'FileCopyError'
  | 'FileReadError'
  | 'EntryTypeMismatchError'
  | 'IoError'
  | 'TryFromIntError'
  | 'RustixError'
  | 'Utf8Error'
  | 'CallbackError'
  | 'Other'

export const ioErrorKinds: readonly IoErrorKind[] = [
  'InvalidPath',
  'InvalidArguments',
  'InvalidFileMode',
  'ValidationError',
  'DirectoryOpenError',
  'DirectoryError',
  'FileError',
  'DestinationFileNotEmptyError',
  'NotFound',
  'DirectoryNotEmpty',
  'PermissionDenied',
  'AuthorizationError',
  'IdentityResolutionError',
  'UnsupportedOperationError',
  'FileContentTooLargeError',
  'FileCopyError',
  'FileReadError',
  'EntryTypeMismatchError',
  'IoError',
  'TryFromIntError',
  'RustixError',
  'Utf8Error',
  'Other',
]

/** Why an operation failed beyond its message: what exit codes and results are chosen by. */
export type FailureCause = 'denied' | 'limit' | 'system' | 'usage'

export interface OperationErrorOptions {
  readonly source?: string
  readonly reason?: FailureCause
  /** The system's code, such as `ENOENT`, where one was the cause. */
  readonly code?: string
  readonly cause?: unknown
}

/** A failure that a script can catch. */
export class OperationError extends Error {
  readonly kind: IoErrorKind
  readonly source: string
  readonly reason: FailureCause
  readonly code: string | undefined

  constructor(kind: IoErrorKind, message: string, options: OperationErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'OperationError'
    this.kind = kind
    this.source = options.source ?? 'IoErrorKind'
    this.reason = options.reason ?? 'usage'
    this.code = options.code
  }
}

/** A failure that scripts know as plain text: option builders that lack a field, numbers out of range. */
export class PlainError extends Error {
  /** `operation` is the failure that is told as plain text. */
  constructor(message: string, operation?: OperationError) {
    super(message, operation === undefined ? undefined : { cause: operation })
    this.name = 'PlainError'
  }
}

/** A text that does not have the form it should have. */
export class UnreadableError extends OperationError {
  constructor(message: string) {
    super('Other', message)
    this.name = 'UnreadableError'
  }
}
