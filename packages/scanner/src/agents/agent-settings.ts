// Who does which stage, put together from the configuration and what the command line says: the command line wins.

import { AgentError } from '../errors.js'
import type { BudgetLimits } from './model/budget.js'
import type { Effort } from './model/model-client.js'
import {
  type AgentName,
  type ModelSettings,
  type OutsideName,
  outsideNames,
  type Price,
  type StageAgentSettings,
} from './model/model-settings.js'

export const modelStages = ['investigate', 'revalidate', 'triage'] as const
export type ModelStage = (typeof modelStages)[number]

/** As it was asked for on the command line. */
export interface AgentRequest {
  readonly agent: AgentName | undefined
  readonly models: readonly string[]
  readonly effort: Effort | undefined
  /** For one stage alone; before what is for all. */
  readonly stages: Readonly<
    Partial<Record<ModelStage, { readonly agent?: AgentName; readonly models?: readonly string[] }>>
  >
  readonly price: Price | undefined
  readonly budget: BudgetLimits
  readonly concurrency: number | undefined
  readonly filesAtOnce: number | undefined
  readonly votes: number | undefined
}

/** Nothing is asked for: what the configuration says counts, and without it the analyst. */
export const nothingAsked: AgentRequest = {
  agent: undefined,
  models: [],
  effort: undefined,
  stages: {},
  price: undefined,
  budget: { maxUsd: undefined, maxTokens: undefined, maxMinutes: undefined },
  concurrency: undefined,
  filesAtOnce: undefined,
  votes: undefined,
}

export interface StageAgent {
  readonly agent: AgentName
  readonly models: readonly string[]
  readonly effort: Effort | undefined
  /** Whether the login of the vendor's own tool is used. */
  readonly login: boolean
}

export function isOutside(agent: AgentName): agent is OutsideName {
  return (outsideNames as readonly string[]).includes(agent)
}

export function stageAgent(stage: ModelStage, request: AgentRequest, settings: ModelSettings): StageAgent {
  const own = request.stages[stage]
  const configured: StageAgentSettings = settings.agents[stage] ?? {}
  const models = own?.models ?? (request.models.length > 0 ? request.models : (configured.models ?? []))
  const effort = request.effort ?? configured.effort
  const agent = own?.agent ?? request.agent ?? impliedBy(own?.models ?? request.models) ?? configured.agent ?? 'analyst'
  if (agent === 'model' && models.length === 0) throw noModel(stage)
  // Findings are sorted by the analyst where an outside agent does the rest.
  if (stage === 'triage' && isOutside(agent)) return { agent: 'analyst', models: [], effort, login: false }
  const login = isOutside(agent) && configured.login === true
  return { agent, models: agent === 'analyst' ? [] : models, effort, login }
}

/** Who names a model wants it asked. */
function impliedBy(models: readonly string[]): AgentName | undefined {
  return models.length > 0 ? 'model' : undefined
}

function noModel(stage: ModelStage): AgentError {
  return new AgentError({
    code: 'agent/no-model',
    message: `no model is named for ${stage}`,
    hint: 'name one: `--model provider/name`, or `models` under `agents` in the configuration',
  })
}

/** A price from the command line is that of every model named there. */
export function withPrice<S extends ModelSettings>(settings: S, request: AgentRequest): S {
  const { price } = request
  if (price === undefined) return settings
  const named = [...request.models, ...Object.values(request.stages).flatMap((each) => each?.models ?? [])]
  return { ...settings, prices: { ...settings.prices, ...Object.fromEntries(named.map((model) => [model, price])) } }
}
