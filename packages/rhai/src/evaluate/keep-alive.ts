// Values that an unfinished expression holds while it calls something lie in no slot: the census of memory would miss them, and each
// level of a recursion could hold the largest allowed string. Where a call may follow, they are put into a hidden slot as well.

import type { Expression, Statement } from '../syntax/ast.js'
import { isPlain } from './compile-variable.js'
import type { Compiler } from './compiler.js'
import type { Evaluator } from './frame.js'

/** Whether evaluating it may run a script function. */
function mayCall(node: Expression | Statement): boolean {
  switch (node.kind) {
    case 'unit':
    case 'bool':
    case 'int':
    case 'float':
    case 'char':
    case 'string':
    case 'variable':
    case 'qualified':
    case 'this':
    case 'closure':
      return false
    case 'unary':
      return mayCall(node.operand)
    case 'binary':
    case 'logical':
      return mayCall(node.left) || mayCall(node.right)
    case 'property':
      return mayCall(node.target)
    case 'index':
      return mayCall(node.target) || mayCall(node.index)
    case 'array':
      return node.items.some(mayCall)
    case 'map':
      return node.entries.some(({ value }) => mayCall(value))
    default:
      return true
  }
}

/** Whether its value is small, or certain to lie in a slot or a literal anyway. */
function isHarmless(compiler: Compiler, node: Expression, next: readonly Expression[]): boolean {
  switch (node.kind) {
    case 'unit':
    case 'bool':
    case 'int':
    case 'float':
    case 'char':
    case 'string':
    case 'closure':
      return true
    case 'variable': {
      const variable = compiler.lookUp(node)
      return variable !== undefined && isPlain(variable) && next.every(keepsVariables)
    }
    case 'binary':
    case 'unary':
    case 'method':
      return compiler.kinds?.kindOf(node) !== undefined
    default:
      return false
  }
}

/** A block inside an expression might overwrite a variable whose old value is still in use. */
function keepsVariables(node: Expression): boolean {
  switch (node.kind) {
    case 'call':
      return !node.runsInCallerScope && node.arguments.every(keepsVariables)
    case 'method':
      return keepsVariables(node.target) && node.arguments.every(keepsVariables)
    case 'binary':
      return keepsVariables(node.left) && keepsVariables(node.right)
    case 'unary':
      return keepsVariables(node.operand)
    default:
      return !mayCall(node)
  }
}

/** The evaluator of a value that is held while `next` are evaluated. */
export function kept(
  compiler: Compiler,
  node: Expression,
  evaluate: Evaluator,
  next: readonly Expression[],
): Evaluator {
  if (!next.some(mayCall) || isHarmless(compiler, node, next)) return evaluate
  return keptAlways(compiler, evaluate)
}

export function keptAlways(compiler: Compiler, evaluate: Evaluator): Evaluator {
  const slot = compiler.hiddenSlot()
  return (frame) => {
    const value = evaluate(frame)
    if (typeof value === 'string' || typeof value === 'object') frame[slot] = value
    return value
  }
}

/** Owned values that are made one after the other. */
export function keptExpressions(compiler: Compiler, nodes: readonly Expression[]): Evaluator[] {
  return nodes.map((node, index) => kept(compiler, node, compiler.expression(node), nodes.slice(index + 1)))
}
