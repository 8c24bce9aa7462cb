// `folder / name`: paths are joined with the sign that divides numbers. What it is, is told by its operands, and by whether the module
// works with paths at all.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { isText } from './string.js'

const pathName = /(?:path|dir|directory|root|folder|base)s?$/i
const numberCall = /^(?:int|float|len|sum|abs|round|max|min|math\.\w+|time\.\w+)$/

export function isPathJoin(lowering: PythonLowering, node: SyntaxNode): boolean {
  const [left, right] = [field(node, 'left'), field(node, 'right')]
  if (left === undefined || right === undefined || isNumber(left) || isNumber(right)) return false
  return lowering.usesPaths || isText(right) || isText(left) || pathName.test(left.text)
}

function isNumber(node: SyntaxNode): boolean {
  if (/^(?:integer|float|unary_operator)$/.test(node.type)) return true
  if (node.type === 'call') return numberCall.test(field(node, 'function')?.text ?? '')
  if (node.type !== 'binary_operator' || field(node, 'operator')?.text === '/') return false
  return [field(node, 'left'), field(node, 'right')].some((each) => each !== undefined && isNumber(each))
}

export function joinedPath(lowering: PythonLowering, node: SyntaxNode): Temp {
  const [left, right] = [field(node, 'left'), field(node, 'right')].map((each) => lowering.expression(each))
  const callee = lowering.emit(at(node), { op: 'import', specifier: 'pathlib', name: 'Path' })
  const values = [left, right].flatMap((value) => (value === undefined ? [] : [{ value, spread: false }]))
  return lowering.emit(at(node), { op: 'call', callee, arguments: values, form: 'call' })
}
