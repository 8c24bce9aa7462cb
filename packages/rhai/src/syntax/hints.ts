// Advice for people who write the syntax of another language. Only the host shows it; the error texts are Rhai's.

import type { Token } from './token.js'

const reservedHints: ReadonlyMap<string, string> = new Map([
  ['var', 'declare a variable with `let`'],
  ['static', 'declare a constant with `const`'],
  ['null', 'the empty value is written `()`'],
  ['nil', 'the empty value is written `()`'],
  ['void', 'the empty value is written `()`'],
  ['new', 'there are no classes: write an object map `#{ name: value }`'],
  ['case', 'a switch case is written `value => result,`'],
  ['match', 'use `switch value { … }`'],
  ['default', 'the default case of a switch is written `_ => result`'],
  ['async', 'there is nothing to await: host functions return when they are done'],
  ['await', 'there is nothing to await: host functions return when they are done'],
  ['++', 'write `x += 1`'],
  ['--', 'write `x -= 1`'],
  ['?', 'there is no `?:` operator: write `if condition { a } else { b }`'],
  ['~', 'there is no bitwise complement: write `x ^ -1`'],
  ['...', 'there is no spread: join arrays with `+`, and ranges are `a..b` or `a..=b`'],
  ['|>', 'there is no pipe operator: write `value.function()`'],
  ['#', 'an object map is written `#{ name: value }`'],
])

const identifierHints: ReadonlyMap<string, string> = new Map([
  ['function', 'define a function with `fn name(a, b) { … }`'],
  ['def', 'define a function with `fn name(a, b) { … }`'],
  ['func', 'define a function with `fn name(a, b) { … }`'],
  ['elif', 'write `else if`'],
  ['elsif', 'write `else if`'],
  ['not', 'negate with `!`'],
  ['typeof', 'write `type_of(value)`'],
  ['class', 'there are no classes: write an object map `#{ name: value }`'],
])

const quotedWord = /'([^']+)'/

/** What to do about an error, where that can be said from its text and the token after it. */
export function hintFor(message: string, next: Token): string | undefined {
  const word = quotedWord.exec(message)?.[1] ?? ''
  if (message.includes('is a reserved') || message.startsWith('Unknown operator')) return reservedHints.get(word)
  if (message.startsWith("Expecting ';'")) return missingSemicolonHint(next)
  if (message === "Possibly a typo of '=='?") return 'compare with `==`; an assignment is not an expression'
  if (message === 'Expecting a boolean expression, not a number') return 'nothing is truthy: compare, as in `x != 0`'
  return undefined
}

function missingSemicolonHint(next: Token): string | undefined {
  if (next.type === 'symbol' && next.text === '=>') return 'a closure is written `|x| …`'
  if (next.type === 'symbol' && next.text === '=') return 'assignments cannot be chained or nested'
  if (next.type === 'end') return 'close what is still open with `}`'
  return 'put a `;` between the statements'
}

/** Advice for a statement that starts with a word of another language. */
export function hintForFirstWord(word: string): string | undefined {
  return identifierHints.get(word)
}
