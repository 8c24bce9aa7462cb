// What is left of a part of a request when its handler runs: by the JSON schema of the route in Fastify, by the chains of
// express-validator before the handler. Facts for both methods: each asks for the property that it follows.

import type { Use } from '../ir/function-uses.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { leftByClass } from './class-shapes.js'
import { entriesOf, jsonShape } from './json-schema.js'
import { leftByOwnValidator } from './own-validators.js'
import { asksForResult, chainedField } from './request-chains.js'
import { leftOf, type Shape, shapeOf } from './schemas.js'
import type { SourceKind } from './specification.js'
import { matchesSymbol } from './symbol-pattern.js'

/** What parts of a request are called in schemas of Fastify, and in chains. */
const parts: Readonly<Partial<Record<SourceKind | 'own', readonly [chain: string, schemas: readonly string[]]>>> = {
  body: ['body', ['body']],
  query: ['query', ['querystring', 'query']],
  'path-parameter': ['params', ['params']],
  header: ['headers', ['headers']],
  cookie: ['cookies', []],
}
const deepest = 6

/**
 * What the route leaves of a property of what a source brings, read at `source`; anything where it says nothing. `entered`: the parameter
 * itself, where what was read of it is the source by now.
 */
export function leftByRoute(
  semantics: Semantics,
  source: Ref,
  kind: SourceKind | 'own',
  path: readonly string[],
  entered = source,
): Shape {
  const named = parts[kind]
  if (named === undefined || path.length === 0) return { kind: 'anything' }
  const declared = leftByClass(semantics, entered, path)
  if (declared !== undefined) return declared
  const validated = leftByValidator(semantics, entered, path)
  if (validated !== undefined) return validated
  const [chain, schemas] = named
  for (const [use, handler] of routesOf(semantics, source)) {
    const schema = schemaOf(semantics, use, schemas)
    const left = schema === undefined ? undefined : leftOf(schema, path)
    if (left !== undefined && left.kind !== 'anything') return left
    const own = leftByOwnValidator(semantics, use, chain)
    const whole = own === undefined ? undefined : leftOf(own, path)
    if (whole !== undefined && whole.kind !== 'anything') return whole
    const field = chainLeft(semantics, use, { chain, path, isChecked: isAsked(semantics, use, handler, source) })
    if (field !== undefined) return field
  }
  return { kind: 'anything' }
}

/** The calls that the functions around the source are given to, from the inside out. */
function* routesOf({ program, graph }: Semantics, source: Ref): Generator<readonly [Use, FunctionRef]> {
  let code = program.enclosing(source)
  for (let depth = 0; depth < deepest; depth += 1) {
    for (const use of graph.uses(code)) yield [use, code]
    const { parent } = program.functionOf(code)
    if (parent === undefined) return
    code = program.beside(code, parent)
  }
}

const validators = [
  '@hono/{zod-validator#zValidator,valibot-validator#vValidator,standard-validator#sValidator,typebox-validator#tbValidator}',
]

/** `c.req.valid('json')` behind `zValidator('json', schema)` in the call of the route. */
function leftByValidator(semantics: Semantics, source: Ref, path: readonly string[]): Shape | undefined {
  const { program, symbols, constants } = semantics
  const part = targetOf(semantics, source)
  if (part === undefined || symbols.of(source) !== 'hono:Request.valid()') return undefined
  const inside = path[0] === part ? path.slice(1) : path
  for (const [{ call, argument }] of routesOf(semantics, source)) {
    for (const { value } of program.flowOf(call, 'call')?.arguments.slice(0, argument) ?? []) {
      const [origin] = semantics.origins.of(program.beside(call, value))
      const flow = origin === undefined ? undefined : program.flowOf(origin, 'call')
      if (origin === undefined || flow === undefined) continue
      const symbol = symbols.of(program.beside(origin, flow.callee))
      const [first, schema] = flow.arguments.map((each) => program.beside(origin, each.value))
      if (symbol === undefined || !matchesSymbol(validators, plainSymbol(symbol)) || first === undefined) continue
      const of = constants.of(first)
      if (of?.type === 'string' && of.value === part && schema !== undefined)
        return leftOf(shapeOf(semantics, schema, 0), inside)
    }
  }
  return undefined
}

function targetOf({ program, constants }: Semantics, source: Ref): string | undefined {
  const [first] = program.flowOf(source, 'call')?.arguments ?? []
  const constant = first === undefined ? undefined : constants.of(program.beside(source, first.value))
  return constant?.type === 'string' ? constant.value : undefined
}

/** `{ schema: { body } }` among the arguments of the call, or beside the handler. */
function schemaOf(semantics: Semantics, { call }: Use, names: readonly string[]): Shape | undefined {
  for (const value of semantics.program.flowOf(call, 'call')?.arguments ?? []) {
    const options = entriesOf(semantics, semantics.program.beside(call, value.value))
    const schema = options?.get('schema')
    const entries = schema === undefined ? undefined : entriesOf(semantics, schema)
    const own = names.map((name) => entries?.get(name)).find((each) => each !== undefined)
    if (own === undefined) continue
    const json = jsonShape(semantics, own)
    return json.kind === 'anything' ? shapeOf(semantics, own, 0) : json
  }
  return undefined
}

function chainLeft(
  semantics: Semantics,
  { call, argument }: Use,
  { chain, path, isChecked }: { readonly chain: string; readonly path: readonly string[]; readonly isChecked: boolean },
): Shape | undefined {
  const before = semantics.program.flowOf(call, 'call')?.arguments.slice(0, argument) ?? []
  const chains = before.flatMap(({ value }) => elementsOf(semantics, semantics.program.beside(call, value)))
  const fields = chains.flatMap((each) => chainedField(semantics, each, chain, isChecked) ?? [])
  return fields.find((field) => isSamePath(field.path, path))?.shape
}

function isSamePath(field: readonly string[], path: readonly string[]): boolean {
  return field.length === path.length && field.every((name, at) => name === '*' || name === path[at])
}

/** The result of the checks is asked for by the handler, or by a function before it. */
function isAsked(semantics: Semantics, { call, argument }: Use, handler: FunctionRef, source: Ref): boolean {
  const { program, graph } = semantics
  const before = program.flowOf(call, 'call')?.arguments.slice(0, argument) ?? []
  const functions = before
    .flatMap(({ value }) => elementsOf(semantics, program.beside(call, value)))
    .flatMap((each) => graph.functions(each))
  const bodies = [handler, ...functions].flatMap((code) => bodyOf(semantics, code))
  return [source, ...bodies].some((each) => asksForResult(semantics, each))
}

/** An instruction of a function. */
function bodyOf({ program }: Semantics, code: FunctionRef): readonly Ref[] {
  const [value] = program.functionOf(code).arguments
  return value === undefined ? [] : [program.beside(code, value)]
}

function elementsOf({ program, origins }: Semantics, value: Ref): readonly Ref[] {
  const [origin, more] = origins.of(value)
  const list = origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'array')
  if (list === undefined || origin === undefined) return [value]
  return list.elements.map((each) => program.beside(origin, each.value))
}
