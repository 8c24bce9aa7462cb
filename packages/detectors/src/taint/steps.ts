// The values that a mark went through. What it did within a function is joined as a whole to what it did before, and not copied:
// marks are many, and few of their ways are ever read.

import type { Ref } from '../ir/program.js'

/** A value on the way, or the way through a function, the last one first. */
export type Step =
  | {
      readonly ref: Ref
      /** What is said about it in a trace; without it the step is not shown. */
      readonly note?: string
      readonly before: Step | undefined
      readonly within?: undefined
    }
  | {
      readonly ref: Ref
      /** The way through a function, which ends at `ref`. */
      readonly within: Step
      readonly before: Step | undefined
    }

/** One value of the way. */
type Passed = Extract<Step, { readonly within?: undefined }>

/** Of a way, that are read: functions that call each other in a circle make very long ones. */
const mostSteps = 1000
/** Of a way, that checks are looked for at. */
const mostChecked = 200

export function stepFrom(before: Step | undefined, ref: Ref, note?: string): Step {
  return note === undefined ? { ref, before } : { ref, before, note }
}

/** A way that goes on with one through a function. */
export function joinedWay(before: Step | undefined, within: Step | undefined): Step | undefined {
  return within === undefined ? before : { ref: within.ref, within, before }
}

/** The way without its last value. */
export function behind(way: Step): Step | undefined {
  return way.within === undefined ? way.before : joinedWay(way.before, behind(way.within))
}

/** The values of a way, the last one first. */
export function* stepsOf(way: Step | undefined, most = mostSteps): Generator<Passed> {
  const open = [way]
  for (let count = 0; count < most; ) {
    if (open.length === 0) return
    const step = open.pop()
    if (step === undefined) continue
    open.push(step.before)
    if (step.within !== undefined) open.push(step.within)
    else {
      count += 1
      yield step
    }
  }
}

/** The same as references, the first so many: no part of the engine reads ways more often. */
export function chain(way: Step | undefined): Ref[] {
  const refs: Ref[] = []
  const open: Step[] = []
  let step = way
  while (refs.length < mostChecked) {
    const next = step ?? open.pop()
    if (next === undefined) break
    if (next.within === undefined) {
      refs.push(next.ref)
      step = next.before
    } else {
      if (next.before !== undefined) open.push(next.before)
      step = next.within
    }
  }
  return refs
}
