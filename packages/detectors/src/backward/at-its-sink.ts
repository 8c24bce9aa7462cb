// A claim that is told where its data is read, as one about the place where the data does harm: there the walk backwards begins.

import type { Claim } from '@sallyport/findings'
import type { Program } from '../ir/program.js'
import type { Rule } from '../rule.js'
import { isToldAtSource } from '../taint/claims.js'

const longestStatement = 2000

/** The claim itself where it is told at its sink, or where the sink is not found in what it quotes. */
export function atItsSink(program: Program, rule: Rule, claim: Claim): Claim {
  const sink = claim.trace.at(-2)?.quote
  const isTold = rule.taint.sinks.some(({ toldAt }) => toldAt === 'source')
  if (!isTold || !isToldAtSource(claim) || sink === undefined) return claim
  const module = program.modules.find(({ text }) => text.path === sink.place.path)
  const start = module?.text.offset(sink.place.startLine, sink.place.startColumn)
  if (module === undefined || start === undefined || !module.text.text.startsWith(sink.text.slice(0, 40), start))
    return claim
  const around = module.statements.filter((at) => at.start <= start && start < at.end).at(-1)
  if (around === undefined) return claim
  const { ordinal: _, ...rest } = claim
  return { ...rest, place: sink.place, statement: module.text.folded(around, longestStatement) }
}
