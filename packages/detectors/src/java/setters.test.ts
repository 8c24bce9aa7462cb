// What an object holds after several calls of one setter, and fields that have the name of a method.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec(${value});`
const classes = `class Bean { private String value; void setValue(String v) { this.value = v; } String getValue() { return value; } }
  class Query { private String text;
    Query text(String t) { this.text = t; return this; }
    String build() { return "sh -c " + text; } }
  class Maker { String text; static Maker make() { return new Maker(); } Maker with(String x) { text = x; return this; }
    Made build() { return new Made(this); } }
  class Made { private final String text; Made(Maker maker) { this.text = maker.text; } String get() { return text; } }`

test.each([
  [
    'the last of two',
    `Bean bean = new Bean(); bean.setValue("ls"); bean.setValue(data); ${run('bean.getValue()')}`,
    `Bean bean = new Bean(); bean.setValue(data); bean.setValue("ls"); ${run('bean.getValue()')}`,
  ],
  ['of a chain', run('new Query().text("ls").text(data).build()'), run('new Query().text(data).text("ls").build()')],
  [
    'of a chain that goes on later',
    `Query query = new Query().text("ls"); query = query.text(data); ${run('query.build()')}`,
    `Query query = new Query().text(data); query = query.text("ls"); ${run('query.build()')}`,
  ],
  [
    'of what makes something else',
    `Made made = Maker.make().with("ls").with(data).build(); ${run('made.get()')}`,
    `Made made = Maker.make().with(data).with("ls").build(); ${run('made.get()')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong, '', classes)).toBe(true)
  expect(await isWrong('command-injection', right, '', classes)).toBe(false)
})
