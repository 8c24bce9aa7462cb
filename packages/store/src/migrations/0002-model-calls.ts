// What models were asked and answered: what a run cost, what a person reads, and what is not paid for twice. And with each
// investigation a receipt: who looked, and at which lines.

import type { Migration } from './migration.js'

const texts = [
  'projectId',
  'callId',
  'run',
  'stage',
  'subject',
  'model',
  'digest',
  'request',
  'outcome',
  'answer',
  'time',
]
const integers = ['inputTokens', 'cachedInputTokens', 'cacheWriteTokens', 'outputTokens', 'nanoUsd', 'durationMs']

export const modelCalls: Migration = {
  name: '0002-model-calls',
  async up(schema) {
    let table = schema.createTable('modelCalls')
    for (const name of texts) table = table.addColumn(name, 'text', (definition) => definition.notNull())
    // Wider than PostgreSQL's plain integer: a run may cost more than two dollars.
    for (const name of integers) table = table.addColumn(name, 'bigint', (definition) => definition.notNull())
    await table.addPrimaryKeyConstraint('modelCallsKey', ['projectId', 'callId'] as never).execute()
    await schema.alterTable('investigations').addColumn('receipt', 'text').execute()
    for (const column of ['digest', 'run']) {
      await schema.createIndex(`modelCallsBy${column}`).on('modelCalls').columns(['projectId', column]).execute()
    }
  },
}
