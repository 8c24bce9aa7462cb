// What a parameter's decorator or annotation says it is: `@Body()` of `@nestjs/common`, `Request` of `express`. A decorator that is
// given classes, or stands beside the type of a primitive, has them behind it: `@nestjs/common#Query(@nestjs/common#ParseIntPipe)`.

import type * as t from '@babel/types'
import { fieldLeft } from '../frameworks/class-validator.js'
import type { CheckedField, Decorator, Temp } from '../ir/instruction.js'
import { isOwnSpecifier } from '../languages/own-specifier.js'
import { isAnchoredSource } from '../taint/check-forms.js'
import { at, type Lowering } from './lowering.js'

export function typeSymbol(lowering: Lowering, parameter: t.Node): string | undefined {
  for (const decorator of decoratorNodes(parameter)) {
    const symbol = symbolOf(lowering, decorator.expression)
    if (symbol === undefined) continue
    const beside = [...givenTo(lowering, decorator.expression), annotationSymbol(lowering, annotationOf(parameter))]
    const known = beside.filter((each) => each !== undefined && !each.startsWith('global#'))
    return known.length === 0 ? symbol : `${symbol}(${known.join(' ')})`
  }
  return annotationSymbol(lowering, annotationOf(parameter))
}

/** The value of the name that a parameter is annotated with, where the module or one that it imports declares it. */
export function annotatedClass(lowering: Lowering, parameter: t.Node): Temp | undefined {
  const annotation = annotationOf(parameter)
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined
  const binding = lowering.scope.find(type.typeName.name)
  if (binding === undefined || (binding.kind === 'import' && !isOwnSpecifier(binding.specifier))) return undefined
  return lowering.read(at(type.typeName), type.typeName.name)
}

/** The decorators of a class or of a method, as far as they are plain calls. */
export function decoratorsOf(lowering: Lowering, node: t.Node): Decorator[] {
  return decoratorNodes(node).map(({ expression }) => {
    const symbol = symbolOf(lowering, expression)
    lowering.statements.push(at(expression))
    const [first] = expression.type === 'CallExpression' ? expression.arguments : []
    const given = givenTo(lowering, expression).flatMap((each) => each ?? [])
    return {
      ...at(expression),
      ...(symbol === undefined ? {} : { symbol }),
      ...(first?.type === 'StringLiteral' ? { argument: first.value } : {}),
      ...(given.length === 0 ? {} : { given }),
    }
  })
}

/** What the decorators of a field leave of it: `@IsIn(['a', 'b']) sort: string`. */
export function checkedField(lowering: Lowering, node: t.Node, name: string): CheckedField[] {
  const decorators = decoratorNodes(node).map(({ expression }) => expression)
  const left = fieldLeft(
    decorators.map((each) => ({ symbol: symbolOf(lowering, each) ?? '', isAnchored: isAnchoredArgument(each) })),
  )
  return left === undefined ? [] : [{ name, left, isOfElements: decorators.some(isOfEach) }]
}

function isAnchoredArgument(node: t.Node): boolean {
  const [first] = node.type === 'CallExpression' ? node.arguments : []
  return first?.type === 'RegExpLiteral' && isAnchoredSource(first.pattern, first.flags)
}

/** `{ each: true }` */
function isOfEach(node: t.Node): boolean {
  const last = node.type === 'CallExpression' ? node.arguments.at(-1) : undefined
  if (last?.type !== 'ObjectExpression') return false
  return last.properties.some(
    (each) =>
      each.type === 'ObjectProperty' &&
      each.key.type === 'Identifier' &&
      each.key.name === 'each' &&
      each.value.type === 'BooleanLiteral' &&
      each.value.value,
  )
}

function decoratorNodes(node: t.Node): readonly t.Decorator[] {
  if (!('decorators' in node)) return []
  return node.decorators ?? []
}

/** `ParseIntPipe` and `new ParseIntPipe()` of `@Query('page', ParseIntPipe)`. */
function givenTo(lowering: Lowering, node: t.Node): (string | undefined)[] {
  if (node.type !== 'CallExpression') return []
  return node.arguments.flatMap((each) => {
    if (each.type === 'NewExpression') return symbolOf(lowering, each.callee)
    return each.type === 'Identifier' ? symbolOf(lowering, each) : []
  })
}

function annotationOf(node: t.Node): t.Node | undefined {
  switch (node.type) {
    case 'AssignmentPattern':
      return annotationOf(node.left)
    case 'TSParameterProperty':
      return annotationOf(node.parameter)
    case 'Identifier':
    case 'ObjectPattern':
    case 'ArrayPattern':
    case 'RestElement':
      return node.typeAnnotation ?? undefined
    default:
      return undefined
  }
}

function annotationSymbol(lowering: Lowering, node: t.Node | undefined): string | undefined {
  switch (node?.type) {
    case 'TSTypeAnnotation':
      return annotationSymbol(lowering, node.typeAnnotation)
    case 'TSTypeReference':
      return symbolOf(lowering, node.typeName)
    case 'TSUnionType':
      return unionSymbol(lowering, node.types)
    case 'TSIntersectionType':
      return node.types.map((type) => annotationSymbol(lowering, type)).find((symbol) => symbol !== undefined)
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
      return `type#${node.type.slice(2, -7).toLowerCase()}`
    default:
      return undefined
  }
}

const nothing = new Set(['TSNullKeyword', 'TSUndefinedKeyword'])

/** What is one of several is a number only where it can be nothing else: `number | string` may be any text. */
function unionSymbol(lowering: Lowering, types: readonly t.Node[]): string | undefined {
  const symbols = types.filter(({ type }) => !nothing.has(type)).map((type) => annotationSymbol(lowering, type))
  const isPlain = (symbol: string | undefined): boolean => /^type#(?:number|boolean)$/.test(symbol ?? '')
  return symbols.every(isPlain) ? symbols[0] : symbols.find((symbol) => symbol !== undefined && !isPlain(symbol))
}

function symbolOf(lowering: Lowering, node: t.Node): string | undefined {
  switch (node.type) {
    case 'CallExpression':
      return symbolOf(lowering, node.callee)
    case 'Identifier': {
      const binding = lowering.scope.find(node.name)
      if (binding === undefined) return `global#${node.name}`
      if (binding.kind !== 'import' || isOwnSpecifier(binding.specifier)) return undefined
      const name = binding.name === 'default' ? '' : (binding.name ?? '')
      return `${binding.specifier.replace(/^node:/, '')}#${name}`
    }
    case 'TSQualifiedName':
      return property(symbolOf(lowering, node.left), node.right)
    case 'MemberExpression':
      return node.computed ? undefined : property(symbolOf(lowering, node.object), node.property)
    default:
      return undefined
  }
}

function property(object: string | undefined, node: t.Node): string | undefined {
  if (object === undefined || node.type !== 'Identifier') return undefined
  return object.endsWith('#') ? `${object}${node.name}` : `${object}.${node.name}`
}
