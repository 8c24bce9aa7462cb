// Methods, constructors and lambdas as functions. The object that a method is called on is a variable, so that lambdas and classes
// inside see it; a constructor returns it.

import type { At, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { hasModifier } from './annotation.js'
import { type HandlerKind, handlerKind } from './handler.js'
import type { JavaLowering } from './lowering.js'
import { type Outline, propertyOf } from './outline.js'
import { bindParameters, type WrittenParameter, writtenParameters } from './parameter.js'
import { heldType, typeName } from './type-name.js'

export interface Origin {
  readonly name: string
  readonly class?: number
  readonly outline?: Outline
  readonly isStatic?: boolean
  readonly isConstructor?: boolean
  /** What runs before its own code. */
  readonly before?: () => void
}

export function functionLike(lowering: JavaLowering, node: SyntaxNode, origin: Origin): number {
  return inMethod(lowering, node, origin, parametersOf(node), () => {
    origin.before?.()
    if (node.type === 'lambda_expression') lambdaBody(lowering, field(node, 'body'))
    else if (isCode(node)) for (const each of childrenOf(field(node, 'body'))) lowering.statement(each)
    if (origin.isConstructor === true && origin.outline !== undefined) returnSelf(lowering, node, origin.outline)
  })
}

function isCode({ type }: SyntaxNode): boolean {
  return type === 'method_declaration' || type === 'constructor_declaration'
}

/** A record's parts are the parameters of its constructor. */
function parametersOf(node: SyntaxNode): WrittenParameter[] {
  return isCode(node) || node.type === 'lambda_expression' || node.type === 'record_declaration'
    ? writtenParameters(field(node, 'parameters'))
    : []
}

/** Runs `body` as that of a function with these parameters. */
export function inMethod(
  lowering: JavaLowering,
  node: SyntaxNode,
  origin: Origin,
  written: readonly WrittenParameter[],
  body: () => void,
): number {
  const { name, outline } = origin
  const handler = node.type === 'method_declaration' ? handlerKind(outline, node) : undefined
  return withHandler(lowering, node.type === 'lambda_expression' ? undefined : handler, () =>
    lowering.inFunction(
      {
        ...at(node),
        name,
        parameters: [],
        ...(origin.class === undefined ? {} : { class: origin.class }),
        isConstructor: origin.isConstructor === true,
        ...(standsForObject(lowering, node, origin) ? { isFunctional: true } : {}),
        directives: [],
      },
      (parameters) => {
        if (outline !== undefined && origin.isStatic !== true) receive(lowering, node, outline)
        bindParameters(lowering, written, parameters)
        body()
      },
    ),
  )
}

/** A lambda, and a method that is referred to; one that has the name of a field may be taken for what that holds. */
function standsForObject({ referred }: JavaLowering, { type }: SyntaxNode, { name, outline }: Origin): boolean {
  if (type === 'lambda_expression') return true
  return type === 'method_declaration' && referred.has(name) && outline?.fields.has(name) === false
}

function withHandler<T>(lowering: JavaLowering, handler: HandlerKind | undefined, run: () => T): T {
  const before = lowering.handler
  lowering.handler = handler
  try {
    return run()
  } finally {
    lowering.handler = before
  }
}

/** What a record's constructor does. */
export function storeParts(lowering: JavaLowering, outline: Outline): void {
  for (const { node, name } of parametersOf(outline.node)) {
    const value = lowering.read(at(node), name)
    const object = selfOf(lowering, at(node), outline)
    lowering.push({ ...at(node), op: 'store', object, property: propertyOf(outline, name), value })
  }
}

function receive(lowering: JavaLowering, node: SyntaxNode, outline: Outline): void {
  const where = { start: at(node).start, end: at(node).start + 1 }
  const receiver = lowering.emit(where, { op: 'receiver' })
  lowering.declare(outline.self)
  lowering.write(where, outline.self, receiver)
}

function returnSelf(lowering: JavaLowering, node: SyntaxNode, outline: Outline): void {
  const where = { start: at(node).start, end: at(node).start + 1 }
  lowering.push({ ...where, op: 'return', value: lowering.read(where, outline.self) })
}

function lambdaBody(lowering: JavaLowering, body: SyntaxNode | undefined): void {
  if (body === undefined) return
  if (body.type === 'block') {
    for (const each of childrenOf(body)) lowering.statement(each)
    return
  }
  lowering.statements.push(at(body))
  lowering.push({ ...at(body), op: 'return', value: lowering.expression(body) })
}

/** The object of the class whose code runs; in static code the class itself. */
export function selfOf(lowering: JavaLowering, where: At, outline: Outline): Temp {
  if (lowering.scope.find(outline.self) !== undefined) return lowering.read(where, outline.self)
  // A class inside of another has an object of that one.
  const { index } = outline
  if (lowering.outline !== outline && index !== undefined && !isStaticClass(lowering.outline))
    return lowering.emit(where, { op: 'receiver', class: index })
  return lowering.read(where, outline.name)
}

function isStaticClass(outline: Outline | undefined): boolean {
  return outline === undefined || outline.kind !== 'class' || hasModifier(outline.node, 'static')
}

/** A value as its declared type leaves it. */
export function asDeclared(lowering: JavaLowering, where: At, type: SyntaxNode | undefined, value: Temp): Temp {
  const symbol = type === undefined ? undefined : heldType(typeName(type))
  return symbol === undefined ? value : lowering.emit(where, { op: 'copy', from: value, type: symbol })
}
