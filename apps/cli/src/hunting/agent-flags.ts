// The options about agents: who does which stage, with which model, and what it may cost.

import type { AgentName, AgentRequest, Effort, ModelStage, Price } from '@sallyport/scanner'
import { UsageError } from '../usage-error.js'

export interface AgentFlags {
  readonly agent?: AgentName
  readonly model?: readonly string[]
  readonly investigateModel?: readonly string[]
  readonly revalidateModel?: readonly string[]
  readonly triageModel?: readonly string[]
  readonly effort?: Effort
  readonly price?: string
  readonly maxUsd?: number
  readonly maxTokens?: number
  readonly maxMinutes?: number
  readonly stopAfterDry?: number
  readonly concurrency?: number
  readonly batchSize?: number
  readonly votes?: number
  readonly yes?: boolean
}

export function agentRequest(flags: AgentFlags): AgentRequest {
  if (flags.votes !== undefined && flags.votes % 2 === 0) {
    throw new UsageError(`${flags.votes} votes can end in a draw`, 'give `--votes` an odd number')
  }
  return {
    agent: flags.agent,
    models: flags.model ?? [],
    effort: flags.effort,
    stages: {
      ...forStage('investigate', flags.investigateModel),
      ...forStage('revalidate', flags.revalidateModel),
      ...forStage('triage', flags.triageModel),
    },
    price: flags.price === undefined ? undefined : parsePrice(flags.price),
    budget: { maxUsd: flags.maxUsd, maxTokens: flags.maxTokens, maxMinutes: flags.maxMinutes },
    concurrency: flags.concurrency,
    filesAtOnce: flags.batchSize,
    votes: flags.votes,
  }
}

function forStage(stage: ModelStage, models: readonly string[] | undefined): AgentRequest['stages'] {
  return models === undefined ? {} : { [stage]: { models } }
}

/** `INPUT,OUTPUT` or `INPUT,OUTPUT,CACHED`, in US dollars for a million tokens. */
function parsePrice(written: string): Price {
  const parts = written.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [input = Number.NaN, output = Number.NaN, cachedInput] = parts
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !Number.isFinite(part) || part < 0)) {
    throw new UsageError(
      `cannot use the price \`${written}\``,
      'write `--price INPUT,OUTPUT` in US dollars for a million tokens, such as `--price 3,15`',
    )
  }
  return { input, output, ...(cachedInput === undefined ? {} : { cachedInput }) }
}
