// Classes without the word: a function, and what the statements of its scope put on its prototype (`F.prototype.run = function () {}`,
// `util.inherits(F, Base)`). Read off a scope before it is lowered, so that its functions become the constructor and the methods of a
// class, and the class itself an instruction behind the last statement that adds to it.

import type * as t from '@babel/types'
import type { Member } from '../ir/instruction.js'
import { at, type FunctionNode, type Lowering } from './lowering.js'
import { propertyName } from './pattern.js'

/** What a function is to a class that is made of functions. */
export interface ClassRole {
  readonly made: PrototypeClass
  /** Absent for its constructor. */
  readonly member?: string
}

export interface PrototypeClass {
  readonly index: number
  readonly node: FunctionNode
  readonly name: string
  superclass: t.Node | undefined
  readonly members: Member[]
  constructorFunction: number | undefined
}

interface Found {
  readonly members: Map<FunctionNode, string>
  superclass: t.Node | undefined
  last: t.Statement
}

const inheriting = /(?:^|[._])(?:inherits?|extends)$/
const mixing = /(?:^|[._])(?:assign|extend|mixin|merge)$/
const deepestKey = 6

/** Gives the functions of a scope their roles in classes that are made of functions. */
export function readPrototypeClasses(lowering: Lowering, body: readonly t.Statement[]): void {
  if (!lowering.hasPrototypes) return
  const scope = new PrototypeScope()
  for (const statement of body) scope.read(statement)
  for (const [key, found] of scope.found) {
    const node = scope.constructors.get(key)
    if (node === undefined) continue
    const made: PrototypeClass = {
      index: lowering.classes.push(undefined) - 1,
      node,
      name: key.split('.').at(-1) ?? '',
      superclass: found.superclass,
      members: [],
      constructorFunction: undefined,
    }
    lowering.roles.set(node, { made })
    for (const [member, name] of found.members) lowering.roles.set(member, { made, member: name })
    lowering.classesAfter.set(found.last, [...(lowering.classesAfter.get(found.last) ?? []), made])
  }
}

/** The instruction of a class, behind the statement that is the last to add to it. */
export function emitPrototypeClass(lowering: Lowering, made: PrototypeClass): void {
  const { node, name, members, constructorFunction, index } = made
  if (constructorFunction === undefined) return
  lowering.classes[index] = { ...at(node), name, decorators: [], members, constructorFunction }
  const superclass = made.superclass === undefined ? undefined : lowering.expression(made.superclass)
  lowering.emit(at(node), { op: 'class', class: index, ...(superclass === undefined ? {} : { superclass }) })
}

class PrototypeScope {
  readonly constructors = new Map<string, FunctionNode>()
  readonly found = new Map<string, Found>()
  /** Other names of a constructor or of its prototype: `exports.F` of `F`, `proto` of `F.prototype`. */
  readonly #aliases = new Map<string, string>()

  read(statement: t.Statement): void {
    switch (statement.type) {
      case 'FunctionDeclaration':
        if (statement.id) this.constructors.set(statement.id.name, statement)
        return
      case 'VariableDeclaration':
        for (const { id, init } of statement.declarations)
          if (id.type === 'Identifier' && init) this.#assigned([id.name], init, statement)
        return
      case 'ExpressionStatement':
        this.#expression(statement.expression, statement)
        return
      case 'ExportNamedDeclaration':
        if (statement.declaration) this.read(statement.declaration)
        return
    }
  }

  #expression(node: t.Expression, statement: t.Statement): void {
    if (node.type === 'SequenceExpression') for (const each of node.expressions) this.#expression(each, statement)
    if (node.type === 'AssignmentExpression' && node.operator === '=') this.#assigned([], node, statement)
    if (node.type === 'CallExpression') this.#called(node, statement)
  }

  /** `a = b = value` */
  #assigned(names: readonly string[], node: t.Node, statement: t.Statement): void {
    const keys = [...names]
    let value = node
    while (value.type === 'AssignmentExpression' && value.operator === '=') {
      const key = keyOf(value.left)
      if (key !== undefined) keys.push(key)
      value = value.right
    }
    const [first, ...others] = keys.map((key) => this.#resolved(key))
    if (first === undefined) return
    for (const other of others) if (!other.includes('.prototype')) this.#aliases.set(other, first)
    for (const key of [first, ...others]) this.#stored(key, value, statement)
    // `var proto = F.prototype = { … }`
    const prototype = [first, ...others].find((key) => key.endsWith('.prototype'))
    for (const key of keys) if (prototype !== undefined && key !== prototype) this.#aliases.set(key, prototype)
  }

  #stored(key: string, value: t.Node, statement: t.Statement): void {
    const [, owner, member] = /^(.+)\.prototype(?:\.([\w$]+))?$/.exec(key) ?? []
    const given = keyOf(value)
    if (owner !== undefined && member === '__proto__') this.#inherit(owner, value, statement)
    else if (owner !== undefined && member !== undefined) this.#add(owner, member, value, statement)
    else if (owner !== undefined) this.#whole(owner, value, statement)
    else if (value.type === 'FunctionExpression') this.constructors.set(key, value)
    else if (given !== undefined && given !== key) this.#aliases.set(key, this.#resolved(given))
  }

  /** `F.prototype = value`, or what is mixed into it. */
  #whole(owner: string, value: t.Node, statement: t.Statement): void {
    switch (value.type) {
      case 'ObjectExpression':
        for (const property of value.properties) {
          if (property.type === 'SpreadElement') continue
          const name = propertyName(property)
          const member = property.type === 'ObjectProperty' ? property.value : property
          if (name !== undefined) this.#add(owner, name, member, statement)
        }
        return
      case 'NewExpression':
        this.#inherit(owner, value.callee, statement)
        return
      case 'CallExpression':
        if (keyOf(value.callee) === 'Object.create') {
          const [base] = value.arguments
          if (base !== undefined) this.#inherit(owner, base, statement)
        } else for (const each of value.arguments) this.#whole(owner, each, statement)
    }
  }

  #called({ callee, arguments: given }: t.CallExpression, statement: t.Statement): void {
    const called = keyOf(callee) ?? ''
    const [first, second, ...others] = given
    const target = first === undefined ? undefined : keyOf(first)
    if (target === undefined || second === undefined) return
    const [, owner] = /^(.+)\.prototype$/.exec(this.#resolved(target)) ?? []
    if (owner === undefined && inheriting.test(called)) this.#inherit(this.#resolved(target), second, statement)
    if (owner === undefined) return
    if (called === 'Object.setPrototypeOf') this.#inherit(owner, second, statement)
    else if (mixing.test(called)) for (const each of [second, ...others]) this.#whole(owner, each, statement)
  }

  #add(owner: string, name: string, value: t.Node, statement: t.Statement): void {
    const isMethod = value.type === 'FunctionExpression' || value.type === 'ObjectMethod'
    if (isMethod) this.#of(owner, statement).members.set(value, name)
  }

  /** `Base`, or `Base.prototype`. */
  #inherit(owner: string, base: t.Node, statement: t.Statement): void {
    if (base.type === 'NullLiteral') return
    const isPrototype = base.type === 'MemberExpression' && keyOf(base)?.endsWith('.prototype') === true
    this.#of(owner, statement).superclass = isPrototype ? base.object : base
  }

  #of(owner: string, statement: t.Statement): Found {
    const known = this.found.get(owner) ?? { members: new Map(), superclass: undefined, last: statement }
    known.last = statement
    this.found.set(owner, known)
    return known
  }

  /** A key whose beginning is another name of something. */
  #resolved(key: string): string {
    const parts = key.split('.')
    for (let length = Math.min(parts.length, deepestKey); length > 0; length -= 1) {
      const alias = this.#aliases.get(parts.slice(0, length).join('.'))
      if (alias !== undefined) return [alias, ...parts.slice(length)].join('.')
    }
    return key
  }
}

/** `a.b.c`, of names only. */
function keyOf(node: t.Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'ThisExpression') return 'this'
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return undefined
  const object = keyOf(node.object)
  return object === undefined ? undefined : `${object}.${node.property.name}`
}
