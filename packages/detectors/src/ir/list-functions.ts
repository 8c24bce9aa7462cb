// Functions that stand in a list and are called one after the other, or in a table that a caller gives: `for (const step of steps) step(context)`, `hooks.forEach((hook) => hook(x))`,
// `steps[index](context, next)`. The list is a literal, also one that a caller gives, or one that the program has filled.

import type { CallGraph } from './call-graph.js'
import type { FunctionRef, Ref } from './program.js'
import type { Registered } from './registered.js'

const eachElement = /^(?:forEach|map|flatMap|filter|some|every|find|findIndex|reduce|reduceRight)$/
const mostFunctions = 12
const mostCallers = 8
const deepest = 2

/** The functions that a value may be as an element of a list. */
export function functionsInList(
  graph: CallGraph,
  registered: Registered,
  value: Ref,
): readonly FunctionRef[] | undefined {
  const found = listsOf(graph, value).flatMap((list) => elementsOf(graph, registered, list, 0))
  return found.length === 0 ? undefined : [...new Set(found)].slice(0, mostFunctions)
}

/** The lists of which it is any element. */
function listsOf(graph: CallGraph, value: Ref): readonly Ref[] {
  const { program } = graph.origins
  const flow = program.flow(value)
  if (flow.op === 'load') return flow.property === undefined ? [program.beside(value, flow.object)] : []
  if (flow.op !== 'argument' || flow.index > 1) return []
  return graph.uses(program.enclosing(value)).flatMap(({ call, argument }) => {
    const made = program.flowOf(call, 'call')
    if (made?.receiver === undefined || argument !== 0) return []
    const method = program.flowOf(program.beside(call, made.callee), 'load')?.property ?? ''
    const place = method.startsWith('reduce') ? 1 : 0
    return eachElement.test(method) && flow.index === place ? [program.beside(call, made.receiver)] : []
  })
}

function elementsOf(graph: CallGraph, registered: Registered, list: Ref, depth: number): readonly FunctionRef[] {
  const { origins } = graph
  const { program } = origins
  const kept = registered.of(list, undefined)
  if (kept.length > 0) return kept
  return origins.of(list).flatMap((origin) => {
    const flow = program.flow(origin)
    if (flow.op === 'array')
      return flow.elements.flatMap((each) => origins.functions(program.beside(origin, each.value)))
    if (flow.op !== 'argument' || flow.rest || depth >= deepest) return []
    return graph
      .callers(program.enclosing(origin))
      .slice(0, mostCallers)
      .flatMap((call) => {
        const given = graph.given(call)[flow.index]
        if (given === undefined) return []
        const value = program.beside(call, given.value)
        const inTable = origins.tables.valuesIn(value).flatMap((each) => origins.functions(each))
        return [...elementsOf(graph, registered, value, depth + 1), ...inTable]
      })
  })
}
