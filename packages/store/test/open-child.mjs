// Opens the store that is named, counts in it, one transaction for each step, and says how many.

import { openStore } from '../dist/index.js'

const steps = 30
const store = await openStore({ path: process.argv[2] ?? '', now: () => new Date() })
for (let step = 0; step < steps; step++) {
  await store.project('p').transaction(async (transaction) => {
    const before = Number((await transaction.setting('count')) ?? '0')
    await transaction.putSetting('count', String(before + 1))
  })
}
await store.close()
process.stdout.write(`${steps}\n`)
