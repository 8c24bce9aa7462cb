// Plain JSON between the two processes, and how its pieces are taken: each is checked, and anything else is a broken protocol.

export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire }

/** The other side sent what this version of it never sends. */
export class ProtocolError extends Error {
  constructor(what: string) {
    super(`broken protocol: ${what}`)
    this.name = 'ProtocolError'
  }
}

export function listOf(wire: Wire | undefined): readonly Wire[] {
  if (!Array.isArray(wire)) throw new ProtocolError('a list is missing')
  return wire
}

export function textOf(wire: Wire | undefined): string {
  if (typeof wire !== 'string') throw new ProtocolError('a text is missing')
  return wire
}

/** A whole number from 0 on. */
export function countOf(wire: Wire | undefined): number {
  if (typeof wire !== 'number' || !Number.isSafeInteger(wire) || wire < 0)
    throw new ProtocolError('a number is missing')
  return wire
}

export function recordOf(wire: Wire | undefined): { readonly [key: string]: Wire } {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) throw new ProtocolError('a record is missing')
  return wire as { readonly [key: string]: Wire }
}

export function optional<T>(wire: Wire | undefined, decode: (wire: Wire) => T): T | undefined {
  return wire === undefined || wire === null ? undefined : decode(wire)
}
