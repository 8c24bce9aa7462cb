// Checks that are seen and not understood: a function with a telling name was asked about a value, and its answer decides whether the sink
// is reached. What it looks at is unknown, or more than the analysis can follow: the flow is less sure, and still told.

import type { Guard } from '../ir/flow.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
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
    if (asks(checks, subjects, program.beside(beside, each.condition), each.holds, 0)) return true
  }
  return false
}

/**
 * What is understood and proves nothing raises no doubt: that a name is not `__proto__`, where that is not enough, and that an allowed
 * word stands somewhere in a text.
 */
function isUnderstood(checks: Checks, subjects: ReadonlySet<Ref>, call: Ref, holds: boolean): boolean {
  const facts = [...checks.facts(call, true), ...checks.facts(call, false)]
  if (facts.some(({ kind, subject }) => kind === 'no-prototype-name' && subjects.has(subject))) return true
  const [code, more] = holds ? checks.semantics.graph.callees(call) : []
  return code !== undefined && more === undefined && onlyContains(checks.semantics, code, code)
}

/** `(host) => allowed.some((each) => host.includes(each))`: whether all that a function answers is that its parameter contains something. */
function onlyContains(semantics: Semantics, code: FunctionRef, asked: FunctionRef): boolean {
  const { origins } = semantics
  const answers = origins.returned(code).flatMap((value) => origins.of(value))
  return answers.length > 0 && answers.every((answer) => isContaining(semantics, answer, asked))
}

function isContaining(semantics: Semantics, answer: Ref, asked: FunctionRef): boolean {
  const { program, graph, origins, constants } = semantics
  const flow = program.flow(answer)
  if (flow.op === 'constant') return flow.value.type === 'boolean' && !flow.value.value
  if (flow.op === 'binary') {
    const than = constants.of(program.beside(answer, flow.right))
    const isFound = /^(?:!==?|>=?)$/.test(flow.operator) && than?.type === 'number' && than.value <= 0
    return (
      isFound && origins.of(program.beside(answer, flow.left)).every((each) => isContaining(semantics, each, asked))
    )
  }
  if (flow.op !== 'call' || flow.receiver === undefined) return false
  const method = program.flowOf(program.beside(answer, flow.callee), 'load')?.property ?? ''
  const [first] = flow.arguments
  if (method === 'some' && first !== undefined) {
    const [each, more] = graph.functions(program.beside(answer, first.value))
    return each !== undefined && more === undefined && onlyContains(semantics, each, asked)
  }
  if (method !== 'includes' && method !== 'indexOf') return false
  const texts = origins.of(program.beside(answer, flow.receiver))
  return texts.every((text) => program.flow(text).op === 'argument' && program.enclosing(text) === asked)
}

function asks(checks: Checks, subjects: ReadonlySet<Ref>, condition: Ref, holds: boolean, depth: number): boolean {
  const { program } = checks.semantics
  const flow = program.flow(condition)
  if (depth > deepest) return false
  const inside = (value: number, positive = holds): boolean =>
    asks(checks, subjects, program.beside(condition, value), positive, depth + 1)
  switch (flow.op) {
    case 'copy':
      return inside(flow.from)
    case 'unary':
      return inside(flow.operand, flow.operator === '!' ? !holds : holds)
    case 'logical':
    case 'binary':
      return inside(flow.left) || inside(flow.right)
    case 'call': {
      const { isVague, isKnown, name = '' } = calleeOf(checks.semantics, condition)
      return (
        isVague &&
        isTelling(name, isKnown) &&
        !isUnderstood(checks, subjects, condition, holds) &&
        flow.arguments.some(({ value }) => subjects.has(checks.canonical(program.beside(condition, value))))
      )
    }
    default:
      return false
  }
}
