// Classes, interfaces, enumerations and records. An instance is what its constructor made of it; what a container injects is an
// instance of the declared type.

import { type Member, memberType, type Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationsOf, findAnnotation, hasModifier } from './annotation.js'
import { annotationCalls } from './annotation-call.js'
import { decoratorsOf } from './decorator.js'
import { generatedMembers } from './generated-members.js'
import type { JavaLowering } from './lowering.js'
import { mapperMethod } from './mapper.js'
import { functionLike, type Origin, selfOf, storeParts } from './method.js'
import { type DeclaredField, membersOf, type Outline, outlineOf, propertyOf } from './outline.js'
import { isOfProgram, qualifiedNames, typeValue } from './resolve-type.js'
import { importWiring } from './wiring.js'

const typeDeclarations = /^(?:class|interface|enum|record|annotation_type)_declaration$/

export function isTypeDeclaration({ type }: SyntaxNode): boolean {
  return typeDeclarations.test(type)
}

/** Makes the classes below a node known, so that code before them can name them. */
export function declareTypes(lowering: JavaLowering, nodes: readonly SyntaxNode[], outer: Outline | undefined): void {
  for (const node of nodes) {
    if (!isTypeDeclaration(node)) continue
    const outline = outlineOf(node, outer)
    if (!lowering.ownTypes.has(outline.name)) {
      lowering.ownTypes.set(outline.name, outline)
      lowering.declare(outline.name)
    }
    declareTypes(lowering, membersOf(node), outline)
  }
}

/** A declared class; its variable holds it. */
export function typeDeclaration(lowering: JavaLowering, node: SyntaxNode): void {
  const name = field(node, 'name')
  if (name === undefined) return
  const outline = outlineOf(node, lowering.outline)
  lowering.write(at(name), name.text, classOf(lowering, node, outline))
  if (lowering.variable(name.text) !== undefined) initializeStatics(lowering, outline)
}

/** `new Base() { … }` */
export function anonymousClass(lowering: JavaLowering, node: SyntaxNode, base: string): Temp {
  const outline = { ...outlineOf(node, lowering.outline), name: '', superclass: base }
  return classOf(lowering, node, outline)
}

function classOf(lowering: JavaLowering, node: SyntaxNode, outline: Outline): Temp {
  const index = lowering.classes.push(undefined) - 1
  const before = lowering.outline
  const where = { start: at(node).start, end: field(node, 'body')?.startIndex ?? at(node).end }
  const superclass = outline.superclass === undefined ? undefined : typeValue(lowering, where, outline.superclass)
  const interfaces = outline.interfaces.map((name) => typeValue(lowering, where, name))
  annotationCalls(lowering, outline.annotations)
  importWiring(lowering, where, outline)
  outline.index = index
  lowering.outline = outline
  const members = membersOf(node)
  for (const each of members) if (isTypeDeclaration(each)) typeDeclaration(lowering, each)
  const [constructorFunction, ...otherConstructors] = constructors(lowering, node, outline, index)
  const methods = members.flatMap((each) => method(lowering, each, outline, index))
  const generated = generatedMembers(lowering, outline, index)
  lowering.outline = before
  const functional = functionalMethod(outline)
  const abstractName = isOpen(node, outline) ? qualifiedNames(lowering, outline.name)[0] : undefined
  lowering.classes[index] = {
    ...at(node),
    name: outline.name,
    decorators: decoratorsOf(lowering, outline.annotations),
    members: [...methods, ...generated],
    constructorFunction: constructorFunction ?? 0,
    ...(otherConstructors.length === 0 ? {} : { otherConstructors }),
    ...(abstractName === undefined ? {} : { abstractName }),
    ...(outline.kind === 'enum' ? { isEnumeration: true } : {}),
    ...(functional === undefined ? {} : { functionalMethod: functional }),
  }
  return lowering.emit(where, {
    op: 'class',
    class: index,
    ...(superclass === undefined ? {} : { superclass }),
    ...(interfaces.length === 0 ? {} : { interfaces }),
  })
}

/** The interfaces of the library that have one method. */
const functionalMethods: readonly (readonly [type: RegExp, method: RegExp])[] = [
  [/Callable$/, /^call$/],
  [/(?:Runnable|^Thread|TimerTask)$/, /^run$/],
  [/(?:Function|Operator)$/, /^apply(?:As\w+)?$/],
  [/Supplier$/, /^get(?:As\w+)?$/],
  [/Consumer$/, /^accept$/],
  [/Predicate$/, /^test$/],
  [/Comparator$/, /^compare$/],
]

function functionalMethod({ superclass, interfaces, methods }: Outline): string | undefined {
  const bases = [...(superclass === undefined ? [] : [superclass]), ...interfaces]
  const wanted = functionalMethods.flatMap(([type, method]) => (bases.some((each) => type.test(each)) ? [method] : []))
  return [...methods.keys()].find((name) => wanted.some((each) => each.test(name)))
}

function isOpen(node: SyntaxNode, { kind, name }: Outline): boolean {
  return name !== '' && (kind === 'interface' || hasModifier(node, 'abstract'))
}

// Methods

function method(lowering: JavaLowering, node: SyntaxNode, outline: Outline, index: number): Member[] {
  if (node.type === 'static_initializer' || node.type === 'block') return []
  if (node.type !== 'method_declaration') return []
  const name = field(node, 'name')?.text ?? ''
  const isStatic = hasModifier(node, 'static')
  const annotations = annotationsOf(node)
  annotationCalls(lowering, annotations)
  const origin: Origin = { name, class: index, outline, isStatic }
  const code =
    field(node, 'body') === undefined ? mapperMethod(lowering, node, origin) : functionLike(lowering, node, origin)
  if (code === undefined) return []
  const named = at(field(node, 'name') ?? node)
  lowering.statements.push({ start: named.start, end: at(field(node, 'parameters') ?? node).end })
  lowering.emit(named, { op: 'function', function: code })
  return [{ name, decorators: decoratorsOf(lowering, annotations), function: code, isStatic, isGetter: false }]
}

// Constructors

/** Each of them, and first the one that is meant where it is not said; a class without any has one. */
function constructors(lowering: JavaLowering, node: SyntaxNode, outline: Outline, index: number): number[] {
  const written = membersOf(node).filter(({ type }) => type === 'constructor_declaration')
  const origin: Origin = {
    name: outline.name,
    class: index,
    outline,
    isConstructor: true,
    before: () => initializeFields(lowering, outline, written),
  }
  if (written.length === 0) return [functionLike(lowering, node, origin)]
  return written
    .toSorted((left, right) => countOf(right) - countOf(left))
    .map((each) => functionLike(lowering, each, origin))
}

function countOf(node: SyntaxNode): number {
  return childrenOf(field(node, 'parameters')).length
}

const injecting = /^(?:Autowired|Inject|Resource|EJB|PersistenceContext|Context|Value|MockBean)$/
const managed =
  /^(?:\w*Service|\w*Controller|\w*Component|\w*Repository|Path|Named|Stateless|Singleton|Configuration|\w+Scoped|Web\w+|RequiredArgsConstructor|AllArgsConstructor|ManagedBean|ControllerAdvice|RestControllerAdvice)$/

function initializeFields(lowering: JavaLowering, outline: Outline, constructors: readonly SyntaxNode[]): void {
  for (const each of outline.fields.values()) {
    if (each.isStatic) continue
    const value =
      each.value === undefined ? injected(lowering, outline, each, constructors) : lowering.expression(each.value)
    if (value === undefined) continue
    const object = selfOf(lowering, at(each.node), outline)
    lowering.statements.push(at(each.node.parent ?? each.node))
    lowering.push({ ...at(each.node), op: 'store', object, property: propertyOf(outline, each.name), value })
  }
  // What stands in braces runs before the constructor, and what a record checks before it keeps its parts.
  for (const each of membersOf(outline.node)) {
    if (each.type === 'block') lowering.block(each)
    if (each.type === 'compact_constructor_declaration') lowering.block(field(each, 'body'))
  }
  if (outline.kind === 'record' && constructors.length === 0) storeParts(lowering, outline)
}

/** What a container gives: an instance of the declared type, where it may be a class of the program. */
function injected(
  lowering: JavaLowering,
  outline: Outline,
  declared: DeclaredField,
  constructors: readonly SyntaxNode[],
): Temp | undefined {
  const isInjected = findAnnotation(declared.annotations, injecting) !== undefined
  const isManaged =
    findAnnotation(outline.annotations, managed) !== undefined || /Servlet$|Filter$/.test(outline.superclass ?? '')
  if (!isInjected && !(isManaged && constructors.length === 0)) return undefined
  if (declared.type === '' || !isOfProgram(lowering, declared.type)) return undefined
  const callee = typeValue(lowering, at(declared.node), declared.type)
  return lowering.emit(at(declared.node), { op: 'call', callee, arguments: [], form: 'construct' })
}

/** Fields of the class itself, and what stands in `static { … }`. */
function initializeStatics(lowering: JavaLowering, outline: Outline): void {
  const before = lowering.outline
  lowering.outline = outline
  for (const each of outline.fields.values()) {
    if (!each.isStatic) continue
    const value = staticValue(lowering, outline, each)
    if (value === undefined) continue
    const object = lowering.read(at(each.node), outline.name)
    lowering.statements.push(at(each.node.parent ?? each.node))
    lowering.push({ ...at(each.node), op: 'store', object, property: propertyOf(outline, each.name), value })
  }
  for (const each of membersOf(outline.node)) {
    if (each.type === 'static_initializer') lowering.block(childrenOf(each).find(({ type }) => type === 'block'))
  }
  lowering.outline = before
}

function staticValue(lowering: JavaLowering, outline: Outline, declared: DeclaredField): Temp | undefined {
  const { node, value } = declared
  if (node.type === 'enum_constant') return enumConstant(lowering, outline, declared)
  return value === undefined ? undefined : lowering.expression(value)
}

/** A constant that is no more than its name is a text; one with parts of its own is also an object. */
function enumConstant(lowering: JavaLowering, outline: Outline, { node, name }: DeclaredField): Temp {
  const given = childrenOf(field(node, 'arguments')).map((each) => ({
    value: lowering.expression(each),
    spread: false,
  }))
  const body = childrenOf(node).some(({ type }) => type === 'class_body')
  if (given.length === 0 && !body && outline.methods.size === 0) return lowering.string(at(node), name)
  const callee = body ? anonymousClass(lowering, node, outline.name) : lowering.read(at(node), outline.name)
  const from = lowering.emit(at(node), { op: 'call', callee, arguments: given, form: 'construct' })
  return lowering.emit(at(node), { op: 'copy', from, type: memberType + name })
}
