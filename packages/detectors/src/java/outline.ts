// What a class declares, read before its code is lowered: in Java a plain name may be a field, and a plain call a method, of this
// class or of one around it, wherever it is declared.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field, fields } from '../tree-sitter/nodes.js'
import { annotationsOf, hasModifier } from './annotation.js'
import { typeName } from './type-name.js'

export interface DeclaredField {
  readonly name: string
  readonly type: string
  readonly isStatic: boolean
  readonly node: SyntaxNode
  readonly value: SyntaxNode | undefined
  readonly annotations: readonly SyntaxNode[]
}

export interface Outline {
  readonly name: string
  readonly node: SyntaxNode
  readonly kind: 'class' | 'interface' | 'enum' | 'record'
  readonly fields: ReadonlyMap<string, DeclaredField>
  /** Whether all methods of the name are static. */
  readonly methods: ReadonlyMap<string, boolean>
  readonly superclass: string | undefined
  readonly interfaces: readonly string[]
  readonly annotations: readonly SyntaxNode[]
  /** The variable that holds the object that its methods are called on. */
  readonly self: string
  /** Whether its code runs without an object of the class around it. */
  readonly outer: Outline | undefined
  /** The number of the class, once it is being lowered. */
  index?: number
}

const kinds: Readonly<Record<string, Outline['kind']>> = {
  interface_declaration: 'interface',
  annotation_type_declaration: 'interface',
  enum_declaration: 'enum',
  record_declaration: 'record',
}

export function outlineOf(node: SyntaxNode, outer: Outline | undefined): Outline {
  const name = field(node, 'name')?.text ?? ''
  const kind = kinds[node.type] ?? 'class'
  const members = membersOf(node)
  const declared = [...recordFields(node), ...members.flatMap((each) => fieldsOf(each, kind === 'interface'))]
  return {
    name,
    node,
    kind,
    fields: new Map(declared.map((each) => [each.name, each])),
    methods: methodsOf(members),
    superclass: typeOf(childrenOf(field(node, 'superclass'))[0]),
    interfaces: interfacesOf(node),
    annotations: annotationsOf(node),
    self: `this of ${name} at ${node.startIndex}`,
    outer,
  }
}

/** Declarations in the body, also those behind the constants of an enumeration. */
export function membersOf(node: SyntaxNode): SyntaxNode[] {
  const body = field(node, 'body') ?? childrenOf(node).find(({ type }) => type === 'class_body')
  return childrenOf(body).flatMap((each) => (each.type === 'enum_body_declarations' ? childrenOf(each) : [each]))
}

function fieldsOf(node: SyntaxNode, isConstant: boolean): DeclaredField[] {
  if (node.type === 'enum_constant') return [enumConstant(node)]
  if (node.type !== 'field_declaration' && node.type !== 'constant_declaration') return []
  const isStatic = isConstant || hasModifier(node, 'static')
  const type = field(node, 'type')
  return fields(node, 'declarator').flatMap((each) => {
    const name = field(each, 'name')
    if (name === undefined || type === undefined) return []
    const brackets = field(each, 'dimensions') === undefined ? '' : '[]'
    return [
      {
        name: name.text,
        type: typeName(type) + brackets,
        isStatic,
        node: each,
        value: field(each, 'value'),
        annotations: annotationsOf(node),
      },
    ]
  })
}

function enumConstant(node: SyntaxNode): DeclaredField {
  const name = field(node, 'name')?.text ?? ''
  return { name, type: '', isStatic: true, node, value: undefined, annotations: [] }
}

/** The parts of a record are its fields. */
function recordFields(node: SyntaxNode): DeclaredField[] {
  if (node.type !== 'record_declaration') return []
  return childrenOf(field(node, 'parameters')).flatMap((each) => {
    const [name, type] = [field(each, 'name'), field(each, 'type')]
    if (name === undefined || type === undefined) return []
    return [
      {
        name: name.text,
        type: typeName(type),
        isStatic: false,
        node: each,
        value: undefined,
        annotations: annotationsOf(each),
      },
    ]
  })
}

function methodsOf(members: readonly SyntaxNode[]): Map<string, boolean> {
  const methods = new Map<string, boolean>()
  for (const each of members) {
    if (each.type !== 'method_declaration') continue
    const name = field(each, 'name')?.text ?? ''
    methods.set(name, hasModifier(each, 'static') && methods.get(name) !== false)
  }
  return methods
}

function interfacesOf(node: SyntaxNode): string[] {
  const list = field(node, 'interfaces') ?? childrenOf(node).find(({ type }) => type === 'extends_interfaces')
  return childrenOf(childrenOf(list)[0]).flatMap((each) => typeOf(each) ?? [])
}

function typeOf(node: SyntaxNode | undefined): string | undefined {
  return node === undefined ? undefined : typeName(node)
}

/**
 * The property that a field is: where the class has a method of the same name, that one has the name for itself. Not of a field that other
 * files may read.
 */
export function propertyOf(outline: Outline | undefined, name: string): string {
  const declared = outline?.fields.get(name)
  return declared !== undefined && isPrivate(declared) && outline?.methods.has(name) === true ? `${name}#` : name
}

function isPrivate({ node, isStatic }: DeclaredField): boolean {
  return !isStatic && node.parent !== null && hasModifier(node.parent, 'private')
}

/** The class around the code that declares the field. */
export function ownerOf(outline: Outline | undefined, name: string): Outline | undefined {
  let owner = outline
  while (owner !== undefined && !owner.fields.has(name)) owner = owner.outer
  return owner
}
