// `text.format(…)` and `Template(text).substitute(…)`, of a text that stands in the code: what is put into it at each place, and nothing
// of what is given beside.

import type { Entry, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import type { PythonLowering } from './lowering.js'
import { askedFor, constantText, isText } from './string.js'

const fields = /\{\{|\}\}|\{([^{}!:]*)(![rsa])?(?::[^{}]*)?\}/g
const places = /\$\$|\$(?:\{(\w+)\}|(\w+))/g

/** What is given to the call: by its place, by its name, and in a mapping. */
interface Given {
  readonly placed: readonly SyntaxNode[]
  readonly named: Temp | undefined
}

export function formatCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  const method = called?.type === 'attribute' ? (field(called, 'attribute')?.text ?? '') : ''
  if (object === undefined || field(node, 'arguments')?.type !== 'argument_list') return undefined
  const all = childrenOf(field(node, 'arguments'))
  if (all.some(({ type }) => type === 'list_splat')) return undefined
  if (method === 'format' || method === 'format_map') {
    const text = textOf(lowering, object)
    return text === undefined
      ? undefined
      : formatted(lowering, node, text, givenTo(lowering, all, method === 'format_map'))
  }
  if (!/^(?:safe_)?substitute$/.test(method)) return undefined
  const text = templateOf(lowering, object)
  return text === undefined ? undefined : substituted(lowering, node, text, givenTo(lowering, all, true))
}

function textOf(lowering: PythonLowering, node: SyntaxNode): string | undefined {
  if (isText(node)) return constantText(node)
  const variable = node.type === 'identifier' ? lowering.variable(node.text) : undefined
  const text = variable === undefined ? undefined : lowering.texts.get(variable)
  return text === undefined ? undefined : constantText(text)
}

/** The text of a `Template`, made here or kept under a name. */
export function templateOf(lowering: PythonLowering, node: SyntaxNode): string | undefined {
  const variable = node.type === 'identifier' ? lowering.variable(node.text) : undefined
  if (variable !== undefined) return lowering.templates.get(variable)
  const called = node.type === 'call' ? field(node, 'function') : undefined
  const [text, more] = childrenOf(field(node, 'arguments'))
  if (called === undefined || text === undefined || more !== undefined) return undefined
  return annotationSymbol(lowering, called) === 'string#Template' ? textOf(lowering, text) : undefined
}

/** `isMapping`: the first is a mapping of names. */
function givenTo(lowering: PythonLowering, all: readonly SyntaxNode[], isMapping: boolean): Given {
  const placed = all.filter(({ type }) => !/^(?:keyword_argument|dictionary_splat)$/.test(type))
  const entries = all.flatMap((each): Entry[] => {
    if (each.type === 'keyword_argument')
      return [{ ...entryOf(lowering, each, field(each, 'value')), name: field(each, 'name')?.text ?? '' }]
    if (each.type === 'dictionary_splat') return [{ ...entryOf(lowering, each, childrenOf(each)[0]), spread: true }]
    return isMapping ? [{ ...entryOf(lowering, each, each), spread: true }] : []
  })
  const [first] = entries
  if (first === undefined) return { placed: isMapping ? [] : placed, named: undefined }
  const isOnly = first.spread && entries.length === 1
  const named = isOnly ? first.value : lowering.emit(first.at, { op: 'object', entries })
  return { placed: isMapping ? [] : placed, named }
}

function entryOf(lowering: PythonLowering, node: SyntaxNode, value: SyntaxNode | undefined): Entry {
  return { value: lowering.expression(value), spread: false, at: at(node) }
}

function formatted(lowering: PythonLowering, node: SyntaxNode, text: string, { placed, named }: Given): Temp {
  const values = placed.map((each) => askedFor(lowering, each, '__format__'))
  const parts: Temp[] = []
  let behind = 0
  let next = 0
  for (const match of text.matchAll(fields)) {
    if (match.index > behind) parts.push(lowering.string(at(node), text.slice(behind, match.index)))
    behind = match.index + match[0].length
    const [whole, written = '', conversion] = match
    if (whole === '{{' || whole === '}}') {
      parts.push(lowering.string(at(node), whole.slice(1)))
      continue
    }
    const [name = '', ...path] = written.split(/[.[\]]+/).filter((each, index) => index === 0 || each !== '')
    const place = name === '' ? next : /^\d+$/.test(name) ? Number(name) : undefined
    if (name === '') next += 1
    const base = place === undefined ? loaded(lowering, node, named, name) : values[place]
    const value = path.reduce((object, property) => loaded(lowering, node, object, property), base)
    if (value !== undefined) parts.push(conversion === '!r' ? represented(lowering, node, value) : value)
  }
  if (behind < text.length) parts.push(lowering.string(at(node), text.slice(behind)))
  return lowering.emit(at(node), { op: 'template', parts })
}

function loaded(
  lowering: PythonLowering,
  node: SyntaxNode,
  object: Temp | undefined,
  property: string,
): Temp | undefined {
  return object === undefined ? undefined : lowering.emit(at(node), { op: 'load', object, property })
}

function represented(lowering: PythonLowering, node: SyntaxNode, value: Temp): Temp {
  const callee = lowering.emit(at(node), { op: 'global', name: 'repr' })
  return lowering.emit(at(node), { op: 'call', callee, arguments: [{ value, spread: false }], form: 'call' })
}

function substituted(lowering: PythonLowering, node: SyntaxNode, text: string, { named }: Given): Temp {
  const parts: Temp[] = []
  let behind = 0
  for (const match of text.matchAll(places)) {
    if (match.index > behind) parts.push(lowering.string(at(node), text.slice(behind, match.index)))
    behind = match.index + match[0].length
    const name = match[1] ?? match[2]
    const value = name === undefined ? lowering.string(at(node), '$') : loaded(lowering, node, named, name)
    if (value !== undefined) parts.push(value)
  }
  if (behind < text.length) parts.push(lowering.string(at(node), text.slice(behind)))
  return lowering.emit(at(node), { op: 'template', parts })
}
