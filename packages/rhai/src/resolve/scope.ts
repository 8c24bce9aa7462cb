// Compile-time scopes: which slot of the frame a name means, and who shares it.
// Frame layout: slot 0 is `this`, then the parameters, then locals; slots of closed blocks are used again.

import type { Position } from '@sallyport/diagnostics'
import type { AssignmentOperator, Expression } from '../syntax/ast.js'

/** One declared name. Re-declaring it in the same block makes a new Variable on the same slot. */
export interface Variable {
  readonly name: string
  /** Assigned late for captured and free variables, when the number of locals is known. */
  slot: number
  readonly isConstant: boolean
  /** A closure may turn the slot into a `Shared` cell: every access checks. */
  isCaptured: boolean
  /** Belongs to the host's scope: bound when the run starts, perhaps absent, perhaps constant. */
  readonly isFree: boolean
  /** How deep its block lies in its function; decides against variables that `eval` adds. */
  readonly depth: number
  /** Number of variables alive before it, for the limit. */
  readonly ordinal: number
  /** Where a tag may be set: a hidden slot for it. */
  tagSlot: number | undefined
  /** Proven by the compiler (`number-kinds.ts`); the slot of a `float` holds the bare number. */
  numberKind: NumberKind | undefined
}

export type NumberKind = 'int' | 'float'

/** What happens to a variable, as far as it decides whether it is always an INT or always a FLOAT. */
export interface VariableHistory {
  readonly writes: { readonly operator: AssignmentOperator | 'in'; readonly value: Expression | undefined }[]
  /** Functions called on it as `x.f()` or `f(x)`: name and number of arguments after it. */
  readonly calls: string[]
  /** Somebody else may write it or look at its slot. */
  isExposed: boolean
}

/** A captured variable: where the closure's frame keeps the cell, and whose slot it is taken from. */
interface Capture {
  readonly inner: Variable
  readonly outer: Variable
  /** Of the first use in the closure: where a missing variable is reported. */
  readonly position: Position
}

interface BlockScope {
  readonly names: Map<string, Variable>
  readonly modules: Map<string, Variable>
  readonly firstSlot: number
  readonly count: number
}

/** `script`: free names belong to the host's scope; `function`: free names do not exist; `closure`: they are captured. */
type ScopeKind = 'script' | 'function' | 'closure'

/** What one frame holds: a script, a function or a closure, while it is being resolved. */
export class FunctionScope {
  readonly kind: ScopeKind
  readonly parent: FunctionScope | undefined
  readonly blocks: BlockScope[] = []
  readonly captures = new Map<string, Capture>()
  readonly free = new Map<string, Variable>()
  /** Variables that get a slot for their tag. */
  readonly tagged = new Set<Variable>()
  parameters: readonly Variable[] = []
  /** Of variables that a declaration or a loop made here. */
  readonly histories = new Map<Variable, VariableHistory>()
  /** Whether anything here can be a FLOAT at first sight. */
  hasFloats = false
  /** Slots in use, and the most that ever were. */
  private nextSlot: number
  frameSize: number
  variableCount = 0
  /** `eval` may add variables at run time: names must stay searchable. */
  readonly isDynamic: boolean
  usesThis = false
  mutatesThis = false
  /** Where the variables that `eval` adds are kept; only in dynamic scopes. */
  overlaySlot = -1
  /** Says whether `this` is a constant; only where the body may change `this`. */
  constantThisSlot = -1
  /** Whose frame this code runs in, for code that is compiled later into an existing frame. */
  readonly origin: FunctionScope | undefined

  constructor(kind: ScopeKind, parent: FunctionScope | undefined, isDynamic: boolean, origin?: FunctionScope) {
    this.kind = kind
    this.parent = parent
    this.isDynamic = isDynamic
    this.origin = origin
    this.nextSlot = 1
    this.frameSize = 1
  }

  /** Late code begins behind all slots of its origin, which are known by then. */
  startAfterOrigin(): void {
    if (this.origin === undefined) return
    for (const [name, variable] of this.origin.free) if (!this.free.has(name)) this.free.set(name, variable)
    this.nextSlot = this.origin.frameSize
    this.frameSize = this.nextSlot
    this.overlaySlot = this.origin.overlaySlot
    this.constantThisSlot = this.origin.constantThisSlot
  }

  get depth(): number {
    return this.blocks.length
  }

  openBlock(): void {
    this.blocks.push({
      names: new Map(),
      modules: new Map(),
      firstSlot: this.nextSlot,
      count: this.variableCount,
    })
  }

  closeBlock(): BlockScope {
    const block = this.blocks.pop()
    if (block === undefined) throw new Error('no open block')
    this.nextSlot = block.firstSlot
    this.variableCount = block.count
    return block
  }

  allocate(): number {
    const slot = this.nextSlot++
    if (this.nextSlot > this.frameSize) this.frameSize = this.nextSlot
    return slot
  }

  declare(name: string, isConstant: boolean): Variable {
    const block = this.blocks.at(-1)
    if (block === undefined) throw new Error('no open block')
    const earlier = block.names.get(name)
    const variable: Variable = {
      name,
      slot: earlier === undefined ? this.allocate() : earlier.slot,
      isConstant,
      isCaptured: this.isDynamic,
      isFree: false,
      depth: this.depth,
      ordinal: earlier === undefined ? this.variableCount++ : -1,
      tagSlot: undefined,
      numberKind: undefined,
    }
    // Two variables in one slot: whoever looks at the slot from outside could not tell which of them it holds.
    if (earlier !== undefined) this.expose(earlier)
    block.names.set(name, variable)
    return variable
  }

  noteDeclaration(variable: Variable, operator: '=' | 'in', value: Expression | undefined): void {
    const isExposed = variable.isCaptured || variable.ordinal < 0
    this.histories.set(variable, { writes: [{ operator, value }], calls: [], isExposed })
  }

  expose(variable: Variable): void {
    const history = this.histories.get(variable)
    if (history !== undefined) history.isExposed = true
  }

  declareModule(name: string): Variable {
    const block = this.blocks.at(-1)
    if (block === undefined) throw new Error('no open block')
    const variable: Variable = {
      name,
      slot: this.allocate(),
      isConstant: true,
      isCaptured: false,
      isFree: false,
      depth: this.depth,
      ordinal: -1,
      tagSlot: undefined,
      numberKind: undefined,
    }
    if (!block.modules.has(name)) block.modules.set(name, variable)
    return variable
  }

  /** Of several imports under one name the first counts, also from inner blocks. */
  findModule(name: string): Variable | undefined {
    for (const { modules } of this.blocks) {
      const variable = modules.get(name)
      if (variable !== undefined) return variable
    }
    return undefined
  }

  findLocal(name: string): Variable | undefined {
    for (let index = this.blocks.length - 1; index >= 0; index--) {
      const variable = this.blocks[index]?.names.get(name)
      if (variable !== undefined) return variable
    }
    return undefined
  }

  /** The variable that a name means here; closures capture it, scripts bind it to the host's scope. */
  find(name: string, position: Position): Variable | undefined {
    // Late code also sees what the closure names only behind it.
    const captured = this.captures.get(name) ?? this.origin?.captures.get(name)
    const local = this.findLocal(name) ?? captured?.inner ?? this.free.get(name)
    if (local !== undefined) return local
    // Late code is no part of the closure: it sees what that captured, and captures nothing more.
    if (this.kind === 'closure' && this.origin === undefined)
      return this.capture(name, position) ?? (this.isDynamic ? this.addFree(name) : undefined)
    if (this.kind === 'script' || this.isDynamic) return this.addFree(name)
    return undefined
  }

  private capture(name: string, position: Position): Variable | undefined {
    const outer = this.parent?.find(name, position) ?? this.missing(name)
    if (outer === undefined) return undefined
    outer.isCaptured = true
    const inner: Variable = { ...outer, slot: -1, isCaptured: true, isFree: false, depth: 0, ordinal: -1 }
    this.captures.set(name, { inner, outer, position })
    return inner
  }

  /** What a closure in a function captures where nothing has that name: no slot; found missing when the closure is made. */
  private missing(name: string): Variable | undefined {
    return this.parent?.kind === 'function' && !this.isDynamic ? freeVariable(name) : undefined
  }

  private addFree(name: string): Variable {
    const variable = freeVariable(name)
    this.free.set(name, variable)
    return variable
  }

  /** A scope for code that is compiled later into the same frame (`eval`, `f!(…)`): sees what is visible now. */
  snapshot(origin: FunctionScope = this): FunctionScope {
    const copy = new FunctionScope(this.kind, this.parent, this.isDynamic, origin)
    for (const { names, modules, firstSlot, count } of this.blocks) {
      copy.blocks.push({ names: new Map(names), modules: new Map(modules), firstSlot, count })
    }
    for (const [name, capture] of this.captures) copy.captures.set(name, capture)
    for (const [name, variable] of this.free) copy.free.set(name, variable)
    copy.variableCount = this.variableCount
    copy.usesThis = true
    return copy
  }

  /** Gives slots to what was found on the way: captured and free variables. */
  finish(): void {
    if (this.mutatesThis && this.constantThisSlot < 0) this.constantThisSlot = this.frameSize++
    for (const { inner } of this.captures.values()) if (inner.slot === -1) inner.slot = this.frameSize++
    for (const variable of this.tagged) variable.tagSlot ??= this.frameSize++
    for (const variable of this.free.values()) if (variable.slot === -1) variable.slot = this.frameSize++
  }
}

function freeVariable(name: string): Variable {
  return {
    name,
    slot: -1,
    isConstant: false,
    isCaptured: true,
    isFree: true,
    depth: 0,
    ordinal: -1,
    tagSlot: undefined,
    numberKind: undefined,
  }
}
