import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { insecureDirectObjectReference } from '../rules/insecure-direct-object-reference/rule.js'

const router = (list: string, one: string): string => `
import { Router } from 'express'
import { Pool } from 'pg'
import { requireUser } from './require-user.js'

const pool = new Pool()
export const orders = Router()
orders.use(requireUser)
orders.get('/', async (req, res) => {
  const { rows } = await pool.query(${list})
  res.json(rows)
})
orders.get('/:id', async (req, res) => {
  const { rows } = await pool.query(${one})
  res.json(rows[0])
})
`

const rows = 'async (text, values) => (await pool.query(text, values)).rows'
const own = "'select * from orders where customer_id = $1', [res.locals.customer]"

async function tiersFor(list: string, one: string): Promise<readonly string[]> {
  const unit = { path: 'orders.js', text: router(list, one) }
  const answer = await analyseFile(unit, { rules: [insecureDirectObjectReference], load: async () => undefined })
  if (answer.kind === 'failed') throw new Error(answer.reason)
  return answer.claims.map(({ tier, place }) => `${tier ?? 'default'} ${place.startLine}`)
}

test('a row found by its id is that of anybody, where a sibling proves that rows of the table have owners', async () => {
  expect(await tiersFor(own, "'select * from orders where id = $1', [req.params.id]")).toEqual(['default 14'])
})

test.each([
  [own, "'select * from orders where id = $1 and customer_id = $2', [req.params.id, res.locals.customer]"],
  [own, "'select * from carriers where id = $1', [req.params.id]"],
  [own, "'select * from orders where state = $1', [req.params.id]"],
  [own, "'select * from orders where id = $1', [7]"],
  ["'select * from orders'", "'select * from orders where id = $1', [req.params.id]"],
])('not where that is not so: %s; %s', async (list, one) => {
  expect(await tiersFor(list, one)).toEqual([])
})

test('nor less where a function of the program runs the statement', async () => {
  const text = router(own, own).replaceAll('const { rows } = await pool.query(', 'const rows = await ask(')
  const one = text.replace(
    /(\/:id'[\s\S]*?ask\()[^\n]*/,
    (_, head) => `${head}'select * from orders where id = $1', [req.params.id])`,
  )
  const unit = { path: 'orders.js', text: `${one}const ask = ${rows}\n` }
  const answer = await analyseFile(unit, { rules: [insecureDirectObjectReference], load: async () => undefined })
  expect(answer.kind === 'failed' ? [] : answer.claims.map(({ place }) => place.startLine)).toEqual([14])
})
