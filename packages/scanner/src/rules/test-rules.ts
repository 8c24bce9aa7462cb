// The samples of a workspace's own rules, for who writes them: whether or not the workspace is accepted yet, since a rule is data and
// its samples are only analysed. Nothing of the repository is read, and nothing is written.

import { WorkerPool } from '../workers/pool.js'
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../workspace/workspace.js'
import { readRuleFiles } from '../workspace/workspace-files.js'
import { ownRulesOf } from './own-rules.js'
import { type SampleOutcome, trySamples } from './try-samples.js'
import { workerSettings } from './worker-settings.js'

export interface TestRulesRequest extends WorkspaceOptions {
  /** The bundle of the analysis worker. */
  readonly workerUrl: URL
}

export interface TestedRules {
  readonly workspace: Workspace
  /** The files that were read. */
  readonly files: readonly string[]
  readonly outcomes: readonly SampleOutcome[]
}

/** Long for a sample; a rule that takes longer is one that a hunt cannot use. */
const sampleTimeoutMs = 10_000

export async function testRules(request: TestRulesRequest): Promise<TestedRules> {
  const workspace = withRuleFiles(openWorkspace(request))
  const own = ownRulesOf(workspace)
  const files = workspace.ruleFiles.map(({ name }) => name)
  if (own.entries.length === 0) return { workspace, files, outcomes: [] }
  // A rule that is switched off in a hunt is tested all the same.
  const settings = { ...workerSettings(workspace), disabledRules: [] }
  const pool = new WorkerPool({ url: request.workerUrl, settings, fileTimeoutMs: sampleTimeoutMs, threads: 1 })
  try {
    return { workspace, files, outcomes: await trySamples(own, pool) }
  } finally {
    await pool.close()
  }
}

function withRuleFiles(workspace: Workspace): Workspace {
  const { folder } = workspace
  return folder === undefined ? workspace : { ...workspace, ruleFiles: readRuleFiles(folder) }
}
