// From a structure to a claim, with the siblings that speak for it as the steps before its place.

import type { Claim } from '@sallyport/findings'
import type { Semantics } from '../ir/semantics.js'
import { claimBase } from '../taint/claims.js'
import type { StructureSite } from './structure.js'

export function claimOfStructure(semantics: Semantics, site: StructureSite): Claim {
  const { program } = semantics
  const { rule, ref, at, title, why, witnesses } = site
  const { text } = program.module(ref)
  return {
    ...claimBase(rule, program, ref, at),
    confidence: site.confidence,
    ...(site.tier === 'default' ? {} : { tier: site.tier }),
    title: bounded(title, 200),
    description: bounded(`${title}, in line ${text.line(at.start)}. ${why} ${rule.summary}`, 5000),
    trace: [
      ...witnesses.map((each) => ({
        kind: 'step' as const,
        quote: program.module(each.ref).text.quote(each.at),
        note: bounded(each.note, 500),
      })),
      { kind: 'sink', quote: text.quote(at), note: bounded(title, 500) },
    ],
    preconditions: [...(rule.preconditions ?? []), ...(site.preconditions ?? [])].map((each) => bounded(each, 500)),
  }
}

function bounded(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
