import type { SchemaModule } from 'kysely'

/** One step of the database's form. Steps are never changed once published, only added. */
export interface Migration {
  /** `0001-first`: the order and the permanent name. */
  readonly name: string
  up(schema: SchemaModule): Promise<void>
}
