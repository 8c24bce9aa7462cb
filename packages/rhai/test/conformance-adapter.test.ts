// The real process, asked over its pipe. What is expected here is what Rhai 1.26.0 answers to the same requests.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const adapter = fileURLToPath(new URL('../tools/conformance-adapter.mjs', import.meta.url))

interface Ended {
  readonly lines: string[]
  readonly code: number | null
  readonly errors: string
}

function start(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [adapter], { stdio: 'pipe' })
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const output: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const lines = Buffer.concat(output).toString().split('\n').slice(0, -1)
      resolve({ lines, code, errors: Buffer.concat(errors).toString() })
    })
  })
}

/** The answers to lines of input, in order. */
function answersTo(input: string | Buffer): Promise<Ended> {
  const child = start()
  const result = ended(child)
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return result
}

interface Request {
  readonly script: string
  readonly [key: string]: unknown
}

/** One process for a table of requests. */
async function answers(requests: readonly Request[]): Promise<Record<string, unknown>[]> {
  const { lines } = await answersTo(requests.map((request, id) => `${JSON.stringify({ id, ...request })}\n`).join(''))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

type Row = readonly [name: string, request: Request, expected: object]

const int = (value: number | bigint) => ({ int: `${value}` })
const ok = (value: object) => ({ ok: value })
const failed = (kind: string, rest: object = {}) => ({ error: expect.objectContaining({ kind, ...rest }) })

/** Each row becomes a test; all rows of a table are answered by one process. */
function table(rows: readonly Row[]): void {
  const answered = answers(rows.map(([, request]) => request))
  test.each(rows.map((row, index) => [row[0], row, index] as const))('%s', async (_name, [, , expected], index) => {
    expect((await answered)[index]).toEqual(expect.objectContaining({ id: index, ...expected }))
  })
}

describe('values of every type come back as they are written', () => {
  const round = (value: object): Row => [
    JSON.stringify(value),
    { script: 'x', config: { scope: [{ name: 'x', value }] } },
    ok(value),
  ]
  table([
    round({ int: '9223372036854775807' }),
    round({ int: '-9223372036854775808' }),
    round({ float: 1.5 }),
    round({ float: 'NaN' }),
    round({ float: 'inf' }),
    round({ float: '-inf' }),
    round({ bool: true }),
    round({ char: '😀' }),
    round({ string: 'a"\n\u2028' }),
    round({ unit: null }),
    round({ array: [{ int: '1' }, { array: [] }] }),
    round({ blob: [0, 255] }),
    round({ fnptr: { name: 'f' } }),
    round({ timestamp: null }),
    round({ range: ['0', '5'] }),
    round({ rangeInclusive: ['0', '5'] }),
    ['a stepped range has no form', { script: 'range(0, 5, 2)' }, ok({ other: expect.any(String) })],
    ['a shared variable is unwrapped', { script: 'let a = 1; let f = || a; a' }, ok(int(1))],
  ])

  test('a key `__proto__` is a key like others, and zero keeps its sign', async () => {
    const value = '{"map":{"__proto__":{"int":"1"},"a":{"float":-0.0}}}'
    const { lines } = await answersTo(`{"id":1,"script":"x","config":{"scope":[{"name":"x","value":${value}}]}}\n`)
    expect(lines).toEqual([`{"id":1,"ok":${value.replace('"__proto__"', '"__proto__"')},"prints":[]}`])
  })
})

describe('errors name Rhai variants, wrappers first', () => {
  table([
    ['a parse error', { script: 'let' }, failed('ErrorParsing/VariableExpected', { line: 1, col: 4 })],
    ['a lexical one', { script: "'ab'" }, failed('ErrorParsing/BadInput/MalformedChar', { line: 1, col: 1 })],
    ['a foreign symbol', { script: '1 === 2' }, failed('ErrorParsing/BadInput/ImproperSymbol')],
    ['a number', { script: '0xzz' }, failed('ErrorParsing/BadInput/MalformedNumber')],
    ['an escape', { script: '"\\q"' }, failed('ErrorParsing/BadInput/MalformedEscapeSequence')],
    ['an open string', { script: '"a' }, failed('ErrorParsing/BadInput/UnterminatedString')],
    ['a name', { script: 'let _x = 1' }, failed('ErrorParsing/BadInput/MalformedIdentifier')],
    ['a character', { script: '1 ; ^' }, failed('ErrorParsing/BadInput/UnexpectedInput')],
    [
      'no position',
      { script: '1 / 0' },
      failed('ErrorArithmetic', { message: 'Division by zero: 1 / 0', line: 0, col: 0 }),
    ],
    [
      'the position is that of the outermost call, the value what was thrown',
      { script: 'fn f() { throw #{a: 1} }\nf()' },
      failed('ErrorInFunctionCall/ErrorRuntime', { line: 2, col: 1, value: { map: { a: int(1) } } }),
    ],
    [
      'a thrown unit',
      { script: 'throw' },
      failed('ErrorRuntime', { message: 'Runtime error (line 1, position 1)', value: { unit: null } }),
    ],
    ['inside eval', { script: 'eval("let")' }, failed('ErrorInFunctionCall/ErrorParsing/VariableExpected')],
    [
      'a limit inside a callback',
      { script: '[1].map(|x| x)', config: { maxCallLevels: 1 } },
      failed('ErrorInFunctionCall/ErrorStackOverflow', { line: 1, col: 5 }),
    ],
  ])
})

describe('what a request may ask for', () => {
  const constants = { scope: [{ name: 'C', value: int(7), constant: true }] }
  const module = {
    modules: [
      { name: 'v', vars: [{ name: 'X', value: int(1) }] },
      { name: 'm', script: 'import "v" as v; export const Y = v::X + 1; fn f() { throw "bad" }' },
    ],
  }
  const call = (fn: string, rest: object = {}) => ({
    call: { fn, args: [], ...rest },
    scope: [{ name: 's', value: int(1) }],
  })
  table([
    [
      'prints, not debug',
      { script: 'print("a\\nb"); debug(1); print()' },
      { ...ok({ unit: null }), prints: ['a\nb', ''] },
    ],
    ['prints before a failure', { script: 'print(1); x' }, { ...failed('ErrorVariableNotFound'), prints: ['1'] }],
    ['parseOnly runs nothing', { script: 'print(1); 2', parseOnly: true }, { ...ok({ unit: null }), prints: [] }],
    ['exit', { script: 'exit(3); 4' }, ok(int(3))],
    ['a result of the wanted type', { script: '1', resultType: 'int' }, ok(int(1))],
    [
      'a result of another type, without conversion',
      { script: '1', resultType: 'float' },
      failed('ErrorMismatchOutputType', { message: 'Output type incorrect: i64 (expecting f64)', line: 0, col: 0 }),
    ],
    ['a constant of the scope', { script: 'C = 1', config: constants }, failed('ErrorAssignmentToConstant')],
    ['in a function from level simple on', { script: 'fn f() { C } f()', config: constants }, ok(int(7))],
    [
      'in a function not at level none',
      { script: 'fn f() { C } f()', config: { ...constants, optimization: 'none' } },
      failed('ErrorInFunctionCall/ErrorVariableNotFound'),
    ],
    ['a parameter hides it', { script: 'fn f(C) { C } f(1)', config: constants }, ok(int(1))],
    [
      'a prelude, whose errors, prints and functions are gone',
      {
        script: '[x, is_def_fn("f", 0)]',
        config: { prelude: ['print(1); let x = 1; throw 2', 'let', 'x += 1; fn f() {}'] },
      },
      { ...ok({ array: [int(2), { bool: false }] }), prints: [] },
    ],
    ['an expression', { script: '1 + 2', config: { expression: true } }, ok(int(3))],
    [
      'no statement',
      { script: 'let x = 1', config: { expression: true } },
      failed('ErrorParsing/BadInput/UnexpectedInput'),
    ],
    ['an escape in an expression', { script: '() ?? return 5', config: { expression: true } }, ok(int(5))],
    ['a raw engine has no functions', { script: 'abs(1)', config: { raw: true } }, failed('ErrorFunctionNotFound')],
    ['no minus of variables', { script: 'let x = 1; -x', config: { raw: true } }, failed('ErrorFunctionNotFound')],
    [
      'no iterators',
      { script: 'for i in 0..2 { i }', config: { raw: true, optimization: 'none' } },
      failed('ErrorFor'),
    ],
    ['no text of numbers', { script: '"a" + 1', config: { raw: true } }, failed('ErrorFunctionNotFound')],
    ['no equality of arrays', { script: '[1] == [1]', config: { raw: true } }, failed('ErrorFunctionNotFound')],
    ['operators on basic types', { script: '"a" + \'b\'', config: { raw: true } }, ok({ string: 'ab' })],
    ['modules that import earlier ones', { script: 'import "m" as m; m::Y', config: module }, ok(int(2))],
    [
      'errors in a module name it',
      { script: 'import "m" as m; m::f()', config: module },
      failed('ErrorInFunctionCall/ErrorRuntime', {
        message:
          "Runtime error: bad @ 'm' (line 1, position 54)\nin call to function 'f' (from 'm') (line 1, position 21)",
      }),
    ],
    [
      'not later ones',
      {
        script: '1',
        config: {
          modules: [
            { name: 'a', script: 'import "b" as b' },
            { name: 'b', vars: [] },
          ],
        },
      },
      failed('ErrorModuleNotFound'),
    ],
    ['nor modules of other requests', { script: 'import "m" as m; 1' }, failed('ErrorModuleNotFound')],
    ['a call', { script: 'fn f(x) { x * 2 }', config: { call: { fn: 'f', args: [int(4)] } } }, ok(int(8))],
    ['of a private function', { script: 'private fn f() { 1 }', config: call('f') }, ok(int(1))],
    ['without its own wrapper', { script: 'fn f() { x }', config: call('f') }, failed('ErrorVariableNotFound')],
    [
      'of what is not there',
      { script: '', config: call('nope') },
      failed('ErrorFunctionNotFound', { message: 'Function not found: nope' }),
    ],
    ['the body runs first', { script: 'print(1); fn f() { 2 }', config: call('f') }, { ...ok(int(2)), prints: ['1'] }],
    [
      'or not',
      { script: 'print(1); fn f() { 2 }', config: call('f', { evalAst: false }) },
      { ...ok(int(2)), prints: [] },
    ],
    [
      'its variables are gone',
      { script: 'let x = 1; fn f() { x }', config: call('f') },
      failed('ErrorVariableNotFound'),
    ],
    [
      'or not, with closures',
      { script: 'let x = 1; fn f() { let g = || x + s; g.call() }', config: call('f', { rewindScope: false }) },
      ok(int(2)),
    ],
    [
      'nor from eval',
      { script: 'let x = 1; fn f() { eval("x + s") }', config: call('f', { rewindScope: false }) },
      ok(int(2)),
    ],
    ['exit ends the body only', { script: 'exit(5); fn f() { 2 }', config: call('f') }, ok(int(2))],
    [
      'a limit in it has no position',
      { script: 'fn f() { f() }', config: call('f') },
      failed('ErrorStackOverflow', { line: 0, col: 0 }),
    ],
    ['JSON', { script: '{"a": null}', config: { parseJson: true } }, ok({ map: { a: { unit: null } } })],
    [
      'JSON without null',
      { script: '{"a": null}', config: { parseJson: false } },
      failed('ErrorParsing/BadInput/ImproperSymbol', { col: 7 }),
    ],
    ['JSON that is no object', { script: '[1]', config: { parseJson: true } }, failed('ErrorMismatchOutputType')],
    [
      'positions inside JSON',
      { script: '{"a": f(1)}', config: { parseJson: true } },
      failed('ErrorFunctionNotFound', { col: 7 }),
    ],
    [
      'full optimisation folds calls',
      { script: 'let n = 0; while max(1, 2) == 2 { n += 1; if n == 3 { break } } n', config: { optimization: 'full' } },
      ok(int(3)),
    ],
    [
      'what fails then is left to run time',
      { script: 'if false { parse_int("x") } 1', config: { optimization: 'full' } },
      ok(int(1)),
    ],
    [
      'and keeps its position',
      { script: ' parse_int("x")', config: { optimization: 'full' } },
      failed('ErrorArithmetic', { col: 2 }),
    ],
    [
      "scripts' functions are not folded",
      { script: 'fn abs(x) { 5 } abs(-1)', config: { optimization: 'full' } },
      ok(int(5)),
    ],
    [
      'operations',
      { script: 'loop {}', config: { maxOperations: 20 } },
      failed('ErrorTooManyOperations', { line: 1, col: 6 }),
    ],
    [
      'none of them is no limit',
      { script: 'let n = 0; while n < 5000 { n += 1; } n', config: { maxOperations: 0 } },
      ok(int(5000)),
    ],
    [
      'the end at a count',
      { script: 'loop {}', config: { progressTerminate: { at: 20, value: { string: 'x' } } } },
      failed('ErrorTerminated', { value: { string: 'x' }, line: 1, col: 6 }),
    ],
    ['before it, nothing', { script: '1', config: { progressTerminate: { at: 3, value: int(1) } } }, ok(int(1))],
    [
      'at it, the end',
      { script: '1', config: { progressTerminate: { at: 2, value: { unit: null } } } },
      failed('ErrorTerminated', { value: { unit: null } }),
    ],
    [
      'the limit comes first',
      { script: 'loop {}', config: { maxOperations: 20, progressTerminate: { at: 21, value: int(1) } } },
      failed('ErrorTooManyOperations'),
    ],
    ['no call levels', { script: 'fn f() { 1 } f()', config: { maxCallLevels: 0 } }, failed('ErrorStackOverflow')],
    [
      'no variables',
      { script: ' let x = 1', config: { maxVariables: 0 } },
      failed('ErrorTooManyVariables', { line: 1, col: 2 }),
    ],
    [
      'parameters are variables',
      { script: 'fn f(a, b) { 1 } f(1, 2)', config: { maxVariables: 1 } },
      failed('ErrorTooManyVariables', { col: 18 }),
    ],
    [
      'loop variables too',
      { script: 'for i in 0..2 { print(i) }', config: { maxVariables: 0 } },
      failed('ErrorTooManyVariables', { col: 5 }),
    ],
    [
      'and caught ones',
      { script: 'try { throw 1 } catch (e) { e.x }', config: { maxVariables: 0 } },
      failed('ErrorTooManyVariables', { col: 24 }),
    ],
    ['no functions', { script: '|| 1', config: { maxFunctions: 0 } }, failed('ErrorParsing/TooManyFunctions')],
    [
      'no modules',
      { script: 'import "v" as v; 1', config: { ...module, maxModules: 0 } },
      failed('ErrorTooManyModules'),
    ],
    ['depth', { script: '1 + 2 + 3', config: { maxExprDepth: 3 } }, failed('ErrorParsing/ExprTooDeep')],
    [
      'depth in functions',
      { script: 'fn f() { 1 + 2 + 3 }', config: { maxFunctionExprDepth: 5 } },
      failed('ErrorParsing/ExprTooDeep'),
    ],
    ['strict variables', { script: 'x', config: { strictVariables: true } }, failed('ErrorParsing/VariableUndefined')],
    [
      'know the variables of the scope, in functions too',
      { script: 'fn f() { s } f()', config: { strictVariables: true, scope: [{ name: 's', value: int(1) }] } },
      failed('ErrorInFunctionCall/ErrorVariableNotFound'),
    ],
    [
      'map properties',
      { script: 'let m = #{}; m["a"]', config: { failOnInvalidMapProperty: true } },
      failed('ErrorPropertyNotFound', { col: 16 }),
    ],
    [
      'allowIfExpression',
      { script: 'let x = if true {1}', config: { allowIfExpression: false } },
      failed('ErrorParsing/BadInput/UnexpectedInput'),
    ],
    [
      'allowSwitchExpression',
      { script: 'let x = switch 1 {}', config: { allowSwitchExpression: false } },
      failed('ErrorParsing/BadInput/UnexpectedInput'),
    ],
    [
      'allowLoopExpressions',
      { script: 'let x = loop {}', config: { allowLoopExpressions: false } },
      failed('ErrorParsing/BadInput/UnexpectedInput'),
    ],
    [
      'allowStatementExpression',
      { script: 'let x = {1}', config: { allowStatementExpression: false } },
      failed('ErrorParsing/BadInput/UnexpectedInput'),
    ],
    [
      'allowAnonymousFn',
      { script: '|x| x', config: { allowAnonymousFn: false } },
      failed('ErrorParsing/BadInput/UnexpectedInput'),
    ],
    [
      'allowLooping',
      { script: 'loop {}', config: { allowLooping: false } },
      failed('ErrorParsing/BadInput/UnexpectedInput'),
    ],
    [
      'allowShadowing',
      { script: 'let x = 1; let x = 2', config: { allowShadowing: false } },
      failed('ErrorParsing/VariableExists'),
    ],
    [
      'allowShadowing, of what eval declares',
      { script: 'let x = 1; eval("let x = 2")', config: { allowShadowing: false } },
      failed('ErrorInFunctionCall/ErrorVariableExists'),
    ],
    [
      'fastOperators',
      { script: '1 / 0', config: { fastOperators: false } },
      failed('ErrorArithmetic', { line: 1, col: 3 }),
    ],
    [
      'disabledSymbols',
      { script: '1 + 2', config: { disabledSymbols: ['+'] } },
      failed('ErrorParsing/UnknownOperator'),
    ],
    [
      'disabled `this`',
      { script: 'fn f() { this }', config: { disabledSymbols: ['this'] } },
      failed('ErrorParsing/BadInput/ImproperSymbol'),
    ],
    ['null is an absent key', { script: '1', resultType: null, config: null, parseOnly: null }, ok(int(1))],
  ])
})

describe('what modules show is constant, with everything inside', () => {
  const modules = [{ name: 'm', script: 'export let z = [1]; export let o = #{ a: 1 };' }]
  const refused = (text: string, kind: string, col: number): Row => [
    text,
    { script: `import "m" as m; ${text}`, config: { modules } },
    failed(kind, { line: 1, col }),
  ]
  const constant = 'ErrorAssignmentToConstant'
  const method = 'ErrorNonPureMethodCallOnConstant'
  table([
    refused('m::z = 1', constant, 21),
    refused('m::z[0] = 1', constant, 18),
    refused('m::z[0] += 1', constant, 18),
    refused('m::o.a = 1', constant, 18),
    refused('m::z.push(1)', method, 23),
    refused('push(m::z, 1)', method, 18),
    [
      'a copy is not',
      { script: 'import "m" as m; let z = m::z; z.push(2); z.len() + m::z.len()', config: { modules } },
      ok(int(3)),
    ],
  ])
})

describe('sizes are counted through nesting', () => {
  const sized = (script: string, config: object, expected: object): Row => [
    `${script} ${JSON.stringify(config)}`,
    { script, config: { optimization: 'none', ...config } },
    expected,
  ]
  const tooLarge = (col: number) => failed('ErrorDataTooLarge', { line: 1, col })
  const arrays = { maxArraySize: 3 }
  const maps = { maxMapSize: 3 }
  const strings = { maxStringSize: 5 }
  table([
    sized('[[1], []]', arrays, ok({ array: [{ array: [int(1)] }, { array: [] }] })),
    sized('[[1, 2], [3]]', arrays, tooLarge(10)),
    sized('let a = [1]; a.push([2]); a.len()', arrays, ok(int(2))),
    sized('let a = [1]; a.push([2, 3])', arrays, tooLarge(16)),
    sized('let a = [[1]]; a[0].push(2); a[0].push(3); a[0].push(4)', arrays, tooLarge(49)),
    sized('let a = [1]; a.push(a); a.push(a)', arrays, tooLarge(27)),
    sized('let a = [[1]]; a[0].push(a)', arrays, tooLarge(21)),
    sized('#{a: [1, 2], b: [3, 4]}', arrays, tooLarge(17)),
    sized('let m = #{a: [1, 2]}; m.b = [3, 4]', arrays, tooLarge(27)),
    sized('[1, 2].map(|x| [x])', arrays, tooLarge(8)),
    sized('let a = []; a.push(blob(2))', arrays, tooLarge(15)),
    sized('let t = [1, 2]; t = [t, t]', arrays, tooLarge(25)),
    sized('let a = [1, [2]]; a[1] += 3; a[1] += 4; a[1].len()', arrays, ok(int(3))),
    sized('let a = [[1, 2]]; a.pop(); a.push([1, 2]); a.len()', arrays, ok(int(1))),
    sized('let a = [[1, 2]]; a[0] = [3, 4]; a[0] = [5, 6]; a.push(1)', arrays, tooLarge(51)),
    sized('let a = [[1]]; a[0] = 5; a.push(1); a.push(1); a.len()', arrays, ok(int(3))),
    sized('#{a: #{b: 1, c: 2, d: 3}}', maps, tooLarge(6)),
    sized('let a = [#{a: 1, b: 2}]; a.push(#{c: 1, d: 2})', maps, tooLarge(28)),
    sized('let m = #{a: 1}; m.b = m; m.c = m', maps, tooLarge(31)),
    sized('["abc", "def"]', strings, tooLarge(9)),
    sized('let a = ["abc"]; a.push("def")', strings, tooLarge(20)),
    sized('let s = "é"; s += "éé"', strings, tooLarge(16)),
    sized('`abc${"def"}`', strings, tooLarge(6)),
    sized('"a" + [1, 2, 3]', strings, tooLarge(5)),
    sized('"abc" + "def"', strings, failed('ErrorDataTooLarge', { line: 0, col: 0 })),
    [
      'a constant literal is no result of the run at level simple',
      { script: '[[1, 2], [3]].len()', config: arrays },
      ok(int(2)),
    ],
    ['what is folded keeps to the limits', { script: '"abc" + "def"', config: strings }, failed('ErrorDataTooLarge')],
    [
      'JSON has the limits of literals',
      { script: '{"a": [1, 2, 3, 4]}', config: { ...arrays, parseJson: true } },
      failed('ErrorParsing/LiteralTooLarge'),
    ],
  ])
})

describe('lines that are no requests', () => {
  const bad = 'BadRequest'
  test.each([
    ['no JSON', 'x'],
    ['no UTF-8', Buffer.from('{"id":7,"script":"`\xff`"}', 'latin1')],
    ['no object', '[]'],
    ['null', 'null'],
    ['no script', '{"id":7}'],
    ['a script that is no string', '{"id":7,"script":1}'],
    ['an unknown key', '{"id":7,"script":"1","nope":1}'],
    ['an unknown key of the config', '{"id":7,"script":"1","config":{"nope":1}}'],
    ['a key of Object', '{"id":7,"script":"1","config":{"constructor":1}}'],
    ['__proto__', '{"id":7,"script":"1","config":{"__proto__":{"raw":true}}}'],
    ['an unknown key of a call', '{"id":7,"script":"1","config":{"call":{"fn":"f","x":1}}}'],
    ['a value of no type', '{"id":7,"script":"1","config":{"scope":[{"name":"x","value":{"nope":1}}]}}'],
    ['a value of two types', '{"id":7,"script":"1","config":{"scope":[{"name":"x","value":{"int":"1","unit":null}}]}}'],
    [
      'an integer beyond 64 bit',
      '{"id":7,"script":"1","config":{"scope":[{"name":"x","value":{"int":"9223372036854775808"}}]}}',
    ],
    ['a byte beyond 255', '{"id":7,"script":"1","config":{"scope":[{"name":"x","value":{"blob":[256]}}]}}'],
    ['two characters', '{"id":7,"script":"1","config":{"scope":[{"name":"x","value":{"char":"ab"}}]}}'],
    ['a negative limit', '{"id":7,"script":"1","config":{"maxOperations":-1}}'],
    ['an unknown level', '{"id":7,"script":"1","config":{"optimization":"most"}}'],
    ['an unknown result type', '{"id":7,"script":"1","resultType":"i64"}'],
    ['a module with nothing in it', '{"id":7,"script":"1","config":{"modules":[{"name":"m"}]}}'],
    [
      'nesting without end',
      `{"id":7,"script":"1","config":{"scope":[{"name":"x","value":${'{"array":['.repeat(50_000)}]`,
    ],
    [
      'deep values',
      `{"id":7,"script":"1","config":{"scope":[{"name":"x","value":${'{"array":['.repeat(2_000)}{"unit":null}${']}'.repeat(2_000)}}]}}`,
    ],
    ['a deep id', `{"id":${'['.repeat(200_000)}${']'.repeat(200_000)},"script":"1"}`],
  ])('%s is a BadRequest, and the next line is answered', async (_name, line) => {
    const next = Buffer.from('\n\n{"id":8,"script":"1"}')
    const { lines, code, errors } = await answersTo(Buffer.concat([Buffer.from(line), next]))
    expect(lines.map((text) => JSON.parse(text) as unknown)).toEqual([
      expect.objectContaining({ error: expect.objectContaining({ kind: bad, line: 0, col: 0 }), prints: [] }),
      { id: 8, ok: { int: '1' }, prints: [] },
    ])
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })
})

describe('the process', () => {
  test('answers each line when it comes, and ends with its input', async () => {
    const child = start()
    const result = ended(child)
    child.stdin.write('{"id":1,"script":"1"}\n')
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.stdin.write('{"id":2,"scr')
    child.stdin.end('ipt":"let x = 1; x"}')
    const { lines, code, errors } = await result
    expect(lines).toEqual(['{"id":1,"ok":{"int":"1"},"prints":[]}', '{"id":2,"ok":{"int":"1"},"prints":[]}'])
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })

  test('ends without a trace when nobody reads on', async () => {
    const child = start()
    const result = ended(child)
    child.stdin.on('error', () => undefined)
    child.stdout.destroy()
    child.stdin.end('{"id":1,"script":"print(1)"}\n'.repeat(2_000))
    const { code, errors } = await result
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })

  test('a separator of Unicode ends no line', async () => {
    const { lines } = await answersTo('{"id":1,"script":"`a\u2028b\u2029c`.len()"}\n')
    expect(lines).toEqual(['{"id":1,"ok":{"int":"5"},"prints":[]}'])
  })

  test('hundreds of requests leave nothing behind', async () => {
    const one =
      '{"id":1,"script":"let x = 1; fn f() { 1 } x"}\n{"id":2,"script":"is_def_var(\\"x\\") || is_def_fn(\\"f\\", 0)"}\n'
    const { lines } = await answersTo(one.repeat(300))
    const expected = ['{"id":1,"ok":{"int":"1"},"prints":[]}', '{"id":2,"ok":{"bool":false},"prints":[]}']
    expect(lines).toEqual(Array.from({ length: 600 }, (_, index) => expected[index % 2]))
  })

  test('values and texts that nest without end are failures of their request', async () => {
    const scripts = [
      'let a = []; for i in 0..5000 { a = [a]; } a',
      'let a = [1]; for i in 0..60 { a.push(a); } a.len()',
    ]
    const config = { maxArraySize: 100_000 }
    expect(await answers(scripts.map((script) => ({ script, config })))).toEqual([
      expect.objectContaining(failed('ErrorStackOverflow')),
      expect.objectContaining(failed('ErrorDataTooLarge')),
    ])
  })
})
