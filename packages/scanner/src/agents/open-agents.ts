// Opens the agents of a run in which a model was asked for: loaded in no other. Consent and a trial task come before the first request.

import type { Project } from '@sallyport/store'
import type { Doors } from '../doors.js'
import { AgentError } from '../errors.js'
import type { StageAgents } from '../stages/stage.js'
import type { WorkerPool } from '../workers/pool.js'
import type { Workspace } from '../workspace/workspace.js'
import type { Agent } from './agent.js'
import { deniesModelCall, deniesTool } from './agent-gate.js'
import type { ModelStage } from './agent-settings.js'
import { AnalystAgent } from './analyst-agent.js'
import { type AskConsent, requireConsent } from './consent.js'
import { usualVotes } from './kept-plan.js'
import { Asking, type AskingOptions, type PricedModel } from './model/asking.js'
import type { Budget } from './model/budget.js'
import { StoredJournal } from './model/call-journal.js'
import { type Canary, tryModel } from './model/canary.js'
import type { Environment, ModelAddress } from './model/model-address.js'
import type { ModelSettings } from './model/model-settings.js'
import { Turnstile } from './model/turnstile.js'
import type { ModelAgent } from './model-agent.js'
import { ModelTriage } from './model-triage.js'
import { type AgentSurroundings, loopBounds, openModelAgent, scriptsOf, surroundingsOf } from './open-model-agent.js'
import type { OutsideLead } from './outside/lead-outside.js'
import type { OutsidePlan } from './outside/outside-plan.js'
import type { AgentPlan } from './plan-agents.js'

export interface AgentOpening {
  readonly plan: AgentPlan
  readonly workspace: Workspace
  readonly project: Project
  readonly run: string
  readonly doors: Doors
  readonly pool: WorkerPool
  readonly scriptPool: WorkerPool
  readonly environment: Environment
  readonly stateHome: string
  /** Set where everything is asked anew. */
  readonly nonce: string | undefined
  readonly budget: Budget
  readonly askConsent: AskConsent
  readonly signal: AbortSignal
  readonly now: () => Date
  /** What the operator should know. */
  readonly onNote: (text: string) => void
}

const usualConcurrency = 4
const usualFilesAtOnce = 4
/** Where nothing listens at the trial task, a server was not started: it is not waited for long. */
const attemptsOfTrial = 2

export async function openAgents(opening: AgentOpening): Promise<StageAgents> {
  const { plan, workspace, pool } = opening
  const analyst = new AnalystAgent(pool, workspace)
  const shared = await openShared(opening)
  let readiness: Promise<void> | undefined
  const ready = (): Promise<void> => {
    readiness ??= requireConsent(
      departureOf(workspace, plan, shared.desk.files.size),
      opening.stateHome,
      opening.askConsent,
    ).then(() => tryModels(opening, shared))
    return readiness
  }
  const open = async (stage: 'investigate' | 'revalidate'): Promise<Agent> => {
    if (plan[stage].agent === 'analyst') return analyst
    const outside = plan.outside[stage]
    const lead = outside === undefined ? undefined : await openOutside(opening, shared, outside, stage, ready)
    return modelAgentOf(opening, shared, analyst, stage, ready, lead)
  }
  const triage = plan.triage.agent === 'analyst' ? {} : { triage: openModelTriage(opening, shared, ready) }
  return { investigate: await open('investigate'), revalidate: await open('revalidate'), ...triage }
}

/** The vendors' agents are loaded only when one is asked for. */
async function openOutside(
  opening: AgentOpening,
  shared: Shared,
  plan: OutsidePlan,
  stage: Extract<ModelStage, 'investigate' | 'revalidate'>,
  ready: () => Promise<void>,
): Promise<OutsideLead> {
  const { OutsideLead: Lead } = await import('./outside/lead-outside.js')
  const { workspace, environment, signal, onNote, plan: agents } = opening
  const turnstile = turnstileOf(plan.address, agents.settings, agents.request.concurrency)
  const askingWith = (client: PricedModel['client']): Asking =>
    askingOf(opening, shared, [{ client, price: plan.price, turnstile }], stage, { isOurWording: false })
  return new Lead(plan, { root: workspace.root, environment, ready, askingOf: askingWith, onNote, signal })
}

/** What the model agents of a run have in common. */
interface Shared extends AgentSurroundings {
  readonly journal: StoredJournal
  readonly models: Map<string, PricedModel>
}

async function openShared(opening: AgentOpening): Promise<Shared> {
  const { plan, project, run, environment } = opening
  const { request, settings } = plan
  const turnstiles = new Map<string, Turnstile>()
  const models = new Map<string, PricedModel>()
  for (const { address, price } of plan.models) {
    const turnstile = turnstiles.get(address.provider) ?? turnstileOf(address, settings, request.concurrency)
    turnstiles.set(address.provider, turnstile)
    models.set(address.model, { client: await openClient(address, environment), price, turnstile })
  }
  return { journal: new StoredJournal(project, run), models, ...(await surroundingsOf(opening, project)) }
}

/** Each model gets a small task first. One that cannot do it is left out; a stage without any is an error, before its work is paid for. */
async function tryModels(opening: AgentOpening, shared: Shared): Promise<void> {
  const { plan, run, signal, onNote } = opening
  const unfit = new Map<string, { readonly reason: string; readonly hint: string }>()
  for (const [name, model] of shared.models) {
    const asking = askingOf(opening, shared, [model], 'investigate', { attemptsWhenRefused: attemptsOfTrial })
    const canary = await tryModel(asking, shared.fence, run, signal)
    if (signal.aborted || canary.kind === 'fit') continue
    unfit.set(name, describeUnfit(canary, model))
  }
  for (const stage of [plan.investigate, plan.revalidate, plan.triage].filter(({ agent }) => agent === 'model')) {
    const [first] = stage.models
    if (first === undefined || stage.models.some((name) => !unfit.has(name))) continue
    throw new AgentError({
      code: 'agent/unfit-model',
      message: `\`${first}\` failed a small trial task: ${unfit.get(first)?.reason ?? ''}`,
      hint: unfit.get(first)?.hint ?? usualHint,
    })
  }
  for (const [name, { reason }] of unfit) {
    shared.models.delete(name)
    onNote(`the model \`${name}\` is left out: it failed a small trial task: ${reason}`)
  }
}

const usualHint = 'check its name, its key and its quota, or name another with `--model`; nothing else was sent'

function describeUnfit(canary: Exclude<Canary, { kind: 'fit' }>, { client }: PricedModel) {
  if (canary.kind === 'out-of-budget') return { reason: canary.reason, hint: usualHint }
  const { kind, message, isRefused } = canary.failure
  const hint =
    isRefused === true ? `nothing listens at ${client.address}: start the server of the model there` : usualHint
  return { reason: `${kind}: ${message}`, hint }
}

function askingOf(
  { workspace, doors, budget, now }: AgentOpening,
  { journal, fence }: Shared,
  models: readonly PricedModel[],
  stage: ModelStage,
  manner: Partial<Pick<AskingOptions, 'isOurWording' | 'attemptsWhenRefused'>> = {},
): Asking {
  const host = doors.of(stage)
  return new Asking({
    models,
    budget,
    journal,
    fence,
    isOurWording: true,
    authorize: () => deniesModelCall(host, workspace.root),
    now: () => now().getTime(),
    random: Math.random,
    ...manner,
  })
}

/** The provider library is loaded only when a model is asked for. */
async function openClient(address: ModelAddress, environment: Environment) {
  const [{ openLanguageModel }, { SdkClient }] = await Promise.all([
    import('./model/providers.js'),
    import('./model/sdk-client.js'),
  ])
  return new SdkClient(address, await openLanguageModel(address, environment))
}

function departureOf({ root }: Workspace, { models, outside }: AgentPlan, files: number) {
  const named = [
    ...models.map(({ address }) => ({ address, name: address.model })),
    ...Object.values(outside).map(({ address, agent }) => ({ address, name: `${agent} with ${address.model}` })),
  ]
  const leaving = named.filter(({ address }) => !address.isLocal)
  return {
    root,
    addresses: [...new Set(leaving.map(({ address }) => address.origin))],
    models: [...new Set(leaving.map(({ name }) => name))],
    files,
  }
}

function turnstileOf({ provider }: ModelAddress, settings: ModelSettings, concurrency: number | undefined): Turnstile {
  const own = Object.hasOwn(settings.providers, provider) ? settings.providers[provider] : undefined
  return new Turnstile({
    concurrency: own?.concurrency ?? concurrency ?? usualConcurrency,
    requestsPerMinute: own?.requestsPerMinute,
  })
}

function modelAgentOf(
  opening: AgentOpening,
  shared: Shared,
  analyst: AnalystAgent,
  stage: Extract<ModelStage, 'investigate' | 'revalidate'>,
  ready: () => Promise<void>,
  lead: OutsideLead | undefined,
): ModelAgent {
  const { plan, nonce } = opening
  const { request } = plan
  const { models, effort } = plan[stage]
  const outside = plan.outside[stage]
  return openModelAgent(opening, shared, {
    stage,
    ...(outside === undefined || lead === undefined
      ? {}
      : { outside: { name: outside.agent, converse: (conversation) => lead.lead(conversation) } }),
    analyst,
    models,
    effort,
    price: outside?.price ?? shared.models.get(models[0] ?? '')?.price ?? { input: 0, output: 0 },
    filesAtOnce: request.filesAtOnce ?? usualFilesAtOnce,
    concurrency: request.concurrency ?? usualConcurrency,
    votes: request.votes ?? usualVotes,
    nonce,
    open: async () => {
      await ready()
      const fit = models.flatMap((name) => shared.models.get(name) ?? [])
      return askingOf(opening, shared, fit, stage)
    },
    costOf: (kind, subject) => shared.journal.costOf({ stage: kind, subject }),
  })
}

function openModelTriage(opening: AgentOpening, shared: Shared, ready: () => Promise<void>): ModelTriage {
  const { plan, workspace, doors, signal, nonce } = opening
  const { models, effort } = plan.triage
  const host = doors.of('triage')
  return new ModelTriage({
    open: async () => {
      await ready()
      const fit = models.flatMap((name) => shared.models.get(name) ?? [])
      return askingOf(opening, shared, fit, 'triage')
    },
    fence: shared.fence,
    models,
    effort,
    concurrency: plan.request.concurrency ?? usualConcurrency,
    bounds: { ...loopBounds, turns: 5 },
    deniesTool: (name) => deniesTool(host, workspace.root, name),
    deskOf: (tools) => ({
      ...shared.desk,
      tools,
      history: () => ({ refusal: 'triage has no history' }),
      isStopped: () => signal.aborted,
      scripts: scriptsOf(opening, 'triage'),
    }),
    nonce,
    signal,
  })
}
