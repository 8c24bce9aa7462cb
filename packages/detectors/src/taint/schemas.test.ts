// What the schemas of validation libraries leave of untrusted data, for both methods of analysis.

import { expect, test } from 'vitest'
import { refuteClaim } from '../refute.js'
import { analyseSnippet, claimedLines, ruleOf, sinkRule } from './analyse-snippet.js'

const zod = "import { z } from 'zod'"
const route = "require('express')().post('/', async (req, res) => {"

const cases: Readonly<Record<string, readonly string[]>> = {
  'zod: kinds of properties': [
    zod,
    'const schema = z.object({ id: z.number().int(), on: z.boolean(), key: z.string().uuid(), sort: z.enum(["a", "b"]),',
    'name: z.string().min(1).max(20), any: z.any(), mail: z.string().email(), url: z.string().url() })',
    route,
    'const data = schema.parse(req.body)',
    'sink(data.id)',
    'sink(data.on)',
    'sink(data.key)',
    'sink(data.sort)',
    'sink(data.other)',
    'sink(data.name) // claim',
    'sink(data.any) // claim',
    'sink(data.mail) // claim',
    'sink(data.url) // claim',
    '})',
  ],
  'zod: the answer of `safeParse`, and parts of objects': [
    zod,
    'const schema = z.object({ user: z.object({ age: z.number(), name: z.string() }), tags: z.array(z.string()) })',
    route,
    'const result = schema.safeParse(req.body)',
    'if (!result.success) return',
    'const { user, tags } = result.data',
    'sink(user.age)',
    'sink(user.name) // claim',
    'sink(tags[0]) // claim',
    'const ids = z.array(z.number()).parse(req.body.ids)',
    'sink(ids[0])',
    '})',
  ],
  'zod: patterns, conversions, choices': [
    zod,
    route,
    'sink(z.string().regex(/^[a-z]+$/).parse(req.body.a))',
    'sink(z.string().regex(/[a-z]+/).parse(req.body.a)) // claim',
    'sink(z.coerce.number().parse(req.body.a))',
    'sink(z.coerce.string().parse(req.body.a)) // claim',
    'sink(z.string().transform(Number).parse(req.body.a))',
    'sink(z.string().transform((text) => text.trim()).parse(req.body.a)) // claim',
    'sink(z.union([z.number(), z.boolean()]).parse(req.body.a))',
    'sink(z.union([z.number(), z.string()]).parse(req.body.a)) // claim',
    'sink(z.number().optional().parse(req.body.a))',
    'sink(z.preprocess(clean, z.number()).parse(req.body.a))',
    '})',
  ],
  'zod: what is used as it came, behind the schema': [
    zod,
    'const schema = z.object({ id: z.number() })',
    route,
    'const parsed = schema.parse(req.body)',
    'sink(parsed.id)',
    'sink(req.body.id) // claim',
    '})',
  ],
  'ajv: a compiled schema that says yes': [
    "import Ajv from 'ajv'",
    "const text = { type: 'string' }",
    "const properties = { id: { type: 'integer' }, day: { type: 'string', format: 'date' }, mail: { type: 'string', format: 'email' },",
    "kind: { enum: ['a'] }, code: { type: 'string', pattern: '^[a-z]+$' }, any: { type: 'string', pattern: '^a' }, list: { type: 'array', items: { type: 'number' } }, text }",
    "const validate = new Ajv().compile({ type: 'object', properties })",
    route,
    'if (!validate(req.body)) return',
    'sink(req.body.id)',
    'sink(req.body.day)',
    'sink(req.body.kind)',
    'sink(req.body.code)',
    'sink(req.body.list[0])',
    'sink(req.body.mail) // claim',
    'sink(req.body.any) // claim',
    'sink(req.body.text) // claim',
    'sink(req.body.other) // claim',
    'sink(req.query.id) // claim',
    '})',
  ],
  'ajv: an answer that nobody asks for, and one that is no': [
    "import Ajv from 'ajv'",
    "const schema = { type: 'object', additionalProperties: false, properties: { id: { type: 'integer' } } }",
    'const ajv = new Ajv()',
    'const validate = ajv.compile(schema)',
    route,
    'if (validate(req.body)) sink(req.body.id)',
    'else sink(req.body.id) // claim',
    'validate(req.body)',
    'sink(req.body.id) // claim',
    'if (ajv.validate(schema, req.body)) sink(req.body.other)',
    '})',
  ],
  'Fastify: the schema of a route': [
    "import Fastify from 'fastify'",
    "const schema = { body: { type: 'object', properties: { id: { type: 'number' }, name: { type: 'string' } } },",
    "querystring: { properties: { page: { type: 'integer' } }, additionalProperties: false }, params: { properties: { key: { type: 'string', format: 'uuid' } } } }",
    "Fastify().post('/:key', { schema }, async (request) => {",
    'sink(request.body.id)',
    'sink(request.query.page)',
    'sink(request.query.other)',
    'sink(request.params.key)',
    'sink(request.body.name) // claim',
    'sink(request.body.other) // claim',
    'sink(request.headers.id) // claim',
    '})',
    "Fastify().get('/', async (request) => {",
    'sink(request.query.page) // claim',
    '})',
  ],
  'Fastify: a schema beside the handler, and one of another library': [
    "import Fastify from 'fastify'",
    "import { Type } from '@sinclair/typebox'",
    'const fastify = Fastify()',
    "fastify.route({ method: 'POST', url: '/', schema: { body: { properties: { id: { type: 'number' } } } }, handler: (request) => {",
    'sink(request.body.id)',
    'sink(request.body.name) // claim',
    '} })',
    "fastify.post('/', { schema: { body: Type.Object({ id: Type.Integer(), name: Type.String() }) } }, (request) => {",
    'sink(request.body.id)',
    'sink(request.body.name) // claim',
    '})',
  ],
  'express-validator: conversions and checks': [
    "import { body, check, query, param, validationResult } from 'express-validator'",
    "const app = require('express')()",
    "app.post('/:id', [body('age').toInt(), body('user.kind').isIn(['a', 'b']), query('page').isInt()], param('id').isUUID(), (req, res) => {",
    'sink(req.body.age)',
    'sink(req.body.name) // claim',
    'const errors = validationResult(req)',
    'if (!errors.isEmpty()) return res.status(400).end()',
    'sink(req.body.user.kind)',
    'sink(req.query.page)',
    'sink(req.params.id)',
    'sink(req.query.age) // claim',
    '})',
    "app.post('/', check('id').isInt(), body('code').matches(/^[a-z]+$/), body('text').matches(/[a-z]/), check('mail').isEmail(), (req, res) => {",
    'validationResult(req).throw()',
    'sink(req.body.id)',
    'sink(req.body.code)',
    'sink(req.body.text) // claim',
    'sink(req.body.mail) // claim',
    '})',
    "app.post('/unasked', body('id').isInt(), (req, res) => {",
    'sink(req.body.id) // claim',
    '})',
    'const refuse = (req, res, next) => validationResult(req).isEmpty() ? next() : res.status(400).end()',
    "app.post('/before', body('id').isInt(), refuse, (req, res) => {",
    'sink(req.body.id)',
    '})',
    "app.post('/escaped', body('id').trim().escape(), (req, res) => {",
    'sink(req.body.id) // claim',
    '})',
  ],
  'zod: extended and open objects': [
    zod,
    'const base = z.object({ id: z.number() })',
    route,
    'const more = base.extend({ name: z.string() }).parse(req.body)',
    'sink(more.id)',
    'sink(more.name) // claim',
    'sink(z.object({}).passthrough().parse(req.body).other) // claim',
    'sink(base.passthrough().parse(req.body).id)',
    'sink(base.parse(req.body).other)',
    '})',
  ],
  joi: [
    "const Joi = require('joi')",
    "const schema = Joi.object({ id: Joi.number().required(), sort: Joi.string().valid('a', 'b'), key: Joi.string().guid(), name: Joi.string() })",
    route,
    'const { error, value } = schema.validate(req.body)',
    'sink(value.id)',
    'sink(value.sort)',
    'sink(value.key)',
    'sink(value.name) // claim',
    'sink(Joi.attempt(req.body, schema).name) // claim',
    'sink(Joi.attempt(req.body, schema).id)',
    'sink((await schema.validateAsync(req.body)).name) // claim',
    '})',
  ],
  yup: [
    "import * as yup from 'yup'",
    "const schema = yup.object({ id: yup.number().required(), sort: yup.string().oneOf(['a']), name: yup.string() })",
    route,
    'const value = await schema.validate(req.body)',
    'sink(value.id)',
    'sink(value.sort)',
    'sink(value.name) // claim',
    '})',
  ],
  valibot: [
    "import * as v from 'valibot'",
    'const schema = v.object({ id: v.number(), key: v.pipe(v.string(), v.uuid()), code: v.pipe(v.string(), v.regex(/^[a-z]+$/)),',
    'mail: v.pipe(v.string(), v.email()), maybe: v.optional(v.number()) })',
    route,
    'const value = v.parse(schema, req.body)',
    'sink(value.id)',
    'sink(value.key)',
    'sink(value.code)',
    'sink(value.maybe)',
    'sink(value.mail) // claim',
    'sink(v.safeParse(schema, req.body).output.mail) // claim',
    'sink(v.safeParse(schema, req.body).output.id)',
    '})',
  ],
  superstruct: [
    "import { create, enums, number, object, pattern, string } from 'superstruct'",
    "const Thing = object({ id: number(), sort: enums(['a']), code: pattern(string(), /^[a-z]+$/), name: string() })",
    route,
    'const value = create(req.body, Thing)',
    'sink(value.id)',
    'sink(value.sort)',
    'sink(value.code)',
    'sink(value.name) // claim',
    '})',
  ],
  'the schema of a procedure': [
    zod,
    "import { initTRPC } from '@trpc/server'",
    't.procedure.input(z.object({ id: z.number(), name: z.string() })).query(({ input }) => {',
    'sink(input.id)',
    'sink(input.name) // claim',
    '})',
    'const t = initTRPC.create()',
  ],
  'a schema that is a parameter of the parsing function': [
    zod,
    'function read(input) { return z.object({ id: z.number(), name: z.string() }).parse(input) }',
    route,
    'const value = read(req.body)',
    'sink(value.id)',
    'sink(value.name) // claim',
    'sink(read({ name: req.body.name }).name) // claim',
    '})',
  ],
}

test.each(Object.entries(cases))('a schema leaves what it lets through: %s', async (_name, text) => {
  const { claimed, expected } = await claimedLines(text.join('\n'))
  expect(claimed).toEqual(expected)
})

test.each(Object.entries(cases))('the walk back from the sink says the same: %s', async (_name, text) => {
  const whole = text.join('\n')
  // Without any check, everything that a schema lets through at all is claimed.
  const unchecked = ruleOf('test-sink', { ...sinkRule.taint, validators: [] })
  const { claims } = await analyseSnippet(whole, { rules: [unchecked] })
  const confirmed: number[] = []
  for (const claim of claims) {
    const files = [{ path: 'src/app.ts', text: whole }]
    const { verdict } = await refuteClaim(claim, { rules: [sinkRule], files, load: async () => undefined })
    if (verdict === 'true-positive') confirmed.push(claim.place.startLine)
    else expect(verdict).toBe('false-positive')
  }
  const { expected } = await claimedLines(whole)
  expect(claims.length).toBeGreaterThan(expected.length)
  expect(confirmed).toEqual(expected)
})

test('a text is no object, which is enough for some rules', async () => {
  const rule = ruleOf('test', { sinks: sinkRule.taint.sinks, validators: ['type-string'] })
  const text = [
    zod,
    'const schema = z.object({ name: z.string(), any: z.unknown() })',
    route,
    'const data = schema.parse(req.body)',
    'sink(data.name)',
    'sink(data.any) // claim',
    '})',
  ].join('\n')
  const { claimed, expected } = await claimedLines(text, { rules: [rule] })
  expect(claimed).toEqual(expected)
})
