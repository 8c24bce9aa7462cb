// Reads and writes of one project in transactions. Outside of a transaction every method is one of its own; inside, it is part of
// the one around it. INVARIANT: a transaction is committed whole or not at all, and what returned was committed.

import type { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { closed, hasCode, nestedTransaction, transactionOver } from './errors.js'
import { type BulkStatements, Scope } from './scope.js'
import type { Tables } from './tables.js'

export interface Session {
  now(): Date
  read<T>(work: (scope: Scope) => Promise<T>): Promise<T>
  write<T>(work: (scope: Scope) => Promise<T>): Promise<T>
}

/** The database of one process; it knows whether the code that calls is inside of a transaction of it. */
export interface Database {
  readonly kysely: Kysely<Tables>
  readonly statements: BulkStatements
  readonly inside: AsyncLocalStorage<{ isOpen: boolean }>
  isClosed: boolean
  now(): Date
}

/** Each try has waited for SQLite's own timeout already. */
const tries = 5
const pauseMs = 50

/** A session whose every call is a transaction of its own. */
export function sessionOf(database: Database, projectId: string): Session {
  return {
    now: database.now,
    read: (work) =>
      transact(database, 'read only', (kysely) => work(new Scope(kysely, projectId, database.statements))),
    write: (work) =>
      transact(database, 'read write', (kysely) => work(new Scope(kysely, projectId, database.statements))),
  }
}

/** Runs `work` with a session whose calls all belong to one transaction. */
export function inTransaction<T>(
  database: Database,
  projectId: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return transact(database, 'read write', (kysely, state) => {
    const scope = new Scope(kysely, projectId, database.statements)
    const run = async <R>(part: (scope: Scope) => Promise<R>): Promise<R> => {
      if (!state.isOpen) throw transactionOver()
      return part(scope)
    }
    return work({ now: database.now, read: run, write: run })
  })
}

async function transact<T>(
  database: Database,
  mode: 'read only' | 'read write',
  work: (kysely: Kysely<Tables>, state: { isOpen: boolean }) => Promise<T>,
): Promise<T> {
  const { kysely, inside } = database
  if (database.isClosed) throw closed()
  if (inside.getStore()?.isOpen === true) throw nestedTransaction()
  for (let attempt = 1; ; attempt++) {
    const state = { isOpen: false }
    let hasBegun = false
    try {
      return await kysely
        .transaction()
        .setAccessMode(mode)
        .execute(async (transaction) => {
          hasBegun = true
          state.isOpen = true
          try {
            return await inside.run(state, () => work(transaction, state))
          } finally {
            state.isOpen = false
          }
        })
    } catch (error) {
      // Only where nothing was done yet: `work` may have told others what it saw.
      if (hasBegun || attempt === tries || !hasCode(error, 'store/locked')) throw error
      await delay(pauseMs * attempt)
    }
  }
}
