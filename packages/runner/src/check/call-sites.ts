// Where a script calls what may be an operation, and which. A call is matched by name and number of arguments, narrowed by the type
// of its object where that is certain: the list may hold more than a run would do, never less.

import type { Position } from '@sallyport/diagnostics'
import type { Expression } from '@sallyport/rhai'
import { scriptType } from '../bind.js'
import { catalogue } from '../operations/catalogue.js'
import { type FlagModule, Flags } from '../operations/flags.js'
import type { Operation } from '../operations/operation.js'
import { isNode, type NodeOf, nodesOf } from './script-names.js'
import type { CheckedScript } from './unknown-names.js'

export interface CallSite {
  readonly name: string
  readonly position: Position
  readonly operations: readonly Operation[]
  /** Whether it may as well be something else that has this name. */
  readonly isUncertain: boolean
  /** By parameter of the operation: texts that stand in the script. */
  readonly texts: (operation: Operation) => ReadonlyMap<string, string>
  /** Undefined where they are computed. */
  readonly flags: (operation: Operation) => Flags | undefined
}

export function callSites(script: CheckedScript): CallSite[] {
  const sites: CallSite[] = []
  for (const node of nodesOf(script.program)) {
    const site = isNode(node, 'call') || isNode(node, 'method') ? siteOf(script, node) : undefined
    if (site !== undefined && site.operations.length > 0) sites.push(site)
  }
  return sites.sort(
    (left, right) => left.position.line - right.position.line || left.position.column - right.position.column,
  )
}

type Call = NodeOf<'call'> | NodeOf<'method'>

function siteOf(script: CheckedScript, node: Call): CallSite | undefined {
  if (node.kind === 'call' && node.namespace.length > 0) return undefined
  const pointed = pointedName(script, node)
  if (pointed !== undefined) return pointerSite(pointed, node.position)
  const given = node.kind === 'method' ? [node.target, ...node.arguments] : [...node.arguments]
  if (script.names.functions.get(node.name)?.has(node.arguments.length) === true) return undefined
  const first = given[0]
  const type = first === undefined ? undefined : script.types.typeOf(first)
  const fits = (operation: Operation): boolean =>
    first?.kind === 'array' ? fitsList(operation, given.length) : fitsType(operation, type)
  const operations = catalogue.filter(
    (operation) => operation.name === node.name && takes(operation, given.length) && fits(operation),
  )
  return {
    name: node.name,
    position: node.position,
    operations,
    isUncertain: isOtherwiseKnown(script, node, given.length, type),
    texts: (operation) => textsOf(script, operation, given),
    flags: (operation) => flagsOf(operation, given),
  }
}

/** `Fn("cat")` can call what it names. */
function pointedName({ types }: CheckedScript, node: Call): string | undefined {
  return node.kind === 'call' && node.name === 'Fn' ? types.textOf(node.arguments[0]) : undefined
}

function pointerSite(name: string, position: Position): CallSite {
  const operations = catalogue.filter((operation) => operation.name === name)
  return { name, position, operations, isUncertain: true, texts: () => new Map(), flags: () => undefined }
}

function takes({ parameters, flags }: Operation, count: number): boolean {
  return count === parameters.length || (flags !== undefined && count === parameters.length + 1)
}

/** A list that is written out is flags, or a parameter that is a list. */
function fitsList({ parameters, flags }: Operation, count: number): boolean {
  const [first] = parameters
  return (flags !== undefined && count > parameters.length) || (first !== undefined && scriptType(first) === 'array')
}

function fitsType({ parameters: [first] }: Operation, type: string | undefined): boolean {
  return type === undefined || first === undefined || scriptType(first) === type
}

/** Whether a function of the language, a builder's method or a closure in a map may be meant. */
function isOtherwiseKnown(script: CheckedScript, node: Call, count: number, type: string | undefined): boolean {
  if (node.kind === 'call' && script.names.variables.has(node.name)) return true
  if (type !== undefined) return false
  if (node.kind === 'method' && (script.names.keys.has(node.name) || script.names.hasComputedKeys)) return true
  const ours = catalogue.filter((operation) => operation.name === node.name && takes(operation, count))
  return (script.known.overloads.get(`${node.name}/${count}`) ?? 0) > ours.length
}

function textsOf({ types }: CheckedScript, operation: Operation, given: readonly Expression[]): Map<string, string> {
  const offset = given.length - operation.parameters.length
  const texts = new Map<string, string>()
  for (const [index, { name, type }] of operation.parameters.entries()) {
    const text = type === 'string' ? types.textOf(given[index + offset]) : undefined
    if (text !== undefined) texts.set(name, text)
  }
  return texts
}

function flagsOf({ flags: module, parameters }: Operation, given: readonly Expression[]): Flags | undefined {
  if (module === undefined) return undefined
  if (given.length === parameters.length) return new Flags()
  const [list] = given
  if (list?.kind !== 'array') return undefined
  const values = list.items.map((item) => flagIn(module, item))
  return values.every((value) => value !== undefined)
    ? new Flags(new Map(values.flatMap((value) => (value === undefined ? [] : [value]))))
    : undefined
}

function flagIn(module: FlagModule, item: Expression): [string, readonly number[]] | undefined {
  if (item.kind !== 'qualified' && item.kind !== 'call') return undefined
  const isOfModule = item.namespace.length === 1 && item.namespace[0]?.name === module.name
  const flag = module.flags.find(({ name, aliases = [] }) => [name, ...aliases].includes(item.name))
  return !isOfModule || flag === undefined ? undefined : [flag.name, []]
}
