import { codeFrame } from '@sallyport/diagnostics'
import { describe, expect, test } from 'vitest'
import { ParseError } from '../errors.js'
import { type ParseOptions, parse, parseExpression } from './parser.js'

function failure(text: string, options: ParseOptions = {}, parser: typeof parse = parse): ParseError {
  try {
    parser(text, options)
  } catch (error) {
    if (error instanceof ParseError) return error
    throw error
  }
  throw new Error(`parses: ${text}`)
}

describe('options', () => {
  test.each<[string, ParseOptions, string, string]>([
    ['x', { strictVariables: true }, 'VariableUndefined', 'Undefined variable: x'],
    ['fn f(a) { b }', { strictVariables: true }, 'VariableUndefined', 'Undefined variable: b'],
    ['let x = 1; fn f() { x }', { strictVariables: true }, 'VariableUndefined', 'Undefined variable: x'],
    ['let f = || y;', { strictVariables: true }, 'VariableUndefined', 'Undefined variable: y'],
    ['x = ', { strictVariables: true }, 'VariableUndefined', 'Undefined variable: x'],
    ['{ let x = 1; } x', { strictVariables: true }, 'VariableUndefined', 'Undefined variable: x'],
    ['m::f()', { strictVariables: true }, 'ModuleUndefined', 'Undefined module: m'],
    ['let x = 1; let x = 2;', { allowShadowing: false }, 'VariableExists', 'Variable already defined: x'],
    ['let x = if a { 1 };', { allowIfExpression: false }, 'BadInput', "Unexpected 'if'"],
    ['let x = switch a {};', { allowSwitchExpression: false }, 'BadInput', "Unexpected 'switch'"],
    ['let x = loop {};', { allowLoopExpressions: false }, 'BadInput', "Unexpected 'loop'"],
    ['let x = { 1 };', { allowStatementExpression: false }, 'BadInput', "Unexpected '{'"],
    ['let f = |x| x;', { allowAnonymousFn: false }, 'BadInput', "Unexpected '|'"],
    ['while a {}', { allowLooping: false }, 'BadInput', "Unexpected 'while'"],
    ['fn f() {}', { maxFunctions: 0 }, 'TooManyFunctions', 'Number of functions defined exceeds maximum limit'],
    ['|x| x', { maxFunctions: 0 }, 'TooManyFunctions', 'Number of functions defined exceeds maximum limit'],
    ['|| 1; || 2', { maxFunctions: 1 }, 'TooManyFunctions', 'Number of functions defined exceeds maximum limit'],
    ['fn f(){||', { maxFunctions: 1 }, 'MissingToken', "Expecting ';' to terminate this statement"],
    ['"abcdé"', { maxStringSize: 5 }, 'LiteralTooLarge', 'Length of string exceeds the maximum limit (5)'],
    ['[1, 2, 3]', { maxArraySize: 3 }, 'LiteralTooLarge', 'Size of array literal exceeds the maximum limit (3)'],
    [
      '#{a: 1, b: 2}',
      { maxMapSize: 1 },
      'LiteralTooLarge',
      'Number of properties in object map literal exceeds the maximum limit (1)',
    ],
    ['x += 1', { disabledSymbols: new Set(['+=']) }, 'UnknownOperator', "Unknown operator: '+='"],
    ['while a {}', { disabledSymbols: new Set(['while']) }, 'Reserved', "'while' is a reserved keyword"],
    ['eval("1")', { disabledSymbols: new Set(['eval']) }, 'BadInput', "reserved keyword 'eval' is disabled"],
  ])('%s with %o fails', (text, options, kind, message) => {
    expect(failure(text, options)).toMatchObject({ kind, message })
  })

  test.each<[string, ParseOptions]>([
    ['let x = 1; let f = |y| x + y;', { strictVariables: true }],
    ['f; fn f() {}', { strictVariables: true }],
    ['x + m::y', { strictVariables: true, scopeNames: [{ name: 'x', isConstant: false }], moduleNames: ['m'] }],
    ['fn f() { X }', { strictVariables: true, scopeNames: [{ name: 'X', isConstant: true }] }],
    ['import "a" as m; fn f() { m::g() }', { strictVariables: true }],
    ['let x = 1; { let y = x; }', { allowShadowing: false }],
    ['if a { 1 }', { allowIfExpression: false }],
    ['loop { break }', { allowLoopExpressions: false }],
    ['[1, 2]', { maxArraySize: 3 }],
    ['|| || 1', { maxFunctions: 1 }],
    ['#{a: 1}', { maxMapSize: 1 }],
  ])('%s with %o parses', (text, options) => {
    expect(() => parse(text, options)).not.toThrow()
  })
})

describe('expression mode', () => {
  test.each(['1 + 2', 'if a { 1 } else { 2 }', 'switch a { 1 => 2 }', '|x| x + 1', '|x| { x + 1 }', 'f(1)[2].c'])(
    '%s is an expression',
    (text) => {
      expect(parseExpression(text).body).toHaveLength(1)
    },
  )

  test.each([
    '1;',
    'let x = 1',
    'x = 1',
    'while a {}',
    '1 + { 3 }',
    'if a {}',
    'if a { 1; 2 }',
    '|x| { }',
    '',
    '1 2',
    'x ?? { 1 }',
  ])('%j is none', (text) => {
    expect(failure(text, {}, parseExpression)).toBeInstanceOf(ParseError)
  })
})

describe('nesting', () => {
  const openers = ['(', '[', '#{a:', '{', 'f(', 'a[', '-(', '!', '|x| ', 'if true {', 'loop {', '`${', 'x ?? ', '1 ** ']
  const limits = [64, 0, 1_000_000]

  test.each(openers.flatMap((opener) => limits.map((limit): [string, number] => [opener, limit])))(
    '100,000 times %j at limit %d is too deep, and no native stack overflow',
    (opener, maxExpressionDepth) => {
      expect(failure(opener.repeat(100_000), { maxExpressionDepth }).kind).toBe('ExprTooDeep')
    },
  )

  test('a long text that is not deep takes time in proportion to its size', () => {
    const program = (lines: number): string => 'let x = [1, 2, #{a: "b"}]; x[0] += f(x, |y| y + 1); '.repeat(lines)
    const time = (text: string): number => {
      const start = performance.now()
      parse(text)
      return performance.now() - start
    }
    time(program(2_000))
    expect(time(program(20_000))).toBeLessThan(60 * Math.max(5, time(program(2_000))))
  })
})

describe('what a person sees', () => {
  test.each<[string, string]>([
    ['var x = 1', 'declare a variable with `let`'],
    ['x++', 'write `x += 1`'],
    ['a ? b : c', 'there is no `?:` operator: write `if condition { a } else { b }`'],
    ['function f() {}', 'define a function with `fn name(a, b) { … }`'],
    ['(x) => 1', 'a closure is written `|x| …`'],
    ['if a = 1 {}', 'compare with `==`; an assignment is not an expression'],
    ['null', 'the empty value is written `()`'],
    ['let x = 1 let y = 2', 'put a `;` between the statements'],
  ])('%s comes with advice', (text, hint) => {
    expect(failure(text).hint).toBe(hint)
  })

  test('an error has a stable code and points into its source', () => {
    const error = failure('let x =\n  1 +', { sourceName: 'a.rhai' })
    expect(error.code).toBe('rhai/unexpected-eof')
    expect(error.source?.name).toBe('a.rhai')
    expect(error.source !== undefined && error.span !== undefined && codeFrame(error.source, error.span)).toContain(
      'a.rhai:2:6',
    )
  })
})

test('lone surrogates in a source are replaced: a script holds only Unicode scalars', () => {
  const { body } = parse('"\ud800x"')
  expect(body[0]).toMatchObject({ expression: { kind: 'string', value: '\ufffdx' } })
})
