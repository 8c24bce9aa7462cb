// As much of DER as a certificate's own fields need. INVARIANT: every length is checked against what is there; anything else than
// definite, minimal lengths is refused.

export interface DerElement {
  readonly tag: number
  readonly content: Buffer
}

/** The bytes are not what they should be. */
export class DerError extends Error {}

/** The elements that stand one after the other in some bytes. */
export function derElements(bytes: Buffer): readonly DerElement[] {
  const elements: DerElement[] = []
  for (let at = 0; at < bytes.length; ) {
    const { tag, start, end } = headerAt(bytes, at)
    elements.push({ tag, content: bytes.subarray(start, end) })
    at = end
  }
  return elements
}

function headerAt(bytes: Buffer, at: number): { readonly tag: number; readonly start: number; readonly end: number } {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError('an element is cut')
  const size = first < 0x80 ? 0 : first - 0x80
  if (first === 0x80 || size > 4 || at + 2 + size > bytes.length) throw new DerError('a length is not definite')
  const length = size === 0 ? first : bytes.readUIntBE(at + 2, size)
  if (size > 0 && (length < 0x80 || length < 256 ** (size - 1))) throw new DerError('a length is not minimal')
  const start = at + 2 + size
  if (start + length > bytes.length) throw new DerError('an element ends beyond its parent')
  return { tag, start, end: start + length }
}

/** The only element of some bytes, with this tag. */
export function derOnly(bytes: Buffer, tag: number): Buffer {
  const [element, ...others] = derElements(bytes)
  if (element?.tag !== tag || others.length > 0) throw new DerError('another element was expected')
  return element.content
}

export const derTags = { boolean: 0x01, integer: 0x02, bits: 0x03, bytes: 0x04, object: 0x06, sequence: 0x30 } as const
