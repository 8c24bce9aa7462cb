// Hostile and odd texts of Java and JSP: each ends within seconds, as a module or as a named failure.

import { beforeAll, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { ruleOf } from '../taint/analyse-snippet.js'
import { javaGrammar } from './grammar.js'
import { parseJava } from './parse-module.js'

const n = 20_000
const inClass = (code: string): string => `class A { void f(String data) { ${code} } }`

const hostile: Readonly<Record<string, string>> = {
  'open brackets': '('.repeat(n),
  'open braces': 'class A {'.repeat(n),
  'nested calls': inClass(`x = ${'f('.repeat(3_000)}a${')'.repeat(3_000)};`),
  'nested parentheses': inClass(`x = ${'('.repeat(3_000)}a${')'.repeat(3_000)};`),
  'nested lambdas': inClass(`x = ${'a -> '.repeat(3_000)}a;`),
  'nested casts': inClass(`x = ${'(A) '.repeat(3_000)}a;`),
  'nested generics': inClass(`${'List<'.repeat(2_000)}A${'>'.repeat(2_000)} x = a;`),
  'nested conditions': inClass(`${'if (a) '.repeat(3_000)}f();`),
  'nested blocks': inClass(`${'{'.repeat(3_000)}${'}'.repeat(3_000)}`),
  'nested classes': `${'class A { '.repeat(500)}${'}'.repeat(500)}`,
  'nested classes without names': inClass(
    `x = ${'new A() { Object f() { return '.repeat(300)}a${'; } }'.repeat(300)};`,
  ),
  'nested ternaries': inClass(`x = ${'a ? b : '.repeat(5_000)}c;`),
  'nested switches': inClass(`x = ${'switch (a) { default -> '.repeat(300)}b${'; }'.repeat(300)};`),
  'a long chain of calls': inClass(`x = a${'.b()'.repeat(n)};`),
  'a long chain of appends': inClass(`StringBuilder b = new StringBuilder(); b${'.append(a)'.repeat(5_000)};`),
  'a long chain of fields': inClass(`x = a${'.b'.repeat(n)};`),
  'a long chain of elements': inClass(`x = a${'[0]'.repeat(n)};`),
  'a long sum': inClass(`x = "a" + ${'a + '.repeat(50_000)}a;`),
  'a long product': inClass(`x = ${'a * '.repeat(n)}a;`),
  'a long choice of values': inClass(`x = ${'a || '.repeat(n)}a;`),
  'many alternatives': inClass(`if (a) {}${' else if (b) {}'.repeat(5_000)}`),
  'many branches': inClass(`String x = "";${'if (a) x = b;\n'.repeat(5_000)}Sinks.sink(x);`),
  'many cases': inClass(`switch (a) {${'case "b": f(); '.repeat(5_000)}}`),
  'many appended elements': inClass(`List<String> x = new ArrayList<>();${'x.add(a);'.repeat(3_000)}`),
  'many elements taken away': inClass(`List<String> x = new ArrayList<>();${'x.add(a);x.remove(0);'.repeat(5_000)}`),
  'many methods of one name': `class A {${'void f(int a) { f(1); }'.repeat(500)}}`,
  'many constructors': `class A {${'A(int a) { this(1); }'.repeat(500)}}`,
  'many annotations': `${'@B(c = "d") '.repeat(5_000)}class A {}`,
  'many imports': 'import a.b.C;\n'.repeat(n),
  'many constants of an enumeration': `enum A { ${Array.from({ length: 5_000 }, (_, at) => `A${at}`).join(', ')} }`,
  'a megabyte of one text': inClass(`x = "${'a'.repeat(1_000_000)}";`),
  'a megabyte of open texts': `"""${'"'.repeat(500_000)}`,
  'methods that call each other': `class A {${Array.from({ length: 400 }, (_, at) => `Object f${at}(Object x) { return f${(at + 1) % 400}(f${(at * 3) % 400}(x)); }`).join('\n')}}`,
  'classes that inject each other': Array.from(
    { length: 300 },
    (_, at) => `@Service class S${at} { @Autowired S${(at + 1) % 300} next; void f(String x) { next.f(x); } }`,
  ).join('\n'),
  'interfaces that extend each other': Array.from(
    { length: 300 },
    (_, at) => `interface I${at} extends I${(at + 1) % 300}, I${(at * 7) % 300} { void f(); }`,
  ).join('\n'),
  'a class that extends itself': 'class A extends A { void f() { super.f(); g(); } }',
  'a text that grows in a loop': inClass(`String x = ""; while (a) {${'x += f(x);'.repeat(3_000)}} Sinks.sink(x);`),
}

const odd: Readonly<Record<string, string>> = {
  nothing: '',
  'a comment only': '// nothing',
  'half a class': 'class A { void f(',
  'half a text': 'class A { String x = "abc',
  'zero characters': `class A {}${'\u0000'.repeat(1_000)}class B {}`,
  'lone surrogates': 'class A { String x = "\ud800\u2028"; }',
  'a byte order mark': '\ufeffclass A {}',
  'letters of other scripts': 'class Größe { int π; String 名前(String 値) { return 値; } }',
  'escapes of letters': 'class A { String \\u0061 = "\\u0022"; }',
  'numbers of all kinds': 'class A { double[] x = {0b1, 017, 0xFL, 1_000, 1e5f, 0x1p3, 1e400}; }',
  'labels and jumps': inClass('a: for (;;) { b: for (int i = 0; ; i++) { if (i > 3) continue a; break b; } }'),
  'patterns of records': inClass(
    'if (a instanceof B(C c, D(var d))) f(c, d); switch (a) { case B(C c) when c != null -> f(c); default -> {} }',
  ),
  'a module': 'module a.b { requires java.sql; exports a.b.c; }',
  'a package of annotations': '@A package b; @interface C { String value() default "d"; }',
  'code without a class': 'void main() { System.out.println("a"); }',
  'arrays of all kinds': inClass('int[][] a = new int[2][]; int b[] = {1}, c = 2; a[0] = b; f(new String[] {data});'),
}

const pages: Readonly<Record<string, string>> = {
  'open scriptlets': '<%'.repeat(n),
  'open expressions': '${'.repeat(n),
  'open tags': '<c:out value="${'.repeat(5_000),
  'many expressions': '${param.a} '.repeat(5_000),
  'braces over many scriptlets': `${'<% if (a) { %>b'.repeat(2_000)}${'<% } %>'.repeat(2_000)}`,
  'a page as people write it':
    '<%@ page import="a.B" %>\n<%! String f(String x) { return x; } %>\n<c:forEach items="${list}" var="i">${i}</c:forEach>\n<%= f(request.getParameter("q")) %>',
}

const sink = {
  kind: 'call',
  what: 'a dangerous call',
  callee: ['java.lang#Sinks.sink'],
  arguments: [{ argument: 0 }],
} as const
const java = { recommendation: 'do not do it', candidates: [], taint: { sinks: [sink] } }
const rule = { ...ruleOf('test-sink', {}), languages: { java } }
const texts = [
  ...Object.entries({ ...hostile, ...odd }).map(([name, text]) => [name, 'A.java', text] as const),
  ...Object.entries(pages).map(([name, text]) => [name, 'a.jsp', text] as const),
  ['properties without end', 'a.properties', 'a=b\n'.repeat(100_000)] as const,
  ['a mapper without end', 'a.xml', `<mapper>${'<select id="a">${b}'.repeat(5_000)}`] as const,
  ['a mapper of many statements', 'a.xml', '<select id="a">${b} ${c.d}</select>'.repeat(5_000)] as const,
]

beforeAll(() => javaGrammar.load())

test.each(texts)('%s ends', { timeout: 40_000 }, async (_name, path, text) => {
  const started = performance.now()
  const analysis = await analyseFile({ path, text }, { rules: [rule], load: async () => undefined })
  if (analysis.kind === 'failed') expect(analysis.reason).not.toBe('')
  expect(performance.now() - started).toBeLessThan(15_000)
})

test.each(Object.keys(odd))('%s is a module', (name) => {
  expect(parseJava('A.java', odd[name] ?? '').kind).toBe('module')
})

test('a text of too many parts is a failure with its reason', () => {
  expect(parseJava('A.java', `class A { int[] x = {${'1,'.repeat(450_000)}}; }`)).toEqual({
    kind: 'failed',
    reason: 'the analysis gives up: more than 400000 parts of syntax',
  })
})

test('a text that is too long is a failure with its reason', () => {
  expect(parseJava('A.java', 'a'.repeat(2_000_001))).toEqual({
    kind: 'failed',
    reason: 'longer than 2000000 characters',
  })
})
