// `Type::method`, `object::method` and `Type::new` as functions of what they will be given.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { partOfGiven } from './map-entry.js'
import { methodNames } from './method-names.js'
import { declaredType } from './name.js'
import { ownerOf } from './outline.js'
import { isOfProgram, typeValue } from './resolve-type.js'
import { typeName } from './type-name.js'

export function methodReference(lowering: JavaLowering, node: SyntaxNode): Temp {
  const [target] = childrenOf(node)
  const name = node.text.slice(node.text.lastIndexOf('::') + 2).trim()
  if (target === undefined) return lowering.emit(at(node), { op: 'unknown' })
  const where = at(node)
  const type = typeNameOf(lowering, target)
  if (type === undefined || constantOf(lowering, target)) return ofObject(lowering, node, target, name)
  if (name === 'new') return typeValue(lowering, where, type)
  // A setting of the libraries that is switched off by its method.
  if (name === 'disable')
    return lowering.emit(where, { op: 'load', object: typeValue(lowering, where, type), property: name })
  return calling(lowering, node, type, name)
}

/** The first part where it is the name of a class. */
function typeNameOf(lowering: JavaLowering, target: SyntaxNode): string | undefined {
  if (target.type !== 'identifier' && target.type !== 'field_access')
    return /type/.test(target.type) ? typeName(target) : undefined
  const [root = ''] = target.text.split('.', 1)
  if (lowering.variable(root) !== undefined && !lowering.ownTypes.has(root)) return undefined
  if (ownerOf(lowering.outline, root) !== undefined) return undefined
  return /(?:^|\.)[A-Z]\w*$/.test(target.text) ? target.text : undefined
}

/** `LIST::contains`: a field of the class in capitals is an object. */
function constantOf(lowering: JavaLowering, target: SyntaxNode): boolean {
  return ownerOf(lowering.outline, target.text) !== undefined
}

/** A method of an object, given what it will be given; of the program's own classes the method itself. */
function ofObject(lowering: JavaLowering, node: SyntaxNode, target: SyntaxNode, name: string): Temp {
  const where = at(node)
  const property = methodNames.get(name) ?? (isOfLibrary(lowering, target) ? name : undefined)
  if (property === undefined)
    return lowering.emit(where, { op: 'load', object: lowering.expression(target), property: name })
  const code = lowering.inFunction(
    { ...where, name: '', parameters: [], isConstructor: false, isFunctional: true, directives: [] },
    (parameters) => {
      parameters.push({ name: 'it' })
      const value = lowering.emit(where, { op: 'argument', index: 0, rest: false })
      const receiver = lowering.expression(target)
      if (name === 'equals') {
        const isSame = lowering.emit(where, { op: 'binary', operator: '===', left: receiver, right: value })
        lowering.push({ ...where, op: 'return', value: isSame })
        return
      }
      const callee = lowering.emit(where, { op: 'load', object: receiver, property })
      const given = [{ value, spread: false }]
      const answer = lowering.emit(where, { op: 'call', callee, receiver, arguments: given, form: 'call' })
      lowering.push({ ...where, op: 'return', value: answer })
    },
  )
  return lowering.emit(where, { op: 'function', function: code })
}

function isOfLibrary(lowering: JavaLowering, target: SyntaxNode): boolean {
  if (target.type !== 'identifier') return false
  const type = declaredType(lowering, target) ?? ''
  return type !== '' && type !== 'var' && !isOfProgram(lowering, type)
}

/** A function of the class itself, or a method of what it is given: of a class of the program the code tells. */
function calling(lowering: JavaLowering, node: SyntaxNode, type: string, name: string): Temp {
  const where = at(node)
  const outline = lowering.ownTypes.get(type)
  const isStatic = outline?.methods.get(name) ?? !isOfProgram(lowering, type)
  if (outline !== undefined && isStatic) {
    return lowering.emit(where, { op: 'load', object: typeValue(lowering, where, type), property: name })
  }
  const code = lowering.inFunction(
    { ...where, name: '', parameters: [], isConstructor: false, isFunctional: true, directives: [] },
    (parameters) => {
      parameters.push({ name: 'it' })
      const annotation = isOfProgram(lowering, type) ? typeValue(lowering, where, type) : undefined
      const given = lowering.emit(where, {
        op: 'argument',
        index: 0,
        rest: false,
        ...(annotation === undefined ? {} : { annotation }),
      })
      lowering.push({ ...where, op: 'return', value: called(lowering, node, { type, name, isStatic, given }) })
    },
  )
  return lowering.emit(where, { op: 'function', function: code })
}

/** Classes of the libraries that hold functions, and names of functions of other classes. */
const functionClass =
  /(?:Utils?|Character|Files|Paths|Objects|Arrays|Math|Collections|Helper|Encode|Escapers|Encoder|Decoder)$/
const functionName =
  /^(?:current|now|randomUUID|getInstance|valueOf|parse\w*|of|from\w*|copyOf|format|decode|encode\w*|escape\w*|quote|isNull|nonNull)$/

interface Reference {
  readonly type: string
  readonly name: string
  readonly isStatic: boolean
  readonly given: Temp
}

/** `String::trim` asks what it is given, `Integer::parseInt` is given it: told by the method where the class is installed. */
function called(lowering: JavaLowering, node: SyntaxNode, { type, name, isStatic, given }: Reference): Temp {
  const where = at(node)
  const isFunction = isStatic && (functionClass.test(type) || functionName.test(name))
  if (!isFunction) {
    const part = /(?:^|\.)Entry$/.test(type) ? partOfGiven(lowering, node, name, given) : undefined
    if (part !== undefined) return part
    const callee = lowering.emit(where, { op: 'load', object: given, property: name })
    return lowering.emit(where, { op: 'call', callee, receiver: given, arguments: [], form: 'call' })
  }
  const receiver = typeValue(lowering, where, type)
  const callee = lowering.emit(where, { op: 'load', object: receiver, property: name })
  return lowering.emit(where, {
    op: 'call',
    callee,
    receiver,
    arguments: [{ value: given, spread: false }],
    form: 'call',
  })
}
