// Checks that are seen and not understood: a function with a telling name was asked about a value, and its answer decides whether the sink
// is reached. What it looks at is unknown, or more than the analysis can follow: the flow is less sure, and still told.

import type { Guard } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Checks } from './checks.js'
import { calleeOf } from './match-call.js'

const deepest = 8

/** What functions are called that are asked whether something may be. */
const permitting = /allow|permit|access|safe|trust|valid|forbid|den(?:y|ied)|authori[sz]|within|inside|contain/i
/** What is asked where the code is not at hand, and then not for the kind of a value. */
const asking = /^_?(?:is|has|can|may|check|verify|accepts?|ensure)(?=[A-Z_])/
const kinds =
  /^_?(?:is|has)_?(?:plain|own|object|array|string|number|function|buffer|map|set|date|nil|null|undefined|empty)/i

function isTelling(name: string, isAtHand: boolean): boolean {
  return permitting.test(name) || (!isAtHand && asking.test(name) && !kinds.test(name))
}

/** Whether the answer of such a function about one of the values decides that `guard` holds. */
export function isAskedAbout(checks: Checks, values: readonly Ref[], beside: Ref, guard: Guard | undefined): boolean {
  if (guard === undefined || values.length === 0) return false
  const { program } = checks.semantics
  const subjects = new Set(values.map((value) => checks.canonical(value)))
  for (let each: Guard | undefined = guard; each !== undefined; each = each.outer) {
    if (asks(checks, subjects, program.beside(beside, each.condition), 0)) return true
  }
  return false
}

/** What says only that a name is not `__proto__` is understood: where it proves nothing, it proves nothing. */
function isUnderstood(checks: Checks, subjects: ReadonlySet<Ref>, call: Ref): boolean {
  const facts = [...checks.facts(call, true), ...checks.facts(call, false)]
  return facts.some(({ kind, subject }) => kind === 'no-prototype-name' && subjects.has(subject))
}

function asks(checks: Checks, subjects: ReadonlySet<Ref>, condition: Ref, depth: number): boolean {
  const { program } = checks.semantics
  const flow = program.flow(condition)
  if (depth > deepest) return false
  const inside = (value: number): boolean => asks(checks, subjects, program.beside(condition, value), depth + 1)
  switch (flow.op) {
    case 'copy':
      return inside(flow.from)
    case 'unary':
      return inside(flow.operand)
    case 'logical':
    case 'binary':
      return inside(flow.left) || inside(flow.right)
    case 'call': {
      const { isVague, isKnown, name = '' } = calleeOf(checks.semantics, condition)
      return (
        !isUnderstood(checks, subjects, condition) &&
        isVague &&
        isTelling(name, isKnown) &&
        flow.arguments.some(({ value }) => subjects.has(checks.canonical(program.beside(condition, value))))
      )
    }
    default:
      return false
  }
}
