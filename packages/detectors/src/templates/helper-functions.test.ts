// What functions of the program make of the data that a template gives them.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const start = "const Handlebars = require('handlebars')\nconst app = require('express')()\n"
const places = async (tree: Tree): Promise<string[]> =>
  (await judgedClaims(tree, 'app.js')).map((claim) => /in (\S+) /.exec(claim)?.[1] ?? '')

const render = (more = ''): string =>
  `app.get('/', (req, res) => res.render('page', { text: req.query.a, safe: 'a', ${more} }))`
const bold = "(text) => '<b>' + text + '</b>'"
const escaped = "(text) => '<b>' + encodeURIComponent(text) + '</b>'"

test.each<[string, string, string, string[]]>([
  ['a function of the data', render(`bold: ${bold}`), '<%- bold(text) %>', ['views/page.ejs:1']],
  ['a function with options', render(`bold: ${bold}`), "<%- bold(text, 'x') %>", ['views/page.ejs:1']],
  ['a function that cleans', render(`bold: ${escaped}`), '<%- bold(text) %>', []],
  ['a function that shows something else', render("bold: (text) => '<b>a</b>'"), '<%- bold(text) %>', []],
  ['a function of constant data', render(`bold: ${bold}`), '<%- bold(safe) %>', []],
  ['a function that is not at hand', render("bold: require('bold')"), '<%- bold(text) %>', []],
  [
    'a function of the application',
    `app.locals.bold = ${bold}\n${render()}`,
    '<%- bold(text) %>',
    ['views/page.ejs:1'],
  ],
  [
    'a function of the data before that of the application',
    `app.locals.bold = ${bold}\n${render(`bold: ${escaped}`)}`,
    '<%- bold(text) %>',
    [],
  ],
  ['a function in an escaped form', render(`bold: ${bold}`), '<%= bold(text) %>', []],
])('EJS shows what %s gives', async (_name, text, view, expected) => {
  expect(await places({ 'app.js': start + text, 'views/page.ejs': view })).toEqual(expected)
})

test('Pug shows what a function gives', async () => {
  const shown = (code: string): Tree => ({
    'app.js': start + render(`bold: ${code}`),
    'views/page.pug': 'p!= bold(text)',
  })
  expect(await places(shown(bold))).toEqual(['views/page.pug:1'])
  expect(await places(shown(escaped))).toEqual([])
})

const register = (code: string): string => `Handlebars.registerHelper('bold', ${code})\n${render()}`

test.each<[string, string, string, string[]]>([
  ['a helper', register(bold), '{{{bold text}}}', ['views/page.hbs:1']],
  [
    'a helper that makes a safe text',
    register("(text) => new Handlebars.SafeString('<b>' + text)"),
    '{{{bold text}}}',
    ['views/page.hbs:1'],
  ],
  ['a helper that cleans', register(escaped), '{{{bold text}}}', []],
  ['a helper that shows its second argument', register('(first, second) => second'), '{{{bold text}}}', []],
  [
    'helpers that are registered together',
    `Handlebars.registerHelper({ bold: ${bold} })\n${render()}`,
    '{{{bold text}}}',
    ['views/page.hbs:1'],
  ],
  [
    'helpers among options',
    `engine({ helpers: { bold: ${bold} } })\n${render()}`,
    '{{{bold text}}}',
    ['views/page.hbs:1'],
  ],
  ['a helper of another name', register(bold), '{{{other text}}}', []],
])('Handlebars shows what %s gives', async (_name, text, view, expected) => {
  expect(await places({ 'app.js': start + text, 'views/page.hbs': view })).toEqual(expected)
})
