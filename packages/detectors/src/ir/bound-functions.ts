// Functions that `bind` gave some of their arguments before they are called: `read.bind(null, folder)(name)`.

import type { Program, Ref } from './program.js'

const deepest = 8
const mostWays = 16

/** The calls of `bind` with arguments of the function's own that a value may come from; `undefined` among them for a function as it is. */
export function bindingsOf(program: Program, value: Ref, depth = 0): readonly (Ref | undefined)[] {
  const flow = program.flow(value)
  const of = (each: number): readonly (Ref | undefined)[] => bindingsOf(program, program.beside(value, each), depth + 1)
  if (depth > deepest) return [undefined]
  switch (flow.op) {
    case 'phi':
      return [...new Set(flow.incoming.slice(0, mostWays).flatMap((each) => of(each.value)))]
    case 'logical':
      return [...new Set([...of(flow.left), ...of(flow.right)])]
    case 'copy':
      return of(flow.from)
    case 'after':
      return of(flow.base)
    case 'call': {
      const isBinding = program.flowOf(program.beside(value, flow.callee), 'load')?.property === 'bind'
      return [isBinding && flow.receiver !== undefined && flow.arguments.length > 1 ? value : undefined]
    }
    default:
      return [undefined]
  }
}

/** How many arguments of its own `bind` gave a function: `show.bind(null, store)`. */
export function boundCount(program: Program, value: Ref): number {
  const [binding, other] = bindingsOf(program, value)
  if (binding === undefined || other !== undefined) return 0
  return (program.flowOf(binding, 'call')?.arguments.length ?? 1) - 1
}
