// Operands that nothing around them can change, and that change nothing: they may be evaluated at any time.

import type { Expression } from '../syntax/ast.js'

/** Whether evaluating it twice, or a moment later, makes no difference. */
export function isPure(node: Expression): boolean {
  switch (node.kind) {
    case 'unit':
    case 'bool':
    case 'int':
    case 'float':
    case 'char':
    case 'string':
    case 'variable':
    case 'this':
      return true
    case 'unary':
      return isPure(node.operand)
    case 'binary':
      return isPure(node.left) && isPure(node.right)
    case 'index':
      return isPure(node.target) && isPure(node.index)
    default:
      return false
  }
}
