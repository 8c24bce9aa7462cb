// Texts: literals with their escapes, text blocks, and what is put together by a format.

import { plainType, type Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', s: ' ', '0': '\0' }

/** The text that a literal means; an escape that is none stands for itself. */
export function unescaped(text: string): string {
  return text.replaceAll(
    /\\(?:\r?\n|u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([\s\S]))/g,
    (whole: string, unit?: string, octal?: string, letter?: string) => {
      if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16))
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
      if (letter === undefined) return ''
      return escapes[letter] ?? (/[\\'"]/.test(letter) ? letter : whole)
    },
  )
}

/** The text of a literal, or of several with `+` between them. */
export function constantText(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'string_literal':
      return literalText(node)
    case 'character_literal':
      return unescaped(node.text.slice(1, -1))
    case 'parenthesized_expression': {
      const [inner] = childrenOf(node)
      return inner === undefined ? undefined : constantText(inner)
    }
    case 'binary_expression': {
      const parts = sumOperands(node)
      // No sum: it is its only part.
      const operands = parts.length > 1 ? parts.map(constantText) : [undefined]
      return operands.every((each) => each !== undefined) ? operands.join('') : undefined
    }
    default:
      return undefined
  }
}

function literalText(node: SyntaxNode): string | undefined {
  const parts = childrenOf(node)
  if (parts.some(({ type }) => type === 'string_interpolation')) return undefined
  const text = parts.map((each) => (each.type === 'escape_sequence' ? unescaped(each.text) : each.text)).join('')
  return node.text.startsWith('"""') ? withoutIndent(text) : text
}

function withoutIndent(text: string): string {
  return text
    .replace(/^[ \t]*\r?\n/, '')
    .split('\n')
    .map((line) => line.trimStart())
    .join('\n')
}

/** `a + b + c`, taken apart with a loop, because programs build it by the thousand; the node itself where it is no sum. */
export function sumOperands(node: SyntaxNode): SyntaxNode[] {
  const operands: SyntaxNode[] = []
  let left: SyntaxNode | undefined = node
  while (left?.type === 'binary_expression' && left.childForFieldName('operator')?.type === '+') {
    const right = left.childForFieldName('right')
    if (right !== null) operands.push(right)
    left = left.childForFieldName('left') ?? undefined
  }
  if (left !== undefined) operands.push(left)
  return operands.reverse()
}

/** `%s` and its like in order; one with a number takes the value of that number. */
const specifier = /%(?:(\d+)\$)?[-#+ 0,(]*\d*(?:\.\d+)?(?:[tT])?([a-zA-Z%])/g

/** A part of a format: a text that stands in it, or the place of a value, which may be written as a number. */
type FormatPart = string | number | { readonly number: number }

/** The parts of a format that is known. */
function partsOfFormat(pattern: string): readonly FormatPart[] {
  const parts: FormatPart[] = []
  let end = 0
  let next = 0
  for (const match of pattern.matchAll(specifier)) {
    const before = pattern.slice(end, match.index)
    if (before !== '') parts.push(before)
    end = match.index + match[0].length
    const [, place, kind = ''] = match
    if (kind === 'n' || kind === '%') continue
    const index = place === undefined ? next : Number(place) - 1
    if (place === undefined) next += 1
    parts.push(/[doxXefgbc]/.test(kind) ? { number: index } : index)
  }
  return [...parts, pattern.slice(end)]
}

/** A value as the format writes it. */
function shown(
  lowering: JavaLowering,
  node: SyntaxNode,
  values: FormatValues,
  part: Exclude<FormatPart, string>,
): Temp | undefined {
  if (typeof part === 'number') return values.at(part)
  const from = values.at(part.number)
  return from === undefined ? undefined : lowering.emit(at(node), { op: 'copy', from, type: plainType })
}

/** What a format makes of its values: a text whose parts are known. */
export function formatted(
  lowering: JavaLowering,
  node: SyntaxNode,
  format: SyntaxNode,
  values: readonly SyntaxNode[],
): Temp {
  const pattern = formatText(lowering, format)
  const value = valuesOf(lowering, node, values)
  if (pattern === undefined)
    return lowering.emit(at(node), { op: 'template', parts: [lowering.expression(format), ...value.all] })
  const parts = partsOfFormat(pattern).flatMap((part) =>
    typeof part === 'string' ? [lowering.string(at(format), part)] : (shown(lowering, node, value, part) ?? []),
  )
  return lowering.emit(at(node), { op: 'template', parts })
}

/** `MessageFormat.format("{1} of {0}", …)` */
export function formattedMessage(
  lowering: JavaLowering,
  node: SyntaxNode,
  format: SyntaxNode,
  values: readonly SyntaxNode[],
): Temp | undefined {
  const pattern = formatText(lowering, format)
  if (pattern === undefined) return undefined
  const value = valuesOf(lowering, node, values)
  // Every other part is the number of a value, with what it is written as.
  const parts = pattern.split(/\{(\d{1,3})(?:,[^{}]*)?\}/).flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [lowering.string(at(format), part)]
    return value.at(Number(part)) ?? []
  })
  return lowering.emit(at(node), { op: 'template', parts })
}

/** Of the values that are given to a format those that it writes as texts, where it is known which these are. */
export function writtenBy(
  lowering: JavaLowering,
  node: SyntaxNode,
  format: SyntaxNode,
  values: readonly SyntaxNode[],
): readonly Temp[] | undefined {
  const pattern = formatText(lowering, format)
  if (pattern === undefined) return undefined
  const value = valuesOf(lowering, node, values)
  return partsOfFormat(pattern).flatMap((part) =>
    typeof part === 'string' ? [] : (shown(lowering, node, value, part) ?? []),
  )
}

/** Also of a constant of the class. */
function formatText(lowering: JavaLowering, format: SyntaxNode): string | undefined {
  const declared = format.type === 'identifier' ? lowering.outline?.fields.get(format.text) : undefined
  const isShadowed = format.type === 'identifier' && lowering.variable(format.text) !== undefined
  if (declared === undefined || isShadowed) return constantText(format)
  const isFixed = declared.isStatic && /\bfinal\b/.test(declared.node.parent?.firstChild?.text ?? '')
  return isFixed && declared.value !== undefined ? constantText(declared.value) : undefined
}

interface FormatValues {
  readonly all: readonly Temp[]
  at(index: number): Temp | undefined
}

/** An array that is given alone is all of them. */
function valuesOf(lowering: JavaLowering, node: SyntaxNode, values: readonly SyntaxNode[]): FormatValues {
  const temps = values.map((each) => lowering.expression(each))
  const [only, more] = temps
  const variable = values[0]?.type === 'identifier' ? lowering.variable(values[0].text) : undefined
  const isArray = variable !== undefined && lowering.types.get(variable)?.endsWith('[]') === true
  if (only === undefined || more !== undefined || !isArray) return { all: temps, at: (index) => temps[index] }
  return {
    all: temps,
    at: (index) => lowering.emit(at(node), { op: 'load', object: only, property: String(index) }),
  }
}
