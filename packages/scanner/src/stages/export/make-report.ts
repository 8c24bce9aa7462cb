// Puts a report together from the store: what is open by default, everything on request, and what was left out as counts.

import { currentVerdict, type FindingRecord, isOpen, type Tier, tierOf } from '@sallyport/findings'
import type { Report, RuleDescription } from '@sallyport/report'
import type { Project } from '@sallyport/store'
import { rulesInForce } from '../../rules/own-rules.js'
import { applySuppressions } from '../../workspace/suppressions.js'
import type { Workspace } from '../../workspace/workspace.js'

/** What every rule in force looks for, for readers. */
export function describedRules(workspace: Workspace): RuleDescription[] {
  return rulesInForce(workspace).map(({ id, title, summary, cwe, recommendation }) => ({
    ...{ id, title, summary, cwe, recommendation },
  }))
}

export interface ReportOptions {
  readonly version: string
  readonly run: string
  readonly now: Date
  /** Also what is accepted, suppressed, refuted or fixed. */
  readonly all: boolean
  /** Only findings of this tier. */
  readonly tier: Tier
  /** Names of people, where the store has them. */
  readonly people: boolean
  /** A stage was cut short: the coverage is partial, whatever the walk says. */
  readonly isPartial: boolean
  /** Only these; by default all. */
  readonly isMeant?: (record: FindingRecord) => boolean
}

/** All findings as they count now: with the suppressions of the workspace's file. */
export async function readFindings(project: Project, workspace: Workspace, now: Date): Promise<FindingRecord[]> {
  const { suppressions, suppressionsOrigin } = workspace
  return applySuppressions(await project.findings(), suppressions, suppressionsOrigin, now)
}

export async function makeReport(project: Project, workspace: Workspace, options: ReportOptions): Promise<Report> {
  const found = await readFindings(project, workspace, options.now)
  const meant = options.isMeant === undefined ? found : found.filter(options.isMeant)
  const records = meant.filter(({ finding }) => tierOf(finding.claim) === options.tier)
  const shown = options.all ? records : records.filter(isOpen)
  const leftOut = options.all ? [] : records.filter((record) => !isOpen(record))
  const coverage = await project.coverage()
  const countBy = (decision: string): number => leftOut.filter((each) => each.decision.decision === decision).length
  return {
    tool: { name: 'sallyport', version: options.version },
    project: workspace.name,
    generatedAt: options.now.toISOString(),
    run: options.run,
    coverage: options.isPartial ? { ...coverage, extent: 'partial' } : coverage,
    entryPoints: await project.countEntryPoints(),
    tier: options.tier,
    otherTier: meant.filter((record) => isOpen(record) && !records.includes(record)).length,
    findings: options.people ? shown : shown.map(withoutPeople),
    leftOut: {
      accepted: countBy('accepted'),
      suppressed: countBy('suppressed'),
      refuted: leftOut.filter((each) => each.decision.decision === 'open' && currentVerdict(each) !== undefined).length,
    },
    rules: describedRules(workspace),
  }
}

function withoutPeople(record: FindingRecord): FindingRecord {
  if (record.ownership === undefined) return record
  const { teams, rule } = record.ownership
  return { ...record, ownership: { teams, ...(rule === undefined ? {} : { rule }), authors: [] } }
}
