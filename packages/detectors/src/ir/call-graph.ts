// Who calls whom in a program: direct calls, and functions given to calls (callbacks, handlers), also inside an object of
// options or wrapped in another call. Built twice, so that a function that calls its parameter is found to call what it was given.

import { arrayForRest } from './array-for-rest.js'
import { bindingsOf } from './bound-functions.js'
import { Constants } from './constants.js'
import { Decorated } from './decorated.js'
import { dispatched } from './dispatch.js'
import { FunctionUses, type Use } from './function-uses.js'
import { givenAt } from './given-at.js'
import { GivenMembers } from './given-members.js'
import { type ImplicitCall, implicitCall, implicitOperations } from './implicit-calls.js'
import { indirectCall, wrappedFunction } from './indirect-calls.js'
import type { Argument, Entry, Parameter } from './instruction.js'
import { functionsInList } from './list-functions.js'
import { Listeners } from './listeners.js'
import type { Origins } from './origins.js'
import type { FunctionRef, Program, Ref } from './program.js'
import { Registered } from './registered.js'
import { SettledCalls } from './settled-calls.js'

/** Functions of one table that a computed name chooses from. */
const mostChosen = 24

/** How often calls are looked at again for what others were found to enter. */
const mostPasses = 3

/** What a call gives for a parameter: an argument, or the part of it that has the parameter's name. */
export interface Given extends Argument {
  readonly part?: string
  /** It is what is given by name, beside a list that is given by place: no parameter by itself. */
  readonly isOfNames?: true
}

export class CallGraph {
  readonly origins: Origins
  readonly constants: Constants
  readonly decorated: Decorated
  readonly #program: Program
  /** Calls that are looked at again for what others were found to enter. */
  #waiting: readonly Ref[] = []
  readonly #settled: SettledCalls
  readonly #callees = new Map<Ref, readonly FunctionRef[]>()
  readonly #callers = new Map<FunctionRef, Ref[]>()
  readonly #uses: FunctionUses
  readonly #calls: readonly Ref[]
  /** Calls whose arguments stand elsewhere than the parameters they are given to. */
  readonly #given = new Map<Ref, readonly Given[]>()
  /** What calls give by name beside a list that is spread, for the place of each parameter. */
  readonly #byName = new Map<Ref, ReadonlyMap<number, Given>>()
  readonly #givenBy = new Map<Ref, readonly Ref[]>()
  /** Where methods run that nobody names, of objects that are not known yet. */
  readonly #implicit: Ref[] = []
  readonly #receivers = new Map<Ref, Ref>()
  /** The function by whose name a call enters another one. */
  readonly #namedFor = new Map<Ref, FunctionRef>()
  readonly #registered: Registered
  #givenMembers = new GivenMembers(this)

  constructor(origins: Origins, constants = new Constants(origins)) {
    this.origins = origins
    this.constants = constants
    this.#program = origins.program
    this.#registered = new Registered(this, origins.program)
    this.#settled = new SettledCalls(origins)
    this.#calls = origins.program.refsOf('call')
    this.decorated = new Decorated(origins, this.#calls)
    this.#uses = new FunctionUses(origins, this.#calls)
    for (const ref of this.#program.refsOf('load')) this.#readGetter(ref)
    for (const ref of this.#program.refsOf(...implicitOperations(origins))) this.#readImplicit(ref, false)
    for (const call of this.#calls) this.#readCallees(call, false)
    this.#waiting = this.#calls.filter((call) => !this.#callees.has(call))
    for (let pass = 0; pass < mostPasses && this.#readAgain(); pass += 1);
    for (const [call, functions] of new Listeners(this).emitted()) this.#enter(call, functions, 1)
  }

  /** Whether calls were understood that were not before: what they enter may be what others wait for. */
  #readAgain(): boolean {
    const before = this.#callees.size
    this.#givenMembers = new GivenMembers(this)
    for (const call of this.#waiting) this.#readCallees(call, true)
    this.#waiting = this.#waiting.filter((call) => !this.#callees.has(call) && !this.#settled.settle(call))
    for (const ref of this.#implicit) this.#readImplicit(ref, true)
    return this.#callees.size > before
  }

  /** The object that a function of the program is called on. */
  receiverOf(call: Ref): Ref | undefined {
    return this.#receivers.get(call) ?? this.#program.receiverOf(call)
  }

  get calls(): readonly Ref[] {
    return this.#calls
  }

  callees(call: Ref): readonly FunctionRef[] {
    return this.#callees.get(call) ?? []
  }

  /** What a call gives to the functions that it enters, in the order of their parameters. */
  given(call: Ref): readonly Given[] {
    return this.#given.get(call) ?? this.#program.flowOf(call, 'call')?.arguments ?? []
  }

  /** What may stand for the parameter at a place: of a list that is spread it is an element, or what is given by its name. */
  givenFor(call: Ref, index: number): readonly Given[] {
    return givenAt(this.given(call), this.#byName.get(call), index)
  }

  callers(code: FunctionRef): readonly Ref[] {
    return this.#callers.get(code) ?? []
  }

  uses(code: FunctionRef): readonly Use[] {
    return this.#uses.of(code)
  }

  /** The calls that give the object of which a call's function is a member, where it is one of a parameter. */
  givenBy(call: Ref): readonly Ref[] {
    return this.#givenBy.get(call) ?? []
  }

  /** The functions that the value may be, also those given to it where it is a parameter. */
  functions(ref: Ref): readonly FunctionRef[] {
    const direct = this.origins.functions(ref)
    if (direct.length > 0) return direct
    return this.origins.of(ref).flatMap((origin) => {
      const returned = this.#returned(origin) ?? this.#chosen(origin)
      if (returned !== undefined) return returned
      const given = this.#program.flowOf(origin, 'argument')
      if (given === undefined || given.rest) return []
      return this.callers(this.#program.enclosing(origin)).flatMap((caller) => {
        const argument = this.given(caller)[given.index]
        return argument === undefined ? [] : this.origins.functions(this.#program.beside(caller, argument.value))
      })
    })
  }

  #readCallees(call: Ref, again: boolean): void {
    if (again && this.#callees.has(call)) return
    const { callee } = this.#program.flowOf(call, 'call') ?? { callee: 0 }
    const ref = this.#program.beside(call, callee)
    const found = again ? this.functions(ref) : this.origins.functions(ref)
    if (found.length > 0) {
      if (again || !this.#enterReplaced(call, found)) this.#enterFound(call, ref, found)
    } else if (again) {
      this.#readGiven(call, ref)
      if (!this.#callees.has(call)) this.#readFunctionGiven(call, ref)
      if (!this.#callees.has(call)) this.#readIndirect(call, ref, again)
    } else {
      this.#readIndirect(call, ref, again)
      this.#readPlugin(call, ref)
    }
  }

  /** What a decorator put in place of a function that is called by its name; whether one did. */
  #enterReplaced(call: Ref, [only, more]: readonly FunctionRef[]): boolean {
    const instead = only === undefined || more !== undefined ? undefined : this.decorated.instead(only)
    if (only === undefined || instead === undefined || this.#isInside(call, instead)) return false
    this.#namedFor.set(call, only)
    this.#enter(call, instead, 0)
    return true
  }

  /** Whether the decorator's own function calls what it was put in place of. */
  #isInside(call: Ref, wrappers: readonly FunctionRef[]): boolean {
    const { start } = this.#program.functionOf(this.#program.enclosing(call))
    return wrappers.some((each) => this.#program.functionOf(each).start === start)
  }

  /** The function that a call names, where a decorator put another one in its place. */
  namedBy(call: Ref): FunctionRef | undefined {
    return this.#namedFor.get(call)
  }

  /** What `bind` gave a function before comes first; where each of several has its own, no one list is what all of them get. */
  #enterFound(call: Ref, callee: Ref, found: readonly FunctionRef[]): void {
    const [binding, other] = bindingsOf(this.#program, callee)
    if (binding !== undefined && other === undefined) this.#enterBound(call, found, binding)
    else if (binding === undefined && other === undefined) this.#enter(call, found, 0)
  }

  /** `app.register(plugin, options)` calls `plugin(app, options)`. */
  #readPlugin(call: Ref, callee: Ref): void {
    const flow = this.#program.flowOf(call, 'call')
    const [plugin, options] = flow?.arguments ?? []
    if (flow?.receiver === undefined || plugin === undefined || plugin.spread) return
    if (this.#program.flowOf(callee, 'load')?.property !== 'register') return
    const functions = this.origins
      .functions(this.#program.beside(call, plugin.value))
      .filter((code) => this.#program.functionOf(code).parameters.length > 0)
    if (functions.length === 0) return
    this.#enter(call, functions, 0)
    const app = { value: flow.receiver, spread: false }
    this.#given.set(call, options === undefined ? [app] : [app, options])
  }

  /** A function of the program that the call gives to another to be called. */
  #readFunctionGiven(call: Ref, callee: Ref): void {
    const flow = this.#program.flowOf(call, 'call')
    const given = flow === undefined ? undefined : indirectCall(this.#program, call, flow)
    if (given !== undefined) {
      const functions = this.#functionsGiven(given.function)
      if (functions.length > 0) this.#enter(call, functions, given.leftOut, given.arguments)
      return
    }
    const [wrapped, other] = this.origins.of(callee).flatMap((origin) => wrappedFunction(this.#program, origin) ?? [])
    if (wrapped === undefined || other !== undefined) return
    const functions = this.#functionsGiven(wrapped.function)
    if (functions.length > 0) this.#enterBound(call, functions, wrapped.boundBy)
  }

  /** With the arguments that the wrapper was given before, where they stand in the same module. */
  #enterBound(call: Ref, functions: readonly FunctionRef[], boundBy: Ref): void {
    const bound = this.#program.beside(call, 0) === this.#program.beside(boundBy, 0) ? boundBy : undefined
    const made = bound === undefined ? undefined : this.#program.flowOf(bound, 'call')
    const behind = made?.arguments.slice(1) ?? []
    const names = made?.named === true ? behind.at(-1) : undefined
    const own = this.#program.flowOf(call, 'call')?.arguments ?? []
    this.#enter(call, functions, 0, [...(names === undefined ? behind : behind.slice(0, -1)), ...own], names)
  }

  #functionsGiven(value: Ref): readonly FunctionRef[] {
    const direct = this.functions(value)
    if (direct.length > 0) return direct
    return this.origins
      .of(value)
      .flatMap((origin) => this.#givenMembers.of(origin))
      .flatMap((member) => this.origins.functions(member.value))
  }

  /** A method of what was given for a parameter. */
  #readGiven(call: Ref, callee: Ref): void {
    const members = this.origins.of(callee).flatMap((origin) => this.#givenMembers.of(origin))
    const functions = [...new Set(members.flatMap(({ value }) => this.origins.functions(value)))]
    if (functions.length === 0) return
    this.#enter(call, functions, 0)
    this.#givenBy.set(call, [...new Set(members.map(({ givenBy }) => givenBy))])
  }

  /** `instead`: what it gives, where that is not what the call was given; `names`: more that is given by name. */
  #enter(
    call: Ref,
    found: readonly FunctionRef[],
    leftOut: number,
    instead?: readonly Argument[],
    names?: Argument,
  ): void {
    const functions = this.#fitting(call, found, leftOut)
    this.#callees.set(call, functions)
    for (const code of functions) push(this.#callers, code, call)
    if (instead !== undefined || leftOut > 0) this.#given.set(call, instead ?? this.given(call).slice(leftOut))
    const [code] = functions
    const spread = code === undefined ? undefined : arrayForRest(this.#program, code, this.given(call))
    if (spread !== undefined) this.#given.set(call, spread)
    const own = this.#program.flowOf(call, 'call')?.named === true ? this.given(call).at(-1) : undefined
    const isOwn = own !== undefined && own.value === this.#program.flowOf(call, 'call')?.arguments.at(-1)?.value
    const all = [...(isOwn ? [own] : []), ...(names === undefined ? [] : [names])]
    if (code !== undefined && all.length > 0) this.#orderNamed(call, code, all, isOwn)
  }

  /** A property that is computed is a call without arguments. */
  #readGetter(ref: Ref): void {
    const { property, object } = this.#program.flowOf(ref, 'load') ?? {}
    if (property === undefined || object === undefined) return
    const found = [
      ...this.origins.getters(this.#program.beside(ref, object), property),
      ...this.#gettersOfPart(this.#program.beside(ref, object), property),
    ]
    const functions = found.filter((code) => code !== this.#program.enclosing(ref))
    if (functions.length === 0) return
    this.#callees.set(ref, functions)
    for (const code of functions) push(this.#callers, code, ref)
  }

  /** A method that runs without being named. */
  #readImplicit(ref: Ref, again: boolean): void {
    if (this.#callees.has(ref)) return
    const call = implicitCall(this.#program, this.origins, ref)
    if (call === undefined) return
    const found = this.#implicitMethods(ref, call, again)
    if (found.length === 0) {
      if (!again && !this.#settled.isElsewhere(call.object)) this.#implicit.push(ref)
      return
    }
    this.#callees.set(ref, found)
    this.#given.set(ref, call.given)
    this.#receivers.set(ref, call.object)
    for (const code of found) push(this.#callers, code, ref)
    const [code] = found
    const names = this.#program.flowOf(ref, 'call')?.named === true ? call.given.at(-1) : undefined
    if (code !== undefined && names !== undefined) this.#orderNamed(ref, code, [names], true)
  }

  #implicitMethods(ref: Ref, { methods, object }: ImplicitCall, again: boolean): readonly FunctionRef[] {
    const { property, written } = this.#program.flowOf(ref, 'load') ?? {}
    // What an object has under a name, it is not asked for otherwise.
    const isOwn = property !== undefined && written === undefined && this.origins.property(object, property).length > 0
    if (isOwn) return []
    for (const name of methods) {
      const members = again
        ? this.origins.of(object).flatMap((origin) => this.#givenMembers.named(origin, name).map(({ value }) => value))
        : this.origins.property(object, name)
      const functions = members.flatMap((value) => this.origins.functions(value))
      const others = [...new Set(functions)].filter((code) => code !== this.#program.enclosing(ref))
      if (others.length > 0) return others
    }
    return []
  }

  /** What computes a part of what another property holds: `clean_url` of a form computes `form.cleaned_data['url']`. */
  #gettersOfPart(part: Ref, property: string): readonly FunctionRef[] {
    const whole = this.#program.flowOf(part, 'load')
    if (whole?.property === undefined) return []
    return this.origins.getters(this.#program.beside(part, whole.object), `${whole.property}.${property}`)
  }

  /** Of several methods of one name in one class, those that take as many arguments as are given. */
  #fitting(call: Ref, found: readonly FunctionRef[], leftOut: number): readonly FunctionRef[] {
    if (found.length < 2) return found
    const first = this.given(call)[leftOut]
    const chosen = dispatched(
      this.origins,
      found,
      first === undefined ? first : this.#program.beside(call, first.value),
    )
    if (chosen.length < found.length) return chosen
    const count = this.given(call).length - leftOut
    const codes = found.map((code) => ({ code, of: this.#program.functionOf(code) }))
    return codes
      .filter(({ code, of }) => {
        if (of.class === undefined || of.parameters.length === count) return true
        return !codes.some(
          (other) =>
            other.of.class === of.class &&
            other.of.name === of.name &&
            this.#program.module(other.code) === this.#program.module(code) &&
            other.of.parameters.length === count,
        )
      })
      .map(({ code }) => code)
  }

  /** Arguments that are given by name stand where the function has its parameters. `isLast`: one such object ends what is given. */
  #orderNamed(call: Ref, code: FunctionRef, all: readonly Argument[], isLast: boolean): void {
    const given = this.given(call)
    const ordered = isLast ? given.slice(0, -1) : [...given]
    const placed = ordered.length
    const objects = all.map((names) => ({
      names,
      entries: this.#program.flowOf(this.#program.beside(call, names.value), 'object')?.entries ?? [],
    }))
    const isSpread = ordered.some(({ spread }) => spread)
    const byName = new Map<number, Given>()
    for (const [index, parameter] of this.#program.functionOf(code).parameters.entries()) {
      if (index < placed && !isSpread) continue
      const value = objects
        .map(({ names, entries }) => namedFor(parameter, names, entries))
        .find((each) => each !== undefined)
      const [first] = all
      if (isSpread) {
        if (value !== undefined) byName.set(index, value)
        continue
      }
      if (value === undefined || first === undefined) continue
      while (ordered.length < index) ordered.push({ value: first.value, spread: false })
      ordered.push(value)
    }
    if (isSpread) this.#byName.set(call, byName)
    this.#given.set(
      call,
      isSpread ? [...ordered, ...all.map((names) => ({ ...names, isOfNames: true }) as const)] : ordered,
    )
  }

  /** `f.call(self, …)` and `f.apply(self, list)`; `again`: also of a parameter that a function is given for. */
  #readIndirect(call: Ref, callee: Ref, again: boolean): void {
    const { property, object } = this.#program.flowOf(callee, 'load') ?? {}
    if (object === undefined || (property !== 'call' && property !== 'apply')) return
    const called = this.#program.beside(callee, object)
    const functions = again ? this.functions(called) : this.origins.functions(called)
    if (functions.length === 0) return
    this.#enter(call, functions, 1)
    const [list] = this.given(call)
    if (property === 'apply' && list !== undefined) this.#given.set(call, this.#listed(call, list))
  }

  #listed(call: Ref, list: Argument): readonly Argument[] {
    const [origin, more] = this.origins.of(this.#program.beside(call, list.value))
    const array = origin === undefined || more !== undefined ? undefined : this.#program.flowOf(origin, 'array')
    const isHere = origin !== undefined && this.#program.beside(call, 0) === this.#program.beside(origin, 0)
    return array === undefined || !isHere ? [{ ...list, spread: true }] : array.elements
  }

  /** What a call of the program returns, where that is a function. */
  #returned(origin: Ref): readonly FunctionRef[] | undefined {
    if (this.callees(origin).length === 0 || this.#program.flow(origin).op !== 'call') return undefined
    return this.callees(origin).flatMap((code) =>
      this.origins.returned(code).flatMap((value) => this.origins.functions(value)),
    )
  }

  /** `table[name]`: any of the functions of a table; `table[name].run`: of any of its objects. */
  #chosen(origin: Ref): readonly FunctionRef[] | undefined {
    return this.#chosenOfTable(origin) ?? this.#ofRegistered(origin) ?? functionsInList(this, this.#registered, origin)
  }

  /** What functions of the program put into a table: `TABLE['run']`, `TABLE.get('run')`, an element of a list. */
  #ofRegistered(origin: Ref): readonly FunctionRef[] | undefined {
    const flow = this.#program.flow(origin)
    const call = flow.op === 'call' && flow.receiver !== undefined ? flow : undefined
    const isGet =
      call !== undefined && this.#program.flowOf(this.#program.beside(origin, call.callee), 'load')?.property === 'get'
    if (flow.op !== 'load' && !isGet) return undefined
    const table = flow.op === 'load' ? flow.object : call?.receiver
    const key = flow.op === 'load' ? flow.key : call?.arguments[0]?.value
    if (table === undefined) return undefined
    const known = key === undefined ? undefined : this.constants.of(this.#program.beside(origin, key))
    const name = flow.op === 'load' && flow.property !== undefined ? flow.property : known
    const wanted = typeof name === 'string' ? name : name?.type === 'string' ? name.value : undefined
    const found = this.#registered.of(this.#program.beside(origin, table), wanted)
    return found.length === 0 ? undefined : [...new Set(found)].slice(0, mostChosen)
  }

  #chosenOfTable(origin: Ref): readonly FunctionRef[] | undefined {
    const load = this.#program.flowOf(origin, 'load')
    if (load?.property !== undefined) return this.#ofChosen(this.#program.beside(origin, load.object), load.property)
    const name = load?.key === undefined ? undefined : this.constants.of(this.#program.beside(origin, load.key))
    const functions =
      load !== undefined && name?.type === 'string'
        ? this.origins.of(this.#program.beside(origin, load.object)).flatMap((table) => this.#named(table, name.value))
        : this.origins.tables.chosen(origin).flatMap((value) => this.origins.functions(value))
    return functions.length === 0 ? undefined : functions.slice(0, mostChosen)
  }

  #named(table: Ref, name: string): readonly FunctionRef[] {
    return this.origins.property(table, name).flatMap((value) => this.origins.functions(value))
  }

  #ofChosen(object: Ref, property: string): readonly FunctionRef[] | undefined {
    const found = this.origins
      .of(object)
      .flatMap((origin) => this.origins.tables.chosen(origin))
      .flatMap((value) => this.origins.property(value, property))
      .flatMap((member) => this.origins.functions(member))
    return found.length === 0 ? undefined : found.slice(0, mostChosen)
  }
}

/** Of what is given by name, that which a parameter gets: its own, what is spread there, or, for one that collects, all of it. */
function namedFor(parameter: Parameter, names: Argument, entries: readonly Entry[]): Given | undefined {
  const all = { value: names.value, spread: false }
  if (parameter.collectsNames === true) return all
  const { name } = parameter
  if (name === undefined) return undefined
  const own = entries.find((each) => each.name === name)
  if (own !== undefined) return { value: own.value, spread: false }
  return entries.some(({ spread }) => spread) ? { ...all, part: name } : undefined
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
