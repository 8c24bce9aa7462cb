// What a function of Python that refuses with 401 leaves for the handlers behind it, under a name of the program's own: `g.grower = …`.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'

const known = new WeakMap<Semantics, ReadonlySet<string>>()
/** What is no answer to who asks. */
const otherwise =
  /^(?:db|conn\w*|connection|cursor|start\w*|time\w*|locale|lang\w*|request_?id|trace_?id|nonce|config|cache|log\w*)$/i

/** `isRefusal`: an instruction that turns somebody away; `holder`: objects that live as long as a request. Read once: both are the same for all who ask. */
export function namesKept(semantics: Semantics, isRefusal: (ref: Ref) => boolean, holder: RegExp): ReadonlySet<string> {
  const found = known.get(semantics)
  if (found !== undefined) return found
  const names = new Set<string>()
  known.set(semantics, names)
  const { program, graph } = semantics
  const refusals = graph.calls.filter(
    (call) =>
      /^(?:abort|HTTPException|HTTPError|make_response)$/.test(calleeOf(semantics, call).name ?? '') && isRefusal(call),
  )
  for (const code of new Set(refusals.map((call) => program.enclosing(call)))) {
    for (const ref of program.within(code)) {
      const stored = program.flowOf(ref, 'update')
      if (stored?.property === undefined || otherwise.test(stored.property)) continue
      if (holder.test(program.text(program.beside(ref, stored.object)).slice(0, 80))) names.add(stored.property)
    }
  }
  return names
}
