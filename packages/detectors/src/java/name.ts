// What a name means where it is read: a variable, a field of this class or of one around it, something imported, or a class.

import { plainType, type Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { knownIndex } from './known-constant.js'
import type { JavaLowering } from './lowering.js'
import { selfOf } from './method.js'
import { type DeclaredField, type Outline, ownerOf, propertyOf } from './outline.js'
import { isPatternHeld } from './parameter.js'
import { typeSymbol, typeValue } from './resolve-type.js'
import { heldType, typeArguments } from './type-name.js'

export function plainName(lowering: JavaLowering, node: SyntaxNode, name: string): Temp {
  const { outline } = lowering
  if (name === 'this')
    return outline === undefined ? lowering.emit(at(node), { op: 'unknown' }) : selfOf(lowering, at(node), outline)
  if (lowering.scope.find(name) !== undefined && !lowering.ownTypes.has(name)) return lowering.read(at(node), name)
  const owner = ownerOf(outline, name)
  if (owner !== undefined) return readField(lowering, node, owner, name)
  if (lowering.imports.has(name) || lowering.ownTypes.has(name)) return typeValue(lowering, at(node), name)
  const imported = lowering.staticImports.get(name)
  if (imported !== undefined) {
    const object = typeValue(lowering, at(node), imported)
    return lowering.emit(at(node), { op: 'load', object, property: name })
  }
  if (/^[A-Z]/.test(name) && !/^[A-Z0-9_]+$/.test(name)) return typeValue(lowering, at(node), name)
  if (outline?.superclass !== undefined) {
    const property = propertyOf(lowering.ownTypes.get(outline.superclass), name)
    return lowering.emit(at(node), { op: 'load', object: selfOf(lowering, at(node), outline), property })
  }
  if (/^[A-Z]/.test(name)) return typeValue(lowering, at(node), name)
  if (!lowering.isPage) return lowering.emit(at(node), { op: 'global', name })
  if (/^(?:request|session|application|page)Scope$/.test(name)) return lowering.read(at(node), 'request')
  return lowering.emit(at(node), { op: 'load', object: lowering.read(at(node), 'request'), property: name })
}

/** What `name`, or the field `this.name`, is declared to be. */
export function declaredType(lowering: JavaLowering, node: SyntaxNode): string | undefined {
  const variable = node.type === 'identifier' ? lowering.variable(node.text) : undefined
  if (variable !== undefined) return lowering.types.get(variable)
  const name = node.text.replace(/^this\./, '')
  return ownerOf(lowering.outline, name)?.fields.get(name)?.type
}

/** What the collection `name` is declared to hold: `User` of `List<User>` and of `Map<String, User>`. */
export function heldInside(lowering: JavaLowering, name: string): string | undefined {
  const variable = lowering.variable(name)
  if (variable !== undefined) return lowering.insides.get(variable)
  const declared = ownerOf(lowering.outline, name)?.fields.get(name)?.node.parent?.childForFieldName('type')
  return typeArguments(declared ?? undefined).at(-1)
}

/** The class around the code that has the method. */
export function ownerOfMethod(outline: Outline | undefined, name: string): Outline | undefined {
  let owner = outline
  while (owner !== undefined && !owner.methods.has(name)) owner = owner.outer
  return owner
}

function readField(lowering: JavaLowering, node: SyntaxNode, owner: Outline, name: string): Temp {
  const declared = owner.fields.get(name)
  const object = declared?.isStatic === true ? typeOf(lowering, node, owner) : selfOf(lowering, at(node), owner)
  const value = lowering.emit(at(node), { op: 'load', object, property: propertyOf(owner, name) })
  return declared === undefined ? value : ofField(lowering, node, value, declared)
}

function typeOf(lowering: JavaLowering, node: SyntaxNode, owner: Outline): Temp {
  return owner.name === '' ? selfOf(lowering, at(node), owner) : lowering.read(at(node), owner.name)
}

/** What a field is declared to hold. */
function ofField(lowering: JavaLowering, node: SyntaxNode, value: Temp, { type, annotations }: DeclaredField): Temp {
  const symbol = isPatternHeld(annotations) ? plainType : (heldType(type) ?? typeSymbol(lowering, type))
  return symbol === undefined ? value : lowering.emit(at(node), { op: 'copy', from: value, type: symbol })
}

/** `this.name`, `object.name`, `Type.NAME`, and a class by its whole name. */
export function fieldAccess(lowering: JavaLowering, node: SyntaxNode): Temp {
  const type = qualifiedType(lowering, node)
  if (type !== undefined) return typeValue(lowering, at(node), type)
  const [object, name] = partsOf(node)
  if (object?.text === 'Boolean' && /^(?:TRUE|FALSE)$/.test(name))
    return lowering.constant(at(node), { type: 'boolean', value: name === 'TRUE' })
  const { outline } = lowering
  if (object?.type === 'this' && outline?.fields.has(name) === true) return readField(lowering, node, outline, name)
  if (name === 'this') return outerSelf(lowering, node, object?.text ?? '')
  if (name === 'length') {
    const size = knownIndex(lowering, node)
    return size === undefined
      ? lowering.emit(at(node), { op: 'unknown' })
      : lowering.constant(at(node), { type: 'number', value: size })
  }
  const property = propertyOfObject(lowering, object, name)
  return lowering.emit(at(node), { op: 'load', object: lowering.expression(object), property })
}

/** The property that a field is of an object of the file, of this one or of a class. */
export function propertyOfObject(lowering: JavaLowering, object: SyntaxNode | undefined, name: string): string {
  return propertyOf(object === undefined ? undefined : outlineOfObject(lowering, object), name)
}

/** The class of the file that an object is of, or that is named. */
function outlineOfObject(lowering: JavaLowering, object: SyntaxNode): Outline | undefined {
  if (object.type === 'this') return lowering.outline
  if (object.type === 'identifier') return lowering.ownTypes.get(declaredType(lowering, object) ?? object.text)
  const [inner, name] = object.type === 'field_access' ? partsOf(object) : [undefined, '']
  const around = inner === undefined ? undefined : outlineOfObject(lowering, inner)
  const declared = around?.fields.get(name)
  if (declared === undefined) return undefined
  return declared.node.type === 'enum_constant' ? around : lowering.ownTypes.get(declared.type)
}

function partsOf(node: SyntaxNode): readonly [SyntaxNode | undefined, string] {
  const object = field(node, 'object') ?? field(node, 'scope')
  return [object, (field(node, 'field') ?? field(node, 'name'))?.text ?? childrenOf(node).at(-1)?.text ?? '']
}

/** `Outer.this` */
function outerSelf(lowering: JavaLowering, node: SyntaxNode, name: string): Temp {
  let owner = lowering.outline
  while (owner !== undefined && owner.name !== name) owner = owner.outer
  return owner === undefined ? lowering.emit(at(node), { op: 'unknown' }) : selfOf(lowering, at(node), owner)
}

/** `java.sql.Types`, as far as it is the name of a class, where its first part is no variable. */
export function qualifiedType(lowering: JavaLowering, node: SyntaxNode): string | undefined {
  if (!/^[a-z_]\w*(?:\s*\.\s*[a-z_]\w*)*\s*\.\s*[A-Z]\w*$/.test(node.text)) return undefined
  const name = node.text.replaceAll(/\s/g, '')
  const [root = ''] = name.split('.', 1)
  if (lowering.scope.find(root) !== undefined || ownerOf(lowering.outline, root) !== undefined) return undefined
  return name
}
