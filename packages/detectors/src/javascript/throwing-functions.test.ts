import { expect, test } from 'vitest'
import { analyseSnippet } from '../taint/analyse-snippet.js'

const handler = (declared: string, check: string): string => `
import express from 'express'
const app = express()
${declared}
app.get('/', (req, res) => {
  const { name } = req.query
  ${check}
  sink(name)
})
`

async function isClaimed(declared: string, check: string): Promise<boolean> {
  const { claims } = await analyseSnippet(handler(declared, check))
  return claims.length > 0
}

const check = "if (name !== 'a') fail(400)"

test.each([
  ['function fail(status) { throw new Error(status) }', check],
  ['const fail = (status) => { const error = new Error(status)\n throw error }', check],
  ['function fail(status: number): never { while (true) { if (status) throw new Error() } }', check],
  ["export function fail(status) { log(status)\n throw new Error('no') }", check],
])('nobody gets by a function that only throws: %s', async (declared, checked) => {
  expect(await isClaimed(declared, checked)).toBe(false)
})

test.each([
  ['function fail(status) { if (status > 499) throw new Error(status) }', check],
  ['function fail(status) { if (status > 499) return\n throw new Error(status) }', check],
  ['async function fail(status) { throw new Error(status) }', check],
  ['let fail = (status) => { throw new Error(status) }\nfail = () => {}', check],
  [
    'function fail(status) { throw new Error(status) }',
    "const ask = (fail) => { if (name !== 'a') fail(400)\n sink(name) }\nask(() => {})",
  ],
])('one gets by what may return: %s; %s', async (declared, checked) => {
  expect(await isClaimed(declared, checked)).toBe(true)
})
