// Values that are known without running the program: literals, and what is computed of literals. A condition with a constant
// value makes a branch dead.

import type { Frame } from './call-frame.js'
import { Evaluation } from './evaluation.js'
import type { Flow, FlowOf, Guard } from './flow.js'
import { givingEntries } from './giving-entries.js'
import { isInstance } from './instances.js'
import { type Constant, memberType } from './instruction.js'
import { cutBeginning, firstPart } from './known-beginning.js'
import { isKnownFunction, knownFunction } from './known-functions.js'
import { mayBeUnset } from './late-flags.js'
import { comparedLength } from './least-length.js'
import { includedIn, literalElements } from './literal-elements.js'
import type { Origins } from './origins.js'
import type { Program, Ref } from './program.js'
import { constantPiece } from './split-text.js'
import { isTextMethod, textMethod } from './text-methods.js'

const deepest = 16
const longestText = 4000

export class Constants {
  readonly #program: Program
  readonly #origins: Origins
  readonly #cache = new Map<Ref, Constant | undefined>()
  readonly #dead = new WeakMap<Guard, boolean>()
  readonly #open = new Set<Ref>()
  #members: ReadonlyMap<Ref, Constant> | undefined
  /** The same where it is known by which calls the code was entered. */
  readonly #followsObjects: boolean
  readonly entered: Evaluation

  /** `followsObjects`: whether a constant is looked for in objects too, by how they are made and changed. */
  constructor(origins: Origins, followsObjects = true) {
    this.#followsObjects = followsObjects
    this.#program = origins.program
    this.#origins = origins
    this.entered = new Evaluation(origins, {
      truth: isTruthy,
      same: isSame,
      compute,
      method,
      member: (ref) => this.#member(ref),
    })
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

  /** The instruction that makes the object that a value is, where there is one only. */
  knownObject(ref: Ref, frame?: Frame): Ref | undefined {
    const known = this.#followsObjects ? this.entered.of(ref, frame) : undefined
    return known === undefined || 'constant' in known ? undefined : known.ref
  }

  isDead(ref: Ref): boolean {
    return this.deadCondition(ref, this.#program.guard(ref)) !== undefined
  }

  #never(beside: Ref, guard: Guard): boolean {
    const known = this.#dead.get(guard)
    if (known !== undefined) return known
    const value = this.of(this.#program.beside(beside, guard.condition))
    const isNever =
      value !== undefined
        ? isTruthy(value) !== guard.holds
        : guard.holds &&
          guard.loop !== undefined &&
          this.entered.deadCondition(beside, { ...guard, outer: undefined }, undefined) !== undefined
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
        if (flow.operator === 'in') return this.#contained(ref, flow, depth)
        if (flow.operator === 'instanceof') return this.#ofClass(ref, flow)
        return binary(flow.operator, beside(flow.left), beside(flow.right)) ?? this.#measured(ref, depth)
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
      case 'load': {
        const constant = this.#read(ref, flow, depth)
        const isFlag = constant?.type === 'boolean' && constant.value
        return isFlag && mayBeUnset(this.#origins, ref) ? undefined : constant
      }
      case 'import':
        return this.#ofOrigins(ref, depth)
      case 'call':
        return (
          this.#member(ref) ??
          this.#answer(ref, flow, depth) ??
          includedIn(this.#program, this, ref, flow, depth) ??
          this.#joined(ref, flow, depth) ??
          this.#found(ref, flow, depth) ??
          this.#returned(ref, flow, depth) ??
          this.#ofObject(ref)
        )
      default:
        return undefined
    }
  }

  #read(ref: Ref, flow: FlowOf<'load'>, depth: number): Constant | undefined {
    return (
      this.#letter(ref, flow, depth) ??
      this.#entry(ref, flow, depth) ??
      constantPiece({ program: this.#program, origins: this.#origins, constants: this }, ref) ??
      firstPart(this.#program, ref, (value) => this.of(value, depth + 1)) ??
      this.#ofOrigins(ref, depth) ??
      this.#ofObject(ref)
    )
  }

  #ofObject(ref: Ref): Constant | undefined {
    return this.#followsObjects ? this.entered.constant(ref, undefined) : undefined
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

  /** What a member of an enumeration is where it is compared: its name. */
  #member(call: Ref): Constant | undefined {
    this.#members ??= this.#readMembers()
    return this.#members.get(call)
  }

  #readMembers(): ReadonlyMap<Ref, Constant> {
    const members = new Map<Ref, Constant>()
    for (const ref of this.#program.refsOf('copy')) {
      const { type, from } = this.#program.flowOf(ref, 'copy') ?? {}
      if (from !== undefined && type?.startsWith(memberType) === true)
        members.set(this.#program.beside(ref, from), { type: 'string', value: type.slice(memberType.length) })
    }
    return members
  }

  /** What a builtin, or a method of a known text, gives for known arguments. */
  #answer(ref: Ref, flow: FlowOf<'call'>, depth: number): Constant | undefined {
    const { name = '' } = this.#program.flowOf(this.#program.beside(ref, flow.callee), 'global') ?? {}
    if (isKnownFunction(name) && flow.arguments.every(({ spread }) => !spread)) {
      const values = flow.arguments.map(({ value }) => this.of(this.#program.beside(ref, value), depth + 1))
      return knownFunction(name, values)
    }
    const { property } = this.#program.flowOf(this.#program.beside(ref, flow.callee), 'load') ?? {}
    if (flow.receiver === undefined || property === undefined || !isTextMethod(property)) return undefined
    const values = [flow.receiver, ...flow.arguments.map(({ value }) => value)]
    const [receiver, ...given] = values.map((value) => this.of(this.#program.beside(ref, value), depth + 1))
    if (receiver === undefined) return cutBeginning(this.#program, ref, (value) => this.of(value, depth + 1))
    return textMethod(property, receiver, given)
  }

  /** `'abc'[1]` */
  #letter(ref: Ref, { object, property, key }: FlowOf<'load'>, depth: number): Constant | undefined {
    const index = property ?? this.#nameOf(key === undefined ? undefined : this.#program.beside(ref, key), depth)
    if (index === undefined || !/^\d{1,4}$/.test(index)) return undefined
    const whole = this.of(this.#program.beside(ref, object), depth + 1)
    const letter = whole?.type === 'string' ? whole.value[Number(index)] : undefined
    return letter === undefined ? undefined : { type: 'string', value: letter }
  }

  /** `table[name]`, of a literal and by a name that is known. */
  #entry(ref: Ref, { object, key }: FlowOf<'load'>, depth: number): Constant | undefined {
    const name = key === undefined ? undefined : this.#nameOf(this.#program.beside(ref, key), depth)
    return name === undefined ? undefined : this.#ofLiteral(this.#program.beside(ref, object), name, depth)
  }

  #ofLiteral(object: Ref, name: string, depth: number): Constant | undefined {
    const [only, more] = this.#origins.of(object)
    if (only === undefined || more !== undefined || this.#program.flowOf(only, 'object') === undefined) return undefined
    if (givingEntries(this.#origins, only, name)?.isOpen === true) return undefined
    return agreed(this.#origins.property(only, name).map((value) => this.of(value, depth + 1)))
  }

  /** `table.get(name)` */
  #found(ref: Ref, { callee, receiver, arguments: given }: FlowOf<'call'>, depth: number): Constant | undefined {
    const [first] = given
    if (receiver === undefined || first === undefined || first.spread) return undefined
    if (this.#program.flowOf(this.#program.beside(ref, callee), 'load')?.property !== 'get') return undefined
    const name = this.#nameOf(this.#program.beside(ref, first.value), depth)
    return name === undefined ? undefined : this.#ofLiteral(this.#program.beside(ref, receiver), name, depth)
  }

  #nameOf(key: Ref | undefined, depth: number): string | undefined {
    const constant = key === undefined ? undefined : this.of(key, depth + 1)
    return constant?.type === 'string' || constant?.type === 'number' ? String(constant.value) : undefined
  }

  /** `len('id:' + value) > 0` */
  #measured(ref: Ref, depth: number): Constant | undefined {
    const value = comparedLength(this.#program, this, ref, depth)
    return value === undefined ? undefined : { type: 'boolean', value }
  }

  #ofClass(ref: Ref, { left, right }: FlowOf<'binary'>): Constant | undefined {
    const value = isInstance(this.#origins, this.#program.beside(ref, left), this.#program.beside(ref, right))
    return value === undefined ? undefined : { type: 'boolean', value }
  }

  /** `'a' in ['a', 'b']`; JavaScript asks an array for its indices, which nobody asks of a literal. */
  #contained(ref: Ref, { left, right }: FlowOf<'binary'>, depth: number): Constant | undefined {
    const value = this.of(this.#program.beside(ref, left), depth + 1)
    const elements = literalElements(this.#program, this, this.#program.beside(ref, right), depth)
    if (value === undefined || elements === undefined) return undefined
    return { type: 'boolean', value: elements.some((each) => isSame(each, value)) }
  }

  /** The elements of a list that nothing was called on before. */
  #literal(list: Ref, depth: number): readonly Constant[] | undefined {
    const { elements } = this.#program.flowOf(list, 'array') ?? {}
    if (elements === undefined || elements.some(({ spread }) => spread)) return undefined
    const constants = elements.map(({ value }) => this.of(this.#program.beside(list, value), depth + 1))
    return constants.every((each) => each !== undefined) ? constants : undefined
  }

  /** `['a', 'b'].join('')`, all of whose elements are texts. */
  #joined(ref: Ref, { callee, receiver, arguments: given }: FlowOf<'call'>, depth: number): Constant | undefined {
    const [separator, more] = given
    if (receiver === undefined || separator === undefined || more !== undefined || separator.spread) return undefined
    if (this.#program.flowOf(this.#program.beside(ref, callee), 'load')?.property !== 'join') return undefined
    const by = this.of(this.#program.beside(ref, separator.value), depth + 1)
    const texts = this.#literal(this.#program.beside(ref, receiver), depth)
    if (texts === undefined || ![by, ...texts].every((each) => each?.type === 'string')) return undefined
    return joined(texts.flatMap((each, index) => (index === 0 ? [each] : [by, each])))
  }

  /** What a function gives that gives one constant whatever happens; not a method, which others may have in its place. */
  #returned(ref: Ref, { callee, receiver, form }: FlowOf<'call'>, depth: number): Constant | undefined {
    if (receiver !== undefined || form !== 'call') return undefined
    const [code, more] = this.#origins.functions(this.#program.beside(ref, callee))
    if (code === undefined || more !== undefined) return undefined
    const { returns, exits, isConstructor, start } = this.#program.functionOf(code)
    const given = this.#origins.returned(code)
    // What it gives later, piece by piece, or not at all, is no such constant.
    const isWhole = given.length === returns.length && exits.length === returns.length && given.length > 0
    const isLater = /^async\b/.test(this.#program.module(code).text.slice({ start, end: start + 6 }))
    if (!isWhole || isConstructor || isLater) return undefined
    const live = given.filter((_, index) => !this.isDead(this.#program.beside(code, returns[index] ?? 0)))
    return agreed(live.map((value) => this.of(value, depth + 1)))
  }

  #ofOrigins(ref: Ref, depth: number): Constant | undefined {
    const origins = this.#origins.of(ref)
    if (origins.length === 0 || origins.includes(ref) || this.#isOpen(ref)) return undefined
    return agreed(origins.map((origin) => this.of(origin, depth + 1)))
  }

  /** Whether what is read may come from something spread into the object whose entries are not known. */
  #isOpen(ref: Ref): boolean {
    const { object, property } = this.#program.flowOf(ref, 'load') ?? {}
    if (object === undefined || property === undefined) return false
    return givingEntries(this.#origins, this.#program.beside(ref, object), property)?.isOpen === true
  }
}

/** What an operator makes of constants. */
function compute(flow: Flow, operands: readonly (Constant | undefined)[]): Constant | undefined {
  const [left, right] = operands
  if (flow.op === 'unary') return unary(flow.operator, left)
  if (flow.op === 'binary') return binary(flow.operator, left, right)
  return flow.op === 'template' ? joined(operands) : undefined
}

function method(name: string, [receiver, ...given]: readonly (Constant | undefined)[]): Constant | undefined {
  return receiver === undefined || !isTextMethod(name) ? undefined : textMethod(name, receiver, given)
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
  if (operator === '*' && left.type === 'string' && right.type === 'number') return repeated(left.value, right.value)
  if (left.type !== 'number' || right.type !== 'number') return undefined
  return arithmetic(operator, left.value, right.value)
}

/** `'ab' * 2`, in languages that write it so. */
function repeated(text: string, times: number): Constant | undefined {
  const isShort = Number.isInteger(times) && times >= 0 && text.length * times <= longestText
  return isShort ? { type: 'string', value: text.repeat(times) } : undefined
}

function arithmetic(operator: string, left: number, right: number): Constant | undefined {
  const results: Readonly<Record<string, () => number | boolean>> = {
    '+': () => left + right,
    '-': () => left - right,
    '*': () => left * right,
    '/': () => left / right,
    '//': () => Math.floor(left / right),
    '%': () => left % right,
    '**': () => left ** right,
    '<': () => left < right,
    '>': () => left > right,
    '<=': () => left <= right,
    '>=': () => left >= right,
    '&': () => left & right,
    '|': () => left | right,
    '^': () => left ^ right,
    '<<': () => left << right,
    '>>': () => left >> right,
  }
  const result = results[operator]?.()
  if (typeof result === 'number') return { type: 'number', value: result }
  return result === undefined ? undefined : { type: 'boolean', value: result }
}
