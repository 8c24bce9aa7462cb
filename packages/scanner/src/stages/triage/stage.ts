// Triage: which findings first, by the written rubric or by a model. Reads findings only, never the tree. What is refuted or mended is
// the rubric's in any case: no model closes a finding, and none is paid to look at a closed one.

import { currentVerdict, type FindingRecord, type Triage, tierOf } from '@sallyport/findings'
import type { Lease, WorkItem } from '@sallyport/store'
import type { Sorting } from '../../agents/agent.js'
import { findingsInScope, idsOf } from '../../diff/known-files.js'
import { digestOf } from '../../digest.js'
import { AgentError } from '../../errors.js'
import { type AgentStageContext, inTier, type StageReport } from '../stage.js'
import { loopNotes, type Worked, workThrough } from '../work-loop.js'
import { isSettled, rubricVersion, triageByRubric } from './rubric.js'

export async function triage(context: AgentStageContext): Promise<StageReport> {
  const { project, agents } = context
  const findings = await findingsInScope(context)
  await project.enqueue(findings.flatMap((record) => workFor(context, record)))
  const counts: Record<string, number> = {}
  const most = agents.triage?.findingsAtOnce ?? 1
  const result = await workThrough(context, {
    stage: 'triage',
    only: idsOf(context, findings),
    ...(agents.triage === undefined ? {} : { concurrency: agents.triage.concurrency }),
    batches: (leases) => chunks(leases, most),
    workTogether: (leases) => sortTogether(context, leases, counts),
  })
  return {
    stage: 'triage',
    extent: result.extent,
    counts: { findings: result.done, ...counts },
    notes: loopNotes(result),
  }
}

async function sortTogether(
  context: AgentStageContext,
  leases: readonly Lease[],
  counts: Record<string, number>,
): Promise<Map<string, Worked>> {
  const { project, run, now } = context
  const records = new Map<string, FindingRecord>()
  for (const { subject } of leases) {
    const record = await project.finding(subject)
    if (record !== undefined) records.set(subject, record)
  }
  const sorted = await sort(context, [...records.values()])
  const worked = ({ subject, inputDigest }: Lease): Worked => {
    const record = records.get(subject)
    const answer = sorted.get(subject)
    if (record === undefined) return { failure: 'the finding is not in the store' }
    if (answer === undefined) return { failure: 'nothing was said about it' }
    if (answer.kind === 'failed') return { failure: answer.reason }
    if (answer.kind === 'postponed') return { postponed: answer.reason }
    const triaged = besideRubric(record, answer.triage)
    const counted = inTier(record.finding.claim, triaged.priority)
    counts[counted] = (counts[counted] ?? 0) + 1
    return { write: (rows) => rows.addTriage(subject, triaged, { run, inputDigest, time: now().toISOString() }) }
  }
  return new Map(leases.map((lease) => [lease.subject, worked(lease)]))
}

async function sort(
  context: AgentStageContext,
  records: readonly FindingRecord[],
): Promise<ReadonlyMap<string, Sorting>> {
  const { agents, toolsOf } = context
  const { triage: agent } = agents
  const open = agent === undefined ? [] : records.filter((record) => isForModel(context, record))
  const sorted = new Map<string, Sorting>(
    records
      .filter((record) => !open.includes(record))
      .map((record) => [record.finding.id, { kind: 'done', triage: triageByRubric(record) }]),
  )
  if (agent === undefined || open.length === 0) return sorted
  try {
    const answers = await agent.sort(
      open,
      toolsOf('triage', () => undefined),
    )
    return new Map([...sorted, ...answers])
  } catch (error) {
    // No agent can be asked: that is no failure of these findings.
    if (error instanceof AgentError) throw error
    const reason = error instanceof Error ? error.message : 'unknown failure'
    return new Map([...sorted, ...open.map(({ finding }) => [finding.id, { kind: 'failed', reason }] as const)])
  }
}

/** A model's answer, with what the rubric says where that is something else. */
function besideRubric(record: FindingRecord, triaged: Triage): Triage {
  if (triaged.by === undefined) return triaged
  const rubric = triageByRubric(record)
  const other = rubric.priority === triaged.priority ? '' : ` The rubric says ${rubric.priority}: ${rubric.reasoning}`
  return { ...triaged, reasoning: `${triaged.reasoning}${other}`.slice(0, 2000), basis: basisOf(record) }
}

/** What is closed is not paid for, and hints only where they are asked for. */
function isForModel({ options }: AgentStageContext, record: FindingRecord): boolean {
  return !isSettled(record) && (tierOf(record.finding.claim) === 'default' || options.tier === 'explore')
}

function workFor(context: AgentStageContext, record: FindingRecord): WorkItem[] {
  const { agents, options } = context
  const basis = basisOf(record)
  const agent = isForModel(context, record) ? agents.triage : undefined
  // What a model sorted stays sorted, until something is known that it did not know.
  const isSorted = record.triage?.by !== undefined && record.triage.basis === basis
  if (agent === undefined && isSorted && !options.force) return []
  const inputDigest = agent === undefined ? basis : digestOf([basis, agent.version])
  return [{ stage: 'triage', subject: record.finding.id, inputDigest }]
}

/** Of all that a priority depends on. */
function basisOf(record: FindingRecord): string {
  const { claim } = record.finding
  return digestOf([
    String(rubricVersion),
    claim.severity,
    claim.confidence,
    String(claim.preconditions.length),
    claim.trace.map(({ kind }) => kind).join(),
    currentVerdict(record)?.verdict ?? '',
  ])
}

function chunks<T>(items: readonly T[], most: number): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < items.length; at += most) parts.push(items.slice(at, at + most))
  return parts
}
