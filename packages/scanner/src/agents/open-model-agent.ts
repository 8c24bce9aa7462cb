// Puts a model agent together for one stage: its desk, its questions to the gate, its bounds. Who answers it is given: models over the
// network in a hunt, what was kept of them in a replay.

import type { Project } from '@sallyport/store'
import type { Doors } from '../doors.js'
import { GitHistory } from '../operations/git-history.js'
import type { WorkerPool } from '../workers/pool.js'
import { readMaskKey } from '../workspace/mask-key.js'
import type { Workspace } from '../workspace/workspace.js'
import { authorizeReport, deniesScript, deniesTool } from './agent-gate.js'
import { ModelAgent, type ModelAgentOptions } from './model-agent.js'
import { Fence } from './prompts/fence.js'
import { agentOperations } from './tools/catalogue.js'
import { type Desk, type ScriptDesk, usualBounds } from './tools/desk.js'
import { projectFactsText } from './tools/facts.js'

export const loopBounds = { turns: 60, callsInTurn: 16, outputTokens: 16_000, contextTokens: 150_000 }
const mostHistoryBytes = 1024 ** 3

/** What the model agents of a run have in common. */
export interface AgentSurroundings {
  readonly fence: Fence
  readonly desk: Omit<Desk, 'tools' | 'history' | 'isStopped' | 'scripts'>
  readonly technologies: readonly string[]
}

export async function surroundingsOf(
  { workspace, doors, pool }: AgentPlace,
  project: Project,
): Promise<AgentSurroundings> {
  const facts = await projectFactsText(workspace, project, doors.of('investigate'))
  const files = new Map((await project.files()).map((file) => [file.path, file]))
  return {
    fence: new Fence(readMaskKey(workspace.state)),
    desk: { files, pool, facts: facts.text, bounds: usualBounds },
    technologies: facts.technologies,
  }
}

export interface AgentPlace {
  readonly workspace: Workspace
  readonly doors: Doors
  readonly pool: WorkerPool
  readonly scriptPool: WorkerPool
  readonly signal: AbortSignal
}

type Given = 'open' | 'analyst' | 'models' | 'effort' | 'price' | 'filesAtOnce' | 'concurrency' | 'votes' | 'nonce'

/** What scripts of a stage's agent run with. */
export function scriptsOf(
  { workspace: { root }, doors, scriptPool }: AgentPlace,
  stage: 'investigate' | 'revalidate' | 'triage',
): ScriptDesk {
  const host = doors.of(stage)
  return {
    pool: scriptPool,
    operations: agentOperations.filter(({ isScriptable }) => isScriptable),
    denies: () => deniesScript(host, root),
    deniesTool: (name) => deniesTool(host, root, name),
  }
}

export function openModelAgent(
  place: AgentPlace,
  { fence, desk, technologies }: AgentSurroundings,
  {
    stage,
    ...given
  }: Pick<ModelAgentOptions, Given | 'costOf' | 'outside'> & { readonly stage: 'investigate' | 'revalidate' },
): ModelAgent {
  const { workspace, doors, pool, signal } = place
  const { root, state } = workspace
  const host = doors.of(stage)
  let history: ReturnType<Desk['history']> | undefined
  const openHistory = () => {
    history ??= GitHistory.open(host, root, `${state}/history.git`, mostHistoryBytes)
    return history
  }
  return new ModelAgent({
    ...given,
    pool,
    fence,
    bounds: loopBounds,
    technologies,
    deniesTool: (kind, name) => deniesTool(doors.of(kind), root, name),
    authorizeReport: () => authorizeReport(host, root),
    deskOf: (tools) => ({
      ...desk,
      tools,
      history: openHistory,
      isStopped: () => signal.aborted,
      scripts: scriptsOf(place, stage),
    }),
    signal,
  })
}
