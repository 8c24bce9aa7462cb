// A module that a call imports by a name that stands there: `importlib.import_module('a.b')` is `a.b`, `__import__('a.b')` is `a`.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

export function importedModule(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const given = field(node, 'arguments')
  if (called === undefined || given?.type !== 'argument_list') return undefined
  const isBuiltin = called.text === '__import__' && lowering.scope.find(called.text) === undefined
  const isWhole = annotationSymbol(lowering, called) === 'importlib#import_module'
  const [name, more] = childrenOf(given)
  if ((!isBuiltin && !isWhole) || name === undefined || more !== undefined) return undefined
  const path = writtenText(lowering, name)
  if (path === undefined || !/^[A-Za-z_]\w*(?:\.\w+)*$/.test(path)) return undefined
  const [root = path] = path.split('.', 1)
  return lowering.emit(at(node), { op: 'import', specifier: isWhole ? path : root })
}

/** A literal, or the one that a name was given. */
function writtenText(lowering: PythonLowering, node: SyntaxNode): string | undefined {
  const variable = node.type === 'identifier' ? lowering.variable(node.text) : undefined
  const literal = variable === undefined ? node : lowering.texts.get(variable)
  return literal === undefined ? undefined : constantText(literal)
}
