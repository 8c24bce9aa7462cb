// Whether code does something only because whoever calls or makes its object asks for it: an option decides, and others set it.

import { isTruthy } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { namesOf } from './forms.js'

const deepest = 6
/** `HAS_SNI` */
const capitals = /^[A-Z][A-Z\d]*_[A-Z\d_]+$/

/** Conditions that say themselves what they ask for: `options.tlsInsecure`, `sslmode === 'no-verify'`. */
const admission =
  /insecure|no_?-?verif|unverified|skip_?(?:tls|ssl|cert|verif)|allow_?(?:invalid|self|unauth)|(?:disable|ignore)_?(?:tls|ssl|cert)|self_?signed/i

/**
 * Whether it stands behind a condition on an option of `this`, or on what callers give to its function, that has such a word in it; or
 * behind one that says by its words that checks are to be off.
 */
export function isAskedFor(semantics: Semantics, ref: Ref, named: RegExp): boolean {
  const { program } = semantics
  for (let guard = program.guard(ref); guard !== undefined; guard = guard.outer) {
    const condition = program.beside(ref, guard.condition)
    const words = wordsOf(semantics, condition, 0)
    if (words.some((word) => admission.test(word))) return true
    if (words.some((word) => named.test(word)) && isOption(semantics, condition, guard.holds)) return true
  }
  return false
}

/** Names of what a condition asks about, and the texts that it compares that with. */
function wordsOf(semantics: Semantics, condition: Ref, depth: number): readonly string[] {
  const { program, constants } = semantics
  const flow = program.flow(condition)
  const constant = constants.of(condition)
  if (constant !== undefined) return constant.type === 'string' ? [constant.value] : []
  if (depth > deepest) return []
  const inside = (value: number): readonly string[] => wordsOf(semantics, program.beside(condition, value), depth + 1)
  if (flow.op === 'unary') return inside(flow.operand)
  if (flow.op === 'logical' || flow.op === 'binary') return [...inside(flow.left), ...inside(flow.right)]
  const holder = flow.op === 'load' && flow.property !== undefined ? inside(flow.object) : []
  const given = flow.op === 'call' ? flow.arguments.flatMap(({ value }) => inside(value)) : []
  return [...namesOf(semantics.program, condition), ...holder, ...given]
}

/** A parameter or an option in it or in `this`, its negation, what it is compared with, or several of these. `holds`: what it came to. */
function isOption(semantics: Semantics, condition: Ref, holds: boolean): boolean {
  const { program, constants } = semantics
  const flow = program.flow(condition)
  if (flow.op === 'unary' && flow.operator === '!')
    return isOption(semantics, program.beside(condition, flow.operand), !holds)
  if (flow.op === 'logical') {
    // Of a parameter that has a default, one side is constant; what the platform can do is nobody's choice.
    const sides = [flow.left, flow.right].map((side) => program.beside(condition, side))
    const open = sides.filter((side) => constants.of(side) === undefined && !isOfPlatform(semantics, side))
    // Where both sides came to it, either is enough.
    const areBoth = (flow.operator === '&&' && holds) || (flow.operator === '||' && !holds)
    if (areBoth) return open.some((side) => isOption(semantics, side, holds))
    return open.length > 0 && open.every((side) => isOption(semantics, side, holds))
  }
  if (flow.op !== 'binary') return isGiven(semantics, condition, 0)
  const sides = [flow.left, flow.right].map((side) => program.beside(condition, side))
  const isFixed = (side: Ref): boolean => constants.of(side) !== undefined || isOfModule(semantics, side)
  return sides.some(isFixed) && sides.some((side) => !isFixed(side) && isGiven(semantics, side, 0))
}

/** What `this` or a parameter holds, or what a call makes of it: the choice of callers, where none of them gives a constant. */
function isGiven(semantics: Semantics, value: Ref, depth: number): boolean {
  const { program, origins } = semantics
  if (depth > deepest) return false
  return origins.of(value).some((origin) => {
    const flow = program.flow(origin)
    switch (flow.op) {
      case 'receiver':
        return true
      case 'load':
        return isGiven(semantics, program.beside(origin, flow.object), depth + 1)
      case 'update': {
        const at = program.writtenAt(origin)
        const { object } = program.flowOf(at, 'load') ?? {}
        return isGiven(semantics, object === undefined ? at : program.beside(at, object), depth + 1)
      }
      case 'call':
        return program.allArguments(origin).some((each) => isGiven(semantics, each, depth + 1))
      case 'argument':
        // What its constructor was given is the object's, too.
        return program.enclosing(origin) !== program.enclosing(value) || isChosen(semantics, origin, flow.index, depth)
      default:
        return false
    }
  })
}

/** Whether callers choose a parameter: those at hand hand on what they were given, or are there for either kind. */
function isChosen(semantics: Semantics, parameter: Ref, index: number, depth: number): boolean {
  const { program, graph } = semantics
  const calls = graph.callers(program.enclosing(parameter))
  if (areForBoth(semantics, calls, index)) return true
  return calls.every((call) => {
    const given = graph.given(call)[index]
    return given !== undefined && isGiven(semantics, program.beside(call, given.value), depth + 1)
  })
}

/** `const strict = agent(true)` and `const lax = agent(false)`, made when the module is loaded: which of the two is used is chosen later. */
function areForBoth({ program, graph, constants }: Semantics, calls: readonly Ref[], index: number): boolean {
  const given = calls.map((call) => {
    const argument = program.flow(call).function === 0 ? graph.given(call)[index] : undefined
    return argument === undefined ? undefined : constants.of(program.beside(call, argument.value))
  })
  const kinds = new Set(given.map((each) => (each === undefined ? undefined : isTruthy(each))))
  return kinds.size === 2 && !kinds.has(undefined)
}

/** `ssl.CERT_NONE`, also where the module is not there on every platform. */
function isOfModule({ program, origins }: Semantics, value: Ref): boolean {
  const load = program.flowOf(value, 'load')
  const from = load === undefined ? value : program.beside(value, load.object)
  return origins.of(from).some((origin) => ['import', 'global'].includes(program.flow(origin).op))
}

/** `HAS_SNI`, `not ssl_.IS_PYOPENSSL`: a name in capitals of a module. */
function isOfPlatform(semantics: Semantics, value: Ref): boolean {
  const { program } = semantics
  const flow = program.flow(value)
  if (flow.op === 'unary' && flow.operator === '!') return isOfPlatform(semantics, program.beside(value, flow.operand))
  if (flow.op === 'logical')
    return [flow.left, flow.right].every((side) => isOfPlatform(semantics, program.beside(value, side)))
  const name = flow.op === 'load' ? flow.property : flow.op === 'import' || flow.op === 'global' ? flow.name : undefined
  return name !== undefined && capitals.test(name)
}
