// A loop whose turns are counted by numbers that are known, and one over a few values that are: its body once for each turn, so that
// it is known at which place of a list a turn puts what. Only of plain statements; a turn that ends the loop, or makes functions, is
// left alone.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field, fields } from '../tree-sitter/nodes.js'
import { knownCondition } from './known-constant.js'
import { knownElements } from './known-list.js'
import { noteNumber, numberAfter } from './known-number.js'
import type { JavaLowering } from './lowering.js'
import { asDeclared } from './method.js'
import { typed } from './resolve-type.js'
import { typeName } from './type-name.js'

const mostTurns = 12
const longestBody = 800

/** What a body must not hold anywhere: loops and scopes of its own, and what leaves a turn on the way. */
const apart =
  /^(?:for_statement|enhanced_for_statement|while_statement|do_statement|break_statement|continue_statement|labeled_statement|lambda_expression|method_reference|class_body|class_declaration|record_declaration)$/

interface CountedLoop {
  readonly node: SyntaxNode
  readonly condition: SyntaxNode
  readonly body: SyntaxNode
  readonly steps: readonly SyntaxNode[]
}

/** `for (…; …; …)`, `while (…)` and `do … while (…)`, behind what comes before the first turn; whether it was lowered so. */
export function countedLoop(lowering: JavaLowering, node: SyntaxNode): boolean {
  const [condition, body] = [field(node, 'condition'), field(node, 'body')]
  if (condition === undefined || body === undefined || !isShort(body)) return false
  const steps = fields(node, 'update')
  const turns = lowering.lists.supposing(() => turnsOf(lowering, { node, condition, body, steps }))
  if (turns === undefined) return false
  lowering.statements.push(at(condition))
  for (let turn = 0; turn < turns; turn++) {
    lowering.block(body)
    for (const each of steps) lowering.expression(each)
  }
  return true
}

/** `for (String name : names)` over values that are known one by one. */
export function shortLoop(lowering: JavaLowering, node: SyntaxNode): boolean {
  const [name, type, value, body] = [
    field(node, 'name'),
    field(node, 'type'),
    field(node, 'value'),
    field(node, 'body'),
  ]
  if (name === undefined || type === undefined || value?.type !== 'identifier' || body === undefined) return false
  const elements = isShort(body) ? knownElements(lowering, value) : undefined
  if (elements === undefined || elements.length === 0 || elements.length > mostTurns) return false
  lowering.statements.push(at(value))
  for (const element of elements) lowering.inScope(() => turn(lowering, { name, type, body }, element))
  return true
}

function turn(
  lowering: JavaLowering,
  { name, type, body }: { readonly name: SyntaxNode; readonly type: SyntaxNode; readonly body: SyntaxNode },
  element: Temp,
): void {
  const variable = lowering.declare(name.text)
  lowering.types.set(variable, typeName(type))
  const held = typed(lowering, at(name), element, typeName(type))
  lowering.write(at(name), name.text, asDeclared(lowering, at(name), type, held))
  lowering.block(body)
}

function isShort(body: SyntaxNode): boolean {
  return body.endIndex - body.startIndex <= longestBody && isPlain(body, false)
}

/** What breaks off a `switch` leaves no turn. */
function isPlain(node: SyntaxNode, isInSwitch: boolean): boolean {
  if (isInSwitch && node.type === 'break_statement' && childrenOf(node).length === 0) return true
  if (apart.test(node.type)) return false
  const isSwitch = isInSwitch || node.type === 'switch_expression'
  return childrenOf(node).every((each) => isPlain(each, isSwitch))
}

/** How often it is gone round; nothing where something else than known numbers decides about that. */
function turnsOf(lowering: JavaLowering, { node, condition, body, steps }: CountedLoop): number | undefined {
  const counts = [...countsOf(body, condition), ...steps]
  if (counts.some((each) => !isOnce(each, body)) || !keepsSizes(body, condition)) return undefined
  let turns = 0
  let goesOn = node.type === 'do_statement' || knownCondition(lowering, condition)
  while (goesOn === true) {
    if (turns === mostTurns) return undefined
    turns += 1
    for (const each of counts) noteNumber(lowering, targetOf(each), numberAfter(lowering, each))
    goesOn = knownCondition(lowering, condition)
  }
  return goesOn === undefined ? undefined : turns
}

function targetOf(change: SyntaxNode): SyntaxNode | undefined {
  return change.type === 'update_expression' ? childrenOf(change)[0] : field(change, 'left')
}

/** What the body does to the variables that the condition asks. */
function countsOf(body: SyntaxNode, condition: SyntaxNode): readonly SyntaxNode[] {
  const asked = new Set(condition.text.match(/[A-Za-z_$][\w$]*/g))
  const changes: SyntaxNode[] = []
  const open = [body]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (/^(?:update|assignment)_expression$/.test(node.type) && asked.has(targetOf(node)?.text ?? ''))
      changes.push(node)
    open.push(...childrenOf(node).toReversed())
  }
  return changes
}

/** A statement of the body itself, which each turn comes by, or what stands beside the condition. */
function isOnce({ parent }: SyntaxNode, body: SyntaxNode): boolean {
  if (parent === null || parent.id === body.parent?.id) return parent !== null
  return parent.type === 'expression_statement' && (parent.id === body.id || parent.parent?.id === body.id)
}

/** Whether the lists whose size the condition asks for keep it: only single elements of them are asked for, or put into them. */
function keepsSizes(body: SyntaxNode, condition: SyntaxNode): boolean {
  const lists = Array.from(condition.text.matchAll(/([A-Za-z_$][\w$]*)\s*\./g), ([, name = '']) => name)
  return lists.every((name) => {
    const uses = body.text.matchAll(
      new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])\\s*(.{0,12})`, 'gs'),
    )
    return [...uses].every(([, behind = '']) => /^(?:\[|\.(?:get|set|size|isEmpty)\(|\.length\b)/.test(behind))
  })
}
