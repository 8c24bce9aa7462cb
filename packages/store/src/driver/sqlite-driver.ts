// The only file that knows libsql: a connection to one SQLite file, as a dialect of Kysely. One connection serves a process, one
// transaction at a time. INVARIANT: a transaction that may write takes the write lock when it begins, so that it never finds out
// halfway that another process was faster.

import { pathToFileURL } from 'node:url'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import Libsql from 'libsql'
import { closed, valueInvalid } from '../errors.js'
import { toStoreError } from './sqlite-errors.js'

export type ConnectionMode = 'read' | 'write'

/** How long SQLite itself waits for another process before it reports the lock; the caller may try again. */
const busyTimeoutMs = 1000
/** Statements are constant texts; those of bulk inserts differ by their number of rows. */
const keptStatements = 256

type Statement = Libsql.Statement<unknown[]>

export class SqliteConnection implements DatabaseConnection {
  readonly #path: string
  readonly #database: Libsql.Database
  readonly #statements = new Map<string, Statement>()
  readonly #mode: ConnectionMode
  #isOpen = true

  constructor(path: string, mode: ConnectionMode) {
    this.#path = path
    this.#mode = mode
    try {
      this.#database = new Libsql(mode === 'read' ? `${pathToFileURL(path).href}?mode=ro` : path)
    } catch (error) {
      throw toStoreError(path, error)
    }
    this.pragma(`busy_timeout = ${busyTimeoutMs}`)
  }

  /** For settings and inspection: constant texts of ours, no data. */
  pragma(setting: string): unknown[] {
    return this.run(`PRAGMA ${setting}`)
  }

  /** The settings of a connection that writes: what was committed survives a loss of power. */
  prepareForWriting(): void {
    for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'trusted_schema = OFF']) {
      this.pragma(setting)
    }
  }

  /** As {@link pragma}, for any constant statement; the rows, if it has any. */
  run(sql: string): unknown[] {
    if (!this.#isOpen) throw closed()
    try {
      const statement = this.#database.prepare<unknown[]>(sql)
      if (statement.reader) return statement.all([])
      statement.run([])
      return []
    } catch (error) {
      throw toStoreError(this.#path, error)
    }
  }

  /** Begins and ends transactions. Not prepared: a `BEGIN` that met a lock would stay in progress and block the next `COMMIT`. */
  control(sql: 'BEGIN DEFERRED' | 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK'): void {
    if (!this.#isOpen) throw closed()
    try {
      this.#database.exec(sql)
    } catch (error) {
      throw toStoreError(this.#path, error)
    }
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // A promise that fails, not a call that throws: Kysely waits for the one only.
    return new Promise((resolve) => resolve(this.#execute(query)))
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield this.#execute<R>(query)
  }

  /** Folds the journal into the database, so that it is one file again, unless somebody else is still reading. */
  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    if (this.#mode === 'write') this.#checkpoint()
    this.#statements.clear()
    this.#database.close()
  }

  #checkpoint(): void {
    try {
      this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
    } catch (error) {
      // Left to the next process: everything committed is in the journal and stays valid.
      if (!(error instanceof Libsql.SqliteError)) throw error
    }
  }

  #execute<R>(query: CompiledQuery): QueryResult<R> {
    for (const parameter of query.parameters) {
      if (typeof parameter === 'string') checkText(parameter)
    }
    if (!this.#isOpen) throw closed()
    try {
      const statement = this.#prepare(query.sql)
      // The rows are what the compiled query selects, by Kysely's types; the store checks each one before it believes it.
      if (statement.reader) return { rows: statement.all(query.parameters) as R[] }
      const { changes } = statement.run(query.parameters)
      return { rows: [], numAffectedRows: BigInt(changes) }
    } catch (error) {
      throw toStoreError(this.#path, error)
    }
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const oldest = this.#statements.size < keptStatements ? undefined : this.#statements.keys().next().value
    if (oldest !== undefined) this.#statements.delete(oldest)
    const statement = this.#database.prepare<unknown[]>(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** The binding would cut a text at its first NUL, and SQLite would replace half of a surrogate pair: both are refused. */
function checkText(text: string): void {
  // Most texts hold neither a NUL nor any surrogate, which the first pattern finds out several times as fast.
  if (/[\0\ud800-\udfff]/.test(text) && /\0|\p{Surrogate}/u.test(text))
    throw valueInvalid('text', 'it holds a NUL or half of a surrogate pair')
}

/** Kysely over one connection; who wants it waits until the one before has given it back. */
export function dialectOf(connection: SqliteConnection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SingleConnectionDriver(connection),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class SingleConnectionDriver implements Driver {
  readonly #connection: SqliteConnection
  #isTaken = false
  readonly #waiting: (() => void)[] = []

  constructor(connection: SqliteConnection) {
    this.#connection = connection
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#isTaken = true
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift()
    // Passed on without being free in between, so that nobody overtakes who waits.
    if (next === undefined) this.#isTaken = false
    else next()
  }

  async beginTransaction(_connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    this.#connection.control(accessMode === 'read only' ? 'BEGIN DEFERRED' : 'BEGIN IMMEDIATE')
  }

  async commitTransaction(): Promise<void> {
    this.#connection.control('COMMIT')
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection.control('ROLLBACK')
  }

  async destroy(): Promise<void> {
    this.#connection.close()
  }
}
