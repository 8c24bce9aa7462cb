// Triage: which findings first, by the written rubric. Reads findings only, never the tree.

import { currentVerdict, type FindingRecord } from '@sallyport/findings'
import type { WorkItem } from '@sallyport/store'
import { findingsInScope, idsOf } from '../../diff/known-files.js'
import { digestOf } from '../../digest.js'
import type { StageContext, StageReport } from '../stage.js'
import { eachAlone, loopNotes, workThrough } from '../work-loop.js'
import { rubricVersion, triageByRubric } from './rubric.js'

export async function triage(context: StageContext): Promise<StageReport> {
  const { project, run, now } = context
  const findings = await findingsInScope(context)
  await project.enqueue(findings.map(workFor))
  const counts: Record<string, number> = {}
  const result = await workThrough(context, {
    stage: 'triage',
    only: idsOf(context, findings),
    workTogether: eachAlone(async ({ subject, inputDigest }) => {
      const record = await project.finding(subject)
      if (record === undefined) return { failure: 'the finding is not in the store' }
      const triaged = triageByRubric(record)
      counts[triaged.priority] = (counts[triaged.priority] ?? 0) + 1
      return {
        write: (records) => records.addTriage(subject, triaged, { run, inputDigest, time: now().toISOString() }),
      }
    }),
  })
  return {
    stage: 'triage',
    extent: result.extent,
    counts: { findings: result.done, ...counts },
    notes: loopNotes(result),
  }
}

function workFor(record: FindingRecord): WorkItem {
  const { claim, id } = record.finding
  const inputDigest = digestOf([
    String(rubricVersion),
    claim.severity,
    claim.confidence,
    String(claim.preconditions.length),
    claim.trace.map(({ kind }) => kind).join(),
    currentVerdict(record)?.verdict ?? '',
  ])
  return { stage: 'triage', subject: id, inputDigest }
}
