// Where a value comes from, through variables, properties of objects and classes, and imports of the modules at hand: which
// instructions made it. Names, symbols, constants and callees are read off these.

import { isContainer } from './container-class.js'
import { Definitions, getterName } from './definitions.js'
import type { Flow, FlowOf, FlowOperation } from './flow.js'
import { functionOfInstance, isFunctionItself } from './functional-values.js'
import { givingEntries } from './giving-entries.js'
import { few, joined, Merged } from './joined.js'
import { joinedFunctions } from './joined-objects.js'
import type { FunctionRef, Program, Ref } from './program.js'
import { moduleOf } from './program.js'
import { Prototypes } from './prototypes.js'
import { Answers, Questions } from './questions.js'
import { ReceiverStores } from './receiver-stores.js'
import { SharedState } from './shared-state.js'
import { Tables } from './tables.js'

const deepest = 24
/** Instructions whose value others made. */
const passing: ReadonlySet<FlowOperation['op']> = new Set([
  'phi',
  'logical',
  'after',
  'copy',
  'update',
  'import',
  'load',
])
const mostOrigins = 12
export class Origins {
  readonly program: Program
  readonly definitions: Definitions
  readonly receiverStores: ReceiverStores
  readonly #made = new Answers()
  #subclasses: Map<Ref, Ref[]> | undefined
  readonly #returned = new Map<FunctionRef, readonly Ref[]>()
  readonly #properties = new Map<string, Answers>()
  readonly #questions = new Questions()
  readonly #prototypes: Prototypes
  readonly tables: Tables
  readonly #sharedState: SharedState

  constructor(program: Program) {
    this.program = program
    this.definitions = new Definitions(program)
    this.receiverStores = new ReceiverStores(program)
    this.#sharedState = new SharedState(program)
    this.#prototypes = new Prototypes(this)
    this.tables = new Tables(this)
  }

  /** The instructions that made the value; itself, where it is no more than that. At most a few. */
  of(ref: Ref, depth = 0): readonly Ref[] {
    const known = this.#made.final.get(ref)
    if (known !== undefined) return known
    if (this.#isMadeHere(ref)) {
      const itself = [ref]
      this.#made.final.set(ref, itself)
      return itself
    }
    return this.#ask(this.#made, ref, depth, () => this.#find(ref, depth))
  }

  /** What a property of a value holds, where the code says so. */
  property(object: Ref, name: string, depth = 0): readonly Ref[] {
    let answers = this.#properties.get(name)
    if (answers === undefined) {
      answers = new Answers()
      this.#properties.set(name, answers)
    }
    return answers.final.get(object) ?? this.#ask(answers, object, depth, () => this.#property(object, name, depth))
  }

  /** Which classes extend which is read before anything is asked, since the answer to a question within another may be less than all. */
  #ask(answers: Answers, ref: Ref, depth: number, find: () => readonly Ref[]): readonly Ref[] {
    if (this.#subclasses === undefined) this.#subclasses = this.#readSubclasses()
    return this.#questions.ask(answers, ref, depth, () => few(mostOrigins, find()))
  }

  functions(ref: Ref, depth = 0): readonly FunctionRef[] {
    let found: readonly FunctionRef[] = []
    for (const origin of this.of(ref)) {
      const flow = this.program.flow(origin)
      if (flow.op === 'function') found = joined(found, [this.program.beside(origin, flow.function)])
      else if (flow.op === 'call' && flow.form === 'construct')
        found = joined(found, functionOfInstance(this, origin, flow))
      else if (flow.op === 'class') found = joined(found, this.#constructorsOf(origin, flow, depth))
    }
    return found
  }

  #constructorsOf(made: Ref, { class: index, superclass }: FlowOf<'class'>, depth: number): readonly FunctionRef[] {
    const code = this.program.module(made).classes[index]
    const constructors = code === undefined ? [] : [code.constructorFunction, ...(code.otherConstructors ?? [])]
    const own = constructors.map((each) => this.program.beside(made, each))
    if (code?.inheritsConstructor !== true || superclass === undefined || depth > deepest) return own
    return [...this.#constructors(this.program.beside(made, superclass), depth + 1), ...own]
  }

  /** Of what a class extends. */
  #constructors(superclass: Ref, depth: number): readonly FunctionRef[] {
    const isClass = this.of(superclass).every((origin) => this.program.flow(origin).op === 'class')
    return isClass ? this.functions(superclass, depth) : []
  }

  /** Whether an instruction makes its value, so that there is nothing to ask. */
  #isMadeHere(ref: Ref): boolean {
    const flow = this.program.flow(ref)
    if (flow.op === 'call') return flow.receiver === undefined || !this.#isBinding(ref, flow)
    return !passing.has(flow.op)
  }

  #find(ref: Ref, depth: number): readonly Ref[] {
    const flow = this.program.flow(ref)
    switch (flow.op) {
      case 'phi':
        return this.#ofIncoming(ref, flow, depth)
      case 'logical':
        return joined(this.#beside(ref, flow.left, depth), this.#beside(ref, flow.right, depth))
      case 'after':
        return this.#beside(ref, flow.base, depth)
      case 'copy':
        return this.#beside(ref, flow.from, depth)
      case 'update':
        return this.#withProperties(ref, this.#beside(ref, flow.object, depth))
      case 'import':
        return this.#imported(ref, flow, depth)
      case 'load':
        return this.#loaded(ref, flow, depth)
      case 'call':
        return flow.receiver !== undefined && this.#isBinding(ref, flow)
          ? this.#beside(ref, flow.receiver, depth)
          : [ref]
      default:
        return [ref]
    }
  }

  #beside(ref: Ref, value: number, depth: number): readonly Ref[] {
    return this.of(this.program.beside(ref, value), depth + 1)
  }

  #ofIncoming(ref: Ref, { incoming }: FlowOf<'phi'>, depth: number): readonly Ref[] {
    const found = new Merged<Ref>(mostOrigins)
    for (let at = 0; at < incoming.length && at < 64; at += 1) {
      const { value } = incoming[at] ?? {}
      if (value !== undefined) found.add(this.#beside(ref, value, depth))
    }
    return found.all
  }

  /** A function or class stays what it is when something is put on it, as on its prototype. */
  #withProperties(ref: Ref, objects: readonly Ref[]): readonly Ref[] {
    const isCode =
      objects.length > 0 && objects.every((each) => /^(?:function|class)$/.test(this.program.flow(each).op))
    return isCode ? objects : [ref]
  }

  /** `f.bind(…)` is `f`. */
  #isBinding(ref: Ref, flow: FlowOf<'call'>): boolean {
    return this.program.flowOf(this.program.beside(ref, flow.callee), 'load')?.property === 'bind'
  }

  #imported(ref: Ref, flow: FlowOf<'import'>, depth: number): readonly Ref[] {
    const target = this.program.imported(moduleOf(ref), flow.specifier)
    if (target === undefined) return [ref]
    const found = flow.name === undefined ? this.#wholeOf(target, depth) : this.exported(target, flow.name, depth + 1)
    return found.length === 0 ? [ref] : found
  }

  /** What `module.exports = …` gives: the value of the module as a whole. */
  #wholeOf(module: number, depth: number): readonly Ref[] {
    return (this.definitions.exportsOf(module).get('') ?? []).flatMap((value) => this.of(value, depth + 1))
  }

  #loaded(ref: Ref, flow: FlowOf<'load'>, depth: number): readonly Ref[] {
    const { property } = flow
    if (property === undefined) return this.#shared(ref, depth)
    const object = this.program.beside(ref, flow.object)
    const found = this.property(object, property, depth + 1)
    if (found.length > 0) return found
    const computed = this.getters(object, property, depth + 1).flatMap((code) => this.returned(code))
    return computed.length === 0 ? this.#shared(ref, depth) : computed.flatMap((value) => this.of(value, depth + 1))
  }

  /** What the application keeps under the name that is read. */
  #shared(load: Ref, depth: number): readonly Ref[] {
    const kept = this.#sharedState.read(load).flatMap((value) => this.of(value, depth + 1))
    return kept.length === 0 ? [load] : kept
  }

  /** The functions that run where a property of an object is read. */
  getters(object: Ref, name: string, depth = 0): readonly FunctionRef[] {
    if (!this.definitions.getterNames.has(name)) return []
    return this.property(object, getterName(name), depth).flatMap((value) => this.functions(value))
  }

  #property(whole: Ref, name: string, depth: number): readonly Ref[] {
    const object = this.#changing(whole, name)
    const flow = this.program.flow(object)
    switch (flow.op) {
      case 'object':
        return this.#entry(object, flow, name, depth)
      case 'update':
        return this.of(this.program.beside(object, flow.value), depth + 1)
      case 'phi':
        return this.#inIncoming(object, flow, name, depth)
      case 'logical':
        return joined(
          this.property(this.program.beside(object, flow.left), name, depth + 1),
          this.property(this.program.beside(object, flow.right), name, depth + 1),
        )
      case 'array': {
        const isPlace = /^\d+$/.test(name) || (/^-\d+$/.test(name) && !flow.elements.some(({ spread }) => spread))
        const element = isPlace ? flow.elements.at(Number(name)) : undefined
        return element === undefined ? [] : this.of(this.program.beside(object, element.value), depth + 1)
      }
      default:
        return this.#member(object, flow, name, depth)
    }
  }

  #inIncoming(object: Ref, { incoming }: FlowOf<'phi'>, name: string, depth: number): readonly Ref[] {
    const found = new Merged<Ref>(mostOrigins)
    for (let at = 0; at < incoming.length && at < 16; at += 1) {
      const { value } = incoming[at] ?? {}
      if (value !== undefined) found.add(this.property(this.program.beside(object, value), name, depth + 1))
    }
    return found.all
  }

  /** Behind all that leaves the property as it is. */
  #changing(whole: Ref, name: string): Ref {
    let object = whole
    for (;;) {
      const flow = this.program.flow(object)
      if (flow.op === 'after') object = this.program.beside(object, flow.base)
      else if (flow.op === 'copy') object = this.program.beside(object, flow.from)
      else if (flow.op === 'update' && flow.property !== name) object = this.program.beside(object, flow.object)
      else return object
    }
  }

  #entry(object: Ref, flow: FlowOf<'object'>, name: string, depth: number): readonly Ref[] {
    const { entries } = givingEntries(this, object, name, depth) ?? flow
    return entries.flatMap(({ value, spread, name: own }) => {
      const given = this.program.beside(object, value)
      if (spread) return this.property(given, name, depth + 1)
      return own === name ? this.of(given, depth + 1) : []
    })
  }

  /** A property of an instance, of a class, of a module, or of what another property holds. */
  #member(object: Ref, flow: Flow, name: string, depth: number): readonly Ref[] {
    switch (flow.op) {
      case 'function':
        return isFunctionItself(this.program, object, flow, name) ? [object] : []
      case 'class':
        return this.definitions.member(object, name, true)
      case 'receiver':
        return this.#ofReceiver(object, name, depth)
      case 'call':
        return this.#ofResult(object, flow, name, depth)
      case 'argument':
        return flow.annotation === undefined ? [] : this.#ofAnnotated(object, flow.annotation, name, depth)
      case 'import': {
        const target = this.program.imported(moduleOf(object), flow.specifier)
        const whole =
          flow.name === undefined ? target : this.program.submodule(moduleOf(object), flow.specifier, flow.name)
        if (whole !== undefined) return this.exported(whole, name, depth + 1)
        if (target === undefined) return []
        // With what the module put on it before it was exported.
        const own = this.definitions.exportsOf(target).get(flow.name ?? '') ?? []
        const found = own.flatMap((value) => this.property(value, name, depth + 1))
        return found.length > 0 ? found : this.#through(object, name, depth)
      }
      case 'global':
        // `module.exports(options)` in a function of the module, and `exports.f()`.
        if (flow.name === 'module' && name === 'exports') return this.#wholeOf(moduleOf(object), depth + 1)
        return flow.name === 'exports' ? this.exported(moduleOf(object), name, depth + 1) : []
      case 'load':
        if (flow.property === 'exports' && this.#isModule(this.program.beside(object, flow.object)))
          return this.exported(moduleOf(object), name, depth + 1)
        return flow.property === 'prototype'
          ? this.#ofPrototype(object, flow, name, depth)
          : this.#through(object, name, depth)
      default:
        return []
    }
  }

  #isModule(object: Ref): boolean {
    return this.program.flowOf(object, 'global')?.name === 'module'
  }

  /** A parameter whose annotation names a class is taken for an instance of it, as a container that injects it would make it. */
  #ofAnnotated(object: Ref, annotation: number, name: string, depth: number): readonly Ref[] {
    return this.of(this.program.beside(object, annotation), depth + 1).flatMap((origin) =>
      this.program.flow(origin).op === 'class' ? this.#ofInstance(origin, name, depth) : [],
    )
  }

  /** A property of an instance of a class, or of what may stand for one: what it leaves to others, they do. */
  #ofInstance(made: Ref, name: string, depth: number): readonly Ref[] {
    const own = this.instanceProperty(made, name, depth + 1)
    const isLeft = own.length > 0 && own.every((each) => this.#isAbstract(each))
    if ((own.length > 0 && !isLeft) || depth > deepest) return own
    const below = this.#ofSubclasses(made, name, depth).filter((each) => !this.#isAbstract(each))
    if (below.length > 0 || isLeft) return below
    // What an interface inherits without its code, another class may have.
    return this.definitions
      .parents(made)
      .flatMap((parent) =>
        this.of(this.program.beside(made, parent), depth + 1).flatMap((origin) =>
          this.program.flow(origin).op === 'class' ? this.#ofInstance(origin, name, depth + 2) : [],
        ),
      )
  }

  #isAbstract(method: Ref): boolean {
    const { function: code } = this.program.flowOf(method, 'function') ?? {}
    return code !== undefined && this.program.functionOf(this.program.beside(method, code)).isAbstract === true
  }

  /** `Class.prototype.method`, as `super.method` is read too: what instances have of the class. */
  #ofPrototype(object: Ref, flow: FlowOf<'load'>, name: string, depth: number): readonly Ref[] {
    const owners = this.of(this.program.beside(object, flow.object), depth + 1)
    const own = owners.flatMap((origin) =>
      this.program.flow(origin).op === 'class' ? this.instanceProperty(origin, name, depth + 1) : [],
    )
    return own.length > 0 ? own : this.#through(object, name, depth)
  }

  #through(object: Ref, name: string, depth: number): readonly Ref[] {
    return this.of(object, depth + 1)
      .filter((origin) => origin !== object)
      .flatMap((origin) => this.property(origin, name, depth + 1))
  }

  #ofResult(call: Ref, flow: FlowOf<'call'>, name: string, depth: number): readonly Ref[] {
    const made = this.of(this.program.beside(call, flow.callee), depth + 1).flatMap((origin) => {
      const chosen = depth > deepest ? [] : this.tables.chosen(origin)
      return chosen.length === 0 ? [origin] : chosen.flatMap((value) => this.of(value, depth + 1))
    })
    const given = made.flatMap((origin) => {
      const callee = this.program.flow(origin)
      // Not every language has a word for making an instance; where there is one, a class is not called without it.
      if (callee.op === 'class') return this.#ofInstance(origin, name, depth)
      if (callee.op === 'function' && flow.form === 'construct') {
        const instance = this.#classOf(origin)
        const own = instance === undefined ? [] : this.#ofInstance(instance, name, depth)
        return own.length > 0 ? own : this.#prototypes.member(this.program.beside(origin, callee.function), name)
      }
      if (callee.op === 'function' && flow.form === 'call') {
        return this.returned(this.program.beside(origin, callee.function)).flatMap((value) =>
          this.property(value, name, depth + 1),
        )
      }
      return []
    })
    return given.length > 0 || depth > deepest ? given : joinedFunctions(this, call, name, depth)
  }

  /** The class that a value is, also where it is a function that is used as one. */
  #classOf(origin: Ref): Ref | undefined {
    const flow = this.program.flow(origin)
    if (flow.op === 'class') return origin
    if (flow.op !== 'function') return undefined
    const { class: index, isConstructor } = this.program.functionOf(this.program.beside(origin, flow.function))
    return index === undefined || !isConstructor ? undefined : this.definitions.classValue(origin, index)
  }

  /** What a module puts on the prototype of a function, by name. */
  prototypeMembers(code: FunctionRef): ReadonlyMap<string, readonly Ref[]> | undefined {
    return this.#prototypes.members(code)
  }

  #ofReceiver(receiver: Ref, name: string, depth: number): readonly Ref[] {
    const index = this.#classOfReceiver(receiver)
    const made = index === undefined ? undefined : this.definitions.classValue(receiver, index)
    if (made === undefined) return []
    const own = this.#ofInstance(made, name, depth)
    // It may be of a class below, which has the method in another form.
    const isMethod = own.length > 0 && own.every((each) => this.program.flow(each).op === 'function')
    return isMethod && !isContainer(this, made, 0) ? [...own, ...this.#ofSubclasses(made, name, depth)] : own
  }

  #classOfReceiver(receiver: Ref): number | undefined {
    const around = this.program.flowOf(receiver, 'receiver')?.class
    return around ?? this.program.functionOf(this.program.enclosing(receiver)).class
  }

  /** Whether a class below that of a value has a member of its own by this name. */
  isOverridden(value: Ref, name: string): boolean {
    return this.of(value).some((origin) => {
      const flow = this.program.flow(origin)
      if (flow.op !== 'receiver') return false
      const index = this.#classOfReceiver(origin)
      const made = index === undefined ? undefined : this.definitions.classValue(origin, index)
      return made !== undefined && this.#ofSubclasses(made, name, 0).length > 0
    })
  }

  /** A method that a class leaves to those that extend it. */
  #ofSubclasses(made: Ref, name: string, depth: number): readonly Ref[] {
    if (depth > deepest) return []
    return (this.#subclasses?.get(made) ?? []).flatMap((each) => {
      const own = this.definitions.member(each, name, false)
      return own.length > 0 ? own : this.#ofSubclasses(each, name, depth + 1)
    })
  }

  #readSubclasses(): Map<Ref, Ref[]> {
    const subclasses = new Map<Ref, Ref[]>()
    this.#subclasses = subclasses
    for (const each of this.definitions.classes) this.#addSubclass(subclasses, each)
    return subclasses
  }

  #addSubclass(subclasses: Map<Ref, Ref[]>, each: Ref): void {
    for (const origin of new Set(
      this.definitions.parents(each).flatMap((value) => this.of(this.program.beside(each, value))),
    )) {
      const base = this.#classOf(origin)
      if (base === each || base === undefined) continue
      const known = subclasses.get(base)
      if (known === undefined) subclasses.set(base, [each])
      else known.push(each)
    }
  }

  /** A method, or what the functions of the class store in this property of `this`. */
  instanceProperty(made: Ref, name: string, depth: number): readonly Ref[] {
    if (depth > deepest) return []
    const own = [...this.definitions.member(made, name, false), ...this.#stored(made, name, depth)]
    if (own.length > 0) return own
    for (const parent of this.definitions.parents(made)) {
      const inherited = this.of(this.program.beside(made, parent), depth + 1).flatMap((origin) => {
        const base = this.#classOf(origin)
        return base === undefined ? [] : this.instanceProperty(base, name, depth + 1)
      })
      if (inherited.length > 0) return inherited
    }
    return []
  }

  /** What a class extends: classes at hand, and what others are known by. */
  parentsOf(made: Ref): readonly Ref[] {
    return this.definitions.parents(made).flatMap((each) => this.of(this.program.beside(made, each)))
  }

  #stored(made: Ref, name: string, depth: number): readonly Ref[] {
    return this.receiverStores.inClass(made, name).flatMap((store) => {
      const update = this.program.flowOf(store, 'update')
      return update === undefined ? [] : this.of(this.program.beside(store, update.value), depth + 1)
    })
  }

  /** The values that a function may return. */
  returned(code: FunctionRef): readonly Ref[] {
    const known = this.#returned.get(code)
    if (known !== undefined) return known
    const returned = this.program.functionOf(code).returns.flatMap((value) => {
      const leaving = this.program.flow(this.program.beside(code, value))
      const isWhole = leaving.op === 'return' || (leaving.op === 'yield' && leaving.isWhole === true)
      return isWhole ? [this.program.beside(code, leaving.value)] : []
    })
    this.#returned.set(code, returned)
    return returned
  }

  /** What a module exports under a name: `default` and the empty name are the module's own value as well. */
  exported(module: number, name: string, depth: number): readonly Ref[] {
    if (depth > deepest) return []
    const own = this.definitions.exportsOf(module)
    const direct = own.get(name)
    if (direct !== undefined) return direct.flatMap((value) => this.of(value, depth + 1))
    const passed = this.#reexported(module, name, depth)
    if (passed.length > 0) return passed
    const whole = own.get('') ?? []
    if (name === 'default') return whole.flatMap((value) => this.of(value, depth + 1))
    return whole.flatMap((value) => this.property(value, name, depth + 1))
  }

  #reexported(module: number, name: string, depth: number): readonly Ref[] {
    return (this.program.modules[module]?.reexports ?? []).flatMap(({ specifier, from, to }) => {
      const target = this.program.imported(module, specifier)
      if (target === undefined || target === module) return []
      if (from === undefined) return name === 'default' ? [] : this.exported(target, name, depth + 1)
      return to === name ? this.exported(target, from, depth + 1) : []
    })
  }
}
