// Operators on anything but two small numbers: where compiled code goes when its inlined case does not fit.
// Failures of the language's own operators have no position (reference section 2); missing operators have the operator's.

import type { Position } from '@sallyport/diagnostics'
import type { AssignmentOperator, BinaryOperator } from '../syntax/ast.js'
import { RhaiArray } from '../value/array.js'
import { Blob } from '../value/blob.js'
import { Char } from '../value/char.js'
import { equals, numberOf } from '../value/equality.js'
import {
  Float,
  floatDiffers,
  floatEquals,
  floatGreater,
  floatGreaterOrEqual,
  floatLess,
  floatLessOrEqual,
} from '../value/float.js'
import {
  addInts,
  andInts,
  divideInts,
  type Int,
  multiplyInts,
  orInts,
  powerInts,
  remainderInts,
  shiftLeft,
  shiftRight,
  subtractInts,
  xorInts,
} from '../value/int64.js'
import { RhaiMap } from '../value/map.js'
import { meter } from '../value/meter.js'
import { Range } from '../value/range.js'
import { compareStrings, noteConcatenation } from '../value/strings.js'
import { toText } from '../value/text.js'
import { typeName } from '../value/type-name.js'
import { copyValue, type Value } from '../value/value.js'
import type { Counters } from './limits.js'

export type SlowOperator = (left: Value, right: Value) => Value
/** What the language itself does not define: the host's operators, or a missing function. */
type OtherOperator = (operator: string, left: Value, right: Value, position: Position | undefined) => Value

/** What an operator gives for operands that the language does not define it for. */
const notBuiltIn: unique symbol = Symbol('not built in')
type Maybe = Value | typeof notBuiltIn

const intOperators: Readonly<Record<string, ((x: Int, y: Int) => Maybe) | undefined>> = {
  '+': addInts,
  '-': subtractInts,
  '*': multiplyInts,
  '/': divideInts,
  '%': remainderInts,
  '**': powerInts,
  '<<': shiftLeft,
  '>>': shiftRight,
  '&': andInts,
  '|': orInts,
  '^': xorInts,
  '<': (x, y) => x < y,
  '<=': (x, y) => x <= y,
  '>': (x, y) => x > y,
  '>=': (x, y) => x >= y,
  '==': (x, y) => x === y,
  '!=': (x, y) => x !== y,
  '..': (x, y) => new Range(x, y, false),
  '..=': (x, y) => new Range(x, y, true),
}

const floatOperators: Readonly<Record<string, ((x: number, y: number) => Maybe) | undefined>> = {
  '+': (x, y) => new Float(x + y),
  '-': (x, y) => new Float(x - y),
  '*': (x, y) => new Float(x * y),
  '/': (x, y) => new Float(x / y),
  '%': (x, y) => new Float(x % y),
  '**': (x, y) => new Float(x ** y),
  '<': floatLess,
  '<=': floatLessOrEqual,
  '>': floatGreater,
  '>=': floatGreaterOrEqual,
  '==': floatEquals,
  '!=': floatDiffers,
}

const boolOperators: Readonly<Record<string, ((x: boolean, y: boolean) => Maybe) | undefined>> = {
  '&': (x, y) => x && y,
  '|': (x, y) => x || y,
  '^': (x, y) => x !== y,
  '<': (x, y) => !x && y,
  '<=': (x, y) => !x || y,
  '>': (x, y) => x && !y,
  '>=': (x, y) => x || !y,
  '==': (x, y) => x === y,
  '!=': (x, y) => x !== y,
}

const orderings: Readonly<Record<string, ((order: number) => boolean) | undefined>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!='])

/** Text of a value that `+` concatenates to a string; a blob is decoded. */
export function concatenatedText(value: Value): string {
  return value instanceof Blob ? decodeUtf8(value.bytes) : toText(value)
}

/** Lossy decoding: each ill-formed sequence becomes one replacement character. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = ''
  let index = 0
  while (index < bytes.length) {
    const first = bytes[index++] ?? 0
    if (first < 0x80) {
      text += String.fromCharCode(first)
      continue
    }
    const length = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0
    let code = length === 0 || first >= 0xf5 ? -1 : first & (0x3f >> length)
    for (let left = length; left > 0 && code >= 0; left--) {
      const next = bytes[index] ?? 0
      const isFirst = left === length
      const low = isFirst && first === 0xe0 ? 0xa0 : isFirst && first === 0xf0 ? 0x90 : 0x80
      const high = isFirst && first === 0xed ? 0x9f : isFirst && first === 0xf4 ? 0x8f : 0xbf
      if (index >= bytes.length || next < low || next > high) {
        code = -1
        break
      }
      code = (code << 6) | (next & 0x3f)
      index++
    }
    text += code < 0 ? '\ufffd' : String.fromCodePoint(code)
  }
  return text
}

/** Undefined where it fails: who has the position tries again. */
function withoutFailure(onInts: (x: Int, y: Int) => Maybe, x: Int, y: Int): Maybe | undefined {
  try {
    return onInts(x, y)
  } catch {
    return undefined
  }
}

export class Operations {
  private readonly counters: Counters
  private readonly other: OtherOperator
  private readonly hasFastOperators: boolean
  private readonly isOverridden: (operator: string, left: Value, right: Value) => boolean
  /** Operators that Rhai has in its packages: text and anything, arrays, maps. */
  private readonly hasLibrary: boolean

  constructor(
    counters: Counters,
    other: OtherOperator,
    hasFastOperators: boolean,
    isOverridden: (operator: string, left: Value, right: Value) => boolean = () => false,
    hasLibrary = true,
  ) {
    this.hasLibrary = hasLibrary
    this.isOverridden = isOverridden
    this.counters = counters
    this.other = other
    this.hasFastOperators = hasFastOperators
  }

  /** The operator for one place in a script. */
  at(operator: BinaryOperator, position: Position): SlowOperator {
    const onInts = intOperators[operator]
    if (onInts === undefined || !this.hasFastOperators)
      return (left, right) => this.apply(operator, left, right, position)
    return (left, right) => {
      if (isInt(left) && isInt(right)) return onInts(left, right) as Value
      if (operator === '+' && typeof left === 'string' && typeof right === 'string')
        return this.concatenate(left, right)
      return this.apply(operator, left, right, position)
    }
  }

  /** `target op= value` for one place in a script: as {@link assign}, with the usual cases first. */
  updater(operator: AssignmentOperator, position: Position): SlowOperator {
    const general: SlowOperator = (target, value) => this.assign(operator, target, value, position)
    if (!this.hasFastOperators) return general
    const onInts = intOperators[operator.slice(0, -1)]
    const onFloats = floatOperators[operator.slice(0, -1)]
    return (target, value) => {
      if (target instanceof Float && value instanceof Float && onFloats !== undefined) {
        return onFloats(target.value, value.value) as Value
      }
      if (typeof target === 'number' && typeof value === 'number' && onInts !== undefined && value > 0) {
        const result = operator === '**=' ? undefined : withoutFailure(onInts, target, value)
        if (typeof result === 'number') return result
      }
      return general(target, value)
    }
  }

  apply(operator: BinaryOperator, left: Value, right: Value, position: Position): Value {
    if (!this.hasFastOperators) return this.applyOverridable(operator, left, right, position)
    const result = this.builtIn(operator, left, right, position)
    return result === notBuiltIn ? this.other(operator, left, right, position) : result
  }

  /** Without fast operators the host's come first, and every failure has the operator's position. */
  private applyOverridable(operator: BinaryOperator, left: Value, right: Value, position: Position): Value {
    if (this.isOverridden(operator, left, right)) return this.other(operator, left, right, position)
    return locate(() => {
      const result = this.builtIn(operator, left, right, position)
      return result === notBuiltIn ? this.other(operator, left, right, position) : result
    }, position)
  }

  /** Strings: checked before they are made. */
  concatenate(left: string, right: string, position?: Position): string {
    meter.bytes += left.length + right.length
    const result = left + right
    noteConcatenation(left, right, result)
    return this.counters.checkString(result, position)
  }

  private builtIn(operator: BinaryOperator, left: Value, right: Value, position: Position): Maybe {
    const x = left
    const y = right
    if (isInt(x) && isInt(y)) return (intOperators[operator] ?? noOperator)(x, y)
    if (x instanceof Float || y instanceof Float) {
      const a = numberOf(x)
      const b = numberOf(y)
      if (a !== undefined && b !== undefined) return (floatOperators[operator] ?? noOperator)(a, b)
    }
    if (typeof x === 'boolean' && typeof y === 'boolean') return (boolOperators[operator] ?? noOperator)(x, y)
    if (typeof x === 'string' || typeof y === 'string') {
      const result = this.onStrings(operator, x, y, position)
      if (result !== notBuiltIn) return result
    }
    if (x instanceof Char && y instanceof Char) return onChars(operator, x, y)
    return this.onContainers(operator, x, y, position)
  }

  private onStrings(operator: BinaryOperator, x: Value, y: Value, position: Position): Maybe {
    if (operator === '+') {
      if (!this.hasLibrary && !(isText(x) && isText(y))) return notBuiltIn
      if (!this.hasPlainText(x) || !this.hasPlainText(y)) return notBuiltIn
      if (isText(x) && isText(y)) return this.concatenate(textOf(x), textOf(y))
      // Rhai's library does this one, and what fails in it has a position.
      return locate(() => this.concatenate(concatenatedText(x), concatenatedText(y)), position)
    }
    if (!isText(x) || !isText(y)) return comparisons.has(operator) ? mixed(operator) : notBuiltIn
    if (operator === '-' && typeof x === 'string') return withoutText(x, y)
    const ordering = orderings[operator]
    return ordering === undefined ? notBuiltIn : ordering(compareStrings(textOf(x), textOf(y)))
  }

  private hasPlainText(value: Value): boolean {
    this.counters.charge(sizeOf(value) / 8)
    return true
  }

  private onContainers(operator: BinaryOperator, x: Value, y: Value, position: Position): Maybe {
    if (!this.hasLibrary && isCollection(x) && typeName(x) === typeName(y)) return notBuiltIn
    if (operator === '==' || operator === '!=') return this.onEquality(operator, x, y, position)
    if (operator === '+') {
      // Blobs are the built-in operator's, and that has no position.
      return x instanceof Blob ? this.onAddition(x, y) : locate(() => this.onAddition(x, y), position)
    }
    if (comparisons.has(operator)) {
      if (x === undefined && y === undefined) return false
      const isSame = typeName(x) === typeName(y)
      return isSame || (x instanceof Range && y instanceof Range) ? notBuiltIn : mixed(operator)
    }
    return notBuiltIn
  }

  private onEquality(operator: BinaryOperator, x: Value, y: Value, position: Position): boolean | typeof notBuiltIn {
    this.counters.charge(Math.min(sizeOf(x), sizeOf(y)))
    const isEqual = equals(x, y, (a, b) => this.other('==', a, b, position) === true)
    return isEqual === undefined ? notBuiltIn : isEqual === (operator === '==')
  }

  private onAddition(x: Value, y: Value): Maybe {
    if (x instanceof RhaiArray && y instanceof RhaiArray) {
      this.counters.checkArrayLength(x.length + y.length)
      this.counters.charge(x.length + y.length)
      this.counters.chargeMemory((x.length + y.length) * 16)
      const sum = new RhaiArray([])
      sum.replace([...x.copy().own(), ...y.copy().own()])
      this.counters.checkContainer(sum)
      return sum
    }
    if (x instanceof RhaiMap && y instanceof RhaiMap) {
      const sum = x.copy()
      this.mergeMap(sum, y)
      return sum
    }
    if (x instanceof Blob && y instanceof Blob) {
      const sum = x.copy()
      this.appendBytes(sum, y.bytes)
      return sum
    }
    if (x instanceof Blob && y instanceof Char) {
      const sum = x.copy()
      this.appendBytes(sum, encodeUtf8(y.text))
      return sum
    }
    return notBuiltIn
  }

  private appendBytes(blob: Blob, bytes: Uint8Array): void {
    this.counters.checkArrayLength(blob.length + bytes.length)
    this.counters.charge((blob.length + bytes.length) / 64)
    this.counters.chargeMemory(blob.length + bytes.length)
    blob.append(bytes.slice())
  }

  private mergeMap(target: RhaiMap, source: RhaiMap): void {
    this.counters.charge(target.size + source.size)
    for (const [key, value] of [...source.entries]) target.set(key, copyValue(value))
    this.counters.checkContainer(target)
  }

  /** `target op= value`: changes containers in place; gives what the target then holds. */
  assign(operator: AssignmentOperator, target: Value, value: Value, position: Position): Value {
    return locate(() => this.assignAnywhere(operator, target, value, position), position)
  }

  private assignAnywhere(operator: AssignmentOperator, target: Value, value: Value, position: Position): Value {
    if (operator === '+=') {
      if (target instanceof RhaiArray) {
        this.appendArray(target, value)
        return target
      }
      if (target instanceof RhaiMap && value instanceof RhaiMap && this.hasLibrary) {
        this.mergeMap(target, value)
        return target
      }
      if (target instanceof Blob && this.appendToBlob(target, value)) return target
    }
    const binary = operator.slice(0, -1) as BinaryOperator
    return this.apply(binary, target, value, position)
  }

  private appendArray(target: RhaiArray, value: Value): void {
    if (value instanceof RhaiArray) {
      this.counters.charge(value.length)
      this.counters.checkArrayLength(target.length + value.length)
      this.counters.chargeMemory(value.length * 16)
      const elements = value.copy().own()
      for (const element of elements) target.push(element)
      this.counters.checkContainer(target)
      return
    }
    this.counters.checkArrayLength(target.length + 1)
    target.push(value)
    this.counters.checkContainer(target)
  }

  private appendToBlob(target: Blob, value: Value): boolean {
    if (isInt(value)) {
      this.counters.checkArrayLength(target.length + 1)
      target.push(Number(BigInt.asUintN(8, BigInt(value))))
      return true
    }
    if (value instanceof Blob) this.appendBytes(target, value.bytes)
    else if (value instanceof Char) this.appendBytes(target, encodeUtf8(value.text))
    else if (typeof value === 'string') this.appendBytes(target, encodeUtf8(value))
    else return false
    return true
  }

  get isFast(): boolean {
    return this.hasFastOperators
  }
}

/** UTF-8 bytes of a text of Unicode scalars. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
    else
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
  }
  return Uint8Array.from(bytes)
}

function noOperator(): typeof notBuiltIn {
  return notBuiltIn
}

function isInt(value: Value): value is Int {
  return typeof value === 'number' || typeof value === 'bigint'
}

/** Comparison of values of different types: unequal, and neither before the other. */
function mixed(operator: BinaryOperator): boolean {
  return operator === '!='
}

function isText(value: Value): value is string | Char {
  return typeof value === 'string' || value instanceof Char
}

function isCollection(value: Value): value is RhaiArray | RhaiMap {
  return value instanceof RhaiArray || value instanceof RhaiMap
}

function textOf(value: string | Char): string {
  return typeof value === 'string' ? value : value.text
}

function withoutText(text: string, removed: string | Char): string {
  if (typeof removed !== 'string') return text.split(removed.text).join('')
  if (text === '') return removed
  return removed === '' ? text : text.split(removed).join('')
}

function onChars(operator: BinaryOperator, x: Char, y: Char): Maybe {
  if (operator === '+') return x.text + y.text
  const ordering = orderings[operator]
  return ordering === undefined ? notBuiltIn : ordering(x.codePoint - y.codePoint)
}

function sizeOf(value: Value): number {
  if (value instanceof RhaiArray) return value.length
  if (value instanceof RhaiMap) return value.size
  if (value instanceof Blob) return value.length / 8
  return typeof value === 'string' ? value.length / 64 : 1
}

/** Op-assignments report the operator's position also for failures of built-in operators. */
function locate<T>(run: () => T, position: Position): T {
  try {
    return run()
  } catch (error) {
    if (isPositionless(error)) error.position = position
    throw error
  }
}

function isPositionless(error: unknown): error is { position: Position | undefined } {
  return typeof error === 'object' && error !== null && 'position' in error && error.position === undefined
}
