// FLOAT expressions whose type is proven (`number-kinds.ts`): closures that give bare numbers, boxed only where they meet other values.

import type { AssignmentStatement, Expression } from '../syntax/ast.js'
import {
  Float,
  floatDiffers,
  floatEquals,
  floatGreater,
  floatGreaterOrEqual,
  floatLess,
  floatLessOrEqual,
} from '../value/float.js'
import type { Compiler } from './compiler.js'
import type { Evaluator, Frame } from './frame.js'

type Bare = (frame: Frame) => number

const comparisons: ReadonlyMap<string, (x: number, y: number) => boolean> = new Map([
  ['<', floatLess],
  ['<=', floatLessOrEqual],
  ['>', floatGreater],
  ['>=', floatGreaterOrEqual],
  ['==', floatEquals],
  ['!=', floatDiffers],
])

/** A FLOAT expression, or a comparison with one, as an ordinary evaluator; undefined where nothing is proven. */
export function compileProven(compiler: Compiler, node: Expression): Evaluator | undefined {
  const { kinds } = compiler
  if (kinds === undefined) return undefined
  if (node.kind === 'binary' && comparisons.has(node.operator)) return compileComparison(compiler, node)
  if (kinds.kindOf(node) !== 'float') return undefined
  const bare = compileFloat(compiler, node)
  return (frame) => new Float(bare(frame))
}

function compileComparison(compiler: Compiler, node: Expression & { kind: 'binary' }): Evaluator | undefined {
  const { kinds } = compiler
  const left = kinds?.kindOf(node.left)
  const right = kinds?.kindOf(node.right)
  if (left === undefined || right === undefined || (left === 'int' && right === 'int')) return undefined
  const a = compileFloat(compiler, node.left)
  const b = compileFloat(compiler, node.right)
  switch (node.operator) {
    case '<':
      return (frame) => floatLess(a(frame), b(frame))
    case '<=':
      return (frame) => floatLessOrEqual(a(frame), b(frame))
    case '>':
      return (frame) => floatGreater(a(frame), b(frame))
    case '>=':
      return (frame) => floatGreaterOrEqual(a(frame), b(frame))
    default: {
      const compare = comparisons.get(node.operator) ?? floatEquals
      return (frame) => compare(a(frame), b(frame))
    }
  }
}

/** A node whose kind is known, an INT converted. */
export function compileFloat(compiler: Compiler, node: Expression): Bare {
  if (node.kind === 'float') return constant(node.value)
  if (node.kind === 'int') return constant(Number(node.value))
  if (compiler.kinds?.kindOf(node) === 'int') {
    const value = compiler.borrowed(node)
    return (frame) => Number(value(frame))
  }
  switch (node.kind) {
    case 'variable': {
      const slot = compiler.lookUp(node)?.slot ?? 0
      return (frame) => frame[slot] as number
    }
    case 'unary': {
      const operand = compileFloat(compiler, node.operand)
      return node.operator === '-' ? (frame) => -operand(frame) : operand
    }
    case 'binary':
      return compileArithmetic(compiler, node)
    default:
      return compileFunction(compiler, node)
  }
}

function constant(value: number): Bare {
  return () => value
}

function compileFunction(compiler: Compiler, node: Expression): Bare {
  const call = compiler.kinds?.bareCall(node)
  if (call === undefined) throw new Error('not a proven FLOAT')
  const { compute } = call
  const operand = compileFloat(compiler, call.operand)
  if (compute === Math.sqrt) return (frame) => Math.sqrt(operand(frame))
  return (frame) => compute(operand(frame))
}

function floatSlot(compiler: Compiler, node: Expression): number {
  const variable = node.kind === 'variable' ? compiler.lookUp(node) : undefined
  return variable?.numberKind === 'float' ? variable.slot : -1
}

function compileArithmetic(compiler: Compiler, node: Expression & { kind: 'binary' }): Bare {
  const a = compileFloat(compiler, node.left)
  const b = compileFloat(compiler, node.right)
  const i = floatSlot(compiler, node.left)
  const j = floatSlot(compiler, node.right)
  switch (node.operator) {
    case '+':
      if (i >= 0 && j >= 0) return (frame) => (frame[i] as number) + (frame[j] as number)
      if (j >= 0) return (frame) => a(frame) + (frame[j] as number)
      return (frame) => a(frame) + b(frame)
    case '-':
      if (i >= 0 && j >= 0) return (frame) => (frame[i] as number) - (frame[j] as number)
      if (j >= 0) return (frame) => a(frame) - (frame[j] as number)
      return (frame) => a(frame) - b(frame)
    case '*':
      if (i >= 0 && j >= 0) return (frame) => (frame[i] as number) * (frame[j] as number)
      if (j >= 0) return (frame) => a(frame) * (frame[j] as number)
      return (frame) => a(frame) * b(frame)
    case '/':
      return (frame) => a(frame) / b(frame)
    case '%':
      return (frame) => a(frame) % b(frame)
    default:
      return (frame) => a(frame) ** b(frame)
  }
}

/** An assignment to a variable that holds bare numbers. */
export function assignFloat(compiler: Compiler, node: AssignmentStatement, slot: number): (frame: Frame) => undefined {
  const value = compileFloat(compiler, node.value)
  const update = updates.get(node.operator)
  if (update === undefined) {
    return (frame) => {
      frame[slot] = value(frame)
      return undefined
    }
  }
  if (node.operator === '+=') {
    return (frame) => {
      const y = value(frame)
      frame[slot] = (frame[slot] as number) + y
      return undefined
    }
  }
  return (frame) => {
    const y = value(frame)
    frame[slot] = update(frame[slot] as number, y)
    return undefined
  }
}

const updates: ReadonlyMap<string, (x: number, y: number) => number> = new Map([
  ['+=', (x, y) => x + y],
  ['-=', (x, y) => x - y],
  ['*=', (x, y) => x * y],
  ['/=', (x, y) => x / y],
  ['%=', (x, y) => x % y],
  ['**=', (x, y) => x ** y],
])
