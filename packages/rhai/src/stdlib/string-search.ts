// Finding, replacing and splitting in strings. Patterns are plain texts or characters, never regular expressions.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { RhaiArray } from '../value/array.js'
import type { Char } from '../value/char.js'
import type { Int } from '../value/int64.js'
import { characterCount, offsetOf, sliceCharacters } from '../value/strings.js'
import { chargeScan, reserveElements, reserveText } from './charge.js'
import { exchanger, type Place, pure } from './native.js'
import { position } from './span.js'
import { splitAtWhiteSpace } from './white-space.js'

function textOf(pattern: string | Char): string {
  return typeof pattern === 'string' ? pattern : pattern.text
}

function indexOf(context: CallContext, text: string, pattern: string, start: Int): number {
  chargeScan(context, text, 2)
  const length = characterCount(text)
  // A start at the end or beyond finds nothing, not even the empty string.
  if (start !== 0 && Number(start) >= length) return -1
  const offset = text.indexOf(pattern, offsetOf(text, position(length, start)))
  return offset < 0 ? -1 : characterCount(text.slice(0, offset))
}

/** Rust finds the empty pattern at every boundary between characters, the ends included. */
function pieces(text: string, pattern: string): string[] {
  return pattern === '' ? ['', ...text, ''] : text.split(pattern)
}

function occurrences(text: string, pattern: string): number {
  if (pattern === '') return characterCount(text) + 1
  let count = 0
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + pattern.length)) count += 1
  return count
}

function replaceAll(context: CallContext, place: Place<'string'>, pattern: string, replacement: string): undefined {
  const text = place.get()
  chargeScan(context, text, 2)
  const count = occurrences(text, pattern)
  if (count === 0) return undefined
  reserveText(context, text.length + count * (replacement.length - pattern.length))
  context.chargeOperations(count / 8)
  place.set(pieces(text, pattern).join(replacement))
  return undefined
}

function splitAll(context: CallContext, text: string, pattern: string): string[] {
  chargeScan(context, text, 2)
  reserveElements(context, occurrences(text, pattern) + 1)
  return pieces(text, pattern)
}

/** At most `count` pieces; the last holds the rest. */
function split(context: CallContext, text: string, pattern: string, count: Int): RhaiArray {
  const all = splitAll(context, text, pattern)
  const most = Math.max(1, Number(count))
  if (all.length <= most) return new RhaiArray(all)
  return new RhaiArray([...all.slice(0, most - 1), all.slice(most - 1).join(pattern)])
}

/** From the end, in reverse order; the last element holds the rest. */
function splitReversed(context: CallContext, text: string, pattern: string, count: Int): RhaiArray {
  const all = splitAll(context, text, pattern)
  const most = Math.max(1, Number(count))
  if (all.length <= most) return new RhaiArray(all.reverse())
  const cut = all.length - most + 1
  return new RhaiArray([...all.slice(cut).reverse(), all.slice(0, cut).join(pattern)])
}

function splitAt(context: CallContext, text: string, index: Int): RhaiArray {
  chargeScan(context, text, 2)
  // A cut at 0 leaves nothing for the second piece, as in Rhai; only a negative position cuts off an empty head.
  if (index === 0) return new RhaiArray([text, ''])
  const length = characterCount(text)
  const at = position(length, index)
  return new RhaiArray([sliceCharacters(text, 0, at), sliceCharacters(text, at, length)])
}

function splitWords(context: CallContext, text: string): RhaiArray {
  reserveElements(context, text.length / 2)
  return new RhaiArray(text === '' ? [''] : splitAtWhiteSpace(text))
}

const all = Number.MAX_SAFE_INTEGER

function forPattern(type: 'string' | 'char'): NativeFunction[] {
  return [
    pure('contains', ['string', type], (context, text, pattern) => {
      chargeScan(context, text)
      return text.includes(textOf(pattern))
    }),
    pure('starts_with', ['string', type], (_, text, pattern) => text.startsWith(textOf(pattern))),
    pure('ends_with', ['string', type], (_, text, pattern) => text.endsWith(textOf(pattern))),
    pure('index_of', ['string', type], (context, text, pattern) => indexOf(context, text, textOf(pattern), 0)),
    pure('index_of', ['string', type, 'i64'], (context, text, pattern, start) =>
      indexOf(context, text, textOf(pattern), start),
    ),
    exchanger('remove', ['string', type], (context, place, pattern) => replaceAll(context, place, textOf(pattern), '')),
    exchanger('replace', ['string', type, 'string'], (context, place, pattern, replacement) =>
      replaceAll(context, place, textOf(pattern), replacement),
    ),
    exchanger('replace', ['string', type, 'char'], (context, place, pattern, replacement) =>
      replaceAll(context, place, textOf(pattern), replacement.text),
    ),
    pure('split', ['string', type], (context, text, pattern) => split(context, text, textOf(pattern), all)),
    pure('split', ['string', type, 'i64'], (context, text, pattern, count) =>
      split(context, text, textOf(pattern), count),
    ),
    pure('split_rev', ['string', type], (context, text, pattern) => splitReversed(context, text, textOf(pattern), all)),
    pure('split_rev', ['string', type, 'i64'], (context, text, pattern, count) =>
      splitReversed(context, text, textOf(pattern), count),
    ),
  ]
}

export const stringSearchFunctions: readonly NativeFunction[] = [
  ...forPattern('string'),
  ...forPattern('char'),
  pure('split', ['string'], splitWords),
  pure('split', ['string', 'i64'], splitAt),
]
