// Where an object that is written to under a computed name was itself read under one: only so does a name lead to a prototype. Also
// where a function is given such an object, as a merge is that calls itself with a property of its target.

import type { FlowOf } from '../ir/flow.js'
import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { libraryOf } from '../languages/front-ends.js'
import { Checks } from './checks.js'

const mostCallers = 8
const mostBases = 40

/** The keys under which the object was read. */
export function outerKeys(semantics: Semantics, object: Ref): readonly Ref[] {
  const { program, graph, origins } = semantics
  return origins.of(object).flatMap((origin) => {
    const parameter = program.flowOf(origin, 'argument')
    if (parameter === undefined)
      return [origin, ...reduced(semantics, origin), ...given(semantics, origin)].flatMap((each) =>
        keysRead(semantics, each),
      )
    return graph
      .callers(program.enclosing(origin))
      .slice(0, mostCallers)
      .flatMap((call) => {
        const given = graph.given(call)[parameter.index]
        return given === undefined
          ? []
          : origins.of(program.beside(call, given.value)).flatMap((each) => keysRead(semantics, each))
      })
  })
}

/** What a function of the program gives, and what it reduces a path to. */
function given(semantics: Semantics, origin: Ref): readonly Ref[] {
  const { graph, origins } = semantics
  return graph
    .callees(origin)
    .flatMap((code) =>
      origins
        .returned(code)
        .flatMap((value) => origins.of(value).flatMap((each) => [each, ...reduced(semantics, each)])),
    )
}

/** `path.reduce((node, part) => node[part], root)`: what the function gives back last. */
function reduced({ program, origins, graph }: Semantics, origin: Ref): readonly Ref[] {
  const call = program.flowOf(origin, 'call')
  if (call?.receiver === undefined) return []
  if (!/^reduce(?:Right)?$/.test(program.flowOf(program.beside(origin, call.callee), 'load')?.property ?? '')) return []
  const [first] = call.arguments
  const functions = first === undefined ? [] : graph.functions(program.beside(origin, first.value))
  return functions.flatMap((code) => origins.returned(code).flatMap((value) => origins.of(value)))
}

/**
 * Whether a write only makes the way for the next one: an empty object, or what stood there before; or writes an element. The harm is
 * done by what is written at the end of the way, under a name.
 */
export function makesWay(semantics: Semantics, update: Ref): boolean {
  const { program, origins } = semantics
  const written = program.flowOf(update, 'update')
  if (written?.key === undefined) return false
  if (isIndex(semantics, program.beside(update, written.key))) return true
  const made = origins.of(program.beside(update, written.value))
  const isEmpty = (origin: Ref): boolean => {
    const flow = program.flow(origin)
    if (flow.op === 'object') return flow.entries.length === 0
    if (flow.op === 'array') return flow.elements.length === 0
    return flow.op === 'call' && /^Object\.create\b/.test(program.text(origin).slice(0, 40))
  }
  const isKept = (origin: Ref): boolean => program.flowOf(origin, 'load')?.key !== undefined
  return made.some(isEmpty) && made.every((origin) => isEmpty(origin) || isKept(origin))
}

/** Whether a key can only be a number: an index, a length. Under one nothing is found that anybody looks for. */
function isIndex(semantics: Semantics, key: Ref): boolean {
  const found = semantics.origins.of(key)
  return found.length > 0 && found.every((origin) => isNumber(semantics, origin))
}

function isNumber({ program, graph }: Semantics, origin: Ref): boolean {
  const flow = program.flow(origin)
  switch (flow.op) {
    case 'constant':
      return flow.value.type === 'number'
    case 'binary':
      return (
        /^[-*/%|&^]|^\*\*$|^(?:<<|>>)/.test(flow.operator) ||
        (flow.operator === '+' && isCounted(program, origin, flow))
      )
    case 'unary':
      return flow.operator === '+' || flow.operator === '-' || flow.operator === '~'
    case 'load':
      return flow.property === 'length'
    case 'argument':
      return (
        flow.index === 1 &&
        graph.uses(program.enclosing(origin)).some(({ call }) => receiverOf(program, call, indexed) !== undefined)
      )
    default:
      return false
  }
}

/** `index + 1` */
function isCounted(program: Semantics['program'], origin: Ref, { right }: FlowOf<'binary'>): boolean {
  const constant = program.flowOf(program.beside(origin, right), 'constant')
  return constant?.value.type === 'number'
}

const indexed = /^(?:forEach|map|flatMap|filter|some|every|find|findIndex)$/

/** What has no prototype has none to change. */
function keysRead(semantics: Semantics, origin: Ref): readonly Ref[] {
  const { program } = semantics
  const load = program.flowOf(origin, 'load')
  if (load?.key === undefined || isWithoutPrototype(semantics, program.beside(origin, load.object))) return []
  const key = program.beside(origin, load.key)
  return isNamed(semantics, origin, key) ? [] : [key]
}

const namings = new WeakMap<Program, Checks>()

/** Whether a property is read where its name is known to be one that the object has itself, or that leads to no prototype. */
function isNamed(semantics: Semantics, load: Ref, key: Ref): boolean {
  const { program } = semantics
  const checks =
    namings.get(program) ?? new Checks(semantics, libraryOf(program), ['own-property', 'no-prototype-name'])
  namings.set(program, checks)
  if (checks.passed([key], load, program.guard(load)) !== undefined) return true
  return listsOf(semantics, key).some(({ lists, call }) =>
    lists.some((list) => checks.passed([list], call, program.guard(call)) !== undefined),
  )
}

interface Listed {
  /** The list that a method goes through, and those it was made of. */
  readonly lists: readonly Ref[]
  readonly call: Ref
}

const listMethods = /^(?:forEach|map|flatMap|filter|some|every|find|findIndex|reduce|reduceRight)$/
const ofList = /^(?:slice|filter|reverse|concat|flat|toSorted|toReversed)$/
const longestChain = 10

/** The lists whose elements a key is, as the parameter of a function that is called for each. */
function listsOf({ program, graph, origins }: Semantics, key: Ref): readonly Listed[] {
  return origins.of(key).flatMap((origin) => {
    if (program.flow(origin).op !== 'argument') return []
    return graph.uses(program.enclosing(origin)).flatMap(({ call }) => {
      const receiver = receiverOf(program, call, listMethods)
      return receiver === undefined ? [] : [{ lists: madeOf(program, receiver), call }]
    })
  })
}

function madeOf(program: Program, list: Ref): readonly Ref[] {
  const found = [list]
  for (let at = receiverOf(program, list, ofList); at !== undefined; at = receiverOf(program, at, ofList)) {
    if (found.length > longestChain) break
    found.push(at)
  }
  return found
}

function receiverOf(program: Program, call: Ref, methods: RegExp): Ref | undefined {
  const flow = program.flowOf(call, 'call')
  if (flow?.receiver === undefined) return undefined
  const name = program.flowOf(program.beside(call, flow.callee), 'load')?.property ?? ''
  return methods.test(name) ? program.beside(call, flow.receiver) : undefined
}

function isWithoutPrototype(semantics: Semantics, object: Ref, depth = 0): boolean {
  const { program, symbols, constants, graph } = semantics
  const made = basesOf(semantics, object)
  return (
    made.length > 0 &&
    made.every((origin) => {
      const parameter = program.flowOf(origin, 'argument')
      if (parameter !== undefined) {
        const callers = graph.callers(program.enclosing(origin))
        if (depth > 2 || callers.length === 0 || callers.length > mostCallers) return false
        return callers.every((caller) => {
          const given = graph.given(caller)[parameter.index]
          return given !== undefined && isWithoutPrototype(semantics, program.beside(caller, given.value), depth + 1)
        })
      }
      const call = program.flowOf(origin, 'call')
      const [first] = call?.arguments ?? []
      if (call === undefined || first === undefined) return false
      const isCreated = symbols.of(program.beside(origin, call.callee)) === 'global#Object.create'
      return isCreated && constants.of(program.beside(origin, first.value))?.type === 'null'
    })
  )
}

/** The objects that a value is, before anything was put into them. */
function basesOf({ program, origins }: Semantics, object: Ref): readonly Ref[] {
  const open = [...origins.of(object)]
  const seen = new Set<Ref>()
  const bases = new Set<Ref>()
  for (const origin of open) {
    if (seen.has(origin) || seen.size > mostBases) continue
    seen.add(origin)
    const flow = program.flow(origin)
    if (flow.op === 'update') open.push(...origins.of(program.beside(origin, flow.object)))
    else bases.add(origin)
  }
  return [...bases]
}
