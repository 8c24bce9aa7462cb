// The stages of a hunt in their order. Each takes what the one before left in the store.

import { enrich } from './stages/enrich/stage.js'
import { investigate } from './stages/investigate/stage.js'
import { revalidate } from './stages/revalidate/stage.js'
import { scan } from './stages/scan/stage.js'
import type { Stage, StageContext, StageReport } from './stages/stage.js'
import { triage } from './stages/triage/stage.js'

export type PipelineStage = 'scan' | 'investigate' | 'revalidate' | 'triage' | 'enrich'

const stages: readonly (readonly [PipelineStage, Stage])[] = [
  ['scan', scan],
  ['investigate', investigate],
  ['revalidate', revalidate],
  ['triage', triage],
  ['enrich', enrich],
]

/** All stages, in order. */
export const pipelineStages: readonly PipelineStage[] = stages.map(([name]) => name)

/** Runs the named stages in the pipeline's order; what is left when the run is stopped stays for the next one. */
export async function runStages(context: StageContext, wanted: readonly PipelineStage[]): Promise<StageReport[]> {
  const reports: StageReport[] = []
  for (const [name, stage] of stages) {
    if (!wanted.includes(name)) continue
    if (context.signal.aborted) break
    const report = await stage(context)
    context.onProgress({ kind: 'stage-end', stage: name, report })
    reports.push(report)
  }
  return reports
}
