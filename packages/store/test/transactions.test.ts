import { openStore, type Project, type Records, type Store } from '@sallyport/store'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { file, newPath, now, scan } from './harness.js'

const coded = (code: string) => expect.objectContaining({ code: `store/${code}` })

let store: Store
let project: Project

beforeEach(async () => {
  store = await openStore({ path: newPath(), now })
  onTestFinished(() => store.close())
  project = store.project('p')
})

test('what a transaction did is undone when it throws', async () => {
  const failed = project.transaction(async (transaction) => {
    await transaction.putScans([scan('a.ts')])
    expect(await transaction.files()).toHaveLength(1)
    throw new Error('changed my mind')
  })
  await expect(failed).rejects.toThrow('changed my mind')
  expect(await project.files()).toEqual([])
})

test('a method that fails halfway leaves nothing behind', async () => {
  const wrong = { ...scan('b.ts'), candidates: [{ ...scan('b.ts').candidates[0], label: 7 as never }] }
  await expect(project.putScans([scan('a.ts'), wrong as never])).rejects.toEqual(coded('value-invalid'))
  expect(await project.files()).toEqual([])
})

test('transactions of one process wait for each other', async () => {
  const add = () =>
    project.transaction(async (transaction) => {
      const before = Number((await transaction.setting('count')) ?? '0')
      await new Promise((resolve) => setTimeout(resolve, 1))
      await transaction.putSetting('count', String(before + 1))
    })
  await Promise.all(Array.from({ length: 20 }, add))
  expect(await project.setting('count')).toBe('20')
})

test('a read beside a transaction sees all of it or nothing', async () => {
  const writing = project.transaction(async (transaction) => {
    await transaction.putFile(file('a.ts'))
    await new Promise((resolve) => setTimeout(resolve, 5))
    await transaction.putFile(file('b.ts'))
  })
  const counts = await Promise.all(Array.from({ length: 5 }, async () => (await project.files()).length))
  await writing
  expect(counts.every((count) => count === 0 || count === 2)).toBe(true)
})

test('the project itself inside of its transaction is refused, before both wait for ever', async () => {
  const nested = project.transaction(() => project.files())
  await expect(nested).rejects.toEqual(coded('nested-transaction'))
  const other = project.transaction(() => store.project('q').putFile(file('a.ts')))
  await expect(other).rejects.toEqual(coded('nested-transaction'))
  expect(await project.files()).toEqual([])
})

test('a transaction that is over does nothing more', async () => {
  let kept: Records | undefined
  await project.transaction(async (transaction) => {
    kept = transaction
  })
  await expect(kept?.putFile(file('a.ts'))).rejects.toEqual(coded('transaction-over'))
})
