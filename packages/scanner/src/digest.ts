import { createHash } from 'node:crypto'

/** `sha256:` of parts in their order: what a result depends on, as one text. */
export function digestOf(parts: readonly string[]): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`
}
