// Places: variables, `this`, and chains of indexes and properties, as something to read, to write into, and to write.
// Index expressions with side effects are evaluated first, left to right, into hidden slots; then the chain is walked.

import type { Position } from '@sallyport/diagnostics'
import type { Expression, IndexExpression, PropertyExpression } from '../syntax/ast.js'
import { startPosition } from '../syntax/start-position.js'
import { RhaiArray } from '../value/array.js'
import { RhaiMap } from '../value/map.js'
import { typeName } from '../value/type-name.js'
import type { Value } from '../value/value.js'
import { compileQualified } from './compile-import.js'
import { hasOwnTag, readTag, tagSlotOf, writeTag } from './compile-tag.js'
import { accessVariable, ownVariable, readVariable, type Store } from './compile-variable.js'
import type { Compiler } from './compiler.js'
import { constantModified, constantProperty, nonPureCall, propertyNotWritable, thisUnbound } from './faults.js'
import { type Evaluator, type Frame, stopped, unbound } from './frame.js'
import {
  type Access,
  ownIndex,
  ownProperty,
  readIndex,
  readProperty,
  refuseIndexing,
  writeIndex,
  writeProperty,
} from './index-access.js'
import type { Reference } from './native-function.js'
import { isPure } from './pure-operand.js'

type Steps = readonly ((frame: Frame) => void)[]

export interface Place {
  /** Indexes and arguments of the whole chain, in order: evaluated before anything of it is looked at. */
  readonly keys: Steps
  /** Then what is no variable, in order: the root, and calls in the middle of the chain. */
  readonly walk: Steps
  /** The value, belonging to whatever holds it. */
  readonly read: Evaluator
  /** The value, and everything it lies in separated from its copies: it may be written into. */
  readonly own: Evaluator
  /** Takes an owned value; undefined for what is no place (a temporary): then changes are lost. */
  readonly store: Store | undefined
  /** As {@link store}, for a value in whose string or number a part was written: getters' results are not written back. */
  readonly storePart?: Store
  /** Throws where the root is a constant. */
  readonly checkConstant: ((frame: Frame) => void) | undefined
  readonly rootName: string | undefined
  /** Whether there is something to write back to: a method on a missing entry of a map does not make it. */
  readonly exists?: Evaluator
  /** The last step of a chain without `?`, for reading and writing with one walk. */
  readonly link?: Link
  /** A `?.` before this link may have ended the chain. */
  readonly isSafe: boolean
}

interface Link {
  readonly base: Evaluator
  readonly get: (base: Value, frame: Frame) => Value
  readonly set: (base: Value, value: Value, frame: Frame) => void
  /** Throws where the base has no such property to write. */
  readonly refuse?: (base: Value, value: Value) => void
  /** Throws where the base cannot be indexed: `x[i] += v` says what it wanted to write. */
  readonly refuseUpdate?: (base: Value, value: Value, frame: Frame) => void
}

/** `assignment` is the position of the operator, for a place that is assigned to. */
export function compilePlace(compiler: Compiler, node: Expression, assignment?: Position): Place {
  switch (node.kind) {
    case 'variable':
      return variablePlace(compiler, node.name, node, node.position)
    case 'this':
      return thisPlace(compiler, node.position)
    case 'qualified':
      return modulePlace(compiler, node)
    case 'index':
      return indexPlace(compiler, node, node.isSafe, assignment)
    case 'property':
      return propertyPlace(compiler, node, assignment)
    case 'method':
      return compiler.methodPlace(node)
    default:
      return temporaryPlace(compiler, node)
  }
}

function variablePlace(compiler: Compiler, name: string, node: object, position: Position): Place {
  const read = readVariable(compiler, name, node, position)
  const { store, checkConstant } = accessVariable(compiler, name, node, position)
  const own = ownVariable(compiler, name, node, position)
  return { keys: [], walk: [], read, own, store, checkConstant, rootName: name, isSafe: false }
}

/** What modules show is constant, with everything inside it. */
function modulePlace(compiler: Compiler, node: Expression & { kind: 'qualified' }): Place {
  const read = compileQualified(compiler, node)
  const { name, position } = node
  const checkConstant = (frame: Frame): never => {
    read(frame)
    throw constantModified(name, position)
  }
  return { keys: [], walk: [], read, own: read, store: undefined, checkConstant, rootName: name, isSafe: false }
}

function thisPlace(compiler: Compiler, position: Position): Place {
  const { constantThisSlot } = compiler.scope
  const read: Evaluator = (frame) => {
    const value = frame[0]
    if (value === unbound) throw thisUnbound(position)
    return value as Value
  }
  return {
    keys: [],
    walk: [],
    read,
    own: read,
    store: (frame, value) => {
      frame[0] = value
    },
    checkConstant:
      constantThisSlot < 0
        ? undefined
        : (frame) => {
            if (frame[0] === unbound) throw thisUnbound(position)
            if (frame[constantThisSlot] === true) throw constantModified('', position)
          },
    rootName: '',
    isSafe: false,
  }
}

function temporaryPlace(compiler: Compiler, node: Expression): Place {
  return placeOfTemporary(compiler, compiler.expression(node))
}

/** What is no variable: made once, when the chain is walked. */
export function placeOfTemporary(compiler: Compiler, evaluate: Evaluator): Place {
  const slot = compiler.hiddenSlot()
  const read: Evaluator = (frame) => frame[slot] as Value
  return {
    keys: [],
    walk: [
      (frame) => {
        frame[slot] = evaluate(frame)
      },
    ],
    read,
    own: read,
    store: (frame, value) => {
      frame[slot] = value
    },
    checkConstant: undefined,
    rootName: undefined,
    isSafe: false,
  }
}

/** An index or argument: inline where that makes no difference, otherwise from a hidden slot. */
export function compileKey(
  compiler: Compiler,
  node: Expression,
  isInlined = isPure(node),
): { key: Evaluator; keys: Steps } {
  if (isInlined) return { key: compiler.borrowed(node), keys: [] }
  const evaluate = compiler.expression(node)
  const slot = compiler.hiddenSlot()
  return {
    key: (frame) => frame[slot] as Value,
    keys: [
      (frame) => {
        frame[slot] = evaluate(frame)
      },
    ],
  }
}

/** `?[` only guards its own link: one that another link follows does not count, unless that is `?[` too. */
function compileBase(compiler: Compiler, target: Expression, isGuarding: boolean): Place {
  return target.kind === 'index'
    ? indexPlace(compiler, target, target.isSafe && isGuarding)
    : compilePlace(compiler, target)
}

function indexPlace(compiler: Compiler, node: IndexExpression, isOwnGuard: boolean, assignment?: Position): Place {
  const base = compileBase(compiler, node.target, node.isSafe)
  // What is made for this chain alone comes after its keys, and a key may fail.
  const isInlined =
    isPure(node.index) && (base.walk.length === 0 || node.index.kind === 'int' || node.index.kind === 'string')
  const { key, keys } = compileKey(compiler, node.index, isInlined)
  const access: Access = {
    environment: compiler.environment,
    unit: compiler.unit,
    position: node.position,
    indexPosition: startPosition(node.index),
    valuePosition: assignment ?? node.position,
  }
  const { read: readBase, own: ownBase } = base
  const isGuarded = base.isSafe || isOwnGuard
  const plain: Evaluator = (frame) => {
    const index = key(frame)
    const target = readBase(frame)
    if (target instanceof RhaiArray && typeof index === 'number') {
      const { elements } = target
      if (index >= 0 && index < elements.length) return elements[index]
    }
    return readIndex(target, index, access)
  }
  const guarded: Evaluator = (frame) => {
    const index = key(frame)
    const target = readBase(frame)
    if (isStopped(target)) return target
    if (isOwnGuard && target === undefined) return undefined
    return readIndex(target, index, access)
  }
  const ownElement = (target: Value, index: Value): Value => {
    if (target instanceof RhaiArray && typeof index === 'number' && index >= 0 && index < target.length) {
      return target.ownElement(index)
    }
    return ownIndex(target, index, access)
  }
  const ownPlain: Evaluator = (frame) => {
    const index = key(frame)
    return ownElement(ownBase(frame), index)
  }
  // `m.k += v` first makes a missing entry, as Rhai does.
  const ownOrCreate = (target: Value, index: Value): Value => {
    if (target instanceof RhaiMap && typeof index === 'string' && !target.has(index)) target.set(index, undefined)
    return ownElement(target, index)
  }
  const ownGuarded: Evaluator = (frame) => {
    const index = key(frame)
    const target = ownBase(frame)
    if (isStopped(target)) return target
    if (isOwnGuard && target === undefined) return undefined
    return ownIndex(target, index, access)
  }
  const write = (target: Value, value: Value, frame: Frame): void => {
    const index = key(frame)
    if (target instanceof RhaiArray && typeof index === 'number' && index >= 0 && index < target.length) {
      target.set(index, value)
      return
    }
    const replacement = writeIndex(target, index, value, access)
    if (replacement !== undefined) (base.storePart ?? base.store)?.(frame, replacement)
  }
  const store: Store = (frame, value) => {
    const target = ownBase(frame)
    if (isGuarded && (isStopped(target) || (isOwnGuard && target === undefined))) return
    write(target, value, frame)
  }
  return {
    keys: [...base.keys, ...keys],
    walk: base.walk,
    read: isGuarded ? guarded : plain,
    own: isGuarded ? ownGuarded : ownPlain,
    store,
    storePart: (frame, value) => {
      const target = ownBase(frame)
      if (target instanceof RhaiArray || target instanceof RhaiMap) store(frame, value)
    },
    checkConstant: base.checkConstant,
    rootName: base.rootName,
    isSafe: base.isSafe,
    exists: (frame) => {
      const target = readBase(frame)
      const index = key(frame)
      return !(target instanceof RhaiMap) || typeof index !== 'string' || target.has(index)
    },
    ...(isGuarded
      ? {}
      : {
          link: {
            base: ownBase,
            get: (target: Value, frame: Frame) => ownOrCreate(target, key(frame)),
            set: write,
            refuseUpdate: (target: Value, value: Value, frame: Frame) =>
              refuseIndexing(target, key(frame), value, access),
          },
        }),
  }
}

function propertyPlace(compiler: Compiler, node: PropertyExpression, assignment?: Position): Place {
  const tagSlot = node.name === 'tag' ? tagSlotOf(compiler, node.target) : -1
  const place = plainPropertyPlace(compiler, node, assignment)
  return tagSlot < 0 ? place : tagPlace(compiler, node, place, tagSlot)
}

/** `x.tag` of a variable, unless that holds a map. */
function tagPlace(compiler: Compiler, node: PropertyExpression, place: Place, slot: number): Place {
  const { read: readOwner, checkConstant } = compilePlace(compiler, node.target)
  const { position } = node
  const read: Evaluator = (frame) => (hasOwnTag(readOwner(frame)) ? place.read(frame) : readTag(frame, slot))
  return {
    keys: [],
    walk: [],
    read,
    own: read,
    store: (frame, value) => {
      const owner = readOwner(frame)
      if (hasOwnTag(owner)) place.store?.(frame, value)
      else writeTag(frame, slot, owner, value, position)
    },
    checkConstant:
      checkConstant === undefined
        ? undefined
        : (frame) => {
            try {
              checkConstant(frame)
            } catch {
              throw constantProperty('tag', position)
            }
          },
    rootName: place.rootName,
    isSafe: place.isSafe,
  }
}

function plainPropertyPlace(compiler: Compiler, node: PropertyExpression, assignment?: Position): Place {
  const base = compileBase(compiler, node.target, false)
  const { name, isSafe } = node
  const { position } = node
  const access: Access = {
    environment: compiler.environment,
    unit: compiler.unit,
    position,
    indexPosition: position,
    valuePosition: assignment ?? position,
  }
  const { read: readBase, own: ownBase } = base
  const isGuarded = base.isSafe || isSafe
  const mayMiss = !compiler.environment.settings.failOnMissingProperty
  const plain: Evaluator = (frame) => {
    const target = readBase(frame)
    return mayMiss && target instanceof RhaiMap ? target.peek(name) : readProperty(target, name, access)
  }
  const guarded: Evaluator = (frame) => {
    const target = readBase(frame)
    if (isStopped(target)) return target
    if (isSafe && target === undefined) return stoppedValue
    return readProperty(target, name, access)
  }
  const ownPlain: Evaluator = (frame) => {
    const target = ownBase(frame)
    return mayMiss && target instanceof RhaiMap ? target.ownEntry(name) : ownProperty(target, name, access)
  }
  const ownGuarded: Evaluator = (frame) => {
    const target = ownBase(frame)
    if (isStopped(target)) return target
    if (isSafe && target === undefined) return stoppedValue
    return ownProperty(target, name, access)
  }
  const store: Store = (frame, value) => {
    const target = ownBase(frame)
    if (isGuarded && (isStopped(target) || (isSafe && target === undefined))) return
    writeProperty(target, name, value, access)
  }
  return {
    keys: base.keys,
    walk: base.walk,
    read: isGuarded ? guarded : plain,
    own: isGuarded ? ownGuarded : ownPlain,
    store,
    checkConstant: base.checkConstant,
    rootName: base.rootName,
    isSafe: isGuarded,
    exists: (frame) => {
      const target = readBase(frame)
      return !(target instanceof RhaiMap) || target.has(name)
    },
    ...(isGuarded
      ? {}
      : {
          link: {
            base: ownBase,
            get: (target: Value) => {
              if (!(target instanceof RhaiMap)) return ownProperty(target, name, access)
              const value = target.ownEntry(name)
              if (value === undefined) target.set(name, undefined)
              return value
            },
            set: (target: Value, value: Value) => writeProperty(target, name, value, access),
            refuse: (target: Value, value: Value) => {
              const { registry } = compiler.environment
              const isWritable = target instanceof RhaiMap || registry.findSetter(target, name) !== undefined
              if (isWritable || registry.findIndexer(target, name)?.set !== undefined) return
              throw propertyNotWritable(name, typeName(target), value, node.position)
            },
          },
        }),
  }
}

// The sentinel travels through evaluators of one chain only: whoever leaves the chain turns it into unit.
export const stoppedValue: Value = stopped as unknown as Value

export function isStopped(value: Value): boolean {
  return value === stoppedValue
}

export function runAll(steps: Steps): ((frame: Frame) => void) | undefined {
  const [first, second, ...more] = steps
  if (first === undefined) return undefined
  if (second === undefined) return first
  return (frame) => {
    first(frame)
    second(frame)
    for (const step of more) step(frame)
  }
}

/** A chain as an operand: not copied. */
export function compileChain(compiler: Compiler, node: IndexExpression | PropertyExpression): Evaluator {
  const place = compilePlace(compiler, node)
  const prelude = runAll([...place.keys, ...place.walk])
  const { read, isSafe } = place
  const inner: Evaluator =
    prelude === undefined
      ? read
      : (frame) => {
          prelude(frame)
          return read(frame)
        }
  if (!isSafe) return inner
  return (frame) => {
    const value = inner(frame)
    return isStopped(value) ? undefined : value
  }
}

/** A place as natives that exchange their first argument see it. */
export function makeReference(place: Place, frame: Frame, name: string, position: Position): Reference {
  return {
    get: () => place.own(frame),
    set: (value) => {
      if (isConstantPlace(place, frame)) throw nonPureCall(name, position)
      if (place.exists?.(frame) !== false) place.store?.(frame, value)
    },
  }
}

/** A place as `this`: read already, so that it may be held while the call runs. */
export function makeThisReference(
  place: Place,
  frame: Frame,
  value: Value,
  name: string,
  position: Position,
): Reference {
  return { ...makeReference(place, frame, name, position), get: () => value }
}

/** Whether the root of a place is a constant. */
export function isConstantPlace(place: Place, frame: Frame): boolean {
  if (place.checkConstant === undefined) return false
  try {
    place.checkConstant(frame)
    return false
  } catch {
    return true
  }
}
