// Strings: length, characters, parts, case. Positions count characters, never UTF-16 units.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { concatenatedText, encodeUtf8 } from '../evaluate/operations.js'
import { RhaiArray } from '../value/array.js'
import { Blob } from '../value/blob.js'
import { charOf } from '../value/char.js'
import type { Int } from '../value/int64.js'
import { done, type Range, RhaiIterator } from '../value/range.js'
import { byteCount, characterCount, codePointAtPosition, offsetOf, sliceCharacters } from '../value/strings.js'
import type { Value } from '../value/value.js'
import { chargeScan, reserveBytes, reserveElements, reserveText } from './charge.js'
import { exchanger, getter, type Place, pure } from './native.js'
import { elementIndex, plainRange, type Stretch, stretchOf, stretchOfRange } from './span.js'
import { trimmed } from './white-space.js'

type StringPlace = Place<'string'>

function lengthOf(context: CallContext, text: string): number {
  chargeScan(context, text)
  return characterCount(text)
}

function part(text: string, { start, end }: Stretch): string {
  return sliceCharacters(text, start, end)
}

function stretch(context: CallContext, text: string, start: Int, count?: Int): Stretch {
  return stretchOf(lengthOf(context, text), start, count)
}

function rangeStretch(context: CallContext, text: string, range: Range): Stretch {
  return stretchOfRange(lengthOf(context, text), range)
}

function iteratedStretch(context: CallContext, text: string, range: Range): Stretch {
  const { start, count } = plainRange(range)
  return stretch(context, text, start, count)
}

function getCharacter(context: CallContext, text: string, index: Int): Value {
  const at = elementIndex(lengthOf(context, text), index)
  return at === undefined ? undefined : charOf(codePointAtPosition(text, at))
}

function setCharacter(context: CallContext, place: StringPlace, index: Int, character: string): undefined {
  const text = place.get()
  const at = elementIndex(lengthOf(context, text), index)
  if (at === undefined) return undefined
  reserveText(context, text.length)
  const offset = offsetOf(text, at)
  const width = (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  place.set(text.slice(0, offset) + character + text.slice(offset + width))
  return undefined
}

function append(context: CallContext, place: StringPlace, value: Value): undefined {
  const text = place.get()
  const added = concatenatedText(value)
  reserveText(context, text.length + added.length)
  place.set(text + added)
  return undefined
}

function pop(context: CallContext, place: StringPlace): Value {
  const text = place.get()
  const length = lengthOf(context, text)
  if (length === 0) return undefined
  place.set(sliceCharacters(text, 0, length - 1))
  return charOf(codePointAtPosition(text, length - 1))
}

function popMany(context: CallContext, place: StringPlace, count: Int): string {
  const text = place.get()
  const length = lengthOf(context, text)
  const kept = length - Math.min(length, Math.max(0, Number(count)))
  place.set(sliceCharacters(text, 0, kept))
  return sliceCharacters(text, kept, length)
}

/** Appends the padding over and over and cuts at the length. An empty padding, on which Rhai hangs, changes nothing. */
function pad(context: CallContext, place: StringPlace, length: Int, padding: string): undefined {
  const text = place.get()
  const missing = Number(length) - lengthOf(context, text)
  if (missing <= 0 || padding === '') return undefined
  const width = characterCount(padding)
  const times = Math.ceil(missing / width)
  reserveText(context, text.length + times * padding.length)
  place.set(text + sliceCharacters(padding.repeat(times), 0, missing))
  return undefined
}

/** Rust leaves a character as it is when its other case is more than one character. */
function changeCase(codePoint: number, change: (text: string) => string): Value {
  const changed = change(String.fromCodePoint(codePoint))
  return charOf(characterCount(changed) === 1 ? (changed.codePointAt(0) ?? codePoint) : codePoint)
}

const upper = (text: string): string => text.toUpperCase()
const lower = (text: string): string => text.toLowerCase()

function toCase(context: CallContext, text: string, change: (text: string) => string): string {
  reserveText(context, text.length)
  return change(text)
}

function iterateCharacters(text: string, { start, end }: Stretch): RhaiIterator {
  const first = offsetOf(text, start)
  return new RhaiIterator(() => {
    let offset = first
    let left = end - start
    return () => {
      const codePoint = left > 0 ? text.codePointAt(offset) : undefined
      if (codePoint === undefined) return done
      offset += codePoint > 0xffff ? 2 : 1
      left -= 1
      return charOf(codePoint)
    }
  })
}

function toCharacters(context: CallContext, text: string): RhaiArray {
  reserveElements(context, text.length)
  return new RhaiArray(Array.from(text, (character) => charOf(character.codePointAt(0) ?? 0)))
}

function toBlob(context: CallContext, text: string): Blob {
  reserveBytes(context, text.length)
  return new Blob(encodeUtf8(text))
}

export const coreStringFunctions: readonly NativeFunction[] = [
  getter('len', 'string', lengthOf),
  getter('is_empty', 'string', (_, text) => text === ''),
  getter('bytes', 'string', (context, text) => {
    chargeScan(context, text)
    return byteCount(text)
  }),
  exchanger('append', ['string', 'any'], append),
  pure('to_upper', ['string'], (context, text) => toCase(context, text, upper)),
  pure('to_lower', ['string'], (context, text) => toCase(context, text, lower)),
]

export const stringFunctions: readonly NativeFunction[] = [
  pure('get', ['string', 'i64'], getCharacter),
  exchanger('set', ['string', 'i64', 'char'], (context, place, index, char) =>
    setCharacter(context, place, index, char.text),
  ),
  pure('sub_string', ['string', 'i64'], (context, text, start) => part(text, stretch(context, text, start))),
  pure('sub_string', ['string', 'i64', 'i64'], (context, text, start, count) =>
    part(text, stretch(context, text, start, count)),
  ),
  exchanger('crop', ['string', 'i64'], (context, place, start) => {
    const text = place.get()
    place.set(part(text, stretch(context, text, start)))
    return undefined
  }),
  exchanger('crop', ['string', 'i64', 'i64'], (context, place, start, count) => {
    const text = place.get()
    place.set(part(text, stretch(context, text, start, count)))
    return undefined
  }),
  ...(['range', 'range='] as const).flatMap((type) => [
    pure('sub_string', ['string', type], (context, text, range) => part(text, rangeStretch(context, text, range))),
    exchanger('crop', ['string', type], (context, place, range) => {
      const text = place.get()
      place.set(part(text, rangeStretch(context, text, range)))
      return undefined
    }),
    pure('chars', ['string', type], (context, text, range) =>
      iterateCharacters(text, iteratedStretch(context, text, range)),
    ),
  ]),
  exchanger('truncate', ['string', 'i64'], (context, place, count) => {
    const text = place.get()
    place.set(part(text, stretch(context, text, 0, count)))
    return undefined
  }),
  exchanger('pad', ['string', 'i64', 'string'], pad),
  exchanger('pad', ['string', 'i64', 'char'], (context, place, length, char) => pad(context, place, length, char.text)),
  exchanger('trim', ['string'], (context, place) => {
    chargeScan(context, place.get())
    place.set(trimmed(place.get()))
    return undefined
  }),
  exchanger('pop', ['string'], pop),
  exchanger('pop', ['string', 'i64'], popMany),
  exchanger('clear', ['string'], (_, place) => {
    place.set('')
    return undefined
  }),
  pure('to_upper', ['char'], (_, char) => changeCase(char.codePoint, upper)),
  pure('to_lower', ['char'], (_, char) => changeCase(char.codePoint, lower)),
  exchanger('make_upper', ['string'], (context, place) => {
    place.set(toCase(context, place.get(), upper))
    return undefined
  }),
  exchanger('make_lower', ['string'], (context, place) => {
    place.set(toCase(context, place.get(), lower))
    return undefined
  }),
  exchanger('make_upper', ['char'], (_, place) => {
    place.set(changeCase(place.get().codePoint, upper))
    return undefined
  }),
  exchanger('make_lower', ['char'], (_, place) => {
    place.set(changeCase(place.get().codePoint, lower))
    return undefined
  }),
  getter('chars', 'string', (context, text) => iterateCharacters(text, stretch(context, text, 0))),
  pure('chars', ['string', 'i64'], (context, text, start) => iterateCharacters(text, stretch(context, text, start))),
  pure('chars', ['string', 'i64', 'i64'], (context, text, start, count) =>
    iterateCharacters(text, stretch(context, text, start, count)),
  ),
  pure('to_chars', ['string'], toCharacters),
  pure('to_blob', ['string'], toBlob),
]
