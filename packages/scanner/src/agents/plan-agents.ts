// Who does which stage with which model, checked before a run begins: settings, addresses, keys and prices.

import {
  type AgentRequest,
  isOutside,
  type ModelStage,
  type StageAgent,
  stageAgent,
  withPrice,
} from './agent-settings.js'
import { addressOf, type Environment, type ModelAddress } from './model/model-address.js'
import type { ModelSettings, Price } from './model/model-settings.js'
import { priceOf } from './model/prices.js'
import { type OutsidePlan, outsidePlan } from './outside/outside-plan.js'

/** Who does what, with addresses, keys and prices: known to be usable before anything is opened. */
export interface AgentPlan {
  readonly request: AgentRequest
  readonly settings: ModelSettings
  readonly investigate: StageAgent
  readonly revalidate: StageAgent
  readonly triage: StageAgent
  readonly models: readonly { readonly address: ModelAddress; readonly price: Price }[]
  /** By stage: the vendors' own agents. */
  readonly outside: Readonly<Partial<Record<'investigate' | 'revalidate', OutsidePlan>>>
}

/** Whether anybody but the analyst is asked. */
export function asksModels({ models, outside }: AgentPlan): boolean {
  return models.length > 0 || Object.keys(outside).length > 0
}

/** Checks settings, keys and prices; throws an `AgentError` for what cannot be used. */
export function planAgents(
  request: AgentRequest,
  config: ModelSettings,
  environment: Environment,
  /** Those that will run: what the others would need is not asked for. */
  stages: readonly string[],
): AgentPlan {
  const settings = withPrice(config, request)
  const agentOf = (stage: ModelStage): StageAgent =>
    stages.includes(stage)
      ? stageAgent(stage, request, settings)
      : { agent: 'analyst', models: [], effort: undefined, login: false }
  const investigate = agentOf('investigate')
  const revalidate = agentOf('revalidate')
  const triage = agentOf('triage')
  const ours = [investigate, revalidate, triage].filter(({ agent }) => agent === 'model')
  const names = [...new Set(ours.flatMap(({ models }) => models))]
  const models = names.map((name) => {
    const address = addressOf(name, settings, environment)
    return { address, price: priceOf(address, settings) }
  })
  const outside = Object.fromEntries(
    Object.entries({ investigate, revalidate }).flatMap(([name, stage]) =>
      isOutside(stage.agent) ? [[name, outsidePlan(stage.agent, stage, settings, environment, request.price)]] : [],
    ),
  )
  return { request, settings, investigate, revalidate, triage, models, outside }
}
