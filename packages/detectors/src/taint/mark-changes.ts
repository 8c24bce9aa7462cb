// How a mark changes on its way: it is read from a property, passed to a function, cleared.

import type { Program, Ref } from '../ir/program.js'
import {
  anyProperty,
  type Clearing,
  keyOf,
  type Mark,
  mapMarks,
  mark,
  nameProperty,
  type Taint,
  tainted,
} from './mark.js'
import { partOf } from './parameter-origin.js'
import type { Site } from './sites.js'
import type { SourceOrigin } from './sources.js'
import { behind, joinedWay, type Step, stepFrom } from './steps.js'
import { matchesSymbol } from './symbol-pattern.js'

/** Of the properties that lead to a part of a parameter: behind them, all of it counts for the part. */
export const longestPath = 4
const mostNames = 3
const mostSame = 5

export const unflagged = { originFixed: false, startFixed: false, deep: false, doubt: 0, clearing: undefined }

export function freshMark(origin: SourceOrigin): Mark {
  return mark({ ...unflagged, origin, doubt: origin.isGuess ? 1 : 0, steps: { ref: origin.ref, before: undefined } })
}

/** Cleared where its part of the string does no harm. */
export function positioned(site: Site, marked: Mark): Mark {
  const each =
    site.despiteLength && marked.clearing?.isShorter === true ? mark({ ...marked, clearing: undefined }) : marked
  if (site.string === 'origin' && each.originFixed) {
    return clearedMark(each, 'scheme and host stand before it, so that it can not choose them')
  }
  if ((site.string === 'start' || site.string === 'option') && each.startFixed) {
    return clearedMark(each, 'a text stands before it, so that it can not choose the beginning')
  }
  return each
}

export function clearedMark(each: Mark, reason: string, by?: Pick<Clearing, 'undoneBy' | 'isShorter'>): Mark {
  if (each.clearing !== undefined && (each.clearing.isShorter !== true || by?.isShorter === true)) return each
  return mark({ ...each, clearing: by === undefined ? { reason } : { reason, ...by } })
}

/** Not cleared any more where a call undoes what cleared it. */
export function undoneMark(each: Mark, callee: string): Mark {
  const { undoneBy = [] } = each.clearing ?? {}
  return matchesSymbol(undoneBy, callee) ? mark({ ...each, clearing: undefined }) : each
}

/**
 * The mark of a property, where all of the object is marked: a source gets its name, a parameter a longer path. `program`: where the object
 * may have come to be one of two.
 */
export function readProperty(each: Mark, ref: Ref, name: string, program?: Program): Mark {
  const { origin, steps } = each
  if (origin.kind === 'parameter') {
    if (origin.path.length >= longestPath) return each
    const { originFixed, startFixed, deep, doubt, clearing } = each
    return mark({ origin: partOf(origin, name), steps, originFixed, startFixed, deep, doubt, clearing })
  }
  if (name === nameProperty) return each
  const before = steps?.ref === ref ? behind(steps) : steps
  if (!isWhole(origin, before, program) || origin.sourceKind === 'own' || origin.names.length >= mostNames) return each
  const names = name === anyProperty ? origin.names : [...origin.names, name]
  return mark({
    ...each,
    origin: { ...origin, ref, names, entered: origin.entered ?? origin.ref },
    steps: stepFrom(before, ref),
  })
}

/** Objects of settings. */
export const optionsName = /^(?:opts?|options?|config|configuration|settings|props|params|self|env)$/i

/** Whether a way is still at its source, or an object of settings has only come to be one of two: `if (typeof options === 'function') options = {}`. */
function isWhole({ ref, names }: SourceOrigin, way: Step | undefined, program: Program | undefined): boolean {
  if (way?.ref === ref) return true
  const [name, more] = names
  if (program === undefined || name === undefined || more !== undefined || !optionsName.test(name)) return false
  let step = way
  for (let count = 0; step !== undefined && count < mostSame; count += 1) {
    if (step.ref === ref) return true
    if (step.within !== undefined || !isChoice(program, step.ref)) return false
    step = step.before
  }
  return false
}

function isChoice(program: Program, ref: Ref): boolean {
  const flow = program.flow(ref)
  return flow.op === 'phi' ? !flow.merged : flow.op === 'logical' || flow.op === 'name'
}

/**
 * The names of an object's properties: untrusted only where the object as a whole is, and not where a property of it is. For a parameter
 * they are a property of their own, which no object has.
 */
export function namesIn(object: Taint | undefined, ref: Ref): Taint | undefined {
  return mapMarks(tainted(object?.marks ?? []), (each) =>
    each.origin.kind === 'parameter' ? readProperty(each, ref, nameProperty) : each,
  )
}

/** Without what stood before it. */
export function loosened(each: Mark): Mark {
  return each.originFixed || each.startFixed ? mark({ ...each, originFixed: false, startFixed: false }) : each
}

/** The key of what `combined` gives. */
export function combinedKey(given: Mark, inner: Mark): number {
  return keyOf(joinedParts(given, inner))
}

function joinedParts(given: Mark, inner: Mark): Omit<Mark, 'key' | 'steps'> {
  return {
    origin: given.origin,
    originFixed: given.originFixed || inner.originFixed,
    startFixed: given.startFixed || inner.startFixed,
    deep: given.deep || (given.origin.kind === 'parameter' && inner.deep),
    doubt: Math.max(given.doubt, inner.doubt),
    clearing: given.clearing ?? inner.clearing,
  }
}

/** A mark of a parameter in the callee, continued with what the caller gives. */
export function combined(given: Mark, inner: Mark, call: Ref, name: string): Mark {
  const { origin, originFixed, startFixed, deep, doubt, clearing } = joinedParts(given, inner)
  const passed = stepFrom(given.steps, call, `it is passed to ${name}`)
  const steps = joinedWay(passed, inner.steps)
  return mark({ origin, steps, originFixed, startFixed, deep, doubt, clearing })
}
