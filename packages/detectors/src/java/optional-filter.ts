// `Optional.of(value).filter(it -> test)`: the value where the test holds, and else nothing.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { declaredValue } from './declared-value.js'
import type { JavaLowering } from './lowering.js'

export function filteredOptional(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const [code, more] = childrenOf(field(node, 'arguments'))
  if (field(node, 'name')?.text !== 'filter' || object?.type !== 'method_invocation' || more !== undefined)
    return undefined
  const [value, other] = childrenOf(field(object, 'arguments'))
  const isOptional = field(object, 'object')?.text === 'Optional' && /^of/.test(field(object, 'name')?.text ?? '')
  if (!isOptional || value === undefined || other !== undefined || code?.type !== 'lambda_expression') return undefined
  const [name, body] = [field(code, 'parameters'), field(code, 'body')]
  if (name?.type !== 'identifier' || body === undefined || body.type === 'block') return undefined
  return lowering.inScope(() => {
    declaredValue(lowering, { node, name, type: '', value })
    const test = lowering.expression(body)
    const to = lowering.newTemp()
    const consequent = lowering.region(() => lowering.read(at(value), name.text))
    const alternate = lowering.region(() => lowering.constant(at(node), { type: 'null' }))
    lowering.push({ ...at(node), op: 'choice', to, test, consequent, alternate })
    return to
  })
}
