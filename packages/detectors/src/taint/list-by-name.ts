// `value in LISTS.get(name, ())`: what is in one of several lists, of which a name chooses one. Then the name is one of theirs, too, since
// under any other there is nothing.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { isAllowList } from './check-forms.js'

/** The name that chooses the list; nothing where it is no list of such a table. */
export function nameOfList(semantics: Semantics, list: Ref): Ref | undefined {
  const { program, origins } = semantics
  const [origin, more] = origins.of(list)
  if (origin === undefined || more !== undefined) return undefined
  const call = program.flowOf(origin, 'call')
  const [name, instead] = call?.arguments ?? []
  if (call?.receiver === undefined || name === undefined) return undefined
  if (program.flowOf(program.beside(origin, call.callee), 'load')?.property !== 'get') return undefined
  if (instead !== undefined && !isEmpty(semantics, program.beside(origin, instead.value))) return undefined
  const table = program.beside(origin, call.receiver)
  const isTable = origins.of(table).every((each) => program.flow(each).op === 'object')
  return isTable && isAllowList(semantics, table) ? program.beside(origin, name.value) : undefined
}

function isEmpty({ program, origins }: Semantics, value: Ref): boolean {
  return origins.of(value).every((origin) => {
    const flow = program.flow(origin)
    return (flow.op === 'array' && flow.elements.length === 0) || (flow.op === 'object' && flow.entries.length === 0)
  })
}
