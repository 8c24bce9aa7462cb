// Operations are counted where straight-line code begins, once for all of it.

import type { Value } from '../value/value.js'
import type { Compiler } from './compiler.js'
import { breakSignal, continueSignal, type Executor, type Hidden, returnSignal } from './frame.js'

/** Counts operations before it runs the code. */
export function counted(compiler: Compiler, execute: Executor, cost: number): Executor {
  if (cost === 0) return execute
  const { counters } = compiler.environment
  return (frame) => {
    counters.budget -= cost
    if (counters.budget < 0) counters.checkPoint()
    return execute(frame)
  }
}

export function isSignal(result: Value | Hidden): result is Hidden {
  return result === returnSignal || result === breakSignal || result === continueSignal
}
