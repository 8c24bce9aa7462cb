// Level `full` calls native functions while it compiles, where all arguments are constants: in a run of its own, with small limits.

import type { Evaluation } from '../evaluate/evaluation.js'
import { defaultLimits, type Limits } from '../evaluate/limits.js'
import { siteOf, Unit } from '../evaluate/unit.js'
import type { Value } from '../value/value.js'

const smaller = (limit: number, bound: number): number => (limit === 0 ? bound : Math.min(limit, bound))

/** What a compilation may spend on one call; a call that needs more is left to run time and the run's own limits. */
function compileTimeLimits(limits: Limits): Limits {
  return {
    ...defaultLimits,
    maxOperations: 10_000,
    maxMilliseconds: Number.POSITIVE_INFINITY,
    maxCallLevels: 0,
    maxStringBytes: smaller(limits.maxStringBytes, 4096),
    maxArrayElements: smaller(limits.maxArrayElements, 256),
    maxMapEntries: smaller(limits.maxMapEntries, 256),
    maxMemoryBytes: 1024 * 1024,
  }
}

/** Undefined where there is no such function, it is volatile, or it fails. */
export function callConstant(
  evaluation: Evaluation,
  name: string,
  args: readonly Value[],
  limits: Limits,
): { readonly value: Value } | undefined {
  const native = evaluation.registry.find(name, args)
  if (native === undefined || native.isVolatile === true) return undefined
  const { counters, machine } = evaluation
  const restore = counters.start(
    compileTimeLimits(limits),
    {},
    () => 0,
    () => machine.roots(),
  )
  try {
    return { value: evaluation.callNative(native, args, siteOf(name, undefined, new Unit(undefined))) }
  } catch {
    return undefined
  } finally {
    restore()
  }
}
