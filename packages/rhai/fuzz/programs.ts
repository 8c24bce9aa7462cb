// What the properties feed on: texts made of tokens at random, and programs that parse and mostly mean something.

import fc from 'fast-check'

/** Of every run; the environment may set another. Runs with one seed are the same to the byte. */
export const seed: number = Number(process.env['FUZZ_SEED'] ?? 20_261_123)
export const runs: number = Number(process.env['FUZZ_RUNS'] ?? 300)

export const tokens: readonly string[] = [
  ...'x y f m this print eval Fn call var _ 1 2.5 0xff -1 "s" \'c\' `t` `a${ true () [ ] ( ) { } #{ a: |x| || |'.split(
    ' ',
  ),
  ...', ; : :: . ?. ?[ .. ..= + - * / % ** << & && ?? ! == != < >= = += => in !in ++ ? @ // /* */ \\ "'.split(' '),
  ...'if else switch while loop do until for break continue return throw try catch fn private import export as let const'.split(
    ' ',
  ),
  'let z =',
  'fn g(',
  'switch x {',
  '} catch (e) {',
  'for i in x {',
  '\n',
  '\u{1f600}',
  'é',
]

/** Any text: tokens in any order, and now and then characters in any order. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...tokens), { maxLength: 30 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...tokens), { maxLength: 30 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

const names = fc.constantFrom('a', 'b', 'c', 'd')
const literals = fc.constantFrom(
  ...['0', '1', '2', '-3', '7', '64', '9223372036854775807', '1.5', '0.0', '-2.25', 'true', 'false', '()'],
  ...['"x"', '""', '"héllo"', "'q'", '[1, 2, 3]', '[]', '#{k: 1}', '0..3', '1..=2', 'blob(2, 7)'],
)
const operators = fc.constantFrom(
  ...['+', '-', '*', '/', '%', '**', '<<', '>>', '&', '|', '^', '==', '!=', '<', '>=', '??', 'in', '..'],
)
const methods = fc.constantFrom(
  'len()',
  'to_string()',
  'type_of()',
  'abs()',
  'push(1)',
  'sort()',
  'map(|v| v)',
  'is_empty()',
)

/** Programs over four variables, with output, branches, loops that end, closures and functions. */
export const { program } = fc.letrec<{ expression: string; statement: string; block: string; program: string }>(
  (tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      literals,
      names,
      fc
        .tuple(tie('expression'), operators, tie('expression'))
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `[${left}, ${right}]`),
      fc.tuple(names, methods).map(([name, method]) => `${name}.${method}`),
      fc.tuple(names, tie('expression')).map(([name, index]) => `${name}[${index}]`),
      fc
        .tuple(tie('expression'), tie('block'), tie('block'))
        .map(([test, yes, no]) => `(if ${test} == 1 ${yes} else ${no})`),
      fc.tuple(tie('expression'), tie('expression')).map(([x, y]) => `(switch ${x} { 1 => ${y}, "x" => 2, _ => 3 })`),
      fc.tuple(names, tie('expression')).map(([name, body]) => `(|v| [v, ${name}, ${body}]).call(1)`),
      tie('expression').map((value) => `f(${value})`),
      tie('expression').map((value) => `\`<\${${value}}>\``),
      tie('expression').map((value) => `-(${value})`),
    ),
    statement: fc.oneof(
      { depthSize: 'small' },
      fc.tuple(names, tie('expression')).map(([name, value]) => `let ${name} = ${value};`),
      fc.tuple(names, tie('expression')).map(([name, value]) => `${name} = ${value};`),
      fc.tuple(names, tie('expression')).map(([name, value]) => `${name} += ${value};`),
      fc
        .tuple(names, tie('expression'), tie('expression'))
        .map(([name, index, value]) => `${name}[${index}] = ${value};`),
      tie('expression').map((value) => `print(${value});`),
      fc.tuple(tie('expression'), tie('block')).map(([test, body]) => `if ${test} != 1 ${body}`),
      fc.tuple(names, tie('block')).map(([name, body]) => `for ${name} in 0..3 ${body}`),
      fc.tuple(names, tie('block')).map(([name, body]) => `try { print(${name}); } catch ${body}`),
      tie('block'),
    ),
    block: fc
      .tuple(fc.array(tie('statement'), { maxLength: 3 }), tie('expression'))
      .map(([statements, last]) => `{ ${[...statements, last].join(' ')} }`),
    program: fc
      .tuple(fc.array(tie('statement'), { minLength: 1, maxLength: 6 }), tie('expression'))
      .map(([statements, last]) =>
        [
          'fn f(n) { if type_of(n) == "i64" && n > 3 { return f(n - 1) } [n] }',
          'let a = 1; let b = "text"; let c = [1, 2, 3]; let d = #{k: 1, "x": [2]};',
          ...statements,
          last,
        ].join('\n'),
      ),
  }),
)
