// What an operator configures about models: providers beside the table's, prices, who does which stage, budgets. Data only, from the
// accepted workspace; nothing of a repository's own counts.

import { z } from 'zod'
import { efforts } from './model-client.js'
import { providerKinds } from './provider-table.js'

const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable')

const providerSchema = z.strictObject({
  kind: z.enum(providerKinds).optional(),
  /** `https://llm.example.com/v1`; `http:` for this machine only. */
  baseUrl: z.string().max(500).optional(),
  /** The environment variable that holds the key. */
  keyVariable: variable.optional(),
  headers: z.record(z.string().max(100), z.string().max(500)).optional(),
  /** Headers whose values are in environment variables. */
  headerVariables: z.record(z.string().max(100), variable).optional(),
  /** `http://proxy.example.com:3128`; without it the environment's proxies count. */
  proxy: z.string().max(500).optional(),
  /** A file with certificates that are trusted besides the system's. */
  caFile: z.string().max(1000).optional(),
  /** Requests at once, and in a minute. */
  concurrency: z.int().min(1).max(1000).optional(),
  requestsPerMinute: z.int().min(1).max(1_000_000).optional(),
})
export type ProviderSettings = z.infer<typeof providerSchema>

/** In US dollars for a million tokens. */
export const priceSchema = z.strictObject({
  input: z.number().min(0).max(10_000),
  output: z.number().min(0).max(10_000),
  /** Without it, as `input`. */
  cachedInput: z.number().min(0).max(10_000).optional(),
  /** Without it, one and a quarter times `input`. */
  cacheWrite: z.number().min(0).max(10_000).optional(),
})
export type Price = z.infer<typeof priceSchema>

const model = z.string().min(3).max(300)

/** The vendors' own coding agents. */
export const outsideNames = ['claude', 'codex'] as const
export type OutsideName = (typeof outsideNames)[number]
export const agentNames = ['analyst', 'model', ...outsideNames] as const
export type AgentName = (typeof agentNames)[number]

const stageSchema = z.strictObject({
  agent: z.enum(agentNames).optional(),
  /** `provider/name`; the others are asked in turn when one refuses or fails. */
  models: z.array(model).min(1).max(10).optional(),
  effort: z.enum(efforts).optional(),
  /** `claude` and `codex`: ask with the login of the vendor's own tool, where its terms allow that. */
  login: z.boolean().optional(),
})
/** Outside agents look at code; they sort no findings. */
const sortingSchema = stageSchema.omit({ login: true }).extend({ agent: z.enum(['analyst', 'model']).optional() })
export type StageAgentSettings = z.infer<typeof stageSchema>

export const modelSettingsSchema = z.strictObject({
  providers: z.record(z.string().regex(/^[a-z0-9][a-z0-9.-]*$/), providerSchema).default({}),
  /** By `provider/name`. */
  prices: z.record(z.string(), priceSchema).default({}),
  agents: z
    .strictObject({
      investigate: stageSchema.optional(),
      revalidate: stageSchema.optional(),
      triage: sortingSchema.optional(),
    })
    .default({}),
})
export type ModelSettings = z.infer<typeof modelSettingsSchema>
