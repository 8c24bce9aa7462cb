// A middleware of the program's own that reads the body with a schema and puts it back leaves what the schema leaves.

import { expect, test } from 'vitest'
import { hunt, isAlarm } from '../bench/quality/run-sample.mjs'
import * as analyst from '../src/analyst/index.js'
import * as detectors from '../src/index.js'

const head = [
  "import { exec } from 'node:child_process'",
  "import express from 'express'",
  "import { z } from 'zod'",
  'const app = express()',
  "const order = z.object({ count: z.number(), size: z.enum(['s', 'm']), note: z.string() })",
  'const validBody = (schema) => (req, res, next) => {',
  '  const parsed = schema.safeParse(req.body)',
  '  if (!parsed.success) return res.status(400).end()',
  '  req.body = parsed.data',
  '  next()',
  '}',
  'const parsedOrder = (req, res, next) => {',
  '  req.body = order.parse(req.body)',
  '  next()',
  '}',
  'const looksOnly = (schema) => (req, res, next) => {',
  '  schema.parse(req.body)',
  '  req.body = { ...req.body }',
  '  next()',
  '}',
].join('\n')

test.each([
  ['a factory', 'validBody(order)', 'req.body.size', 0],
  ['a factory, and a text', 'validBody(order)', 'req.body.note', 1],
  ['a middleware with its own schema', 'parsedOrder', 'req.body.size', 0],
  ['several values', 'parsedOrder, validBody(order)', '`${req.body.size} ${req.body.count}`', 0],
  ['one that puts back what came', 'looksOnly(order)', 'req.body.size', 1],
])('%s', async (_, before, value, alarms) => {
  const text = `${head}\napp.post('/a', ${before}, (req, res) => {\n  exec('print ' + ${value})\n  res.end()\n})\n`
  const { claims } = await hunt({ ...detectors, ...analyst }, [{ path: 'src/app.js', text }])
  expect(claims.filter(isAlarm).filter(({ ruleId }) => ruleId === 'command-injection')).toHaveLength(alarms)
})
