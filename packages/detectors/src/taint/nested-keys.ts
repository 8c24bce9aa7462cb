// Where an object that is written to under a computed name was itself read under one: only so does a name lead to a prototype. Also
// where a function is given such an object, as a merge is that calls itself with a property of its target.

import type { FlowOf } from '../ir/flow.js'
import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { entersFunctions } from './entered-functions.js'
import { OwnReads } from './own-reads.js'

const mostCallers = 8
const mostBases = 40
/** Calls between where an object is read and where it is written to. */
const mostHops = 3
const longestChain = 10
const reduce = /^reduce(?:Right)?$/

export interface OuterKey {
  readonly key: Ref
  /** Where the object was read under it, unless that is just before the write: what is checked at the write then speaks of other names. */
  readonly readAt: Ref | undefined
  /** That a name is not `__proto__` proves nothing: the walk goes through functions, and so by `constructor` to a prototype. */
  readonly entersFunctions: boolean
}

/** The keys under which the object was read, here or where it was given from. */
export function outerKeys(semantics: Semantics, object: Ref): readonly OuterKey[] {
  const here = unchanged(semantics.program, object)
  return behind(semantics, object).flatMap((origin) =>
    keysRead(semantics, origin).map((key) => ({ ...key, readAt: origin === here ? undefined : origin })),
  )
}

/** The origins of an object, through calls: what is given for a parameter, and what a function gives back. */
function behind(semantics: Semantics, object: Ref): readonly Ref[] {
  const { origins } = semantics
  const open = origins.of(object).map((origin) => ({ origin, hops: 0 }))
  const seen = new Set<Ref>()
  for (const { origin, hops } of open) {
    if (seen.has(origin) || seen.size >= mostBases) continue
    seen.add(origin)
    if (hops >= mostHops) continue
    const more = [...givenFor(semantics, origin), ...givenBack(semantics, origin)]
    for (const value of more) for (const each of origins.of(value)) open.push({ origin: each, hops: hops + 1 })
  }
  return [...seen]
}

/** What is given for a parameter; of what a list is reduced to, what it begins with and what the function gave back before. */
function givenFor({ program, graph, origins }: Semantics, origin: Ref): readonly Ref[] {
  const parameter = program.flowOf(origin, 'argument')
  if (parameter === undefined) return []
  const code = program.enclosing(origin)
  const given = graph
    .callers(code)
    .slice(0, mostCallers)
    .flatMap((call) => {
      const argument = graph.given(call)[parameter.index]
      return argument === undefined ? [] : [program.beside(call, argument.value)]
    })
  if (parameter.index !== 0) return given
  const reducing = graph.uses(code).filter(({ call }) => receiverOf(program, call, reduce) !== undefined)
  const first = reducing.flatMap(({ call }) => {
    const initial = program.flowOf(call, 'call')?.arguments[1]
    return initial === undefined ? [] : [program.beside(call, initial.value)]
  })
  return reducing.length === 0 ? given : [...given, ...first, ...origins.returned(code)]
}

/** What a function of the program gives; of `path.reduce((node, part) => node[part], root)`, what it gives back last. */
function givenBack({ program, origins, graph }: Semantics, origin: Ref): readonly Ref[] {
  const call = program.flowOf(origin, 'call')
  if (call === undefined) return []
  const [first] = call.arguments
  const isReducing = first !== undefined && receiverOf(program, origin, reduce) !== undefined
  const functions = isReducing ? graph.functions(program.beside(origin, first.value)) : graph.callees(origin)
  return functions.flatMap((code) => origins.returned(code))
}

/**
 * Whether a write only makes the way for the next one: an empty object, or what stood there before; or writes an element; or is none. The harm is
 * done by what is written at the end of the way, under a name.
 */
export function makesWay(semantics: Semantics, update: Ref): boolean {
  const { program, origins } = semantics
  const written = program.flowOf(update, 'update')
  if (written?.key === undefined) return false
  if (isChangedInPlace(program, update, written)) return true
  if (isIndex(semantics, program.beside(update, written.key))) return true
  const made = origins.of(program.beside(update, written.value)).flatMap((origin) => handedBack(semantics, origin))
  const isEmpty = (origin: Ref): boolean => {
    const flow = program.flow(origin)
    if (flow.op === 'object') return flow.entries.length === 0
    if (flow.op === 'array') return flow.elements.length === 0
    return flow.op === 'call' && /^Object\.create\b/.test(program.text(origin).slice(0, 40))
  }
  const isKept = (origin: Ref): boolean => program.flowOf(origin, 'load')?.key !== undefined
  return made.some(isEmpty) && made.every((origin) => isEmpty(origin) || isKept(origin))
}

/** `node[key] = extend(node[key] || {}, more)`: what a function gives back of what it is given. Any other value is what it is. */
function handedBack(semantics: Semantics, origin: Ref): readonly Ref[] {
  const { program, origins, graph } = semantics
  const callees = graph.callees(origin)
  if (program.flow(origin).op !== 'call' || callees.length === 0) return [origin]
  return callees
    .flatMap((code) => origins.returned(code))
    .flatMap((value) => basesOf(semantics, value))
    .flatMap((value) => {
      const parameter = program.flowOf(value, 'argument')
      const given = parameter === undefined ? undefined : graph.given(origin)[parameter.index]
      return given === undefined ? [value] : origins.of(program.beside(origin, given.value))
    })
}

/** What a call changed stands where it stood: `node[part].push(value)` writes no property of `node`. */
function isChangedInPlace(program: Program, update: Ref, { object, value }: FlowOf<'update'>): boolean {
  const changed = program.flowOf(program.beside(update, value), 'after')
  if (changed === undefined) return false
  const before = unchanged(program, program.beside(update, changed.base))
  const read = program.flowOf(before, 'load')
  if (read?.key === undefined) return false
  return unchanged(program, program.beside(before, read.object)) === unchanged(program, program.beside(update, object))
}

/** A value before calls that it was given to and changes of its properties. */
function unchanged(program: Program, value: Ref): Ref {
  let ref = value
  for (let depth = 0; depth < longestChain; depth += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'after') ref = program.beside(ref, flow.base)
    else if (flow.op === 'copy' || flow.op === 'name') ref = program.beside(ref, flow.from)
    else if (flow.op === 'update') ref = program.beside(ref, flow.object)
    else break
  }
  return ref
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
function keysRead(semantics: Semantics, origin: Ref): readonly Omit<OuterKey, 'readAt'>[] {
  const { program } = semantics
  const load = program.flowOf(origin, 'load')
  if (load?.key === undefined || isWithoutPrototype(semantics, program.beside(origin, load.object))) return []
  const key = program.beside(origin, load.key)
  const object = program.beside(origin, load.object)
  const before = behind(semantics, unchanged(program, object))
  const isRepeated = before.some((each) => program.flowOf(each, 'load')?.key !== undefined)
  const enters = isRepeated && entersFunctions(semantics, origin)
  return isNamed(semantics, origin, { object, key }, !enters) ? [] : [{ key, entersFunctions: enters }]
}

const readings = new WeakMap<Program, OwnReads>()

/** Whether a property is read where its name is known to be one that the object has itself, or that leads to no prototype. */
function isNamed(
  semantics: Semantics,
  load: Ref,
  { object, key }: { readonly object: Ref; readonly key: Ref },
  orOther: boolean,
): boolean {
  const reads = readings.get(semantics.program) ?? new OwnReads(semantics)
  readings.set(semantics.program, reads)
  if (reads.isNamed(key, load, orOther) || reads.isMade(object, key)) return true
  const listed = listsOf(semantics, key)
  if (listed.some(({ lists, call }) => lists.some((list) => reads.isNamed(list, call, orOther)))) return true
  return reads.isListed(
    basesOf(semantics, object),
    key,
    listed.flatMap(({ lists }) => lists),
  )
}

interface Listed {
  /** The list that a method goes through, and those it was made of. */
  readonly lists: readonly Ref[]
  readonly call: Ref
}

const listMethods = /^(?:forEach|map|flatMap|filter|some|every|find|findIndex|reduce|reduceRight)$/
const ofList = /^(?:slice|filter|reverse|concat|flat|toSorted|toReversed)$/
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

/** Whether every object that it may be was made without a prototype, and one is seen to be. */
function isWithoutPrototype(semantics: Semantics, object: Ref): boolean {
  const asked: Asked = { seen: new Set(), isMade: false }
  return areWithoutPrototype(semantics, [object], asked) && asked.isMade
}

interface Asked {
  readonly seen: Set<Ref>
  /** One was found that is made without. */
  isMade: boolean
}

function areWithoutPrototype(semantics: Semantics, objects: readonly Ref[], asked: Asked): boolean {
  const made = objects.map((object) => basesOf(semantics, object))
  return (
    made.length > 0 &&
    made.every((bases) => bases.length > 0 && bases.every((origin) => isMadeWithout(semantics, origin, asked)))
  )
}

function isMadeWithout(semantics: Semantics, origin: Ref, asked: Asked): boolean {
  const { program, symbols, constants, graph } = semantics
  if (asked.seen.has(origin)) return true
  if (asked.seen.size > mostBases) return false
  asked.seen.add(origin)
  const flow = program.flow(origin)
  if (flow.op === 'argument') return areWithoutPrototype(semantics, givenFor(semantics, origin), asked)
  if (flow.op === 'load' && flow.key !== undefined)
    return (
      areWithoutPrototype(semantics, [program.beside(origin, flow.object)], asked) && !keepsObjects(semantics, origin)
    )
  if (flow.op !== 'call') return false
  if (graph.callees(origin).length > 0) return areWithoutPrototype(semantics, givenBack(semantics, origin), asked)
  const [first] = flow.arguments
  if (first === undefined || symbols.of(program.beside(origin, flow.callee)) !== 'global#Object.create') return false
  const isMade = constants.of(program.beside(origin, first.value))?.type === 'null'
  asked.isMade ||= isMade
  return isMade
}

/** Whether the function that reads it puts objects with a prototype under computed names. */
function keepsObjects({ program, origins }: Semantics, load: Ref): boolean {
  return program.within(program.enclosing(load)).some((ref) => {
    const update = program.flowOf(ref, 'update')
    if (update?.key === undefined) return false
    return origins.of(program.beside(ref, update.value)).some((each) => program.flow(each).op === 'object')
  })
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
