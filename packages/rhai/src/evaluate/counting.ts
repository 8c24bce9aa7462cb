// Operations are counted where straight-line code begins, once for all of it.

import type { Position } from '@sallyport/diagnostics'
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

/** The check point of a place: what stops the run there has its position where the host counts statement by statement. */
export function checkPointAt(compiler: Compiler, position: Position): () => void {
  const { counters, settings } = compiler.environment
  if (!settings.countsEachStatement) return () => counters.checkPoint()
  return () => compiler.environment.at(position, () => counters.checkPoint())
}

/** As {@link counted} for one statement: what stops the run there has its position. */
export function countedAt(compiler: Compiler, execute: Executor, cost: number, position: Position): Executor {
  if (cost === 0) return execute
  const { environment } = compiler
  const { counters } = environment
  return (frame) => {
    counters.budget -= cost
    if (counters.budget < 0) environment.at(position, () => counters.checkPoint())
    return execute(frame)
  }
}

export function isSignal(result: Value | Hidden): result is Hidden {
  return result === returnSignal || result === breakSignal || result === continueSignal
}
