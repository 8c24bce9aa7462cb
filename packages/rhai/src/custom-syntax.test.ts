// Syntax that a host adds to the language.

import { isCodedError } from '@sallyport/diagnostics'
import { describe, expect, it, test } from 'vitest'
import {
  Engine,
  type EngineOptions,
  EvaluationError,
  errorPath,
  errorText,
  innermostError,
  ParseError,
  Scope,
  type SyntaxFunction,
  type SyntaxInput,
  toDebugText,
  type Value,
} from './index.js'

function evaluated(input: SyntaxInput | undefined): Value {
  return input?.kind === 'expression' || input?.kind === 'block' ? input.evaluate() : undefined
}

const repeat: SyntaxFunction = (_context, [times, body]) => {
  let last: Value
  for (let left = Number(evaluated(times)); left > 0; left--) last = evaluated(body)
  return last
}

const exchange: SyntaxFunction = (_context, [left, right]) => {
  if (left?.kind !== 'name' || right?.kind !== 'name') return undefined
  const before = left.get()
  left.set(right.get())
  right.set(before)
  return undefined
}

/** Puts a value into each new variable: one more than into the one before. */
const make: SyntaxFunction = (_context, inputs) => {
  const last = inputs.at(-1)
  let value = evaluated(last)
  for (const input of inputs) {
    if (input.kind !== 'new') continue
    input.set(value)
    if (typeof value === 'number') value += 1
  }
  return 'made'
}

const show: SyntaxFunction = (_context, inputs) =>
  inputs
    .map((input) => {
      if (input.kind === 'symbol') return input.text
      if (input.kind === 'literal') return toDebugText(input.value)
      return input.kind === 'name' || input.kind === 'new' ? input.name : toDebugText(input.evaluate())
    })
    .join(' ')

function engineWith(options: EngineOptions = {}): Engine {
  return new Engine(options)
    .registerCustomSyntax(['repeat', '$expr$', 'times', '$block$'], repeat)
    .registerCustomSyntax(['exchange', '$ident$', 'and', '$ident$'], exchange)
    .registerCustomSyntax(['make', '$new$', 'from', '$expr$'], make)
    .registerCustomSyntax(['both', '$new$', '$new$', 'from', '$expr$'], make)
    .registerCustomSyntax(['forget', '$new$'], () => undefined)
    .registerCustomSyntax(['twice', '$new$'], (_context, [input]) => {
      if (input?.kind !== 'new') return undefined
      const before = input.get()
      input.set(1)
      input.set(Number(input.get()) + 1)
      return before
    })
    .registerCustomSyntax(['show', '$ident$', '$symbol$', '$bool$', '$int$', '$float$', '$string$'], show)
    .registerCustomSyntax(['@', '$expr$'], (_context, [value]) =>
      [evaluated(value), evaluated(value)].map(Number).join(),
    )
    .registerCustomSyntax(['fails'], (context) => {
      throw context.fail('ErrorRuntime', 'Runtime error: on purpose')
    })
}

function outcome(run: () => Value): string {
  try {
    return `value: ${toDebugText(run())}`
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof ParseError)
      return `${errorPath(error)}: ${errorText(error)}`
    throw error
  }
}

describe.each(['none', 'simple'] as const)('at level %s', (optimizationLevel) => {
  const engine = engineWith({ optimizationLevel })

  test.each([
    ['let n = 0; repeat 3 times { n += 2; n }', 'value: 6'],
    ['let n = 0; repeat 3 times { n += 1; } n', 'value: 3'],
    ['let n = 0; let r = repeat 2 times { n += 1; n } + 10; r', 'value: 12'],
    ['fn f(k) { let n = 1; repeat k times { n *= 2; } n } f(5)', 'value: 32'],
    ['let n = 0; let f = || { repeat 2 times { n += 1; } }; f.call(); n', 'value: 2'],
    ['let a = 1; let b = 2.5; exchange a and b; [a, b]', 'value: [2.5, 1]'],
    ['let x = 1.5; let y = "t"; exchange x and y; x + "!"', 'value: "t!"'],
    ['show name <= true 5 1.5 "s"', 'value: "name <= true 5 1.5 \\"s\\""'],
    ['let n = 0; @ { n += 1; n }', 'value: "1,2"'],
    ['fn f() { repeat 3 times { return 7; } 8 } f()', 'value: 7'],
    ['let n = 0; loop { n += 1; repeat 5 times { if n == 3 { break n; } } }', 'value: 3'],
    ['eval("repeat 2 times { 4 }")', 'value: 4'],
    ['make x from 5; x + 1', 'value: 6'],
    ['make x from 5', 'value: "made"'],
    ['both a b from 5; [a, b]', 'value: [5, 6]'],
    ['both a a from 5; a', 'value: 6'],
    ['forget x; x', 'value: ()'],
    ['let x = 7; forget x; x', 'value: ()'],
    ['twice x; x', 'value: 2'],
    ['let x = 7; twice x', 'value: ()'],
    ['let x = 7; make x from x + 1; x', 'value: 8'],
    ['const X = 7; make X from 1; X += 1; X', 'value: 2'],
    ['let x = 7; { make x from 1; x += 1; } x', 'value: 7'],
    ['let x = 7; { make x from 1 } x', 'value: 7'],
    ['let x = 7; if true { make x from 1 } x', 'value: 7'],
    ['let x = 7; let z = { make x from 1 }; [x, z]', 'value: [7, "made"]'],
    ['{ make y from 1; } y', 'ErrorVariableNotFound: Variable not found: y'],
    ['{ make y from 1 } y', 'ErrorVariableNotFound: Variable not found: y'],
    ['make y from y', 'ErrorVariableNotFound: Variable not found: y'],
    ['let z = y; make y from 1', 'ErrorVariableNotFound: Variable not found: y'],
    ['fn f(n) { make m from n * 2; make n from m + 1; [m, n] } f(4)', 'value: [8, 9]'],
    ['let all = []; for i in 0..3 { make k from i * 2; all.push(|| k); } all.map(|f| f.call())', 'value: [0, 2, 4]'],
    ['make x from [1]; let y = x; y.push(2); [x, y]', 'value: [[1], [1, 2]]'],
    ['make x from 1.5; x *= 2.0; x', 'value: 3.0'],
    ['make x from 1; x = "text"; x', 'value: "text"'],
    ['eval("make x from 3"); x', 'value: 3'],
    ['make x from 1; eval("x + 1")', 'value: 2'],
    ['let f = |n| { make m from n; m + 1 }; f.call(2)', 'value: 3'],
    [
      'let y = make x from 1',
      "ErrorParsing/BadInput/ImproperSymbol: 'make' declares variables, and must be a statement of its own",
    ],
    [
      '1 + (make x from 1)',
      "ErrorParsing/BadInput/ImproperSymbol: 'make' declares variables, and must be a statement of its own",
    ],
    [
      'make x from make y from 1',
      "ErrorParsing/BadInput/ImproperSymbol: 'make' declares variables, and must be a statement of its own",
    ],
    ['make 1 from 2', 'ErrorParsing/VariableExpected'],
    ['repeat 2 times 5', "ErrorParsing/MissingToken: Expecting '{' to start a statement block (line 1, position 16)"],
    ['repeat 2 { 5 }', "ErrorParsing/MissingToken: Expecting 'times' for 'repeat' expression (line 1, position 10)"],
    ['repeat', 'ErrorParsing/UnexpectedEOF'],
    ['exchange 1 and b', 'ErrorParsing/VariableExpected'],
    ['show a b', 'ErrorParsing/MissingSymbol'],
    ['show a + 1', 'ErrorParsing/MissingSymbol'],
    ['exchange a and b', 'ErrorVariableNotFound: Variable not found: a'],
    ['const A = [1]; let b = 2; exchange A and b', 'ErrorAssignmentToConstant'],
    ['1 + fails', 'ErrorRuntime: Runtime error: on purpose (line 1, position 5)'],
    ['@ 1 2', "ErrorParsing/MissingToken: Expecting ';'"],
    ['let repeat = 1', 'value: ()'],
  ])('%j gives %j', (text, expected) => {
    const got = outcome(() => engine.evaluate(text))
    expect(got.startsWith(expected), got).toBe(true)
  })
})

describe('a variable that a syntax declares', () => {
  it('stays in the scope of the host', () => {
    const scope = new Scope()
    engineWith().evaluate('make x from 5', { scope })
    expect(scope.get('x')).toBe(5)
    expect(engineWith().evaluate('make y from x + 1; y', { scope })).toBe(6)
  })

  it('is known where undeclared names are refused, from its statement on', () => {
    const engine = engineWith({ strictVariables: true })
    expect(outcome(() => engine.evaluate('make x from 5; x'))).toBe('value: 5')
    expect(outcome(() => engine.evaluate('make x from x; x'))).toMatch(/^ErrorParsing\/VariableUndefined/)
    expect(outcome(() => engine.evaluate('{ make x from 5; } x'))).toMatch(/^ErrorParsing\/VariableUndefined/)
  })

  it('hides none where that is refused', () => {
    const engine = engineWith({ allowShadowing: false })
    expect(outcome(() => engine.evaluate('let x = 1; make x from 5'))).toMatch(/^ErrorParsing\/VariableExists/)
  })

  it('counts as a variable', () => {
    const run = () =>
      engineWith().evaluate('make a from 1; make b from 1; make c from 1;', { limits: { maxVariables: 2 } })
    expect(outcome(run)).toMatch(/^ErrorTooManyVariables/)
  })
})

describe('what runs inside', () => {
  it('counts as operations, each time', () => {
    const run = () => engineWith().evaluate('repeat 100000 times { 1 }', { limits: { maxOperations: 5000 } })
    let error: unknown
    try {
      run()
    } catch (thrown) {
      error = thrown
    }
    expect(error instanceof EvaluationError ? innermostError(error).kind : error).toBe('ErrorTooManyOperations')
  })

  it('is bound in depth as other expressions are', () => {
    const text = `${'@ '.repeat(500)}1`
    expect(outcome(() => engineWith().evaluate(text))).toMatch(/^ErrorParsing\/ExprTooDeep/)
  })

  it('gives results within the limits of sizes', () => {
    const engine = new Engine().registerCustomSyntax(['long'], () => 'x'.repeat(100))
    const run = () => engine.evaluate('long', { limits: { maxStringBytes: 10 } })
    expect(outcome(run)).toBe('ErrorDataTooLarge: Length of string too large (line 1, position 1)')
  })
})

test.each([[[]], [['let']], [['$expr$']], [['a', '$what$']], [['a', '']], [['===']]])('%j is no syntax', (parts) => {
  let code: unknown
  try {
    new Engine().registerCustomSyntax(parts, () => undefined)
  } catch (error) {
    code = isCodedError(error) ? error.code : error
  }
  expect(code).toMatch(/^rhai\/custom-(syntax|word)$/)
})
