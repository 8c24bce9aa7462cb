// A number of a record that is read, compared, and written back: of two requests at once both see the old one, and one of the two changes
// is lost. One statement that does all of it, a lock, or a transaction makes it none.

import type { Guard } from '../ir/flow.js'
import { type FunctionRef, moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { Steps } from './steps.js'
import type { Structure } from './structure.js'

const finding = /^(?:find|get|fetch|load|first|one|select|lookup|query|scalar|retrieve)/i
const changing =
  /^(?:update|updateOne|updateMany|update_one|set|put|findByIdAndUpdate|findOneAndUpdate|findByPkAndUpdate)$/
const saving = /^(?:save|saveAndFlush|commit|flush|update|persist|merge|put|upsert)$/
const together =
  /transaction|\batomic\b|\block|lock(?:ed)?\b|Lock\b|with_?for_?update|for\s+update|mutex|semaphore|serializ|synchronized|optimistic|@Version|compareAndSet/i
/** What a caller hands on that began a transaction. */
const handedOn = /^(?:tx|trx|t|transaction|manager|em|entity_?manager|uow|unit_?of_?work)$/i
/** Behind the name of the field. */
export const lostUpdateTitle = 'of a record is compared, and written back later'
const before = 200
/** Calls behind the one that finds a record. */
const deepest = 4
const mostSteps = 300
const mostWrites = 200

export function lostUpdates(semantics: Semantics): Structure[] {
  const { program, graph } = semantics
  const calls = graph.calls.filter((call) => moduleOf(call) === 0)
  const set = [...calls.flatMap((call) => writtenByCall(semantics, call)), ...writtenToFields(semantics, calls)]
  return set.slice(0, mostWrites).flatMap(({ call, at, field, value }) => {
    const row = rowOf(semantics, value, field)
    const check = row === undefined ? undefined : comparedBefore(semantics, at, field)
    if (row === undefined || check === undefined || isTogether(semantics, program.enclosing(at))) return []
    // The old number is part of the condition of the write.
    if (timesNamed(program.text(call), field) > 2) return []
    const found = calleeOf(semantics, row).name ?? 'a call'
    return [
      {
        ref: call,
        at: program.flow(call),
        title: `\`${field}\` ${lostUpdateTitle}`,
        why: `It is read by \`${found}\` in line ${program.line(row)} and compared in line ${program.line(check)}; until this writes it, another request reads and compares the same number, and both go on.`,
        confidence: 'medium',
        tier: 'default',
        preconditions: ['two requests come at nearly the same time'],
        witnesses: [
          { ref: row, at: program.flow(row), note: 'the record is read' },
          { ref: check, at: program.flow(check), note: `\`${field}\` is compared` },
        ],
      } as const,
    ]
  })
}

interface Written {
  /** What stores it. */
  readonly call: Ref
  /** Where what is known of the record counts. */
  readonly at: Ref
  readonly field: string
  readonly value: Ref
}

/** `Item.update({ reserved: item.reserved + n }, …)`, also below `data` and `$set`; `account.setBalance(…)` is saved later. */
function writtenByCall(semantics: Semantics, call: Ref): Written[] {
  const { program } = semantics
  const flow = program.flowOf(call, 'call')
  if (flow === undefined || !changing.test(calleeOf(semantics, call).name ?? '')) return []
  return flow.arguments.slice(0, 2).flatMap(({ value }) => entriesOf(semantics, call, program.beside(call, value), 0))
}

function entriesOf(semantics: Semantics, call: Ref, value: Ref, depth: number): Written[] {
  const { program, origins } = semantics
  return origins.of(value).flatMap((origin) =>
    (program.flowOf(origin, 'object')?.entries ?? []).flatMap(({ name, value: inner }): Written[] => {
      if (name === undefined) return []
      const ref = program.beside(origin, inner)
      if (/^(?:data|\$set|values|set)$/.test(name) && depth < 2) return entriesOf(semantics, call, ref, depth + 1)
      return [{ call, at: call, field: name, value: ref }]
    }),
  )
}

/** `voucher.left -= 1`, with what saves it behind. */
function writtenToFields(semantics: Semantics, calls: readonly Ref[]): Written[] {
  const { program } = semantics
  const savings = calls.filter((call) => saving.test(calleeOf(semantics, call).name ?? ''))
  if (savings.length === 0) return []
  return program.ownRefs().flatMap((at): Written[] => {
    const written = fieldWritten(semantics, at)
    const call =
      written === undefined
        ? undefined
        : savings.find((each) => each > at && program.enclosing(each) === program.enclosing(at))
    return written === undefined || call === undefined ? [] : [{ ...written, call, at }]
  })
}

function fieldWritten({ program }: Semantics, at: Ref): Pick<Written, 'field' | 'value'> | undefined {
  const flow = program.flow(at)
  if (flow.op === 'update' && flow.property !== undefined)
    return { field: flow.property, value: program.beside(at, flow.value) }
  const [first, more] = flow.op === 'call' ? flow.arguments : []
  if (flow.op !== 'call' || first === undefined || more !== undefined) return undefined
  const { property = '' } = program.flowOf(program.beside(at, flow.callee), 'load') ?? {}
  const [, name] = /^set([A-Z]\w*)$/.exec(property) ?? []
  return name === undefined ? undefined : { field: lowered(name), value: program.beside(at, first.value) }
}

/** In the write itself: as what is set, and as what that is computed of. */
function timesNamed(written: string, field: string): number {
  return written.slice(0, 1000).match(new RegExp(`(?<![\\w$])${field}(?![\\w$])`, 'g'))?.length ?? 0
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** The call that found the record whose own field a new value is computed of. */
function rowOf(semantics: Semantics, value: Ref, field: string): Ref | undefined {
  const { program, origins } = semantics
  const sum = origins.of(value).find((origin) => /^[-+]$/.test(program.flowOf(origin, 'binary')?.operator ?? ''))
  const read = sum === undefined ? undefined : readingOf(semantics, sum, field, new Steps(mostSteps))
  return read === undefined ? undefined : origins.of(read).find((origin) => isFound(semantics, origin, 0))
}

/** `accounts.findById(id)`, also with `.orElseThrow()` and its like behind. */
function isFound(semantics: Semantics, origin: Ref, depth: number): boolean {
  const { program, origins, graph } = semantics
  const flow = program.flowOf(origin, 'call')
  if (flow === undefined || flow.form !== 'call' || depth > deepest) return false
  if (finding.test(calleeOf(semantics, origin).name ?? '')) return true
  const { receiver } = flow
  // `firmOf(id)` finds it in the program.
  if (graph.callees(origin).some((code) => origins.returned(code).some((each) => isFound(semantics, each, depth + 1))))
    return true
  return (
    receiver !== undefined &&
    origins.of(program.beside(origin, receiver)).some((each) => isFound(semantics, each, depth + 1))
  )
}

/** The object of which a field is read within an expression. */
function readingOf(semantics: Semantics, value: Ref, field: string, steps: Steps): Ref | undefined {
  const { program } = semantics
  if (!steps.take()) return undefined
  const flow = program.flow(value)
  const inside = (...values: readonly number[]): Ref | undefined => {
    for (const each of values) {
      const found = readingOf(semantics, program.beside(value, each), field, steps)
      if (found !== undefined) return found
    }
    return undefined
  }
  switch (flow.op) {
    case 'load':
      return flow.property === field ? program.beside(value, flow.object) : undefined
    case 'binary':
    case 'logical':
      return inside(flow.left, flow.right)
    case 'unary':
      return inside(flow.operand)
    case 'copy':
    case 'name':
      return inside(flow.from)
    case 'call': {
      const load = program.flowOf(program.beside(value, flow.callee), 'load')
      const isGetter =
        flow.receiver !== undefined && load?.property === `get${field.charAt(0).toUpperCase()}${field.slice(1)}`
      return isGetter ? program.beside(value, flow.receiver ?? 0) : inside(...flow.arguments.map((each) => each.value))
    }
    default:
      return undefined
  }
}

/** The condition before a write that compares the field with something. */
function comparedBefore({ program, ...semantics }: Semantics, at: Ref, field: string): Ref | undefined {
  for (let guard: Guard | undefined = program.guard(at); guard !== undefined; guard = guard.outer) {
    const condition = program.beside(at, guard.condition)
    const found = comparisonIn({ program, ...semantics }, condition, field, new Steps(mostSteps))
    if (found !== undefined) return found
  }
  return undefined
}

function comparisonIn(semantics: Semantics, condition: Ref, field: string, steps: Steps): Ref | undefined {
  const { program } = semantics
  if (!steps.take()) return undefined
  const flow = program.flow(condition)
  const inside = (value: number): Ref | undefined =>
    comparisonIn(semantics, program.beside(condition, value), field, steps)
  if (flow.op === 'unary') return inside(flow.operand)
  if (flow.op === 'logical') return inside(flow.left) ?? inside(flow.right)
  if (flow.op !== 'binary' || !/^[<>]=?$/.test(flow.operator)) return undefined
  return readingOf(semantics, condition, field, steps) === undefined ? undefined : condition
}

/** Whether the function, one around it, or one that calls it does all of it at once. */
export function isTogether(semantics: Semantics, code: FunctionRef): boolean {
  const { program, graph } = semantics
  const { parameters } = program.functionOf(code)
  if (parameters.some(({ name = '' }) => handedOn.test(name))) return true
  return [code, ...graph.callers(code).map((call) => program.enclosing(call))].some((each) =>
    saysTogether(semantics, each),
  )
}

function saysTogether({ program }: Semantics, code: FunctionRef): boolean {
  const { functions, text } = program.module(code)
  for (
    let own: number | undefined = code - program.beside(code, 0);
    own !== undefined && own > 0;
    own = functions[own]?.parent
  ) {
    const { start, end } = functions[own] ?? { start: 0, end: 0 }
    // With what stands above it: a decorator, an annotation.
    if (together.test(text.slice({ start: Math.max(0, start - before), end }))) return true
  }
  return false
}
