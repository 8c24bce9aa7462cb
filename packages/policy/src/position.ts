// Offsets to places a person can find: 1-based lines and columns, counted in Unicode scalar values. Used for messages only.

import type { Position, Span } from '@sallyport/diagnostics'

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lines = before.split('\n')
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 }
}

/** `end` is exclusive here and inclusive in the span. */
export function spanAt(text: string, start: number, end: number): Span {
  const first = positionAt(text, start)
  if (end <= start) return { start: first, end: first }
  const last = positionAt(text, end - 1)
  const cut = text.charCodeAt(end - 1)
  // The last unit may be the second half of a pair: then the scalar began one unit earlier.
  return cut >= 0xdc00 && cut <= 0xdfff ? { start: first, end: positionAt(text, end - 2) } : { start: first, end: last }
}

/** Cedar counts bytes of UTF-8. */
export function offsetOfByte(text: string, byte: number): number {
  let bytes = 0
  let offset = 0
  for (const character of text) {
    if (bytes >= byte) break
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    offset += character.length
  }
  return offset
}
