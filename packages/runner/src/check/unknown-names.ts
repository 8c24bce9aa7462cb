// Names in a script that nothing has: functions, methods, properties, members of modules. INVARIANT: no false alarm; what a map of
// the script may hold, or a value whose type is not certain, is not reported.

import { CodedError, closest, type Position, type Source, type Span } from '@sallyport/diagnostics'
import type { Program } from '@sallyport/rhai'
import { isHostType, isLanguageFunction, type KnownNames, methodsOf, propertiesOf } from './known-names.js'
import { isNode, type NodeOf, nodesOf, type ScriptNames } from './script-names.js'
import type { ValueTypes } from './value-types.js'

export interface CheckedScript {
  readonly source: Source
  readonly program: Program
  readonly names: ScriptNames
  readonly types: ValueTypes
  readonly known: KnownNames
}

/** In the order of the text. */
export function unknownNames(script: CheckedScript): CodedError[] {
  const problems: CodedError[] = []
  for (const node of nodesOf(script.program)) {
    const problem = problemOf(script, node)
    if (problem !== undefined) problems.push(problem)
  }
  return problems.sort((left, right) => compare(left.span?.start, right.span?.start))
}

function problemOf(script: CheckedScript, node: object): CodedError | undefined {
  if (isNode(node, 'call')) return node.namespace.length > 0 ? memberProblem(script, node) : callProblem(script, node)
  if (isNode(node, 'qualified')) return memberProblem(script, node)
  if (isNode(node, 'method')) return methodProblem(script, node)
  return isNode(node, 'property') ? propertyProblem(script, node) : undefined
}

function callProblem(script: CheckedScript, node: NodeOf<'call'>): CodedError | undefined {
  const { name, arguments: given } = node
  const { names, known } = script
  if (isLanguageFunction(name) || names.variables.has(name) || names.keys.has(name)) return undefined
  const arities = [...(known.functions.get(name) ?? []), ...(names.functions.get(name) ?? [])]
  if (arities.includes(given.length)) return undefined
  if (arities.length > 0) return countProblem(script, node, arities, given.length)
  return unknownName(script, node, `there is no function \`${name}\``, [
    ...known.functions.keys(),
    ...names.functions.keys(),
  ])
}

function methodProblem(script: CheckedScript, node: NodeOf<'method'>): CodedError | undefined {
  const { name } = node
  const { names, known, types } = script
  if (isLanguageFunction(name) || names.functions.has(name)) return undefined
  const type = types.typeOf(node.target)
  if (type !== undefined && isHostType(known, type)) {
    const methods = methodsOf(known, type)
    if (methods.has(name)) return undefined
    return unknownName(script, node, `\`${type}\` has no method \`${name}\``, methods)
  }
  if (names.keys.has(name) || names.hasComputedKeys) return undefined
  const arities = known.functions.get(name)
  const count = node.arguments.length + 1
  if (arities?.has(count)) return undefined
  if (arities !== undefined) {
    const others = [...arities].filter((arity) => arity > 0).map((arity) => arity - 1)
    return others.length === 0 ? undefined : countProblem(script, node, others, count - 1)
  }
  return unknownName(script, node, `there is no method \`${name}\``, known.functions.keys())
}

function propertyProblem(script: CheckedScript, node: NodeOf<'property'>): CodedError | undefined {
  const { name } = node
  const type = script.types.typeOf(node.target)
  if (type === undefined || !isHostType(script.known, type)) return undefined
  const properties = propertiesOf(script.known, type)
  if (properties.has(name)) return undefined
  return unknownName(script, node, `\`${type}\` has no property \`${name}\``, properties)
}

/** `tail::n`, `tail::n(3)`: of modules that the host has; others are found when the script is compiled. */
function memberProblem(script: CheckedScript, node: NodeOf<'call'> | NodeOf<'qualified'>): CodedError | undefined {
  const [first, ...others] = node.namespace
  const module = first === undefined || others.length > 0 ? undefined : script.known.modules.get(first.name)
  if (first === undefined || module === undefined || script.names.variables.has(first.name)) return undefined
  const isCall = node.kind === 'call'
  const [own, other] = isCall ? [module.functions, module.constants] : [module.constants, module.functions]
  if (own.has(node.name)) return undefined
  const place = { name: node.name, position: isCall ? node.position : node.namePosition }
  const written = `${first.name}::${node.name}`
  if (other.has(node.name)) return formProblem(script, place, written, isCall)
  const members = [...module.constants, ...module.functions].map((member) => `${first.name}::${member}`)
  return unknownName(script, place, `there is no \`${written}\``, members, written)
}

interface NamePlace {
  readonly name: string
  readonly position: Position
}

function formProblem({ source }: CheckedScript, place: NamePlace, written: string, isCall: boolean): CodedError {
  return new CodedError({
    code: 'check/arguments',
    message: isCall ? `\`${written}\` takes no arguments` : `\`${written}\` takes arguments`,
    hint: `write \`${written}${isCall ? '' : '(…)'}\``,
    source,
    span: spanOf(place),
  })
}

function countProblem(
  { source }: CheckedScript,
  place: NamePlace,
  arities: Iterable<number>,
  count: number,
): CodedError {
  const takes = [...new Set(arities)].sort((left, right) => left - right).join(' or ')
  return new CodedError({
    code: 'check/arguments',
    message: `\`${place.name}\` takes ${takes} ${takes === '1' ? 'argument' : 'arguments'}, not ${count}`,
    hint: `\`sallyport functions ${place.name}\` tells what it takes`,
    source,
    span: spanOf(place),
  })
}

function unknownName(
  { source }: CheckedScript,
  place: NamePlace,
  message: string,
  candidates: Iterable<string>,
  written = place.name,
): CodedError {
  const words = [...candidates].filter((candidate) => /^[A-Za-z]/.test(candidate))
  const near = closest(written, words)
  const hint = near === undefined ? '`sallyport functions` lists what there is' : `did you mean \`${near}\`?`
  return new CodedError({ code: 'check/unknown-name', message, hint, source, span: spanOf(place) })
}

function spanOf({ name, position }: NamePlace): Span {
  return { start: position, end: { line: position.line, column: position.column + Array.from(name).length - 1 } }
}

function compare(left: Position | undefined, right: Position | undefined): number {
  return (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0)
}
