// What the parser can already refuse because a literal shows its type, and which expressions are literals.

import type { Position } from '@sallyport/diagnostics'
import type { Expression } from './ast.js'
import type { ParserState } from './parser-state.js'

/** What Rhai calls the type of an expression that shows it. */
function typeShown(state: ParserState, expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'unit':
      return '()'
    case 'bool':
      return 'a boolean'
    case 'int':
      return 'a number'
    case 'float':
      return 'a floating-point number'
    case 'char':
      return 'a character'
    case 'string':
    case 'interpolation':
      return 'a string'
    case 'array':
      return 'an array'
    case 'map':
      return 'an object map'
    case 'closure':
      return state.capturingClosures.has(expression) ? undefined : 'Fn'
    default:
      return undefined
  }
}

export function checkBoolean(state: ParserState, expression: Expression): void {
  const type = typeShown(state, expression)
  if (type === undefined || type === 'a boolean') return
  state.fail('MismatchedType', `Expecting a boolean expression, not ${type}`, expression.position)
}

const iterableKinds: ReadonlySet<string> = new Set(['string', 'interpolation', 'array', 'closure'])

export function checkIterable(state: ParserState, expression: Expression): void {
  const type = typeShown(state, expression)
  if (type === undefined || iterableKinds.has(expression.kind)) return
  state.fail('MismatchedType', `Expecting an iterable value, not ${type}`, expression.position)
}

const indexTypes: ReadonlyMap<string, string> = new Map([
  ['float', 'a float'],
  ['char', 'a character'],
  ['bool', 'a boolean'],
  ['unit', '()'],
])

const numericallyIndexed: ReadonlySet<string> = new Set(['int', 'string', 'interpolation', 'array'])

/** Whether a literal is indexed with what it never accepts. */
export function checkIndex(state: ParserState, target: Expression, index: Expression): void {
  const fail = (message: string, position: Position) => state.fail('MalformedIndexExpr', message, position)
  if (target.kind === 'map') {
    const type = index.kind === 'int' ? 'a number' : indexTypes.get(index.kind)
    if (type !== undefined) fail(`Object map expects string index, not ${type}`, index.position)
  } else if (numericallyIndexed.has(target.kind)) {
    const type = indexTypes.get(index.kind)
    if (index.kind === 'string' || index.kind === 'interpolation') {
      fail('Array, string or bit-field expects numeric index, not a string', index.position)
    } else if (type !== undefined) {
      fail(`Array, string or bit-field expects integer index, not ${type}`, index.position)
    }
  }
}

/** Whether an expression has one value, known without running anything. */
export function isLiteral(expression: Expression): boolean {
  switch (expression.kind) {
    case 'unit':
    case 'bool':
    case 'int':
    case 'float':
    case 'char':
    case 'string':
      return true
    case 'array':
      return expression.items.every(isLiteral)
    case 'map':
      return expression.entries.every((entry) => isLiteral(entry.value))
    default:
      return false
  }
}
