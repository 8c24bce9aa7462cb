// Middleware that takes operators out of every request.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const routes = `const { Router } = require('express')
const mongoose = require('mongoose')
const User = mongoose.model('user', {})
module.exports = Router().post('/', (req, res) => User.findOne({ a: req.body.a, b: req.headers['x-b'] }))`
const start = (line: string): string =>
  `const express = require('express')\nconst sanitize = require('express-mongo-sanitize')\nconst app = express()\n${line}`
const claimed = ['nosql-injection in routes/a.js:4']
const places = async (tree: Tree, path = 'routes/a.js'): Promise<string[]> =>
  (await judgedClaims(tree, path)).map((claim) => claim.replace(/ \(.*/, ''))

test.each<[string, Tree, string[]]>([
  ['uses it', { 'app.js': start('app.use(sanitize())') }, []],
  ['uses it below `src`', { 'src/server.js': start('app.use(sanitize())') }, []],
  ['only makes it', { 'app.js': start("app.set('a', sanitize())") }, claimed],
  ['uses another', { 'app.js': start('app.use(express.json())') }, claimed],
  ['is not at hand', {}, claimed],
])('a filter of a route whose application %s', async (_name, tree, expected) => {
  expect(await places({ 'routes/a.js': routes, ...tree })).toEqual(expected)
})

test('a middleware in the file itself counts, and only for what it cleans', async () => {
  const text = (read: string): string =>
    `${start('app.use(sanitize())')}\nconst User = require('mongoose').model('user', {})
app.post('/', (req, res) => User.findOne({ a: ${read} }))`
  expect(await places({ 'a.js': text('req.body.a') }, 'a.js')).toEqual([])
  const socket =
    "new (require('ws').WebSocketServer)({}).on('connection', (s) => s.on('message', (m) => User.findOne({ a: JSON.parse(m) })))"
  expect(await places({ 'a.js': `${text("'a'")}\n${socket}` }, 'a.js')).toEqual(['nosql-injection in a.js:7'])
})
