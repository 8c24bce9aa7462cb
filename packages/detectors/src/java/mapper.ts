// Methods of a mapper that MyBatis implements: their annotation holds the statement, in which `${name}` is put as it is and `#{name}`
// is bound. Other methods without code have none to follow.

import type { Entry, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, field } from '../tree-sitter/nodes.js'
import { annotationsOf, findAnnotation, textsOf } from './annotation.js'
import type { JavaLowering } from './lowering.js'
import { inMethod, type Origin } from './method.js'
import { type WrittenParameter, writtenParameters } from './parameter.js'
import { qualifiedNames } from './resolve-type.js'

const statements = /^(?:Select|Insert|Update|Delete)$/
const inserted = /\$\{\s*([\w.]+)[^}]{0,200}\}/g

export function mapperMethod(lowering: JavaLowering, node: SyntaxNode, origin: Origin): number | undefined {
  const annotation = findAnnotation(annotationsOf(node), statements)
  if (annotation === undefined) return handedOn(lowering, node, origin)
  const written = writtenParameters(field(node, 'parameters'))
  const text = textsOf(annotation, 'value').join(' ')
  return inMethod(lowering, node, origin, written, () => {
    const where = at(annotation)
    lowering.statements.push(where)
    const callee = lowering.emit(where, { op: 'import', specifier: 'org.apache.ibatis.annotations.Select' })
    const value = statementText(lowering, where, text, written)
    lowering.emit(where, { op: 'call', callee, arguments: [{ value, spread: false }], form: 'call' })
  })
}

/** A method whose statement stands in a file of its own gets the values by their names. */
function handedOn(lowering: JavaLowering, node: SyntaxNode, origin: Origin): number | undefined {
  const { outline } = origin
  const name = field(node, 'name')
  if (outline?.kind !== 'interface' || name === undefined || !/(?:Mapper|Dao|DAO)$/.test(outline.name)) return undefined
  const written = writtenParameters(field(node, 'parameters'))
  const [qualified = outline.name] = qualifiedNames(lowering, outline.name)
  return inMethod(lowering, node, origin, written, () => {
    const where = at(name)
    const callee = lowering.emit(where, { op: 'import', specifier: `mapper:${qualified}`, name: name.text })
    const entries = written.flatMap((each) => valuesOf(lowering, where, each, written.length === 1))
    const value = lowering.emit(where, { op: 'object', entries })
    const answer = lowering.emit(where, { op: 'call', callee, arguments: [{ value, spread: false }], form: 'call' })
    lowering.push({ ...where, op: 'return', value: answer })
  })
}

/** A value under the name that it has in the statement; the fields of the only one stand by themselves. */
function valuesOf(
  lowering: JavaLowering,
  where: ReturnType<typeof at>,
  { node, name, type }: WrittenParameter,
  isOnly: boolean,
): Entry[] {
  const given = findAnnotation(annotationsOf(node), /^Param$/)
  const [called = name] = given === undefined ? [] : textsOf(given, 'value')
  const entry = { name: called, value: lowering.read(where, name), spread: false, at: where }
  if (!isOnly || given !== undefined || type === 'String') return [entry]
  return [{ value: lowering.read(where, name), spread: true, at: where }, entry]
}

function statementText(
  lowering: JavaLowering,
  where: ReturnType<typeof at>,
  text: string,
  written: readonly WrittenParameter[],
): Temp {
  const parts: Temp[] = []
  let end = 0
  for (const match of text.matchAll(inserted)) {
    parts.push(lowering.string(where, text.slice(end, match.index)))
    parts.push(insertedValue(lowering, where, match[1] ?? '', written))
    end = match.index + match[0].length
  }
  parts.push(lowering.string(where, text.slice(end)))
  return lowering.emit(where, { op: 'template', parts })
}

/** A parameter by the name that `@Param` gives it, or its own; a part of the only one. */
function insertedValue(
  lowering: JavaLowering,
  where: ReturnType<typeof at>,
  path: string,
  written: readonly WrittenParameter[],
): Temp {
  const [root = '', ...rest] = path.split('.')
  const named = written.find(({ node, name }) => {
    const given = findAnnotation(annotationsOf(node), /^Param$/)
    return (given === undefined ? [name] : textsOf(given, 'value')).includes(root)
  })
  const [only, more] = written
  const parameter = named ?? (more === undefined ? only : undefined)
  if (parameter === undefined) return lowering.emit(where, { op: 'unknown' })
  const value = lowering.read(where, parameter.name)
  const properties = named === undefined && parameter.type !== 'String' ? [root, ...rest] : rest
  return properties.reduce((object, property) => lowering.emit(where, { op: 'load', object, property }), value)
}
