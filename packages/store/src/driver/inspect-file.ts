// What a file holds, found out without changing it: the connection is one that cannot write. The one exception is a transaction
// that a stopped process left half done: SQLite reads nothing before it is rolled back.

import { z } from 'zod'
import { damaged, hasCode } from '../errors.js'
import { SqliteConnection } from './sqlite-driver.js'

export interface Inspection {
  readonly tables: readonly string[]
  /** The names of the migrations that were applied to it. */
  readonly migrations: readonly string[]
  /** Why the file is no sound database. */
  readonly damage?: string
}

const namesSchema = z.array(z.object({ name: z.string() }))
const checkSchema = z.tuple([z.object({ quick_check: z.string() })])

/** `thorough` reads every page once; without it only the pages that a query meets are noticed. */
export function inspectFile(path: string, thorough: boolean): Inspection {
  try {
    return inspect(path, thorough)
  } catch (error) {
    if (!hasCode(error, 'store/unfinished')) throw error
    rollBackUnfinished(path)
    return inspect(path, thorough)
  }
}

/** Opening for writing is enough: the first read restores the pages that the other process had saved. */
function rollBackUnfinished(path: string): void {
  const connection = new SqliteConnection(path, 'write')
  try {
    connection.run('SELECT count(*) FROM sqlite_master')
  } finally {
    connection.close()
  }
}

function inspect(path: string, thorough: boolean): Inspection {
  let connection: SqliteConnection | undefined
  try {
    connection = new SqliteConnection(path, 'read')
    if (thorough) checkPages(path, connection)
    const tables = namesIn(
      connection,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    const hasMigrations = tables.includes('storeMigrations')
    return { tables, migrations: hasMigrations ? namesIn(connection, 'SELECT name FROM "storeMigrations"') : [] }
  } catch (error) {
    if (!hasCode(error, 'store/damaged') || !(error instanceof Error)) throw error
    return { tables: [], migrations: [], damage: error.cause instanceof Error ? error.cause.message : error.message }
  } finally {
    connection?.close()
  }
}

function checkPages(path: string, connection: SqliteConnection): void {
  const checked = checkSchema.parse(connection.pragma('quick_check(1)'))
  const said = checked[0].quick_check
  if (said !== 'ok') throw damaged(path, said, undefined, new Error(said.replaceAll(/\s+/g, ' ')))
}

function namesIn(connection: SqliteConnection, query: string): string[] {
  return namesSchema.parse(connection.run(query)).map(({ name }) => name)
}
