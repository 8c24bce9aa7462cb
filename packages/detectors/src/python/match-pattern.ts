// What the names in the pattern of a `case` stand for: the subject, or the part of it that the pattern says.

import { plainType, type Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, fields } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

/** `int(x)` is a pattern of what is one, and holds no text. */
const plainClass = /^(?:int|float|bool)$/
const ownClass = /^(?:str|bytes|bytearray|list|tuple|dict|set|frozenset)$/

export function bindPattern(lowering: PythonLowering, pattern: SyntaxNode, subject: Temp): void {
  const parts = childrenOf(pattern)
  const [first] = parts
  switch (pattern.type) {
    case 'identifier':
      if (pattern.text !== '_') lowering.write(at(pattern), pattern.text, subject)
      return
    case 'dotted_name':
      if (parts.length === 1 && first !== undefined) bindPattern(lowering, first, subject)
      return
    case 'list_pattern':
    case 'tuple_pattern':
      sequence(lowering, pattern, parts, subject)
      return
    case 'dict_pattern':
      mapping(lowering, pattern, parts, subject)
      return
    case 'class_pattern':
      if (first !== undefined) instance(lowering, first.text, parts.slice(1), subject)
      return
    default:
      // A whole of alternatives, a pattern with a name for it, or a pattern in itself: all of the same subject.
      for (const each of parts) bindPattern(lowering, each, subject)
  }
}

/** A part of the subject: of a name, or any. */
function bindPart(lowering: PythonLowering, part: SyntaxNode, subject: Temp, property?: string): void {
  const value = lowering.emit(at(part), {
    op: 'load',
    object: subject,
    ...(property === undefined ? {} : { property }),
  })
  bindPattern(lowering, part, value)
}

function sequence(lowering: PythonLowering, pattern: SyntaxNode, parts: readonly SyntaxNode[], subject: Temp): void {
  const [only, more] = parts
  // A pattern in parentheses is no tuple.
  if (only !== undefined && more === undefined && !/^\[|,\s*\)$/.test(pattern.text)) {
    bindPattern(lowering, only, subject)
    return
  }
  const splat = parts.findIndex(isSplat)
  for (const [index, each] of parts.entries()) {
    if (index === splat) {
      const rest = lowering.emit(at(each), { op: 'array', elements: [{ value: subject, spread: true }] })
      bindPattern(lowering, each, rest)
    } else bindPart(lowering, each, subject, splat >= 0 && index > splat ? undefined : String(index))
  }
}

function isSplat(node: SyntaxNode): boolean {
  return (
    node.type === 'splat_pattern' || (node.type === 'case_pattern' && childrenOf(node)[0]?.type === 'splat_pattern')
  )
}

function mapping(lowering: PythonLowering, pattern: SyntaxNode, parts: readonly SyntaxNode[], subject: Temp): void {
  const keys = fields(pattern, 'key')
  for (const [index, value] of fields(pattern, 'value').entries()) {
    const key = keys[index]
    bindPart(lowering, value, subject, key === undefined ? undefined : constantText(key))
  }
  for (const each of parts) if (each.type === 'splat_pattern') bindPattern(lowering, each, subject)
}

function instance(lowering: PythonLowering, name: string, parts: readonly SyntaxNode[], subject: Temp): void {
  for (const each of parts) {
    const [inner] = childrenOf(each)
    const [field, value] = inner?.type === 'keyword_pattern' ? childrenOf(inner) : []
    if (field !== undefined && value !== undefined) bindPart(lowering, value, subject, field.text)
    else if (plainClass.test(name)) {
      bindPattern(lowering, each, lowering.emit(at(each), { op: 'copy', from: subject, type: plainType }))
    } else if (ownClass.test(name)) bindPattern(lowering, each, subject)
    else bindPart(lowering, each, subject)
  }
}
