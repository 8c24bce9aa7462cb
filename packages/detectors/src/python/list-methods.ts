// What is done with a list whose elements are known, and with the sections of a `configparser`: the same with other instructions,
// that say which element or entry it is.

import type { Temp, Variable } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

const longest = 200

function variableOf(lowering: PythonLowering, node: SyntaxNode | undefined): Variable | undefined {
  if (node?.type !== 'identifier') return undefined
  const binding = lowering.scope.find(node.text)
  return binding?.kind === 'variable' ? binding.variable : undefined
}

/** `values = [a, b]`; the value, if it is such an assignment. */
export function assignKnown(lowering: PythonLowering, target: SyntaxNode | undefined, right: SyntaxNode): boolean {
  const variable = variableOf(lowering, target)
  if (variable === undefined || target === undefined) return false
  if (isConfiguration(lowering, right)) {
    lowering.write(at(target), target.text, lowering.expression(right))
    lowering.configurations.add(variable)
    return true
  }
  const elements = childrenOf(right)
  if (right.type !== 'list' || elements.length > longest || elements.some(({ type }) => type === 'list_splat'))
    return false
  const temps = elements.map((each) => lowering.expression(each))
  writeList(lowering, target, right, temps)
  return true
}

function isConfiguration(lowering: PythonLowering, node: SyntaxNode): boolean {
  if (node.type !== 'call') return false
  const [root = '', ...rest] = (field(node, 'function')?.text ?? '').split('.')
  const binding = lowering.scope.find(root)
  if (binding?.kind !== 'import' || !/^(?:configparser|ConfigParser)$/.test(binding.specifier)) return false
  return /^(?:Raw|Safe)?ConfigParser$/.test(binding.name ?? rest.join('.'))
}

function writeList(lowering: PythonLowering, target: SyntaxNode, node: SyntaxNode, elements: readonly Temp[]): void {
  const variable = variableOf(lowering, target)
  const list = lowering.emit(at(node), { op: 'array', elements: elements.map((value) => ({ value, spread: false })) })
  lowering.write(at(target), target.text, list)
  if (variable !== undefined) lowering.lists.set(variable, elements)
}

/** `values[0]`, `values[-1]` */
export function knownElement(lowering: PythonLowering, node: SyntaxNode, key: SyntaxNode): Temp | undefined {
  const elements = lowering.lists.of(variableOf(lowering, field(node, 'value')))
  const index = indexOf(key)
  const element = index === undefined ? undefined : elements?.at(index)
  return element === undefined ? undefined : lowering.emit(at(node), { op: 'copy', from: element })
}

function indexOf(node: SyntaxNode | undefined): number | undefined {
  return node !== undefined && /^-?\d{1,6}$/.test(node.text) ? Number(node.text) : undefined
}

/** The elements of a list that is known one by one, where this is its name. */
export function knownElements(lowering: PythonLowering, node: SyntaxNode): readonly Temp[] | undefined {
  return lowering.lists.of(variableOf(lowering, node))
}

/** `values.append(x)` and its like; `conf.set(section, option, x)`. */
export function knownMethod(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  const variable = variableOf(lowering, object)
  if (called === undefined || object === undefined || variable === undefined) return undefined
  const method = field(called, 'attribute')?.text ?? ''
  const given = field(node, 'arguments')
  if (given?.type !== 'argument_list') return undefined
  const values = childrenOf(given)
  if (values.some(({ type }) => /_splat$|^keyword_argument$/.test(type))) return undefined
  if (lowering.configurations.has(variable)) return entryOf(lowering, node, object, method, values)
  if (lowering.usesConfigurations && method === 'get') return maybeEntryOf(lowering, node, object, values)
  const elements = lowering.lists.of(variable)
  return elements === undefined ? undefined : changed(lowering, { node, object, method, values }, elements)
}

interface Change {
  readonly node: SyntaxNode
  readonly object: SyntaxNode
  readonly method: string
  readonly values: readonly SyntaxNode[]
}

function changed(lowering: PythonLowering, change: Change, elements: readonly Temp[]): Temp | undefined {
  const { node, object, method, values } = change
  if (method === 'pop') return taken(lowering, change, elements)
  const after = elementsAfter(lowering, method, values, elements)
  if (after === undefined) return undefined
  writeList(lowering, object, node, after)
  return lowering.constant(at(node), { type: 'null' })
}

/** The elements behind a call that gives nothing; nothing where it is not known which they are. */
function elementsAfter(
  lowering: PythonLowering,
  method: string,
  [first, second]: readonly SyntaxNode[],
  elements: readonly Temp[],
): readonly Temp[] | undefined {
  if (elements.length >= longest) return undefined
  switch (method) {
    case 'append':
      return first === undefined ? undefined : [...elements, lowering.expression(first)]
    case 'insert': {
      const index = indexOf(first)
      if (index === undefined || second === undefined) return undefined
      return elements.toSpliced(index, 0, lowering.expression(second))
    }
    case 'extend':
      if (first === undefined || !isPlainList(first)) return undefined
      return [...elements, ...childrenOf(first).map((each) => lowering.expression(each))]
    case 'reverse':
      return first === undefined ? elements.toReversed() : undefined
    case 'clear':
      return first === undefined ? [] : undefined
    default:
      return undefined
  }
}

/** `values.pop()`, `values.pop(0)` */
function taken(
  lowering: PythonLowering,
  { node, object, values }: Change,
  elements: readonly Temp[],
): Temp | undefined {
  const [first] = values
  const index = first === undefined ? -1 : indexOf(first)
  const element = index === undefined ? undefined : elements.at(index)
  if (index === undefined || element === undefined) return undefined
  writeList(lowering, object, node, elements.toSpliced(index, 1))
  return lowering.emit(at(node), { op: 'copy', from: element })
}

function isPlainList(node: SyntaxNode): boolean {
  return /^(?:list|tuple)$/.test(node.type) && childrenOf(node).every(({ type }) => type !== 'list_splat')
}

/** What another function made, in a module that knows configurations: one, or a dictionary whose `get` has a default. */
function maybeEntryOf(
  lowering: PythonLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  values: readonly SyntaxNode[],
): Temp | undefined {
  const [name, second] = values
  const instead = second === undefined ? undefined : constantText(second)
  if (name === undefined || constantText(name) === undefined || second === undefined || instead === undefined)
    return undefined
  const entry = entryOf(lowering, node, object, 'get', values)
  if (entry === undefined) return undefined
  const to = lowering.newTemp()
  const right = lowering.region(() => {
    const receiver = lowering.read(at(object), object.text)
    const found = lowering.emit(at(node), { op: 'load', object: receiver, property: constantText(name) ?? '' })
    const value = lowering.newTemp()
    const other = lowering.region(() => lowering.string(at(second), instead))
    lowering.push({ ...at(node), op: 'logical', to: value, operator: '||', left: found, right: other })
    return value
  })
  lowering.push({ ...at(node), op: 'logical', to, operator: '||', left: entry, right })
  return to
}

/** An option of a section is a property of its own. */
function entryOf(
  lowering: PythonLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  method: string,
  values: readonly SyntaxNode[],
): Temp | undefined {
  if (method === 'read_string') return readText(lowering, node, object, values)
  const [section, option, value] = values
  const names = [section, option].map((each) => (each === undefined ? undefined : constantText(each)))
  if (names.includes(undefined)) return undefined
  const property = names.join('.')
  const read = (): Temp => lowering.read(at(object), object.text)
  if (method === 'get') return lowering.emit(at(node), { op: 'load', object: read(), property })
  if (method !== 'set' || value === undefined) return undefined
  const given = lowering.expression(value)
  lowering.push({ ...at(node), op: 'store', object: read(), property, value: given })
  return lowering.constant(at(node), { type: 'null' })
}

/** `conf.read_string(TEXT)`, of a text that stands in the code: each option is set. */
function readText(
  lowering: PythonLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  [given, more]: readonly SyntaxNode[],
): Temp | undefined {
  const binding = given?.type === 'identifier' ? lowering.scope.find(given.text) : undefined
  const literal = binding?.kind === 'variable' ? lowering.texts.get(binding.variable) : given
  const text = literal === undefined || more !== undefined ? undefined : constantText(literal)
  if (text === undefined) return undefined
  let section = ''
  for (const line of text.split('\n').slice(0, longest)) {
    const [, title] = /^\[([^\]]+)\]\s*$/.exec(line) ?? []
    const [, option, value] = /^([^\s=:#;[][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? []
    if (title !== undefined) section = title
    else if (option !== undefined && value !== undefined) {
      const property = `${section}.${option.toLowerCase()}`
      const receiver = lowering.read(at(object), object.text)
      lowering.push({ ...at(node), op: 'store', object: receiver, property, value: lowering.string(at(node), value) })
    }
  }
  return lowering.constant(at(node), { type: 'null' })
}
