// The sections of a `configparser`: an option of a section is a property of its own, whether it is set, read, or stands in a text.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, field } from '../tree-sitter/nodes.js'
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
export function entryOf(
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
