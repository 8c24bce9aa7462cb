// Functions that `bind` gave some of their arguments before they are called: `read.bind(null, folder)(name)`.

import type { Program, Ref } from './program.js'

const mostWays = 16
/** Values that are looked at; there are as many ways through branches as there are products of them. */
const mostValues = 200

/** The calls of `bind` with arguments of the function's own that a value may come from; `undefined` among them for a function as it is. */
export function bindingsOf(program: Program, value: Ref): readonly (Ref | undefined)[] {
  const found = new Set<Ref | undefined>()
  const seen = new Set<Ref>()
  const open = [value]
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (seen.has(ref)) continue
    seen.add(ref)
    const before = seen.size > mostValues ? [] : behind(program, ref)
    if (before.length === 0) found.add(isBinding(program, ref) ? ref : undefined)
    // The first way is looked at first.
    open.push(...before.toReversed())
  }
  return [...found]
}

function behind(program: Program, ref: Ref): readonly Ref[] {
  const flow = program.flow(ref)
  const beside = (value: number): Ref => program.beside(ref, value)
  switch (flow.op) {
    case 'phi':
      return flow.incoming.slice(0, mostWays).map((each) => beside(each.value))
    case 'logical':
      return [beside(flow.left), beside(flow.right)]
    case 'copy':
      return [beside(flow.from)]
    case 'after':
      return [beside(flow.base)]
    default:
      return []
  }
}

function isBinding(program: Program, ref: Ref): boolean {
  const call = program.flowOf(ref, 'call')
  if (call?.receiver === undefined || call.arguments.length < 2) return false
  return program.flowOf(program.beside(ref, call.callee), 'load')?.property === 'bind'
}

/** How many arguments of its own `bind` gave a function: `show.bind(null, store)`. */
export function boundCount(program: Program, value: Ref): number {
  const [binding, other] = bindingsOf(program, value)
  if (binding === undefined || other !== undefined) return 0
  return (program.flowOf(binding, 'call')?.arguments.length ?? 1) - 1
}
