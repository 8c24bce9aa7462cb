// Reading, writing and declaring variables. Three kinds: plain slots; slots that a closure may share (checked for a cell); and
// names that may be missing or shadowed at run time (the host's scope, functions that call `eval`).

import type { Position } from '@sallyport/diagnostics'
import type { Variable } from '../resolve/scope.js'
import { Float } from '../value/float.js'
import { FunctionPointer } from '../value/function-pointer.js'
import { Shared } from '../value/shared.js'
import { copyValue, type Value } from '../value/value.js'
import type { Compiler } from './compiler.js'
import { constantModified, dataRace, variableNotFound } from './faults.js'
import { absent, type Evaluator, type Frame, type Slot } from './frame.js'
import { findInOverlay, overlayOf, shareEntry } from './overlay.js'

/** Whether a slot can be used as it is: no closure shares it, it always holds a value, and that is not a bare FLOAT. */
export function isPlain(variable: Variable): boolean {
  return !variable.isCaptured && !variable.isFree && variable.numberKind !== 'float'
}

/** A value to look at: not copied. The host is asked first, where it wants to be. */
export function readVariable(compiler: Compiler, name: string, node: object, position: Position): Evaluator {
  const read = readOwnVariable(compiler, name, node, position)
  const { resolveVariable } = compiler.environment.settings
  if (resolveVariable === undefined) return read
  return (frame) => {
    const resolved = resolveVariable(name, position)
    return resolved === undefined ? read(frame) : resolved.value
  }
}

/** A variable's value to be changed in place: of what the host resolves, a copy. */
export function ownVariable(compiler: Compiler, name: string, node: object, position: Position): Evaluator {
  const { resolveVariable } = compiler.environment.settings
  const read = readOwnVariable(compiler, name, node, position)
  if (resolveVariable === undefined) return read
  return (frame) => {
    const resolved = resolveVariable(name, position)
    return resolved === undefined ? read(frame) : copyValue(resolved.value)
  }
}

/** The script's own variable, whatever the host makes of its name: what is assigned to. */
export function readOwnVariable(compiler: Compiler, name: string, node: object, position: Position): Evaluator {
  const variable = compiler.lookUp(node)
  if (variable === undefined) return readUnknown(compiler, name, position)
  const { slot } = variable
  if (variable.numberKind === 'float') return (frame) => new Float(frame[slot] as number)
  if (isPlain(variable)) return (frame) => frame[slot] as Value
  if (!variable.isFree && !compiler.scope.isDynamic) {
    return (frame) => {
      const found = frame[slot]
      return found instanceof Shared ? readCell(found) : (found as Value)
    }
  }
  return readDynamic(compiler, variable, position)
}

function readCell(cell: Shared): Value {
  if (cell.isLocked) throw dataRace('', undefined)
  return cell.value
}

/** A name that is no variable: a pointer to a script function, or an error when it is reached. */
function readUnknown(compiler: Compiler, name: string, position: Position): Evaluator {
  if (compiler.unit.isFunctionName(name)) return () => new FunctionPointer(name)
  const { environment } = compiler
  return () => {
    const found = environment.machine.hostVariable(name)
    if (found === undefined) throw variableNotFound(name, position)
    return found.slot instanceof Shared ? found.slot.value : found.slot
  }
}

function readDynamic(compiler: Compiler, variable: Variable, position: Position): Evaluator {
  const { name, slot } = variable
  const { overlaySlot } = compiler.scope
  const isFunction = compiler.unit.isFunctionName(name)
  return (frame) => {
    const entry = findInOverlay(frame, overlaySlot, variable)
    const found: Slot = entry === undefined ? frame[slot] : entry.slot
    if (found === absent) {
      if (isFunction) return new FunctionPointer(name)
      throw variableNotFound(name, position)
    }
    return found instanceof Shared ? readCell(found) : (found as Value)
  }
}

/** A value to keep: containers are copied. */
export function takeVariable(compiler: Compiler, name: string, node: object, position: Position): Evaluator {
  const variable = compiler.lookUp(node)
  const isOwn = compiler.environment.settings.resolveVariable === undefined
  if (isOwn && variable !== undefined && isPlain(variable)) {
    const { slot } = variable
    return (frame) => {
      const value = frame[slot] as Value
      return typeof value !== 'object' || value instanceof Float ? value : value.copy()
    }
  }
  const read = readVariable(compiler, name, node, position)
  return (frame) => copyValue(read(frame))
}

/** Stores an owned value into an existing variable. */
export type Store = (frame: Frame, value: Value) => void

/** `checkConstant` runs before anything else of the assignment. */
interface VariableAccess {
  readonly checkConstant: ((frame: Frame) => void) | undefined
  readonly store: Store
}

export function accessVariable(compiler: Compiler, name: string, node: object, position: Position): VariableAccess {
  const variable = compiler.lookUp(node)
  if (variable === undefined) return accessUnknown(compiler, name, position)
  const { slot } = variable
  const refuse = (): never => {
    throw constantModified(name, position)
  }
  const checkConstant = variable.isConstant ? refuse : undefined
  if (variable.numberKind === 'float') {
    return {
      checkConstant,
      store: (frame, value) => {
        if (value instanceof Float) frame[slot] = value.value
      },
    }
  }
  if (isPlain(variable)) {
    return {
      checkConstant,
      store: (frame, value) => {
        frame[slot] = value
      },
    }
  }
  if (!variable.isFree && !compiler.scope.isDynamic) return { checkConstant, store: storeShared(slot) }
  return accessDynamic(compiler, variable, position)
}

function storeShared(slot: number): Store {
  return (frame, value) => {
    const found = frame[slot]
    if (found instanceof Shared) found.value = value
    else frame[slot] = value
  }
}

function accessUnknown(compiler: Compiler, name: string, position: Position): VariableAccess {
  const { machine } = compiler.environment
  const find = () => {
    const entry = machine.hostVariable(name)
    if (entry === undefined) throw variableNotFound(name, position)
    return entry
  }
  return {
    checkConstant: () => {
      if (find().isConstant) throw constantModified(name, position)
    },
    store: (_frame, value) => {
      const entry = find()
      if (entry.slot instanceof Shared) entry.slot.value = value
      else entry.slot = value
    },
  }
}

function accessDynamic(compiler: Compiler, variable: Variable, position: Position): VariableAccess {
  const { name, slot } = variable
  const { overlaySlot } = compiler.scope
  const { machine } = compiler.environment
  return {
    checkConstant: (frame) => {
      const entry = findInOverlay(frame, overlaySlot, variable)
      if (entry === undefined && frame[slot] === absent) throw variableNotFound(name, position)
      const isConstant =
        entry?.isConstant ?? (variable.isConstant || (variable.isFree && machine.isConstant(frame, slot)))
      if (isConstant) throw constantModified(name, position)
    },
    store: (frame, value) => {
      const entry = findInOverlay(frame, overlaySlot, variable)
      const found = entry === undefined ? frame[slot] : entry.slot
      if (found instanceof Shared) found.value = value
      else if (entry === undefined) frame[slot] = value
      else entry.slot = value
    },
  }
}

/** Whether the limit on variables allows the one with this ordinal; a script's follow those of the host's scope. */
export function variableCheck(compiler: Compiler, ordinal: number, position: Position | undefined): () => void {
  const { counters, machine } = compiler.environment
  if (compiler.scope.kind !== 'script') return () => counters.checkVariables(ordinal, position)
  return () => counters.checkVariables(ordinal + (machine.scope?.size ?? 0), position)
}

/** A declaration always makes a fresh value: a cell that closures keep is left to them. */
export function declare(compiler: Compiler, variable: Variable, value: Evaluator): (frame: Frame) => undefined {
  const { slot, name, depth } = variable
  const { overlaySlot, isDynamic } = compiler.scope
  if (!isDynamic) {
    return (frame) => {
      frame[slot] = value(frame)
      return undefined
    }
  }
  return (frame) => {
    frame[slot] = value(frame)
    overlayOf(frame, overlaySlot)?.drop(name, depth)
    return undefined
  }
}

/** The cell of a variable for a closure: the slot is converted in place. Undefined when the variable does not exist. */
export function shareVariable(compiler: Compiler, variable: Variable): (frame: Frame) => Shared | undefined {
  const { slot } = variable
  const { overlaySlot, isDynamic } = compiler.scope
  return (frame) => {
    if (isDynamic) {
      const entry = findInOverlay(frame, overlaySlot, variable)
      if (entry !== undefined) return shareEntry(entry)
    }
    const found = frame[slot]
    if (found instanceof Shared) return found
    if (found === absent) return undefined
    const cell = new Shared(found as Value)
    frame[slot] = cell
    return cell
  }
}
