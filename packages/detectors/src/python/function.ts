// Functions and classes. The first parameter of a method is the object it is called on; a constructor returns it, so that an
// instance is what its constructor made of it. Fields of the class body are what every instance begins with.

import { setterName } from '../ir/implicit-calls.js'
import type { At, Member, Parameter, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { harmlessField, isHeldToPattern } from './declared-field.js'
import { keepDefinitions } from './decorator.js'
import { isException, keepArguments } from './exception.js'
import { bindImports } from './import.js'
import type { PythonLowering } from './lowering.js'
import { boundNames } from './names.js'
import { initializeFields, isNamedTuple, recordFields } from './record.js'
import { declareSent } from './sent-value.js'
import { isText } from './string.js'

interface Origin {
  readonly name: string
  readonly class?: number
  readonly isConstructor?: boolean
  readonly isStatic?: boolean
  readonly isAbstract?: boolean
  /** The class of which it makes the instance, for its first parameter. */
  readonly makes?: string
  /** Registered for arguments of this class. */
  readonly dispatch?: SyntaxNode | 'object'
  /** The class whose method it is called on as a class. */
  readonly ofClass?: string
  /** Statements of the class that give every instance its fields. */
  readonly values?: readonly SyntaxNode[]
}

export function functionLike(lowering: PythonLowering, node: SyntaxNode, origin: Origin): number {
  const body = field(node, 'body')
  if (node.type === 'function_definition') lowering.statements.push(headOf(node))
  return lowering.inFunction(
    {
      ...at(node),
      name: origin.name,
      parameters: [],
      ...(origin.class === undefined ? {} : { class: origin.class }),
      isConstructor: origin.isConstructor === true,
      ...(origin.isAbstract === true ? { isAbstract: true } : {}),
      ...(origin.dispatch === undefined ? {} : { dispatch: dispatchName(origin.dispatch) }),
      directives: [],
    },
    (parameters) => {
      bindParameters(lowering, node, origin, parameters)
      for (const each of origin.values ?? []) initialize(lowering, each)
      if (node.type === 'lambda') returnValue(lowering, body)
      else functionBody(lowering, body)
      if (origin.isConstructor) returnSelf(lowering, node)
    },
  )
}

function dispatchName(registered: SyntaxNode | 'object'): string {
  return registered === 'object' ? registered : registered.text
}

function returnValue(lowering: PythonLowering, body: SyntaxNode | undefined): void {
  if (body === undefined) return
  lowering.statements.push(at(body))
  lowering.push({ ...at(body), op: 'return', value: lowering.expression(body) })
}

function functionBody(lowering: PythonLowering, body: SyntaxNode | undefined): void {
  const statements = childrenOf(body)
  for (const name of boundNames(statements)) lowering.declare(name)
  keepDefinitions(lowering, statements)
  declareSent(lowering, statements)
  bindImports(lowering, statements)
  for (const each of statements) lowering.statement(each)
}

/** What is quoted of a definition: up to its parameters or bases, and what it is said to give. */
function headOf(node: SyntaxNode): At {
  const last =
    field(node, 'return_type') ?? field(node, 'parameters') ?? field(node, 'superclasses') ?? field(node, 'name')
  return { start: at(node).start, end: at(last ?? node).end }
}

const selfName = '<self>'

function returnSelf(lowering: PythonLowering, node: SyntaxNode): void {
  const where = { start: at(node).start, end: at(node).start + 1 }
  lowering.push({ ...where, op: 'return', value: lowering.read(where, selfName) })
}

function bindParameters(lowering: PythonLowering, node: SyntaxNode, origin: Origin, parameters: Parameter[]): void {
  const written = childrenOf(field(node, 'parameters')).filter(({ type }) => !type.endsWith('_separator'))
  const isMethod = origin.class !== undefined && origin.isStatic !== true
  if (origin.makes !== undefined) receiveClass(lowering, node, written[0], origin.makes)
  else if (isMethod) receive(lowering, node, written[0], origin.ofClass)
  const own = isMethod ? written.slice(1) : written
  for (const each of own) {
    const name = parameterName(each)
    if (name !== undefined) lowering.declare(name)
  }
  const registered = typeof origin.dispatch === 'object' ? origin.dispatch : undefined
  for (const [index, each] of own.entries())
    bindParameter(lowering, each, index, parameters, index === 0 ? registered : undefined)
}

function receive(lowering: PythonLowering, node: SyntaxNode, self: SyntaxNode | undefined, ofClass?: string): void {
  const start = at(self ?? node).start
  const where = self === undefined ? { start, end: start + 1 } : at(self)
  const receiver = ofClass === undefined ? lowering.emit(where, { op: 'receiver' }) : lowering.read(where, ofClass)
  const name = self === undefined ? selfName : (parameterName(self) ?? selfName)
  lowering.declare(name)
  lowering.write(where, name, receiver)
  const binding = lowering.scope.own(name)
  if (binding !== undefined) lowering.scope.declare(selfName, binding)
}

/** The class, under its name, and the instance that it begins with. */
function receiveClass(lowering: PythonLowering, node: SyntaxNode, first: SyntaxNode | undefined, name: string): void {
  receive(lowering, node, undefined)
  const own = first === undefined ? undefined : parameterName(first)
  if (first === undefined || own === undefined) return
  lowering.declare(own)
  lowering.write(at(first), own, lowering.read(at(first), name))
}

function parameterName(node: SyntaxNode): string | undefined {
  if (node.type === 'identifier') return node.text
  const named = field(node, 'name') ?? childrenOf(node)[0]
  return named === undefined ? undefined : parameterName(named)
}

function bindParameter(
  lowering: PythonLowering,
  node: SyntaxNode,
  index: number,
  parameters: Parameter[],
  registered?: SyntaxNode,
): void {
  const name = parameterName(node)
  const written = field(node, 'type')
  const type = isHeldToPattern(node)
    ? 'pattern#'
    : written === undefined
      ? undefined
      : annotationSymbol(lowering, written)
  const inner = node.type === 'typed_parameter' ? childrenOf(node)[0] : node
  parameters.push({
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(inner?.type === 'dictionary_splat_pattern' ? { collectsNames: true } : {}),
  })
  const isClass = registered?.type === 'identifier' && lowering.scope.find(registered.text) !== undefined
  const annotation = isClass
    ? lowering.read(at(registered), registered.text)
    : written === undefined
      ? undefined
      : annotatedClass(lowering, written)
  const argument = lowering.emit(at(node), {
    op: 'argument',
    index,
    rest: inner?.type === 'list_splat_pattern',
    ...(annotation === undefined ? {} : { annotation }),
  })
  const given = withDefault(lowering, node, argument)
  if (name === undefined) return
  lowering.write(at(node), name, given)
  const binding = lowering.scope.own(name)
  if (inner?.type === 'dictionary_splat_pattern' && binding?.kind === 'variable')
    lowering.dictionaries.add(binding.variable)
}

function withDefault(lowering: PythonLowering, node: SyntaxNode, argument: Temp): Temp {
  const value = field(node, 'value')
  if (value === undefined) return argument
  const to = lowering.newTemp()
  const right = lowering.region(() => lowering.expression(value))
  lowering.push({ ...at(node), op: 'logical', to, operator: '??', left: argument, right })
  return to
}

/** `User` of `Annotated[User, …]` */
function annotatedType(node: SyntaxNode): SyntaxNode | undefined {
  const [first] = childrenOf(childrenOf(node)[1])
  return first?.type === 'type' ? childrenOf(first)[0] : first
}

/** The class that an annotation names, where it may be one of the program. */
function annotatedClass(lowering: PythonLowering, written: SyntaxNode): Temp | undefined {
  const [outer] = childrenOf(written)
  const type =
    outer?.type === 'generic_type' && /^(?:typing\.)?Annotated\b/.test(outer.text) ? annotatedType(outer) : outer
  if (type?.type !== 'identifier' || lowering.scope.find(type.text) === undefined) return undefined
  return lowering.read(at(type), type.text)
}

// Classes

export function classDefinition(lowering: PythonLowering, node: SyntaxNode): Temp {
  const name = field(node, 'name')?.text ?? ''
  const bases = childrenOf(field(node, 'superclasses')).filter(({ type }) => type !== 'keyword_argument')
  const base = mainBase(bases)
  const superclass = base === undefined ? undefined : lowering.expression(base)
  lowering.statements.push(headOf(node))
  return lowering.inScope(() => {
    lowering.declare('super')
    if (base !== undefined && superclass !== undefined) lowering.write(at(base), 'super', superclass)
    if (isException(lowering, node)) lowering.exceptions.add(name)
    const index = lowering.classes.push(undefined) - 1
    const statements = childrenOf(field(node, 'body'))
    const methods = statements.flatMap(methodOf)
    for (const each of statements) nestedClass(lowering, each)
    const values = statements.filter(({ type }) => type !== 'function_definition' && type !== 'decorated_definition')
    const constructorFunction = lowerConstructor(lowering, node, index, methods, values)
    const maker = makerOf(methods)
    const others = methods.filter((each) => each.node !== maker)
    const members = others.flatMap((method) => lowerMethod(lowering, method, index, name))
    const harmlessFields = values.flatMap((each) => harmlessField(lowering, each))
    const isInheriting =
      maker === undefined && !methods.some((each) => each.name === '__init__') && !lowering.records.has(name)
    lowering.classes[index] = {
      ...{ ...at(node), name, decorators: [], members, constructorFunction, harmlessFields },
      ...(isInheriting ? { inheritsConstructor: true } : {}),
    }
    const value = lowering.emit(at(node), {
      op: 'class',
      class: index,
      ...(superclass === undefined ? {} : { superclass }),
    })
    return name === '' ? value : withFields(lowering, node, name, values, value)
  })
}

function innerName(node: SyntaxNode): string {
  return `<class ${field(node, 'name')?.text ?? ''}>`
}

/** A class inside of another is a field of it; the functions of the outer one see it under no name of its own. */
function nestedClass(lowering: PythonLowering, node: SyntaxNode): void {
  if (node.type !== 'class_definition') return
  lowering.declare(innerName(node))
  const value = lowering.inScope(() => {
    lowering.declare(field(node, 'name')?.text ?? '')
    return classDefinition(lowering, node)
  })
  lowering.write(at(node), innerName(node), value)
}

/** The name and the value that a statement of a class gives to a field; nothing for any other statement. */
function fieldOf(
  lowering: PythonLowering,
  node: SyntaxNode,
): { readonly name: SyntaxNode; readonly value: () => Temp } | undefined {
  const name = node.type === 'class_definition' ? field(node, 'name') : undefined
  if (name !== undefined) return { name, value: () => lowering.read(at(name), innerName(node)) }
  const assignment = node.type === 'expression_statement' ? childrenOf(node)[0] : undefined
  const left = assignment?.type === 'assignment' ? field(assignment, 'left') : undefined
  const right = assignment === undefined ? undefined : field(assignment, 'right')
  if (left?.type !== 'identifier' || right === undefined) return undefined
  return { name: left, value: () => lowering.expression(right) }
}

/** Mixins stand before the class that they are mixed into; what marks a class stands anywhere. */
function mainBase(bases: readonly SyntaxNode[]): SyntaxNode | undefined {
  const isMain = ({ text }: SyntaxNode): boolean => !/(?:^|\.)(?:ABC|Protocol|Generic|object|\w*Mixin)\b/.test(text)
  return bases.findLast(isMain) ?? bases[0]
}

interface Method {
  readonly node: SyntaxNode
  readonly name: string
  readonly decorators: readonly SyntaxNode[]
}

function methodOf(node: SyntaxNode): Method[] {
  const definition = node.type === 'decorated_definition' ? field(node, 'definition') : node
  if (definition?.type !== 'function_definition') return []
  const decorators = node === definition ? [] : childrenOf(node).filter(({ type }) => type === 'decorator')
  return [{ node: definition, name: field(definition, 'name')?.text ?? '', decorators }]
}

/** `__new__` of a class without `__init__`: what it gives is the instance. */
function makerOf(methods: readonly Method[]): SyntaxNode | undefined {
  const hasOther = methods.some(({ name }) => name === '__init__')
  return hasOther ? undefined : methods.find(({ name }) => name === '__new__')?.node
}

function lowerConstructor(
  lowering: PythonLowering,
  node: SyntaxNode,
  index: number,
  methods: readonly Method[],
  values: readonly SyntaxNode[],
): number {
  const name = field(node, 'name')?.text ?? ''
  const maker = makerOf(methods)
  if (maker !== undefined)
    return functionLike(lowering, maker, { name, class: index, isConstructor: true, values, makes: name })
  const written = methods.find((each) => each.name === '__init__')
  if (written !== undefined)
    return functionLike(lowering, written.node, { name, class: index, isConstructor: true, values })
  return lowering.inFunction(
    { ...at(node), name, parameters: [], class: index, isConstructor: true, directives: [] },
    (parameters) => {
      receive(lowering, node, undefined)
      const declared = recordFields(lowering, node, name, values)
      initializeFields(lowering, declared, selfName, parameters, isNamedTuple(lowering, node))
      for (const each of values) if (!declared.some((one) => one.node === each)) initialize(lowering, each)
      if (isOfText(node)) {
        returnText(lowering, node, parameters)
        return
      }
      if (declared.length === 0 && isException(lowering, node)) keepArguments(lowering, node, selfName, parameters)
      const behind = methods.find((each) => each.name === '__post_init__')
      if (behind !== undefined) runBehind(lowering, behind.node)
      returnSelf(lowering, node)
    },
  )
}

/** A text of a class of its own, without a constructor, is the text that it is made of. */
function isOfText(node: SyntaxNode): boolean {
  const [only, more] = childrenOf(field(node, 'superclasses'))
  return more === undefined && /^(?:str|bytes)$/.test(only?.text ?? '')
}

function returnText(lowering: PythonLowering, node: SyntaxNode, parameters: Parameter[]): void {
  const where = { start: at(node).start, end: at(node).start + 1 }
  parameters.push({})
  const value = lowering.emit(where, { op: 'argument', index: 0, rest: false })
  const test = lowering.emit(where, { op: 'unknown' })
  const to = lowering.newTemp()
  const instance = lowering.region(() => lowering.read(where, selfName))
  lowering.push({ ...where, op: 'choice', to, test, consequent: { body: [], value }, alternate: instance })
  lowering.push({ ...where, op: 'return', value: to })
}

/** What a data class does behind giving its fields: part of its constructor. */
function runBehind(lowering: PythonLowering, node: SyntaxNode): void {
  const [self] = childrenOf(field(node, 'parameters'))
  const name = self === undefined ? undefined : parameterName(self)
  if (self === undefined || name === undefined) return
  lowering.declare(name)
  lowering.write(at(self), name, lowering.read(at(self), selfName))
  functionBody(lowering, field(node, 'body'))
}

/** `name: str` and `name = value` in a class body, as every instance has it. */
function initialize(lowering: PythonLowering, node: SyntaxNode): void {
  const given = fieldOf(lowering, node)
  if (given === undefined) return
  const value = given.value()
  const object = lowering.read(at(given.name), selfName)
  lowering.push({ ...at(node), op: 'store', object, property: given.name.text, value })
}

function lowerMethod(
  lowering: PythonLowering,
  { node, name, decorators }: Method,
  index: number,
  className: string,
): Member[] {
  if (name === '__init__') return []
  const names = decorators.map((each) => each.text)
  const isStatic = names.some((each) => /^@\s*staticmethod\b/.test(each))
  const isClass = names.some((each) => /^@\s*classmethod\b/.test(each))
  const code = functionLike(lowering, node, {
    name,
    class: index,
    isStatic,
    isAbstract: names.some((each) => /\babstract(?:method|property)\b/.test(each)) || saysNothing(node),
    ...(isClass && className !== '' ? { ofClass: className } : {}),
  })
  const value = lowering.emit(at(node), { op: 'function', function: code })
  decorate(lowering, decorators, value)
  const isGetter = names.some((each) => /^@\s*(?:[\w.]*cached_)?property\b/.test(each))
  const isSetter = names.some((each) => /^@[\s\w.]*\.setter\b/.test(each))
  const written = isSetter ? setterName(name) : name
  const member = { name: written, decorators: [], function: code, isStatic: isStatic || isClass, isGetter }
  // A form of Django puts what this method gives into the field.
  const [, cleaned] = /^clean_(\w+)$/.exec(name) ?? []
  return cleaned === undefined
    ? [member]
    : [member, { ...member, name: `cleaned_data.${cleaned}`, isStatic: false, isGetter: true }]
}

/** `…` or `raise NotImplementedError` for a body: what the method does, others say. */
function saysNothing(node: SyntaxNode): boolean {
  const [first, ...rest] = childrenOf(field(node, 'body')).filter(({ type }) => type !== 'comment')
  const only = first?.type === 'expression_statement' && isText(childrenOf(first)[0]) ? (rest[0] ?? first) : first
  if (only === undefined || rest.length > (only === first ? 0 : 1)) return false
  return (
    /^(?:\.\.\.$|raise\s+NotImplementedError\b)/.test(only.text) ||
    (only.type === 'expression_statement' && isText(childrenOf(only)[0]))
  )
}

/** Fields of the class itself: `Config.DEBUG`. */
function withFields(
  lowering: PythonLowering,
  node: SyntaxNode,
  name: string,
  values: readonly SyntaxNode[],
  made: Temp,
): Temp {
  // The name holds the class before, so that it holds the changed one afterwards.
  lowering.write({ start: at(node).start, end: at(node).start + 1 }, name, made)
  for (const each of values) {
    if (each.type === 'expression_statement') lowering.statements.push(at(each))
    const given = fieldOf(lowering, each)
    if (given === undefined) continue
    const value = given.value()
    const object = lowering.read(at(given.name), name)
    lowering.push({ ...at(each), op: 'store', object, property: given.name.text, value })
  }
  return lowering.read({ start: at(node).start, end: at(node).start + 1 }, name)
}

/** A decorator is called with what it decorates; the name keeps its function, since most give it back. */
export function decorate(
  lowering: PythonLowering,
  decorators: readonly SyntaxNode[],
  value: Temp,
  isReplaced = false,
): void {
  for (const each of decorators.toReversed()) {
    const [called] = childrenOf(each)
    if (called === undefined || isPlain(called)) continue
    lowering.statements.push(at(each))
    const callee = lowering.expression(called)
    lowering.emit(at(each), {
      op: 'call',
      callee,
      arguments: [{ value, spread: false }],
      form: 'call',
      ...(isReplaced ? { decorates: true } : {}),
    })
  }
}

function isPlain(node: SyntaxNode): boolean {
  return /^(?:staticmethod|classmethod|property|abstractmethod)$/.test(node.text)
}
