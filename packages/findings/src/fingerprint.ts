// What makes two claims one finding: the same class of flaw in the same statement of the same function. No path and no line,
// so that a finding follows its code through edits and moves.

import { createHash, randomBytes } from 'node:crypto'
import type { Claim } from './claim.js'

const version = 'v1'

/**
 * Fingerprints of the claims of one file, in their order; claims alike in all else are told apart by their ordinal. One that is
 * counted in the code does not depend on what else is claimed, so that it is the same from whichever file a sink is reached.
 */
export function fingerprints(claims: readonly Claim[]): string[] {
  const seen = new Map<string, number>()
  const next = (key: string): number => {
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return ordinal
  }
  return claims.map(({ weaknessClass, statement, enclosingFunction, ordinal }) => {
    const key = JSON.stringify([weaknessClass, normalStatement(statement), enclosingFunction])
    if (ordinal === undefined) return fingerprint(`${key}${next(key)}`)
    const again = next(`${key}${ordinal}`)
    return fingerprint(`${key}${ordinal}${again === 0 ? '' : `.${again}`}`)
  })
}

function fingerprint(text: string): string {
  return `${version}:${createHash('sha256').update(text).digest('hex')}`
}

/** White space outside of meaning: one blank where there was any, none at the ends or before a final semicolon. */
export function normalStatement(statement: string): string {
  return statement.replaceAll(/\s+/g, ' ').trim().replace(/ ?;$/, '')
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const idLength = 12

/** A new finding's id: 60 random bits. */
export function newFindingId(): string {
  let id = 'f-'
  for (const byte of randomBytes(idLength)) id += alphabet.charAt(byte % alphabet.length)
  return id
}
