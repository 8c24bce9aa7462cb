// What a value is, independent of its name: `child_process#exec`, `express#().get`, `express:Request.query` (the notation is
// described in `taint/specification.ts`). A symbol that rests on no more than a parameter's name begins with `?`.

import { isOwnSpecifier } from '../languages/own-specifier.js'
import type { CallGraph } from './call-graph.js'
import type { FlowOf } from './flow.js'
import { moduleOf, type Program, type Ref } from './program.js'

/** What is known about modules, types and parameters beside the code: from the framework models and the language's library. */
export interface SymbolKnowledge {
  /** The symbol of what an installed module exports, or of the module. */
  imported(specifier: string, name: string | undefined): string
  /** Whether the object that a method is called on is an instance of what its class extends. */
  readonly knowsReceivers: boolean
  /** Another name of the same thing: `koa:Context.request.query` is `koa:Context.query`. */
  alias(symbol: string): string
  /** The type of a function's parameter, by who is given the function; asked once for each parameter. */
  parameterType(argument: Ref, symbols: Symbols): string | undefined
  /** What an annotation names, as the symbol of a value of that type. */
  annotated(type: string): string | undefined
  /** What the call of a function makes of its first argument, where that decides what it is. */
  made(callee: string, argument: string): string | undefined
  /** The type that a parameter of this name has by custom, with `?`: it is a guess. */
  named(name: string, parameters: readonly string[]): string | undefined
  /** Whether the symbol says only where the value comes from: an undeclared global of the program's own, data of a request. */
  isVague(symbol: string): boolean
  /** The type of what a function makes of an argument that is known: the parsed address of a request. */
  madeOf(symbol: string, argument: string): string | undefined
  /** Whether handlers leave data for each other on such an object. */
  isShared(symbol: string): boolean
  /** Whether calling it gives its first argument back in another form, as `promisify` does. */
  isTransparent(symbol: string): boolean
}

const deepest = 30
/** What a constructor makes: it is that, whatever a variable for it is declared to be. */
const isMade = /#(?:\w+\.)*[A-Z]\w*\(\)$/
/** What a program keeps under a name of its own is what it is cast to. */
const isAttribute = /^servlet:(?:Request|Session|Context)\.(?![gs]et)[^()]+$/
const longest = 200
/** For one question; after that, each value is looked at once only. */
const mostSteps = 500

/** What frameworks have for programs to keep values of their own in: the value says more than its place. */
const keeping = /#g$|\.(?:state|locals|extensions)$/

export class Symbols {
  readonly graph: CallGraph
  readonly program: Program
  readonly #knowledge: SymbolKnowledge
  readonly #cache = new Map<Ref, string | undefined>()
  readonly #vague = new Map<string, boolean>()
  readonly #open = new Set<Ref>()
  #isPartial = false
  #steps = 0

  constructor(graph: CallGraph, knowledge: SymbolKnowledge) {
    this.graph = graph
    this.program = graph.origins.program
    this.#knowledge = knowledge
  }

  of(ref: Ref, depth = 0): string | undefined {
    if (this.#cache.has(ref)) return this.#cache.get(ref)
    if (depth > deepest || this.#open.has(ref)) {
      this.#isPartial = true
      return undefined
    }
    const isOutermost = this.#open.size === 0
    this.#steps = isOutermost ? 0 : this.#steps + 1
    const wasPartial = this.#isPartial
    this.#isPartial = false
    this.#open.add(ref)
    const found = this.#find(ref, depth)
    this.#open.delete(ref)
    const symbol = found === undefined || found.length > longest ? undefined : this.#alias(found)
    // What is found while something around it is open may be less than all; asking again and again would cost more than that.
    const isFinal = isOutermost || !this.#isPartial || symbol !== undefined
    if (isFinal || this.#steps > mostSteps) this.#cache.set(ref, symbol)
    this.#isPartial = !isOutermost && (wasPartial || this.#isPartial)
    return symbol
  }

  isVague(symbol: string): boolean {
    const known = this.#vague.get(symbol)
    if (known !== undefined) return known
    const isVague = symbol.startsWith('?') || this.#knowledge.isVague(symbol)
    this.#vague.set(symbol, isVague)
    return isVague
  }

  isShared(symbol: string): boolean {
    return this.#knowledge.isShared(symbol)
  }

  #alias(symbol: string): string {
    if (symbol.startsWith('?')) return `?${this.#knowledge.alias(symbol.slice(1))}`
    return this.#knowledge.alias(symbol)
  }

  #find(ref: Ref, depth: number): string | undefined {
    const flow = this.program.flow(ref)
    const beside = (value: number): string | undefined => this.of(this.program.beside(ref, value), depth + 1)
    switch (flow.op) {
      case 'global':
        return `global#${flow.name}`
      case 'import':
        return this.#imported(ref, flow, depth)
      case 'copy':
        return this.#declared(beside(flow.from), flow.type, this.#isGiven(this.program.beside(ref, flow.from)))
      case 'after':
        return beside(flow.base)
      case 'update':
        return beside(flow.object)
      case 'logical':
        return beside(flow.left) ?? beside(flow.right)
      case 'phi':
        return only(flow.incoming.slice(0, 64).map(({ value }) => beside(value)))
      case 'load':
        return this.#loaded(ref, flow, depth)
      case 'call':
        return this.#result(ref, flow, depth)
      case 'class':
        return flow.superclass === undefined ? undefined : beside(flow.superclass)
      case 'argument':
        return this.#argument(ref, flow, depth)
      case 'receiver':
        return this.#receiver(ref, depth)
      default:
        return undefined
    }
  }

  /** A value of a declared type: what a framework's model says it is says more. */
  #declared(own: string | undefined, type: string | undefined, isGiven: boolean): string | undefined {
    if (type === undefined || (own?.includes(':') === true && !isAttribute.test(own))) return own
    if (own !== undefined && !isGiven && isMade.test(own)) return own
    return this.#knowledge.annotated(type) ?? own
  }

  /** A parameter is only declared: what it is cast to says more. */
  #isGiven(ref: Ref): boolean {
    const flow = this.program.flow(ref)
    if (flow.op === 'copy') return this.#isGiven(this.program.beside(ref, flow.from))
    return flow.op === 'argument'
  }

  #imported(ref: Ref, { specifier, name }: FlowOf<'import'>, depth: number): string | undefined {
    if (this.program.imported(moduleOf(ref), specifier) !== undefined)
      return this.#ofOrigins(ref, depth) ?? (specifier === '' ? this.#passedOn(ref, name) : undefined)
    if (isOwnSpecifier(specifier) || specifier === '') return undefined
    if (name !== undefined && this.program.submodule(moduleOf(ref), specifier, name) !== undefined) return undefined
    return this.#knowledge.imported(specifier, name)
  }

  /** A name that is nobody's of the program is that of the one library whose names this module takes over. */
  #passedOn(ref: Ref, name: string | undefined): string | undefined {
    const module = moduleOf(ref)
    const libraries = this.program
      .module(ref)
      .reexports.filter(
        ({ specifier, from }) =>
          from === undefined && !isOwnSpecifier(specifier) && this.program.imported(module, specifier) === undefined,
      )
    const [only, more] = libraries
    return only === undefined || more !== undefined ? undefined : this.#knowledge.imported(only.specifier, name)
  }

  #ofOrigins(ref: Ref, depth: number): string | undefined {
    const origins = this.graph.origins.of(ref).filter((origin) => origin !== ref)
    return only(origins.map((origin) => this.of(origin, depth + 1)))
  }

  #loaded(ref: Ref, flow: FlowOf<'load'>, depth: number): string | undefined {
    const object = this.of(this.program.beside(ref, flow.object), depth + 1)
    const key = flow.key === undefined ? undefined : this.graph.constants.of(this.program.beside(ref, flow.key))
    const property = flow.property ?? (key?.type === 'string' ? key.value : undefined)
    if (object !== undefined && property !== undefined) {
      const isOwn = keeping.test(object) || this.program.flow(this.program.beside(ref, flow.object)).op === 'receiver'
      const kept = isOwn ? this.#ofOrigins(ref, depth) : undefined
      return kept ?? member(object, property)
    }
    if (object !== undefined && flow.key !== undefined) return undefined
    return this.#ofOrigins(ref, depth) ?? this.#ofTable(ref, flow, property, depth)
  }

  /** What stands in a table under a name that is known, or in a part of that. */
  #ofTable(ref: Ref, flow: FlowOf<'load'>, property: string | undefined, depth: number): string | undefined {
    if (property === undefined) return undefined
    const object = this.program.beside(ref, flow.object)
    const chosen = this.#chosenBy(object)
    const tables = chosen.length > 0 ? chosen : flow.property === undefined ? [object] : []
    const found = tables.flatMap((each) => this.graph.origins.property(each, property))
    return only(found.map((each) => this.of(each, depth + 1)))
  }

  #chosenBy(ref: Ref): readonly Ref[] {
    const { object, key } = this.program.flowOf(ref, 'load') ?? {}
    if (object === undefined || key === undefined) return []
    const name = this.graph.constants.of(this.program.beside(ref, key))
    return name?.type === 'string' ? this.graph.origins.property(this.program.beside(ref, object), name.value) : []
  }

  #result(ref: Ref, flow: FlowOf<'call'>, depth: number): string | undefined {
    const symbol = this.of(this.program.beside(ref, flow.callee), depth + 1)
    const [first] = flow.arguments
    if (symbol !== undefined) {
      if (this.#knowledge.isTransparent(symbol) && first !== undefined) {
        return this.of(this.program.beside(ref, first.value), depth + 1)
      }
      const made = first === undefined ? undefined : this.of(this.program.beside(ref, first.value), depth + 1)
      const known = made === undefined ? undefined : this.#knowledge.madeOf(symbol, made)
      if (known !== undefined) return known
      const bound = /^(.*)\.bind$/.exec(symbol)
      return bound?.[1] ?? this.#made(ref, symbol, first?.value, depth) ?? `${symbol}()`
    }
    const [code] = this.graph.callees(ref)
    if (code === undefined || flow.form !== 'call') return undefined
    return only(this.graph.origins.returned(code).map((value) => this.of(value, depth + 1)))
  }

  #made(ref: Ref, callee: string, first: number | undefined, depth: number): string | undefined {
    const given = first === undefined ? undefined : this.of(this.program.beside(ref, first), depth + 1)
    return given === undefined ? undefined : this.#knowledge.made(callee, given)
  }

  /** An instance of what the class of the method extends. */
  #receiver(ref: Ref, depth: number): string | undefined {
    if (!this.#knowledge.knowsReceivers) return undefined
    const { class: index } = this.program.functionOf(this.program.enclosing(ref))
    if (index === undefined) return undefined
    const made = this.graph.origins.definitions.classValue(ref, index)
    const symbol = made === undefined ? undefined : this.of(made, depth + 1)
    return symbol === undefined ? undefined : `${symbol}()`
  }

  #argument(ref: Ref, flow: FlowOf<'argument'>, depth: number): string | undefined {
    if (flow.rest) return undefined
    const code = this.program.functionOf(this.program.enclosing(ref))
    const given = this.#knowledge.parameterType(ref, this)
    if (given !== undefined) return given
    if (this.#isEnumeration(ref, flow.annotation)) return undefined
    const { type, name } = code.parameters[flow.index] ?? {}
    const annotated = type === undefined ? undefined : this.#knowledge.annotated(type)
    const passed = this.#passed(ref, flow.index, depth)
    // What a framework's model says of what is given says more than a type of the language's own library.
    const isModelled = passed?.includes(':') === true && !passed.startsWith('?')
    if (annotated !== undefined) return isModelled && annotated.startsWith('java.') ? passed : annotated
    const own = passed ?? this.#madeOfClass(ref, flow.annotation, depth)
    if (own !== undefined) return own
    return name === undefined ? undefined : this.#knowledge.named(name, names(code.parameters))
  }

  /** A parameter that can only be one of a few values comes from nobody. */
  #isEnumeration(argument: Ref, annotation: number | undefined): boolean {
    if (annotation === undefined) return false
    return this.graph.origins.of(this.program.beside(argument, annotation)).some((origin) => {
      const index = this.program.flowOf(origin, 'class')?.class
      return index !== undefined && this.program.module(origin).classes[index]?.isEnumeration === true
    })
  }

  /** An instance of a class of the program is one of what the class extends: a service that is the client of a database. */
  #madeOfClass(argument: Ref, annotation: number | undefined, depth: number): string | undefined {
    if (annotation === undefined) return undefined
    const [made, more] = this.graph.origins.of(this.program.beside(argument, annotation))
    if (made === undefined || more !== undefined || this.program.flow(made).op !== 'class') return undefined
    const symbol = this.of(made, depth + 1)
    return symbol === undefined ? undefined : `${symbol}()`
  }

  /** What the callers at hand give, where they agree. */
  #passed(ref: Ref, index: number, depth: number): string | undefined {
    const callers = this.graph.callers(this.program.enclosing(ref)).slice(0, 8)
    return only(
      callers.map((caller) => {
        const argument = this.graph.given(caller)[index]
        return argument === undefined ? undefined : this.of(this.program.beside(caller, argument.value), depth + 1)
      }),
    )
  }
}

function names(parameters: readonly { readonly name?: string }[]): string[] {
  return parameters.map(({ name }) => name ?? '')
}

/** The one symbol that all agree on, of those that have one. */
function only(symbols: readonly (string | undefined)[]): string | undefined {
  const known = new Set(symbols.filter((symbol) => symbol !== undefined))
  if (known.size === 1) return [...known][0]
  // A guess gives way to what is known.
  const sure = [...known].filter((symbol) => !symbol.startsWith('?'))
  // Which of the two is chosen by the address; they do the same.
  const alike = new Set(sure.map((symbol) => symbol.replace(/^https#/, 'http#')))
  return alike.size === 1 ? [...alike][0] : undefined
}

const globalObjects: ReadonlySet<string> = new Set([
  'global#window',
  'global#globalThis',
  'global#global',
  'global#self',
])

export function member(object: string, property: string): string {
  if (globalObjects.has(object)) return `global#${property}`
  if (object.endsWith('#')) return property === 'default' ? object : `${object}${property}`
  return `${object}.${property}`
}

/** The symbol without the mark of a guess. */
export function plainSymbol(symbol: string): string {
  return symbol.startsWith('?') ? symbol.slice(1) : symbol
}
