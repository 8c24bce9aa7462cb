// Lines that set a cookie, put together of what is known: which attributes are in them.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isAlarmed, isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const members = 'private static final String[] LAST = {"Path=/gate", "Secure"};'
const line = (text: string): string => `response.addHeader("Set-Cookie", ${text});`
const joined = (last: string): string =>
  `StringJoiner line = new StringJoiner("; "); line.add("gateSession=" + UUID.randomUUID()); line.add("HttpOnly");
   line.add(${last}); ${line('line.toString()')}`

test.each([
  ['a sum', line('"session=" + data + "; HttpOnly; Path=/"'), line('"session=" + data + "; HttpOnly; Secure"')],
  [
    'attributes that are not known',
    line('"session=" + data + "; HttpOnly"'),
    line('"session=" + data + "; HttpOnly; " + request.getAttribute("rest")'),
  ],
  ['a cookie that says nothing of anybody', line('"authToken=" + data'), line('"colour=" + data')],
  ['a joiner', joined('"Path=/gate"'), joined('"Secure"')],
  ['a part by its place', joined('LAST["gate".length() - 4]'), joined('LAST["gate".length() - 3]')],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('insecure-cookie', wrong, members)).toBe(true)
  expect(await isAlarmed('insecure-cookie', right, members)).toBe(false)
})
