import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { judgedClaims } from '../packages/library-tree.js'
import { rules } from '../rules/rules.js'
import { pageScripts } from './page.js'
import { withoutTags } from './template-tags.js'

const claim = (path: string, line: number): string => `cross-site-scripting in ${path}:${line} (high, true-positive)`
const write = "document.write('<b>' + decodeURIComponent(location.hash) + '</b>')"

test.each<[string, string, number[]]>([
  ['a script', `<p id="a"></p>\n<script>\n${write}\n</script>`, [3]],
  ['a script with attributes', `<SCRIPT defer type="text/javascript">\n${write}\n</SCRIPT>`, [2]],
  ['a script with a name of its own', `<script data-type="text/plain">\n${write}\n</script>`, [2]],
  ['a module', `<script type="module">\n${write}\n</script>`, [2]],
  [
    'scripts see one another',
    `<script>const text = location.hash</script>\n<p>\n<script>document.write(text)</script>`,
    [3],
  ],
  ['text that is set as text', `<script>\ndocument.body.textContent = location.hash\n</script>`, []],
  ['a comment', `<!--\n<script>${write}</script>\n-->\n<p>`, []],
  ['a script after a comment that holds one', `<!-- <script> -->\n<script>\n${write}\n</script>`, [3]],
  ['data', `<script type="application/json">\n${write}\n</script>`, []],
  ['a template in a script', `<script type='text/x-template'>\n${write}\n</script>`, []],
  ['a script that is never closed', `<script>\n${write}\n`, []],
  ['no script', '<p onclick="x()">a < b</p>', []],
  [
    'what a template writes into it',
    `<script>\n{% if user %}\nconst id = {{ user.id }}, name = "{{ user.name }}"\n{% endif %}\n${write}\n</script>`,
    [5],
  ],
  ['two ways of a template', `<script>\nconst a = {% if x %}1{% else %}2{% endif %}\n${write}\n</script>`, [3]],
])('a page: %s', async (_name, text, lines) => {
  expect(await judgedClaims({ 'public/a.html': text }, 'public/a.html')).toEqual(
    lines.map((line) => claim('public/a.html', line)),
  )
})

test.each<[string, string, string]>([
  [
    'EJS',
    'views/a.ejs',
    `<p><%= user.name %></p>\n<script>\n<% if (user) { %>\nlet id = <%= user.id %>\n<% } %>\n${write}\n</script>`,
  ],
  [
    'Handlebars',
    'views/a.hbs',
    `{{#if user}}\n<p>{{user.name}}</p>\n{{/if}}\n<script>\nlet id = {{user.id}}\n${write}\n</script>`,
  ],
  [
    'Nunjucks',
    'views/a.njk',
    `{% extends "b.njk" %}\n{% block a %}\n<p>\n<script>\nlet id = {{ id | dump | safe }}\n${write}\n</script>\n{% endblock %}`,
  ],
])('a template of %s: its script', async (_name, path, text) => {
  expect(await judgedClaims({ [path]: text }, path)).toEqual([claim(path, 6)])
  const fixed = text.replace(write, 'document.body.textContent = location.hash')
  expect(await judgedClaims({ [path]: fixed }, path)).toEqual([])
})

test('a program that a template makes is read, and one with front matter', async () => {
  const made = `{% autoescape off %}\n'use strict';\nconst plural = {% if a %}1{% elif b %}2{% else %}{{ c }}{% endif %};\n${write}`
  expect(await judgedClaims({ 'a.js': made }, 'a.js')).toEqual([claim('a.js', 4)])
  const page = `---\nlayout: null\n---\nconst base = "{{ site.url }}"\n${write}`
  expect(await judgedClaims({ 'b.js': page }, 'b.js')).toEqual([claim('b.js', 5)])
})

test('a program that is readable as it stands is not read otherwise', async () => {
  const nested = `{{ const a = 1 }}\n${write}`
  expect(await judgedClaims({ 'a.js': nested }, 'a.js')).toEqual([claim('a.js', 2)])
})

test('a program that is not readable either way is one named failure', async () => {
  const unit = { path: 'a.html', text: '<script>let = {% if %} ((</script>' }
  const answer = await analyseFile(unit, { rules, load: () => Promise.resolve(undefined) })
  expect(answer).toEqual({ kind: 'failed', reason: expect.stringMatching(/^not readable as a program: .+ \(1:\d+\)/) })
})

test('every place stays what it was', () => {
  const page = '<p>\r\n<script>a\n</script>\n<script type="x/y">b</script>\n<script>c</script>'
  const scripts = pageScripts('a.htm', page)
  expect(scripts).toHaveLength(page.length)
  expect(scripts?.replaceAll(' ', '')).toBe('\r\n;a\n\n\n;c')
  expect(scripts?.indexOf('c')).toBe(page.indexOf('c</script>'))
  expect(withoutTags("---\na: b\n---\nx = {{ y }} + '<%= z %>'{# no #}")).toEqual([
    "   \n    \n   \nx = 0       + '0       '        ",
  ])
  expect(withoutTags('a {% if b %}1{% else %}2{% endif %}')).toEqual([
    'a           1          2           ',
    'a           1                      ',
  ])
})

test('a text that is made to take long does not', () => {
  const many = 300_000
  expect(pageScripts('a.html', '<script>'.repeat(many))).toMatch(/^ +$/)
  expect(pageScripts('a.html', '<!--'.repeat(many))).toMatch(/^ +$/)
  for (const each of ['{{ ', '{% ', '<% ', '<?', '{{ a }}', '{% else %}', '---\n']) withoutTags(each.repeat(many))
})
