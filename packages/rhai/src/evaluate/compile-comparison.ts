// A table: the six comparisons with the case of two small INTs and that of two FLOATs inlined, for each form of operands.

import {
  Float,
  floatDiffers,
  floatEquals,
  floatGreater,
  floatGreaterOrEqual,
  floatLess,
  floatLessOrEqual,
} from '../value/float.js'
import type { Value } from '../value/value.js'
import type { Operand } from './compiler.js'
import type { Evaluator } from './frame.js'
import type { SlowOperator } from './operations.js'

export function less(left: Operand, right: Operand, slow: SlowOperator): Evaluator {
  const a = left.evaluate
  const b = right.evaluate
  const i = left.slot
  const j = right.slot
  const { constant } = right
  if (constant !== undefined && i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = constant
      if (typeof x === 'number') return x < y
      return slow(x, y)
    }
  }
  if (constant !== undefined) {
    return (frame) => {
      const x = a(frame)
      const y = constant
      if (typeof x === 'number') return x < y
      return slow(x, y)
    }
  }
  if (i >= 0 && j >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') return x < y
      if (x instanceof Float && y instanceof Float) return floatLess(x.value, y.value)
      return slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') return x < y
    if (x instanceof Float && y instanceof Float) return floatLess(x.value, y.value)
    return slow(x, y)
  }
}

export function lessOrEqual(left: Operand, right: Operand, slow: SlowOperator): Evaluator {
  const a = left.evaluate
  const b = right.evaluate
  const i = left.slot
  const j = right.slot
  const { constant } = right
  if (constant !== undefined && i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = constant
      if (typeof x === 'number') return x <= y
      return slow(x, y)
    }
  }
  if (constant !== undefined) {
    return (frame) => {
      const x = a(frame)
      const y = constant
      if (typeof x === 'number') return x <= y
      return slow(x, y)
    }
  }
  if (i >= 0 && j >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') return x <= y
      if (x instanceof Float && y instanceof Float) return floatLessOrEqual(x.value, y.value)
      return slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') return x <= y
    if (x instanceof Float && y instanceof Float) return floatLessOrEqual(x.value, y.value)
    return slow(x, y)
  }
}

export function greater(left: Operand, right: Operand, slow: SlowOperator): Evaluator {
  const a = left.evaluate
  const b = right.evaluate
  const i = left.slot
  const j = right.slot
  const { constant } = right
  if (constant !== undefined && i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = constant
      if (typeof x === 'number') return x > y
      return slow(x, y)
    }
  }
  if (constant !== undefined) {
    return (frame) => {
      const x = a(frame)
      const y = constant
      if (typeof x === 'number') return x > y
      return slow(x, y)
    }
  }
  if (i >= 0 && j >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') return x > y
      if (x instanceof Float && y instanceof Float) return floatGreater(x.value, y.value)
      return slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') return x > y
    if (x instanceof Float && y instanceof Float) return floatGreater(x.value, y.value)
    return slow(x, y)
  }
}

export function greaterOrEqual(left: Operand, right: Operand, slow: SlowOperator): Evaluator {
  const a = left.evaluate
  const b = right.evaluate
  const i = left.slot
  const j = right.slot
  const { constant } = right
  if (constant !== undefined && i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = constant
      if (typeof x === 'number') return x >= y
      return slow(x, y)
    }
  }
  if (constant !== undefined) {
    return (frame) => {
      const x = a(frame)
      const y = constant
      if (typeof x === 'number') return x >= y
      return slow(x, y)
    }
  }
  if (i >= 0 && j >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') return x >= y
      if (x instanceof Float && y instanceof Float) return floatGreaterOrEqual(x.value, y.value)
      return slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') return x >= y
    if (x instanceof Float && y instanceof Float) return floatGreaterOrEqual(x.value, y.value)
    return slow(x, y)
  }
}

export function equal(left: Operand, right: Operand, slow: SlowOperator): Evaluator {
  const a = left.evaluate
  const b = right.evaluate
  const i = left.slot
  const j = right.slot
  const { constant } = right
  if (constant !== undefined && i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = constant
      if (typeof x === 'number') return x === y
      return slow(x, y)
    }
  }
  if (constant !== undefined) {
    return (frame) => {
      const x = a(frame)
      const y = constant
      if (typeof x === 'number') return x === y
      return slow(x, y)
    }
  }
  if (i >= 0 && j >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') return x === y
      if (x instanceof Float && y instanceof Float) return floatEquals(x.value, y.value)
      return slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') return x === y
    if (x instanceof Float && y instanceof Float) return floatEquals(x.value, y.value)
    return slow(x, y)
  }
}

export function different(left: Operand, right: Operand, slow: SlowOperator): Evaluator {
  const a = left.evaluate
  const b = right.evaluate
  const i = left.slot
  const j = right.slot
  const { constant } = right
  if (constant !== undefined && i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = constant
      if (typeof x === 'number') return x !== y
      return slow(x, y)
    }
  }
  if (constant !== undefined) {
    return (frame) => {
      const x = a(frame)
      const y = constant
      if (typeof x === 'number') return x !== y
      return slow(x, y)
    }
  }
  if (i >= 0 && j >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') return x !== y
      if (x instanceof Float && y instanceof Float) return floatDiffers(x.value, y.value)
      return slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') return x !== y
    if (x instanceof Float && y instanceof Float) return floatDiffers(x.value, y.value)
    return slow(x, y)
  }
}
