import { expect, test } from 'vitest'
import { readTemplate } from './template-kinds.js'

/** `user.name` for each output, `user!` where all inside is written, `clean(name)` where a function is called with it. */
function shown(file: string, text: string): string[] {
  const { outputs } = readTemplate(file, text, new Map())
  return outputs.map(({ path, isDeep, by }) => {
    const written = `${path.join('.')}${isDeep ? '!' : ''}`
    return by === undefined ? written : `${by}(${written})`
  })
}

test.each<[string, string, string[]]>([
  ['a name', '<%- name %>', ['name']],
  ['a name that is escaped', '<%= name %>', []],
  ['a property, and one that may not be there', '<%- user.name -%><%- user?.mail %>', ['user.name', 'user.mail']],
  ['a name of the data as a whole', '<%- locals.name %>', ['name']],
  ['a text that is put together', "<%- '<b>' + name + '</b>' %>", ['name']],
  ['one of two', "<%- name || 'nobody' %>", ['name']],
  ['what a function gives', '<%- clean(name) %>', ['clean(name)']],
  ['data as JSON', '<%- JSON.stringify(user) %>', ['user!']],
  ['elements of a loop', '<% items.forEach(function (item) { %><%- item.title %><% }) %>', ['items.*.title']],
  ['elements of a loop of an arrow', '<% user.items.map((item) => { %><%- item %><% }) %>', ['user.items.*']],
  ['elements of another loop', '<% for (const item of items) { %><%- item.title %><% } %>', ['items.*.title']],
  ['an element', '<%- items[0].title %><%- items[at] %>', ['items.*.title', 'items.*']],
  ['a comment', '<%# name %>', []],
])('EJS: %s', (_name, text, expected) => {
  expect(shown('a.ejs', text)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['three braces', '{{{name}}} {{{ user.name }}}', ['name', 'user.name']],
  ['two braces', '{{name}}', []],
  ['an ampersand', '{{&name}}', ['name']],
  ['what a helper gives', '{{{clean name}}}', ['clean(name)']],
  [
    'elements',
    '{{#each items}}{{{title}}}{{{this.text}}}{{/each}}{{{name}}}',
    ['items.*.title', 'items.*.text', 'name'],
  ],
  ['an element itself', '{{#each items}}{{{this}}}{{/each}}', ['items.*']],
  ['an element by its name', '{{#each items as |item|}}{{{item.title}}}{{/each}}', ['items.*.title']],
  ['a part of the data', '{{#with user}}{{{name}}}{{/with}}', ['user.name']],
  ['what is outside of a part', '{{#with user}}{{{../name}}}{{{@root.title}}}{{/with}}', ['name', 'title']],
  ['a block that changes nothing', '{{#if user}}{{{name}}}{{/if}}', ['name']],
])('Handlebars: %s', (_name, text, expected) => {
  expect(shown('a.hbs', text)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['a part of a text', 'p Dear !{user.name}, #{user.mail}', ['user.name']],
  ['the text of a tag', "p!= '<b>' + name", ['name']],
  ['the text of a tag with attributes', "a.big(href='/')!= name", ['name']],
  ['a line of its own', '  != name', ['name']],
  ['an attribute', 'a(href!=address title=name)', ['address']],
  ['a comparison in an attribute', 'if a != b', []],
  ['what is escaped', 'p= name', []],
  ['elements', 'each item in items\n  li!= item.title', ['items.*.title']],
  ['what a function gives', 'p!= clean(name)', ['clean(name)']],
])('Pug: %s', (_name, text, expected) => {
  expect(shown('a.pug', text)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['a filter that says it is safe', '{{ name | safe }}', ['name']],
  ['no filter', '{{ name }}', []],
  ['escaped before', '{{ name | escape | safe }}', []],
  ['no escaping at all', '{% autoescape false %}{{ name }}{{ other | e }}{% endautoescape %}{{ last }}', ['name']],
  ['elements', '{% for item in items %}{{ item.title | safe }}{% endfor %}', ['items.*.title']],
  ['another name', '{% set title = page.title %}{{ title | safe }}', ['page.title']],
  ['data as JSON', '{{ user | dump | safe }}', ['user!']],
])('Nunjucks: %s', (_name, text, expected) => {
  expect(shown('a.njk', text)).toEqual(expected)
})

test('a template that is too long shows nothing', () => {
  expect(shown('a.ejs', `<%- name %>${' '.repeat(400_000)}`)).toEqual([])
})
