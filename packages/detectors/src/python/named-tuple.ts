// `Point = namedtuple('Point', ['x', 'y'])`: a class whose constructor keeps each value under its name, and at its place.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import type { PythonLowering } from './lowering.js'
import { initializeFields } from './record.js'
import { constantText } from './string.js'

const makers = /^(?:collections#namedtuple|typing#NamedTuple|typing_extensions#NamedTuple)$/
const selfName = '<self>'

export function namedTuple(
  lowering: PythonLowering,
  node: SyntaxNode,
  called: SyntaxNode,
  [name, written]: readonly SyntaxNode[],
): Temp | undefined {
  if (!/^(?:identifier|attribute)$/.test(called.type) || !/namedtuple$/i.test(called.text)) return undefined
  const title = name === undefined ? undefined : constantText(name)
  if (title === undefined || written === undefined || !makers.test(annotationSymbol(lowering, called) ?? ''))
    return undefined
  const names = fieldNames(written)
  return names === undefined ? undefined : classOf(lowering, node, title, names)
}

/** `['x', 'y']`, `'x y'`, `'x, y'`, `[('x', int), ('y', int)]` */
function fieldNames(written: SyntaxNode): string[] | undefined {
  const text = constantText(written)
  if (text !== undefined) return text.split(/[\s,]+/).filter((each) => each !== '')
  if (!/^(?:list|tuple)$/.test(written.type)) return undefined
  const names = childrenOf(written).map((each) =>
    constantText(each.type === 'tuple' ? (childrenOf(each)[0] ?? each) : each),
  )
  return names.every((each) => each !== undefined) ? names : undefined
}

function classOf(lowering: PythonLowering, node: SyntaxNode, name: string, names: readonly string[]): Temp {
  const index = lowering.classes.push(undefined) - 1
  const constructorFunction = lowering.inFunction(
    { ...at(node), name, parameters: [], class: index, isConstructor: true, directives: [] },
    (parameters) => {
      const where = { start: at(node).start, end: at(node).start + 1 }
      lowering.declare(selfName)
      lowering.write(where, selfName, lowering.emit(where, { op: 'receiver' }))
      const fields = names.map((each) => ({ name: each, node, default: undefined }))
      initializeFields(lowering, fields, selfName, parameters, true)
      lowering.push({ ...where, op: 'return', value: lowering.read(where, selfName) })
    },
  )
  lowering.classes[index] = { ...at(node), name, decorators: [], members: [], constructorFunction }
  return lowering.emit(at(node), { op: 'class', class: index })
}
