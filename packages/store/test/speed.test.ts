// Bounds with room for a slow machine: they catch a query per row, not a slower processor.

import { openStore } from '@sallyport/store'
import { expect, test } from 'vitest'
import { candidate, file, newPath, now } from './harness.js'

test('10,000 files with 3,000 candidates are stored and read again in one breath', async () => {
  const store = await openStore({ path: newPath(), now })
  const project = store.project('p')
  const scans = Array.from({ length: 10_000 }, (_, number) => {
    const path = `packages/part-${number % 40}/src/file-${number}.ts`
    return { file: file(path), candidates: number % 10 < 3 ? [candidate(path)] : [], entryPoints: [] }
  })
  const storing = await milliseconds(() => project.putScans(scans))
  const reading = await milliseconds(() => project.files())
  expect(await project.candidates()).toHaveLength(3000)
  expect(storing).toBeLessThan(4000)
  expect(reading).toBeLessThan(1500)
  await store.close()
})

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
