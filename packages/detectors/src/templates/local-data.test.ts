// What templates see beside the data of the call that renders them, and what stands around them.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const app = (rest: string): string => `const app = require('express')()\napp.set('view engine', 'ejs')\n${rest}`
const places = async (tree: Tree): Promise<string[]> =>
  (await judgedClaims(tree, 'app.js')).map((claim) => /in (\S+) /.exec(claim)?.[1] ?? '')

const route = "app.get('/', (req, res) => res.render('page', { title: 'a' }))"
const middleware = (line: string): string => `app.use((req, res, next) => { ${line}\nnext() })\n`

test.each<[string, string, string, string[]]>([
  ['a property of it', middleware('res.locals.note = req.query.a'), '<%- note %>', ['views/page.ejs:1']],
  [
    'a property of what it holds',
    middleware('res.locals.note = { text: req.query.a }'),
    '<%- note.text %>',
    ['views/page.ejs:1'],
  ],
  [
    'another property of what it holds',
    middleware("res.locals.note = { text: req.query.a, safe: '' }"),
    '<%- note.safe %>',
    [],
  ],
  ['all of it', middleware('res.locals = { note: req.query.a }'), '<%- note %>', ['views/page.ejs:1']],
  ['the object of the application', middleware('app.locals.note = req.query.a'), '<%- note %>', ['views/page.ejs:1']],
  ['another object', middleware('res.other.note = req.query.a'), '<%- note %>', []],
  ['a name that the call gives itself', middleware('res.locals.title = req.query.a'), '<%- title %>', []],
  ['what is escaped', middleware('res.locals.note = req.query.a'), '<%= note %>', []],
])('a template shows what was left in locals: %s', async (_name, before, view, expected) => {
  expect(await places({ 'app.js': app(before + route), 'views/page.ejs': view })).toEqual(expected)
})

test('a call without data shows what was left', async () => {
  const text = app(`${middleware('res.locals.note = req.query.a')}app.get('/', (req, res) => res.render('page'))`)
  expect(await places({ 'app.js': text, 'views/page.ejs': '<%- note %>' })).toEqual(['views/page.ejs:1'])
})

test('what a middleware of another file left is shown by a route of a third', async () => {
  const tree = {
    'app.js': app("app.use(require('./first'))\napp.get('/', require('./last'))"),
    'first.js': 'module.exports = (req, res, next) => { res.locals.note = req.query.a\nnext() }',
    'last.js': "module.exports = (req, res) => res.render('page')",
    'views/page.ejs': '<%- note %>',
  }
  expect(await places(tree)).toEqual(['views/page.ejs:1'])
})

const rendered = (more = ''): string =>
  `${more}require('express')().get('/', (req, res) => res.render('page', { name: req.query.a, body: req.query.b }))`

test.each<[string, Tree, string[]]>([
  ['the usual one', { 'views/layouts/main.hbs': '<h1>{{{name}}}</h1>{{{body}}}' }, ['views/layouts/main.hbs:1']],
  ['one that escapes', { 'views/layouts/main.hbs': '<h1>{{name}}</h1>{{{body}}}' }, []],
  [
    'one that is named',
    {
      'app.js': rendered("const { engine } = require('express-handlebars')\nengine({ defaultLayout: 'site' })\n"),
      'views/layouts/main.hbs': '',
      'views/layouts/site.hbs': '{{{name}}}',
    },
    ['views/layouts/site.hbs:1'],
  ],
  ['none', {}, []],
])('a layout of Handlebars: %s', async (_name, tree, expected) => {
  expect(await places({ 'app.js': rendered(), 'views/page.hbs': '<p>{{name}}</p>', ...tree })).toEqual(expected)
})

test.each<[string, string, string, string, string[]]>([
  ['Pug', 'pug', 'extends base', 'p!= name', ['views/base.pug:1']],
  ['Pug, in an escaped form', 'pug', 'extends base', 'p= name', []],
  ['Nunjucks', 'njk', "{% extends 'base.njk' %}", '{{ name | safe }}', ['views/base.njk:1']],
  ['Nunjucks, in an escaped form', 'njk', "{% extends 'base.njk' %}", '{{ name }}', []],
])('what a view extends shows its data: %s', async (_name, kind, view, base, expected) => {
  const tree = { 'app.js': rendered(), [`views/page.${kind}`]: view, [`views/base.${kind}`]: base }
  expect(await places(tree)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['that the program uses', "require('express-ejs-layouts')\n", ['views/layout.ejs:1']],
  ['that it does not use', '', []],
])('layouts of EJS belong to a library %s', async (_name, before, expected) => {
  const tree = {
    'app.js': rendered(before),
    'views/page.ejs': '<%= name %>',
    'views/layout.ejs': '<%- name %><%- body %>',
  }
  expect(await places(tree)).toEqual(expected)
})
