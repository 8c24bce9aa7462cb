// Comprehensions and generator expressions: an array, or a dictionary, of what their body comes to for any element that their
// conditions let in.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { elementsOf } from './iteration.js'
import type { PythonLowering } from './lowering.js'
import { targetNames } from './names.js'
import { bind } from './target.js'

export function comprehension(lowering: PythonLowering, node: SyntaxNode): Temp {
  return lowering.lists.without(() =>
    lowering.inScope(() => {
      const clauses = childrenOf(node).filter(({ type }) => type === 'for_in_clause' || type === 'if_clause')
      const body = field(node, 'body')
      if (body?.type !== 'pair') {
        const value = inClauses(lowering, node, clauses, () => lowering.expression(body))
        return lowering.many(at(node), value)
      }
      return inClauses(lowering, node, clauses, () => dictionaryOf(lowering, body))
    }),
  )
}

/** The dictionary with one entry, of a name that is not known. */
function dictionaryOf(lowering: PythonLowering, pair: SyntaxNode): Temp {
  const key = lowering.expression(field(pair, 'key'))
  const value = lowering.expression(field(pair, 'value'))
  return lowering.emit(at(pair), { op: 'object', entries: [{ key, value, spread: false, at: at(pair) }] })
}

function inClauses(lowering: PythonLowering, node: SyntaxNode, clauses: readonly SyntaxNode[], body: () => Temp): Temp {
  const [clause, ...rest] = clauses
  if (clause === undefined) return body()
  if (clause.type === 'for_in_clause') {
    const next = elementsOf(lowering, field(clause, 'right'))
    const left = field(clause, 'left')
    for (const name of targetNames(left)) lowering.declare(name)
    bind(lowering, left, next(at(left ?? clause)))
    return inClauses(lowering, node, rest, body)
  }
  const test = lowering.expression(childrenOf(clause)[0])
  const to = lowering.newTemp()
  const consequent = lowering.region(() => inClauses(lowering, node, rest, body))
  const alternate = lowering.region(() => lowering.constant(at(clause), { type: 'undefined' }))
  lowering.push({ ...at(node), op: 'choice', to, test, consequent, alternate })
  return to
}
