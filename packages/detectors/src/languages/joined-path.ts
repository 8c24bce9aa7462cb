// Paths in a tree, put together.

/** The path that a specifier means, seen from a file; without extension, as it is written. */
export function joinedPath(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
