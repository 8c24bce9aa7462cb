// Expressions to closures: dispatch by kind, literals, operators, interpolation, containers.

import type { Block, Expression, Statement } from '../syntax/ast.js'
import { conditionPosition } from '../syntax/start-position.js'
import { charOf } from '../value/char.js'
import { Float } from '../value/float.js'
import { type Int, maxInt, negateInt } from '../value/int64.js'
import { meter } from '../value/meter.js'
import { Range } from '../value/range.js'
import { toText } from '../value/text.js'
import { copyValue, type Value } from '../value/value.js'
import { nativeFinder } from './call-site.js'
import { addition, multiplication, subtraction } from './compile-arithmetic.js'
import { compileCall } from './compile-call.js'
import { compileClosure } from './compile-closure.js'
import { different, equal, greater, greaterOrEqual, less, lessOrEqual } from './compile-comparison.js'
import { compileCustom } from './compile-custom.js'
import { compileProven } from './compile-float.js'
import { compileQualified } from './compile-import.js'
import { compileArray, compileMap } from './compile-literal.js'
import { compileMethodCall } from './compile-method.js'
import { isPlain, readVariable, takeVariable } from './compile-variable.js'
import type { Compiler, Operand } from './compiler.js'
import { isSignal } from './counting.js'
import { notBool, thisUnbound } from './faults.js'
import { AbruptCompletion, type Evaluator, type Frame, noCompletion, unbound } from './frame.js'
import { kept } from './keep-alive.js'
import type { SlowOperator } from './operations.js'
import { compileChain } from './place.js'
import { siteOf } from './unit.js'

type Binary = Expression & { kind: 'binary' }
type Unary = Expression & { kind: 'unary' }
type Logical = Expression & { kind: 'logical' }

/** A value to keep. */
export function compileExpression(compiler: Compiler, node: Expression): Evaluator {
  switch (node.kind) {
    case 'variable':
      return takeVariable(compiler, node.name, node, node.position)
    case 'this':
    case 'index':
    case 'property': {
      const borrowed = compileBorrowed(compiler, node)
      return (frame) => copyValue(borrowed(frame))
    }
    default:
      return compileBorrowed(compiler, node)
  }
}

/** A value to look at. */
export function compileBorrowed(compiler: Compiler, node: Expression): Evaluator {
  switch (node.kind) {
    case 'unit':
      return () => undefined
    case 'bool':
    case 'int':
    case 'string': {
      const { value } = node
      return () => value
    }
    case 'float': {
      const value = new Float(node.value)
      return () => value
    }
    case 'char': {
      const value = charOf(node.codePoint)
      return () => value
    }
    case 'interpolation':
      return compileInterpolation(compiler, node.parts)
    case 'array':
      return compileArray(compiler, node.items)
    case 'map':
      return compileMap(compiler, node.entries)
    case 'variable':
      return readVariable(compiler, node.name, node, node.position)
    case 'qualified':
      return compileQualified(compiler, node)
    case 'this': {
      const { position } = node
      return (frame) => {
        const value = frame[0]
        if (value === unbound) throw thisUnbound(position)
        return value as Value
      }
    }
    case 'unary':
      return compileUnary(compiler, node)
    case 'binary':
      return compileBinary(compiler, node)
    case 'logical':
      return compileLogical(compiler, node)
    case 'call':
      return compileProven(compiler, node) ?? compileCall(compiler, node)
    case 'method':
      return compileProven(compiler, node) ?? compileMethodCall(compiler, node)
    case 'property':
    case 'index':
      return compileChain(compiler, node)
    case 'custom':
      return compileCustom(compiler, node)
    case 'closure':
      return compileClosure(compiler, node.function)
    case 'statement':
      return compileStatementExpression(compiler, node.statement)
  }
}

/** A statement inside an expression; its signals have to be thrown, which the statement around notices. */
function compileStatementExpression(compiler: Compiler, node: Statement): Evaluator {
  const { execute, completions } = compiler.statements([node], false)
  if (completions === noCompletion) return execute as Evaluator
  compiler.thrownSignals(completions)
  return (frame) => {
    const result = execute(frame)
    if (isSignal(result)) throw new AbruptCompletion(result)
    return result as Value
  }
}

export function compileOperand(compiler: Compiler, node: Expression): Operand {
  const evaluate = compileBorrowed(compiler, node)
  const variable = node.kind === 'variable' ? compiler.lookUp(node) : undefined
  const isOwn = compiler.environment.settings.resolveVariable === undefined
  return {
    evaluate,
    slot: variable !== undefined && isOwn && isPlain(variable) ? variable.slot : -1,
    constant: node.kind === 'int' && typeof node.value === 'number' ? node.value : undefined,
  }
}

/** The first of two operands. */
function keptOperand(compiler: Compiler, node: Expression, next: Expression): Operand {
  const operand = compileOperand(compiler, node)
  const evaluate = kept(compiler, node, operand.evaluate, [next])
  return evaluate === operand.evaluate ? operand : { ...operand, evaluate, slot: -1 }
}

export function compileCondition(compiler: Compiler, node: Expression): (frame: Frame) => boolean {
  const value = compileBorrowed(compiler, node)
  const position = conditionPosition(node)
  return (frame) => {
    const result = value(frame)
    if (typeof result === 'boolean') return result
    throw notBool(result, position)
  }
}

function compileBinary(compiler: Compiler, node: Binary): Evaluator {
  const { operator, position } = node
  const { operations } = compiler.environment
  if (operator === 'in' || operator === '!in') return compileIn(compiler, node)
  const proven = compileProven(compiler, node)
  if (proven !== undefined) return proven
  const left = keptOperand(compiler, node.left, node.right)
  const right = compileOperand(compiler, node.right)
  const slow = operations.at(operator, position)
  if (operations.isFast) {
    switch (operator) {
      case '+':
        return addition(left, right, slow)
      case '-':
        return subtraction(left, right, slow)
      case '*':
        return multiplication(left, right, slow)
      case '/':
        return division(left.evaluate, right.evaluate, slow)
      case '%':
        return remainder(left.evaluate, right.evaluate, slow)
      case '<':
        return less(left, right, slow)
      case '<=':
        return lessOrEqual(left, right, slow)
      case '>':
        return greater(left, right, slow)
      case '>=':
        return greaterOrEqual(left, right, slow)
      case '==':
        return equal(left, right, slow)
      case '!=':
        return different(left, right, slow)
      case '&':
      case '|':
      case '^':
        return bitwise(operator, left.evaluate, right.evaluate, slow)
      case '..':
      case '..=':
        return range(left.evaluate, right.evaluate, operator === '..=', slow)
      default:
        break
    }
  }
  return generalBinary(left.evaluate, right.evaluate, slow)
}

function generalBinary(a: Evaluator, b: Evaluator, slow: SlowOperator): Evaluator {
  return (frame) => {
    const x = a(frame)
    return slow(x, b(frame))
  }
}

function division(a: Evaluator, b: Evaluator, slow: SlowOperator): Evaluator {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number' && y !== 0) return Math.trunc(x / y) + 0
    if (x instanceof Float && y instanceof Float) return new Float(x.value / y.value)
    return slow(x, y)
  }
}

function remainder(a: Evaluator, b: Evaluator, slow: SlowOperator): Evaluator {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number' && y !== 0) {
      // Positive remainders of small integers stay in integer registers.
      return x >= 0 ? x % y : (x % y) + 0
    }
    return slow(x, y)
  }
}

function bitwise(operator: '&' | '|' | '^', a: Evaluator, b: Evaluator, slow: SlowOperator): Evaluator {
  const isSmall = (x: Value): x is number => typeof x === 'number' && (x | 0) === x
  if (operator === '&') {
    return (frame) => {
      const x = a(frame)
      const y = b(frame)
      return isSmall(x) && isSmall(y) ? x & y : slow(x, y)
    }
  }
  if (operator === '|') {
    return (frame) => {
      const x = a(frame)
      const y = b(frame)
      return isSmall(x) && isSmall(y) ? x | y : slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    return isSmall(x) && isSmall(y) ? x ^ y : slow(x, y)
  }
}

function range(a: Evaluator, b: Evaluator, isInclusive: boolean, slow: SlowOperator): Evaluator {
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') return new Range(x, y, isInclusive)
    if (typeof x === 'number' && y === undefined) return new Range(x, maxInt, isInclusive)
    return slow(x, y)
  }
}

/** `a in b` is `contains(b, a)`, and `b` comes first. */
function compileIn(compiler: Compiler, node: Binary): Evaluator {
  const { position } = node
  const { environment, unit } = compiler
  const container = kept(compiler, node.right, compiler.borrowed(node.right), [node.left])
  const item = compiler.borrowed(node.left)
  const find = nativeFinder(environment, 'contains', position)
  const site = siteOf('contains', position, unit)
  const code = unit.find('contains', 2)
  const contains: Evaluator = (frame) => {
    const args = [container(frame), item(frame)]
    if (code === undefined) return environment.callNative(find(args), args, site)
    return environment.enter(code, [], args.map(copyValue), position, undefined, false)
  }
  if (node.operator === 'in') return contains
  return (frame) => {
    const result = contains(frame)
    return typeof result === 'boolean' ? !result : environment.callUnary('!', result, position, unit)
  }
}

function compileUnary(compiler: Compiler, node: Unary): Evaluator {
  const { operator, position } = node
  const proven = compileProven(compiler, node)
  if (proven !== undefined) return proven
  const operand = compileBorrowed(compiler, node.operand)
  const { environment, unit } = compiler
  const other = (value: Value) => environment.callUnary(operator, value, position, unit)
  const { hasLibrary } = environment.settings
  if (operator !== '!' && !hasLibrary) return (frame) => other(operand(frame))
  if (operator === '!') {
    return (frame) => {
      const value = operand(frame)
      return typeof value === 'boolean' ? !value : other(value)
    }
  }
  if (operator === '+') {
    return (frame) => {
      const value = operand(frame)
      return typeof value === 'number' || typeof value === 'bigint' || value instanceof Float ? value : other(value)
    }
  }
  return (frame) => {
    const value = operand(frame)
    if (typeof value === 'number') return 0 - value
    if (value instanceof Float) return new Float(-value.value)
    return typeof value === 'bigint' ? environment.at(position, () => negateInt(value as Int)) : other(value)
  }
}

function compileLogical(compiler: Compiler, node: Logical): Evaluator {
  if (node.operator === '??') return compileCoalescing(compiler, node)
  const left = compileCondition(compiler, node.left)
  const right = compileCondition(compiler, node.right as Expression)
  if (node.operator === '&&') return (frame) => left(frame) && right(frame)
  return (frame) => left(frame) || right(frame)
}

function compileCoalescing(compiler: Compiler, node: Logical): Evaluator {
  const left = compiler.expression(node.left)
  const right = compileAlternative(compiler, node.right)
  return (frame) => {
    const value = left(frame)
    return value === undefined ? right(frame) : value
  }
}

function compileAlternative(compiler: Compiler, node: Expression | Statement): Evaluator {
  switch (node.kind) {
    case 'break':
    case 'continue':
    case 'return':
    case 'throw':
      return compileStatementExpression(compiler, node)
    default:
      return compiler.expression(node as Expression)
  }
}

function compileInterpolation(compiler: Compiler, parts: readonly (string | Block)[]): Evaluator {
  const { counters } = compiler.environment
  const pieces = parts.map((part) => {
    if (typeof part === 'string') return { piece: () => part, position: undefined }
    const code = compileStatementExpression(compiler, part)
    return { piece: (frame: Frame) => toText(code(frame)), position: part.position }
  })
  const slot = compiler.hiddenSlot()
  return (frame) => {
    let text = ''
    for (const { piece, position } of pieces) {
      text += piece(frame)
      counters.checkString(text, position)
      frame[slot] = text
    }
    meter.bytes += text.length
    return text
  }
}
