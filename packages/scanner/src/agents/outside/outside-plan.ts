// What an outside agent is asked with, known before a run begins: where its model is, what it costs, and whose login counts.

import { AgentError } from '../../errors.js'
import type { StageAgent } from '../agent-settings.js'
import { addressOf, type Environment, type ModelAddress } from '../model/model-address.js'
import type { ModelSettings, OutsideName, Price } from '../model/model-settings.js'
import { priceOf } from '../model/prices.js'
import type { ProviderKind } from '../model/provider-table.js'

export interface OutsidePlan {
  readonly agent: OutsideName
  /** Without a key where the vendor's own login counts. */
  readonly address: ModelAddress
  /** The provider's own name of the model; without one the vendor's tool chooses, and any name may be asked for. */
  readonly modelId: string | undefined
  readonly price: Price
  readonly login: boolean
}

const usualProvider: Readonly<Record<OutsideName, ProviderKind>> = { claude: 'anthropic', codex: 'openai' }
/** Where a login counts: what it is for, and nowhere else. */
const loginBaseUrl: Readonly<Record<OutsideName, string>> = {
  claude: 'https://api.anthropic.com/v1',
  codex: 'https://chatgpt.com/backend-api/codex',
}
/** A subscription has no price for a call. */
const subscription: Price = { input: 0, output: 0 }

/** Throws an `AgentError` for a model that this agent does not speak to, and for a price that nobody knows. */
export function outsidePlan(
  agent: OutsideName,
  { models, login }: StageAgent,
  settings: ModelSettings,
  environment: Environment,
  /** From the command line, for a model that has no name there. */
  price: Price | undefined,
): OutsidePlan {
  const [named, ...others] = models
  if (others.length > 0) throw oneModel(agent)
  const provider = usualProvider[agent]
  const model = named ?? `${provider}/${unnamed}`
  const modelId = named === undefined ? undefined : named.slice(named.indexOf('/') + 1)
  if (login) return { agent, address: loginAddress(agent, model), modelId, price: subscription, login }
  if (kindOf(model, settings) !== provider) throw otherVendor(agent, model)
  const address = addressOf(model, settings, environment)
  const known = named === undefined ? price : undefined
  return { agent, address, modelId, price: known ?? priceOf(address, settings), login }
}

/** Of the provider that a model names, before its key is asked for. */
function kindOf(model: string, { providers }: ModelSettings): string {
  const name = model.slice(0, Math.max(0, model.indexOf('/')))
  return (Object.hasOwn(providers, name) ? providers[name]?.kind : undefined) ?? name
}

/** Stands for the model that the vendor's tool chooses by itself: prices may be given for it. */
const unnamed = 'default'

function loginAddress(agent: OutsideName, model: string): ModelAddress {
  const provider = usualProvider[agent]
  if (!model.startsWith(`${provider}/`)) throw otherVendor(agent, model)
  const baseUrl = loginBaseUrl[agent]
  return {
    ...{ model, provider, kind: provider, id: model.slice(provider.length + 1), baseUrl },
    ...{ origin: new URL(baseUrl).origin, isLocal: false, key: undefined, headers: {} },
    ...{ proxy: undefined, caFile: undefined },
  }
}

function oneModel(agent: OutsideName): AgentError {
  return new AgentError({
    code: 'agent/several-models',
    message: `the agent \`${agent}\` asks one model`,
    hint: 'give `--model` once, or leave it out: then its own default counts',
  })
}

function otherVendor(agent: OutsideName, model: string): AgentError {
  return new AgentError({
    code: 'agent/other-vendor',
    message: `the agent \`${agent}\` cannot ask \`${model}\``,
    hint: `name a model of its vendor: \`--model ${usualProvider[agent]}/NAME\``,
  })
}
