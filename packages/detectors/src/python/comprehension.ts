// Comprehensions and generator expressions: an array of what their body comes to for any element that their conditions let in.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { targetNames } from './names.js'
import { bind } from './target.js'

export function comprehension(lowering: PythonLowering, node: SyntaxNode): Temp {
  return lowering.lists.without(() =>
    lowering.inScope(() => {
      const clauses = childrenOf(node).filter(({ type }) => type === 'for_in_clause' || type === 'if_clause')
      const body = field(node, 'body')
      const value = inClauses(lowering, node, clauses, () => bodyOf(lowering, body))
      return lowering.emit(at(node), { op: 'array', elements: [{ value, spread: false }] })
    }),
  )
}

function bodyOf(lowering: PythonLowering, body: SyntaxNode | undefined): Temp {
  if (body?.type !== 'pair') return lowering.expression(body)
  lowering.expression(field(body, 'key'))
  return lowering.expression(field(body, 'value'))
}

function inClauses(lowering: PythonLowering, node: SyntaxNode, clauses: readonly SyntaxNode[], body: () => Temp): Temp {
  const [clause, ...rest] = clauses
  if (clause === undefined) return body()
  if (clause.type === 'for_in_clause') {
    const collection = lowering.expression(field(clause, 'right'))
    const left = field(clause, 'left')
    for (const name of targetNames(left)) lowering.declare(name)
    bind(lowering, left, lowering.emit(at(left ?? clause), { op: 'load', object: collection }))
    return inClauses(lowering, node, rest, body)
  }
  const test = lowering.expression(childrenOf(clause)[0])
  const to = lowering.newTemp()
  const consequent = lowering.region(() => inClauses(lowering, node, rest, body))
  const alternate = lowering.region(() => lowering.constant(at(clause), { type: 'undefined' }))
  lowering.push({ ...at(node), op: 'choice', to, test, consequent, alternate })
  return to
}
