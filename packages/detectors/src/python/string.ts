// Texts: literals with their escapes, f-strings, `%` and what stands side by side. A text that is put together is a template, so
// that what stands before an untrusted part is known.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'

export function isText(node: SyntaxNode | undefined): boolean {
  if (node === undefined) return false
  if (node.type === 'string' || node.type === 'concatenated_string') return true
  return node.type === 'parenthesized_expression' && isText(childrenOf(node)[0])
}

export function stringLiteral(lowering: PythonLowering, node: SyntaxNode): Temp {
  const parts = node.type === 'concatenated_string' ? childrenOf(node).flatMap(pieces) : pieces(node)
  const [only, more] = parts
  if (only === undefined) return lowering.string(at(node), '')
  if (more === undefined && typeof only.value === 'string') return lowering.string(at(node), only.value)
  const temps = joined(parts).map((part) =>
    typeof part.value === 'string'
      ? lowering.string(at(part.node), part.value)
      : interpolated(lowering, part.node, part.value),
  )
  const [first] = temps
  if (temps.length === 1 && first !== undefined && parts.every(({ value }) => typeof value === 'string')) return first
  return lowering.emit(at(node), { op: 'template', parts: temps })
}

/** `{value!r}` is what `repr` makes of it. */
function interpolated(lowering: PythonLowering, node: SyntaxNode, value: SyntaxNode): Temp {
  const made = askedFor(lowering, value, '__format__')
  if (!childrenOf(node).some(({ type, text }) => type === 'type_conversion' && text === '!r')) return made
  const callee = lowering.emit(at(node), { op: 'global', name: 'repr' })
  return lowering.emit(at(node), { op: 'call', callee, arguments: [{ value: made, spread: false }], form: 'call' })
}

/** A value as the text that it becomes: an object says by a method of its own what that is. */
export function askedFor(lowering: PythonLowering, node: SyntaxNode, method: string): Temp {
  const from = lowering.expression(node)
  return mayBeObject(lowering, node) ? lowering.emit(at(node), { op: 'copy', from, method }) : from
}

/** By what is written: not what a builtin or a method gives. */
function mayBeObject(lowering: PythonLowering, node: SyntaxNode): boolean {
  if (node.type !== 'call') return node.type === 'identifier' || node.type === 'attribute'
  const called = field(node, 'function')
  return called?.type === 'identifier' && lowering.scope.find(called.text) !== undefined
}

interface Piece {
  readonly node: SyntaxNode
  readonly value: string | SyntaxNode
}

/** Neighbouring constant pieces are one. */
function joined(parts: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (typeof part.value === 'string' && typeof last?.value === 'string') {
      found[found.length - 1] = { node: last.node, value: last.value + part.value }
    } else found.push(part)
  }
  return found
}

function pieces(node: SyntaxNode): Piece[] {
  const isRaw = /^[a-z]*r/i.test(childrenOf(node)[0]?.text ?? '')
  return childrenOf(node).flatMap((each): Piece[] => {
    if (each.type === 'string_content') return [{ node: each, value: isRaw ? each.text : unescaped(each.text) }]
    if (each.type !== 'interpolation') return []
    const inner = field(each, 'expression') ?? childrenOf(each)[0]
    return inner === undefined ? [] : [{ node: each, value: inner }]
  })
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
}

/** The text that a literal means; an escape that is none stands for itself. */
function unescaped(text: string): string {
  return text.replaceAll(
    /\\(?:\r?\n|x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([\s\S]))/gi,
    (whole: string, byte?: string, unit?: string, point?: string, letter?: string) => {
      const code = byte ?? unit ?? point
      if (code !== undefined) return character(Number.parseInt(code, 16)) ?? whole
      if (letter === undefined) return ''
      return escapes[letter] ?? (/[\\'"]/.test(letter) ? letter : whole)
    },
  )
}

function character(code: number): string | undefined {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined
}

/** `'… %s' % x`: the text and what is put into it. */
export function formatted(lowering: PythonLowering, node: SyntaxNode, left: SyntaxNode, right: SyntaxNode): Temp {
  const text = field(left, 'value') ?? left
  const values = right.type === 'tuple' ? childrenOf(right) : [right]
  const pattern = constantText(text)
  if (pattern !== undefined && /%\(\w+\)/.test(pattern)) return filledByNames(lowering, node, pattern, right)
  const parts = pattern === undefined ? [] : pattern.split(/%(?:\(\w+\))?[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]/)
  if (pattern === undefined || right.type === 'dictionary' || parts.length !== values.length + 1) {
    return lowering.emit(at(node), {
      op: 'template',
      parts: [left, ...values].map((each) => lowering.expression(each)),
    })
  }
  const temps = parts.flatMap((part, index) => {
    const value = values[index]
    const constant = part === '' ? [] : [lowering.string(at(left), part.replaceAll('%%', '%'))]
    return value === undefined ? constant : [...constant, askedFor(lowering, value, '__str__')]
  })
  return lowering.emit(at(node), { op: 'template', parts: temps })
}

/** `'… %(name)s' % values`: what stands under each name. */
function filledByNames(lowering: PythonLowering, node: SyntaxNode, pattern: string, right: SyntaxNode): Temp {
  const object = lowering.expression(right)
  const pieces = pattern.split(/%\((\w+)\)[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]/)
  const parts = pieces.flatMap((piece, index) => {
    if (index % 2 === 1) return [lowering.emit(at(node), { op: 'load', object, property: piece })]
    return piece === '' ? [] : [lowering.string(at(node), piece.replaceAll('%%', '%'))]
  })
  return lowering.emit(at(node), { op: 'template', parts })
}

/** The text of a literal without anything put into it. */
export function constantText(node: SyntaxNode): string | undefined {
  if (!isText(node)) return undefined
  if (node.type === 'parenthesized_expression') return constantText(childrenOf(node)[0] ?? node)
  const parts = node.type === 'concatenated_string' ? childrenOf(node).flatMap(pieces) : pieces(node)
  return parts.every(({ value }) => typeof value === 'string')
    ? parts.map(({ value }) => (typeof value === 'string' ? value : '')).join('')
    : undefined
}
