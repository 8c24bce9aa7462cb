// `@singledispatch` makes one name of several functions, which are registered for the classes of their first argument.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import type { PythonLowering } from './lowering.js'

interface Registration {
  /** The class, or all that others leave. */
  readonly for: SyntaxNode | 'object'
  /** The name of the function that was there first; none for that one itself. */
  readonly under?: SyntaxNode
}

export function registrationOf(
  lowering: PythonLowering,
  node: SyntaxNode,
  decorators: readonly SyntaxNode[],
): Registration | undefined {
  for (const each of decorators) {
    const [written] = childrenOf(each)
    if (written === undefined) continue
    if (annotationSymbol(lowering, written) === 'functools#singledispatch') {
      const variable = lowering.variable(field(node, 'name')?.text ?? '')
      if (variable !== undefined) lowering.dispatching.add(variable)
      return { for: 'object' }
    }
    const called = written.type === 'call' ? field(written, 'function') : written
    const under = called?.type === 'attribute' ? field(called, 'object') : undefined
    if (under?.type !== 'identifier' || field(called ?? under, 'attribute')?.text !== 'register') continue
    const variable = lowering.variable(under.text)
    if (variable === undefined || !lowering.dispatching.has(variable)) continue
    const [given] = written.type === 'call' ? childrenOf(field(written, 'arguments')) : []
    const registered = given ?? annotationOf(node)
    return { for: registered ?? 'object', under }
  }
  return undefined
}

/** Of the first parameter. */
function annotationOf(node: SyntaxNode): SyntaxNode | undefined {
  const [first] = childrenOf(field(node, 'parameters'))
  const type = first === undefined ? undefined : field(first, 'type')
  return type === undefined ? undefined : (childrenOf(type)[0] ?? type)
}

/** The name stands for what it stood for, and for this function. */
export function register(lowering: PythonLowering, node: SyntaxNode, { under }: Registration, value: Temp): void {
  if (under === undefined) return
  const where = { start: at(node).start, end: at(field(node, 'parameters') ?? node).end }
  const test = lowering.emit(where, { op: 'unknown' })
  const to = lowering.newTemp()
  const before = lowering.region(() => lowering.read(where, under.text))
  lowering.push({ ...where, op: 'choice', to, test, consequent: before, alternate: { body: [], value } })
  const variable = lowering.variable(under.text)
  lowering.write(where, under.text, to)
  if (variable !== undefined) lowering.dispatching.add(variable)
}
