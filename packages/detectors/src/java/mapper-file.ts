// The statements of a MyBatis mapper in XML as functions of the values that its interface hands on by name: `${name}` is put into the
// text as it is, `#{name}` is bound.

import type { ModuleCode, Temp } from '../ir/instruction.js'
import { ModuleBuilder } from '../ir/module-builder.js'

const statement = /<(select|insert|update|delete|sql)\b([^>]{0,2000})>([\s\S]*?)<\/\1>/g
const inserted = /\$\{\s*([\w.]{1,200})[^}]{0,200}\}/g
const loop = /<foreach\b([^>]{0,1000})>/g
const mostStatements = 2000

export function lowerMapper(text: string): ModuleCode {
  const builder = new ModuleBuilder(text)
  const origin = { start: 0, end: text.length, name: '<module>', parameters: [], isConstructor: false, directives: [] }
  builder.inFunction(origin, () => {
    let count = 0
    for (const match of text.matchAll(statement)) {
      count += 1
      if (count > mostStatements) break
      const id = attribute(match[2] ?? '', 'id')
      if (id !== undefined) statementFunction(builder, match, id)
    }
  })
  return builder.finish()
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']{1,300})["']`).exec(attributes)?.[1]
}

function statementFunction(builder: ModuleBuilder, match: RegExpMatchArray, id: string): void {
  const body = match[3] ?? ''
  const begin = (match.index ?? 0) + match[0].length - body.length - `</${match[1]}>`.length
  const where = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length }
  const code = builder.inFunction(
    { ...where, name: id, parameters: [], isConstructor: false, directives: [] },
    (parameters) => {
      parameters.push({ name: 'values' })
      const values = builder.emit(where, { op: 'argument', index: 0, rest: false })
      const elements = elementsOf(body)
      for (const each of body.matchAll(inserted)) {
        insertion(builder, values, elements, { name: each[1] ?? '', start: begin + each.index, length: each[0].length })
      }
    },
  )
  builder.push({ ...where, op: 'export', name: id, value: builder.emit(where, { op: 'function', function: code }) })
}

/** The list that each element of a loop is one of. */
function elementsOf(body: string): ReadonlyMap<string, string> {
  return new Map(
    [...body.matchAll(loop)].flatMap(([, attributes = '']) => {
      const [item, collection] = [attribute(attributes, 'item'), attribute(attributes, 'collection')]
      return item === undefined || collection === undefined ? [] : [[item, collection] as const]
    }),
  )
}

interface Insertion {
  readonly name: string
  readonly start: number
  readonly length: number
}

function insertion(
  builder: ModuleBuilder,
  values: Temp,
  elements: ReadonlyMap<string, string>,
  { name, start, length }: Insertion,
): void {
  const where = { start, end: start + length }
  builder.statements.push(where)
  const [root = '', ...rest] = name.split('.')
  const list = elements.get(root)
  const first = builder.emit(where, { op: 'load', object: values, property: list ?? root })
  const element = list === undefined ? first : builder.emit(where, { op: 'load', object: first })
  const value = rest.reduce((object, property) => builder.emit(where, { op: 'load', object, property }), element)
  const part = builder.emit(where, { op: 'template', parts: [builder.string(where, ' '), value] })
  const callee = builder.emit(where, { op: 'import', specifier: 'org.apache.ibatis.annotations.Select' })
  builder.emit(where, { op: 'call', callee, arguments: [{ value: part, spread: false }], form: 'call' })
}
