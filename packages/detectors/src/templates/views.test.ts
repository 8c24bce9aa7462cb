import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const app = (rest: string, engine = "app.set('view engine', 'ejs')"): string =>
  `const path = require('path')\nconst app = require('express')()\n${engine}\n${rest}`
const page = "app.get('/', (req, res) => res.render('page', { name: req.query.name }))"
const claim = (place: string, confidence = 'high'): string =>
  `cross-site-scripting in ${place} (${confidence}, true-positive)`

test.each<[string, Tree, string, string[]]>([
  [
    'beside the program',
    { 'app.js': app(page), 'views/page.ejs': '\n<%- name %>' },
    'app.js',
    [claim('views/page.ejs:2')],
  ],
  [
    'above the routes',
    { 'src/routes/a.js': app(page), 'views/page.ejs': '<%- name %>' },
    'src/routes/a.js',
    [claim('views/page.ejs:1')],
  ],
  [
    'in a folder that is set',
    { 'src/app.js': app(page, "app.set('views', path.join(__dirname, 'pages'))"), 'src/pages/page.pug': 'p!= name' },
    'src/app.js',
    [claim('src/pages/page.pug:1')],
  ],
  [
    'the nearest of two',
    { 'a/app.js': app(page), 'a/views/page.ejs': '<%= name %>', 'views/page.ejs': '<%- name %>' },
    'a/app.js',
    [],
  ],
  [
    'the one of the engine that is set',
    { 'app.js': app(page), 'views/page.ejs': '<%= name %>', 'views/page.pug': 'p!= name' },
    'app.js',
    [],
  ],
  ['a view that is not there', { 'app.js': app(page) }, 'app.js', []],
  [
    'a view whose name is not constant',
    {
      'app.js': app("app.get('/', (req, res) => res.render(pick(), { name: req.query.name }))"),
      'views/page.ejs': '<%- name %>',
    },
    'app.js',
    [],
  ],
  ['another property than is shown', { 'app.js': app(page), 'views/page.ejs': '<%- title %>' }, 'app.js', []],
  [
    'data that is escaped before',
    {
      'app.js': app(
        "const escape = require('escape-html')\napp.get('/', (req, res) => res.render('page', { name: escape(req.query.name) }))",
      ),
      'views/page.ejs': '<%- name %>',
    },
    'app.js',
    [],
  ],
  [
    'two outputs in two lines',
    { 'app.js': app(page), 'views/page.ejs': '<%- name %>\n<%- name %>' },
    'app.js',
    [claim('views/page.ejs:1'), claim('views/page.ejs:2')],
  ],
  [
    'what a view includes',
    { 'app.js': app(page), 'views/page.ejs': "<%- include('parts/head') %>", 'views/parts/head.ejs': '<%- name %>' },
    'app.js',
    [claim('views/parts/head.ejs:1')],
  ],
  [
    'what a view includes with other names',
    {
      'app.js': app(page),
      'views/page.ejs': "<%- include('head', { title: name }) %>",
      'views/head.ejs': '<%- title %>',
    },
    'app.js',
    [claim('views/head.ejs:1')],
  ],
  [
    'a partial of Handlebars',
    { 'app.js': app(page, ''), 'views/page.hbs': '{{> head}}', 'views/partials/head.hbs': '{{{name}}}' },
    'app.js',
    [claim('views/partials/head.hbs:1')],
  ],
  [
    'a part of Nunjucks',
    {
      'app.js': app(page, ''),
      'templates/page.njk': '{% include "head.njk" %}',
      'templates/head.njk': '{{ name | safe }}',
    },
    'app.js',
    [claim('templates/head.njk:1')],
  ],
  ['a view that includes itself', { 'app.js': app(page), 'views/page.ejs': "<%- include('page') %>" }, 'app.js', []],
])('a template is found and judged: %s', async (_name, tree, path, claims) => {
  expect(await judgedClaims(tree, path)).toEqual(claims)
})

test('no more parts of templates are followed than a bound', async () => {
  const parts = Array.from({ length: 80 }, (_, part) => [`views/part${part}.ejs`, '<%- name %>'] as const)
  const text = parts.map((_, part) => `<%- include('part${part}') %>`).join('')
  const tree = { 'app.js': app(page), 'views/page.ejs': text, ...Object.fromEntries(parts) }
  expect(await judgedClaims(tree, 'app.js')).toHaveLength(60)
})

test('a template by itself is judged where it is rendered', async () => {
  expect(await judgedClaims({ 'views/page.ejs': '<%- name %>' }, 'views/page.ejs')).toEqual([])
})
