// Which files of a tree bring data of requests into records, by their texts alone.

import { expect, test } from 'vitest'
import { RecordWriters, storesSpecifier } from './record-writers.js'
import { kindName, writtenKinds } from './written-kinds.js'

test.each([
  ['Review', 'review'],
  ['ReviewRepository', 'review'],
  ['reviewModel', 'review'],
  ['reviews', 'review'],
  ['order_lines', 'orderline'],
  ['companies', 'company'],
  ['Address', 'addres'],
  ['addresses', 'address'],
])('`%s` is the kind `%s`', (written, kind) => {
  // Only that all forms of one name agree counts, and a name in `ss` loses one in each of them.
  expect(kindName(written)).toBe(kind)
})

test.each([
  ['prisma.review.create({ data })', ['review']],
  ['await Note.objects.create(text=text)', ['note']],
  ["db.run('INSERT INTO public.order_lines (a) VALUES (?)', a)", ['orderline']],
  ['update users set name = ?', ['user']],
  ['prisma.review.findMany()', []],
])('%s', (text, kinds) => {
  expect([...writtenKinds(text).named]).toEqual(kinds)
})

test('a text that is made to take long takes no longer', () => {
  const started = performance.now()
  writtenKinds(`${'a'.repeat(1_000_000)} ${'a.'.repeat(500_000)} insert ${' '.repeat(1_000_000)} into`)
  expect(performance.now() - started).toBeLessThan(2000)
})

const texts: Readonly<Record<string, string>> = {
  'a/far.ts': "import { store } from './store'",
  'a/store.ts': 'prisma.note.create({ data })',
  'b/near.ts': "import './more'",
  'b/more.ts': 'new Note(); this.notes.save(note)',
  'b/reader.ts': 'prisma.note.findMany()',
  'c/direct.ts': 'prisma.note.update({ data })',
}
const writers = (): RecordWriters =>
  new RecordWriters({
    paths: Object.keys(texts),
    entries: async () => ['a/far.ts', 'b/near.ts', 'b/reader.ts', 'c/direct.ts'],
    read: async (path) => texts[path],
    resolve: (from, specifier) => `${from.slice(0, 1)}/${specifier.slice(2)}.ts`,
  })

test('what names the kind comes first, then the nearest, and one that asks is not named', async () => {
  const found = [0, 1, 2, 3].map((position) => writers().find('b/reader.ts', storesSpecifier(position, 'Note')))
  expect(await Promise.all(found)).toEqual(['b/near.ts', 'c/direct.ts', 'a/far.ts', undefined])
})

test.each(['./store', 'stores:note', 'stores:0:', 'stores:0:../a', 'stores:0:other'])(
  '`%s` is no file',
  async (each) => {
    expect(await writers().find('b/reader.ts', each)).toBeUndefined()
  },
)
