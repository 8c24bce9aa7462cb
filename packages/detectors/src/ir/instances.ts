// Whether a value is an instance of a class, where all that it may be was made by code at hand.

import type { Origins } from './origins.js'
import type { Ref } from './program.js'

const mostOrigins = 16
const deepest = 8

export function isInstance(origins: Origins, value: Ref, type: Ref): boolean | undefined {
  const [wanted, more] = origins.of(type)
  if (wanted === undefined || more !== undefined || origins.program.flow(wanted).op !== 'class') return undefined
  const made = origins.of(value)
  if (made.length === 0 || made.length > mostOrigins) return undefined
  const answers = new Set(made.map((origin) => madeOf(origins, origin, wanted)))
  const [answer, other] = answers
  return answers.size > 1 || other !== undefined ? undefined : answer
}

function madeOf(origins: Origins, origin: Ref, wanted: Ref): boolean | undefined {
  const { program } = origins
  const call = program.flowOf(origin, 'call')
  if (call?.form !== 'construct') return undefined
  return agreed(origins.of(program.beside(origin, call.callee)).map((each) => isBelow(origins, each, wanted, 0)))
}

/** What is not at hand may be anything. */
function isBelow(origins: Origins, type: Ref, wanted: Ref, depth: number): boolean | undefined {
  const { program } = origins
  if (type === wanted) return true
  const flow = program.flowOf(type, 'class')
  if (flow === undefined || depth > deepest) return undefined
  const parents = [...(flow.superclass === undefined ? [] : [flow.superclass]), ...(flow.interfaces ?? [])]
  const answers = parents.flatMap((each) =>
    origins.of(program.beside(type, each)).map((parent) => isBelow(origins, parent, wanted, depth + 1)),
  )
  if (answers.includes(true)) return true
  return answers.includes(undefined) ? undefined : false
}

function agreed(answers: readonly (boolean | undefined)[]): boolean | undefined {
  const [first] = answers
  return answers.every((each) => each === first) ? first : undefined
}
