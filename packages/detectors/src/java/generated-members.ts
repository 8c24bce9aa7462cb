// Methods that nobody writes: accessors of records, and what Lombok makes of a class with its annotations.

import { type Member, plainType, type Temp } from '../ir/instruction.js'
import { at } from '../tree-sitter/nodes.js'
import { findAnnotation } from './annotation.js'
import type { JavaLowering } from './lowering.js'
import { inMethod, selfOf } from './method.js'
import { type DeclaredField, type Outline, propertyOf } from './outline.js'
import { isPatternHeld } from './parameter.js'
import { isPlainType } from './type-name.js'

export function generatedMembers(lowering: JavaLowering, outline: Outline, index: number): Member[] {
  const make = new Generation(lowering, outline, index)
  const own = [...outline.fields.values()].filter(({ isStatic }) => !isStatic)
  const has = (field: DeclaredField, names: RegExp): boolean =>
    findAnnotation(outline.annotations, names) !== undefined || findAnnotation(field.annotations, names) !== undefined
  const members = own.flatMap((field) => [
    ...(outline.kind === 'record' ? make.getter(field, field.name) : []),
    ...(has(field, /^Getter$/) || isData(outline) ? make.getter(field, getterName(field)) : []),
    ...(has(field, /^(?:Data|Setter)$/) ? make.setter(field) : []),
  ])
  if (findAnnotation(outline.annotations, /^(?:Super)?Builder$/) !== undefined) members.push(...make.builder(own))
  if (outline.kind === 'enum') members.push(...make.constant('valueOf'))
  return members
}

function isData({ annotations }: Outline): boolean {
  return findAnnotation(annotations, /^(?:Data|Value)$/) !== undefined
}

function getterName({ name, type }: DeclaredField): string {
  return `${type === 'boolean' ? 'is' : 'get'}${capitalized(name)}`
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

class Generation {
  readonly #lowering: JavaLowering
  readonly #outline: Outline
  readonly #index: number

  constructor(lowering: JavaLowering, outline: Outline, index: number) {
    this.#lowering = lowering
    this.#outline = outline
    this.#index = index
  }

  getter(field: DeclaredField, name: string): Member[] {
    const where = at(field.node)
    return this.#method(field, name, false, [], () => {
      const object = selfOf(this.#lowering, where, this.#outline)
      const read = this.#lowering.emit(where, { op: 'load', object, property: propertyOf(this.#outline, field.name) })
      this.#lowering.push({ ...where, op: 'return', value: this.#plain(field, read) })
    })
  }

  setter(field: DeclaredField): Member[] {
    const where = at(field.node)
    const parameter = { node: field.node, name: field.name, type: field.type, isRest: false }
    return this.#method(field, `set${capitalized(field.name)}`, false, [parameter], () => {
      const value = this.#lowering.read(where, field.name)
      const object = selfOf(this.#lowering, where, this.#outline)
      this.#lowering.push({ ...where, op: 'store', object, property: propertyOf(this.#outline, field.name), value })
    })
  }

  /** What gives one of a few values, whatever it is asked for. */
  constant(name: string): Member[] {
    const node = this.#outline.node
    const parameter = { node, name: 'name', type: 'String', isRest: false }
    const where = { start: at(node).start, end: at(node).start + 1 }
    return this.#method({ node, name }, name, true, [parameter], () => {
      this.#lowering.push({ ...where, op: 'return', value: this.#lowering.string(where, this.#outline.name) })
    })
  }

  /** `Type.builder().name(value).build()`: the builder is an instance, and so is what it builds. */
  builder(fields: readonly DeclaredField[]): Member[] {
    const { node, name } = this.#outline
    const where = { start: at(node).start, end: at(node).start + 1 }
    const self = (): Temp => selfOf(this.#lowering, where, this.#outline)
    const made = (): Temp =>
      this.#lowering.emit(where, {
        op: 'call',
        callee: this.#lowering.read(where, name),
        arguments: [],
        form: 'construct',
      })
    return [
      ...this.#method({ node, name }, 'builder', true, [], () =>
        this.#lowering.push({ ...where, op: 'return', value: made() }),
      ),
      ...fields.flatMap((field) => this.#withField(field)),
      ...this.#method({ node, name }, 'build', false, [], () =>
        this.#lowering.push({ ...where, op: 'return', value: self() }),
      ),
    ]
  }

  #withField(field: DeclaredField): Member[] {
    const where = at(field.node)
    const parameter = { node: field.node, name: field.name, type: field.type, isRest: false }
    return this.#method(field, field.name, false, [parameter], () => {
      const value = this.#lowering.read(where, field.name)
      const object = selfOf(this.#lowering, where, this.#outline)
      this.#lowering.push({ ...where, op: 'store', object, property: propertyOf(this.#outline, field.name), value })
      this.#lowering.push({ ...where, op: 'return', value: selfOf(this.#lowering, where, this.#outline) })
    })
  }

  #plain({ node, type, annotations }: DeclaredField, value: Temp): Temp {
    if (!isPlainType(type) && !isPatternHeld(annotations)) return value
    return this.#lowering.emit(at(node), { op: 'copy', from: value, type: plainType })
  }

  #method(
    { node }: Pick<DeclaredField, 'node' | 'name'>,
    name: string,
    isStatic: boolean,
    parameters: Parameters<typeof inMethod>[3],
    body: () => void,
  ): Member[] {
    if (this.#outline.methods.has(name)) return []
    const origin = { name, class: this.#index, outline: this.#outline, isStatic }
    const code = inMethod(this.#lowering, node, origin, parameters, body)
    this.#lowering.emit(at(node), { op: 'function', function: code })
    return [{ name, decorators: [], function: code, isStatic, isGetter: false }]
  }
}
