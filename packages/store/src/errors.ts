// The errors of the store, one function for each stable code, so that each is worded in one place.

import { CodedError, isCodedError } from '@sallyport/diagnostics'

/** The database is no sound SQLite file any more; `setAside` names the file it was moved to, with all that was in it. */
export function damaged(path: string, what: string, setAside: string | undefined, cause?: unknown): CodedError {
  const moved = setAside === undefined ? '' : `; it was set aside as \`${setAside}\``
  return new CodedError({
    code: 'store/damaged',
    message: `the store \`${path}\` is damaged (${what})${moved}`,
    hint:
      setAside === undefined
        ? 'run a command that writes to the store: it sets the file aside and starts a fresh one'
        : 'run the command again: it starts with a fresh store; keep or delete the file that was set aside',
    cause,
  })
}

export function newer(path: string, migration: string): CodedError {
  return new CodedError({
    code: 'store/newer',
    message: `the store \`${path}\` was written by a newer version (it knows \`${migration}\`)`,
    hint: 'use the newer version, or move the file away to start afresh',
  })
}

export function older(path: string): CodedError {
  return new CodedError({
    code: 'store/older',
    message: `the store \`${path}\` was written by an older version and cannot be read as it is`,
    hint: 'run a command that writes to the store: it brings the file up to date',
  })
}

export function foreign(path: string): CodedError {
  return new CodedError({
    code: 'store/foreign',
    message: `\`${path}\` is a database of another program`,
    hint: 'name another path for the store',
  })
}

export function locked(path: string, cause?: unknown): CodedError {
  return new CodedError({
    code: 'store/locked',
    message: `the store \`${path}\` is locked by another process`,
    hint: 'wait until the other process is done, then run the command again',
    cause,
  })
}

export function notWritable(path: string, cause?: unknown): CodedError {
  return new CodedError({
    code: 'store/not-writable',
    message: `the store \`${path}\` cannot be opened or written`,
    hint: 'check that its folder exists, is yours and has free space',
    cause,
  })
}

export function readOnly(path: string, cause?: unknown): CodedError {
  return new CodedError({
    code: 'store/read-only',
    message: `the store \`${path}\` was opened for reading only`,
    hint: 'open it with mode `write` to change it',
    cause,
  })
}

export function unfinished(path: string, cause?: unknown): CodedError {
  return new CodedError({
    code: 'store/unfinished',
    message: `the store \`${path}\` holds the half of a transaction that a stopped process left`,
    hint: 'open it once as a user who may write it and its folder',
    cause,
  })
}

export function notPrivate(path: string, what: string): CodedError {
  return new CodedError({
    code: 'store/not-private',
    message: `the store cannot be kept at \`${path}\`: ${what}`,
    hint: 'keep the store in a folder that only you can write: `chmod 700` it, or name another path',
  })
}

export function rowInvalid(table: string, key: string, what: string): CodedError {
  return new CodedError({
    code: 'store/row-invalid',
    message: `the row ${key} of \`${table}\` is not as this version writes it: ${what}`,
    hint: 'the store was changed by another program: move the file away and start afresh',
  })
}

export function valueInvalid(where: string, what: string): CodedError {
  return new CodedError({
    code: 'store/value-invalid',
    message: `a value for \`${where}\` cannot be kept: ${what}`,
    hint: 'report this: values are checked before they reach the store',
  })
}

export function conflict(what: string, cause?: unknown): CodedError {
  return new CodedError({
    code: 'store/conflict',
    message: `what was to be added contradicts what is there (${what})`,
    hint: 'report this: ids are given once, and what is referred to exists',
    cause,
  })
}

export function unknownSubject(kind: 'run' | 'finding' | 'file', id: string): CodedError {
  return new CodedError({
    code: 'store/unknown-subject',
    message: `the store knows no ${kind} \`${id}\``,
    hint: 'list what is there, and use an id or path from the list',
  })
}

export function runEnded(runId: string): CodedError {
  return new CodedError({
    code: 'store/run-ended',
    message: `the run \`${runId}\` has ended already`,
    hint: 'begin a new run',
  })
}

export function nestedTransaction(): CodedError {
  return new CodedError({
    code: 'store/nested-transaction',
    message: 'the project was used inside of its own transaction, which would wait for itself',
    hint: "use the transaction's own methods",
  })
}

export function transactionOver(): CodedError {
  return new CodedError({
    code: 'store/transaction-over',
    message: 'a transaction was used after its end',
    hint: 'wait for all that a transaction does before it returns',
  })
}

export function closed(): CodedError {
  return new CodedError({
    code: 'store/closed',
    message: 'the store was used after it was closed',
    hint: 'close the store when all work is done',
  })
}

export function hasCode(error: unknown, code: string): boolean {
  return isCodedError(error) && error.code === code
}
