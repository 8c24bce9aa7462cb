// What a function does for one call of it: chosen by what that call gives, of the object that it is called on, and not at all where a
// test never holds.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + (${value}));`
const sources = `interface Source { String text(String asked);
    static Source of(String kind) { if ("asked".equals(kind)) return new Asked(); return new Fixed(); } }
  class Asked implements Source { public String text(String asked) { return asked; } }
  class Fixed implements Source { public String text(String asked) { return "ls"; } }`
const pick = 'static String pick(boolean first, String d) { String x = "ls"; if (first) x = d; return x; }'
const bySwitch =
  'String of(String m, String d) { return switch (m) { case "a" -> d; case "b" -> "ls"; default -> d; }; }'
const above = `abstract class Page { abstract String part(String d); String whole(String d) { return "<" + part(d) + ">"; } }
  class Open extends Page { String part(String d) { return d; } }
  class Closed extends Page { String part(String d) { return "ls"; } }`
const holder = 'class Holder<T> { private final T value; Holder(T v) { value = v; } T value() { return value; } }'
const loop = (from: number): string => `String x = "ls"; for (int i = ${from}; i < 4; i++) x = data; ${run('x')}`
const chosen = (at: number): string =>
  `String x; switch ("ABC".charAt(${at})) { case 'A': x = "id"; break; case 'B': case 'C': x = data; break; default: x = "ls"; } ${run('x')}`

test.each<[name: string, wrong: string, right: string, members?: string, below?: string]>([
  ['a flag', run('pick(true, data)'), run('pick(false, data)'), pick],
  [
    'a flag that another call gives too',
    `pick(false, data); ${run('pick(true, data)')}`,
    `pick(true, data); ${run('pick(false, data)')}`,
    pick,
  ],
  ['a mode', run('of("a", data)'), run('of("b", data)'), bySwitch],
  [
    'a sink behind a test of a parameter',
    'start(1, data);',
    'start(2, data);',
    `void start(int n, String d) throws Exception { if (n == 1) { ${run('d')} } }`,
  ],
  ['a factory', run('Source.of("asked").text(data)'), run('Source.of("fixed").text(data)'), '', sources],
  [
    'one of two classes',
    run('(1 < 2 ? new Asked() : new Fixed()).text(data)'),
    run('(1 > 2 ? new Asked() : new Fixed()).text(data)'),
    '',
    sources,
  ],
  [
    'a method that a class leaves to those below',
    run('new Open().whole(data)'),
    run('new Closed().whole(data)'),
    '',
    above,
  ],
  [
    'a place of values of any number',
    run('at(0, data, "ls")'),
    run('at(1, data, "ls")'),
    'String at(int i, String... all) { return all[i]; }',
  ],
  [
    'a method that says no',
    run('isOn() ? data : "ls"'),
    run('isOff() ? data : "ls"'),
    'boolean isOn() { return true; } boolean isOff() { return false; }',
  ],
  [
    'one of two objects',
    `Holder<String> a = new Holder<>("ls"), b = new Holder<>(data); ${run('b.value()')}`,
    `Holder<String> a = new Holder<>(data), b = new Holder<>("ls"); ${run('b.value()')}`,
    '',
    holder,
  ],
  ['a loop that never runs', loop(0), loop(4)],
  ['labels of one code', chosen(2), chosen(0)],
])('%s', async (_name, wrong, right, members, below) => {
  expect(await isWrong('command-injection', wrong, members, below)).toBe(true)
  expect(await isWrong('command-injection', right, members, below)).toBe(false)
})

test('what a writer is says who gives it', async () => {
  const shown = (value: string): string =>
    `void show(PrintWriter page, String text) { page.println("<p>" + ${value}); }`
  const body = 'response.setContentType("text/html"); show(response.getWriter(), data);'
  expect(await isWrong('cross-site-scripting', body, shown('text'))).toBe(true)
  expect(await isWrong('cross-site-scripting', body, shown('Encode.forHtml(text)'))).toBe(false)
  expect(await isWrong('cross-site-scripting', 'show(new PrintWriter("a"), data);', shown('text'))).toBe(false)
  expect(await isWrong('cross-site-scripting', body.replace('html', 'plain'), shown('text'))).toBe(false)
})
