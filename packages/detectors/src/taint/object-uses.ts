// A value that a constructor keeps is used where a method of the object is called: a check between the two counts, where it stands before
// every such call at hand.

import type { Ref } from '../ir/program.js'
import type { Fact } from './fact.js'
import type { Mark } from './mark.js'
import type { Propagation } from './propagation.js'
import { chain, type Step } from './steps.js'

const mostCalls = 8

/** `call` makes the object of what went the way `given`; `mark`: the way from what the constructor is given to the sink. */
export function checkedBeforeUse(
  { semantics, checks }: Pick<Propagation, 'semantics' | 'checks'>,
  call: Ref,
  mark: Mark,
  given: Step | undefined,
): Fact | undefined {
  const { program, graph, origins } = semantics
  const [code, more] = graph.callees(call)
  if (code === undefined || more !== undefined || !program.functionOf(code).isConstructor) return undefined
  // The last one first: the method is entered where the way leaves the constructor.
  const way = chain(mark.steps)
  const at = way.findLastIndex((each) => program.enclosing(each) !== code)
  const read = at < 0 ? undefined : way[at]
  if (read === undefined || program.flow(read).op !== 'load') return undefined
  const callers = graph.callers(program.enclosing(read))
  // One that is not looked at may stand behind no check.
  if (callers.length > mostCalls) return undefined
  const uses = callers.filter((each) => {
    const receiver = graph.receiverOf(each)
    return receiver !== undefined && origins.of(receiver).includes(call)
  })
  const values = chain(given)
  const facts = uses.map((each) => checks.passed(values, each, program.guard(each)))
  return facts.every((fact) => fact !== undefined) ? facts[0] : undefined
}
