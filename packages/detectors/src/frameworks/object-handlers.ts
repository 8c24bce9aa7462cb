// Functions that a framework finds by the shape of the object they stand in: the resolvers of a schema, the handler of a route
// beside its method and path. Read once for a program; each object is looked at once.

import type { FunctionRef, Program, Ref } from '../ir/program.js'
import { namePattern } from '../taint/symbol-pattern.js'
import { areNamed, type CodeFacts } from './exported-handlers.js'
import type { HandlerModel, ParameterTypes } from './model.js'

type Member = Extract<HandlerModel, { kind: 'member' }>
type Table = Extract<HandlerModel, { kind: 'table' }>

interface ObjectModels {
  readonly members: readonly Member[]
  readonly tables: readonly Table[]
}

const known = new WeakMap<Program, ReadonlyMap<FunctionRef, ParameterTypes>>()

/** What the parameters of a function are, by the object it stands in. */
export function objectTypes(facts: CodeFacts, code: FunctionRef, models: ObjectModels): ParameterTypes | undefined {
  const found = known.get(facts.program) ?? readObjects(facts, models)
  known.set(facts.program, found)
  return found.get(code)
}

function readObjects(facts: CodeFacts, { members, tables }: ObjectModels): Map<FunctionRef, ParameterTypes> {
  const found = new Map<FunctionRef, ParameterTypes>()
  for (const object of facts.program.refs()) {
    if (facts.program.flow(object).op !== 'object') continue
    for (const model of members) readMember(facts, object, model, found)
    for (const model of tables) readTable(facts, object, model, found)
  }
  return found
}

function readMember(facts: CodeFacts, object: Ref, model: Member, found: Map<FunctionRef, ParameterTypes>): void {
  const entries = entriesOf(facts, object)
  if (!model.beside.every((name) => entries.some((entry) => entry.name === name))) return
  for (const { name, value } of entries) {
    if (!namePattern(model.property).test(name)) continue
    for (const code of facts.origins.functions(value)) {
      if (areNamed(facts, code, model.names)) found.set(code, model.parameters)
    }
  }
}

/** Also one level further in, as in `Subscription: { added: { subscribe() {} } }`. */
function readTable(facts: CodeFacts, object: Ref, model: Table, found: Map<FunctionRef, ParameterTypes>): void {
  const entries = entriesOf(facts, object)
  if (!entries.some(({ name }) => namePattern(model.entry).test(name))) return
  const inside = (value: Ref): Ref[] =>
    facts.origins.of(value).flatMap((origin) => entriesOf(facts, origin).map((entry) => entry.value))
  const fields = entries.flatMap(({ value }) => inside(value))
  for (const value of [...fields, ...fields.flatMap(inside)]) {
    for (const code of facts.origins.functions(value)) found.set(code, model.parameters)
  }
}

function entriesOf({ program }: CodeFacts, object: Ref): { readonly name: string; readonly value: Ref }[] {
  return (program.flowOf(object, 'object')?.entries ?? []).flatMap(({ name, value }) =>
    name === undefined ? [] : [{ name, value: program.beside(object, value) }],
  )
}
