// What a word at the end of a line can become: after a dot, what values of that type have; elsewhere, all that has a name.

import { type Engine, languageFunctions, type Scope, typeName } from '@sallyport/rhai'

export interface Completion {
  readonly candidates: readonly string[]
  /** The end of the line that a candidate takes the place of. */
  readonly fragment: string
}

export interface Known {
  readonly engine: Engine
  readonly scope: Scope
  readonly names: readonly string[]
}

const keywords: readonly string[] = [
  ...['break', 'catch', 'const', 'continue', 'do', 'else', 'export', 'false', 'fn', 'for', 'if', 'import', 'in', 'let'],
  ...['loop', 'private', 'return', 'switch', 'this', 'throw', 'true', 'try', 'until', 'while'],
]

const member = /(?:\b([A-Za-z_]\w*))?\s*\??\.\s*(\w*)$/
const word = /[A-Za-z_]\w*$/
const isName = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name)

export function complete(before: string, known: Known): Completion {
  const dotted = /\d\.\w*$/.test(before) ? null : member.exec(before)
  if (dotted !== null) return answer(memberNames(known, dotted[1]), dotted[2] ?? '')
  const fragment = word.exec(before)?.[0] ?? ''
  const { engine, names } = known
  const functions = engine.listFunctions().map(({ name }) => name)
  return answer([...keywords, ...languageFunctions, ...names, ...functions], fragment)
}

/** Methods and properties: of the variable's type where one stands before the dot, else of any. */
function memberNames({ engine, scope }: Known, receiver: string | undefined): readonly string[] {
  const variable = receiver === undefined ? undefined : scope.find(receiver)
  const type = variable === undefined ? undefined : typeName(scope.get(variable.name))
  const fits = (wanted: string | undefined): boolean =>
    wanted !== undefined && (type === undefined || wanted === type || wanted === 'any')
  const methods = engine.listFunctions().filter(({ parameters }) => fits(parameters[0]))
  const properties = engine.listProperties().filter((property) => fits(property.type))
  const entries = type === 'map' && receiver !== undefined ? keysOf(scope.get(receiver)) : []
  return [...[...methods, ...properties].map(({ name }) => name), ...entries]
}

function keysOf(value: unknown): readonly string[] {
  return value instanceof Object && 'keys' in value && typeof value.keys === 'function' ? [...value.keys()] : []
}

function answer(names: readonly string[], fragment: string): Completion {
  const candidates = [...new Set(names)].filter((name) => isName(name) && name.startsWith(fragment)).sort()
  return { candidates, fragment }
}
