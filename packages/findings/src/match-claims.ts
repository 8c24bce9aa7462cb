// Which claims are findings that are known already. Fingerprints decide; where several share one, the path breaks the tie.

import type { Claim } from './claim.js'
import type { Finding } from './finding.js'

export interface FingerprintedClaim {
  readonly claim: Claim
  readonly fingerprint: string
}

export interface KnownFinding extends Pick<Finding, 'id' | 'fingerprint' | 'claim'> {
  /** Another file leads into its sink now: a claim is this finding only if it is of that sink. */
  readonly isHeld?: boolean
}

/** For each claim, in order: the finding it is, or nothing where it is new. No finding is given twice. */
export function matchClaims(
  known: readonly KnownFinding[],
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
      byFingerprint.get(fingerprint)?.find((finding) => finding.isHeld !== true && !taken.has(finding.id)),
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
