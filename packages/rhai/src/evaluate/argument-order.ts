// Arguments are evaluated from left to right, but a variable that comes first is read after the others (reference section 11, trap 21).

import type { Expression } from '../syntax/ast.js'
import type { Value } from '../value/value.js'
import type { Compiler } from './compiler.js'
import type { Evaluator, Frame } from './frame.js'
import { keptExpressions } from './keep-alive.js'
import { isPure } from './pure-operand.js'

/** Whether that makes a difference. */
export function isFirstLast([first, ...others]: readonly Expression[]): boolean {
  return (first?.kind === 'variable' || first?.kind === 'this') && !others.every(isPure)
}

/** Owned values, evaluated in Rhai's order. */
export function compileArguments(compiler: Compiler, nodes: readonly Expression[]): (frame: Frame) => Value[] {
  const values = keptExpressions(compiler, nodes)
  const [first, ...others] = values
  if (first === undefined || !isFirstLast(nodes)) return (frame) => values.map((value): Value => value(frame))
  return (frame) => {
    const rest = others.map((value: Evaluator): Value => value(frame))
    return [first(frame), ...rest]
  }
}
