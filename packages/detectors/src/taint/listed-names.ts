// Names that may be lists themselves. A path that is given as a text or as a list is only split where it is a text: an element of a list
// is what the caller put there, and `['__proto__']` is no `'__proto__'` where it is compared, but is where a property is read under it.

import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const sameElements = /^(?:slice|filter|reverse|concat|splice|toReversed)$/
const oneElement = /^(?:pop|shift|at)$/
const eachElement = /^(?:forEach|map|flatMap|filter|some|every|find|findIndex|reduce|reduceRight)$/
const reducing = /^reduce/
const mostLists = 16
const mostCallers = 4

const answers = new WeakMap<Program, Map<Ref, boolean>>()

/** Whether a name, or each element of a list of names, may be a list that the caller of a public function put into another. */
export function mayBeList(semantics: Semantics, name: Ref): boolean {
  const known = answers.get(semantics.program) ?? new Map<Ref, boolean>()
  answers.set(semantics.program, known)
  const answer = known.get(name)
  if (answer !== undefined) return answer
  known.set(name, false)
  const found = isOpen(semantics, [name, ...listsOf(semantics, name, 0)])
  known.set(name, found)
  return found
}

/** The lists that a value is an element of. */
function listsOf(semantics: Semantics, value: Ref, depth: number): readonly Ref[] {
  const { program, origins } = semantics
  if (depth > 3) return []
  return origins.of(value).flatMap((origin) => {
    const flow = program.flow(origin)
    if (flow.op === 'load') return flow.property === undefined ? [program.beside(origin, flow.object)] : []
    if (flow.op === 'call') {
      const list = receiverBy(program, origin, oneElement)
      return list === undefined ? [] : [list]
    }
    if (flow.op !== 'argument') return []
    const goneThrough = listsGoneThrough(semantics, origin, flow.index)
    if (goneThrough.length > 0) return goneThrough
    return givenFor(semantics, origin, flow.index).flatMap((given) => listsOf(semantics, given, depth + 1))
  })
}

/** Of the parameter of a function that is called for each element. */
function listsGoneThrough({ program, graph }: Semantics, parameter: Ref, index: number): readonly Ref[] {
  return graph.uses(program.enclosing(parameter)).flatMap(({ call }) => {
    const list = receiverBy(program, call, eachElement)
    const place = receiverBy(program, call, reducing) === undefined ? 0 : 1
    return list === undefined || index !== place ? [] : [list]
  })
}

/** Whether one of the lists may be a parameter that is split where it is a text. */
function isOpen(semantics: Semantics, lists: readonly Ref[]): boolean {
  const { program, origins, graph } = semantics
  const seen = new Set<Ref>()
  const open = [...lists]
  for (const list of open) {
    for (const origin of origins.of(list)) {
      if (seen.has(origin) || seen.size >= mostLists) continue
      seen.add(origin)
      const flow = program.flow(origin)
      if (flow.op === 'argument') {
        if (isSplit(semantics, origin)) return true
        open.push(...givenFor(semantics, origin, flow.index))
      }
      if (flow.op !== 'call') continue
      const before = receiverBy(program, origin, sameElements)
      if (before !== undefined) open.push(before)
      else open.push(...graph.callees(origin).flatMap((code) => origins.returned(code)))
    }
  }
  return false
}

/** Whether the function of a parameter splits it, itself or as a text. */
function isSplit({ program, origins }: Semantics, parameter: Ref): boolean {
  return program.within(program.enclosing(parameter)).some((ref) => {
    const text = receiverBy(program, ref, /^split$/)
    return text !== undefined && origins.of(text).some((origin) => origin === parameter || isTextOf(origin))
  })
  function isTextOf(origin: Ref): boolean {
    const [first] = program.flowOf(origin, 'call')?.arguments ?? []
    return first !== undefined && origins.of(program.beside(origin, first.value)).includes(parameter)
  }
}

function givenFor({ program, graph }: Semantics, parameter: Ref, index: number): readonly Ref[] {
  return graph
    .callers(program.enclosing(parameter))
    .slice(0, mostCallers)
    .flatMap((call) => {
      const given = graph.given(call)[index]
      return given === undefined ? [] : [program.beside(call, given.value)]
    })
}

function receiverBy(program: Program, call: Ref, methods: RegExp): Ref | undefined {
  const flow = program.flowOf(call, 'call')
  if (flow?.receiver === undefined) return undefined
  const name = program.flowOf(program.beside(call, flow.callee), 'load')?.property ?? ''
  return methods.test(name) ? program.beside(call, flow.receiver) : undefined
}
