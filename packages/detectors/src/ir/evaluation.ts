// What a value is where it is known by which calls the code was entered: a function that chooses by its parameter gives one thing to a
// caller that gives a constant, and an object has what its constructor put into it. Follows one way only: where there are several,
// nothing is known.

import { CallEffects } from './call-effects.js'
import { type Frame, frameOf, isEntering } from './call-frame.js'
import type { Flow, FlowOf, Guard } from './flow.js'
import { isFromOutside } from './from-outside.js'
import type { Constant } from './instruction.js'
import { type Computing, isSame, type Known, missing } from './known-value.js'
import { classBehind, lastClassStore, writtenInClasses } from './last-class-store.js'
import type { Origins } from './origins.js'
import type { FunctionRef, Program, Ref } from './program.js'
import { onlyStore } from './setters.js'

const made: ReadonlySet<Flow['op']> = new Set(['object', 'array', 'class', 'function'])
const followed: ReadonlySet<Flow['op']> = new Set([
  ...(['name', 'copy', 'after', 'update', 'phi', 'logical', 'argument', 'receiver', 'load', 'call', 'import'] as const),
  ...(['unary', 'binary', 'template'] as const),
])

const deepest = 40
const mostSteps = 400
const longestChain = 200

export class Evaluation {
  readonly #program: Program
  readonly #origins: Origins
  readonly #computing: Computing
  readonly #effects: CallEffects
  readonly #open = new Set<string>()
  /** Properties of classes that functions write. */
  #written: ReadonlySet<string> | undefined
  #steps = 0

  constructor(origins: Origins, computing: Computing) {
    this.#program = origins.program
    this.#origins = origins
    this.#computing = computing
    this.#effects = new CallEffects(origins)
  }

  constant(ref: Ref, frame: Frame | undefined): Constant | undefined {
    return this.#constantIn(this.of(ref, frame))
  }

  #constantIn(known: Known | undefined): Constant | undefined {
    if (known === undefined) return undefined
    return 'constant' in known ? known.constant : this.#computing.member(known.ref)
  }

  of(ref: Ref, frame: Frame | undefined): Known | undefined {
    if (this.#open.size === 0) this.#steps = 0
    return this.#value(ref, frame)
  }

  /** The condition that never holds, of those around a place of a function that was entered so. */
  deadCondition(beside: Ref, guard: Guard | undefined, frame: Frame | undefined): Ref | undefined {
    if (this.#open.size === 0) this.#steps = 0
    return this.#dead(beside, guard, frame)
  }

  #dead(beside: Ref, guard: Guard | undefined, frame: Frame | undefined): Ref | undefined {
    for (let each = guard; each !== undefined; each = each.outer) {
      const condition = this.#program.beside(beside, each.condition)
      const value = this.#constantOf(condition, this.#entering(beside, each, frame))
      if (value !== undefined && this.#computing.truth(value) !== each.holds) return condition
    }
    return undefined
  }

  /** A loop whose test does not hold when it comes to it never runs. */
  #entering(beside: Ref, { loop, holds }: Guard, frame: Frame | undefined): Frame | undefined {
    if (loop === undefined || !holds) return frame
    const entering = new Set(loop.map((value) => this.#program.beside(beside, value)))
    return { call: beside, codes: [], outer: frame, entering }
  }

  #value(ref: Ref, frame: Frame | undefined): Known | undefined {
    const flow = this.#program.flow(ref)
    if (flow.op === 'constant') return { constant: flow.value }
    if (made.has(flow.op) || (flow.op === 'call' && flow.form === 'construct')) return { ref, frame }
    if (!followed.has(flow.op) || (frame === undefined && isFromOutside(this.#program, ref))) return undefined
    this.#steps += 1
    const key = `${ref}:${frame?.call ?? ''}:${frame?.entering === undefined ? '' : 'e'}`
    if (this.#steps > mostSteps || this.#open.size > deepest || this.#open.has(key)) return undefined
    this.#open.add(key)
    try {
      return this.#find(ref, frame)
    } finally {
      this.#open.delete(key)
    }
  }

  #find(ref: Ref, frame: Frame | undefined): Known | undefined {
    const flow = this.#program.flow(ref)
    const beside = (value: number): Known | undefined => this.#value(this.#program.beside(ref, value), frame)
    switch (flow.op) {
      case 'name':
        return beside(flow.from)
      case 'copy':
        return beside(flow.from)
      case 'after':
      case 'update': {
        const base = beside(flow.op === 'after' ? flow.base : flow.object)
        // An object is another one by then; what can not change is the same.
        return base !== undefined && 'constant' in base ? base : { ref, frame }
      }
      case 'phi':
        return this.#phi(ref, flow, frame)
      case 'logical':
        return this.#logical(ref, flow, frame)
      case 'argument':
        return this.#argument(ref, flow, frame)
      case 'receiver':
        return this.#receiver(ref, frame)
      case 'load':
        return this.#load(ref, flow, frame)
      case 'call':
        return this.#call(ref, flow, frame)
      case 'import': {
        const [origin, more] = this.#origins.of(ref)
        if (origin === undefined || more !== undefined || origin === ref) return { ref, frame: undefined }
        return this.#value(origin, undefined)
      }
      case 'unary':
      case 'binary':
      case 'template': {
        const computed = this.#computing.compute(flow, this.#operands(ref, flow, frame))
        return computed === undefined ? undefined : { constant: computed }
      }
      default:
        return undefined
    }
  }

  #operands(
    ref: Ref,
    flow: FlowOf<'unary' | 'binary' | 'template'>,
    frame: Frame | undefined,
  ): readonly (Constant | undefined)[] {
    const values = flow.op === 'template' ? flow.parts : flow.op === 'binary' ? [flow.left, flow.right] : [flow.operand]
    const found: (Constant | undefined)[] = []
    for (const value of values) {
      const constant = this.#constantOf(this.#program.beside(ref, value), frame)
      if (constant === undefined) return [undefined]
      found.push(constant)
    }
    return found
  }

  #constantOf(ref: Ref, frame: Frame | undefined): Constant | undefined {
    return this.#constantIn(this.#value(ref, frame))
  }

  #phi(ref: Ref, { incoming, merged }: FlowOf<'phi'>, frame: Frame | undefined): Known | undefined {
    const [first] = incoming
    if (isEntering(ref, frame) && first !== undefined) return this.#value(this.#program.beside(ref, first.value), frame)
    if (merged || incoming.length > 32) return undefined
    let known: Known | undefined
    for (const { value, guard } of incoming) {
      if (this.#dead(ref, guard, frame) !== undefined) continue
      const found = this.#value(this.#program.beside(ref, value), frame)
      if (found === undefined || (known !== undefined && !isSame(known, found, this.#computing))) return undefined
      known = found
    }
    return known
  }

  #logical(ref: Ref, { operator, left, right }: FlowOf<'logical'>, frame: Frame | undefined): Known | undefined {
    const first = this.#value(this.#program.beside(ref, left), frame)
    if (first === undefined) return undefined
    const isMissing = 'constant' in first && /^(?:null|undefined)$/.test(first.constant.type)
    const isTrue = 'constant' in first ? this.#computing.truth(first.constant) : true
    const goesOn = operator === '??' ? isMissing : isTrue === (operator === '&&')
    return goesOn ? this.#value(this.#program.beside(ref, right), frame) : first
  }

  #argument(ref: Ref, { index, rest }: FlowOf<'argument'>, frame: Frame | undefined): Known | undefined {
    const entered = frameOf(this.#program.enclosing(ref), frame)
    const call = entered === undefined ? undefined : this.#program.flowOf(entered.call, 'call')
    if (entered === undefined || call === undefined || rest) return undefined
    if (call.named === true) return this.#named(ref, index, entered, call)
    if (call.arguments.slice(0, index + 1).some(({ spread }) => spread)) return undefined
    const given = call.arguments[index]
    if (given === undefined) return missing
    return this.#value(this.#program.beside(entered.call, given.value), entered.outer)
  }

  /** Of a call that gives some by name: what stands at the place, or under the parameter's name. */
  #named(ref: Ref, index: number, entered: Frame, call: FlowOf<'call'>): Known | undefined {
    const placed = call.arguments.slice(0, -1)
    const names = call.arguments.at(-1)
    if (names === undefined || placed.some(({ spread }) => spread)) return undefined
    const given = placed[index]
    if (given !== undefined) return this.#value(this.#program.beside(entered.call, given.value), entered.outer)
    const { name } = this.#program.functionOf(this.#program.enclosing(ref)).parameters[index] ?? {}
    const entries = this.#program.flowOf(this.#program.beside(entered.call, names.value), 'object')?.entries
    if (name === undefined || entries === undefined || entries.some(({ spread }) => spread)) return undefined
    const entry = entries.find((each) => each.name === name)
    if (entry === undefined) return missing
    return this.#value(this.#program.beside(entered.call, entry.value), entered.outer)
  }

  #receiver(ref: Ref, frame: Frame | undefined): Known | undefined {
    if (this.#program.flowOf(ref, 'receiver')?.class !== undefined) return undefined
    const entered = frameOf(this.#program.enclosing(ref), frame)
    const call = entered === undefined ? undefined : this.#program.flowOf(entered.call, 'call')
    if (entered === undefined || call === undefined) return { ref, frame }
    // Of a new object, as it is before its constructor has run.
    if (this.#effects.makes(entered.call) || call.receiver === undefined) return { ref, frame: entered }
    return this.#value(this.#program.beside(entered.call, call.receiver), entered.outer)
  }

  // Properties

  #load(ref: Ref, flow: FlowOf<'load'>, frame: Frame | undefined): Known | undefined {
    const name = flow.property ?? this.#nameOf(ref, flow.key, frame)
    if (name === undefined) return undefined
    const object = this.#program.beside(ref, flow.object)
    const last = this.#lastOfClass(ref, object, name, frame)
    if (last !== undefined) return last === 'unknown' ? undefined : last
    return this.#property(object, name, frame) ?? this.#ofClass(object, name) ?? this.#storedOnce(object, name)
  }

  /** What is stored in one place of a class, whatever object of it is meant: nothing changes it after it was made. */
  #storedOnce(object: Ref, name: string): Known | undefined {
    const [origin, other] = this.#origins.of(object)
    if (origin === undefined || other !== undefined || this.#program.flow(origin).op !== 'receiver') return undefined
    const values = this.#origins.receiverStores.inReceiver(origin, name).flatMap((store) => {
      const { value } = this.#program.flowOf(store, 'update') ?? {}
      return value === undefined ? [] : [this.#program.beside(store, value)]
    })
    // A call on it leaves it there once more.
    const [only, more] = values.filter((value) => this.#program.flow(value).op !== 'after')
    return only === undefined || more !== undefined || this.#effects.isChanged(name)
      ? undefined
      : this.#value(only, undefined)
  }

  /** The constant that the way to here has put last into a property of a class. */
  putLast(ref: Ref, frame: Frame | undefined): Constant | undefined {
    const load = this.#program.flowOf(ref, 'load')
    if (load?.property === undefined) return undefined
    if (this.#open.size === 0) this.#steps = 0
    const last = this.#lastOfClass(ref, this.#program.beside(ref, load.object), load.property, frame)
    return last === 'unknown' ? undefined : this.#constantIn(last)
  }

  /** What the way to here has put last into a property of a class that is written in several places. */
  #lastOfClass(ref: Ref, object: Ref, name: string, frame: Frame | undefined): Known | 'unknown' | undefined {
    this.#written ??= writtenInClasses(this.#program, this.#origins)
    if (this.#written.size === 0) return undefined
    const made = classBehind(this.#program, this.#origins, object)
    if (made === undefined || !this.#written.has(`${made}.${name}`)) return undefined
    const calls = {
      entered: (call: Ref) => this.#effects.fitting(call),
      writes: (codes: readonly FunctionRef[], own: string) => this.#effects.writes(codes, own),
      isOf: (value: Ref, type: Ref) => classBehind(this.#program, this.#origins, value) === type,
    }
    let [at, around] = [ref, frame]
    while (around?.entering === undefined) {
      const found = lastClassStore(this.#program, calls, made, name, at)
      if (found === 'unknown') return found
      if (found !== undefined) {
        const { store, by } = found
        const inside = by === undefined ? around : { call: by.call, codes: [by.code], outer: around }
        return this.#value(this.#program.beside(found.ref, store.value), inside) ?? 'unknown'
      }
      const entered = frameOf(this.#program.enclosing(at), around)
      if (entered === undefined) return undefined
      at = entered.call
      around = entered.outer
    }
    return undefined
  }

  /** What is kept in a class, whoever reads it: one value, that nothing changes after it was made. */
  #ofClass(object: Ref, name: string): Known | undefined {
    const ops = new Set(this.#origins.of(object).map((origin) => this.#program.flow(origin).op))
    if (!ops.has('class') || ![...ops].every((op) => op === 'class' || op === 'update')) return undefined
    const found = this.#origins.property(object, name)
    const made = found.filter((origin) => this.#program.flowOf(origin, 'load')?.property !== name)
    return found.length > made.length && this.#effects.isChanged(name) ? undefined : this.#single(made)
  }

  #nameOf(beside: Ref, key: number | undefined, frame: Frame | undefined): string | undefined {
    const constant = key === undefined ? undefined : this.#constantOf(this.#program.beside(beside, key), frame)
    return constant?.type === 'string' || constant?.type === 'number' ? String(constant.value) : undefined
  }

  #property(object: Ref, name: string, frame: Frame | undefined): Known | undefined {
    const known = this.#value(object, frame)
    if (known === undefined) return undefined
    return 'constant' in known ? this.#letter(known.constant, name) : this.#ofObject(known.ref, name, known.frame)
  }

  #letter(whole: Constant, name: string): Known | undefined {
    const letter = whole.type === 'string' && /^\d{1,4}$/.test(name) ? whole.value[Number(name)] : undefined
    return letter === undefined ? undefined : { constant: { type: 'string', value: letter } }
  }

  /** What an object holds in a property, back through all that changed it. */
  #ofObject(object: Ref, name: string, frame: Frame | undefined): Known | undefined {
    let ref = object
    for (let step = 0; step < longestChain; step += 1) {
      const flow = this.#program.flow(ref)
      const beside = (value: number): Ref => this.#program.beside(ref, value)
      switch (flow.op) {
        case 'update': {
          const own = flow.property ?? this.#nameOf(ref, flow.key, frame)
          if (own === undefined) return undefined
          if (own === name) return this.#value(beside(flow.value), frame)
          ref = beside(flow.object)
          break
        }
        case 'after': {
          const changed = this.#changedBy(beside(flow.call), flow.position, name, frame)
          if (changed !== 'nothing') return changed
          ref = beside(flow.base)
          break
        }
        case 'copy':
          ref = beside(flow.from)
          break
        case 'object': {
          const entry = flow.entries.findLast((each) => each.spread || (each.name ?? name) === name)
          return entry?.name === name && !entry.spread ? this.#value(beside(entry.value), frame) : undefined
        }
        case 'array': {
          const element = flow.elements.some(({ spread }) => spread) ? undefined : flow.elements[Number(name)]
          return element === undefined ? undefined : this.#value(beside(element.value), frame)
        }
        case 'call':
          return this.#made(ref, name, frame)
        case 'class':
          return this.#single(this.#origins.property(ref, name))
        case 'phi':
        case 'argument':
        case 'load':
        case 'logical': {
          const known = this.#value(ref, frame)
          return known === undefined || 'constant' in known || known.ref === ref
            ? undefined
            : this.#ofObject(known.ref, name, known.frame)
        }
        case 'receiver': {
          const known = this.#receiver(ref, frame)
          return known === undefined || 'constant' in known || known.ref === ref
            ? undefined
            : this.#ofObject(known.ref, name, known.frame)
        }
        default:
          return undefined
      }
    }
    return undefined
  }

  #single(origins: readonly Ref[]): Known | undefined {
    const [origin, more] = origins
    return origin === undefined || more !== undefined ? undefined : this.#value(origin, undefined)
  }

  /** A property of an instance: as its constructor leaves it. */
  #made(call: Ref, name: string, frame: Frame | undefined): Known | undefined {
    if (!this.#effects.makes(call)) {
      const known = this.#value(call, frame)
      return known === undefined || 'constant' in known || known.ref === call
        ? undefined
        : this.#ofObject(known.ref, name, known.frame)
    }
    return this.#constructed(call, name, frame)
  }

  #constructed(call: Ref, name: string, frame: Frame | undefined): Known | undefined {
    const [code, more] = this.#effects.fitting(call)
    if (code === undefined || more !== undefined) return undefined
    const [value, other] = this.#origins.returned(code)
    if (value === undefined || other !== undefined) return undefined
    return this.#ofObject(value, name, { call, codes: [code], outer: frame })
  }

  /** What a call leaves in a property of what it was given. */
  #changedBy(
    call: Ref,
    position: number | 'receiver',
    name: string,
    frame: Frame | undefined,
  ): Known | undefined | 'nothing' {
    const flow = this.#program.flowOf(call, 'call')
    if (flow === undefined) return undefined
    const codes = this.#effects.fitting(call)
    const isConstructor = codes.length > 0 && codes.every((code) => this.#program.functionOf(code).isConstructor)
    // `super(…)` and `this(…)`.
    if (position === 'receiver' && flow.form === 'call' && isConstructor)
      return this.#constructed(call, name, frame) ?? (this.#effects.writes(codes, name) ? undefined : 'nothing')
    if (codes.length === 0) {
      // What a library does to an object of the program is not in its fields.
      return this.#effects.isInstance(call, flow, position)
        ? 'nothing'
        : this.#effects.leavesAlone(call, flow)
          ? 'nothing'
          : undefined
    }
    if (!this.#effects.writes(codes, name)) return 'nothing'
    return position === 'receiver' ? this.#set(call, codes, name, frame) : undefined
  }

  /** What the last of several setters left. */
  #set(call: Ref, codes: readonly FunctionRef[], name: string, frame: Frame | undefined): Known | undefined {
    const [code, more] = codes
    const store = code === undefined || more !== undefined ? undefined : onlyStore(this.#program, code, name)
    const value = store === undefined ? undefined : this.#program.flowOf(store, 'update')?.value
    if (code === undefined || store === undefined || value === undefined) return undefined
    return this.#value(this.#program.beside(store, value), { call, codes: [code], outer: frame })
  }

  // Calls

  /** The functions that a call enters, where what it is called on leaves fewer than all. */
  entered(call: Ref, frame: Frame | undefined): readonly FunctionRef[] {
    const flow = this.#program.flowOf(call, 'call')
    if (flow === undefined) return []
    if (this.#open.size === 0) this.#steps = 0
    return this.#entered(call, flow, frame)
  }

  #entered(call: Ref, flow: FlowOf<'call'>, frame: Frame | undefined): readonly FunctionRef[] {
    const callee = this.#program.beside(call, flow.callee)
    const load = this.#program.flowOf(callee, 'load')
    if (load?.property !== undefined && flow.receiver !== undefined) {
      const object = this.#value(this.#program.beside(call, flow.receiver), frame)
      const made = object === undefined || 'constant' in object ? undefined : this.#effects.madeAt(object.ref)
      if (made !== undefined) {
        const functions = this.#origins.property(made, load.property).flatMap((each) => this.#origins.functions(each))
        const fitting = functions.filter(
          (code) => this.#program.functionOf(code).parameters.length === flow.arguments.length,
        )
        return fitting.length === 0 ? functions : fitting
      }
    }
    if (load?.property !== undefined && this.#effects.isOverridden(call, flow, load.property)) return []
    // What is read of an object, or was given to the function.
    const isGiven = load !== undefined || this.#program.flow(callee).op === 'argument'
    const known = isGiven ? this.#value(callee, frame) : undefined
    if (known !== undefined && 'ref' in known && this.#program.flow(known.ref).op === 'function')
      return this.#origins.functions(known.ref)
    return this.#effects.fitting(call)
  }

  #call(ref: Ref, flow: FlowOf<'call'>, frame: Frame | undefined): Known | undefined {
    if (this.#effects.makes(ref)) return { ref, frame }
    const codes = this.#entered(ref, flow, frame)
    if (codes.length > 0) return this.#returned(ref, codes, frame)
    const { property } = this.#program.flowOf(this.#program.beside(ref, flow.callee), 'load') ?? {}
    if (flow.receiver === undefined || property === undefined) return undefined
    const receiver = this.#value(this.#program.beside(ref, flow.receiver), frame)
    if (receiver === undefined) return undefined
    const given = flow.arguments.map(({ value }) => this.#program.beside(ref, value))
    if ('constant' in receiver) {
      const values = [receiver.constant, ...given.map((each) => this.#constantOf(each, frame))]
      const answer = this.#computing.method(property, values)
      return answer === undefined ? undefined : { constant: answer }
    }
    const member = /^(?:name|toString)$/.test(property) ? this.#computing.member(receiver.ref) : undefined
    if (member !== undefined) return { constant: member }
    const [key] = given
    if (!/^get$/.test(property) || key === undefined || given.length > 1) return undefined
    const name = this.#constantOf(key, frame)
    if (name?.type !== 'string' && name?.type !== 'number') return undefined
    return this.#ofObject(receiver.ref, String(name.value), receiver.frame)
  }

  #returned(call: Ref, codes: readonly FunctionRef[], frame: Frame | undefined): Known | undefined {
    const [code, more] = codes
    if (code === undefined || more !== undefined) return undefined
    const { returns, exits, isConstructor, start } = this.#program.functionOf(code)
    const given = this.#origins.returned(code)
    const isLater = /^async\b/.test(this.#program.module(code).text.slice({ start, end: start + 6 }))
    if (given.length !== returns.length || given.length === 0 || isConstructor || isLater) return undefined
    const entered: Frame = { call, codes: [code], outer: frame }
    // A way out that gives nothing.
    const leaving = returns.map((value) => this.#program.beside(code, value))
    const live = leaving.filter((each) => this.#dead(each, this.#program.guard(each), entered) === undefined)
    if (exits.length > returns.length && live.length === leaving.length) return undefined
    let known: Known | undefined
    for (const each of live) {
      const value = this.#program.flowOf(each, 'return')?.value
      const found = value === undefined ? undefined : this.#value(this.#program.beside(each, value), entered)
      if (found === undefined || (known !== undefined && !isSame(known, found, this.#computing))) return undefined
      known = found
    }
    return known
  }
}
