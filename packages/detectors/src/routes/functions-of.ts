// The functions behind a value that is given as a handler or a guard, through wrappers, lists and what a call returns; and all the
// instructions that run when one is called.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const mostFunctions = 40
const mostInstructions = 20_000

const known = new WeakMap<Semantics, Map<Ref, readonly FunctionRef[]>>()

/** `handler`, `[a, b]`, `requireRole('admin')`; of `wrap(handler)` what it makes and what it is given. */
export function functionsOf(semantics: Semantics, value: Ref, depth = 0): readonly FunctionRef[] {
  let answers = known.get(semantics)
  if (answers === undefined) {
    answers = new Map()
    known.set(semantics, answers)
  }
  const found = answers.get(value) ?? findFunctions(semantics, value, depth)
  answers.set(value, found)
  return found
}

function findFunctions(semantics: Semantics, value: Ref, depth: number): readonly FunctionRef[] {
  const { program, graph, origins } = semantics
  const direct = graph.functions(value)
  if (depth > 3 || origins.of(value).every((origin) => program.flow(origin).op === 'function')) return direct
  const inside = origins.of(value).flatMap((origin) => {
    const flow = program.flow(origin)
    const given = flow.op === 'array' ? flow.elements : flow.op === 'call' ? flow.arguments : []
    return given.flatMap((each) => functionsOf(semantics, program.beside(origin, each.value), depth + 1))
  })
  return [...new Set([...direct, ...inside])].slice(0, mostFunctions)
}

const bodies = new WeakMap<Semantics, Map<string, readonly Ref[]>>()

/** What runs in the functions, in the functions inside of them, and in what they call so many calls away. */
export function instructionsOf(semantics: Semantics, codes: readonly FunctionRef[], calls: number): readonly Ref[] {
  let known = bodies.get(semantics)
  if (known === undefined) {
    known = new Map()
    bodies.set(semantics, known)
  }
  const key = `${calls}:${codes.join(',')}`
  const found = known.get(key) ?? collect(semantics, codes, calls)
  known.set(key, found)
  return found
}

function collect(semantics: Semantics, codes: readonly FunctionRef[], calls: number): readonly Ref[] {
  const { graph, program } = semantics
  const found: Ref[] = []
  const seen = new Set<FunctionRef>()
  let open = [...codes]
  for (let depth = 0; depth <= calls && open.length > 0; depth += 1) {
    const next: FunctionRef[] = []
    for (const code of open) {
      if (seen.has(code) || seen.size >= mostFunctions || found.length > mostInstructions) continue
      seen.add(code)
      for (const ref of ownInstructions(semantics, code)) {
        found.push(ref)
        if (program.flow(ref).op === 'call' && !callsWhatIsGiven(semantics, ref)) next.push(...graph.callees(ref))
      }
    }
    open = next
  }
  return found
}

/** Of a wrapper that stands around many handlers, each of them is called here. */
function callsWhatIsGiven({ program, origins }: Semantics, call: Ref): boolean {
  const flow = program.flowOf(call, 'call')
  if (flow === undefined) return false
  return origins.of(program.beside(call, flow.callee)).some((origin) => program.flow(origin).op === 'argument')
}

const owned = new WeakMap<object, ReadonlyMap<number, readonly number[]>>()

function ownInstructions({ program }: Semantics, code: FunctionRef): readonly Ref[] {
  const module = program.module(code)
  let known = owned.get(module)
  if (known === undefined) {
    known = byFunction(module)
    owned.set(module, known)
  }
  const number = code - program.beside(code, 0)
  return (known.get(number) ?? []).map((value) => program.beside(code, value))
}

/** Each function's instructions, with those of the functions that stand inside of it. */
function byFunction({ flow, functions }: ReturnType<Semantics['program']['module']>): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [value, each] of flow.entries()) {
    let owner: number | undefined = each.function
    for (let depth = 0; owner !== undefined && owner !== 0 && depth < 12; depth += 1) {
      const values = found.get(owner)
      if (values === undefined) found.set(owner, [value])
      else values.push(value)
      owner = functions[owner]?.parent
    }
  }
  return found
}
