// Programs in which most expressions have the type that their place wants, so that they run far: templates put together at random,
// with the variables and functions that they name at their head.

import fc from 'fast-check'
import { functions, type Kind, templates, variables } from './vocabulary.js'

type Texts = Record<Kind | 'program', string>

/** The templates' own letters; `fc.letrec` ties one arbitrary to each. */
const kinds = ['I', 'B', 'F', 'S', 'C', 'A', 'M', 'L', 'R', 'f', 'g', 'h'] as const

const named = (name: string): RegExp => new RegExp(`(?<![\\w$"])${name}(?!\\w)`)

function fill(template: string, tie: fc.LetrecTypedTie<Texts>): fc.Arbitrary<string> {
  const parts = template.split(/\$([IBFSCAMLRVTXfgh])/)
  const texts = parts.map((part, index) => (index % 2 === 0 ? fc.constant(part) : tie(part as Kind)))
  return fc.tuple(...texts).map((filled) => filled.join(''))
}

function expressions(kind: Exclude<Kind, 'V' | 'X'>, tie: fc.LetrecTypedTie<Texts>): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(...templates[kind].filter((template) => !template.includes('$')))
  const nodes = templates[kind].filter((template) => template.includes('$'))
  return fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    { weight: kind === 'T' ? 1 : 3, arbitrary: leaf },
    { weight: 5, arbitrary: fc.oneof(...nodes.map((template) => fill(template, tie))) },
    ...(kind === 'T' ? [] : [{ weight: 1, arbitrary: fc.oneof({ weight: 4, arbitrary: leaf }, tie('V')) }]),
  )
}

/** Most statements that fail only print why, so that those after them run too. */
function guarded([statement, luck]: readonly [string, number]): string {
  return luck === 0 ? statement : `try { ${statement} } catch (e) { print(e); }`
}

/** Declarations of what the text names, transitively: a variable's value may name others. */
function withDeclarations(text: string, choice: number): string {
  let whole = text
  for (const [name, definition] of Object.entries(functions)) {
    if (named(name).test(whole) || whole.includes(`"${name}"`)) whole = `${definition}\n${whole}`
  }
  if (named('lib').test(whole) && !whole.includes('import "lib"')) whole = `import "lib" as lib;\n${whole}`
  let index = choice
  for (const [name, values] of Object.entries(variables).reverse()) {
    if (!named(name).test(whole)) continue
    whole = `let ${name} = ${values[index % values.length] ?? '()'};\n${whole}`
    index = Math.floor(index / 3)
  }
  return named('FIXED').test(whole) && choice % 5 !== 0 ? `const FIXED = ${choice % 70};\n${whole}` : whole
}

export const { program: typedProgram } = fc.letrec<Texts>((tie) => ({
  I: expressions('I', tie),
  B: expressions('B', tie),
  F: expressions('F', tie),
  S: expressions('S', tie),
  C: expressions('C', tie),
  A: expressions('A', tie),
  M: expressions('M', tie),
  L: expressions('L', tie),
  R: expressions('R', tie),
  f: expressions('f', tie),
  g: expressions('g', tie),
  h: expressions('h', tie),
  T: expressions('T', tie),
  V: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    { weight: 3, arbitrary: fc.constantFrom('()', 'u', 'u', 'i', 's', 'a', 'm', '1', '"x"', '2.5', "'c'", 'true') },
    ...kinds.map((kind) => ({ weight: kind === 'I' ? 3 : 1, arbitrary: tie(kind) })),
  ),
  X: fc
    .tuple(fc.array(tie('T'), { maxLength: 2, size: 'max' }), fc.option(tie('V'), { nil: '' }))
    .map(([statements, last]) => `{ ${[...statements, last].join(' ')} }`),
  program: fc
    .tuple(fc.array(fc.tuple(tie('T'), fc.nat(2)), { minLength: 1, maxLength: 6, size: 'max' }), tie('V'), fc.nat())
    .map(([statements, last, choice]) => withDeclarations([...statements.map(guarded), last].join('\n'), choice)),
}))
