// Records of tables that are asked by calls on them: what one file stores, another shows.

import { expect, test } from 'vitest'
import { hunt, isAlarm } from '../bench/quality/run-sample.mjs'
import * as analyst from '../src/analyst/index.js'
import * as detectors from '../src/index.js'

const schema = {
  path: 'db/schema.ts',
  text: [
    "import { boolean, pgTable, serial, text } from 'drizzle-orm/pg-core'",
    "export const notes = pgTable('notes', { id: serial('id'), title: text('title'), open: boolean('open') })",
    "export const users = pgTable('users', { id: serial('id'), name: text('name'), passwordHash: text('password_hash') })",
  ].join('\n'),
}
const write = {
  path: 'app/api/notes/route.ts',
  text: [
    "import { db } from '@/db/client'",
    "import { notes } from '@/db/schema'",
    'export async function POST(request: Request) {',
    '  await db.insert(notes).values(await request.json())',
    '  return new Response(null)',
    '}',
  ].join('\n'),
}
const shown = (rows: string, part: string) => ({
  path: 'app/api/board/route.ts',
  text: [
    "import { db } from '@/db/client'",
    "import { notes, users } from '@/db/schema'",
    "import { eq } from 'drizzle-orm'",
    'export async function GET() {',
    `  const ${rows}`,
    `  return new Response('<b>' + ${part} + '</b>', { headers: { 'content-type': 'text/html' } })`,
    '}',
  ].join('\n'),
})
const answered = (rows: string) => ({
  path: 'app/api/users/route.ts',
  text: [
    "import { db } from '@/db/client'",
    "import { users } from '@/db/schema'",
    'export async function GET() {',
    `  return Response.json(await ${rows})`,
    '}',
  ].join('\n'),
})

test.each([
  ['a row', [shown('[row] = await db.select().from(notes)', 'row.title')], 'cross-site-scripting', 1],
  [
    'a column under another name, of a joined table',
    [
      shown(
        '[row] = await db.select({ t: notes.title }).from(users).innerJoin(notes, eq(notes.id, users.id)).limit(1)',
        'row.t',
      ),
    ],
    'cross-site-scripting',
    1,
  ],
  ['what a query finds', [shown('row = await db.query.notes.findFirst({})', 'row.title')], 'cross-site-scripting', 1],
  ['a truth value', [shown('[row] = await db.select().from(notes)', 'row.open')], 'cross-site-scripting', 0],
  ['another table', [shown('[row] = await db.select().from(users)', 'row.name')], 'cross-site-scripting', 0],
  ['whole users', [answered('db.select().from(users)')], 'information-exposure', 1],
  [
    'users without the hash',
    [answered('db.query.users.findMany({ columns: { passwordHash: false } })')],
    'information-exposure',
    0,
  ],
  ['chosen columns', [answered('db.select({ name: users.name }).from(users)')], 'information-exposure', 0],
])('%s', async (_, files, rule, alarms) => {
  const { claims } = await hunt({ ...detectors, ...analyst }, [schema, write, ...files])
  expect(claims.filter((each) => isAlarm(each) && each.ruleId === rule)).toHaveLength(alarms)
})
