// The first form. Text and integers only, so that the same steps make a PostgreSQL database.

import type { CreateTableBuilder, SchemaModule } from 'kysely'
import type { Migration } from './migration.js'

type Columns = Readonly<Record<string, 'text' | 'integer' | 'text?'>>

const ofFinding: Columns = { projectId: 'text', findingId: 'text', sequence: 'integer' }
const ofFindingKey = ['projectId', 'findingId', 'sequence']

const tables: Readonly<
  Record<string, { readonly columns: Columns; readonly key: readonly string[]; readonly of?: string }>
> = {
  runs: {
    columns: {
      projectId: 'text',
      runId: 'text',
      command: 'text',
      options: 'text',
      pid: 'integer',
      startedAt: 'text',
      record: 'text',
      status: 'text?',
      counts: 'text?',
      endedAt: 'text?',
    },
    key: ['projectId', 'runId'],
  },
  files: {
    columns: {
      projectId: 'text',
      path: 'text',
      device: 'text',
      inode: 'text',
      size: 'text',
      mtimeNs: 'text',
      ctimeNs: 'text',
      contentHash: 'text?',
      state: 'text',
      detail: 'text?',
      language: 'text?',
      scanVersion: 'text',
      scannedRun: 'text',
      scannedAt: 'text',
    },
    key: ['projectId', 'path'],
  },
  ignored: { columns: { projectId: 'text', path: 'text', kind: 'text', rule: 'text' }, key: ['projectId', 'path'] },
  walks: { columns: { projectId: 'text', extent: 'text' }, key: ['projectId'] },
  candidates: {
    columns: { projectId: 'text', path: 'text', ordinal: 'integer', ruleId: 'text', candidate: 'text' },
    key: ['projectId', 'path', 'ordinal'],
    of: 'files',
  },
  entryPoints: {
    columns: { projectId: 'text', path: 'text', ordinal: 'integer', kind: 'text', entryPoint: 'text' },
    key: ['projectId', 'path', 'ordinal'],
    of: 'files',
  },
  work: {
    columns: {
      projectId: 'text',
      stage: 'text',
      subject: 'text',
      inputDigest: 'text',
      state: 'text',
      attempts: 'integer',
      error: 'text?',
      leaseRun: 'text?',
      leaseUntil: 'text?',
      failedRun: 'text?',
    },
    key: ['projectId', 'stage', 'subject'],
  },
  investigations: {
    columns: {
      projectId: 'text',
      path: 'text',
      sequence: 'integer',
      investigationId: 'text',
      run: 'text',
      agent: 'text',
      agentVersion: 'text',
      inputDigest: 'text',
      dependencies: 'text',
      claims: 'integer',
      clearances: 'text',
      limits: 'text',
      reads: 'text',
      time: 'text',
    },
    key: ['projectId', 'path', 'sequence'],
  },
  findings: {
    columns: {
      projectId: 'text',
      findingId: 'text',
      sequence: 'integer',
      path: 'text',
      fingerprint: 'text',
      claim: 'text',
      claimedBy: 'text',
    },
    key: ['projectId', 'findingId'],
  },
  sightings: {
    columns: {
      ...ofFinding,
      path: 'text',
      run: 'text',
      claim: 'text',
      contentHash: 'text',
      reads: 'text',
      time: 'text',
    },
    key: ofFindingKey,
    of: 'findings',
  },
  verdicts: { columns: { ...ofFinding, verdict: 'text', inputDigest: 'text' }, key: ofFindingKey, of: 'findings' },
  decisions: { columns: { ...ofFinding, decision: 'text', time: 'text' }, key: ofFindingKey, of: 'findings' },
  triages: {
    columns: { ...ofFinding, triage: 'text', run: 'text', inputDigest: 'text', time: 'text' },
    key: ofFindingKey,
    of: 'findings',
  },
  ownerships: {
    columns: { ...ofFinding, ownership: 'text', run: 'text', inputDigest: 'text', time: 'text' },
    key: ofFindingKey,
    of: 'findings',
  },
  settings: { columns: { projectId: 'text', key: 'text', value: 'text' }, key: ['projectId', 'key'] },
}

const indexes: readonly (readonly [table: string, ...columns: string[]])[] = [
  ['work', 'projectId', 'stage', 'state'],
  ['findings', 'projectId', 'path'],
  ['sightings', 'projectId', 'path'],
]

const uniqueness: readonly (readonly [table: string, ...columns: string[]])[] = [
  ['investigations', 'projectId', 'investigationId'],
  ['findings', 'projectId', 'sequence'],
]

export const first: Migration = {
  name: '0001-first',
  async up(schema) {
    for (const [name, { columns, key, of }] of Object.entries(tables)) {
      let table: CreateTableBuilder<string, string> = schema.createTable(name)
      for (const [column, type] of Object.entries(columns)) {
        table = table.addColumn(column, type === 'integer' ? 'integer' : 'text', (definition) =>
          type === 'text?' ? definition : definition.notNull(),
        )
      }
      table = table.addPrimaryKeyConstraint(`${name}Key`, key as never)
      if (of !== undefined) table = withOwner(table, name, of)
      await table.execute()
    }
    await addIndexes(schema)
  },
}

/** Rows of a file go with it; rows of a finding are history, and their finding cannot be removed from under them. */
function withOwner(
  table: CreateTableBuilder<string, string>,
  name: string,
  of: string,
): CreateTableBuilder<string, string> {
  const columns = ['projectId', of === 'files' ? 'path' : 'findingId']
  return table.addForeignKeyConstraint(`${name}Owner`, columns, of, columns, (constraint) =>
    of === 'files' ? constraint.onDelete('cascade') : constraint.onDelete('restrict'),
  )
}

async function addIndexes(schema: SchemaModule): Promise<void> {
  for (const [table, ...columns] of indexes) {
    await schema
      .createIndex(`${table}By${columns.at(-1)}`)
      .on(table)
      .columns(columns)
      .execute()
  }
  for (const [table, ...columns] of uniqueness) {
    await schema
      .createIndex(`${table}One${columns.at(-1)}`)
      .on(table)
      .columns(columns)
      .unique()
      .execute()
  }
}
