// Assignments. The right side first, then the target. `slot += …` on plain slots has the case of small INTs and of FLOATs inlined.

import type { Position } from '@sallyport/diagnostics'
import type { AssignmentStatement } from '../syntax/ast.js'
import { RhaiArray } from '../value/array.js'
import { Float } from '../value/float.js'
import type { Value } from '../value/value.js'
import { assignFloat } from './compile-float.js'
import { refuseAssignment } from './compile-import.js'
import { moveTag } from './compile-tag.js'
import { accessVariable, isPlain, readOwnVariable } from './compile-variable.js'
import type { Compiler } from './compiler.js'
import type { Evaluator, Frame } from './frame.js'
import type { Operations } from './operations.js'
import { compilePlace, isStopped, runAll } from './place.js'

type Run = (frame: Frame) => undefined

const maxSafe = Number.MAX_SAFE_INTEGER
const minSafe = Number.MIN_SAFE_INTEGER

export function compileAssignment(compiler: Compiler, node: AssignmentStatement): Run {
  const { target } = node
  const variable = target.kind === 'variable' ? compiler.lookUp(target) : undefined
  if (variable?.numberKind === 'float' && !variable.isConstant) return assignFloat(compiler, node, variable.slot)
  const value = compiler.expression(node.value)
  if (target.kind === 'variable') return assignVariable(compiler, node, target.name, target, value)
  return assignPlace(compiler, node, value)
}

function assignVariable(
  compiler: Compiler,
  node: AssignmentStatement,
  name: string,
  target: object & { position: Position },
  value: Evaluator,
): Run {
  const { operator, position } = node
  const variable = compiler.lookUp(target)
  const { checkConstant, store } = accessVariable(compiler, name, target, target.position)
  const tag = variable === undefined || operator !== '=' ? undefined : moveTag(compiler, variable, node.value)
  if (variable !== undefined && isPlain(variable) && !variable.isConstant && tag === undefined) {
    const { slot } = variable
    if (operator === '=') {
      return (frame) => {
        frame[slot] = value(frame)
        return undefined
      }
    }
    return updateSlot(compiler, node, slot, value)
  }
  if (operator === '=') {
    return (frame) => {
      const assigned = value(frame)
      checkConstant?.(frame)
      store(frame, assigned)
      tag?.(frame)
      return undefined
    }
  }
  const read = readOwnVariable(compiler, name, target, target.position)
  const { operations } = compiler.environment
  return (frame) => {
    const operand = value(frame)
    checkConstant?.(frame)
    store(frame, operations.assign(operator, read(frame), operand, position))
    return undefined
  }
}

function updateSlot(compiler: Compiler, node: AssignmentStatement, slot: number, value: Evaluator): Run {
  const { operator, position } = node
  const { operations } = compiler.environment
  const constant = node.value.kind === 'int' && typeof node.value.value === 'number' ? node.value.value : undefined
  const slow = operations.updater(operator, position)
  if (operations.isFast) {
    if (operator === '+=') {
      return constant === undefined
        ? addInto(slot, value, slow, operations, position)
        : addConstant(slot, constant, slow)
    }
    if (operator === '-=') {
      return constant === undefined ? subtractFrom(slot, value, slow) : addConstant(slot, -constant, slow, constant)
    }
    if (operator === '*=') return multiplyInto(slot, value, slow)
  }
  return (frame) => {
    const y = value(frame)
    frame[slot] = slow(frame[slot] as Value, y)
    return undefined
  }
}

/** `slot += constant`, and `slot -= constant` with its negative; `written` is what stands in the script. */
function addConstant(slot: number, constant: number, slow: (x: Value, y: Value) => Value, written = constant): Run {
  return (frame) => {
    const x = frame[slot] as Value
    if (typeof x === 'number') {
      const result = x + constant
      if (result <= maxSafe && result >= minSafe) {
        frame[slot] = result
        return undefined
      }
    }
    frame[slot] = slow(x, written)
    return undefined
  }
}

function addInto(
  slot: number,
  value: Evaluator,
  slow: (x: Value, y: Value) => Value,
  operations: Operations,
  position: Position,
): Run {
  return (frame) => {
    const y = value(frame)
    const x = frame[slot] as Value
    if (typeof x === 'number' && typeof y === 'number') {
      const result = x + y
      if (result <= maxSafe && result >= minSafe) {
        frame[slot] = result
        return undefined
      }
    }
    if (x instanceof Float && y instanceof Float) {
      frame[slot] = new Float(x.value + y.value)
      return undefined
    }
    if (typeof x === 'string' && typeof y === 'string') {
      frame[slot] = operations.concatenate(x, y, position)
      return undefined
    }
    frame[slot] = slow(x, y)
    return undefined
  }
}

function subtractFrom(slot: number, value: Evaluator, slow: (x: Value, y: Value) => Value): Run {
  return (frame) => {
    const y = value(frame)
    const x = frame[slot] as Value
    if (typeof x === 'number' && typeof y === 'number') {
      const result = x - y
      if (result <= maxSafe && result >= minSafe) {
        frame[slot] = result
        return undefined
      }
    }
    if (x instanceof Float && y instanceof Float) {
      frame[slot] = new Float(x.value - y.value)
      return undefined
    }
    frame[slot] = slow(x, y)
    return undefined
  }
}

function multiplyInto(slot: number, value: Evaluator, slow: (x: Value, y: Value) => Value): Run {
  return (frame) => {
    const y = value(frame)
    const x = frame[slot] as Value
    if (typeof x === 'number' && typeof y === 'number') {
      const result = x * y
      if (result <= maxSafe && result >= minSafe) {
        frame[slot] = result + 0
        return undefined
      }
    }
    if (x instanceof Float && y instanceof Float) {
      frame[slot] = new Float(x.value * y.value)
      return undefined
    }
    frame[slot] = slow(x, y)
    return undefined
  }
}

function assignPlace(compiler: Compiler, node: AssignmentStatement, value: Evaluator): Run {
  const { operator, position, target } = node
  if (target.kind === 'qualified') {
    const refuse = refuseAssignment(compiler, target)
    return (frame) => {
      value(frame)
      return refuse(frame)
    }
  }
  if (target.kind === 'this') return assignThis(compiler, node, value)
  const place = compilePlace(compiler, target, node.position)
  const prelude = runAll([...place.keys, ...place.walk])
  const { store, own, checkConstant } = place
  if (operator === '=') {
    const direct = assignElement(compiler, node, value, prelude !== undefined || checkConstant !== undefined)
    if (direct !== undefined) return direct
    return (frame) => {
      const assigned = value(frame)
      prelude?.(frame)
      // A missing setter or indexer is noticed before the constant is.
      if (checkConstant !== undefined) {
        if (place.link?.refuse !== undefined) place.link.refuse(place.link.base(frame), assigned)
        checkConstant(frame)
      }
      store?.(frame, assigned)
      return undefined
    }
  }
  const { operations } = compiler.environment
  const update = operations.updater(operator, position)
  const { link } = place
  if (link !== undefined) {
    return (frame) => {
      const operand = value(frame)
      prelude?.(frame)
      checkConstant?.(frame)
      const holder = link.base(frame)
      link.refuseUpdate?.(holder, operand, frame)
      const current = link.get(holder, frame)
      const result = update(current, operand)
      // Containers that changed in place are where they were.
      if (result !== current || typeof result !== 'object') link.set(holder, result, frame)
      return undefined
    }
  }
  return (frame) => {
    const operand = value(frame)
    prelude?.(frame)
    checkConstant?.(frame)
    const current = own(frame)
    if (isStopped(current)) return undefined
    const result = update(current, operand)
    // Containers that changed in place are where they were.
    if (result !== current || typeof result !== 'object') store?.(frame, result)
    return undefined
  }
}

/** `this` must be there before anything is evaluated. */
function assignThis(compiler: Compiler, node: AssignmentStatement, value: Evaluator): Run {
  const { operator, position, target } = node
  const { own, store, checkConstant } = compilePlace(compiler, target)
  const update = operator === '=' ? undefined : compiler.environment.operations.updater(operator, position)
  return (frame) => {
    own(frame)
    const assigned = value(frame)
    checkConstant?.(frame)
    const result = update === undefined ? assigned : update(own(frame), assigned)
    store?.(frame, result)
    return undefined
  }
}

/** `a[i] = v` with a plain variable and an array. */
function assignElement(
  compiler: Compiler,
  node: AssignmentStatement,
  value: Evaluator,
  isSpecial: boolean,
): Run | undefined {
  const { target } = node
  if (isSpecial || target.kind !== 'index' || target.isSafe) return undefined
  const { target: base } = target
  const variable = base.kind === 'variable' ? compiler.lookUp(base) : undefined
  if (variable !== undefined && !(variable.isCaptured || variable.isFree || variable.isConstant)) {
    const { store } = compilePlace(compiler, target, node.position)
    const index = compiler.borrowed(target.index)
    const { slot } = variable
    return (frame) => {
      const assigned = value(frame)
      const at = index(frame)
      const array = frame[slot]
      if (array instanceof RhaiArray && typeof at === 'number' && at >= 0 && at < array.length) {
        array.set(at, assigned)
        return undefined
      }
      store?.(frame, assigned)
      return undefined
    }
  }
  return undefined
}
