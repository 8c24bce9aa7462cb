// Values that a compiled JSON schema has said yes to: `if (!validate(req.body)) return`. Such a check changes nothing, so that what was
// checked is used afterwards as it is, property by property as far as the schema speaks of them.

import type { Guard } from '../ir/flow.js'
import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { jsonShape } from './json-schema.js'
import type { Shape } from './schemas.js'
import { matchesSymbol } from './symbol-pattern.js'

export interface Validated {
  readonly condition: Ref
  readonly value: Ref
  readonly shape: Shape
}

const makers = '{ajv,ajv/dist/2019,ajv/dist/2020,ajv/dist/jtd}#{,Ajv,default}()'
const specifier = /^ajv(?:\/|$)/
const deepest = 8
const nothing: readonly Validated[] = []
const compiling = new WeakMap<Program, boolean>()

/** All that the guards say. */
export function validatedBy(semantics: Semantics, beside: Ref, guard: Guard | undefined): readonly Validated[] {
  if (guard === undefined || !compilesSchemas(semantics.program)) return nothing
  const found: Validated[] = []
  for (let each: Guard | undefined = guard; each !== undefined; each = each.outer)
    found.push(...answersOf(semantics, semantics.program.beside(beside, each.condition), each.holds, 0))
  return found
}

/** Whether any module at hand has what compiles schemas: it is asked of every value on every way. */
function compilesSchemas(program: Program): boolean {
  const known = compiling.get(program)
  if (known !== undefined) return known
  const imports = program.refsOf('import').map((ref) => program.flowOf(ref, 'import')?.specifier ?? '')
  const found = imports.some((each) => specifier.test(each))
  compiling.set(program, found)
  return found
}

function answersOf(semantics: Semantics, condition: Ref, holds: boolean, depth: number): readonly Validated[] {
  const { program } = semantics
  const flow = program.flow(condition)
  const of = (value: number, positive: boolean): readonly Validated[] =>
    depth > deepest ? [] : answersOf(semantics, program.beside(condition, value), positive, depth + 1)
  switch (flow.op) {
    case 'copy':
    case 'name':
      return of(flow.from, holds)
    case 'unary':
      return flow.operator === '!' ? of(flow.operand, !holds) : []
    case 'logical':
      return (flow.operator === '&&') === holds && flow.operator !== '??'
        ? [...of(flow.left, holds), ...of(flow.right, holds)]
        : []
    case 'call':
      return holds ? askedOf(semantics, condition) : []
    default:
      return []
  }
}

/** `validate(value)` of what `ajv.compile(schema)` made, or `ajv.validate(schema, value)`. */
function askedOf(semantics: Semantics, condition: Ref): readonly Validated[] {
  const { program, symbols, origins } = semantics
  const flow = program.flowOf(condition, 'call')
  if (flow === undefined) return []
  const callee = program.beside(condition, flow.callee)
  const symbol = plainSymbol(symbols.of(callee) ?? '')
  const [first, second] = flow.arguments.map(({ value }) => program.beside(condition, value))
  if (matchesSymbol([`${makers}.validate`], symbol) && first !== undefined && second !== undefined)
    return [{ condition, value: second, shape: jsonShape(semantics, first) }]
  if (!matchesSymbol([`${makers}.compile()`], symbol) || first === undefined) return []
  return origins.of(callee).flatMap((origin) => {
    const schema = program.flowOf(origin, 'call')?.arguments[0]
    return schema === undefined
      ? []
      : [{ condition, value: first, shape: jsonShape(semantics, program.beside(origin, schema.value)) }]
  })
}

/** The properties that are read of a value on its way to the sink; `way`: from the sink back. */
export function pathBehind({ program }: Semantics, way: readonly Ref[], position: number): readonly string[] {
  const path: string[] = []
  for (let at = position - 1; at >= 0; at -= 1) {
    const flow = program.flow(way[at] ?? 0)
    if (flow.op === 'load') path.push(flow.property ?? '*')
    else if (!/^(?:argument|name|copy|after|phi|logical|return|call)$/.test(flow.op)) break
    else if (flow.op === 'call' && flow.receiver !== undefined) break
  }
  return path
}
