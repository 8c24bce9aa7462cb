// What calls to models took is known exactly: in the store and in the budget, call for call, whatever fails in between.

import { expect, test } from 'vitest'
import { account, faults } from './accounting.js'

const seed = Number(process.env['FUZZ_SEED'] ?? 7)

test(`accounts are the server's, call for call, over all protocols and faults (seed ${seed})`, async () => {
  const { wrong, byFault, store, budget, expected } = await account(400, seed)
  expect(wrong.slice(0, 5)).toEqual([])
  expect(store).toEqual(expected)
  expect(budget).toEqual(expected)
  for (const name of Object.keys(faults)) expect(byFault[name], name).toBeGreaterThan(2)
}, 120_000)
