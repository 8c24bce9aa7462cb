// Addresses that are put together of their parts: `urlunsplit((scheme, host, path, query, fragment))`, and what `_replace` leaves of one
// that was taken apart. It is a text, of which the beginning says where it leads.

import type { Entry, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { countOf, elementsKnown } from './known-sequence.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

const names = ['scheme', 'netloc', 'path', 'query', 'fragment'] as const
const namesWithParameters = ['scheme', 'netloc', 'path', 'params', 'query', 'fragment'] as const
type Name = (typeof namesWithParameters)[number]

const joining = /^(?:urllib#parse|urlparse#)\.?(?:urlunsplit|urlunparse)$/
const parting = /^(?:urllib#parse|urlparse#)\.?(?:urlsplit|urlparse)$/
const making = /^(?:urllib#parse|urlparse#)\.?(?:SplitResult|ParseResult)$/

const addressForm = /^(?:([\w+.-]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/

/** What stands before each part, where there is one. */
const before: Readonly<Record<Name, string>> = {
  scheme: '',
  netloc: '://',
  path: '/',
  params: ';',
  query: '?',
  fragment: '#',
}

export function addressCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const given = field(node, 'arguments')
  if (called === undefined || given?.type !== 'argument_list') return undefined
  const values = childrenOf(given)
  const [first, more] = values
  if (first === undefined && called.type === 'attribute' && field(called, 'attribute')?.text === 'geturl')
    return ofReplaced(lowering, node, field(called, 'object'))
  const symbol = annotationSymbol(lowering, called) ?? ''
  if (making.test(symbol)) return made(lowering, node, values, orderOf(symbol))
  if (parting.test(symbol) && first !== undefined && more === undefined) return parted(lowering, node, first)
  if (!joining.test(symbol) || first === undefined || more !== undefined) return undefined
  return joined(lowering, node, first, orderOf(symbol))
}

function orderOf(symbol: string): readonly Name[] {
  return /parse$|ParseResult$/i.test(symbol) && !/urlunsplit$/.test(symbol) ? namesWithParameters : names
}

/** Of a list by the places of its elements, of an address that was taken apart by their names. */
function joined(
  lowering: PythonLowering,
  node: SyntaxNode,
  list: SyntaxNode,
  order: readonly Name[],
): Temp | undefined {
  if (countOf(lowering, list) === order.length) {
    const known = elementsKnown(lowering, list)
    return address(lowering, node, order, (_, index) => known[index] ?? lowering.string(at(list), ''))
  }
  if (!/^(?:identifier|call)$/.test(list.type)) return undefined
  const object = lowering.expression(list)
  const isList = list.type === 'identifier' && isWrittenByPlace(list)
  return address(lowering, node, order, (name, index) =>
    lowering.emit(at(list), { op: 'load', object, property: isList ? String(index) : name }),
  )
}

/** Whether the code around changes it as a list. */
function isWrittenByPlace(list: SyntaxNode): boolean {
  let outer = list.parent
  while (outer !== null && outer.type !== 'function_definition' && outer.parent !== null) outer = outer.parent
  return new RegExp(`\\b${list.text}\\s*(?:\\[\\s*\\d|=\\s*(?:list\\b|\\[))`).test(outer?.text ?? '')
}

/** `parts._replace(netloc=host).geturl()`, `SplitResult(…).geturl()` */
function ofReplaced(lowering: PythonLowering, node: SyntaxNode, parts: SyntaxNode | undefined): Temp | undefined {
  const called = parts?.type === 'call' ? field(parts, 'function') : undefined
  if (parts === undefined || called === undefined) return undefined
  const symbol = annotationSymbol(lowering, called) ?? ''
  const isReplaced = field(called, 'attribute')?.text === '_replace'
  if (!isReplaced && !making.test(symbol)) return undefined
  const object = lowering.expression(parts)
  return address(lowering, node, names, (name) => lowering.emit(at(parts), { op: 'load', object, property: name }))
}

function address(
  lowering: PythonLowering,
  node: SyntaxNode,
  order: readonly Name[],
  part: (name: Name, index: number) => Temp,
): Temp {
  const parts = order.flatMap((name, index) => {
    const sign = before[name]
    return sign === '' ? [part(name, index)] : [lowering.string(at(node), sign), part(name, index)]
  })
  return lowering.emit(at(node), { op: 'template', parts })
}

function made(
  lowering: PythonLowering,
  node: SyntaxNode,
  values: readonly SyntaxNode[],
  order: readonly Name[],
): Temp | undefined {
  if (values.some(({ type }) => type.endsWith('_splat'))) return undefined
  const entries = values.map((each, index): Entry => {
    const isNamed = each.type === 'keyword_argument'
    const name = isNamed ? (field(each, 'name')?.text ?? '') : (order[index] ?? '')
    const value = lowering.expression(isNamed ? field(each, 'value') : each)
    return { name, value, spread: false, at: at(each) }
  })
  return lowering.emit(at(node), { op: 'object', entries })
}

/** The parts of an address that stands in the code. */
function parted(lowering: PythonLowering, node: SyntaxNode, written: SyntaxNode): Temp | undefined {
  const variable = written.type === 'identifier' ? lowering.variable(written.text) : undefined
  const literal = variable === undefined ? written : lowering.texts.get(variable)
  const text = literal === undefined ? undefined : constantText(literal)
  const match = text === undefined ? null : addressForm.exec(text)
  if (match === null) return undefined
  const entries = names.map(
    (name, index): Entry => ({
      name,
      value: lowering.string(at(written), match[index + 1] ?? ''),
      spread: false,
      at: at(node),
    }),
  )
  return lowering.emit(at(node), { op: 'object', entries })
}
