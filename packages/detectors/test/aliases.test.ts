// What is imported through an alias of the build is followed like any other file of the program.

import { expect, test } from 'vitest'
import { hunt, isAlarm } from '../bench/quality/run-sample.mjs'
import * as analyst from '../src/analyst/index.js'
import * as detectors from '../src/index.js'
import { isMeant } from '../src/javascript/specifier.js'

const store = [
  "import pg from 'pg'",
  'const pool = new pg.Pool()',
  'export function find(order: string) {',
  '  return pool.query(`select * from orders order by ${order}`)',
  '}',
].join('\n')

const route = (specifier: string) =>
  [
    `import { find } from '${specifier}'`,
    'export async function GET(request: Request) {',
    "  return Response.json(await find(new URL(request.url).searchParams.get('order') ?? 'id'))",
    '}',
  ].join('\n')

test.each([
  ['@/db/orders', 'db/orders.ts', 'app/api/orders/route.ts'],
  ['@/db/orders', 'apps/web/src/db/orders.ts', 'apps/web/src/app/api/orders/route.ts'],
  ['~/db/orders', 'app/db/orders.ts', 'app/api/orders/route.ts'],
  ['@/db/orders', 'db/orders/index.ts', 'app/api/orders/route.ts'],
  ['src/db/orders', 'src/db/orders.ts', 'src/app/api/orders/route.ts'],
])('%s is %s in %s', async (specifier, orders, path) => {
  const files = [
    { path: orders, text: store },
    { path, text: route(specifier) },
  ]
  const { claims } = await hunt({ ...detectors, ...analyst }, files)
  expect(claims.filter(isAlarm).map(({ ruleId, file }) => `${ruleId} ${file}`)).toEqual([`sql-injection ${orders}`])
})

test.each([
  ['app/a.ts', '@/lib/b', 'lib/b.ts', true],
  ['app/a.ts', '@/lib/b', 'src/lib/b/index.ts', true],
  ['apps/web/a.ts', '@/lib/b', 'apps/admin/lib/b.ts', false],
  ['src/routes/a.ts', '$lib/b', 'src/lib/b.ts', true],
  ['app/a.ts', '@/../b', 'b.ts', false],
])('in %s the name %s means %s: %s', (from, specifier, path, expected) => {
  expect(isMeant(from, specifier, path)).toBe(expected)
})
