import type { Quote, Verdict } from '@sallyport/findings'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** A claim is wrong for what stands at a place. */
export function refuted(reasoning: string, { program }: Semantics, ref: Ref): Verdict {
  const quote: Quote = program.module(ref).text.quote(program.flow(ref))
  return { verdict: 'false-positive', reasoning, evidence: [quote] }
}
