// Which claims are findings that are known already. Fingerprints decide; where several share one, the path breaks the tie.

import type { Claim } from './claim.js'
import type { Finding } from './finding.js'

export interface FingerprintedClaim {
  readonly claim: Claim
  readonly fingerprint: string
}

/**
 * For each claim, in order: the finding it is, or nothing where it is new. No finding is given twice. `known` are findings that may
 * be met here: those of this file, and those that have left theirs.
 */
export function matchClaims(
  known: readonly Pick<Finding, 'id' | 'fingerprint' | 'claim'>[],
  claims: readonly FingerprintedClaim[],
): (string | undefined)[] {
  const byFingerprint = groupByFingerprint(known)
  const taken = new Set<string>()
  const matches: (string | undefined)[] = claims.map(() => undefined)
  const take = (position: number, finding: Pick<Finding, 'id'> | undefined): void => {
    if (finding === undefined) return
    taken.add(finding.id)
    matches[position] = finding.id
  }
  for (const [position, { claim, fingerprint }] of claims.entries()) {
    const inPlace = byFingerprint
      .get(fingerprint)
      ?.find((finding) => finding.claim.place.path === claim.place.path && !taken.has(finding.id))
    take(position, inPlace)
  }
  for (const [position, { fingerprint }] of claims.entries()) {
    if (matches[position] !== undefined) continue
    take(
      position,
      byFingerprint.get(fingerprint)?.find((finding) => !taken.has(finding.id)),
    )
  }
  return matches
}

function groupByFingerprint<T extends { readonly fingerprint: string }>(known: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const finding of known) {
    const group = groups.get(finding.fingerprint)
    if (group === undefined) groups.set(finding.fingerprint, [finding])
    else group.push(finding)
  }
  return groups
}
