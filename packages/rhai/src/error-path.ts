// An error as another program wants to read it: the names of Rhai's variants from the outermost to the innermost, and what was thrown.

import { EvaluationError, type ParseError } from './errors.js'
import type { Value } from './value/value.js'

/** Texts of lexical errors are fixed by Rhai; each belongs to one variant of its `LexError`. */
const lexicalVariants: readonly (readonly [RegExp, string])[] = [
  [/^Unexpected '/, 'UnexpectedInput'],
  [/^Invalid escape sequence: '/, 'MalformedEscapeSequence'],
  [/^Invalid number: '/, 'MalformedNumber'],
  [/^Invalid character: '/, 'MalformedChar'],
  [/^Variable name is not proper: '/, 'MalformedIdentifier'],
  [/^Open string is not terminated$/, 'UnterminatedString'],
]

function parseVariant({ kind, message }: ParseError): string {
  if (kind !== 'BadInput') return kind
  const lexical = lexicalVariants.find(([text]) => text.test(message))?.[1]
  return `${kind}/${lexical ?? 'ImproperSymbol'}`
}

/** `ErrorInFunctionCall/ErrorRuntime`, `ErrorParsing/BadInput/MalformedNumber`: Rhai's names, wrappers first. */
export function errorPath(error: EvaluationError | ParseError): string {
  const names: string[] = []
  let current: EvaluationError | ParseError | undefined = error
  while (current instanceof EvaluationError) {
    names.push(current.kind)
    current = current.inner
  }
  if (current !== undefined) {
    if (names.at(-1) !== 'ErrorParsing') names.push('ErrorParsing')
    names.push(parseVariant(current))
  }
  return names.join('/')
}

/** The error inside all wrappers. */
export function innermostError(error: EvaluationError | ParseError): EvaluationError | ParseError {
  let current = error
  while (current instanceof EvaluationError && current.inner !== undefined) current = current.inner
  return current
}

/** What a script threw, or the host ended the run with; undefined where nothing was: a thrown unit arrives as `{ value: undefined }`. */
export function thrownValue(error: EvaluationError | ParseError): { readonly value: Value } | undefined {
  const innermost = innermostError(error)
  if (!(innermost instanceof EvaluationError)) return undefined
  const isThrown = innermost.kind === 'ErrorRuntime' || innermost.kind === 'ErrorTerminated'
  return isThrown ? { value: innermost.value } : undefined
}
