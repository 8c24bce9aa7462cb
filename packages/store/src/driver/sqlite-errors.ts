// What SQLite reports, in the store's own codes.

import { CodedError } from '@sallyport/diagnostics'
import { conflict, damaged, locked, notWritable, readOnly, unfinished } from '../errors.js'

/** The error for a caller; what is no error of SQLite stays as it is. */
export function toStoreError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof CodedError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return locked(path, error)
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damaged(path, error.message, undefined, error)
  if (/^SQLITE_READONLY_(ROLLBACK|RECOVERY|CANTINIT)$/.test(code)) return unfinished(path, error)
  if (/^SQLITE_READONLY/.test(code)) return readOnly(path, error)
  if (/^SQLITE_(CANTOPEN|PERM|FULL|IOERR|AUTH|NOLFS)/.test(code)) return notWritable(path, error)
  if (/^SQLITE_CONSTRAINT/.test(code)) return conflict(error.message, error)
  // Opening fails with a text and no code.
  if (/unable to open|ConnectionFailed/i.test(error.message)) return notWritable(path, error)
  return error
}
