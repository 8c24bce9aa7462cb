// Writes one transaction after the other and says of each that it is done, until it is killed.

import { writeSync } from 'node:fs'
import { openStore } from '../dist/index.js'

const [path = '', first = '0'] = process.argv.slice(2)
const store = await openStore({ path, now: () => new Date() })
const project = store.project('p')
const time = new Date().toISOString()

for (let number = Number(first); ; number++) {
  const source = `src/${number}.ts`
  const place = { path: source, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 }
  const candidate = { ruleId: 'a', label: 'b', place, excerpt: 'x'.repeat(300) }
  await project.transaction(async (transaction) => {
    const file = {
      path: source,
      device: 1n,
      inode: 2n,
      size: 3n,
      mtimeNs: 4n,
      ctimeNs: 5n,
      state: 'scanned',
      scanVersion: 's',
      scannedRun: 'r',
      scannedAt: time,
    }
    await transaction.putScans([{ file, candidates: [candidate, candidate, candidate], entryPoints: [] }])
    await transaction.enqueue([{ stage: 'investigate', subject: source, inputDigest: 'd' }])
    await transaction.putSetting('last', String(number))
  })
  writeSync(1, `${number}\n`)
}
