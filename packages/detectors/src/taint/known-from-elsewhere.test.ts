// What is known of a handler only by who registers it, and how much rests on names where nobody does.

import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { judgedClaims, type Tree } from '../packages/library-tree.js'
import { findRule, rules } from '../rules/rules.js'
import { analyseSnippet } from './analyse-snippet.js'

const tiers = async (text: string): Promise<string[]> => {
  const analysis = await analyseFile({ path: 'a.js', text }, { rules, load: async () => undefined })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  return analysis.claims.map(({ ruleId, tier = 'default', confidence }) => `${ruleId} ${tier} ${confidence}`)
}

test.each<[string, string, string[]]>([
  [
    'a request and its answer',
    'exports.show = (req, res) => res.send(`<p>${req.query.a}`)',
    ['cross-site-scripting default medium'],
  ],
  [
    'a request and something else',
    'exports.show = (req, res) => db.query(`select ${req.query.a}`)',
    ['sql-injection explore low'],
  ],
])('one guess is made of %s', async (_name, text, expected) => {
  expect(await tiers(text)).toEqual(expected)
})

const insideOf = async (tree: Tree, path: string): Promise<string[]> =>
  (await judgedClaims(tree, path)).map((claim) => claim.replace(/ \(.*/, ''))

const plugin = `export async function shop(instance) {
instance.get('/', async (request) => instance.pg.query('select ' + request.query.a))
}`

test.each<[string, string, string[]]>([
  ['registered', "app.register(shop, { prefix: '/shop' })", ['sql-injection in shop.js:2']],
  ['only called', 'shop({ get() {} })', []],
])('a plugin of another file that is %s', async (_name, use, expected) => {
  const start = `import Fastify from 'fastify'\nimport { shop } from './shop.js'\nconst app = Fastify()\n${use}`
  expect(await insideOf({ 'app.js': start, 'shop.js': plugin }, 'app.js')).toEqual(expected)
})

const books =
  "import { exec } from 'child_process'\nexport const books = { books: (parent, { term }) => exec('grep ' + term) }"

test.each<[string, string, string[]]>([
  ['spread into it', '{ Query: { ...books } }', ['command-injection in books.js:2']],
  ['named in it', '{ Query: { books: books.books } }', ['command-injection in books.js:2']],
  ['spread into another table', '{ Store: { ...books } }', []],
])('resolvers of another file that are %s', async (_name, table, expected) => {
  const index = `import { books } from './books.js'\nexport const resolvers = ${table}`
  expect(await insideOf({ 'index.js': index, 'books.js': books }, 'index.js')).toEqual(expected)
})

test('a handler that says itself what it is is claimed in its own file only', async () => {
  const tree = {
    'app.ts': "import { first } from './first.ts'\nrequire('express')().use(first)",
    'first.ts':
      "import type { Request } from 'express'\nimport { exec } from 'child_process'\nexport const first = (req: Request) => exec('a ' + req.query.q)",
  }
  expect(await insideOf(tree, 'app.ts')).toEqual([])
  expect(await insideOf(tree, 'first.ts')).toEqual(['command-injection in first.ts:3'])
})

const start = "const express = require('express')\nconst { User } = require('./user')\nconst app = express()\n"
const user = `const { Sequelize } = require('sequelize')
const User = new Sequelize('a').define('user', {})
exports.User = User
exports.change = async (id, changes) => { const found = await User.findByPk(id)\nObject.assign(found, changes)\nawait found.save() }`

test('a body that is passed to another file is one source, where it was sent', async () => {
  const app = `${start}const { change } = require('./user')\napp.patch('/me', async (req, res) => res.json(await change(req.id, req.body)))`
  expect(await insideOf({ 'app.js': app, 'user.js': user }, 'app.js')).toEqual(['mass-assignment in user.js:6'])
})

const nest = (pipe: string): Tree => ({
  'src/main.ts': `import { ValidationPipe } from '@nestjs/common'\nimport { NestFactory } from '@nestjs/core'\nNestFactory.create({}).then((app) => app.useGlobalPipes(${pipe}))`,
  'src/dto.ts': "import { IsString } from 'class-validator'\nexport class Dto { @IsString() name: string }",
  'src/a.ts': `import { Body, Patch } from '@nestjs/common'
import { Repository } from 'typeorm'
import { Dto } from './dto'
export class A {
  constructor(private readonly users: Repository<Dto>) {}
  @Patch()
  change(@Body() dto: Dto) { return this.users.update(1, dto) }
}`,
})

test.each<[string, string, string[]]>([
  ['takes them out', 'new ValidationPipe({ whitelist: true })', []],
  ['lets them through', 'new ValidationPipe({ transform: true })', ['mass-assignment in src/a.ts:7']],
  ['is not there', '', ['mass-assignment in src/a.ts:7']],
])('fields that a class does not name, where the pipe %s', async (_name, pipe, expected) => {
  expect(await insideOf(nest(pipe), 'src/a.ts')).toEqual(expected)
})

const facts: readonly (readonly [string, string, string, string[]])[] = [
  [
    'a property that a variable of a telling name holds',
    'timing-leak',
    "import { createHmac } from 'crypto'\nexport function f(headers, b) { const signature = headers['x-hub']\nreturn signature === createHmac('sha1', k()).update(b).digest('hex') }",
    ['timing-leak'],
  ],
  [
    'a property that a variable of another name holds',
    'timing-leak',
    "import { createHmac } from 'crypto'\nexport function f(headers, b) { const etag = headers['x-hub']\nreturn etag === createHmac('sha1', k()).update(b).digest('hex') }",
    [],
  ],
  [
    'the bytes of a key that stands in the code',
    'hard-coded-key',
    "import { createCipheriv } from 'crypto'\nexport const f = (iv) => createCipheriv('aes-256-gcm', Buffer.from('of the whole company', 'utf8'), iv)",
    ['hard-coded-key'],
  ],
  [
    'the bytes of a key from elsewhere',
    'hard-coded-key',
    "import { createCipheriv } from 'crypto'\nexport const f = (iv) => createCipheriv('aes-256-gcm', Buffer.from(process.env.KEY, 'utf8'), iv)",
    [],
  ],
]

test.each(facts)('%s', async (_name, rule, text, expected) => {
  const found = findRule(rule)
  if (found === undefined) throw new Error(rule)
  const { claims } = await analyseSnippet(text, { rules: [found] })
  expect(claims.map(({ ruleId }) => ruleId)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['has one slash at the start', String.raw`/^\/(?!\/)/.test(to)`, []],
  ['has one slash and then another sign', String.raw`/^\/[^\/\\]/.test(to)`, []],
  ['has a slash at the start', String.raw`/^\//.test(to)`, ['open-redirect in a.js:2']],
  ['has a slash at the start and not two', String.raw`to.startsWith('/') && !/^\/[\/\\]/.test(to)`, []],
  [
    'has a slash at the start and not two at its end',
    String.raw`to.startsWith('/') && !/\/\/$/.test(to)`,
    ['open-redirect in a.js:2'],
  ],
])('a target that %s', async (_name, condition, expected) => {
  const text = `require('express')().get('/', (req, res) => { const to = req.query.to\nif (${condition}) res.redirect(to) })`
  expect(await insideOf({ 'a.js': text }, 'a.js')).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['a text', 'String(req.query.a)', []],
  [
    'what is parsed of a text',
    'JSON.parse(String(req.query.a))',
    ['nosql-injection in a.js:3 (medium, true-positive)'],
  ],
  ['a text of what was parsed', 'String(JSON.parse(req.query.a))', []],
  [
    'what is parsed of a text that was cut',
    'JSON.parse(req.query.a.trim())',
    ['nosql-injection in a.js:3 (medium, true-positive)'],
  ],
])('a filter that is %s', async (_name, made, expected) => {
  const text = `const mongoose = require('mongoose')\nconst User = mongoose.model('user', {})
require('express')().get('/', (req, res) => User.findOne({ a: ${made} }))`
  expect(await judgedClaims({ 'a.js': text }, 'a.js')).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['@angular/core', 'bypassSecurityTrustHtml', ['cross-site-scripting in a.ts:9']],
  ['./own', 'bypassSecurityTrustHtml', []],
  ['@angular/core', 'sanitize', []],
])('what `inject` of %s gives is an instance (%s)', async (module, method, expected) => {
  const text = `import { Component } from '@angular/core'
import { inject } from '${module}'
import { ActivatedRoute } from '@angular/router'
import { DomSanitizer } from '@angular/platform-browser'
class Markup { sanitizer = inject(DomSanitizer); of(text) { return this.sanitizer.${method}(text) } }
class Page {
  route = inject(ActivatedRoute)
  markup = inject(Markup)
  text = this.markup.of(this.route.snapshot.queryParamMap.get('a')) }`
  const claims = await insideOf({ 'a.ts': text }, 'a.ts')
  expect(claims.map((each) => each.replace(/:5$/, ':9'))).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['as it is', 'marked.parse(text)', ['unsafe-model-output in a.js:6']],
  ['cleaned', 'sanitizeHtml(marked.parse(text))', []],
])('markup that a library makes of the answer of a model, %s', async (_name, made, expected) => {
  const text = `import { generateText } from 'ai'
import { marked } from 'marked'
import sanitizeHtml from 'sanitize-html'
require('express')().get('/', async (req, res) => {
const { text } = await generateText({ prompt: 'a' })
res.send('<p>' + ${made}) })`
  expect(await insideOf({ 'a.js': text }, 'a.js')).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['the token itself', '[header.alg]', ['jwt-mistake in a.js:4']],
  ['the program', "['RS256']", []],
])('algorithms that %s names', async (_name, algorithms, expected) => {
  const text = `const jwt = require('jsonwebtoken')
exports.verify = (token, key) => {
const { header } = jwt.decode(token, { complete: true })
return jwt.verify(token, key, { algorithms: ${algorithms}, issuer: header.iss }) }`
  expect(await insideOf({ 'a.js': text }, 'a.js')).toEqual(expected)
})
