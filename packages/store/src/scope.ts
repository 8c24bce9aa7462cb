// The tables as one project sees them: the only maker of queries on rows. INVARIANT: each query begins here, with the project in its
// condition or in its rows, so that no method can forget it (ST-2); values are bound parameters, always (ST-1).

import {
  CompiledQuery,
  type DeleteQueryBuilder,
  type DeleteResult,
  type Kysely,
  type Selectable,
  type SelectQueryBuilder,
  type UpdateQueryBuilder,
  type UpdateResult,
} from 'kysely'
import { columnNames, decodePartialRows, decodeRows, encodeRow } from './rows.js'
import { type RecordOf, type TableName, type Tables, tableKeys } from './tables.js'

export type Nothing = Record<never, never>

/** SQLite binds at most 32,766 values in one statement. */
const boundAtOnce = 9_000
const pathsAtOnce = 500

/** Tables where rows of one subject count up. */
type Numbered = 'investigations' | 'sightings' | 'verdicts' | 'decisions' | 'triages' | 'ownerships'

/** Statements of many rows that one database was sent: their text depends on the table and on how many rows they have, and on nothing else. */
export type BulkStatements = Map<string, { readonly sql: string; readonly values: number }>

const mostStatements = 100

export class Scope {
  readonly projectId: string
  readonly #database: Kysely<Tables>
  readonly #statements: BulkStatements

  constructor(database: Kysely<Tables>, projectId: string, statements: BulkStatements) {
    this.#database = database
    this.projectId = projectId
    this.#statements = statements
  }

  /** Columns are chosen by the caller. The casts below: Kysely's types need a table's name, and here it is a parameter. */
  from<T extends TableName>(table: T): SelectQueryBuilder<Tables, T, Nothing> {
    const query = this.#database.selectFrom(table) as unknown as SelectQueryBuilder<Tables, T, Nothing>
    return query.where(this.#column('projectId'), '=', this.projectId)
  }

  rows<T extends TableName>(table: T): SelectQueryBuilder<Tables, T, Selectable<Tables[T]>> {
    return this.from(table).selectAll() as unknown as SelectQueryBuilder<Tables, T, Selectable<Tables[T]>>
  }

  update<T extends TableName>(table: T): UpdateQueryBuilder<Tables, T, T, UpdateResult> {
    const query = this.#database.updateTable(table) as unknown as UpdateQueryBuilder<Tables, T, T, UpdateResult>
    return query.where(this.#column('projectId'), '=', this.projectId)
  }

  delete<T extends TableName>(table: T): DeleteQueryBuilder<Tables, T, DeleteResult> {
    const query = this.#database.deleteFrom(table) as unknown as DeleteQueryBuilder<Tables, T, DeleteResult>
    return query.where(this.#column('projectId'), '=', this.projectId)
  }

  async insert<T extends TableName>(table: T, records: readonly RecordOf<T>[]): Promise<void> {
    for (const rows of this.#chunks(table, records)) {
      await this.#sendRows(`insert ${table}`, table, rows, () =>
        this.#database
          .insertInto(table)
          .values(rows as never)
          .compile(),
      )
    }
  }

  /** Inserts, or replaces what has the same key. */
  async put<T extends TableName>(table: T, records: readonly RecordOf<T>[]): Promise<void> {
    const key: readonly string[] = tableKeys[table]
    for (const rows of this.#chunks(table, records)) {
      const others = columnNames(table).filter((column) => !key.includes(column))
      await this.#sendRows(`put ${table}`, table, rows, () =>
        this.#database
          .insertInto(table)
          .values(rows as never)
          .onConflict((conflict) =>
            conflict
              .columns(key as never)
              .doUpdateSet(
                ({ ref }) =>
                  Object.fromEntries(others.map((column) => [column, ref(`excluded.${column}` as never)])) as never,
              ),
          )
          .compile(),
      )
    }
  }

  #sendRows<T extends TableName>(
    kind: string,
    table: T,
    rows: readonly Tables[T][],
    build: () => CompiledQuery,
  ): Promise<void> {
    const columns = columnNames(table)
    const values: unknown[] = []
    for (const row of rows) for (const column of columns) values.push((row as Record<string, unknown>)[column])
    return this.#send(`${kind} ${rows.length}`, values, build)
  }

  /** Sends values by the statement that was built for as many before, each of them still bound in its place. */
  async #send(key: string, values: unknown[], build: () => CompiledQuery): Promise<void> {
    let known = this.#statements.get(key)
    if (known === undefined) {
      const { sql, parameters } = build()
      known = { sql, values: parameters.length }
      if (this.#statements.size < mostStatements) this.#statements.set(key, known)
    }
    if (known.values !== values.length) throw new Error('a statement for another number of values')
    await this.#database.executeQuery(CompiledQuery.raw(known.sql, values))
  }

  /** All records that a query selects; each row is checked. */
  async read<T extends TableName>(
    table: T,
    query: (rows: SelectQueryBuilder<Tables, T, Selectable<Tables[T]>>) => { execute(): Promise<unknown[]> },
  ): Promise<RecordOf<T>[]> {
    return decodeRows(table, await query(this.rows(table)).execute())
  }

  /** As {@link read}, of some columns only: what the rows hold beside is neither read nor checked. */
  async readColumns<T extends TableName, C extends keyof RecordOf<T> & string>(
    table: T,
    columns: readonly C[],
    query: (rows: SelectQueryBuilder<Tables, T, Selectable<Tables[T]>>) => { execute(): Promise<unknown[]> },
  ): Promise<Pick<RecordOf<T>, C>[]> {
    const names = new Set<string>([...tableKeys[table], ...columns])
    const rows = this.from(table).select([...names] as never) as unknown as Parameters<typeof query>[0]
    return decodePartialRows<T, C>(table, await query(rows).execute(), names)
  }

  /** As {@link read}, for the rows whose column has one of many values; all rows without values. */
  async readWhere<T extends TableName>(
    table: T,
    column: string,
    values: readonly string[] | undefined,
    query: (rows: SelectQueryBuilder<Tables, T, Selectable<Tables[T]>>) => { execute(): Promise<unknown[]> },
  ): Promise<RecordOf<T>[]> {
    if (values === undefined) return this.read(table, query)
    const records: RecordOf<T>[] = []
    for (const some of inChunks(values)) {
      const chosen = await query(this.rows(table).where(this.#column(column), 'in', some)).execute()
      for (const record of decodeRows(table, chosen)) records.push(record)
    }
    return records
  }

  async deleteWhere(table: TableName, column: string, values: readonly string[]): Promise<void> {
    for (const some of inChunks(values)) {
      await this.#send(`delete ${table} ${column} ${some.length}`, [this.projectId, ...some], () =>
        this.delete(table).where(this.#column(column), 'in', some).compile(),
      )
    }
  }

  /** Of each subject the newest row only; a subject may be a pair. */
  newest<T extends Numbered>(
    table: T,
    ...subjects: readonly ('path' | 'findingId')[]
  ): (rows: SelectQueryBuilder<Tables, T, Selectable<Tables[T]>>) => typeof rows {
    let later = this.#database
      .selectFrom(`${table} as later` as 'sightings as later')
      .select((columns) => columns.fn.max('later.sequence').as('sequence'))
      .where('later.projectId', '=', this.projectId)
    for (const subject of subjects)
      later = later.whereRef(this.#column(`later.${subject}`), '=', this.#column(`${table}.${subject}`))
    return (rows) => rows.where(this.#column(`${table}.sequence`), '=', later)
  }

  /** The number that the next row of a subject gets. */
  async nextSequence(table: Numbered, subject: 'path' | 'findingId', value: string): Promise<number> {
    const row = await this.from(table as 'sightings')
      .select((columns) => columns.fn.max('sequence').as('last'))
      .where(this.#column(subject), '=', value)
      .executeTakeFirst()
    return row?.last === null || row === undefined ? 0 : Number(row.last) + 1
  }

  #column(name: string) {
    return this.#database.dynamic.ref(name)
  }

  *#chunks<T extends TableName>(table: T, records: readonly RecordOf<T>[]): Generator<Tables[T][]> {
    const rows = records.map((record) => encodeRow(table, this.projectId, record))
    const rowsAtOnce = Math.floor(boundAtOnce / columnNames(table).length)
    for (let first = 0; first < rows.length; first += rowsAtOnce) yield rows.slice(first, first + rowsAtOnce)
  }
}

export function* inChunks(values: readonly string[]): Generator<string[]> {
  for (let first = 0; first < values.length; first += pathsAtOnce) yield values.slice(first, first + pathsAtOnce)
}
