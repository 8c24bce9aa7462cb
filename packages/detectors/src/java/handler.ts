// Methods that a framework calls with what it was sent: what makes them so, and what becomes of what they return.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationsOf, elementOf, findAnnotation } from './annotation.js'
import type { JavaLowering } from './lowering.js'
import type { Outline } from './outline.js'
import { constantText, sumOperands } from './string.js'
import { typeArguments, typeName } from './type-name.js'

export interface HandlerKind {
  readonly framework: 'spring' | 'jax-rs' | 'messages' | 'errors'
  /** What the framework makes of a returned value. */
  readonly returns: 'page' | 'content' | 'view' | 'nothing'
}

const mappings = /^(?:Get|Post|Put|Patch|Delete|Request)Mapping$/
const listeners =
  /^(?:KafkaListener|RabbitListener|JmsListener|SqsListener|StreamListener|EventListener|MessageMapping|Incoming|ServiceActivator)$/
const verbs = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/

export function handlerKind(outline: Outline | undefined, node: SyntaxNode): HandlerKind | undefined {
  const annotations = annotationsOf(node)
  const mapping = findAnnotation(annotations, mappings)
  if (mapping !== undefined) return { framework: 'spring', returns: springReturn(outline, node, mapping) }
  if (findAnnotation(annotations, /^ExceptionHandler$/) !== undefined)
    return { framework: 'errors', returns: 'content' }
  if (findAnnotation(annotations, listeners) !== undefined) return { framework: 'messages', returns: 'nothing' }
  if (findAnnotation(annotations, verbs) === undefined) return undefined
  const produced = findAnnotation(annotations, /^Produces$/) ?? findAnnotation(outline?.annotations ?? [], /^Produces$/)
  const isPage = produced !== undefined && /html|TEXT_HTML/i.test(produced.text)
  return { framework: 'jax-rs', returns: isPage ? 'page' : 'content' }
}

/** A text is sent as a page where nothing else is said: browsers ask for one. */
function springReturn(outline: Outline | undefined, node: SyntaxNode, mapping: SyntaxNode): HandlerKind['returns'] {
  const isBody =
    findAnnotation(outline?.annotations ?? [], /^RestController$/) !== undefined ||
    findAnnotation(annotationsOf(node), /^ResponseBody$/) !== undefined
  const type = field(node, 'type')
  const name = type === undefined ? '' : typeName(type)
  const wraps = /^(?:ResponseEntity|HttpEntity|Mono|CompletableFuture|Callable)$/.test(name)
  const isText = name === 'String' || (wraps && typeArguments(type).includes('String'))
  if (name === 'void') return 'nothing'
  if (!isBody && !wraps) return isText || name === 'ModelAndView' || name === 'RedirectView' ? 'view' : 'nothing'
  const produces = elementOf(mapping, 'produces')?.text
  const isPage = isText && (produces === undefined || /html/i.test(produces))
  return isPage ? 'page' : 'content'
}

const symbols: Readonly<Record<HandlerKind['framework'], string>> = {
  spring: 'org.springframework.web.bind.annotation.ResponseBody',
  'jax-rs': 'javax.ws.rs.Produces',
  errors: 'org.springframework.web.bind.annotation.ResponseBody',
  messages: 'org.springframework.messaging.handler.annotation.SendTo',
}

/** A returned value is given to the framework. */
export function giveReturned(lowering: JavaLowering, node: SyntaxNode, value: Temp): void {
  const { handler } = lowering
  if (handler === undefined || handler.returns === 'nothing') return
  if (handler.returns === 'view') {
    giveView(lowering, node, value)
    return
  }
  const specifier = symbols[handler.framework]
  const owner = lowering.emit(at(node), { op: 'import', specifier })
  const callee =
    handler.returns === 'page' && !isPlainText(node)
      ? owner
      : lowering.emit(at(node), { op: 'load', object: owner, property: 'content' })
  lowering.emit(at(node), { op: 'call', callee, arguments: [{ value, spread: false }], form: 'call' })
}

/** An answer that says that it is no page. */
function isPlainText(node: SyntaxNode): boolean {
  return /\bcontentType\(\s*(?:MediaType\.)?(?:TEXT_PLAIN|APPLICATION_|IMAGE_)/.test(node.text.slice(0, 4000))
}

/** The name of a view; one that begins with `redirect:` is an address, of what stands behind that. */
function giveView(lowering: JavaLowering, node: SyntaxNode, value: Temp): void {
  const [returned] = childrenOf(node)
  const target = returned === undefined ? undefined : redirectTarget(lowering, returned)
  const view = lowering.emit(at(node), { op: 'import', specifier: 'org.springframework.web.servlet.View' })
  const name = returned === undefined ? undefined : constantText(returned)
  if (name !== undefined && /^[\w/-]{1,200}$/.test(name)) {
    lowering.emit(at(node), { op: 'import', specifier: `page:${name}` })
  }
  const callee =
    target === undefined ? view : lowering.emit(at(node), { op: 'load', object: view, property: 'redirect' })
  lowering.emit(at(node), { op: 'call', callee, arguments: [{ value: target ?? value, spread: false }], form: 'call' })
}

/** `"redirect:" + target` */
export function redirectTarget(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const [first, ...rest] = sumOperands(node)
  const beginning = first === undefined ? undefined : constantText(first)
  if (first === undefined || beginning?.startsWith('redirect:') !== true) return undefined
  const start = lowering.string(at(first), beginning.slice('redirect:'.length))
  return lowering.emit(at(node), { op: 'template', parts: [start, ...rest.map((each) => lowering.expression(each))] })
}
