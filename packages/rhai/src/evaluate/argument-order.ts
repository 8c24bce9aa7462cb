// Arguments are evaluated from left to right, but a variable that comes first is read after the others (reference section 11, trap 21).

import type { Expression } from '../syntax/ast.js'
import type { Value } from '../value/value.js'
import type { Compiler } from './compiler.js'
import type { Evaluator, Frame } from './frame.js'
import { keptExpressions } from './keep-alive.js'
import { isPure } from './pure-operand.js'

/** Whether it cannot fail, nor change anything. */
function isSettled(node: Expression): boolean {
  return (
    node.kind === 'int' ||
    node.kind === 'string' ||
    node.kind === 'float' ||
    node.kind === 'bool' ||
    node.kind === 'char' ||
    node.kind === 'unit'
  )
}

/** Whether that makes a difference: a variable that exists cannot fail, one that may be missing can. */
export function isFirstLast(compiler: Compiler, [first, ...others]: readonly Expression[]): boolean {
  if (first?.kind === 'qualified') return !others.every(isSettled)
  if (first?.kind === 'this') return !others.every(isPure)
  if (first?.kind !== 'variable') return false
  const variable = compiler.lookUp(first)
  return !others.every(variable === undefined || variable.isFree ? isSettled : isPure)
}

/** Owned values, evaluated in Rhai's order. */
export function compileArguments(compiler: Compiler, nodes: readonly Expression[]): (frame: Frame) => Value[] {
  const values = keptExpressions(compiler, nodes)
  const [first, ...others] = values
  if (first === undefined || !isFirstLast(compiler, nodes)) return (frame) => values.map((value): Value => value(frame))
  return (frame) => {
    const rest = others.map((value: Evaluator): Value => value(frame))
    return [first(frame), ...rest]
  }
}
