// Classes that make their constructor of the fields that they declare: data classes, classes of attrs, named tuples, models of pydantic.
// What a call gives for a field, the instance has in it.

import type { Parameter, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import type { PythonLowering } from './lowering.js'

const maker =
  /^(?:dataclasses#dataclass|attr#(?:s|attrs|attributes|dataclass|define|frozen|mutable)|attrs#(?:define|frozen|mutable)|pydantic#dataclasses\.dataclass|(?:dataclass|attr)#.*)$/
const recordBase =
  /^(?:typing#NamedTuple|typing_extensions#NamedTuple|pydantic#BaseModel|sqlmodel#SQLModel|msgspec#Struct)$/

function isRecord(lowering: PythonLowering, node: SyntaxNode): boolean {
  const decorators =
    node.parent?.type === 'decorated_definition'
      ? childrenOf(node.parent).filter(({ type }) => type === 'decorator')
      : []
  const named = decorators.flatMap((each) => {
    const [called] = childrenOf(each)
    const name = called?.type === 'call' ? field(called, 'function') : called
    return name === undefined ? [] : [name]
  })
  if (named.some((each) => maker.test(annotationSymbol(lowering, each) ?? ''))) return true
  return isOfBase(lowering, node, recordBase)
}

/** A class whose instances are tuples of their fields. */
export function isNamedTuple(lowering: PythonLowering, node: SyntaxNode): boolean {
  return isOfBase(lowering, node, /#NamedTuple$/)
}

function isOfBase(lowering: PythonLowering, node: SyntaxNode, base: RegExp): boolean {
  return childrenOf(field(node, 'superclasses')).some((each) => base.test(annotationSymbol(lowering, each) ?? ''))
}

export interface Field {
  readonly name: string
  readonly node: SyntaxNode
  readonly default: SyntaxNode | undefined
}

/** `name: type`, with or without a value; not what belongs to the class. */
function declaredField(node: SyntaxNode): Field | undefined {
  const assignment = node.type === 'expression_statement' ? childrenOf(node)[0] : undefined
  if (assignment?.type !== 'assignment') return undefined
  const [left, type] = [field(assignment, 'left'), field(assignment, 'type')]
  if (left?.type !== 'identifier' || type === undefined || /\bClassVar\b/.test(type.text)) return undefined
  return { name: left.text, node, default: field(assignment, 'right') }
}

/** The fields of a record: those of the records of this module that it extends first, where it does not declare them again. */
export function recordFields(
  lowering: PythonLowering,
  node: SyntaxNode,
  name: string,
  values: readonly SyntaxNode[],
): readonly Field[] {
  const bases = childrenOf(field(node, 'superclasses')).map(({ text }) => text)
  const inherited = bases.flatMap((base) => lowering.records.get(base) ?? [])
  if (inherited.length === 0 && !isRecord(lowering, node)) return []
  const own = values.flatMap((each) => declaredField(each) ?? [])
  const before = inherited.map((each) => own.find((one) => one.name === each.name) ?? each)
  const fields = [...before, ...own.filter((each) => !before.includes(each))]
  lowering.records.set(name, fields)
  return fields
}

/** Gives each field what the call gives for it, or what the class says; a tuple has it at its place as well. */
export function initializeFields(
  lowering: PythonLowering,
  fields: readonly Field[],
  self: string,
  parameters: Parameter[],
  isTuple: boolean,
): void {
  for (const [index, { name, node, default: instead }] of fields.entries()) {
    parameters.push({ name })
    const given = lowering.emit(at(node), { op: 'argument', index, rest: false })
    const value = instead === undefined ? given : orElse(lowering, node, given, instead)
    for (const property of isTuple ? [name, String(index)] : [name])
      lowering.push({ ...at(node), op: 'store', object: lowering.read(at(node), self), property, value })
  }
}

function orElse(lowering: PythonLowering, node: SyntaxNode, left: Temp, instead: SyntaxNode): Temp {
  const to = lowering.newTemp()
  const right = lowering.region(() => lowering.expression(instead))
  lowering.push({ ...at(node), op: 'logical', to, operator: '??', left, right })
  return to
}
