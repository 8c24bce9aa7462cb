import { expect, test } from 'vitest'
import type { ModelMessage, ModelRequest } from './model-client.js'
import { requestTexts } from './request-parts.js'
import { estimateInput } from './token-estimate.js'

const tool = { name: 'look', description: 'Looks "well".', inputSchema: { type: 'object' } }
const messages: readonly ModelMessage[] = [
  { role: 'user', text: 'naïve, 日本 and "quotes"\n' },
  { role: 'assistant', text: '', toolCalls: [{ id: '1', name: 'look', input: { at: 1 } }], from: 'a/b' },
  { role: 'tool', results: [{ id: '1', name: 'look', text: 'x'.repeat(1000), isError: false }] },
]
const request = (parts: Partial<ModelRequest>): ModelRequest => ({
  system: 's',
  messages: [],
  tools: [],
  effort: undefined,
  maxOutputTokens: 1,
  ...parts,
})

test.each([
  ['nothing', request({})],
  ['a tool', request({ tools: [tool] })],
  ['two tools and messages', request({ tools: [tool, { ...tool, name: 'b' }], messages })],
  ['one message', request({ messages: messages.slice(0, 1) })],
])('a request is written as JSON would write it, twice the same: %s', (_, { tools, messages: said, ...rest }) => {
  const head = ['a/b', '', 'high', 1, 'system "text"']
  const whole = JSON.stringify([...head, tools, said])
  for (let time = 0; time < 2; time += 1)
    expect([...requestTexts(head, { ...rest, tools, messages: said })].join('')).toBe(whole)
})

test('a message that was measured counts in every request that holds it', () => {
  const one = estimateInput(request({ messages: messages.slice(0, 1) }))
  const nothing = estimateInput(request({}))
  const all = estimateInput(request({ messages }))
  expect(one).toBeGreaterThan(nothing)
  expect(all).toBeGreaterThan(one + 300)
  expect(estimateInput(request({ messages }))).toBe(all)
  // A wide character is a token of its own.
  const wide = estimateInput(request({ messages: [{ role: 'user', text: '日'.repeat(90) }] }))
  const narrow = estimateInput(request({ messages: [{ role: 'user', text: 'a'.repeat(90) }] }))
  expect(wide - narrow).toBe(60)
})
