// A `configparser`: a dictionary of sections, which are dictionaries of options, however they are set and read: by methods, as elements, from
// a text or from a dictionary.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

const longest = 200

/** Whether a call makes one. */
export function isConfiguration(lowering: PythonLowering, node: SyntaxNode): boolean {
  if (node.type !== 'call') return false
  const [root = '', ...rest] = (field(node, 'function')?.text ?? '').split('.')
  const binding = lowering.scope.find(root)
  if (binding?.kind !== 'import' || !/^(?:configparser|ConfigParser)$/.test(binding.specifier)) return false
  return /^(?:Raw|Safe)?ConfigParser$/.test(binding.name ?? rest.join('.'))
}

/** What another function made, in a module that knows configurations: one, or a dictionary whose `get` has a default. */
export function maybeEntryOf(
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
    const receiver = lowering.expression(object)
    const found = lowering.emit(at(node), { op: 'load', object: receiver, property: constantText(name) ?? '' })
    const value = lowering.newTemp()
    const other = lowering.region(() => lowering.string(at(second), instead))
    lowering.push({ ...at(node), op: 'logical', to: value, operator: '||', left: found, right: other })
    return value
  })
  lowering.push({ ...at(node), op: 'logical', to, operator: '||', left: entry, right })
  return to
}

/** What a method of one does. */
export function entryOf(
  lowering: PythonLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  method: string,
  values: readonly SyntaxNode[],
): Temp | undefined {
  const [section, option, value] = values
  const names = [section, option].map((each) => (each === undefined ? undefined : constantText(each)))
  const [title, name] = names
  switch (method) {
    case 'read_string':
      return readText(lowering, node, object, values)
    case 'read_dict':
      return readDictionary(lowering, node, object, values)
    case 'add_section':
      if (title === undefined || option !== undefined) return undefined
      addSection(lowering, node, object, title)
      return lowering.constant(at(node), { type: 'null' })
    case 'getint':
    case 'getfloat':
    case 'getboolean':
      return lowering.counted(at(node))
    case 'get': {
      const instead = fallback(values)
      if (title === undefined || name === undefined) return undefined
      if (instead === undefined && value !== undefined) return undefined
      return read(lowering, node, object, { title, name }, instead)
    }
    case 'set': {
      if (title === undefined || name === undefined || value === undefined) return undefined
      const given = lowering.expression(value)
      setOption(lowering, node, object, { title, name }, given)
      return lowering.constant(at(node), { type: 'null' })
    }
    default:
      return undefined
  }
}

/** `fallback=x`, behind section and option. */
function fallback([, , third, more]: readonly SyntaxNode[]): SyntaxNode | undefined {
  if (third?.type !== 'keyword_argument' || more !== undefined) return undefined
  return field(third, 'name')?.text === 'fallback' ? field(third, 'value') : undefined
}

interface Option {
  readonly title: string
  readonly name: string
}

function read(
  lowering: PythonLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  { title, name }: Option,
  instead: SyntaxNode | undefined,
): Temp {
  const known = knownOption(lowering, object, `${title}.${name}`)
  if (known === undefined && instead !== undefined && isComplete(lowering, object)) return lowering.expression(instead)
  if (known !== undefined && isComplete(lowering, object)) return lowering.string(at(node), known)
  const whole = lowering.expression(object)
  const section = lowering.emit(at(node), { op: 'load', object: whole, property: title })
  const left = lowering.emit(at(node), { op: 'load', object: section, property: name })
  if (instead === undefined) return left
  const to = lowering.newTemp()
  const right = lowering.region(() => lowering.expression(instead))
  lowering.push({ ...at(node), op: 'logical', to, operator: '??', left, right })
  return to
}

function knownOption(lowering: PythonLowering, object: SyntaxNode, name: string): string | undefined {
  const variable = object.type === 'identifier' ? lowering.variable(object.text) : undefined
  return variable === undefined ? undefined : lowering.options.get(variable)?.get(name)
}

const looking = 'get|getint|getfloat|getboolean|has_option|has_section|sections|options|read_string'

/** Whether all that is in it stands in this module: made once, and read from texts that stand there. */
function isComplete(lowering: PythonLowering, object: SyntaxNode): boolean {
  const variable = object.type === 'identifier' ? lowering.variable(object.text) : undefined
  if (variable === undefined || lowering.options.get(variable) === undefined) return false
  const uses = lowering.text.match(new RegExp(`\\b${object.text}\\b`, 'g'))?.length ?? 0
  const known = lowering.text.match(new RegExp(`\\b${object.text}(?:\\s*=(?!=)|\\.(?:${looking})\\()`, 'g'))?.length
  const made = lowering.text.match(new RegExp(`\\b${object.text}\\s*=(?!=)`, 'g'))?.length
  return known === uses && made === 1
}

function addSection(lowering: PythonLowering, node: SyntaxNode, object: SyntaxNode, title: string): void {
  const value = lowering.emit(at(node), { op: 'object', entries: [] })
  lowering.push({ ...at(node), op: 'store', object: lowering.expression(object), property: title, value })
}

function setOption(
  lowering: PythonLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  { title, name }: Option,
  value: Temp,
): void {
  const section = lowering.emit(at(node), { op: 'load', object: lowering.expression(object), property: title })
  lowering.push({ ...at(node), op: 'store', object: section, property: name, value })
}

/** `conf.read_dict({'section': {…}})`: each section is given to it. */
function readDictionary(
  lowering: PythonLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  [given, more]: readonly SyntaxNode[],
): Temp | undefined {
  if (given?.type !== 'dictionary' || more !== undefined) return undefined
  for (const pair of childrenOf(given)) {
    const key = pair.type === 'pair' ? field(pair, 'key') : undefined
    const title = key === undefined ? undefined : constantText(key)
    const value = lowering.expression(field(pair, 'value') ?? pair)
    if (title === undefined) continue
    lowering.push({ ...at(pair), op: 'store', object: lowering.expression(object), property: title, value })
  }
  return lowering.constant(at(node), { type: 'null' })
}

/** `conf.read_string(TEXT)`, of a text that stands in the code: each option is set; of any other text, each may be anything of it. */
function readText(
  lowering: PythonLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  [given, more]: readonly SyntaxNode[],
): Temp | undefined {
  if (given === undefined || more !== undefined) return undefined
  const variable = given.type === 'identifier' ? lowering.variable(given.text) : undefined
  const literal = variable === undefined ? given : lowering.texts.get(variable)
  const text = literal === undefined ? undefined : constantText(literal)
  const whole = object.type === 'identifier' ? lowering.variable(object.text) : undefined
  if (text === undefined) {
    if (whole !== undefined) lowering.options.delete(whole)
    const value = anything(lowering, given)
    const key = lowering.emit(at(node), { op: 'unknown' })
    lowering.push({ ...at(node), op: 'store', object: lowering.expression(object), key, value })
    return lowering.constant(at(node), { type: 'null' })
  }
  const options = new Map(whole === undefined ? [] : lowering.options.get(whole))
  if (whole !== undefined) lowering.options.set(whole, options)
  let section = ''
  for (const line of text.split('\n').slice(0, longest)) {
    const [, title] = /^\[([^\]]+)\]\s*$/.exec(line) ?? []
    const [, option, value] = /^([^\s=:#;[][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? []
    if (title !== undefined) {
      section = title
      addSection(lowering, node, object, title)
    } else if (option !== undefined && value !== undefined) {
      options.set(`${section}.${option.toLowerCase()}`, value)
      setOption(
        lowering,
        node,
        object,
        { title: section, name: option.toLowerCase() },
        lowering.string(at(node), value),
      )
    }
  }
  return lowering.constant(at(node), { type: 'null' })
}

/** A section of options that a text sets. */
function anything(lowering: PythonLowering, given: SyntaxNode): Temp {
  const key = lowering.emit(at(given), { op: 'unknown' })
  const value = lowering.expression(given)
  return lowering.emit(at(given), { op: 'object', entries: [{ key, value, spread: false, at: at(given) }] })
}
