// Comprehensions and generator expressions: an array, or a dictionary, of what their body comes to for any element that their
// conditions let in.

import type { Entry, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { elementsOf } from './iteration.js'
import { knownConstant } from './known-constant.js'
import { elementsKnown, elementsMade, keptPlaces, together } from './known-sequence.js'
import type { PythonLowering } from './lowering.js'
import { targetNames } from './names.js'
import { bind } from './target.js'

export function comprehension(lowering: PythonLowering, node: SyntaxNode): Temp {
  if (keptPlaces(lowering, node) !== undefined) return known(lowering, node)
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

/** Of elements and conditions that are known, one by one. */
function known(lowering: PythonLowering, node: SyntaxNode): Temp {
  const body = field(node, 'body')
  if (body?.type !== 'pair') return together(lowering, node, elementsKnown(lowering, node))
  const [key, value] = [field(body, 'key'), field(body, 'value')]
  const entries = elementsMade(lowering, node, (): Entry => {
    const name = knownConstant(lowering, key)
    const place = name === undefined ? { key: lowering.expression(key) } : { name: String(name) }
    return { ...place, value: lowering.expression(value), spread: false, at: at(body) }
  })
  return lowering.emit(at(node), { op: 'object', entries })
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
