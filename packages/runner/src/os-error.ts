// Failures of the operating system as scripts see them: Rust's texts, no path, no stack (EN-9).

import { OperationError } from './operation-error.js'

/** Code, number on Linux, text; the numbers are part of the message that scripts may match. */
const texts = new Map<string, readonly [number, string]>([
  ['EPERM', [1, 'Operation not permitted']],
  ['ENOENT', [2, 'No such file or directory']],
  ['ESRCH', [3, 'No such process']],
  ['EIO', [5, 'Input/output error']],
  ['ENXIO', [6, 'No such device or address']],
  ['ENOEXEC', [8, 'Exec format error']],
  ['EBADF', [9, 'Bad file descriptor']],
  ['EAGAIN', [11, 'Resource temporarily unavailable']],
  ['ENOMEM', [12, 'Cannot allocate memory']],
  ['EACCES', [13, 'Permission denied']],
  ['EBUSY', [16, 'Device or resource busy']],
  ['EEXIST', [17, 'File exists']],
  ['EXDEV', [18, 'Invalid cross-device link']],
  ['ENODEV', [19, 'No such device']],
  ['ENOTDIR', [20, 'Not a directory']],
  ['EISDIR', [21, 'Is a directory']],
  ['EINVAL', [22, 'Invalid argument']],
  ['ENFILE', [23, 'Too many open files in system']],
  ['EMFILE', [24, 'Too many open files']],
  ['ETXTBSY', [26, 'Text file busy']],
  ['EFBIG', [27, 'File too large']],
  ['ENOSPC', [28, 'No space left on device']],
  ['ESPIPE', [29, 'Illegal seek']],
  ['EROFS', [30, 'Read-only file system']],
  ['EMLINK', [31, 'Too many links']],
  ['ENAMETOOLONG', [36, 'File name too long']],
  ['ENOTEMPTY', [39, 'Directory not empty']],
  ['ELOOP', [40, 'Too many levels of symbolic links']],
  ['EOVERFLOW', [75, 'Value too large for defined data type']],
  ['ENODATA', [61, 'No data available']],
  ['ENOTSUP', [95, 'Operation not supported']],
  ['EOPNOTSUPP', [95, 'Operation not supported']],
  ['EADDRNOTAVAIL', [99, 'Cannot assign requested address']],
  ['ENETUNREACH', [101, 'Network is unreachable']],
  ['ECONNRESET', [104, 'Connection reset by peer']],
  ['ETIMEDOUT', [110, 'Connection timed out']],
  ['ECONNREFUSED', [111, 'Connection refused']],
  ['EHOSTUNREACH', [113, 'No route to host']],
  ['ESTALE', [116, 'Stale file handle']],
  ['EDQUOT', [122, 'Disk quota exceeded']],
])

/** The `code` of a system error, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return error.code
}

/** A thrown system error as an operation's error; anything else is a defect of ours and passes through. */
export function fromSystemError(error: unknown): unknown {
  const code = systemCode(error)
  if (code === undefined || !code.startsWith('E') || code.startsWith('ERR_')) return error
  return osError(code)
}

/** The operation error for a system error code. */
export function osError(code: string): OperationError {
  const [number, text] = texts.get(code) ?? [0, `Operation failed (${code})`]
  return new OperationError('IoError', number === 0 ? text : `${text} (os error ${number})`, { reason: 'system', code })
}

/** Runs a system call and turns its failure into an operation's error. */
export function systemCall<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw fromSystemError(error)
  }
}
