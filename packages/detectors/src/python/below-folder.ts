// Ways in which Python asks whether a path lies below a folder, as the questions that the analysis knows: a prefix that ends with a
// separator, and `is_relative_to`.

import type { At, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'

interface Comparison {
  readonly sign: string
  readonly left: SyntaxNode
  readonly right: SyntaxNode
}

/** `os.path.commonpath([folder, path]) == folder`, `folder in path.parents` */
export function belowFolder(lowering: PythonLowering, where: At, comparison: Comparison): Temp | undefined {
  const { sign, left, right } = comparison
  if (sign === 'in' || sign === 'not in') return inParents(lowering, where, comparison)
  if (sign !== '==' && sign !== '!=') return undefined
  const pair = commonPaths(left, right) ?? commonPaths(right, left)
  if (pair === undefined) return undefined
  const folder = lowering.expression(pair.folder)
  const prefix = lowering.emit(where, { op: 'template', parts: [folder, lowering.string(where, '/')] })
  return asked(lowering, where, { path: pair.path, method: 'startsWith', argument: prefix }, sign === '!=')
}

function inParents(lowering: PythonLowering, where: At, { sign, left, right }: Comparison): Temp | undefined {
  const path =
    right.type === 'attribute' && field(right, 'attribute')?.text === 'parents' ? field(right, 'object') : undefined
  if (path === undefined) return undefined
  return asked(
    lowering,
    where,
    { path, method: 'is_relative_to', argument: lowering.expression(left) },
    sign === 'not in',
  )
}

/** The folder that a common path is compared with, and the other path. */
function commonPaths(call: SyntaxNode, compared: SyntaxNode): { folder: SyntaxNode; path: SyntaxNode } | undefined {
  const given = listOfCommon(call)
  const base = listOfCommon(compared)?.[0]?.text ?? compared.text
  if (given?.length !== 2) return undefined
  const folder = given.find(({ text }) => text === base)
  const path = given.find((each) => each !== folder)
  return folder === undefined || path === undefined ? undefined : { folder, path }
}

function listOfCommon(node: SyntaxNode): SyntaxNode[] | undefined {
  if (node.type !== 'call' || !/(?:^|\.)commonpath$/.test(field(node, 'function')?.text ?? '')) return undefined
  const [list] = childrenOf(field(node, 'arguments'))
  return list === undefined ? undefined : childrenOf(list)
}

interface Question {
  readonly path: SyntaxNode
  readonly method: string
  readonly argument: Temp
}

function asked(lowering: PythonLowering, where: At, { path, method, argument }: Question, isNegated: boolean): Temp {
  const receiver = lowering.expression(path)
  const callee = lowering.emit(at(path), { op: 'load', object: receiver, property: method })
  const values = [{ value: argument, spread: false }]
  const answer = lowering.emit(where, { op: 'call', callee, receiver, arguments: values, form: 'call' })
  return isNegated ? lowering.emit(where, { op: 'unary', operator: '!', operand: answer }) : answer
}
