// The name of a file of which a value is the ending: a list of the endings that are taken says what kind of file it is.

import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const ofArgument = /^(?:extname|splitext|getExtension|getFilenameExtension|getFileExtension)$/
const splitting = /^(?:split|rsplit|rpartition|partition)$/
const cutting = /^(?:slice|substring|substr)$/
const unchanging = /^(?:toLowerCase|toUpperCase|lower|upper|casefold|trim|strip|lstrip|replace|toString)$/
const deepest = 8

/** `name` of `path.extname(name).toLowerCase()`, `name.split('.').pop()`, `os.path.splitext(name)[1]`, `ending(name)`. */
export function nameOfEnding(semantics: Semantics, value: Ref, depth = 0): Ref | undefined {
  const { program, origins } = semantics
  if (depth > deepest) return undefined
  for (const origin of origins.of(value)) {
    const flow = program.flow(origin)
    const found =
      flow.op === 'call'
        ? ofCall(semantics, origin, flow, depth)
        : flow.op === 'load' && (flow.property === undefined || /^-?\d+$/.test(flow.property))
          ? wholeOf(semantics, program.beside(origin, flow.object))
          : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function ofCall(semantics: Semantics, call: Ref, flow: FlowOf<'call'>, depth: number): Ref | undefined {
  const { program, graph, origins } = semantics
  const name = calledName(semantics, call, flow)
  const [first] = flow.arguments
  const receiver = flow.receiver === undefined ? undefined : program.beside(call, flow.receiver)
  if (ofArgument.test(name)) return first === undefined ? receiver : program.beside(call, first.value)
  for (const code of graph.callees(call)) {
    for (const answer of origins.returned(code)) {
      const inside = nameOfEnding(semantics, answer, depth + 1)
      const parameter = inside === undefined ? undefined : program.flowOf(origins.of(inside)[0] ?? inside, 'argument')
      const given = parameter === undefined ? undefined : graph.given(call)[parameter.index]
      if (given !== undefined) return program.beside(call, given.value)
    }
  }
  if (receiver === undefined) return undefined
  if (name === 'pop') return wholeOf(semantics, receiver)
  if (cutting.test(name)) return isFromLastDot(semantics, call, flow) ? receiver : undefined
  return unchanging.test(name) ? nameOfEnding(semantics, receiver, depth + 1) : undefined
}

/** What was taken apart at its dots. */
function wholeOf(semantics: Semantics, list: Ref): Ref | undefined {
  const { program, origins } = semantics
  for (const origin of origins.of(list)) {
    const flow = program.flowOf(origin, 'call')
    if (flow === undefined) continue
    const name = calledName(semantics, origin, flow)
    const [first] = flow.arguments
    if (ofArgument.test(name) && first !== undefined) return program.beside(origin, first.value)
    if (splitting.test(name) && flow.receiver !== undefined) return program.beside(origin, flow.receiver)
  }
  return undefined
}

/** `name.slice(name.lastIndexOf('.') + 1)` */
function isFromLastDot({ program, origins }: Semantics, call: Ref, flow: FlowOf<'call'>): boolean {
  const [first] = flow.arguments
  const made = first === undefined ? [] : origins.of(program.beside(call, first.value))
  const inside = made.flatMap((origin) => {
    const sum = program.flowOf(origin, 'binary')
    return sum === undefined ? [origin] : origins.of(program.beside(origin, sum.left))
  })
  return inside.some((each) => /(?:lastIndexOf|rfind|rindex)\(/.test(program.text(each).slice(-200)))
}

function calledName({ program }: Semantics, call: Ref, flow: FlowOf<'call'>): string {
  const callee = program.flow(program.beside(call, flow.callee))
  if (callee.op === 'load') return callee.property ?? ''
  return callee.op === 'import' ? (callee.name ?? '') : ''
}
