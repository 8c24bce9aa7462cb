// A loop over a few values that stand in the code, or with a count that is known: its body once for each of them, so that what the last turn leaves, and what a turn
// does with a constant, is known. Only of plain assignments and conditions; a turn that ends the loop, or makes functions, is left alone.

import type { Plain } from '../ir/known-lists.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { computed, keepConstant, knownConstant } from './known-constant.js'
import { constantsOfElements, countOf, elementsKnown } from './known-sequence.js'
import type { PythonLowering } from './lowering.js'
import { bind } from './target.js'

const mostTurns = 8
const longestBody = 600

const plain =
  /^(?:expression_statement|if_statement|elif_clause|else_clause|block|pass_statement|return_statement|raise_statement|comment)$/
/** What a body must not hold anywhere: scopes of its own, and what leaves it on the way. */
const apart =
  /^(?:lambda|list_comprehension|set_comprehension|dictionary_comprehension|generator_expression|yield|named_expression)$/

/** Whether the loop was lowered so. */
export function shortLoop(lowering: PythonLowering, node: SyntaxNode): boolean {
  const [left, right, body] = [field(node, 'left'), field(node, 'right'), field(node, 'body')]
  if (left === undefined || right === undefined || body === undefined) return false
  if (body.text.length > longestBody || !isPlain(body) || !isCounted(lowering, right)) return false
  lowering.statements.push(at(right))
  const constants = constantsOfElements(lowering, left, right)
  for (const [turn, value] of elementsKnown(lowering, right).entries()) {
    bind(lowering, left, value)
    for (const [name, constant] of constants[turn] ?? []) keepConstant(lowering, name, constant)
    lowering.block(body)
  }
  return true
}

/** A loop whose condition is known before each turn; whether it ended so. What it does behind the turns that are known, a loop does. */
export function countedLoop(lowering: PythonLowering, node: SyntaxNode): boolean {
  const [condition, body] = [field(node, 'condition'), field(node, 'body')]
  if (condition === undefined || body === undefined || body.text.length > longestBody || !isPlain(body)) return false
  if (isEndless(lowering, condition, body)) return false
  if (knownConstant(lowering, condition) !== undefined) lowering.statements.push(at(condition))
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const goesOn = knownConstant(lowering, condition)
    // A loop that never turns is left to those who look for what never runs.
    if (goesOn === undefined || (turn === 0 && !goesOn)) return false
    if (!goesOn) return true
    lowering.block(body)
  }
  return knownConstant(lowering, condition) === false
}

/** Whether it turns more often than is worth it, as far as that can be told beforehand: its count is changed by itself alone. */
function isEndless(lowering: PythonLowering, condition: SyntaxNode, body: SyntaxNode): boolean {
  const names = new Set(condition.descendantsOfType('identifier').flatMap((each) => each?.text ?? []))
  if (names.size === 0) return true
  const constants = new Map<string, Plain | undefined>()
  for (let turn = 0; turn <= mostTurns; turn += 1) {
    if (knownConstant(lowering, condition, constants) !== true) return false
    for (const each of childrenOf(body)) {
      const change = each.type === 'expression_statement' ? childrenOf(each)[0] : undefined
      const left = change?.type === 'augmented_assignment' ? field(change, 'left') : undefined
      if (change === undefined || left === undefined || !names.has(left.text)) continue
      const sign = (field(change, 'operator')?.text ?? '').slice(0, -1)
      const before = knownConstant(lowering, left, constants)
      constants.set(left.text, computed(sign, before, knownConstant(lowering, field(change, 'right'), constants)))
    }
  }
  return true
}

function isPlain(body: SyntaxNode): boolean {
  return childrenOf(body).every((each) => (plain.test(each.type) ? isPlain(each) : !holdsApart(each)))
}

function holdsApart(node: SyntaxNode): boolean {
  return apart.test(node.type) || /_statement$|_definition$/.test(node.type) || childrenOf(node).some(holdsApart)
}

/** Asked before anything is lowered, so that nothing is lowered twice. */
function isCounted(lowering: PythonLowering, node: SyntaxNode): boolean {
  const count = countOf(lowering, node)
  return count !== undefined && count <= mostTurns
}
