// What Rhai counts as pure: code that may vanish, together with the errors it would raise (an unknown variable, a missing module).

import type { Block, Expression, Statement } from '../syntax/ast.js'

export function isPure(node: Expression): boolean {
  switch (node.kind) {
    case 'unit':
    case 'bool':
    case 'int':
    case 'float':
    case 'char':
    case 'string':
    case 'variable':
      return true
    case 'interpolation':
      return node.parts.every((part) => typeof part === 'string' || isPureBlock(part))
    case 'array':
      return node.items.every(isPure)
    case 'map':
      return node.entries.every(({ value }) => isPure(value))
    case 'logical':
      return isPure(node.left) && isPureOperand(node.right)
    case 'statement':
      return isPureStatement(node.statement)
    default:
      return false
  }
}

function isPureOperand(node: Expression | Statement): boolean {
  switch (node.kind) {
    case 'break':
    case 'continue':
    case 'return':
    case 'throw':
      return false
    default:
      return isPure(node as Expression)
  }
}

function isPureBlock(block: Block): boolean {
  return block.statements.every(isInternallyPure)
}

/** Declarations and imports have no effect outside of their block. */
function isInternallyPure(node: Statement): boolean {
  if (node.kind === 'declaration') return !node.isExported && (node.value === undefined || isPure(node.value))
  return node.kind === 'import' ? isPure(node.path) : isPureStatement(node)
}

export function isPureStatement(node: Statement): boolean {
  switch (node.kind) {
    case 'empty':
      return true
    case 'expression':
      return isPure(node.expression)
    case 'block':
      return isPureBlock(node)
    case 'if':
      return (
        isPure(node.condition) &&
        isPureBlock(node.consequent) &&
        (node.alternate === undefined || isPureStatement(node.alternate))
      )
    case 'for':
      return isPure(node.iterable) && isPureBlock(node.body)
    case 'try':
      return isPureBlock(node.body) && isPureBlock(node.handler)
    default:
      return false
  }
}
