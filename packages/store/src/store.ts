// Opening and closing: a store is one SQLite file with any number of projects in it. What cannot be used as it is is refused or set
// aside, never overwritten. INVARIANT: `project(id)` is the only way to a method that reads or writes rows.

import { AsyncLocalStorage } from 'node:async_hooks'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Kysely } from 'kysely'
import { fileExists, preparePrivateFile, setAside } from './driver/database-file.js'
import { inspectFile } from './driver/inspect-file.js'
import { dialectOf, SqliteConnection } from './driver/sqlite-driver.js'
import { damaged, foreign, hasCode } from './errors.js'
import { migrate, refuseNewer, refuseOlder } from './migrations/migrate.js'
import { type Project, projectOf } from './project.js'
import type { Database } from './session.js'

export interface StoreOptions {
  readonly path: string
  /** The time by which leases and decisions end. */
  readonly now: () => Date
}

export interface Store {
  readonly path: string
  /** All there is of one project; nothing of it reaches another's rows. */
  project(projectId: string): Project
  close(): Promise<void>
}

/** Two processes that make the same store at once: the slower one waits for the faster. */
const tries = 5
const pauseMs = 50

/** Creates the store, or opens it and brings it up to date. */
export async function openStore(options: StoreOptions & { readonly mode?: 'write' }): Promise<Store>
/** Opens the store as it is, for reading only; nothing where there is none. */
export async function openStore(options: StoreOptions & { readonly mode: 'read' }): Promise<Store | undefined>
export async function openStore(
  options: StoreOptions & { readonly mode?: 'read' | 'write' },
): Promise<Store | undefined> {
  const path = resolve(options.path)
  if (options.mode === 'read') return openForReading(path, options.now)
  preparePrivateFile(path)
  inspectBeforeWriting(path)
  for (let attempt = 1; ; attempt++) {
    try {
      return await openForWriting(path, options.now)
    } catch (error) {
      if (attempt === tries || !hasCode(error, 'store/locked')) throw error
      await delay(pauseMs * attempt)
    }
  }
}

function inspectBeforeWriting(path: string): void {
  const { damage, tables, migrations } = inspectFile(path, true)
  if (damage !== undefined) throw damaged(path, damage, setAside(path))
  if (tables.length > 0 && !tables.includes('storeMigrations')) throw foreign(path)
  refuseNewer(path, migrations)
}

async function openForWriting(path: string, now: () => Date): Promise<Store> {
  const connection = new SqliteConnection(path, 'write')
  try {
    connection.prepareForWriting()
    const database = databaseOn(connection, now)
    await migrate(path, database)
    return storeOn(path, database)
  } catch (error) {
    connection.close()
    throw error
  }
}

function openForReading(path: string, now: () => Date): Store | undefined {
  if (!fileExists(path)) return undefined
  const { damage, tables, migrations } = inspectFile(path, false)
  if (damage !== undefined) throw damaged(path, damage, undefined)
  // Made a moment ago by a process that has not come further, or stopped there.
  if (tables.length === 0) return undefined
  if (!tables.includes('storeMigrations')) throw foreign(path)
  refuseNewer(path, migrations)
  refuseOlder(path, migrations)
  return storeOn(path, databaseOn(new SqliteConnection(path, 'read'), now))
}

function databaseOn(connection: SqliteConnection, now: () => Date): Database {
  return {
    kysely: new Kysely({ dialect: dialectOf(connection) }),
    statements: new Map(),
    inside: new AsyncLocalStorage(),
    isClosed: false,
    now,
  }
}

function storeOn(path: string, database: Database): Store {
  return {
    path,
    project: (projectId) => projectOf(database, projectId),
    close: async () => {
      if (database.isClosed) return
      database.isClosed = true
      await database.kysely.destroy()
    },
  }
}
