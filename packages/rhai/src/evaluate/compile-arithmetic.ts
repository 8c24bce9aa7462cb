// A table: `+ - *` with the case of two small INTs and that of two FLOATs inlined, for each form of operands.
// INVARIANT: a rounded sum, difference or product of two safe integers that is safe itself is exact.

import { Float } from '../value/float.js'
import type { Value } from '../value/value.js'
import type { Operand } from './compiler.js'
import type { Evaluator } from './frame.js'
import type { SlowOperator } from './operations.js'

const maxSafe = Number.MAX_SAFE_INTEGER
const minSafe = Number.MIN_SAFE_INTEGER

export function addition(left: Operand, right: Operand, slow: SlowOperator): Evaluator {
  const a = left.evaluate
  const b = right.evaluate
  const i = left.slot
  const j = right.slot
  const { constant } = right
  if (constant !== undefined && i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = constant
      if (typeof x === 'number') {
        const result = x + y
        if (result <= maxSafe && result >= minSafe) return result
      }
      return slow(x, y)
    }
  }
  if (constant !== undefined) {
    return (frame) => {
      const x = a(frame)
      const y = constant
      if (typeof x === 'number') {
        const result = x + y
        if (result <= maxSafe && result >= minSafe) return result
      }
      return slow(x, y)
    }
  }
  if (i >= 0 && j >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') {
        const result = x + y
        if (result <= maxSafe && result >= minSafe) return result
      } else if (x instanceof Float && y instanceof Float) return new Float(x.value + y.value)
      return slow(x, y)
    }
  }
  if (j >= 0) {
    return (frame) => {
      const x = a(frame)
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') {
        const result = x + y
        if (result <= maxSafe && result >= minSafe) return result
      } else if (x instanceof Float && y instanceof Float) return new Float(x.value + y.value)
      return slow(x, y)
    }
  }
  if (i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = b(frame)
      if (typeof x === 'number' && typeof y === 'number') {
        const result = x + y
        if (result <= maxSafe && result >= minSafe) return result
      } else if (x instanceof Float && y instanceof Float) return new Float(x.value + y.value)
      return slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') {
      const result = x + y
      if (result <= maxSafe && result >= minSafe) return result
    } else if (x instanceof Float && y instanceof Float) return new Float(x.value + y.value)
    return slow(x, y)
  }
}

export function subtraction(left: Operand, right: Operand, slow: SlowOperator): Evaluator {
  const a = left.evaluate
  const b = right.evaluate
  const i = left.slot
  const j = right.slot
  const { constant } = right
  if (constant !== undefined && i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = constant
      if (typeof x === 'number') {
        const result = x - y
        if (result <= maxSafe && result >= minSafe) return result
      }
      return slow(x, y)
    }
  }
  if (constant !== undefined) {
    return (frame) => {
      const x = a(frame)
      const y = constant
      if (typeof x === 'number') {
        const result = x - y
        if (result <= maxSafe && result >= minSafe) return result
      }
      return slow(x, y)
    }
  }
  if (i >= 0 && j >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') {
        const result = x - y
        if (result <= maxSafe && result >= minSafe) return result
      } else if (x instanceof Float && y instanceof Float) return new Float(x.value - y.value)
      return slow(x, y)
    }
  }
  if (j >= 0) {
    return (frame) => {
      const x = a(frame)
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') {
        const result = x - y
        if (result <= maxSafe && result >= minSafe) return result
      } else if (x instanceof Float && y instanceof Float) return new Float(x.value - y.value)
      return slow(x, y)
    }
  }
  if (i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = b(frame)
      if (typeof x === 'number' && typeof y === 'number') {
        const result = x - y
        if (result <= maxSafe && result >= minSafe) return result
      } else if (x instanceof Float && y instanceof Float) return new Float(x.value - y.value)
      return slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') {
      const result = x - y
      if (result <= maxSafe && result >= minSafe) return result
    } else if (x instanceof Float && y instanceof Float) return new Float(x.value - y.value)
    return slow(x, y)
  }
}

export function multiplication(left: Operand, right: Operand, slow: SlowOperator): Evaluator {
  const a = left.evaluate
  const b = right.evaluate
  const i = left.slot
  const j = right.slot
  const { constant } = right
  if (constant !== undefined && i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = constant
      if (typeof x === 'number') {
        const result = x * y
        if (result <= maxSafe && result >= minSafe) return result + 0
      }
      return slow(x, y)
    }
  }
  if (constant !== undefined) {
    return (frame) => {
      const x = a(frame)
      const y = constant
      if (typeof x === 'number') {
        const result = x * y
        if (result <= maxSafe && result >= minSafe) return result + 0
      }
      return slow(x, y)
    }
  }
  if (i >= 0 && j >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') {
        const result = x * y
        if (result <= maxSafe && result >= minSafe) return result + 0
      } else if (x instanceof Float && y instanceof Float) return new Float(x.value * y.value)
      return slow(x, y)
    }
  }
  if (j >= 0) {
    return (frame) => {
      const x = a(frame)
      const y = frame[j] as Value
      if (typeof x === 'number' && typeof y === 'number') {
        const result = x * y
        if (result <= maxSafe && result >= minSafe) return result + 0
      } else if (x instanceof Float && y instanceof Float) return new Float(x.value * y.value)
      return slow(x, y)
    }
  }
  if (i >= 0) {
    return (frame) => {
      const x = frame[i] as Value
      const y = b(frame)
      if (typeof x === 'number' && typeof y === 'number') {
        const result = x * y
        if (result <= maxSafe && result >= minSafe) return result + 0
      } else if (x instanceof Float && y instanceof Float) return new Float(x.value * y.value)
      return slow(x, y)
    }
  }
  return (frame) => {
    const x = a(frame)
    const y = b(frame)
    if (typeof x === 'number' && typeof y === 'number') {
      const result = x * y
      if (result <= maxSafe && result >= minSafe) return result + 0
    } else if (x instanceof Float && y instanceof Float) return new Float(x.value * y.value)
    return slow(x, y)
  }
}
