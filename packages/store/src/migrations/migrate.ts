// Brings a database to this version's form, in one transaction with the note of what was done: a crash leaves the old form whole.

import { sql } from 'kysely'
import { newer, older } from '../errors.js'
import type { Database } from '../session.js'
import { first } from './0001-first.js'
import { modelCalls } from './0002-model-calls.js'
import type { Migration } from './migration.js'

const migrations: readonly Migration[] = [first, modelCalls]

/** Refuses a database with steps this version does not know: whatever they did, it could not keep to it. */
export function refuseNewer(path: string, applied: readonly string[]): void {
  const unknown = applied.find((name) => !migrations.some((migration) => migration.name === name))
  if (unknown !== undefined) throw newer(path, unknown)
}

export function refuseOlder(path: string, applied: readonly string[]): void {
  if (migrations.some(({ name }) => !applied.includes(name))) throw older(path)
}

export async function migrate(path: string, { kysely, now }: Database): Promise<void> {
  await kysely
    .transaction()
    .setAccessMode('read write')
    .execute(async (transaction) => {
      await sql`create table if not exists "storeMigrations" ("name" text not null primary key, "appliedAt" text not null)`.execute(
        transaction,
      )
      // Read inside the transaction: another process may have migrated since the file was inspected.
      const { rows } = await sql<{ name: string }>`select "name" from "storeMigrations"`.execute(transaction)
      const applied = rows.map(({ name }) => name)
      refuseNewer(path, applied)
      for (const { name, up } of migrations.filter((migration) => !applied.includes(migration.name))) {
        await up(transaction.schema)
        await sql`insert into "storeMigrations" ("name", "appliedAt") values (${name}, ${now().toISOString()})`.execute(
          transaction,
        )
      }
    })
}
