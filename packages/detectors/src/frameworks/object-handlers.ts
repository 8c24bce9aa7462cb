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

const deepestSpread = 3
interface InObject {
  readonly parameters: ParameterTypes
  readonly object: Ref
}

const known = new WeakMap<Program, ReadonlyMap<FunctionRef, InObject>>()

/** What the parameters of a function are, by the object it stands in. */
export function objectTypes(facts: CodeFacts, code: FunctionRef, models: ObjectModels): ParameterTypes | undefined {
  return inObject(facts, code, models)?.parameters
}

/** The object by which a framework finds a function. */
export function objectOf(facts: CodeFacts, code: FunctionRef, models: ObjectModels): Ref | undefined {
  return inObject(facts, code, models)?.object
}

function inObject(facts: CodeFacts, code: FunctionRef, models: ObjectModels): InObject | undefined {
  const found = known.get(facts.program) ?? readObjects(facts, models)
  known.set(facts.program, found)
  return found.get(code)
}

function readObjects(facts: CodeFacts, { members, tables }: ObjectModels): Map<FunctionRef, InObject> {
  const found = new Map<FunctionRef, InObject>()
  for (const object of facts.program.refsOf('object')) {
    for (const model of members) readMember(facts, object, model, found)
    for (const model of tables) readTable(facts, object, model, found)
  }
  return found
}

function readMember(facts: CodeFacts, object: Ref, model: Member, found: Map<FunctionRef, InObject>): void {
  const entries = entriesOf(facts, object)
  if (!model.beside.every((name) => entries.some((entry) => entry.name === name))) return
  for (const { name, value } of entries) {
    if (!namePattern(model.property).test(name)) continue
    for (const code of facts.origins.functions(value)) {
      if (areNamed(facts, code, model.names)) found.set(code, { parameters: model.parameters, object })
    }
  }
}

/** Also one level further in, as in `Subscription: { added: { subscribe() {} } }`. */
function readTable(facts: CodeFacts, object: Ref, model: Table, found: Map<FunctionRef, InObject>): void {
  const entries = entriesOf(facts, object)
  if (!entries.some(({ name }) => namePattern(model.entry).test(name))) return
  const inside = (value: Ref): Ref[] =>
    facts.origins.of(value).flatMap((origin) => entriesOf(facts, origin).map((entry) => entry.value))
  const fields = entries.flatMap(({ value }) => inside(value))
  for (const value of [...fields, ...fields.flatMap(inside)]) {
    for (const code of facts.origins.functions(value)) found.set(code, { parameters: model.parameters, object })
  }
}

/** Also those of objects that are spread into it. */
function entriesOf(facts: CodeFacts, object: Ref, depth = 0): { readonly name: string; readonly value: Ref }[] {
  const { program, origins } = facts
  return (program.flowOf(object, 'object')?.entries ?? []).flatMap(({ name, value, spread }) => {
    const ref = program.beside(object, value)
    if (name !== undefined) return [{ name, value: ref }]
    return spread && depth < deepestSpread ? origins.of(ref).flatMap((each) => entriesOf(facts, each, depth + 1)) : []
  })
}
