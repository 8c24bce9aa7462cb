// A known text in which places are replaced: `"https://{host}/".replace("{host}", host)` is put together of what stands between them.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { knownConstant } from './known-constant.js'
import type { JavaLowering } from './lowering.js'

const deepest = 12

export function filledText(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  if (field(node, 'name')?.text !== 'replace') return undefined
  const parts = partsOf(lowering, node, 0)
  if (parts === undefined || !parts.some((part) => typeof part !== 'string')) return undefined
  const temps = parts.map((part) => (typeof part === 'string' ? lowering.string(at(node), part) : part))
  return lowering.emit(at(node), { op: 'template', parts: temps })
}

function partsOf(lowering: JavaLowering, node: SyntaxNode, depth: number): readonly (string | Temp)[] | undefined {
  const object = field(node, 'object')
  const [place, value, more] = childrenOf(field(node, 'arguments'))
  if (field(node, 'name')?.text !== 'replace' || object === undefined || depth > deepest) return undefined
  if (place === undefined || value === undefined || more !== undefined) return undefined
  const known = knownConstant(lowering, object)
  const inside = typeof known === 'string' ? [known] : partsOf(lowering, object, depth + 1)
  const sign = inside === undefined ? undefined : knownConstant(lowering, place)
  if (inside === undefined || typeof sign !== 'string' || sign === '') return undefined
  const written = knownConstant(lowering, value)
  const by = written === undefined ? lowering.expression(value) : String(written)
  return inside.flatMap((part) => (typeof part === 'string' ? between(part, sign, by) : [part]))
}

function between(text: string, sign: string, by: string | Temp): readonly (string | Temp)[] {
  if (typeof by === 'string') return [text.replaceAll(sign, () => by)]
  return text.split(sign).flatMap((piece, index) => (index === 0 ? [piece] : [by, piece]))
}
