// Middleware of the program's own that reads a part of the request with a schema and puts what it read back: `validBody(schema)` gives
// `(req, res, next) => { req.body = schema.parse(req.body); next() }`. What the schema does not know is gone when the handler runs.

import type { Use } from '../ir/function-uses.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calledMethod } from './match-call.js'
import { type Shape, shapeOf } from './schemas.js'

const reading = /^(?:parse|parseAsync|safeParse|safeParseAsync|validateSync|validate|validateAsync|cast|attempt)$/
/** What holds the value in an answer that may also be an error. */
const held = /^(?:data|value|output)$/

const known = new WeakMap<Semantics, Map<string, Shape | undefined>>()

/** What is left of a part behind those that stand before a handler; asked once for a place in a call. */
export function leftByOwnValidator(semantics: Semantics, { call, argument }: Use, part: string): Shape | undefined {
  const answers = known.get(semantics) ?? new Map<string, Shape | undefined>()
  known.set(semantics, answers)
  const key = `${call} ${argument} ${part}`
  if (!answers.has(key)) {
    answers.set(key, undefined)
    answers.set(key, leftBefore(semantics, call, argument, part))
  }
  return answers.get(key)
}

function leftBefore(semantics: Semantics, call: Ref, argument: number, part: string): Shape | undefined {
  const { program, origins, graph } = semantics
  for (const { value } of program.flowOf(call, 'call')?.arguments.slice(0, argument) ?? []) {
    const [made] = origins.of(program.beside(call, value))
    if (made === undefined) continue
    const factories = program.flow(made).op === 'call' ? graph.callees(made) : []
    const inner = factories.flatMap((code) => origins.returned(code).flatMap((each) => graph.functions(each)))
    for (const code of factories.length > 0 ? inner : graph.functions(made)) {
      const schema = schemaPutBack(semantics, code, part)
      const given = schema === undefined ? undefined : givenTo(semantics, made, factories, schema)
      const left = given === undefined ? undefined : shapeOf(semantics, given, 0)
      if (left !== undefined && left.kind !== 'anything') return left
    }
  }
  return undefined
}

/** What the part is read with before it is put back. */
function schemaPutBack(semantics: Semantics, code: FunctionRef, part: string): Ref | undefined {
  const { program, origins } = semantics
  for (const ref of program.within(code)) {
    const stored = program.flowOf(ref, 'update')
    if (stored?.property !== part) continue
    const values = origins.of(program.beside(ref, stored.value)).flatMap((each) => {
      const load = program.flowOf(each, 'load')
      const isHeld = load?.property !== undefined && held.test(load.property)
      return isHeld ? origins.of(program.beside(each, load.object)) : [each]
    })
    for (const value of values) {
      const read = program.flowOf(value, 'call')
      if (read?.receiver !== undefined && reading.test(calledMethod(program, value) ?? ''))
        return program.beside(value, read.receiver)
    }
  }
  return undefined
}

/** A parameter of what makes the middleware is what that was given here. */
function givenTo(semantics: Semantics, made: Ref, factories: readonly FunctionRef[], schema: Ref): Ref | undefined {
  const { program, origins, graph } = semantics
  for (const origin of origins.of(schema)) {
    const parameter = program.flowOf(origin, 'argument')
    if (parameter === undefined) continue
    if (!factories.includes(program.enclosing(origin))) return undefined
    const given = graph.given(made)[parameter.index]
    return given === undefined ? undefined : program.beside(made, given.value)
  }
  return schema
}
