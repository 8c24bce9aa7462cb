// `str.maketrans(…)`: the table of what each sign becomes, as the literal with the same entries would be.

import type { Entry, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

const longest = 200

export function translationTable(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  if (called === undefined || annotationSymbol(lowering, called) !== 'global#str.maketrans') return undefined
  const values = childrenOf(field(node, 'arguments'))
  const [from, to, removed] = values
  if (from !== undefined && to === undefined) return lowering.expression(from)
  const texts = values.map(constantText)
  const [signs, others, gone = ''] = texts
  if (signs === undefined || others === undefined || (removed !== undefined && texts[2] === undefined)) return undefined
  if (signs.length > longest || gone.length > longest) return undefined
  const entry = (name: string, value: Temp): Entry => ({ name, value, spread: false, at: at(node) })
  const by = [...others]
  return lowering.emit(at(node), {
    op: 'object',
    entries: [
      ...[...signs].map((sign, index) => entry(sign, lowering.string(at(node), by[index] ?? ''))),
      ...[...gone].map((sign) => entry(sign, lowering.constant(at(node), { type: 'null' }))),
    ],
  })
}
