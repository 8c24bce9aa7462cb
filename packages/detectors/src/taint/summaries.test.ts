// What is passed through calls: each sink that a function's parameters reach, once, and no more parts of a parameter than are followed.

import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { rules } from '../rules/rules.js'

async function analysed(
  text: string,
): Promise<{ readonly lines: readonly number[]; readonly limits: readonly string[] }> {
  const answer = await analyseFile({ path: 'a.js', text }, { rules, load: async () => undefined })
  if (answer.kind === 'failed') throw new Error(answer.reason)
  return { lines: answer.claims.map(({ place }) => place.startLine), limits: answer.limits }
}

const route = (call: string): string =>
  `const app = require('express')()\napp.get('/', (req, res) => { ${call}; res.end() })\n`

test('a sink that is found after a call was looked at is passed on to it', async () => {
  const text = `${route('first(req.query.a)')}function first(x) { second(x) }\nfunction second(x) { third(x) }\nfunction third(x) { eval(x) }\n`
  expect(await analysed(text)).toEqual({ lines: [5], limits: [] })
})

test('a sink is passed on for what is given later as well', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `f${index}`)
  const late = names.reduce((inner, name) => `${name}(${inner})`, 'req.query.a')
  const functions = names.map((name) => `function ${name}(x) { const y = [x]; return y[0] }`).join('\n')
  const text = `${route(`run(${late}, req.query.b)`)}function run(x, y) { eval(x); y.toString() }\n${functions}\n`
  expect(await analysed(text)).toEqual({ lines: [3], limits: [] })
})

test('of parts of one parameter that reach one sink a bounded number is followed, and that is said', async () => {
  const reads = Array.from({ length: 40 }, (_, index) => `eval2(o.p${index})`).join('\n')
  const text = `${route('all(req.body)')}function eval2(x) { eval(x) }\nfunction all(o) {\n${reads}\n}\n`
  const { lines, limits } = await analysed(text)
  expect(lines).toEqual([3])
  expect(limits).toEqual(['the flow of untrusted data for `code-injection` is followed in part only'])
  // What is given in a part behind the bound is not seen.
  const behind = text.replace('all(req.body)', 'all({ p39: req.body.a })')
  expect((await analysed(behind)).lines).toEqual([])
})
