// What is known of a text that begins with another: `startsWith`, and the comparisons that ask the same (`indexOf(x) === 0`,
// `slice(0, x.length) === x`, `charAt(0) === '/'`). A prefix that ends with a separator holds a path below its folder.

import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { isPrefixWithSeparator, isRootedOrigin } from './check-forms.js'
import type { Fact, FactMaker } from './fact.js'
import { calleeOf } from './match-call.js'
import { matchesSymbol } from './symbol-pattern.js'

interface Beginning {
  readonly value: Ref
  readonly prefix: Ref
}

/** `text.startsWith(prefix)`; of several prefixes any one, or none. */
export function startFacts(make: FactMaker, condition: Ref, { value, prefix }: Beginning, holds: boolean): Fact[] {
  const { program, origins } = make.semantics
  const [origin = prefix, more] = origins.of(prefix)
  const list = more === undefined ? program.flowOf(origin, 'array') : undefined
  if (list === undefined) return startedFacts(make, condition, { value, prefix }, holds)
  if (list.elements.some(({ spread }) => spread)) return []
  const [first = [], ...rest] = list.elements.map((each) =>
    startedFacts(make, condition, { value, prefix: program.beside(origin, each.value) }, holds),
  )
  if (!holds) return [first, ...rest].flat()
  return first.filter((fact) =>
    rest.every((others) => others.some(({ subject, kind }) => subject === fact.subject && kind === fact.kind)),
  )
}

function startedFacts(make: FactMaker, condition: Ref, { value, prefix }: Beginning, holds: boolean): Fact[] {
  const { constants } = make.semantics
  const known = constants.of(prefix)
  const begun = known?.type === 'string' ? known.value : ''
  const isNoOption = holds ? /^[^-]/.test(begun) : begun === '-'
  const found = begunFacts(make, condition, { value, prefix }, holds)
  return isNoOption ? [...found, ...make.about(condition, value, 'no-option')] : found
}

function begunFacts(make: FactMaker, condition: Ref, { value, prefix }: Beginning, holds: boolean): Fact[] {
  const { constants } = make.semantics
  const known = constants.of(prefix)
  if (known?.type === 'string' && known.value === '/' && holds)
    return [make.fact(condition, value, 'starts-with-slash')]
  if (known?.type === 'string' && known.value === '//' && !holds)
    return [make.fact(condition, value, 'starts-without-two')]
  if (!holds)
    return isStepUp(make, prefix)
      ? [...relativeFacts(make, condition, value), ...normalizedFacts(make, condition, value)]
      : []
  if (known?.type === 'string' && isRootedOrigin(known.value)) return [make.fact(condition, value, 'url-host')]
  if (!isResolved(make, value) || !isPrefixWithSeparator(make.semantics, make.library, prefix)) return []
  return [value, ...resolvedOf(make, value)].map((each) => make.fact(condition, each, 'path-prefix'))
}

/** The same, of a comparison that asks for it. `isEqual`: whether its sides are equal. */
export function comparedStartFacts(
  make: FactMaker,
  condition: Ref,
  [left, right]: readonly [Ref, Ref],
  isEqual: boolean,
): readonly Fact[] {
  const found = beginningOf(make, left, right) ?? beginningOf(make, right, left)
  return found === undefined ? [] : startFacts(make, condition, found, isEqual)
}

function beginningOf(make: FactMaker, asked: Ref, answer: Ref): Beginning | undefined {
  const { program, constants } = make.semantics
  const load = program.flowOf(asked, 'load')
  const constant = constants.of(answer)
  if (load !== undefined)
    return isFirstSign(make, asked, load) && constant?.type === 'string'
      ? { value: program.beside(asked, load.object), prefix: answer }
      : undefined
  const call = program.flowOf(asked, 'call')
  if (call?.receiver === undefined) return undefined
  const name = program.flowOf(program.beside(asked, call.callee), 'load')?.property ?? ''
  const value = program.beside(asked, call.receiver)
  const [first, second] = call.arguments.map((each) => program.beside(asked, each.value))
  if (first === undefined) return undefined
  const isZero = (ref: Ref | undefined): boolean => {
    const number = ref === undefined ? undefined : constants.of(ref)
    return number?.type === 'number' && number.value === 0
  }
  switch (name) {
    case 'indexOf':
      return isZero(answer) && second === undefined ? { value, prefix: first } : undefined
    case 'lastIndexOf':
      return isZero(answer) && isZero(second) ? { value, prefix: first } : undefined
    case 'charAt':
      return isZero(first) && constant?.type === 'string' ? { value, prefix: answer } : undefined
    case 'slice':
    case 'substring':
    case 'substr':
      return isZero(first) && second !== undefined && isLengthOf(make, second, answer)
        ? { value, prefix: answer }
        : undefined
    default:
      return undefined
  }
}

/** `text[0]` */
function isFirstSign({ semantics }: FactMaker, ref: Ref, load: FlowOf<'load'>): boolean {
  if (load.property === '0') return true
  const key = load.key === undefined ? undefined : semantics.constants.of(semantics.program.beside(ref, load.key))
  return key?.type === 'number' && key.value === 0
}

/** `prefix.length`, or the number that it is. */
function isLengthOf(make: FactMaker, length: Ref, text: Ref): boolean {
  const { program, constants } = make.semantics
  const [number, constant] = [constants.of(length), constants.of(text)]
  if (number?.type === 'number') return constant?.type === 'string' && constant.value.length === number.value
  const load = program.flowOf(length, 'load')
  if (load?.property !== 'length') return false
  return make.values.canonical(program.beside(length, load.object)) === make.values.canonical(text)
}

/** `'..'`, `'../'`, `'..' + path.sep` */
function isStepUp(make: FactMaker, prefix: Ref): boolean {
  const { program, constants, origins } = make.semantics
  const known = constants.of(prefix)
  if (known !== undefined) return known.type === 'string' && /^\.\.[/\\]?$/.test(known.value)
  if (!isPrefixWithSeparator(make.semantics, make.library, prefix)) return false
  return origins.of(prefix).every((origin) => {
    const flow = program.flow(origin)
    const parts = flow.op === 'template' ? flow.parts : flow.op === 'binary' ? [flow.left, flow.right] : []
    const texts = parts.map((part) => constants.of(program.beside(origin, part)))
    const [first, ...rest] = texts.filter((each) => each?.type !== 'string' || each.value !== '')
    return first?.type === 'string' && first.value === '..' && rest.length === 1
  })
}

/** `!path.relative(root, full).startsWith('..')` */
export function relativeFacts(make: FactMaker, condition: Ref, value: Ref): readonly Fact[] {
  const { program, origins } = make.semantics
  return origins.of(value).flatMap((origin) => {
    const call = program.flowOf(origin, 'call')
    const second = call?.arguments[1]
    const { symbol } = calleeOf(make.semantics, origin)
    if (second === undefined || symbol === undefined || !/^path#.*relative$/.test(symbol)) return []
    return [make.fact(condition, program.beside(origin, second.value), 'path-prefix')]
  })
}

/** `!path.normalize(name).startsWith('..')`: steps upwards that are left stand at the beginning, of the name too. */
function normalizedFacts(make: FactMaker, condition: Ref, value: Ref): readonly Fact[] {
  return normalizedOf(make.semantics, value).flatMap(({ made, of }) =>
    [made, of].map((each) => make.fact(condition, each, 'no-parent-step')),
  )
}

/** `name` of `path.normalize(name)`. */
export function normalizedOf(
  { program, origins, symbols }: Semantics,
  value: Ref,
): readonly { readonly made: Ref; readonly of: Ref }[] {
  return origins.of(value).flatMap((origin) => {
    const call = program.flowOf(origin, 'call')
    const [only] = call?.arguments ?? []
    if (call === undefined || only === undefined) return []
    const symbol = plainSymbol(symbols.of(program.beside(origin, call.callee)) ?? '')
    return /^path#(?:posix\.|win32\.)?normalize$/.test(symbol)
      ? [{ made: origin, of: program.beside(origin, only.value) }]
      : []
  })
}

/** `file` of `path.resolve(file)`: both name the same file. */
function resolvedOf({ semantics }: FactMaker, value: Ref): readonly Ref[] {
  const { program, origins } = semantics
  return origins.of(value).flatMap((origin) => {
    const [only, more] = program.flowOf(origin, 'call')?.arguments ?? []
    return only === undefined || more !== undefined || only.spread ? [] : [program.beside(origin, only.value)]
  })
}

function isResolved({ semantics, library }: FactMaker, value: Ref): boolean {
  return semantics.origins.of(value).some((origin) => {
    if (semantics.program.flow(origin).op !== 'call') return false
    const { symbol } = calleeOf(semantics, origin)
    return symbol !== undefined && matchesSymbol(library.resolvingPaths ?? library.pathFunctions, symbol)
  })
}
