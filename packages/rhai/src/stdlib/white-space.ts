// White space as Unicode defines it; JS trims a little more and a little less.

/** All white space is in the Basic Multilingual Plane, so UTF-16 units do. */
function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0
  if (unit >= 0x2000 && unit <= 0x200a) return true
  return unit === 0x1680 || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000
}

export function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** The pieces between runs of white space. */
export function splitAtWhiteSpace(text: string): string[] {
  const pieces: string[] = []
  let start = -1
  for (let index = 0; index <= text.length; index += 1) {
    const isBoundary = index === text.length || isWhiteSpace(text.charCodeAt(index))
    if (isBoundary && start >= 0) {
      pieces.push(text.slice(start, index))
      start = -1
    } else if (!isBoundary && start < 0) {
      start = index
    }
  }
  return pieces
}
