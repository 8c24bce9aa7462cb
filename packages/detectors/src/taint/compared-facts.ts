// What a comparison says of its sides: equal to a constant, a member of a list, not above a limit, no name that is refused.

import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import { comparedStartFacts, relativeFacts } from './beginning.js'
import { isAllowList, isLimit } from './check-forms.js'
import { type Fact, type FactMaker, hostProperties } from './fact.js'
import { nameOfList } from './list-by-name.js'
import { calleeOf } from './match-call.js'
import { messageEvent } from './message-sender.js'
import { nameOfEnding } from './name-endings.js'
import { isObjectPrototype } from './own-property.js'
import { matchesSymbol } from './symbol-pattern.js'

export function comparedFacts(
  make: FactMaker,
  condition: Ref,
  flow: FlowOf<'binary'>,
  holds: boolean,
): readonly Fact[] {
  const { program } = make.semantics
  const [left, right] = [program.beside(condition, flow.left), program.beside(condition, flow.right)]
  const unequal = (): readonly Fact[] => [
    ...indexFound(make, condition, left, right),
    ...comparedStartFacts(make, condition, [left, right], false),
    ...firstStep(make, condition, left, right),
    ...refusedName(make, condition, left, right, flow.operator.length < 3),
    ...refusedName(make, condition, right, left, flow.operator.length < 3),
  ]
  const same = (): readonly Fact[] => [
    ...equal(make, condition, left, right),
    ...notIn(make, condition, left, right),
    ...comparedStartFacts(make, condition, [left, right], true),
  ]
  switch (flow.operator) {
    case '===':
    case '==':
      return holds ? same() : unequal()
    case '!==':
    case '!=':
      return holds ? unequal() : same()
    case 'in':
      return holds ? memberFacts(make, condition, right, left) : strangeName(make, condition, right, left)
    case '>':
    case '>=':
      return holds ? above(make, condition, left, right) : below(make, condition, left, right)
    case '<':
    case '<=':
      return holds ? below(make, condition, left, right) : above(make, condition, left, right)
    default:
      return []
  }
}

function above(make: FactMaker, condition: Ref, large: Ref, small: Ref): readonly Fact[] {
  return [...indexFound(make, condition, large, small), ...bounded(make, condition, small, large)]
}

function below(make: FactMaker, condition: Ref, small: Ref, large: Ref): readonly Fact[] {
  return [...bounded(make, condition, small, large), ...notIn(make, condition, small, large)]
}

function bounded(make: FactMaker, condition: Ref, value: Ref, limit: Ref): readonly Fact[] {
  if (!isLimit(make.semantics, limit)) return []
  return [...make.about(condition, value, 'upper-bound'), ...ofLength(make, condition, value)]
}

function ofLength(make: FactMaker, condition: Ref, length: Ref): readonly Fact[] {
  const { program } = make.semantics
  const load = program.flowOf(length, 'load')
  if (load?.property !== 'length') return []
  return make.about(condition, program.beside(length, load.object), 'length-bound')
}

function equal(make: FactMaker, condition: Ref, left: Ref, right: Ref): readonly Fact[] {
  const { constants } = make.semantics
  const found = [
    ...(constants.of(right) === undefined ? [] : equalTo(make, condition, left, right)),
    ...(constants.of(left) === undefined ? [] : equalTo(make, condition, right, left)),
  ]
  const folders = [...folderFacts(make, condition, left, right), ...folderFacts(make, condition, right, left)]
  const names = [...ownName(make, condition, left, right), ...ownName(make, condition, right, left)]
  return [...found, ...folders, ...names, ...hostFacts(make, condition, left), ...hostFacts(make, condition, right)]
}

/** `target === root` of `path.join(root, name)`, the folder itself; `path.dirname(target) === root`, a file right in it. */
function folderFacts(make: FactMaker, condition: Ref, value: Ref, folder: Ref): readonly Fact[] {
  const file = fileIn(make, value)
  if (file !== undefined && fileIn(make, folder) === undefined) return make.about(condition, file, 'path-prefix')
  const { program, origins } = make.semantics
  const isBelow = origins.of(value).some((origin) => {
    const [first, second] = program.flowOf(origin, 'call')?.arguments ?? []
    const { symbol } = calleeOf(make.semantics, origin)
    if (first === undefined || second === undefined || symbol === undefined) return false
    if (!matchesSymbol(make.library.pathFunctions, symbol)) return false
    return make.values.canonical(program.beside(origin, first.value)) === make.values.canonical(folder)
  })
  return isBelow ? [make.fact(condition, value, 'path-prefix')] : []
}

/** `name === path.basename(name)`: one name, and no way to another folder. */
function ownName(make: FactMaker, condition: Ref, value: Ref, last: Ref): readonly Fact[] {
  const { program, origins } = make.semantics
  const isOwn = origins.of(last).some((origin) => {
    const [first] = program.flowOf(origin, 'call')?.arguments ?? []
    if (first === undefined || !/^path#.*\bbasename$/.test(calleeOf(make.semantics, origin).symbol ?? '')) return false
    return make.values.canonical(program.beside(origin, first.value)) === make.values.canonical(value)
  })
  return isOwn ? make.about(condition, value, 'path-prefix') : []
}

const parentMethods = /^(?:dirname|getParent|getParentFile)$/

/** The file of which a value is the folder: `file.parent`, `path.dirname(file)`, `file.getParentFile()`. */
function fileIn({ semantics }: FactMaker, folder: Ref): Ref | undefined {
  const { program, origins } = semantics
  const [origin = folder] = origins.of(folder)
  const flow = program.flow(origin)
  if (flow.op === 'load') return flow.property === 'parent' ? program.beside(origin, flow.object) : undefined
  if (flow.op !== 'call') return undefined
  const { name = '' } = calleeOf(semantics, origin)
  if (!parentMethods.test(name)) return undefined
  const file = name === 'dirname' ? flow.arguments[0]?.value : flow.receiver
  return file === undefined ? undefined : program.beside(origin, file)
}

function equalTo(make: FactMaker, condition: Ref, value: Ref, constant: Ref): readonly Fact[] {
  const { program, constants } = make.semantics
  const flow = program.flow(value)
  if (flow.op === 'unary' && flow.operator === 'typeof') {
    const known = constants.of(constant)
    const subject = program.beside(value, flow.operand)
    if (known?.type !== 'string') return []
    if (known.value === 'string') return [make.fact(condition, subject, 'type-string')]
    return ['number', 'boolean', 'bigint'].includes(known.value) ? [make.fact(condition, subject, 'numeric')] : []
  }
  return [...make.about(condition, value, 'equality'), ...ofLength(make, condition, value)]
}

/** `!(key in Object.prototype)`, and what asks the same. */
export function strangeName(make: FactMaker, condition: Ref, object: Ref, key: Ref): readonly Fact[] {
  return isObjectPrototype(make.semantics, object) ? make.about(condition, key, 'no-prototype-name') : []
}

/** `key !== '__proto__'`, or what such a list does not have. */
export function refusedName(
  make: FactMaker,
  condition: Ref,
  value: Ref,
  refused: Ref,
  isLoose = false,
): readonly Fact[] {
  const { program, constants, origins } = make.semantics
  const [origin = refused] = origins.of(refused)
  const [first] = program.flowOf(origin, 'call')?.arguments ?? []
  const list = first === undefined ? refused : program.beside(origin, first.value)
  const names = [constants.of(refused), ...(constants.elements(list) ?? [])]
  const isRefused = names.some((each) => each?.type === 'string' && each.value === '__proto__')
  if (!isRefused) return []
  const found = make.about(condition, value, 'no-prototype-name')
  // What a conversion gave is a text.
  return isLoose || found.length > 1 ? found : found.map((fact) => ({ ...fact, isByIdentity: true }))
}

interface Search {
  readonly list: Ref
  readonly value: Ref
  readonly bound: number
}

/** `list.indexOf(x)` and what it is compared with. */
function searchOf({ semantics }: FactMaker, left: Ref, right: Ref): Search | undefined {
  const { program, constants } = semantics
  const call = program.flowOf(left, 'call')
  const bound = constants.of(right)
  const [first] = call?.arguments ?? []
  if (call?.receiver === undefined || bound?.type !== 'number' || (bound.value !== -1 && bound.value !== 0)) return
  if (program.flowOf(program.beside(left, call.callee), 'load')?.property !== 'indexOf' || first === undefined) return
  return { list: program.beside(left, call.receiver), value: program.beside(left, first.value), bound: bound.value }
}

/** `list.indexOf(x) >= 0`, and its like. */
function indexFound(make: FactMaker, condition: Ref, left: Ref, right: Ref): readonly Fact[] {
  const search = searchOf(make, left, right)
  if (search === undefined) return []
  return memberFacts(make, condition, search.list, search.value)
}

/** `path.relative(root, file).split(path.sep)[0] !== '..'` */
function firstStep(make: FactMaker, condition: Ref, left: Ref, right: Ref): readonly Fact[] {
  const { program, constants } = make.semantics
  const constant = constants.of(right)
  const load = program.flowOf(left, 'load')
  if (constant?.type !== 'string' || constant.value !== '..' || load === undefined) return []
  const key = load.key === undefined ? undefined : constants.of(program.beside(left, load.key))
  if (load.property !== '0' && !(key?.type === 'number' && key.value === 0)) return []
  const list = program.beside(left, load.object)
  const whole = wholeOf(make, list)
  return whole === list ? [] : relativeFacts(make, condition, whole)
}

/** `list.indexOf(x) < 0`, `path.indexOf('..') === -1`: not in a list that refuses, or without steps upwards. */
function notIn(make: FactMaker, condition: Ref, left: Ref, right: Ref): readonly Fact[] {
  const search = searchOf(make, left, right)
  if (search === undefined) return []
  return [...refusedName(make, condition, search.value, search.list), ...withoutSteps(make, condition, search)]
}

/** What has no `..` in it goes no step upwards; what has no `/` in it is one name, and stays where it is put. */
export function withoutSteps(
  make: FactMaker,
  condition: Ref,
  { list, value }: Pick<Search, 'list' | 'value'>,
): readonly Fact[] {
  const constant = make.semantics.constants.of(value)
  if (constant?.type !== 'string') return []
  if (constant.value === '/') return make.about(condition, wholeOf(make, list), 'path-prefix')
  const isStep = /^[/\\]?\.\.[/\\]?$/.test(constant.value)
  return isStep ? make.about(condition, wholeOf(make, list), 'no-parent-step') : []
}

/** `path` of `path.split('/')`. */
function wholeOf({ semantics: { program } }: FactMaker, list: Ref): Ref {
  const call = program.flowOf(list, 'call')
  if (call?.receiver === undefined) return list
  const isSplit = program.flowOf(program.beside(list, call.callee), 'load')?.property === 'split'
  return isSplit ? program.beside(list, call.receiver) : list
}

export function memberFacts(make: FactMaker, condition: Ref, list: Ref, value: Ref): readonly Fact[] {
  const key = nameOfList(make.semantics, list)
  if (key !== undefined) return [key, value].flatMap((each) => make.about(condition, each, 'membership'))
  // Of hosts, any list that lets them through is one of those that may be asked.
  if (!isAllowList(make.semantics, list)) return isRefusing(make, list) ? [] : hostFacts(make, condition, value)
  const name = nameOfEnding(make.semantics, value)
  return [
    ...make.about(condition, value, 'membership'),
    ...(name === undefined ? [] : make.about(condition, name, 'ending')),
    ...hostFacts(make, condition, value),
  ]
}

function isRefusing({ semantics }: FactMaker, list: Ref): boolean {
  return /block|den(?:y|ied)|black|ban|refus|forbid|private|internal|seen|visited/i.test(
    semantics.program.text(list).slice(0, 200),
  )
}

/** A check of the host of an address is one of the address. */
function hostFacts(make: FactMaker, condition: Ref, value: Ref): readonly Fact[] {
  const { program } = make.semantics
  const subject = make.values.unwrapped(value)
  const load = program.flowOf(subject, 'load')
  if (load?.property === undefined || !hostProperties.has(load.property)) return []
  const url = program.beside(subject, load.object)
  if (make.semantics.symbols.of(url) === messageEvent) return [make.fact(condition, url, 'sender')]
  return [url, ...urlText(make, url)].map((each) => make.fact(condition, each, 'url-host'))
}

function urlText({ semantics, library }: FactMaker, url: Ref): Ref[] {
  const { program } = semantics
  return semantics.origins.of(url).flatMap((origin) => {
    const call = program.flowOf(origin, 'call')
    const { symbol } = calleeOf(semantics, origin)
    const [first] = call?.arguments ?? []
    if (first === undefined || symbol === undefined || !matchesSymbol(library.urlConstructors, symbol)) return []
    return [origin, program.beside(origin, first.value)]
  })
}
