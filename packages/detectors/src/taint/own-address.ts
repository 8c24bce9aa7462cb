// The path of the request as the target of a redirect. It begins with a slash and so stays on the site, unless it begins with two: then
// it names a host. That is so only where the path stands at the beginning as it came, and any path may come.

import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from './match-call.js'

/** `/^[\/\\]+/`, `/\/{2,}/g`: whatever is put in its place, two slashes are left by none of them. */
const manySlashes = /^\^?(?:\[[\\/]+\]|(?:\\\/)+)(?:\+|\{\d,\d?\})?$/
const cutting = /^(?:slice|substring|substr)$/
const apart = /^(?:searchParams|query|search|hash|host|hostname|protocol|port|length)$/
const deepestFunction = 6

/** `way`: from the redirect back to where the path is read. */
export function mayNameHost(semantics: Semantics, way: readonly Ref[]): boolean {
  const source = way.at(-1)
  // What goes on as it came would only be asked for again.
  const isChanged = way.slice(1, -1).some((ref) => /^(?:call|template|binary)$/.test(semantics.program.flow(ref).op))
  if (source === undefined || !isChanged || isOfKnownPath(semantics, source)) return false
  return way.every((user, at) => {
    const value = way[at + 1]
    return value === undefined || keepsBeginning(semantics, user, value)
  })
}

/** Whether an instruction leaves the beginning of a text where it was. */
function keepsBeginning(semantics: Semantics, user: Ref, value: Ref): boolean {
  const { program } = semantics
  const flow = program.flow(user)
  switch (flow.op) {
    case 'template':
      return isFirst(semantics, user, flow.parts, value)
    case 'binary':
      return isFirst(semantics, user, [flow.left, flow.right], value)
    case 'load':
      return flow.property === undefined || !apart.test(flow.property)
    case 'call':
      return isCallThatKeeps(semantics, user, flow)
    default:
      return true
  }
}

function isFirst({ program, origins }: Semantics, user: Ref, parts: readonly number[], value: Ref): boolean {
  const [first] = parts
  if (first === undefined) return false
  const before = program.beside(user, first)
  const others = parts.slice(1).map((part) => program.beside(user, part))
  return before === value || origins.of(before).includes(value) || !others.some((each) => isOf(each))
  function isOf(part: Ref): boolean {
    return part === value || origins.of(part).includes(value)
  }
}

function isCallThatKeeps(semantics: Semantics, call: Ref, flow: FlowOf<'call'>): boolean {
  const { program, constants, graph } = semantics
  if (graph.callees(call).length > 0) return true
  const { symbol, name = '' } = calleeOf(semantics, call)
  if (/#(?:URL|encodeURIComponent|resolve)$/.test(plainSymbol(symbol ?? ''))) return false
  const [first] = flow.arguments
  const given = first === undefined ? undefined : constants.of(program.beside(call, first.value))
  if (cutting.test(name)) return given?.type === 'number' && given.value === 0
  if (name === 'split') return given !== undefined && !text(given).includes('/')
  if (/^replace(?:All)?$/.test(name)) return given?.type !== 'pattern' || !manySlashes.test(given.source)
  return true
}

/** Whether the handler is for a path that the program names: `app.get('/old', …)`. */
function isOfKnownPath({ program, graph, constants }: Semantics, source: Ref): boolean {
  let code = program.enclosing(source)
  for (let depth = 0; depth < deepestFunction; depth += 1) {
    const isNamed = graph.uses(code).some(({ call }) => {
      const [first] = program.flowOf(call, 'call')?.arguments ?? []
      const path = first === undefined ? undefined : constants.of(program.beside(call, first.value))
      return path?.type === 'string' && /^\/[\w-]/.test(path.value)
    })
    if (isNamed) return true
    const { parent } = program.functionOf(code)
    if (parent === undefined || parent === 0) return false
    code = program.beside(code, parent)
  }
  return false
}
