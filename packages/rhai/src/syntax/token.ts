// The words and symbols of the language, and the token that the lexer hands to the parser one at a time.

import type { Position } from '@sallyport/diagnostics'
import type { ParseErrorKind } from '../errors.js'

export type Token =
  | { readonly type: 'int'; readonly value: number | bigint; readonly text: string; readonly position: Position }
  | { readonly type: 'float'; readonly value: number; readonly text: string; readonly position: Position }
  | { readonly type: 'char'; readonly codePoint: number; readonly text: string; readonly position: Position }
  /** A string without interpolation; `text` is its content. */
  | { readonly type: 'string'; readonly text: string; readonly position: Position }
  /** The piece of a back-tick string before a `${`; the `{` is the next token. */
  | { readonly type: 'interpolated'; readonly text: string; readonly position: Position }
  | { readonly type: 'identifier'; readonly text: string; readonly position: Position }
  | { readonly type: 'keyword'; readonly text: string; readonly position: Position }
  | { readonly type: 'symbol'; readonly text: string; readonly position: Position }
  /** A word or symbol that the language keeps for itself, or that the host switched off. */
  | { readonly type: 'reserved'; readonly text: string; readonly position: Position }
  | {
      readonly type: 'error'
      readonly kind: ParseErrorKind
      readonly text: string
      readonly position: Position
      /** Rhai gives no position when a back-tick string ends with the text right after an interpolation. */
      readonly isUnplaced?: true
    }
  | { readonly type: 'end'; readonly text: ''; readonly position: Position }

export const keywords: ReadonlySet<string> = new Set(
  'true false let const if else switch do while until loop for in continue break return throw try catch fn private import export as'.split(
    ' ',
  ),
)

/** Built-in pseudo functions: reserved as names, legal only when called. */
export const pseudoFunctions: ReadonlySet<string> = new Set(
  'print debug type_of eval Fn call curry is_def_fn is_def_var is_shared'.split(' '),
)

/** The pseudo functions that may also follow a `.`. */
export const pseudoMethods: ReadonlySet<string> = new Set(['type_of', 'call', 'curry', 'is_shared'])

export const reservedWords: ReadonlySet<string> = new Set([
  ...'var static shared is goto match case public protected new use with super module package spawn'.split(' '),
  ...'go await async sync thread yield default void null nil this'.split(' '),
  ...pseudoFunctions,
])

/** Symbols that the language uses, longest first among those with a common start. */
const symbols =
  '{ } ( ) [ ] () , ; : :: . ?. ?[ .. ..= + - * / % ** << >> & | ^ && || ?? ! == != < <= > >= = += -= *= /= %= **= <<= >>= &= |= ^= => #{'

/** Symbols that lex but that no script may use. */
const reservedSymbols = '? ++ -- ~ @ $ # #! ... |> <| !.'

/** Symbols of other languages, with Rhai's text for each. */
export const foreignSymbols: ReadonlyMap<string, string> = new Map([
  ['===', "'===' is not a valid operator. This is not JavaScript! Should it be '=='?"],
  ['!==', "'!==' is not a valid operator. This is not JavaScript! Should it be '!='?"],
  ['->', "'->' is not a valid symbol. This is not C or C++!"],
  ['<-', "'<-' is not a valid symbol. This is not Go! Should it be '<='?"],
  [':=', "':=' is not a valid assignment operator. This is not Go or Pascal! Should it be simply '='?"],
  [':;', "':;' is not a valid symbol. Should it be '::'?"],
  ['::<', "'::<>' is not a valid symbol. This is not Rust! Should it be '::'?"],
  ['(*', "'(* .. *)' is not a valid comment format. This is not Pascal! Should it be '/* .. */'?"],
  ['*)', "'(* .. *)' is not a valid comment format. This is not Pascal! Should it be '/* .. */'?"],
  ['# {', "'#' is not a valid symbol. Should it be '#{'?"],
])

type SymbolClass = 'symbol' | 'reserved' | 'foreign'

/** Every symbol with its class; the lexer takes the longest that matches. */
export const symbolClasses: ReadonlyMap<string, SymbolClass> = new Map<string, SymbolClass>([
  ...symbols.split(' ').map((text): [string, SymbolClass] => [text, 'symbol']),
  ...reservedSymbols.split(' ').map((text): [string, SymbolClass] => [text, 'reserved']),
  ...[...foreignSymbols.keys()].map((text): [string, SymbolClass] => [text, 'foreign']),
])

export const longestSymbol = 3

const signedAfterSymbols: ReadonlySet<string> = new Set(
  '; : , ?? .. ..= { ( [ + - * / % ** << >> & | ^ && || ! == != < <= > >= = += -= *= /= %= **= <<= >>= &= |= ^='.split(
    ' ',
  ),
)

const signedAfterKeywords: ReadonlySet<string> = new Set(['if', 'while', 'until', 'return', 'throw', 'in'])

/** Whether a `-` and digits after this token are one literal: `-1.abs()` is 1 there, and -1 elsewhere. */
export function allowsSignedNumber(token: Token): boolean {
  if (token.type === 'symbol') return signedAfterSymbols.has(token.text)
  return token.type === 'keyword' && signedAfterKeywords.has(token.text)
}

/** Whether a reserved token is a word, as `var` is and `++` is not. */
export function isWord(text: string): boolean {
  return /^[a-z]/i.test(text)
}
