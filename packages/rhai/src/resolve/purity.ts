// What Rhai counts as pure: code that may vanish, together with the errors it would raise (an unknown variable, a missing module).

import type { Block, Expression, Statement } from '../syntax/ast.js'

/** Literals, and containers and ranges of them. */
function isConstant(node: Expression): boolean {
  switch (node.kind) {
    case 'unit':
    case 'bool':
    case 'int':
    case 'float':
    case 'char':
    case 'string':
      return true
    case 'array':
      return node.items.every(isConstant)
    case 'map':
      return node.entries.every(({ value }) => isConstant(value))
    case 'binary':
      return (node.operator === '..' || node.operator === '..=') && isBound(node.left) && isBound(node.right)
    default:
      return false
  }
}

/** Of a range that cannot fail. */
function isBound(node: Expression): boolean {
  return node.kind === 'int' || node.kind === 'unit'
}

export function isPure(node: Expression): boolean {
  switch (node.kind) {
    case 'variable':
    case 'qualified':
      return true
    case 'logical':
      return node.operator !== '??' && isPure(node.left) && isPure(node.right as Expression)
    case 'statement':
      return isPureStatement(node.statement)
    default:
      return isConstant(node)
  }
}

function isPureBlock(block: Block): boolean {
  return block.statements.every(isInternallyPure)
}

/** What only its own block could see, and has no value. */
export function isLocalOnly(node: Statement): boolean {
  return (node.kind === 'import' || node.kind === 'declaration') && isInternallyPure(node)
}

/** Declarations and imports have no effect outside of their block. */
function isInternallyPure(node: Statement): boolean {
  if (node.kind === 'declaration') return !node.isExported && (node.value === undefined || isConstant(node.value))
  return node.kind === 'import' ? isConstant(node.path) : isPureStatement(node)
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
      return isConstant(node.iterable) && isPureBlock(node.body)
    case 'try':
      return isPureBlock(node.body)
    default:
      return false
  }
}
