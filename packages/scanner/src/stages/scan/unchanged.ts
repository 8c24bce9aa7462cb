// Whether a file is the one that was scanned, without reading it.

import type { FileState } from '@sallyport/findings'
import type { FileIdentity } from '../../operations/list-directory.js'

export interface KnownFile extends FileIdentity {
  readonly path: string
  readonly state: FileState
  readonly scanVersion: string
  /** RFC 3339, UTC: when the scan began that read it. */
  readonly scannedAt: string
}

/** Within this time a second change can leave the times of a file as they were. */
const clockGrainMs = 2000

export function isUnchanged(known: KnownFile, now: FileIdentity, scanVersion: string): boolean {
  return (
    known.scanVersion === scanVersion &&
    !known.state.startsWith('failed:') &&
    // A policy may permit it by now, and nothing of it was read.
    known.state !== 'skipped:denied' &&
    known.state !== 'skipped:too-large' &&
    known.device === now.device &&
    known.inode === now.inode &&
    known.size === now.size &&
    known.mtimeNs === now.mtimeNs &&
    known.ctimeNs === now.ctimeNs &&
    !changedAround(known.scannedAt, now)
  )
}

function changedAround(scannedAt: string, { mtimeNs, ctimeNs }: FileIdentity): boolean {
  const latest = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n)
  return latest > Date.parse(scannedAt) - clockGrainMs
}
