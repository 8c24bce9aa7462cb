// Values that are known without running the program: literals, and what is computed of literals. A condition with a constant
// value makes a branch dead.

import type { FlowOf, Guard } from './flow.js'
import type { Constant } from './instruction.js'
import type { Origins } from './origins.js'
import type { Program, Ref } from './program.js'
import { isTextMethod, textMethod } from './text-methods.js'

const deepest = 16
const longestText = 4000

export class Constants {
  readonly #program: Program
  readonly #origins: Origins
  readonly #cache = new Map<Ref, Constant | undefined>()
  readonly #dead = new WeakMap<Guard, boolean>()
  readonly #open = new Set<Ref>()

  constructor(origins: Origins) {
    this.#program = origins.program
    this.#origins = origins
  }

  of(ref: Ref, depth = 0): Constant | undefined {
    const known = this.#cache.get(ref)
    if (known !== undefined || this.#cache.has(ref)) return known
    if (depth > deepest || this.#open.has(ref)) return undefined
    this.#open.add(ref)
    const constant = this.#find(ref, depth)
    this.#open.delete(ref)
    this.#cache.set(ref, constant)
    return constant
  }

  /** The constants of an array literal. */
  elements(ref: Ref): readonly Constant[] | undefined {
    const origins = this.#origins.of(ref)
    const [only] = origins
    const array = only === undefined || origins.length > 1 ? undefined : this.#program.flowOf(only, 'array')
    if (array === undefined || only === undefined) return undefined
    return array.elements.flatMap(({ value, spread }) =>
      spread ? [] : (this.of(this.#program.beside(only, value)) ?? []),
    )
  }

  /** The condition that never holds where this guard is said to, if there is one. */
  deadCondition(beside: Ref, guard: Guard | undefined): Ref | undefined {
    for (let each = guard; each !== undefined; each = each.outer) {
      if (this.#never(beside, each)) return this.#program.beside(beside, each.condition)
    }
    return undefined
  }

  isDead(ref: Ref): boolean {
    return this.deadCondition(ref, this.#program.guard(ref)) !== undefined
  }

  #never(beside: Ref, guard: Guard): boolean {
    const known = this.#dead.get(guard)
    if (known !== undefined) return known
    const value = this.of(this.#program.beside(beside, guard.condition))
    const isNever = value !== undefined && isTruthy(value) !== guard.holds
    this.#dead.set(guard, isNever)
    return isNever
  }

  #find(ref: Ref, depth: number): Constant | undefined {
    const flow = this.#program.flow(ref)
    const beside = (value: number): Constant | undefined => this.of(this.#program.beside(ref, value), depth + 1)
    switch (flow.op) {
      case 'constant':
        return flow.value
      case 'copy':
        return beside(flow.from)
      case 'after':
        return beside(flow.base)
      case 'unary':
        return unary(flow.operator, beside(flow.operand))
      case 'binary':
        return binary(flow.operator, beside(flow.left), beside(flow.right))
      case 'template':
        return joined(flow.parts.map(beside))
      case 'logical': {
        const left = beside(flow.left)
        if (left === undefined) return undefined
        return continues(flow.operator, left) ? beside(flow.right) : left
      }
      case 'phi': {
        const live = flow.incoming.filter(
          ({ value, guard }) => this.deadCondition(ref, guard) === undefined && !this.#isItself(ref, value),
        )
        return live.length > 32 ? undefined : agreed(live.map(({ value }) => beside(value)))
      }
      case 'load':
      case 'import':
        return this.#ofOrigins(ref, depth)
      case 'call':
        return this.#answer(ref, flow, depth)
      default:
        return undefined
    }
  }

  /** What it is itself, only that something was called on it. */
  #isItself(ref: Ref, value: number): boolean {
    let each = this.#program.beside(ref, value)
    for (let step = 0; step < deepest; step += 1) {
      if (each === ref) return true
      const flow = this.#program.flow(each)
      if (flow.op === 'after') each = this.#program.beside(ref, flow.base)
      else if (flow.op === 'copy') each = this.#program.beside(ref, flow.from)
      else return false
    }
    return false
  }

  /** What a method of a known text gives for known arguments. */
  #answer(ref: Ref, flow: FlowOf<'call'>, depth: number): Constant | undefined {
    const { property } = this.#program.flowOf(this.#program.beside(ref, flow.callee), 'load') ?? {}
    if (flow.receiver === undefined || property === undefined || !isTextMethod(property)) return undefined
    const values = [flow.receiver, ...flow.arguments.map(({ value }) => value)]
    const [receiver, ...given] = values.map((value) => this.of(this.#program.beside(ref, value), depth + 1))
    return receiver === undefined ? undefined : textMethod(property, receiver, given)
  }

  #ofOrigins(ref: Ref, depth: number): Constant | undefined {
    const origins = this.#origins.of(ref)
    if (origins.length === 0 || origins.includes(ref)) return undefined
    return agreed(origins.map((origin) => this.of(origin, depth + 1)))
  }
}

function continues(operator: '&&' | '||' | '??', left: Constant): boolean {
  if (operator === '??') return left.type === 'null' || left.type === 'undefined'
  return isTruthy(left) === (operator === '&&')
}

function agreed(constants: readonly (Constant | undefined)[]): Constant | undefined {
  const [first] = constants
  if (first === undefined) return undefined
  return constants.every((each) => each !== undefined && isSame(each, first)) ? first : undefined
}

function isSame(left: Constant, right: Constant): boolean {
  return left.type === right.type && text(left) === text(right)
}

export function isTruthy(constant: Constant): boolean {
  switch (constant.type) {
    case 'string':
      return constant.value !== ''
    case 'number':
      return constant.value !== 0 && !Number.isNaN(constant.value)
    case 'boolean':
      return constant.value
    case 'pattern':
      return true
    default:
      return false
  }
}

/** The constant as the language writes it into a string. */
export function text(constant: Constant): string {
  switch (constant.type) {
    case 'string':
      return constant.value
    case 'number':
    case 'boolean':
      return String(constant.value)
    case 'pattern':
      return `/${constant.source}/${constant.flags}`
    default:
      return constant.type
  }
}

function joined(parts: readonly (Constant | undefined)[]): Constant | undefined {
  let value = ''
  for (const part of parts) {
    if (part === undefined) return undefined
    value += text(part)
    if (value.length > longestText) return undefined
  }
  return { type: 'string', value }
}

function unary(operator: string, operand: Constant | undefined): Constant | undefined {
  if (operand === undefined) return undefined
  switch (operator) {
    case '!':
      return { type: 'boolean', value: !isTruthy(operand) }
    case '-':
      return operand.type === 'number' ? { type: 'number', value: -operand.value } : undefined
    case '+':
      return operand.type === 'string' ? { type: 'number', value: Number(operand.value) } : operand
    case 'void':
      return { type: 'undefined' }
    case 'is-missing':
      return { type: 'boolean', value: operand.type === 'null' || operand.type === 'undefined' }
    case 'typeof':
      return { type: 'string', value: typeName(operand) }
    default:
      return undefined
  }
}

function typeName(constant: Constant): string {
  return constant.type === 'null' || constant.type === 'pattern' ? 'object' : constant.type
}

function binary(operator: string, left: Constant | undefined, right: Constant | undefined): Constant | undefined {
  if (left === undefined || right === undefined || left.type === 'pattern' || right.type === 'pattern') return undefined
  if (operator === '===' || operator === '!==') {
    return { type: 'boolean', value: isSame(left, right) === (operator === '===') }
  }
  if (operator === '==' || operator === '!=') {
    if (left.type !== right.type) return undefined
    return { type: 'boolean', value: isSame(left, right) === (operator === '==') }
  }
  if (operator === '+' && (left.type === 'string' || right.type === 'string')) return joined([left, right])
  if (left.type !== 'number' || right.type !== 'number') return undefined
  return arithmetic(operator, left.value, right.value)
}

function arithmetic(operator: string, left: number, right: number): Constant | undefined {
  const results: Readonly<Record<string, () => number | boolean>> = {
    '+': () => left + right,
    '-': () => left - right,
    '*': () => left * right,
    '/': () => left / right,
    '%': () => left % right,
    '<': () => left < right,
    '>': () => left > right,
    '<=': () => left <= right,
    '>=': () => left >= right,
    '&': () => left & right,
    '|': () => left | right,
    '<<': () => left << right,
    '>>': () => left >> right,
  }
  const result = results[operator]?.()
  if (typeof result === 'number') return { type: 'number', value: result }
  return result === undefined ? undefined : { type: 'boolean', value: result }
}
