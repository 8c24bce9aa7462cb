// Functions and classes. `this` is a variable of the function that binds it, so that arrow functions see it like any other; a
// constructor returns it, so that an instance is what its constructor made of it.

import type * as t from '@babel/types'
import type { CheckedField, Member, Parameter, Temp } from '../ir/instruction.js'
import { at, type FunctionNode, type FunctionOrigin, type Lowering } from './lowering.js'
import { nameOfTarget, propertyName } from './pattern.js'
import { readPrototypeClasses } from './prototype-classes.js'
import { boundNames, hoistedNames } from './scope.js'
import { annotatedClass, checkedField, decoratorsOf, typeSymbol } from './type-symbol.js'

export function functionLike(lowering: Lowering, node: FunctionNode, origin: FunctionOrigin): number {
  const role = lowering.roles.get(node)
  if (role === undefined) return functionCode(lowering, node, origin)
  const { made, member } = role
  const of = { ...origin, class: made.index, isConstructor: member === undefined }
  const code = functionCode(lowering, node, of)
  if (member === undefined) made.constructorFunction = code
  else made.members.push({ name: member, decorators: [], function: code, isStatic: false, isGetter: false })
  return code
}

function functionCode(lowering: Lowering, node: FunctionNode, origin: FunctionOrigin): number {
  const body = node.body.type === 'BlockStatement' ? node.body : undefined
  return lowering.inFunction(
    {
      ...at(node),
      name: origin.name,
      parameters: [],
      ...(origin.class === undefined ? {} : { class: origin.class }),
      isConstructor: origin.isConstructor === true,
      directives: (body?.directives ?? []).map(({ value }) => value.value),
    },
    (parameters) => {
      if (node.type !== 'ArrowFunctionExpression') receive(lowering, node)
      if (node.type === 'FunctionExpression' && node.id) declareSelf(lowering, node.id)
      bindParameters(lowering, node, parameters)
      if (node.type !== 'ArrowFunctionExpression') bindArguments(lowering, node, parameters)
      for (const field of origin.fields ?? []) initialize(lowering, field)
      if (body === undefined) returnExpression(lowering, node.body)
      else {
        for (const name of hoistedNames(body.body)) lowering.declare(name)
        readPrototypeClasses(lowering, body.body)
        lowering.block(body.body)
      }
      if (origin.isConstructor) {
        lowering.push({ ...at(node), op: 'return', value: lowering.read(at(node), 'this') })
      }
    },
  )
}

function receive(lowering: Lowering, node: t.Node): void {
  lowering.declare('this')
  const where = { start: at(node).start, end: at(node).start + 1 }
  lowering.write(where, 'this', lowering.emit(where, { op: 'receiver' }))
}

/** The inner name of a function expression means nothing but the function: it calls itself by it. */
function declareSelf(lowering: Lowering, id: t.Identifier): void {
  lowering.declare(id.name)
  lowering.write(at(id), id.name, lowering.emit(at(id), { op: 'function', function: lowering.current }))
}

function returnExpression(lowering: Lowering, body: t.Node): void {
  lowering.statements.push(at(body))
  lowering.push({ ...at(body), op: 'return', value: lowering.expression(body) })
}

function bindParameters(lowering: Lowering, node: FunctionNode, parameters: Parameter[]): void {
  for (const parameter of node.params) for (const name of boundNames(parameter)) lowering.declare(name)
  const real = node.params.filter((each) => !(each.type === 'Identifier' && each.name === 'this'))
  for (const [index, parameter] of real.entries()) {
    const name = nameOfTarget(parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter)
    const type = typeSymbol(lowering, parameter)
    parameters.push({ ...(name === undefined ? {} : { name }), ...(type === undefined ? {} : { type }) })
    const annotation = annotatedClass(lowering, parameter)
    const value = lowering.emit(at(parameter), {
      op: 'argument',
      index,
      rest: parameter.type === 'RestElement',
      ...(annotation === undefined ? {} : { annotation }),
    })
    lowering.bind(parameter, value)
    if (parameter.type === 'TSParameterProperty' && name !== undefined) {
      const object = lowering.read(at(parameter), 'this')
      lowering.push({ ...at(parameter), op: 'store', object, property: name, value })
    }
  }
}

/** `arguments`: what the parameters hold, those that are read by their number, and what is given beyond them. */
function bindArguments(
  lowering: Lowering,
  node: Exclude<FunctionNode, t.ArrowFunctionExpression>,
  parameters: Parameter[],
): void {
  const { start, end } = at(node.body)
  const body = lowering.text.slice(start, end)
  if (!/\barguments\b/.test(body)) return
  const where = { start: at(node).start, end: at(node).start + 1 }
  const named = node.params.flatMap((each) => (each.type === 'Identifier' && each.name !== 'this' ? [each.name] : []))
  if (named.length !== node.params.length) return
  const elements = named.map((name) => ({ value: lowering.read(where, name), spread: false }))
  // `target = arguments[1]` is the second one that is given, and none of the others.
  for (let index = named.length; index < countOfNumbered(body); index += 1) {
    parameters.push({ name: 'arguments' })
    elements.push({ value: lowering.emit(where, { op: 'argument', index, rest: false }), spread: false })
  }
  const others = lowering.emit(where, { op: 'argument', index: elements.length, rest: true })
  lowering.declare('arguments')
  const value = lowering.emit(where, { op: 'array', elements: [...elements, { value: others, spread: true }] })
  lowering.write(where, 'arguments', value)
}

const mostNumbered = 8

function countOfNumbered(body: string): number {
  const numbers = [...body.matchAll(/\barguments\s*\[\s*(\d)\s*\]/g)].map(([, digit]) => Number(digit) + 1)
  return Math.min(mostNumbered, Math.max(0, ...numbers))
}

type Field = t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty

function initialize(lowering: Lowering, field: Field): void {
  if (!field.value) return
  const name = fieldName(field)
  lowering.statements.push(at(field))
  const value = lowering.expression(field.value, name)
  if (name === undefined) return
  const object = lowering.read(at(field), 'this')
  lowering.push({ ...at(field), op: 'store', object, property: name, value })
}

function fieldName(field: Field): string | undefined {
  if (field.key.type === 'PrivateName') return `#${field.key.id.name}`
  return propertyName(field as t.ClassProperty)
}

// Classes

export function classLike(lowering: Lowering, node: t.Class, given: string | undefined): Temp {
  const name = node.id?.name ?? given ?? ''
  return lowering.inScope(() => {
    lowering.declare('super')
    if (node.superClass) lowering.write(at(node.superClass), 'super', lowering.expression(node.superClass))
    const index = lowering.classes.push(undefined) - 1
    const constructorFunction = lowerConstructor(lowering, node, index, name)
    const members = node.body.body.flatMap((member) => method(lowering, member, index))
    lowering.classes[index] = {
      ...at(node),
      name,
      decorators: decoratorsOf(lowering, node),
      members,
      constructorFunction,
      ...checkedFields(lowering, node),
    }
    const superclass = node.superClass ? lowering.read(at(node.superClass), 'super') : undefined
    const value = lowering.emit(at(node), {
      op: 'class',
      class: index,
      ...(superclass === undefined ? {} : { superclass }),
    })
    initializeStatics(lowering, node, value)
    return value
  })
}

function checkedFields(lowering: Lowering, node: t.Class): { readonly checkedFields?: readonly CheckedField[] } {
  const fields = node.body.body.flatMap((member) => {
    const name = isField(member) && member.decorators ? fieldName(member) : undefined
    return name === undefined ? [] : checkedField(lowering, member, name)
  })
  return fields.length === 0 ? {} : { checkedFields: fields }
}

function lowerConstructor(lowering: Lowering, node: t.Class, index: number, name: string): number {
  const fields = node.body.body.filter((member): member is Field => isField(member) && !member.static)
  const written = node.body.body.find(
    (member): member is t.ClassMethod => member.type === 'ClassMethod' && member.kind === 'constructor',
  )
  const origin = { name, class: index, isConstructor: true, fields }
  if (written !== undefined) return lowering.functionLike(written, origin)
  return lowering.inFunction(
    { ...at(node), name, parameters: [], class: index, isConstructor: true, directives: [] },
    () => {
      receive(lowering, node)
      for (const field of fields) initialize(lowering, field)
      lowering.push({ ...at(node), op: 'return', value: lowering.read(at(node), 'this') })
    },
  )
}

function method(lowering: Lowering, member: t.ClassBody['body'][number], index: number): Member[] {
  if (member.type !== 'ClassMethod' && member.type !== 'ClassPrivateMethod') return []
  if (member.kind === 'constructor') return []
  const name = member.type === 'ClassPrivateMethod' ? `#${member.key.id.name}` : propertyName(member)
  const code = lowering.functionLike(member, { name: name ?? '', class: index })
  lowering.emit(at(member), { op: 'function', function: code })
  const decorators = decoratorsOf(lowering, member)
  const isStatic = member.static === true
  const isInner = member.type === 'ClassMethod' && /^(?:private|protected)$/.test(member.accessibility ?? '')
  return [
    {
      name: name ?? '',
      decorators,
      function: code,
      isStatic,
      isGetter: member.kind === 'get',
      ...(isInner ? { isInner } : {}),
    },
  ]
}

function isField(member: t.ClassBody['body'][number]): member is Field {
  return (
    member.type === 'ClassProperty' || member.type === 'ClassPrivateProperty' || member.type === 'ClassAccessorProperty'
  )
}

function initializeStatics(lowering: Lowering, node: t.Class, value: Temp): void {
  for (const member of node.body.body) {
    if (member.type === 'StaticBlock') lowering.block(member.body)
    if (!isField(member) || !member.static || !member.value) continue
    const name = fieldName(member)
    lowering.statements.push(at(member))
    const initial = lowering.expression(member.value, name)
    if (name !== undefined) lowering.push({ ...at(member), op: 'store', object: value, property: name, value: initial })
  }
}
