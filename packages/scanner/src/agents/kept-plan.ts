// Who did which stage of a run, as the run keeps it among its options: what is needed to hold its conversations again.

import { z } from 'zod'
import { efforts } from './model/model-client.js'
import { agentNames } from './model/model-settings.js'
import type { AgentPlan } from './plan-agents.js'

const stageSchema = z.object({
  agent: z.enum(agentNames),
  models: z.array(z.string().max(300)).max(10),
  effort: z.enum(efforts).nullable(),
})

const keptPlanSchema = z.object({
  investigate: stageSchema,
  revalidate: stageSchema,
  votes: z.int().min(1).max(1000),
  /** Part of what was asked where everything was asked anew. */
  nonce: z.string().max(100).nullable(),
})
export type KeptPlan = z.infer<typeof keptPlanSchema>

export const usualVotes = 3

export function keptPlan({ investigate, revalidate, request }: AgentPlan, nonce: string | undefined): KeptPlan {
  const stage = ({ agent, models, effort }: AgentPlan['investigate']) => ({
    agent,
    models: [...models],
    effort: effort ?? null,
  })
  return {
    investigate: stage(investigate),
    revalidate: stage(revalidate),
    votes: request.votes ?? usualVotes,
    nonce: nonce ?? null,
  }
}

/** The plan in the options of a run; nothing where an older version kept none. Rows may be anybody's (ST-3). */
export function readKeptPlan(options: Readonly<Record<string, unknown>>): KeptPlan | undefined {
  const parsed = keptPlanSchema.safeParse(options['agents'])
  return parsed.success ? parsed.data : undefined
}
