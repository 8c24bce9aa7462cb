// `Model.model_validate(values)`: what making it of the same values would be, which are checked either way.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'

export function validatedModel(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const model = called?.type === 'attribute' ? field(called, 'object') : undefined
  if (model?.type !== 'identifier' || lowering.scope.find(model.text) === undefined) return undefined
  const method = field(called ?? model, 'attribute')?.text ?? ''
  const [values, more] = childrenOf(field(node, 'arguments'))
  if (!/^(?:model_validate(?:_json)?|parse_obj|parse_raw)$/.test(method)) return undefined
  if (values === undefined || more !== undefined || /_splat$|^keyword/.test(values.type)) return undefined
  const callee = lowering.expression(model)
  const entries = [{ value: lowering.expression(values), spread: true, at: at(values) }]
  const given = [{ value: lowering.emit(at(values), { op: 'object', entries }), spread: false }]
  return lowering.emit(at(node), { op: 'call', callee, arguments: given, form: 'call', named: true })
}
