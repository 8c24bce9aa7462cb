// The name of a file of which a value is the ending: a list of the endings that are taken says what kind of file it is.

import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from './match-call.js'

const ofArgument = /^(?:extname|splitext|getExtension|getFilenameExtension|getFileExtension)$/
/** The ending is the last of what they give; of `split`, whatever stands at a fixed place is not, for `a.png.php` has more dots. */
const splitting = /^(?:split|rsplit|rpartition)$/
const atEnd: Readonly<Record<string, readonly string[]>> = {
  splitext: ['1', '-1'],
  rsplit: ['1', '-1'],
  rpartition: ['2', '-1'],
  split: ['-1'],
}
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
        : flow.op === 'load'
          ? wholeOf(semantics, program.beside(origin, flow.object), placeOf(semantics, origin, flow))
          : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function ofCall(semantics: Semantics, call: Ref, flow: FlowOf<'call'>, depth: number): Ref | undefined {
  const { program, graph, origins } = semantics
  const name = calleeOf(semantics, call).name ?? ''
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
  if (name === 'pop') return wholeOf(semantics, receiver, '-1')
  if (cutting.test(name)) return isFromLastDot(semantics, call, flow) ? receiver : undefined
  return unchanging.test(name) ? nameOfEnding(semantics, receiver, depth + 1) : undefined
}

/** Which element is read: a place, or the last where it is computed of the length. */
function placeOf({ program, constants }: Semantics, load: Ref, { property, key }: FlowOf<'load'>): string | undefined {
  if (property !== undefined) return property
  const value = key === undefined ? undefined : program.beside(load, key)
  const constant = value === undefined ? undefined : constants.of(value)
  if (constant !== undefined) return text(constant)
  return value !== undefined && /\.length\s*-\s*1$/.test(program.text(value)) ? '-1' : undefined
}

/** What was taken apart at its dots, where that element is its ending. */
function wholeOf(semantics: Semantics, list: Ref, place: string | undefined): Ref | undefined {
  const { program, origins, constants } = semantics
  for (const origin of origins.of(list)) {
    const flow = program.flowOf(origin, 'call')
    if (flow === undefined) continue
    const name = calleeOf(semantics, origin).name ?? ''
    const [first] = flow.arguments
    if (first === undefined || place === undefined || atEnd[name]?.includes(place) !== true) continue
    const given = program.beside(origin, first.value)
    if (ofArgument.test(name)) return given
    const sign = constants.of(given)
    const isAtDots =
      sign?.type === 'string' ? sign.value === '.' : sign?.type === 'pattern' && /^\\?\.$|^\[\.\]$/.test(sign.source)
    if (splitting.test(name) && isAtDots && flow.receiver !== undefined) return program.beside(origin, flow.receiver)
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
  return inside.some((each) => /(?:lastIndexOf|rfind|rindex)\(\s*['"]\.['"]\s*\)$/.test(program.text(each).slice(-200)))
}
