// How good the evidence of a claim is. `default` is for everybody: precise. `explore` is for a patient reader or a model: weaker
// evidence, more of it. INVARIANT: the two are never mixed in one list.

import { z } from 'zod'

export const tiers = ['default', 'explore'] as const
export const tierSchema = z.enum(tiers)
export type Tier = z.infer<typeof tierSchema>

export function tierOf({ tier = 'default' }: { readonly tier?: Tier | undefined }): Tier {
  return tier
}
