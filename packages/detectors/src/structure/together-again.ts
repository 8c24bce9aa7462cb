// The second opinion on a number that is compared and written back: whether whoever comes there, or the class around it, does all of it at
// once, or the statement itself compares what it changes.

import type { Verdict } from '@sallyport/findings'
import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { countedTitle } from './counted-then-added.js'
import { lostUpdateTitle } from './lost-update.js'
import { refuted } from './refuted.js'
import type { PlaceAgain } from './second-look.js'

const compared = /\bwhere\b[^;]{0,400}(?:\bOp\.|\$?\b(?:gte?|lte?)\b|\bversion\b)|\bversion\b\s*[:=]/
const head = /@(?:Transactional|Lock|Version)\b|\btransaction\.atomic\b/
const beginning = /\b(?:transaction|beginTransaction|withLock|runExclusive|runInTransaction|atomic|synchronized)\b/
const farCallers = 4

export function doneTogether(semantics: Semantics, { claim, module, statement }: PlaceAgain): Verdict | undefined {
  const { program } = semantics
  // Other structures of the rule are about files.
  const isCounted = claim.title.endsWith(countedTitle)
  if (!claim.title.endsWith(lostUpdateTitle) && !isCounted) return undefined
  const text = program.modules[module]?.text
  if (text === undefined) return undefined
  const ref = program.refs().find((each) => moduleOf(each) === module && program.flow(each).start >= statement.start)
  if (ref === undefined) return undefined
  if (!isCounted && compared.test(text.slice(statement).slice(0, 1000)))
    return refuted('What it changes it compares in the same statement.', semantics, ref)
  if (head.test(text.text))
    return refuted('What stands in the class, or above the function, does all of it at once.', semantics, ref)
  const caller = callersOf(semantics, ref).find((call) => beginning.test(program.statement(call).slice(0, 1000)))
  return caller === undefined
    ? undefined
    : refuted('Whoever comes there began a transaction or holds a lock.', semantics, caller)
}

/** The calls that lead to the function around a place, hop by hop. */
function callersOf({ program, graph }: Semantics, ref: Ref): readonly Ref[] {
  const found = new Set<Ref>()
  let codes = [program.enclosing(ref)]
  for (let hop = 0; hop < farCallers; hop += 1) {
    const calls = codes.flatMap((code) => [...graph.callers(code), ...graph.uses(code).map(({ call }) => call)])
    const more = calls.filter((call) => !found.has(call))
    for (const call of more) found.add(call)
    codes = more.map((call) => program.enclosing(call))
  }
  return [...found]
}
