import { expect, test } from 'vitest'
import { type Statement, statementOf } from './sql-statement.js'

const place = (number: number) => ({ kind: 'place' as const, place: number })

test.each<[string, Statement | undefined]>([
  [
    'INSERT INTO notes (title, `text`, at) VALUES (?, lower(?), now())',
    { kind: 'write', table: 'notes', written: [{ column: 'title', value: place(0) }] },
  ],
  [
    'insert or replace into "Notes" ("a", b) values ($2, $1::text)',
    {
      kind: 'write',
      table: 'notes',
      written: [
        { column: 'a', value: place(1) },
        { column: 'b', value: place(0) },
      ],
    },
  ],
  [
    'INSERT INTO main.notes (a, b, c) VALUES (:one, %(two)s, @three)',
    {
      kind: 'write',
      table: 'notes',
      written: ['one', 'two', 'three'].map((name, index) => ({
        column: 'abc'[index] ?? '',
        value: { kind: 'name' as const, name },
      })),
    },
  ],
  [
    "INSERT INTO notes (a, b, c) VALUES (\u0000, '\u0000', 'x, y')",
    {
      kind: 'write',
      table: 'notes',
      written: [
        { column: 'a', value: { kind: 'part', part: 0 } },
        { column: 'b', value: { kind: 'part', part: 1 } },
      ],
    },
  ],
  [
    'UPDATE notes SET title = ?, votes = votes + ?, text = %s WHERE id = ?',
    {
      kind: 'write',
      table: 'notes',
      written: [
        { column: 'title', value: place(0) },
        { column: 'text', value: place(2) },
      ],
    },
  ],
  ['SELECT * FROM notes WHERE id = ?', { kind: 'read', tables: ['notes'], chosen: undefined }],
  [
    'select n.* from notes n join users u on u.id = n.by',
    { kind: 'read', tables: ['notes', 'users'], chosen: undefined },
  ],
  [
    'SELECT n.id, n.title AS name, count(*) FROM notes n',
    {
      kind: 'read',
      tables: ['notes'],
      chosen: [
        { column: 'id', name: 'id', position: 0 },
        { column: 'title', name: 'name', position: 1 },
      ],
    },
  ],
  [
    'CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, title VARCHAR(80), price DECIMAL(9, 2), at timestamp)',
    { kind: 'declare', table: 'notes', plain: ['id', 'price', 'at'] },
  ],
  ['DELETE FROM notes WHERE id = ?', undefined],
  ['INSERT INTO notes VALUES (?, ?)', undefined],
  ['select 1', undefined],
  ['', undefined],
  ['INSERT INTO notes (a) VALUES (', { kind: 'write', table: 'notes', written: [] }],
])('%s', (text, expected) => {
  expect(statementOf(text)).toEqual(expected)
})

test('long and hostile texts end', () => {
  for (const text of [
    `SELECT ${'a,'.repeat(100_000)} FROM b`,
    `INSERT INTO a (${'b,'.repeat(900)}c) VALUES (${'('.repeat(100_000)}`,
    `UPDATE a SET ${'b = ?,'.repeat(50_000)}`,
    `CREATE TABLE a (${' '.repeat(100_000)}`,
    `SELECT ${' '.repeat(100_000)}`,
  ])
    expect(() => statementOf(text)).not.toThrow()
})
