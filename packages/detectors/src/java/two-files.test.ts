// What one class of a program leaves for another, in another file: static fields, values of a thread, classes inside of classes.

import { beforeAll, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { refuteClaim } from '../refute.js'
import { rules } from '../rules/rules.js'
import { javaGrammar } from './grammar.js'

beforeAll(() => javaGrammar.load())

async function isWrong(body: string, other: string): Promise<boolean> {
  const unit = {
    path: 'Web.java',
    text: `package web;
import javax.servlet.http.*;
class Web extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String data = request.getParameter("q");
    ${body}
  }
}
`,
  }
  const kept = { path: 'Kept.java', text: `package web;\n${other}\n` }
  const own = rules.filter(({ id }) => id === 'command-injection')
  const load = async (specifier: string) => (/^web\.(?:Kept|\*)$/.test(specifier) ? kept : undefined)
  const analysis = await analyseFile(unit, { rules: own, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  const verdicts = analysis.claims.map((claim) => refuteClaim(claim, { files: [unit, kept], rules: own, load }))
  return (await Promise.all(verdicts)).some(({ verdict }) => verdict === 'true-positive')
}

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const field = 'class Kept { static String text; static String text() { return text; } }'
const thread =
  'class Kept { static final ThreadLocal<String> TEXT = new ThreadLocal<>(); static String text() { return TEXT.get(); } }'
const error =
  'class Kept extends Exception { Kept(String t) { super(t); } static void check(String x) throws Kept { throw new Kept(x); } }'
const builder = `class Kept { private final String text; private Kept(Builder b) { text = b.text; } String text() { return text; }
  static class Builder { String text = "ls"; Builder text(String t) { text = t; return this; } Kept build() { return new Kept(this); } } }`

test.each([
  [
    'a static field',
    `Kept.text = data; ${run('Kept.text()')}`,
    `Kept.text = data; Kept.text = "ls"; ${run('Kept.text()')}`,
    field,
  ],
  [
    'what a function is given whose class is named beside it',
    'Sessions.with(Kept.class, kept -> kept.run(data));',
    'Sessions.with(Kept.class, kept -> kept.run("ls"));',
    'class Kept { void run(String command) throws Exception { Runtime.getRuntime().exec("sh -c " + command); } }',
  ],
  [
    'a value of a thread',
    `Kept.TEXT.set("ls"); Kept.TEXT.set(data); ${run('Kept.text()')}`,
    `Kept.TEXT.set(data); Kept.TEXT.set("ls"); ${run('Kept.text()')}`,
    thread,
  ],
  [
    'the message of an error',
    `try { Kept.check(data); } catch (Kept problem) { ${run('problem.getMessage()')} }`,
    `try { Kept.check("ls"); } catch (Kept problem) { ${run('problem.getMessage()')} }`,
    error,
  ],
  [
    'a class inside of a class',
    run('new Kept.Builder().text(data).build().text()'),
    run('new Kept.Builder().build().text()'),
    builder,
  ],
])('%s', async (_name, wrong, right, other) => {
  expect(await isWrong(wrong, other)).toBe(true)
  expect(await isWrong(right, other)).toBe(false)
})

test('what a class has that another file imports, it has from the class above it', async () => {
  const page = (part: string): readonly [path: string, text: string][] => [
    [
      'Shell.java',
      'package web; abstract class Shell { abstract String part(String d); void start(String d) throws Exception { Runtime.getRuntime().exec("sh -c " + part(d)); } }',
    ],
    ['Kept.java', `package web; class Kept extends Shell { String part(String d) { return ${part}; } }`],
    [
      'Web.java',
      `package web; import javax.servlet.http.*; class Web extends HttpServlet {
       protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
         new Kept().start(request.getParameter("q")); } }`,
    ],
  ]
  expect(await isFound(page('d.trim()'))).toBe(true)
  expect(await isFound(page('"ls"'))).toBe(false)
})

async function isFound(given: readonly (readonly [path: string, text: string])[]): Promise<boolean> {
  const files = given.map(([path, text]) => ({ path, text }))
  const own = rules.filter(({ id }) => id === 'command-injection')
  const load = async (specifier: string) => files.find(({ path }) => specifier === `web.${path.slice(0, -5)}`)
  const unit = files.at(-1) ?? { path: '', text: '' }
  const analysis = await analyseFile(unit, { rules: own, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  const verdicts = analysis.claims.map((claim) => {
    const paths = new Set(claim.trace.map(({ quote }) => quote.place.path))
    return refuteClaim(claim, { files: files.filter(({ path }) => paths.has(path)), rules: own, load })
  })
  return (await Promise.all(verdicts)).some(({ verdict }) => verdict === 'true-positive')
}
