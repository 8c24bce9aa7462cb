import { expect, test } from 'vitest'
import { claimedLines } from './analyse-snippet.js'

test.each<[string, string]>([
  ['a field of the body', 'sink(req.body.size) // claim'],
  ['a field of the query', 'sink(req.query.size) // claim'],
  ['a field of options', 'const f = ({ size }) => sink(size) // claim\nf({ size: req.body.size })'],
  ['a field of what was sent, in a function', 'const f = (o) => sink(o.size) // claim\nf(req.body)'],
  ['the size of an upload', 'sink(req.file.size)'],
  ['the size of an upload, in a function', 'const f = (o) => sink(o.size)\nf(req.file)'],
  ['the size of a set', 'sink(new Set(req.body.list).size)'],
  ['the size of a set, in a function', 'const f = (o) => sink(o.size)\nf(new Set(req.body.list))'],
  ['a length', 'sink(req.body.list.length)'],
])('`size` is a field of what was sent, and else a number: %s', async (_name, code) => {
  const { claimed, expected } = await claimedLines(`require('express')().post('/', (req, res) => {\n${code}\n})`)
  expect(claimed).toEqual(expected)
})
