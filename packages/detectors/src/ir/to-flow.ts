// From structured code to single assignment. Functions are converted where they are created, so that their bodies begin with
// the conditions known there, and those that are declared once the function around them is (`declared-functions.ts`); a variable that
// several functions see is read there as all it ever holds (its merged phi).

import { type Attempted, attemptedIn } from './attempted.js'
import { DeclaredFunctions } from './declared-functions.js'
import { type Effects, functionsOf, readEffects } from './effects.js'
import { eitherGuard } from './either-guard.js'
import { joinChanges, Layer, type State } from './environment.js'
import type { Flow, FlowOperation, FunctionFlow, Guard, Incoming, Module, Value } from './flow.js'
import { type Frame, type Jump, newFrame } from './frame.js'
import type { At, Block, Instruction, ModuleCode, Operation, Region, Temp, Variable } from './instruction.js'
import { limitExceeded } from './limits.js'
import { renumbered } from './renumber.js'
import { SharedVariables } from './shared-variables.js'
import type { SourceText } from './text.js'

const mostInstructions = 400_000
/** How far up a change of a nested object is carried: `this.a.b.push(x)` changes `this.a.b`, `this.a` and `this`. */
const deepestChange = 3

export function toFlow(text: SourceText, code: ModuleCode): Module {
  return new Conversion(text, code).run()
}

/** How a turn of a loop ends, and how the loop does. */
interface LoopEnd {
  readonly again: State
  readonly exit: State
}

type Structured<Op extends Instruction['op']> = Extract<Instruction, { readonly op: Op }>

class Conversion {
  readonly #text: SourceText
  readonly #code: ModuleCode
  readonly #effects: Effects
  readonly #flow: Flow[] = []
  readonly #values: Int32Array
  readonly #functions: (FunctionFlow | undefined)[]
  readonly #variables = new SharedVariables()
  readonly #declared: DeclaredFunctions
  /** What the code does that the handler stands behind that is being converted. */
  #attempted: Attempted = { thrown: [], calls: [], given: [] }
  #state: State = { layer: new Layer(), guard: undefined, isDead: false }
  #frame: Frame = newFrame(0)

  constructor(text: SourceText, code: ModuleCode) {
    this.#text = text
    this.#code = code
    this.#effects = readEffects(code)
    this.#declared = new DeclaredFunctions(this.#effects)
    this.#values = new Int32Array(code.temps)
    this.#functions = code.functions.map(() => undefined)
  }

  run(): Module {
    this.#function(0, undefined)
    const { classes, reexports, statements, limits } = this.#code
    const functions = this.#functions.map((known, index) => known ?? this.#withFrame(index, newFrame(index)))
    return { text: this.#text, flow: this.#flow, functions, classes, reexports, statements, limits }
  }

  #withFrame(index: number, frame: Frame): FunctionFlow {
    const code = this.#code.functions[index]
    if (code === undefined) throw limitExceeded('a function without code')
    const { body: _body, ...rest } = code
    const { index: _index, jumps: _jumps, attempts: _attempts, ...results } = frame
    return { ...rest, ...results }
  }

  #function(index: number, guard: Guard | undefined): void {
    const code = this.#code.functions[index]
    if (code === undefined || this.#functions[index] !== undefined) return
    const [state, frame] = [this.#state, this.#frame]
    this.#frame = newFrame(index)
    this.#functions[index] = this.#withFrame(index, this.#frame)
    this.#state = { layer: new Layer(), guard, isDead: false }
    this.#block(code.body)
    if (!this.#state.isDead) this.#frame.exits.push(this.#state.guard)
    for (const declared of this.#declared.of(index)) this.#function(declared.code, this.#declared.guardOf(declared))
    this.#functions[index] = this.#withFrame(index, this.#frame)
    this.#state = state
    this.#frame = frame
  }

  #block(block: Block): void {
    for (const instruction of block) this.#instruction(instruction)
  }

  #emit({ start, end }: At, operation: FlowOperation): Value {
    if (this.#flow.length >= mostInstructions) throw limitExceeded(`more than ${mostInstructions} instructions`)
    return this.#flow.push({ start, end, function: this.#frame.index, guard: this.#state.guard, ...operation }) - 1
  }

  #of(temp: Temp): Value {
    return this.#values[temp] ?? 0
  }

  #instruction(instruction: Instruction): void {
    switch (instruction.op) {
      case 'read':
        this.#values[instruction.to] = this.#read(instruction.variable, instruction)
        return
      case 'write':
        this.#write(instruction)
        return
      case 'store':
        this.#store(instruction)
        return
      case 'call':
        this.#call(instruction)
        return
      case 'copy':
        this.#values[instruction.to] =
          instruction.type === undefined && instruction.method === undefined
            ? this.#of(instruction.from)
            : this.#operation(instruction)
        return
      case 'logical':
        this.#logical(instruction)
        return
      case 'choice':
        this.#choice(instruction)
        return
      case 'branch':
        this.#branch(instruction)
        return
      case 'loop':
        this.#loop(instruction)
        return
      case 'switch':
        this.#switch(instruction)
        return
      case 'try':
        this.#try(instruction)
        return
      case 'labeled':
        this.#labeled(instruction)
        return
      case 'break':
      case 'continue':
        this.#jump(instruction)
        return
      case 'return':
      case 'yield':
      case 'throw':
        this.#leave(instruction)
        return
      case 'caught':
        this.#values[instruction.to] = this.#emit(instruction, {
          op: 'caught',
          types: instruction.types,
          ...this.#attempted,
        })
        return
      case 'export':
        this.#emit(instruction, { op: 'export', name: instruction.name, value: this.#of(instruction.value) })
        return
      default:
        this.#values[instruction.to] = this.#operation(instruction)
    }
  }

  #operation(instruction: Exclude<Operation, { op: 'call' }> & At): Value {
    const value = this.#emit(
      instruction,
      renumbered(instruction, (temp) => this.#of(temp)),
    )
    if (instruction.op === 'argument') this.#frame.arguments[instruction.index] = value
    if (instruction.op === 'receiver') this.#frame.receiver = value
    const { guard } = this.#state
    if (instruction.op === 'function' && instruction.declared !== undefined && this.#frame.index !== 0)
      this.#declared.add({ variable: instruction.declared, code: instruction.function, guard }, this.#frame.index)
    else for (const index of functionsOf(this.#code, instruction)) this.#function(index, guard)
    return value
  }

  // Variables

  #read(variable: Variable, at: At): Value {
    this.#declared.noteMention(variable, this.#state.guard)
    const isOwner = this.#code.variables[variable]?.owner === this.#frame.index
    if (isOwner && this.#effects.shared.has(variable)) return this.#mergedValue(variable, at)
    const value = this.#state.layer.get(variable)
    if (value !== undefined) return value
    return isOwner ? this.#emit(at, undefinedConstant) : this.#mergedValue(variable, at)
  }

  #mergedValue(variable: Variable, { start, end }: At): Value {
    const owner = this.#code.variables[variable]?.owner ?? 0
    const place = { start, end, function: owner, guard: undefined }
    return this.#variables.merged(
      variable,
      (incoming) => this.#flow.push({ ...place, op: 'phi', incoming, merged: true }) - 1,
    )
  }

  #write(instruction: Structured<'write'>): void {
    const value = this.#of(instruction.from)
    this.#emit(instruction, { op: 'name', name: this.#code.variables[instruction.variable]?.name ?? '', from: value })
    this.#set(instruction.variable, value, instruction)
  }

  #set(variable: Variable, value: Value, at: At): void {
    this.#state.layer.own.set(variable, value)
    this.#variables.noteHolder(value, variable)
    const { guard } = this.#state
    for (const attempt of this.#frame.attempts) {
      const incoming = attempt.get(variable)
      if (incoming === undefined) attempt.set(variable, [{ value, guard }])
      else incoming.push({ value, guard })
    }
    if (!this.#effects.captured.has(variable)) return
    this.#mergedValue(variable, at)
    this.#variables.add(variable, { value, guard })
  }

  // Changes of objects

  #store(instruction: Structured<'store'>): void {
    const object = this.#of(instruction.object)
    const changed = this.#emit(instruction, {
      op: 'update',
      object,
      ...(instruction.property === undefined ? {} : { property: instruction.property }),
      ...(instruction.key === undefined ? {} : { key: this.#of(instruction.key) }),
      ...(instruction.written === undefined ? {} : { written: this.#of(instruction.written) }),
      value: this.#of(instruction.value),
    })
    this.#replace(object, changed, instruction, deepestChange)
  }

  /** Variables that hold the object hold the changed one now; an object it was read from has changed with it. */
  #replace(object: Value, changed: Value, at: At, depth: number): void {
    for (const variable of [...this.#variables.holders(object)]) {
      if (this.#holds(variable, object)) this.#set(variable, changed, at)
    }
    const shared = this.#variables.variableOf(object)
    if (shared !== undefined) this.#set(shared, changed, at)
    const origin = this.#behindCopies(object)
    if (origin?.op !== 'load' || depth === 0 || !this.#isHeld(origin.object, depth - 1)) return
    const { property, key } = origin
    if (property === undefined && key === undefined) return
    const around = this.#emit(at, {
      op: 'update',
      object: origin.object,
      ...(property === undefined ? {} : { property }),
      ...(key === undefined ? {} : { key }),
      value: changed,
    })
    this.#replace(origin.object, around, at, depth - 1)
  }

  #behindCopies(value: Value): Flow | undefined {
    let flow = this.#flow[value]
    while (flow?.op === 'copy') flow = this.#flow[flow.from]
    return flow
  }

  #holds(variable: Variable, value: Value): boolean {
    return this.#state.layer.get(variable) === value || this.#variables.variableOf(value) === variable
  }

  /** Whether a variable, here or further out, would see a change of it. */
  #isHeld(value: Value, depth: number): boolean {
    if (this.#variables.variableOf(value) !== undefined) return true
    if (this.#variables.holders(value).some((each) => this.#holds(each, value))) return true
    const origin = this.#behindCopies(value)
    return origin?.op === 'load' && depth > 0 && this.#isHeld(origin.object, depth - 1)
  }

  #call(instruction: Structured<'call'>): void {
    const call = this.#emit(
      instruction,
      renumbered(instruction, (temp) => this.#of(temp)),
    )
    this.#values[instruction.to] = call
    for (const [position, argument] of instruction.arguments.entries()) {
      const base = this.#of(argument.value)
      if (this.#canChange(base)) this.#changeBy(call, base, position, instruction, 0)
    }
    if (instruction.receiver === undefined) return
    const base = this.#of(instruction.receiver)
    if (this.#isHeld(base, 1)) this.#changeBy(call, base, 'receiver', instruction, deepestChange)
  }

  #canChange(base: Value): boolean {
    const holders = this.#variables.holders(base)
    const op = this.#flow[base]?.op
    if (op === 'constant' || op === 'function') return false
    return holders.some((variable) => this.#state.layer.get(variable) === base)
  }

  #changeBy(call: Value, base: Value, position: number | 'receiver', at: At, depth: number): void {
    const after = this.#emit(at, { op: 'after', base, call, position })
    this.#replace(base, after, at, depth)
  }

  // Control flow

  #under(condition: Value, holds: boolean): Guard {
    return { condition, holds, outer: this.#state.guard }
  }

  /** Runs code in a layer of its own, from `state` on, and says where it ends. */
  #within(state: State, run: () => void): State {
    const before = this.#state
    this.#state = { ...state, layer: new Layer(state.layer) }
    run()
    const after = this.#state
    this.#state = before
    return after
  }

  /** Goes on after `states` have come together, in the layer `into`. */
  #join(base: State, states: readonly State[], at: At, into: Layer = base.layer): void {
    const live = states.filter(({ isDead }) => !isDead)
    const [only] = live
    if (only === undefined) {
      this.#state = { layer: into, isDead: true, guard: states[0]?.guard ?? base.guard }
      return
    }
    const guard = live.length === 1 ? only.guard : base.guard
    this.#state = { layer: into, guard, isDead: base.isDead }
    for (const [variable, incoming] of joinChanges(base.layer, live)) {
      this.#set(variable, this.#phi(incoming, at), at)
    }
  }

  #phi(incoming: Incoming[], at: At): Value {
    const first = incoming[0]?.value ?? this.#emit(at, undefinedConstant)
    if (incoming.every(({ value }) => value === first)) return first
    return this.#emit(at, { op: 'phi', incoming, merged: false })
  }

  #region(region: Region, guard: Guard): { state: State; value: Value } {
    const state = this.#within({ ...this.#state, guard }, () => this.#block(region.body))
    return { state, value: this.#of(region.value) }
  }

  #logical(instruction: Structured<'logical'>): void {
    const { operator } = instruction
    const left = this.#of(instruction.left)
    const test =
      operator === '??' ? this.#emit(instruction, { op: 'unary', operator: 'is-missing', operand: left }) : left
    const rightGuard = this.#under(test, operator !== '||')
    const base = this.#state
    const right = this.#region(instruction.right, rightGuard)
    this.#join(base, [base, right.state], instruction)
    this.#values[instruction.to] = this.#emit(instruction, {
      op: 'logical',
      operator,
      left,
      right: right.value,
      rightGuard: right.state.guard,
    })
  }

  #choice(instruction: Structured<'choice'>): void {
    const test = this.#of(instruction.test)
    const base = this.#state
    const then = this.#region(instruction.consequent, this.#under(test, true))
    const otherwise = this.#region(instruction.alternate, this.#under(test, false))
    this.#join(base, [then.state, otherwise.state], instruction)
    const incoming = [then, otherwise].map(({ state: { guard }, value }) => ({ value, guard }))
    this.#values[instruction.to] = this.#emit(instruction, { op: 'phi', incoming, merged: false })
  }

  #branch(instruction: Structured<'branch'>): void {
    const test = this.#of(instruction.test)
    const base = this.#state
    const arm = (block: Block, holds: boolean): State =>
      this.#within({ ...base, guard: this.#under(test, holds) }, () => this.#block(block))
    const arms = [arm(instruction.consequent, true), arm(instruction.alternate, false)] as const
    this.#join(base, arms, instruction)
    if (arms.some(({ isDead }) => isDead)) return
    const guard = eitherGuard(base.guard, [arms[0].guard, arms[1].guard], (each) => this.#emit(instruction, each))
    this.#state = { ...this.#state, guard }
  }

  #loop(instruction: Structured<'loop'>): void {
    const base = this.#state
    const jump: Jump = { label: instruction.label, kind: 'loop', breaks: [], continues: [] }
    this.#frame.jumps.push(jump)
    const around = this.#within(base, () => {
      const first = this.#flow.length
      const phis = this.#loopPhis(instruction)
      const changing = this.#phisFrom(first)
      const end = instruction.runsOnce
        ? this.#turnThenTest(instruction, jump, changing)
        : this.#testThenTurn(instruction, jump, changing)
      for (const [variable, incoming] of phis) {
        const value = end.again.layer.get(variable)
        if (value !== undefined && !end.again.isDead) incoming.push({ value, guard: end.again.guard })
      }
      this.#join(this.#state, [this.#afterTurns(end, instruction), ...jump.breaks], instruction)
    })
    this.#frame.jumps.pop()
    this.#join(base, [around], instruction)
  }

  /** What the body changes may come from before the loop or from the turn before. */
  #loopPhis({ header, body, step, start, end }: Structured<'loop'>): Map<Variable, Incoming[]> {
    const phis = new Map<Variable, Incoming[]>()
    for (const block of [header, body, step]) {
      for (const variable of this.#effects.changedIn(block)) {
        const value = this.#state.layer.get(variable)
        if (value === undefined || phis.has(variable)) continue
        const incoming: Incoming[] = [{ value, guard: this.#state.guard }]
        phis.set(variable, incoming)
        this.#set(variable, this.#emit({ start, end }, { op: 'phi', incoming, merged: false }), { start, end })
      }
    }
    return phis
  }

  #phisFrom(first: Value): readonly Value[] {
    return this.#flow.slice(first).flatMap(({ op }, index) => (op === 'phi' ? [first + index] : []))
  }

  #testThenTurn(instruction: Structured<'loop'>, jump: Jump, loop: readonly Value[]): LoopEnd {
    this.#block(instruction.header)
    const entry = this.#state
    const test = instruction.test === undefined ? undefined : this.#of(instruction.test)
    const inside = test === undefined ? entry.guard : { ...this.#under(test, true), loop }
    const outside = test === undefined ? entry.guard : { ...this.#under(test, false), loop }
    const again = this.#within({ ...entry, guard: inside }, () => this.#turn(instruction, jump))
    return { again, exit: { ...entry, guard: outside } }
  }

  /** Who comes out of a loop by its end has come through each of its turns. */
  #afterTurns({ again, exit }: LoopEnd, at: At): State {
    const { guard } = exit
    const turn = again.isDead ? undefined : again.guard
    if (turn === undefined || turn === guard || turn.condition === guard?.condition) return exit
    if (guard?.loop !== undefined) return { ...exit, guard: { ...guard, turn } }
    const { start } = at
    const condition = this.#emit({ start, end: start }, { op: 'unknown' })
    return { ...exit, guard: { condition, holds: false, outer: guard, turn } }
  }

  #turnThenTest(instruction: Structured<'loop'>, jump: Jump, loop: readonly Value[]): LoopEnd {
    this.#turn(instruction, jump)
    this.#block(instruction.header)
    const after = this.#state
    const test = instruction.test === undefined ? undefined : this.#of(instruction.test)
    const exit = test === undefined ? after : { ...after, guard: { ...this.#under(test, false), loop } }
    return { again: after, exit }
  }

  #turn({ body, step, start, end }: Structured<'loop'>, jump: Jump): void {
    const before = this.#state
    const through = this.#within(before, () => this.#block(body))
    this.#join(before, [through, ...jump.continues], { start, end })
    this.#block(step)
  }

  #switch(instruction: Structured<'switch'>): void {
    const base = this.#state
    const jump: Jump = { label: instruction.label, kind: 'switch', breaks: [], continues: [] }
    this.#frame.jumps.push(jump)
    const subject = this.#of(instruction.subject)
    let fallen: State | undefined
    let missed: Guard | undefined = base.guard
    let hasDefault = false
    /** The condition of the labels right before, which share the code of the next one. */
    let shared: Value | undefined
    for (const { header, test, body } of instruction.cases) {
      this.#block(header)
      const own = test === undefined ? undefined : this.#equals(subject, this.#of(test), instruction)
      const condition = own === undefined || shared === undefined ? own : this.#either(shared, own, instruction)
      const entry = { ...base, guard: condition === undefined ? missed : this.#under(condition, true) }
      hasDefault ||= condition === undefined
      if (own !== undefined) missed = { condition: own, holds: false, outer: missed }
      const isAlone = fallen === undefined || fallen.isDead || (shared !== undefined && own !== undefined)
      const entries: readonly State[] = isAlone || fallen === undefined ? [entry] : [entry, fallen]
      shared =
        body.length === 0 && (fallen === undefined || fallen.isDead || shared !== undefined) ? condition : undefined
      fallen = this.#within(base, () => {
        this.#join(base, entries, instruction, this.#state.layer)
        this.#block(body)
      })
    }
    this.#frame.jumps.pop()
    const through = hasDefault ? [] : [{ ...base, guard: missed }]
    this.#join(base, [...(fallen === undefined ? [base] : [fallen]), ...through, ...jump.breaks], instruction)
  }

  #either(left: Value, right: Value, at: At): Value {
    return this.#emit(at, { op: 'logical', operator: '||', left, right, rightGuard: this.#state.guard })
  }

  #equals(left: Value, right: Value, at: At): Value {
    return this.#emit(at, { op: 'binary', operator: '===', left, right })
  }

  #try(instruction: Structured<'try'>): void {
    const base = this.#state
    const attempt = new Map<Variable, Incoming[]>()
    this.#frame.attempts.push(attempt)
    const first = this.#flow.length
    const body = this.#within(base, () => this.#block(instruction.body))
    this.#frame.attempts.pop()
    const ends = [body]
    if (instruction.handler !== undefined) {
      const { handler } = instruction
      const outer = this.#attempted
      this.#attempted = attemptedIn(this.#flow, first, this.#frame.index)
      ends.push(this.#within(base, () => this.#recover(attempt, handler, instruction)))
      this.#attempted = outer
    }
    this.#join(base, ends, instruction)
    if (instruction.finalizer === undefined) return
    const { isDead } = this.#state
    // It runs on the way out, too, with whatever was written until then.
    if (isDead) this.#state = { ...this.#state, guard: base.guard, isDead: false }
    if (isDead) this.#recover(attempt, instruction.finalizer, instruction)
    else this.#block(instruction.finalizer)
    this.#state = { ...this.#state, isDead: isDead || this.#state.isDead }
  }

  #recover(attempt: Map<Variable, Incoming[]>, handler: Block, at: At): void {
    for (const [variable, incoming] of attempt) {
      const before = this.#state.layer.get(variable)
      const all = before === undefined ? incoming : [{ value: before, guard: this.#state.guard }, ...incoming]
      this.#set(variable, this.#phi(all, at), at)
    }
    this.#block(handler)
  }

  #labeled(instruction: Structured<'labeled'>): void {
    const base = this.#state
    const jump: Jump = { label: instruction.label, kind: 'labeled', breaks: [], continues: [] }
    this.#frame.jumps.push(jump)
    const through = this.#within(base, () => this.#block(instruction.body))
    this.#frame.jumps.pop()
    this.#join(base, [through, ...jump.breaks], instruction)
  }

  #jump({ op, label, start, end }: Structured<'break' | 'continue'>): void {
    const target = this.#frame.jumps.findLast((jump) =>
      label !== undefined ? jump.label === label : jump.kind === 'loop' || (op === 'break' && jump.kind === 'switch'),
    )
    if (target !== undefined && !this.#state.isDead) {
      const snapshot = { ...this.#state }
      if (op === 'break') target.breaks.push(snapshot)
      else target.continues.push(snapshot)
    }
    this.#die({ start, end })
  }

  #leave(instruction: Structured<'return' | 'yield' | 'throw'>): void {
    const given = instruction.value
    const value = given === undefined ? this.#emit(instruction, undefinedConstant) : this.#of(given)
    const isWhole = instruction.op === 'yield' && instruction.isWhole === true
    const leaving = this.#emit(instruction, { op: instruction.op, value, ...(isWhole ? { isWhole } : {}) })
    if (instruction.op !== 'throw' && !this.#state.isDead) this.#frame.returns.push(leaving)
    if (instruction.op === 'return' && !this.#state.isDead) this.#frame.exits.push(this.#state.guard)
    if (instruction.op !== 'yield') this.#die(instruction)
  }

  /** What follows is converted under a condition that never holds. */
  #die(at: At): void {
    const never = this.#emit(at, { op: 'constant', value: { type: 'boolean', value: false } })
    this.#state = { layer: new Layer(this.#state.layer), guard: this.#under(never, true), isDead: true }
  }
}

const undefinedConstant = { op: 'constant', value: { type: 'undefined' } } as const
