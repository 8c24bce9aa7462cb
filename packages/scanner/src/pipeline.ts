// The stages of a hunt in their order. Each takes what the one before left in the store.

import { enrich } from './stages/enrich/stage.js'
import { type ImportResult, importFindings } from './stages/import/stage.js'
import { investigate } from './stages/investigate/stage.js'
import { revalidate } from './stages/revalidate/stage.js'
import { scan } from './stages/scan/stage.js'
import type { AgentStage, AgentStageContext, Stage, StageAgents, StageContext, StageReport } from './stages/stage.js'
import { triage } from './stages/triage/stage.js'
import { searchVariants } from './stages/variants/stage.js'

export type PipelineStage = 'scan' | 'investigate' | 'revalidate' | 'triage' | 'enrich'

type Step =
  | { readonly name: PipelineStage; readonly run: Stage }
  /** Its agents are opened when it begins: they know what the scan found. */
  | { readonly name: PipelineStage; readonly runWithAgents: AgentStage }

const stages: readonly Step[] = [
  { name: 'scan', run: scan },
  { name: 'investigate', runWithAgents: investigate },
  { name: 'revalidate', runWithAgents: revalidate },
  { name: 'triage', runWithAgents: triage },
  { name: 'enrich', run: enrich },
]

/** Those that analyse no code: what others have found is in the store. */
const ofStore: ReadonlySet<PipelineStage> = new Set(['triage', 'enrich'])

/** All stages, in order. */
export const pipelineStages: readonly PipelineStage[] = stages.map(({ name }) => name)

/** Runs the named stages in the pipeline's order; what is left when the run is stopped stays for the next one. */
export async function runStages(
  context: StageContext,
  wanted: readonly PipelineStage[],
  openAgents: () => Promise<StageAgents>,
): Promise<{ readonly reports: StageReport[]; readonly imported?: ImportResult }> {
  let imported: ImportResult | undefined
  const reports: StageReport[] = []
  for (const step of stages) {
    const { name } = step
    if (!wanted.includes(name)) continue
    if (context.signal.aborted) break
    if (ofStore.has(name)) await context.pool.release()
    if (name === 'revalidate' && context.imports.length > 0) {
      imported = await importFindings(context)
      context.onProgress({ kind: 'stage-end', stage: 'import', report: imported.report })
      reports.push(imported.report)
    }
    const report =
      'run' in step ? await step.run(context) : await step.runWithAgents({ ...context, agents: await openAgents() })
    context.onProgress({ kind: 'stage-end', stage: name, report })
    reports.push(report)
    if (name === 'revalidate') reports.push(...(await followUp({ ...context, agents: await openAgents() }, wanted)))
  }
  await context.pool.release()
  return { reports, ...(imported === undefined ? {} : { imported }) }
}

/** What was confirmed is searched in the whole tree, and what is met is looked at in the same run where it investigates at all. */
async function followUp(context: AgentStageContext, wanted: readonly PipelineStage[]): Promise<StageReport[]> {
  const { agents, changes, signal, onProgress } = context
  const hasModel = agents.investigate.name !== 'analyst' || agents.revalidate.name !== 'analyst'
  // The analyst's rules were tried on every file already; a review looks at what changed.
  if (!hasModel || changes !== undefined || signal.aborted) return []
  const reports: StageReport[] = []
  const perform = async (stage: AgentStage): Promise<StageReport> => {
    const report = await stage(context)
    onProgress({ kind: 'stage-end', stage: report.stage, report })
    reports.push(report)
    return report
  }
  const { counts } = await perform(searchVariants)
  if (counts['files'] === 0 || signal.aborted || !wanted.includes('investigate')) return reports
  await perform(investigate)
  if (!signal.aborted) await perform(revalidate)
  return reports
}
