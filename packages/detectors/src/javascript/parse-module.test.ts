import { describe, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { sinkRule } from '../taint/analyse-snippet.js'
import { nestingFault } from './nesting.js'
import { parseJavaScript } from './parse-module.js'

const n = 50_000

/** Each ends within seconds, as a module or as a named failure. */
const hostile: Readonly<Record<string, string>> = {
  'open conditions': 'if('.repeat(66_000),
  'a long sum': `sink(${'a+'.repeat(100_000)}a)`,
  'a long sum of texts': `sink('x'+${'a+'.repeat(2_000)}a)`,
  'a long choice': `x=${'a||'.repeat(100_000)}a`,
  'a long chain of properties': `x=a${'.b'.repeat(n)}`,
  'a long chain of calls': `x=a${'.b()'.repeat(n)}`,
  'open brackets': '['.repeat(n),
  'nested lists': `x=${'['.repeat(2000)}${']'.repeat(2000)}`,
  'nested blocks': `${'{'.repeat(2000)}${'}'.repeat(2000)}`,
  'nested functions': `${'(()=>{'.repeat(1000)}${'})()'.repeat(1000)}`,
  'nested templates': `x=${'`${'.repeat(300)}a${'}`'.repeat(300)}`,
  'nested generic functions': `x=${'<T>f('.repeat(40)}a${')'.repeat(40)}`,
  'nested generic functions in templates': `x=${'<T>`${f('.repeat(40)}a${')}`'.repeat(40)}`,
  'nested elements': `x=${'<a>'.repeat(3000)}${'</a>'.repeat(3000)}`,
  'many generic functions side by side': `x=[${`${'<T>f('.repeat(7)}a${')'.repeat(7)},`.repeat(2000)}1]`,
  'long alternatives': 'if(a){}else '.repeat(20_000),
  'many branches': `let x=1\n${'if(a)x=b\n'.repeat(5_000)}sink(x)`,
  'many assignments in a loop': `let x=1\nfor(;;){${'x=f(x);'.repeat(5_000)}}`,
  'many variables in a loop': `${Array.from({ length: 2_000 }, (_, at) => `let v${at}=0`).join('\n')}\nfor(;;){${Array.from({ length: 2_000 }, (_, at) => `v${at}=v${(at * 7) % 2_000}`).join(';')}}`,
  'functions that call each other': Array.from(
    { length: 400 },
    (_, at) => `function f${at}(x){return f${(at + 1) % 400}(f${(at * 3) % 400}(x))}`,
  ).join('\n'),
  'an object that is changed without end': `const o={}\n${Array.from({ length: 3_000 }, (_, at) => `o.a${at}=o.a${at - 1}`).join('\n')}`,
  'a shared variable with many values': `let x=1\nconst g=()=>x\n${'x=f(x)\n'.repeat(5_000)}`,
  'zero characters and lone surrogates': `${'\u0000'.repeat(1000)}\ud800\u2028\u2029`,
  'a byte order mark and a shebang': '\ufeff#!/usr/bin/env node\nsink(1)',
  nothing: '',
}

describe.each(['js', 'ts', 'tsx'])('hostile text as %s ends', (extension) => {
  test.each(Object.entries(hostile))('%s', async (_name, text) => {
    const path = `src/a.${extension}`
    const started = performance.now()
    const analysis = await analyseFile({ path, text }, { rules: [sinkRule], load: async () => undefined })
    if (analysis.kind === 'failed') expect(analysis.reason).not.toBe('')
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

test('a source goes through hostile code in bounded time', async () => {
  const functions = Array.from(
    { length: 300 },
    (_, at) => `function f${at}(x){return {a:f${(at + 1) % 300}(x),b:f${(at * 7) % 300}(x),c:x}}`,
  )
  const text = `${functions.join('\n')}\nrequire('express')().get('/',(req)=>deepSink(f0(req.query)))`
  const started = performance.now()
  const analysis = await analyseFile({ path: 'src/a.js', text }, { rules: [sinkRule], load: async () => undefined })
  expect(analysis.kind).toBe('analysed')
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('what is too deep to be followed is said, and the rest is analysed', async () => {
  const deep = `${'['.repeat(600)}sink(1)${']'.repeat(600)}`
  const text = `const x = ${deep}\nrequire('express')().get('/', (req) => sink(req.query.a))`
  const analysis = await analyseFile({ path: 'src/a.js', text }, { rules: [sinkRule], load: async () => undefined })
  expect(analysis).toMatchObject({ kind: 'analysed', limits: [expect.stringContaining('nested deeper than 500')] })
  expect(analysis.kind === 'analysed' && analysis.claims.length).toBe(1)
})

describe('nesting that doubles the time of the parser', () => {
  test.each([
    ['generic functions', `x=${'<T>f('.repeat(20)}`],
    ['with space between', `x=${'<T> f (\n'.repeat(20)}`],
    ['behind keywords', `x=${'await <T>f('.repeat(20)}`],
    ['in templates', `x=${'<T>`${f('.repeat(20)}`],
  ])('is refused: %s', (_name, text) => {
    expect(nestingFault(text)).toBeDefined()
  })

  test.each([
    ['type arguments', `const a: ${'Map<string, '.repeat(20)}x${'>'.repeat(20)} = f(g(h(1)))`],
    ['comparisons in nested blocks', `${'if (a < b) { '.repeat(20)}${'}'.repeat(20)}`],
    ['calls with type arguments', `${'f<T>('.repeat(20)}${')'.repeat(20)}`],
    ['elements side by side', '<a>{x}</a>\n'.repeat(5000)],
    ['a few elements in each other', '<a>{x.map((y) => <b>{y.map((z) => <i>{z}</i>)}</b>)}</a>'],
  ])('is not seen in what people write: %s', (_name, text) => {
    expect(nestingFault(text)).toBeUndefined()
  })
})

describe('languages', () => {
  test.each([
    ['a.ts', 'enum E { A = 1 }\nnamespace N { export const x = 1 }\nabstract class C<T> { declare x: T }\nexport = C'],
    ['a.tsx', 'const f = <T,>(x: T) => <p>{x as any}</p>'],
    ['a.js', '// @flow\nconst f = (x: number): string => <p {...y} />'],
    ['a.js', 'class C { #x = 1; static { this.y = 2 } get z() { return this.#x } }'],
    ['a.js', 'label: for (const [a, { b = 1, ...c }] of d) { if (a) continue label; else break }'],
    ['a.cjs', "'use strict'\nmodule.exports = { ...require('./b'), a: 1 }\nreturn"],
    ['a.mjs', "import a, { b as c } from 'd' with { type: 'json' }\nexport { c as default }\nawait a"],
    ['a.ts', '@D() class C { constructor(@I() private x: X, readonly y = 1) {} @M() m(@P() p?: string) {} }'],
    ['a.js', 'async function* f() { yield* g(); for await (const x of y) yield x }\nvar { a } = b, c = a?.b?.[d]?.()'],
    ['a.js', 'with (a) { b }\nif (x) function f() {}\nlet async = 1'],
    [
      'a.ts',
      'let x = y satisfies Z\nlet z = <any>y!\nusing r = open()\nfunction f(this: X, a: string): asserts a is "b" {}',
    ],
  ])('%s: %s', (path, text) => {
    expect(parseJavaScript(path, text)).toMatchObject({
      kind: 'module',
      module: { limits: text.startsWith('with') ? [expect.any(String)] : [] },
    })
  })
})
