// What holds one value that is taken out and exchanged: `ThreadLocal`, `AtomicReference`. The value is a property of it, and what was
// there before is there no more.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, field } from '../tree-sitter/nodes.js'
import { bind } from './assignment.js'
import type { Use } from './known-entry.js'
import type { JavaLowering } from './lowering.js'

const property = 'value#'

export function isCellType(name: string): boolean {
  return /(?:^|\.)(?:(?:Inheritable)?ThreadLocal|AtomicReference)$/.test(name)
}

export function newCell(lowering: JavaLowering, node: SyntaxNode, value: Temp | undefined): Temp {
  const entries = value === undefined ? [] : [{ name: property, value, spread: false, at: at(node) }]
  return lowering.emit(at(node), { op: 'object', entries })
}

/** A method of a cell; nothing for one that is not known. */
export function cell(lowering: JavaLowering, { node, object, method, values }: Use): Temp | undefined {
  const [first, second] = values
  const load = (): Temp => lowering.emit(at(node), { op: 'load', object: lowering.expression(object), property })
  const store = (value: Temp): Temp => {
    lowering.push({ ...at(node), op: 'store', object: lowering.expression(object), property, value })
    return value
  }
  const made = (code: SyntaxNode, ...given: Temp[]): Temp => {
    const all = given.map((value) => ({ value, spread: false }))
    return lowering.emit(at(node), { op: 'call', callee: lowering.expression(code), arguments: all, form: 'call' })
  }
  if (/^get(?:Plain|Acquire|Opaque)?$/.test(method) && first === undefined) return load()
  if (method === 'remove' && first === undefined) return store(lowering.constant(at(node), { type: 'null' }))
  if (first === undefined) return undefined
  if (/^(?:set(?:Plain|Release|Opaque)?|lazySet)$/.test(method)) return store(lowering.expression(first))
  const before = load()
  if (method === 'getAndSet') {
    store(lowering.expression(first))
    return before
  }
  if (method === 'updateAndGet') return store(made(first, before))
  if (method === 'getAndUpdate') {
    store(made(first, before))
    return before
  }
  if (second === undefined) return undefined
  if (method === 'accumulateAndGet') return store(made(second, before, lowering.expression(first)))
  if (method === 'getAndAccumulate') {
    store(made(second, before, lowering.expression(first)))
    return before
  }
  if (/^(?:compareAndSet|weakCompareAndSet\w*)$/.test(method)) return exchanged(lowering, node, store, before, second)
  return undefined
}

/** `Context.CURRENT.set(value)`: what the constant of another class is declared to be is not known here, but only a cell is set so. */
export function cellOfOther(lowering: JavaLowering, { node, object, method, values }: Use): Temp | undefined {
  const [value, more] = values
  if (!/^[A-Z]\w*\.[A-Z][A-Z0-9_]*$/.test(object.text) || more !== undefined) return undefined
  if (method === 'get' && value === undefined) {
    const to = lowering.newTemp()
    const left = lowering.emit(at(node), { op: 'load', object: lowering.expression(object), property })
    const right = lowering.region(() => called(lowering, node, object, []))
    lowering.push({ ...at(node), op: 'logical', to, operator: '||', left, right })
    return to
  }
  if (!(method === 'set' && value !== undefined) && !(method === 'remove' && value === undefined)) return undefined
  const given = value === undefined ? [] : [lowering.expression(value)]
  const answer = called(lowering, node, object, given)
  bind(lowering, object, newCell(lowering, node, given[0] ?? lowering.constant(at(node), { type: 'null' })))
  return answer
}

function called(lowering: JavaLowering, node: SyntaxNode, object: SyntaxNode, given: readonly Temp[]): Temp {
  const receiver = lowering.expression(object)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: field(node, 'name')?.text ?? '' })
  const all = given.map((each) => ({ value: each, spread: false }))
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: all, form: 'call' })
}

/** The new value, or still the old one. */
function exchanged(
  lowering: JavaLowering,
  node: SyntaxNode,
  store: (value: Temp) => Temp,
  before: Temp,
  other: SyntaxNode,
): Temp {
  const test = lowering.emit(at(node), { op: 'unknown' })
  const to = lowering.newTemp()
  const consequent = lowering.region(() => lowering.expression(other))
  const alternate = lowering.region(() => before)
  lowering.push({ ...at(node), op: 'choice', to, test, consequent, alternate })
  store(to)
  return test
}
