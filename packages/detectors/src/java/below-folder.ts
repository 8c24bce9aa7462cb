// Ways in which Java asks whether a path lies below a folder, as one question about the path itself: `isBelow`. A path counts only when
// its dots are gone, and a prefix of text only when it ends with a separator.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { constantText } from './string.js'

const canonical = /^(?:getCanonicalPath|getCanonicalFile|toRealPath|normalize)$/
const same =
  /^(?:getCanonicalPath|getCanonicalFile|toRealPath|normalize|toAbsolutePath|getAbsolutePath|getAbsoluteFile|toPath|toFile|toString|getPath|toURI)$/

/** `file.getCanonicalPath().startsWith(folder + File.separator)`, `path.normalize().startsWith(folder)` */
export function belowFolder(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const [prefix, more] = childrenOf(field(node, 'arguments'))
  if (field(node, 'name')?.text !== 'startsWith' || object === undefined || prefix === undefined || more !== undefined)
    return undefined
  const path = pathsOf(lowering, object)
  if (!path.isCanonical || (path.isText && !endsWithSeparator(lowering, prefix))) return undefined
  lowering.expression(prefix)
  const answers = path.values.map((each) => asked(lowering, node, each))
  return answers.reduce((left, right) => both(lowering, node, left, right))
}

interface Path {
  /** The same path under each of its names. */
  readonly values: readonly SyntaxNode[]
  readonly isCanonical: boolean
  readonly isText: boolean
}

function pathsOf(lowering: JavaLowering, node: SyntaxNode): Path {
  let object = node
  let isCanonical = false
  let isText: boolean | undefined
  const values: SyntaxNode[] = []
  for (let depth = 0; depth < 12; depth += 1) {
    const name = object.type === 'method_invocation' ? (field(object, 'name')?.text ?? '') : ''
    const inner = field(object, 'object')
    if (same.test(name) && inner !== undefined) {
      isCanonical ||= canonical.test(name)
      isText ??= /^(?:getCanonicalPath|getAbsolutePath|toString|getPath)$/.test(name)
      object = inner
      continue
    }
    values.push(object)
    const made = object.type === 'identifier' ? lowering.declaredBy(object.text) : undefined
    if (made?.type !== 'method_invocation' || !same.test(field(made, 'name')?.text ?? '')) break
    object = made
  }
  return { values, isCanonical, isText: isText === true }
}

/** What stands in the prefix at its end, or in what its variable was given. */
function endsWithSeparator(lowering: JavaLowering, node: SyntaxNode, depth = 0): boolean {
  const text = constantText(node)
  if (text !== undefined) return /[/\\]$/.test(text)
  if (node.type === 'binary_expression') {
    const right = field(node, 'right')
    return right !== undefined && endsWithSeparator(lowering, right, depth)
  }
  if (/(?:separator|separatorChar|getSeparator\(\))$/.test(node.text)) return true
  if (node.type !== 'identifier' || depth > 4) return false
  const made = lowering.declaredBy(node.text) ?? lowering.outline?.fields.get(node.text)?.value
  // A prefix that comes from elsewhere is taken for one that is meant so.
  return made === undefined ? true : endsWithSeparator(lowering, made, depth + 1)
}

function asked(lowering: JavaLowering, node: SyntaxNode, path: SyntaxNode): Temp {
  const receiver = lowering.expression(path)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'isBelow' })
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: [], form: 'call' })
}

function both(lowering: JavaLowering, node: SyntaxNode, left: Temp, right: Temp): Temp {
  const to = lowering.newTemp()
  lowering.push({ ...at(node), op: 'logical', to, operator: '&&', left, right: { body: [], value: right } })
  return to
}
