// What an element of a list may be, where the list stands in the code: also one in another list, of another module, or that a caller gives.

import type { CallGraph } from '../ir/call-graph.js'
import type { Ref } from '../ir/program.js'

const eachElement = /^(?:forEach|map|flatMap|filter|some|every|find|findIndex|reduce)$/
const mostValues = 60
const mostCallers = 8
const deepest = 4

/** The values of the lists that a value is an element of; nothing where it is none. */
export function listedValues(graph: CallGraph, value: Ref, depth = 0): readonly Ref[] {
  if (depth > deepest) return []
  const lists = graph.origins.of(value).flatMap((origin) => listsOf(graph, origin))
  return lists.flatMap((list) => elementsOf(graph, list, depth)).slice(0, mostValues)
}

/** `list[i]`, the element of a turn, the parameter of a function that is called for each. */
function listsOf(graph: CallGraph, origin: Ref): readonly Ref[] {
  const { program } = graph.origins
  const flow = program.flow(origin)
  if (flow.op === 'load') return flow.property === undefined ? [program.beside(origin, flow.object)] : []
  if (flow.op !== 'argument') return []
  return graph.uses(program.enclosing(origin)).flatMap(({ call, argument }) => {
    const made = program.flowOf(call, 'call')
    if (made?.receiver === undefined || argument !== 0) return []
    const method = program.flowOf(program.beside(call, made.callee), 'load')?.property ?? ''
    const place = method === 'reduce' ? 1 : 0
    return eachElement.test(method) && flow.index === place ? [program.beside(call, made.receiver)] : []
  })
}

function elementsOf(graph: CallGraph, list: Ref, depth: number): readonly Ref[] {
  const { origins } = graph
  const { program } = origins
  return origins.of(list).flatMap((origin) => {
    const flow = program.flow(origin)
    if (flow.op === 'array') return flow.elements.map((each) => program.beside(origin, each.value))
    const given = flow.op === 'argument' && !flow.rest ? givenFor(graph, origin, flow.index) : []
    const inner = [...given.flatMap((each) => (depth >= deepest ? [] : elementsOf(graph, each, depth + 1)))]
    // A list that is an element of another.
    return [...inner, ...listedValues(graph, origin, depth + 1).flatMap((each) => elementsOf(graph, each, deepest))]
  })
}

function givenFor(graph: CallGraph, parameter: Ref, index: number): readonly Ref[] {
  const { program } = graph.origins
  return graph
    .callers(program.enclosing(parameter))
    .slice(0, mostCallers)
    .flatMap((call) => {
      const given = graph.given(call)[index]
      return given === undefined ? [] : [program.beside(call, given.value)]
    })
}
