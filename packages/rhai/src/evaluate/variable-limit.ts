// The limit on variables, looked at before one is made: those that are in scope must be fewer.

import type { Position } from '@sallyport/diagnostics'
import type { Compiler } from './compiler.js'
import { limitReached } from './limits.js'

/** `ordinal` is how many variables of the same frame come before it. */
export function checkVariableLimit(compiler: Compiler, ordinal: number, position: Position | undefined): () => void {
  const { counters, machine } = compiler.environment
  const isScript = compiler.scope.kind === 'script'
  return () => {
    if (ordinal + (isScript ? (machine.scope?.size ?? 0) : 0) < counters.maxVariables) return
    const error = limitReached('ErrorTooManyVariables', 'Too many variables defined')
    error.position = position
    throw error
  }
}
