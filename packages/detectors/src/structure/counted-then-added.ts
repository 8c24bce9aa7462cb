// Records of a kind that are counted, compared with what there is room for, and then one more is added: of two requests at once both count
// the same, and both add. A lock, a transaction that counts again, or one statement that does both makes it none.

import type { Guard } from '../ir/flow.js'
import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { kindName } from '../records/written-kinds.js'
import { instructionsOf } from '../routes/functions-of.js'
import { calleeOf } from '../taint/match-call.js'
import { isTogether } from './lost-update.js'
import { Steps } from './steps.js'
import type { Structure } from './structure.js'

const counting = /^(?:count|countDocuments|countBy|count_documents|estimatedDocumentCount|getCount)$/
const adding = /^(?:create|insert|insertOne|insert_one|save|saveAndFlush|add|persist|push)$/
/** What a function of the program does that counts by a query of its own. */
const summing = /\b(?:count|sum)\s{0,4}\(/i
/** What stands before the records of a kind, and is none itself. */
const around =
  /^(?:this|self|prisma|db|models?|tx|trx|manager|em|orm|repo|repository|store|session|entityManager|dataSource|connection|conn)$/
/** Behind what is counted. */
export const countedTitle = 'are counted, and one more is added later'
const mostAdds = 100
const mostSteps = 60

export function countedThenAdded(semantics: Semantics): Structure[] {
  const { program, graph } = semantics
  const adds = graph.calls.filter(
    (call) =>
      moduleOf(call) === 0 && adding.test(calleeOf(semantics, call).name ?? '') && program.guard(call) !== undefined,
  )
  // What is made for the one that is stored comes before it.
  const byCount = new Map<Ref, Structure>()
  for (const add of adds.slice(0, mostAdds)) {
    const kinds = kindsAdded(semantics, add)
    const found = kinds.length === 0 ? undefined : countBefore(semantics, add, kinds)
    if (found === undefined || isTogether(semantics, program.enclosing(add))) continue
    byCount.set(found.count, claimOf(semantics, add, found))
  }
  return [...byCount.values()]
}

interface Counted {
  readonly count: Ref
  readonly check: Ref
  readonly kind: string
}

function claimOf({ program }: Semantics, add: Ref, { count, check, kind }: Counted): Structure {
  return {
    ref: add,
    at: program.flow(add),
    title: `Records of \`${kind}\` ${countedTitle}`,
    why: `They are counted in line ${program.line(count)} and the number is compared in line ${program.line(check)}; until this adds one, another request counts and compares the same number, and both go on.`,
    confidence: 'medium',
    tier: 'default',
    preconditions: ['two requests come at nearly the same time'],
    witnesses: [
      { ref: count, at: program.flow(count), note: 'the records are counted' },
      { ref: check, at: program.flow(check), note: 'the number is compared' },
    ],
  }
}

/** The kinds that a call adds one of: what it is called on, or the class of what it is given. */
function kindsAdded({ program, origins, ...others }: Semantics, add: Ref): readonly string[] {
  const { receiver } = calleeOf({ program, origins, ...others }, add)
  const first = program.argument(add, 0)
  const made = first === undefined ? [] : origins.of(first)
  const classes = made.flatMap(
    (each) => /^(?:new\s+)?([A-Z]\w{1,60})\(/.exec(program.text(each).slice(0, 80))?.[1] ?? [],
  )
  return [...new Set([...classes, ...kindWritten(receiver)].map(kindName))]
}

/** `enrolment` of `prisma.enrolment`, `this.enrolments` and `Enrolment.objects`. */
function kindWritten(receiver: string): readonly string[] {
  const names = receiver.replaceAll(/\([^()]*\)/g, '').match(/[A-Za-z_$][\w$]*/g) ?? []
  const kind = names.find((name) => !around.test(name))
  return kind === undefined ? [] : [kind]
}

/** Such a count in a condition before. */
function countBefore(semantics: Semantics, add: Ref, kinds: readonly string[]): Counted | undefined {
  const { program } = semantics
  for (let guard: Guard | undefined = program.guard(add); guard !== undefined; guard = guard.outer) {
    const steps = new Steps(mostSteps)
    for (const check of comparisons(semantics, program.beside(add, guard.condition), steps)) {
      const flow = program.flowOf(check, 'binary')
      if (flow === undefined) continue
      const sides = [flow.left, flow.right].map((side) => program.beside(check, side))
      // Whether there is one at all, a unique key decides.
      if (sides.some((side) => semantics.constants.of(side) !== undefined)) continue
      for (const count of sides.flatMap((side) => partsOf(semantics, side, steps))) {
        const kind = kinds.find((each) => countsRecordsOf(semantics, count, each))
        if (kind !== undefined) return { count, check, kind }
      }
    }
  }
  return undefined
}

function comparisons(semantics: Semantics, condition: Ref, steps: Steps): readonly Ref[] {
  const { program } = semantics
  const flow = program.flow(condition)
  if (!steps.take()) return []
  const inside = (value: number): readonly Ref[] => comparisons(semantics, program.beside(condition, value), steps)
  if (flow.op === 'unary') return inside(flow.operand)
  if (flow.op === 'logical') return [...inside(flow.left), ...inside(flow.right)]
  if (flow.op === 'copy' || flow.op === 'name') return inside(flow.from)
  return flow.op === 'binary' && /^[<>]=?$/.test(flow.operator) ? [condition] : []
}

/** The calls that a number is computed of. */
function partsOf(semantics: Semantics, value: Ref, steps: Steps): readonly Ref[] {
  const { program } = semantics
  if (!steps.take()) return []
  const flow = program.flow(value)
  const inside = (each: number): readonly Ref[] => partsOf(semantics, program.beside(value, each), steps)
  if (flow.op === 'copy' || flow.op === 'name') return inside(flow.from)
  if (flow.op === 'after') return inside(flow.base)
  if (flow.op === 'binary') return [...inside(flow.left), ...inside(flow.right)]
  return flow.op === 'call' ? [value] : []
}

/** `Enrolment.count(…)`, or a function of the program that counts records of the kind. */
function countsRecordsOf(semantics: Semantics, call: Ref, kind: string): boolean {
  const { graph, program } = semantics
  const { name = '', receiver } = calleeOf(semantics, call)
  if (counting.test(name)) return kindWritten(receiver).some((each) => kindName(each) === kind)
  const codes = graph.callees(call)
  if (codes.length === 0) return false
  return instructionsOf(semantics, codes, 1).some((ref) => {
    if (program.flow(ref).op !== 'call') return false
    const written = program.text(ref).slice(0, 600)
    if (!summing.test(written)) return false
    return (written.match(/[A-Za-z_$][\w$]*/g) ?? []).some((each) => kindName(each) === kind)
  })
}
