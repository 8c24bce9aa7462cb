// The files as the stages after the scan know them: as it left them in the store, or, where only what changed was scanned, as they are
// now, so that what was not scanned is neither gone nor compared by an old hash.

import type { FindingRecord } from '@sallyport/findings'
import type { NewestSighting } from '@sallyport/store'
import type { StageContext } from '../stages/stage.js'
import { originOf } from './change-set.js'

export interface KnownFile {
  readonly contentHash?: string | undefined
}

export type KnownFiles = ReadonlyMap<string, KnownFile>

export async function knownFiles({ project, changes }: StageContext): Promise<KnownFiles> {
  if (changes === undefined) return new Map((await project.files()).map((file) => [file.path, file]))
  const { files, isComplete } = changes.present
  if (isComplete) return files
  return new Map<string, KnownFile>([...(await project.files()).map((file) => [file.path, file] as const), ...files])
}

/** The findings that a run may say something about: all, or those that have a part in what changed. */
export async function findingsInScope({ project, changes, run }: StageContext): Promise<FindingRecord[]> {
  const findings = await project.findings()
  if (changes === undefined) return findings
  const sightings = await project.newestSightings()
  const met = new Set(sightings.filter((each) => isMet(each, run, changes.files)).map(({ findingId }) => findingId))
  return findings.filter((record) => met.has(record.finding.id) || originOf(record, changes) !== undefined)
}

function isMet(sighting: NewestSighting, run: string, changed: ReadonlyMap<string, unknown>): boolean {
  return sighting.run === run || changed.has(sighting.path)
}

/** Their ids, for a queue in which more may wait. */
export function idsOf({ changes }: StageContext, findings: readonly FindingRecord[]): ReadonlySet<string> | undefined {
  return changes === undefined ? undefined : new Set(findings.map(({ finding }) => finding.id))
}
