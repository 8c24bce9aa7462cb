// Strings count, index and order by Unicode scalars (code points), while JS counts UTF-16 units.
// Most strings have no surrogates: then both agree, and a test for that is remembered for the last long string.

const surrogate = /[\ud800-\udfff]/
let lastText = ''
let lastHasSurrogates = false

/** Whether UTF-16 units and characters differ. */
function hasSurrogates(text: string): boolean {
  if (text.length < 24) return surrogate.test(text)
  if (text === lastText) return lastHasSurrogates
  lastText = text
  lastHasSurrogates = surrogate.test(text)
  return lastHasSurrogates
}

/** Remembers for a text made of a remembered one and a short addition what is known without looking again. */
export function noteConcatenation(left: string, right: string, result: string): void {
  if (!lastHasSurrogates && right.length < 24 && left.length >= 24 && left === lastText && !surrogate.test(right)) {
    lastText = result
  }
}

/** Length in characters. */
export function characterCount(text: string): number {
  if (!hasSurrogates(text)) return text.length
  let count = 0
  for (let index = 0; index < text.length; index++) if ((text.charCodeAt(index) & 0xfc00) !== 0xdc00) count++
  return count
}

/** The UTF-16 offset of the character at a position from 0 to the length in characters. */
export function offsetOf(text: string, position: number): number {
  if (!hasSurrogates(text)) return position
  let offset = 0
  for (let left = position; left > 0; left--) offset += (text.charCodeAt(offset) & 0xfc00) === 0xd800 ? 2 : 1
  return offset
}

/** The code point at a position known to be in range. */
export function codePointAtPosition(text: string, position: number): number {
  return text.codePointAt(offsetOf(text, position)) ?? 0
}

/** Characters from `start` up to `end`, both in range. */
export function sliceCharacters(text: string, start: number, end: number): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end))
}

/** Order of UTF-8 bytes, which is the order of code points: negative, zero or positive. */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0
  if (!hasSurrogates(left) && !hasSurrogates(right)) return left < right ? -1 : 1
  const length = Math.min(left.length, right.length)
  let index = 0
  while (index < length && left.charCodeAt(index) === right.charCodeAt(index)) index++
  if (index === length) return left.length - right.length
  const a = left.charCodeAt(index)
  const b = right.charCodeAt(index)
  const isHighA = (a & 0xf800) === 0xd800
  const isHighB = (b & 0xf800) === 0xd800
  return isHighA === isHighB ? a - b : isHighA ? 1 : -1
}

/** Length in UTF-8 bytes. */
export function byteCount(text: string): number {
  let count = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x800 && (unit & 0xf800) !== 0xd800) count += 2
    else if (unit >= 0x80) count += 1
  }
  return count
}

/** Whether the text has more than `limit` bytes in UTF-8; counts only where that is in doubt. */
export function exceedsBytes(text: string, limit: number): boolean {
  if (text.length * 3 <= limit) return false
  return text.length > limit || byteCount(text) > limit
}
