// Operators that a host adds: words that are nobody's, and symbols that the language keeps without using them.

import { CodedError } from '@sallyport/diagnostics'
import { keywords, symbolClasses } from './token.js'

/** A word or symbol that the host may give a meaning. */
export function checkCustomWord(word: string): void {
  const isFreeWord = /^[a-z][a-z0-9_]*$/i.test(word) && !keywords.has(word)
  if (isFreeWord || symbolClasses.get(word) === 'reserved') return
  throw new CodedError({
    code: 'rhai/custom-word',
    message: `\`${word}\` can be no operator or syntax of a host`,
    hint: 'take a word that is no keyword, or one of the symbols ? ++ -- ~ @ $ # ... |> <|',
  })
}

/** Throws where Rhai's lexer could never see the operator, or its meaning would change. */
export function checkCustomOperator(operator: string, precedence: number): void {
  checkCustomWord(operator)
  if (!Number.isInteger(precedence) || precedence < 1 || precedence > 255) {
    throw new CodedError({
      code: 'rhai/custom-operator',
      message: `the precedence of \`${operator}\` is not between 1 and 255`,
      hint: 'take 180 to bind like `*`, 150 to bind like `+`',
    })
  }
}
