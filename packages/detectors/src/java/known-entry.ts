// Entries of maps, and attributes of requests and sessions: a property, where the name is known, otherwise one under a computed name.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at } from '../tree-sitter/nodes.js'
import { bind } from './assignment.js'
import { knownKey } from './known-constant.js'
import type { JavaLowering } from './lowering.js'

/** A method that is called on an object. */
export interface Use {
  readonly node: SyntaxNode
  readonly object: SyntaxNode
  readonly method: string
  readonly values: readonly SyntaxNode[]
}

type Place = { readonly property: string } | { readonly key: Temp }

export function entry(lowering: JavaLowering, use: Use): Temp | undefined {
  const [key] = use.values
  if (use.method === 'clear' && key === undefined) return emptied(lowering, use)
  if (key === undefined) return undefined
  if (use.method === 'putAll') return filled(lowering, use, key)
  const access = new Access(lowering, use, key)
  return access.run()
}

/** One method of a map, for one key. */
class Access {
  readonly #lowering: JavaLowering
  readonly #use: Use
  readonly #key: SyntaxNode
  #place: Place | undefined

  constructor(lowering: JavaLowering, use: Use, key: SyntaxNode) {
    this.#lowering = lowering
    this.#use = use
    this.#key = key
  }

  run(): Temp | undefined {
    const { method, values } = this.#use
    const [, value, third] = values
    switch (method) {
      case 'get':
        return value === undefined ? this.#load() : undefined
      case 'getOrDefault':
      case 'getProperty':
        return value === undefined ? this.#load() : orElse(this.#lowering, this.#use.node, this.#load(), value)
      case 'remove':
        return value === undefined ? this.#exchanged(this.#missing()) : undefined
      case 'put':
      case 'setProperty':
      case 'addAttribute':
      case 'addObject':
        return value === undefined ? undefined : this.#exchanged(this.#lowering.expression(value))
      case 'replace': {
        const given = third ?? value
        return given === undefined ? undefined : this.#exchanged(this.#lowering.expression(given))
      }
      case 'putIfAbsent':
        return value === undefined ? undefined : this.#kept(() => this.#lowering.expression(value))
      case 'computeIfAbsent':
        return value === undefined ? undefined : this.#kept(() => this.#made(value, [this.#keyValue()]))
      case 'compute':
      case 'computeIfPresent':
        return value === undefined ? undefined : this.#computed(value)
      case 'merge':
        return value === undefined || third === undefined ? undefined : this.#merged(value, third)
      default:
        return undefined
    }
  }

  get #where(): ReturnType<typeof at> {
    return at(this.#use.node)
  }

  #missing(): Temp {
    return this.#lowering.constant(this.#where, { type: 'null' })
  }

  #keyValue(): Temp {
    return this.#lowering.expression(this.#key)
  }

  #at(): Place {
    const name = knownKey(this.#lowering, this.#key)
    this.#place ??= name === undefined ? { key: this.#keyValue() } : { property: name }
    return this.#place
  }

  #load(): Temp {
    const object = this.#lowering.expression(this.#use.object)
    return this.#lowering.emit(this.#where, { op: 'load', object, ...this.#at() })
  }

  #store(value: Temp): void {
    const object = this.#lowering.expression(this.#use.object)
    this.#lowering.push({ ...this.#where, op: 'store', object, ...this.#at(), value })
  }

  /** Gives what was there. */
  #exchanged(value: Temp): Temp {
    const before = this.#load()
    this.#store(value)
    return before
  }

  /** What is there already stays; what is there then is the entry itself, whatever is done to it. */
  #kept(value: () => Temp): Temp {
    const to = this.#lowering.newTemp()
    const left = this.#load()
    const right = this.#lowering.region(value)
    this.#lowering.push({ ...this.#where, op: 'logical', to, operator: '??', left, right })
    this.#store(to)
    return this.#load()
  }

  #made(code: SyntaxNode, given: readonly Temp[]): Temp {
    const all = given.map((value) => ({ value, spread: false }))
    const callee = this.#lowering.expression(code)
    return this.#lowering.emit(this.#where, { op: 'call', callee, arguments: all, form: 'call' })
  }

  #computed(code: SyntaxNode): Temp {
    this.#store(this.#made(code, [this.#keyValue(), this.#load()]))
    return this.#load()
  }

  /** What is put there where nothing was, and what a function makes of both. */
  #merged(value: SyntaxNode, code: SyntaxNode): Temp {
    const before = this.#load()
    const given = this.#lowering.expression(value)
    const test = this.#lowering.emit(this.#where, { op: 'unary', operator: 'is-missing', operand: before })
    const to = this.#lowering.newTemp()
    const consequent = this.#lowering.region(() => given)
    const alternate = this.#lowering.region(() => this.#made(code, [before, given]))
    this.#lowering.push({ ...this.#where, op: 'choice', to, test, consequent, alternate })
    this.#store(to)
    return this.#load()
  }
}

function emptied(lowering: JavaLowering, { node, object }: Use): Temp {
  const empty = lowering.emit(at(node), { op: 'object', entries: [] })
  bind(lowering, object, empty)
  return empty
}

/** `all.putAll(more)` */
function filled(lowering: JavaLowering, { node, object }: Use, more: SyntaxNode): Temp {
  const entries = [object, more].map((each) => ({
    value: lowering.expression(each),
    spread: true,
    at: at(each),
  }))
  const both = lowering.emit(at(node), { op: 'object', entries })
  bind(lowering, object, both)
  return both
}

/** What a request or a session keeps under a name, beside the call that says so. */
export function attribute(lowering: JavaLowering, { node, object, method, values }: Use): Temp | undefined {
  const [key, value] = values
  const name = key === undefined ? undefined : knownKey(lowering, key)
  if (name === undefined || key === undefined) return undefined
  const from = lowering.expression(object)
  if (method === 'getAttribute') return lowering.emit(at(node), { op: 'load', object: from, property: name })
  if (value === undefined && method === 'setAttribute') return undefined
  const given = value === undefined ? undefined : lowering.expression(value)
  const callee = lowering.emit(at(node), { op: 'load', object: from, property: method })
  const pair = [lowering.expression(key), ...(given === undefined ? [] : [given])]
  const all = pair.map((each) => ({ value: each, spread: false }))
  const answer = lowering.emit(at(node), { op: 'call', callee, receiver: from, arguments: all, form: 'call' })
  const stored = given ?? lowering.constant(at(node), { type: 'null' })
  lowering.push({ ...at(node), op: 'store', object: lowering.expression(object), property: name, value: stored })
  return answer
}

export function orElse(lowering: JavaLowering, node: SyntaxNode, left: Temp, other: SyntaxNode): Temp {
  const to = lowering.newTemp()
  const right = lowering.region(() => lowering.expression(other))
  lowering.push({ ...at(node), op: 'logical', to, operator: '??', left, right })
  return to
}
