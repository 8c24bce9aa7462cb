// Parameters of methods: what their types and annotations say of what is given.

import { type Parameter, plainType } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationName, annotationsOf, findAnnotation, textsOf } from './annotation.js'
import type { HandlerKind } from './handler.js'
import type { JavaLowering } from './lowering.js'
import { isOfProgram, typeSymbol, typeValue } from './resolve-type.js'
import { heldType, isPlainType, typeName } from './type-name.js'

/** Annotations that say which part of a request a parameter is. */
const binding =
  /^(?:RequestParam|PathVariable|RequestBody|RequestHeader|CookieValue|ModelAttribute|MatrixVariable|RequestPart|QueryParam|PathParam|FormParam|HeaderParam|CookieParam|MatrixParam|BeanParam|FormDataParam|RestQuery|RestPath|RestForm|Payload)$/
const springAnnotations = 'org.springframework.web.bind.annotation#'
const jaxAnnotations = 'javax.ws.rs#'

/** What a framework puts into a parameter that says nothing. */
const boundTo: Readonly<Record<HandlerKind['framework'], string | undefined>> = {
  spring: `${springAnnotations}ModelAttribute`,
  'jax-rs': `${jaxAnnotations}Entity`,
  messages: `${springAnnotations}Payload`,
  errors: undefined,
}

export interface WrittenParameter {
  readonly node: SyntaxNode
  readonly name: string
  readonly type: string
  readonly isRest: boolean
}

export function writtenParameters(list: SyntaxNode | undefined): WrittenParameter[] {
  if (list?.type === 'identifier') return [{ node: list, name: list.text, type: typeBeside(list), isRest: false }]
  return childrenOf(list).flatMap((node) => {
    if (node.type === 'identifier') return [{ node, name: node.text, type: '', isRest: false }]
    if (node.type === 'spread_parameter') return [spreadParameter(node)]
    const [name, type] = [field(node, 'name'), field(node, 'type')]
    if (node.type !== 'formal_parameter' || name === undefined || type === undefined) return []
    const brackets = field(node, 'dimensions') === undefined ? '' : '[]'
    return [{ node, name: name.text, type: typeName(type) + brackets, isRest: false }]
  })
}

/** `with(OrderMapper.class, orders -> …)`: what is named beside a function of one value is what it is given. */
function typeBeside(parameter: SyntaxNode): string {
  const given = parameter.parent?.parent
  if (given?.type !== 'argument_list') return ''
  const [named, other] = childrenOf(given).filter(({ type }) => type === 'class_literal')
  return named === undefined || other !== undefined ? '' : named.text.replace(/\s*\.\s*class$/, '')
}

function spreadParameter(node: SyntaxNode): WrittenParameter {
  const children = childrenOf(node)
  const declarator = children.find(({ type }) => type === 'variable_declarator')
  const type = children.find((each) => each !== declarator && each.type !== 'modifiers')
  const name = declarator === undefined ? '' : (field(declarator, 'name')?.text ?? '')
  return { node, name, type: `${type === undefined ? '' : typeName(type)}[]`, isRest: true }
}

export function bindParameters(
  lowering: JavaLowering,
  written: readonly WrittenParameter[],
  parameters: Parameter[],
): void {
  for (const { name, type } of written) {
    const variable = lowering.declare(name)
    if (type !== '') lowering.types.set(variable, type)
  }
  for (const [index, each] of written.entries()) bindParameter(lowering, each, index, parameters)
}

function bindParameter(
  lowering: JavaLowering,
  { node, name, type, isRest }: WrittenParameter,
  index: number,
  parameters: Parameter[],
): void {
  const isPlain = isPlainType(type) || isHeldToPattern(node) || isPartOfPath(node, name)
  const symbol = parameterSymbol(lowering, node, type) ?? (isPlain ? plainType : undefined)
  parameters.push({ name, ...(symbol === undefined ? {} : { type: symbol }) })
  const isInstance = type !== '' && isOfProgram(lowering, type)
  const annotation = isInstance ? typeValue(lowering, at(node), type) : undefined
  const given = lowering.emit(at(node), {
    op: 'argument',
    index,
    rest: isRest,
    ...(annotation === undefined ? {} : { annotation }),
  })
  const held = isPlain ? plainType : heldType(type)
  const value = held === undefined ? given : lowering.emit(at(node), { op: 'copy', from: given, type: held })
  lowering.write(at(node), name, value)
}

/** What a framework binds to it, or what its type says. */
function parameterSymbol(lowering: JavaLowering, node: SyntaxNode, type: string): string | undefined {
  const known = type === '' ? undefined : typeSymbol(lowering, type)
  if (known !== undefined && /#(?:MultipartFile|Part|FilePart)$/.test(known)) return known
  const annotation = findAnnotation(annotationsOf(node), binding)
  if (annotation !== undefined) {
    const name = annotationName(annotation)
    const isOfJax = /^(?:Query|Path|Form|Header|Cookie|Matrix|Bean|FormData)Param$|^Rest/.test(name)
    const isBean =
      /^(?:RequestBody|ModelAttribute|RequestPart)$/.test(name) && type !== '' && isOfProgram(lowering, type)
    return `${isOfJax ? jaxAnnotations : springAnnotations}${name}${isBean ? 'Bean' : ''}`
  }
  if (
    lowering.handler === undefined ||
    (known !== undefined && !/#InputStream$|#Reader$/.test(known)) ||
    isInjected(node)
  )
    return known
  const bound = boundTo[lowering.handler.framework]
  const isBean = lowering.handler.framework === 'spring' && isOfProgram(lowering, type)
  return bound === undefined || !isBean ? bound : `${bound}Bean`
}

/** Other annotations say that something else is given: the user, a value of the configuration. */
function isInjected(node: SyntaxNode): boolean {
  return annotationsOf(node).some(
    (each) => !/^(?:Valid|Validated|NotNull|NotBlank|NotEmpty|Nullable|Size)$/.test(annotationName(each)),
  )
}

/** `@GetMapping("/tides/{year:[0-9]{4}}")`: a part of the path has to match. */
function isPartOfPath(node: SyntaxNode, name: string): boolean {
  const method = node.parent?.parent
  if (method?.type !== 'method_declaration' || !/^\w+$/.test(name)) return false
  return annotationsOf(method).some((each) => {
    const [, source] = new RegExp(`\\{${name}:((?:[^{}]|\\{[^{}]{0,20}\\}){1,200})\\}`).exec(each.text) ?? []
    return source !== undefined && !/\.[*+]|\[\^|\\\\[SDW]/.test(source)
  })
}

/** `@Pattern` asks for the whole text. */
function isHeldToPattern(node: SyntaxNode): boolean {
  const annotations = node.type === 'formal_parameter' || node.type === 'field_declaration' ? annotationsOf(node) : []
  return isPatternHeld(annotations)
}

export function isPatternHeld(annotations: readonly SyntaxNode[]): boolean {
  const pattern = findAnnotation(annotations, /^Pattern$/)
  const [source] = pattern === undefined ? [] : textsOf(pattern, 'regexp')
  return source !== undefined && !/\.[*+]|\[\^|\\[SDW]/.test(source)
}
