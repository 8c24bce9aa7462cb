// Calls. Named arguments travel in one object behind the others, as options do elsewhere; the call says so, because functions of
// the program get them by the names of their parameters.

import type { Argument, Entry, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { boundBehind, callBound } from './bound-call.js'
import { calleeOf } from './callee.js'
import { comprehension } from './comprehension.js'
import { contextCall, contextVariable, importedCall } from './context-variable.js'
import { counterCall } from './counter.js'
import { dictionaryCall } from './dictionary-call.js'
import { partsCall, updateCall } from './dictionary-methods.js'
import { passArguments } from './exception.js'
import { formatCall } from './format.js'
import { importedModule } from './imported-module.js'
import { iterated } from './iteration.js'
import { knownCall } from './known-calls.js'
import { knownConstant } from './known-constant.js'
import { knownMethod } from './list-methods.js'
import type { PythonLowering } from './lowering.js'
import { matchedPart } from './match-object.js'
import { newInstance } from './new-instance.js'
import { operatorCall } from './operator-call.js'
import { regularExpression, substitutedByFunction } from './pattern.js'
import { runElsewhere } from './run-elsewhere.js'
import { sendCall } from './sent-value.js'
import { sequenceCall } from './sequence-call.js'
import { askedFor } from './string.js'
import { writtenTo } from './text-buffer.js'
import { translationTable } from './translation.js'
import { addressCall } from './url-parts.js'
import { validatedModel } from './validated-model.js'

export function callExpression(lowering: PythonLowering, node: SyntaxNode): Temp {
  const pattern = regularExpression(lowering, node) ?? substitutedByFunction(lowering, node)
  if (pattern !== undefined) return pattern
  const bound = boundBehind(lowering, field(node, 'function'))
  if (bound !== undefined) return callBound(lowering, node, bound, givenValues(lowering, field(node, 'arguments')))
  const known = contextVariable(lowering, node) ?? contextCall(lowering, node) ?? knownMethod(lowering, node)
  if (known !== undefined) return known
  const special =
    knownLength(lowering, node) ??
    sendCall(lowering, node) ??
    knownCall(lowering, node) ??
    importedModule(lowering, node) ??
    addressCall(lowering, node) ??
    translationTable(lowering, node) ??
    newInstance(lowering, node) ??
    validatedModel(lowering, node) ??
    operatorCall(lowering, node) ??
    runElsewhere(lowering, node, (values) => valuesOf(lowering, values, undefined)) ??
    sequenceCall(lowering, node) ??
    dictionaryCall(lowering, node) ??
    updateCall(lowering, node) ??
    partsCall(lowering, node) ??
    counterCall(lowering, node) ??
    writtenTo(lowering, node) ??
    matchedPart(lowering, node) ??
    formatCall(lowering, node)
  if (special !== undefined) return special
  const joined = joinedText(lowering, node)
  if (joined !== undefined) return joined
  return importedCall(lowering, node, () => plainCall(lowering, node)) ?? plainCall(lowering, node)
}

/** `len(values)` of a list that is known one by one: to ask for it is no reading of it. */
function knownLength(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const value = field(node, 'function')?.text === 'len' ? knownConstant(lowering, node) : undefined
  return typeof value === 'number' ? lowering.constant(at(node), { type: 'number', value }) : undefined
}

function plainCall(lowering: PythonLowering, node: SyntaxNode): Temp {
  const { callee, receiver, isFirst } = calleeOf(lowering, field(node, 'function'), field(node, 'arguments'))
  // The object that stands first is the one that it is called on.
  const from = isFirst === true ? 1 : 0
  const { values, hasNames } = argumentsOf(lowering, field(node, 'arguments'), askedOf(lowering, node), from)
  const result = lowering.emit(at(node), {
    op: 'call',
    callee,
    ...(receiver === undefined ? {} : { receiver }),
    arguments: values,
    form: 'call',
    ...(hasNames ? { named: true } : {}),
  })
  const isPlain = !hasNames && values.every(({ spread }) => !spread)
  if (receiver !== undefined && isPlain)
    passArguments(
      lowering,
      node,
      values.map(({ value }) => value),
    )
  return converted(lowering, node, result)
}

/** `args.get('page', type=int)`: what is found is given to the type. */
function converted(lowering: PythonLowering, node: SyntaxNode, found: Temp): Temp {
  const called = field(node, 'function')
  if (called?.type !== 'attribute' || !/^get(?:list)?$/.test(field(called, 'attribute')?.text ?? '')) return found
  const type = childrenOf(field(node, 'arguments')).find(
    (each) => each.type === 'keyword_argument' && field(each, 'name')?.text === 'type',
  )
  const given = type === undefined ? undefined : field(type, 'value')
  if (given?.type !== 'identifier') return found
  const callee = lowering.expression(given)
  return lowering.emit(at(node), { op: 'call', callee, arguments: [{ value: found, spread: false }], form: 'call' })
}

/** `separator.join(parts)` is what other languages ask of the parts. */
function joinedText(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  if (called?.type !== 'attribute' || field(called, 'attribute')?.text !== 'join') return undefined
  const separator = field(called, 'object')
  const [root = ''] = (separator?.text ?? '').split('.', 1)
  if (separator === undefined || lowering.scope.find(root)?.kind === 'import') return undefined
  const given = field(node, 'arguments')
  const parts = given?.type === 'generator_expression' ? [given] : childrenOf(given)
  const [list, more] = parts
  if (list === undefined || more !== undefined || /^(?:keyword_argument|list_splat|dictionary_splat)$/.test(list.type))
    return undefined
  const value = lowering.expression(separator)
  const receiver = iterated(lowering, list)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'join' })
  return lowering.emit(at(node), {
    op: 'call',
    callee,
    receiver,
    arguments: [{ value, spread: false }],
    form: 'call',
  })
}

/** What builtins ask of the object that they are given. */
const asked: ReadonlyMap<string, string> = new Map([
  ...['str', 'print', 'unicode', 'Markup'].map((each) => [each, '__str__'] as const),
  ...['list', 'tuple', 'set', 'frozenset', 'sorted', 'iter', 'sum', 'dict'].map((each) => [each, '__iter__'] as const),
  ['repr', '__repr__'],
  ['format', '__format__'],
  ['bytes', '__bytes__'],
])

function askedOf(lowering: PythonLowering, node: SyntaxNode): string | undefined {
  const name = field(node, 'function')?.text ?? ''
  return lowering.scope.find(name)?.kind === 'variable' ? undefined : asked.get(name)
}

function argumentsOf(
  lowering: PythonLowering,
  node: SyntaxNode | undefined,
  method: string | undefined,
  from: number,
): { readonly values: Argument[]; readonly hasNames: boolean } {
  const { placed: values, entries } = givenValues(lowering, node, method, from)
  const [first] = entries
  if (first === undefined) return { values, hasNames: false }
  const where = { start: first.at.start, end: entries.at(-1)?.at.end ?? first.at.end }
  values.push({ value: lowering.emit(where, { op: 'object', entries }), spread: false })
  return { values, hasNames: true }
}

/** What stands in the brackets of a call, from a place on; `method`: what is asked of objects that are given. */
function givenValues(
  lowering: PythonLowering,
  node: SyntaxNode | undefined,
  method?: string,
  from = 0,
): { readonly placed: Argument[]; readonly entries: Entry[] } {
  if (node?.type === 'generator_expression') {
    return { placed: [{ value: comprehension(lowering, node), spread: false }], entries: [] }
  }
  return valuesOf(lowering, childrenOf(node).slice(from), method)
}

function valuesOf(
  lowering: PythonLowering,
  given: readonly SyntaxNode[],
  method: string | undefined,
): { readonly placed: Argument[]; readonly entries: Entry[] } {
  const values: Argument[] = []
  const entries: Entry[] = []
  for (const each of given) {
    if (each.type === 'keyword_argument') entries.push(named(lowering, each))
    else if (each.type === 'dictionary_splat') {
      entries.push({ value: lowering.expression(childrenOf(each)[0]), spread: true, at: at(each) })
    } else if (each.type === 'list_splat') {
      values.push({ value: iterated(lowering, childrenOf(each)[0]), spread: true })
    } else if (method === undefined) values.push({ value: lowering.expression(each), spread: false })
    else values.push({ value: askedFor(lowering, each, method), spread: false })
  }
  return { placed: values, entries }
}

function named(lowering: PythonLowering, node: SyntaxNode): Entry {
  const value = lowering.expression(field(node, 'value'))
  return { name: field(node, 'name')?.text ?? '', value, spread: false, at: at(node) }
}
