import { describe, expect, test } from 'vitest'
import { parse } from './parser.js'
import { printProgram } from './print.js'

const print = (text: string): string => printProgram(parse(text)).trimEnd()

describe('parentheses stand only where the tree needs them', () => {
  test.each<[string, string]>([
    ['1 + 2 * 3', '1 + 2 * 3;'],
    ['(1 + 2) * 3', '(1 + 2) * 3;'],
    ['2 ** 3 ** 2', '2 ** 3 ** 2;'],
    ['(2 ** 3) ** 2', '(2 ** 3) ** 2;'],
    ['1 - (2 - 3)', '1 - (2 - 3);'],
    ['-(x.y)', '- x.y;'],
    ['(-x).y', '(- x).y;'],
    ['-1.abs()', '(-1).abs();'],
    ['(|x| x).call(1)', '(|x| {\n  x;\n}).call(1);'],
    ['a?.b?[c].d()', 'a?.b?[c].d();'],
    ['({ 1 }).abs()', '({\n  1;\n}).abs();'],
  ])('%s', (text, printed) => {
    expect(print(text)).toBe(printed)
  })
})

describe('printing what was printed changes nothing', () => {
  test.each([
    'let x = if a { 1 } else if b { 2 } else { 3 };',
    'switch x { 1 | 2 if y => 3, 0..5 => { 4 } _ => () }',
    'try { throw 1 } catch (e) { print(e) }',
    'for (x, i) in 0..=5 { continue; }',
    'do { break 5; } until x',
    '`a${1}b${`c${2}`}\\${d}`',
    'fn int.f(a, b) { this + a } private fn g() {}',
    'x.y[1] += "q\\n\\t\\"\\\\\\x01";',
    "import \"a\" as b; export const c = b::d::e('\\'');",
    'x ?? return 1; f!(1)',
    '[1.0, 1e300, 1e-300, -0.0, 9223372036854775807, -9223372036854775808, ..5, 1..]',
  ])('%s', (text) => {
    const printed = print(text)
    expect(print(printed)).toBe(printed)
  })
})
