// Where values of a rule hurt, in a stretch of a file: the sinks of its specification that stand there, each with the values that must
// not be untrusted; and code that is wrong by itself.

import { answering, standsUnder } from '../frameworks/decorated-handlers.js'
import { isHandlerOf } from '../frameworks/knowledge.js'
import type { ResponseModel } from '../frameworks/model.js'
import { frameworks } from '../frameworks/models.js'
import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { allHold, anyHolds } from '../taint/conditions.js'
import { isAgainst, isEntry } from '../taint/forms.js'
import { freeArguments } from '../taint/free-arguments.js'
import { isIdle } from '../taint/idle-method.js'
import { calleeOf, matchUnknown } from '../taint/match-call.js'
import { makesWay, outerKeys } from '../taint/nested-keys.js'
import { refuses } from '../taint/refusing-method.js'
import { isCalledBeside, isCalledFor, isConfigured } from '../taint/related-calls.js'
import type {
  ArgumentPosition,
  FromCallers,
  Misuse,
  Sink,
  StringPosition,
  TaintSpecification,
  Validator,
} from '../taint/specification.js'
import { matchesSymbol, namePattern } from '../taint/symbol-pattern.js'
import { partsBehind } from '../taint/text-parts.js'
import { inlineOutputs } from '../templates/inline-template.js'

export interface SinkValue {
  readonly use: Ref
  readonly value: Ref
  readonly path: readonly string[]
  readonly isDeep: boolean
  readonly except?: readonly string[]
  readonly string: StringPosition
  readonly what: string
  readonly fromCallers: FromCallers | undefined
  readonly despiteLength: boolean
  /** Where what is known of it counts, if not at the sink. */
  readonly usedAt?: Ref | undefined
  /** Checks that prove nothing for it. */
  readonly unproven?: readonly Validator[]
  /** What makes it safe, where that is not what does for the rule. */
  readonly instead?: Sink['instead'] | undefined
}

const responses = frameworks.flatMap((each) => each.responses)

/** Every value that a sink of the specification takes at this instruction. */
export function sinkValues(semantics: Semantics, { sinks }: TaintSpecification, ref: Ref): SinkValue[] {
  const { program } = semantics
  const flow = program.flow(ref)
  switch (flow.op) {
    case 'call':
      return sinks.flatMap((sink) => ofCall(semantics, sink, ref, flow))
    case 'update':
      return sinks.flatMap((sink) => ofUpdate(semantics, sink, ref, flow))
    case 'return':
      return sinks.flatMap((sink) => {
        if (sink.kind === 'response') return ofReturn(semantics, sink, ref, flow)
        const { name } = program.functionOf(program.enclosing(ref))
        const isIt = sink.kind === 'name' && sink.orReturned === true && namePattern(sink.name).test(name)
        return isIt ? [taken(sink, ref, program.beside(ref, flow.value))] : []
      })
    case 'name':
      return sinks.flatMap((sink) =>
        sink.kind === 'name' && namePattern(sink.name).test(flow.name)
          ? [taken(sink, ref, program.beside(ref, flow.from))]
          : [],
      )
    case 'object':
      return sinks.flatMap((sink) => ofEntries(semantics, sink, ref, flow))
    case 'element':
      return sinks.flatMap((sink) => ofElement(semantics, sink, ref, flow))
    case 'template':
      return sinks.flatMap((sink) => partsAt(semantics, sink, ref))
    case 'binary':
      if (flow.operator === '+') return sinks.flatMap((sink) => partsAt(semantics, sink, ref))
      return sinks.flatMap((sink) =>
        sink.kind === 'comparison' && /^[!=]==?$/.test(flow.operator)
          ? [flow.left, flow.right].flatMap((value, side) =>
              isAgainst(semantics, sink, program.beside(ref, side === 0 ? flow.right : flow.left))
                ? [taken(sink, ref, program.beside(ref, value))]
                : [],
            )
          : [],
      )
    default:
      return []
  }
}

function partsAt(semantics: Semantics, sink: Sink, ref: Ref): SinkValue[] {
  if (sink.kind !== 'text-part') return []
  return partsBehind(semantics, ref, namePattern(sink.behind)).map((part) => taken(sink, ref, part))
}

function taken(sink: Sink, use: Ref, value: Ref, more: Partial<SinkValue> = {}): SinkValue {
  return { use, value, path: [], isDeep: false, string: sink.string ?? 'anywhere', ...told(sink), ...more }
}

function told({
  what,
  fromCallers,
  despiteLength,
  instead,
}: Sink): Pick<SinkValue, 'what' | 'fromCallers' | 'despiteLength' | 'instead'> {
  return { what, fromCallers, despiteLength: despiteLength === true, instead }
}

function ofEntries(semantics: Semantics, sink: Sink, ref: Ref, flow: FlowOf<'object'>): SinkValue[] {
  if (sink.kind !== 'name' && sink.kind !== 'entry') return []
  return flow.entries.flatMap(({ name, value }) => {
    const isIt =
      sink.kind === 'entry'
        ? isEntry(semantics, sink, ref, flow, name)
        : name !== undefined && namePattern(sink.name).test(name)
    return isIt ? [taken(sink, ref, semantics.program.beside(ref, value), { isDeep: sink.kind === 'entry' })] : []
  })
}

function ofCall(semantics: Semantics, sink: Sink, ref: Ref, flow: FlowOf<'call'>): SinkValue[] {
  if (sink.kind === 'response') return ofResponse(semantics, sink, ref)
  if (sink.kind !== 'call' || matchUnknown(calleeOf(semantics, ref), sink) === undefined) return []
  if (!allHold(semantics, ref, sink.when) || anyHolds(semantics, ref, sink.unless)) return []
  if (sink.onlyCalled?.some((related) => isCalledFor(semantics, ref, related)) === false) return []
  if (sink.unlessCalled?.some((related) => isConfigured(semantics, ref, related)) === true) return []
  if (sink.unlessRefusing !== undefined && refuses(semantics, ref, sink.unlessRefusing)) return []
  return sink.arguments.flatMap((position) => atPosition(semantics, sink, ref, flow, position))
}

function atPosition(
  semantics: Semantics,
  sink: Sink,
  ref: Ref,
  flow: FlowOf<'call'>,
  { argument, path = [], reach, except = [] }: ArgumentPosition,
): SinkValue[] {
  const { program } = semantics
  const more = { path, isDeep: reach === 'deep', except }
  if (argument === 'receiver')
    return flow.receiver === undefined ? [] : [taken(sink, ref, program.beside(ref, flow.receiver), more)]
  if (argument === 'named' && flow.named !== true) return []
  const chosen =
    argument === 'any'
      ? flow.arguments
      : typeof argument === 'object'
        ? flow.arguments.slice(argument.from)
        : argument === 'named'
          ? flow.arguments.slice(-1)
          : flow.arguments.slice(argument < 0 ? flow.arguments.length + argument : argument).slice(0, 1)
  const values = chosen.map(({ value }) => program.beside(ref, value))
  if (reach !== 'free') return values.map((value) => taken(sink, ref, value, more))
  return values
    .flatMap((value) => freeArguments(semantics, value))
    .map((free) => taken(sink, ref, free.ref, { ...more, usedAt: free.givenBy }))
}

function ofResponse(semantics: Semantics, sink: Extract<Sink, { kind: 'response' }>, ref: Ref): SinkValue[] {
  const { program, symbols } = semantics
  const flow = program.flow(ref)
  // What becomes of a template's data, the template says: here only one that stands in the code.
  if (sink.shown !== undefined)
    return inlineOutputs(semantics, ref).map(({ data, path, isDeep }) => taken(sink, ref, data, { path, isDeep }))
  return responses.flatMap((model) => {
    if (model.role !== sink.role || !isResponse(semantics, model, ref)) return []
    const more = {
      path: model.path ?? [],
      string: sink.string ?? model.string ?? 'anywhere',
      isDeep: sink.role === 'template-data' || sink.role === 'content',
    } as const
    if (flow.op === 'update') return [taken(sink, ref, program.beside(ref, flow.value), more)]
    if (flow.op !== 'call' || model.argument === undefined) return []
    const symbol = symbols.of(program.beside(ref, flow.callee))
    const argument = flow.arguments.at(model.argument)
    return symbol === undefined || argument === undefined
      ? []
      : [taken(sink, ref, program.beside(ref, argument.value), more)]
  })
}

/** What is returned is the answer of some handlers. */
function ofReturn(
  semantics: Semantics,
  sink: Extract<Sink, { kind: 'response' }>,
  ref: Ref,
  flow: FlowOf<'return'>,
): SinkValue[] {
  const { program, symbols } = semantics
  const answers = responses.filter(
    ({ role, returned, decorated = [], when, unless, onlyCalled }) =>
      role === sink.role &&
      returned !== undefined &&
      allHold(semantics, ref, when) &&
      !anyHolds(semantics, ref, unless) &&
      answering(semantics, ref).some(
        (code) => isHandlerOf(semantics, code, returned, symbols) || standsUnder(semantics, code, decorated),
      ) &&
      (onlyCalled === undefined || onlyCalled.some((related) => isCalledBeside(semantics, ref, related))),
  )
  return answers.map(({ path = [], string }) =>
    taken(sink, ref, program.beside(ref, flow.value), {
      path,
      string: sink.string ?? string ?? 'anywhere',
      isDeep: sink.role === 'content',
    }),
  )
}

function isResponse(semantics: Semantics, model: ResponseModel, ref: Ref): boolean {
  const { program, symbols } = semantics
  const flow = program.flow(ref)
  const symbol = flow.op === 'call' ? symbols.of(program.beside(ref, flow.callee)) : assignedSymbol(semantics, ref)
  const patterns = flow.op === 'call' ? model.callee : model.assigned
  if (symbol === undefined || patterns === undefined || !matchesSymbol(patterns, plainSymbol(symbol))) return false
  if (!allHold(semantics, ref, model.when) || anyHolds(semantics, ref, model.unless)) return false
  if (model.unlessCalled?.some((related) => isCalledBeside(semantics, ref, related)) === true) return false
  return model.onlyCalled === undefined || model.onlyCalled.some((related) => isCalledBeside(semantics, ref, related))
}

function assignedSymbol({ program, symbols }: Semantics, ref: Ref): string | undefined {
  const flow = program.flowOf(ref, 'update')
  if (flow?.property === undefined) return undefined
  const object = symbols.of(program.beside(ref, flow.object))
  return object === undefined ? undefined : `${object}${object.endsWith('#') ? '' : '.'}${flow.property}`
}

function ofUpdate(semantics: Semantics, sink: Sink, ref: Ref, flow: FlowOf<'update'>): SinkValue[] {
  const { program, symbols } = semantics
  const value = program.beside(ref, flow.value)
  const object = program.beside(ref, flow.object)
  switch (sink.kind) {
    case 'response':
      return ofResponse(semantics, sink, ref)
    case 'property': {
      if (flow.property === undefined || !namePattern(`^(?:${sink.property})$`).test(flow.property)) return []
      const symbol = symbols.of(object)
      if (sink.object !== undefined && (symbol === undefined || !matchesSymbol(sink.object, plainSymbol(symbol))))
        return []
      return [taken(sink, ref, value)]
    }
    case 'assignment':
      return assignedSymbol(semantics, ref) === sink.symbol ? [taken(sink, ref, value)] : []
    case 'name':
      return flow.property !== undefined && namePattern(sink.name).test(flow.property) ? [taken(sink, ref, value)] : []
    case 'dynamic-key': {
      if (flow.key === undefined) return []
      const symbol = sink.object === undefined ? undefined : symbols.of(object)
      if (sink.object !== undefined && (symbol === undefined || !matchesSymbol(sink.object, plainSymbol(symbol))))
        return []
      if (sink.nested !== true) return [taken(sink, ref, program.beside(ref, flow.key))]
      return (makesWay(semantics, ref) ? [] : outerKeys(semantics, object)).map(({ key, readAt, entersFunctions }) => ({
        ...taken(sink, ref, key),
        usedAt: readAt,
        ...(entersFunctions ? { unproven: ['no-prototype-name'] as const } : {}),
      }))
    }
    default:
      return []
  }
}

function ofElement({ program }: Semantics, sink: Sink, ref: Ref, flow: FlowOf<'element'>): SinkValue[] {
  if (sink.kind !== 'attribute' || (sink.elements !== undefined && !sink.elements.includes(flow.tag))) return []
  return flow.attributes
    .filter(({ name }) => sink.attribute.includes(name))
    .map(({ value }) => taken(sink, ref, program.beside(ref, value), { path: sink.path ?? [] }))
}

/** What is wrong with an instruction by itself, as a sentence; nothing where it is right. */
export function misuseAt(semantics: Semantics, { misuses = [] }: TaintSpecification, ref: Ref): Misuse | undefined {
  const { program, constants } = semantics
  const flow = program.flow(ref)
  return misuses.find((misuse) => {
    switch (misuse.kind) {
      case 'call':
        return (
          flow.op === 'call' &&
          matchUnknown(calleeOf(semantics, ref), misuse) !== undefined &&
          allHold(semantics, ref, misuse.when)
        )
      case 'property':
        return valuesNamed(ref).some(([name, value]) => {
          const constant = constants.of(value)
          return (
            namePattern(`^(?:${misuse.property})$`).test(name) &&
            constant !== undefined &&
            namePattern(misuse.value).test(text(constant))
          )
        })
      case 'setting': {
        const constant = flow.op === 'name' ? constants.of(program.beside(ref, flow.from)) : undefined
        return (
          flow.op === 'name' &&
          namePattern(misuse.name).test(flow.name) &&
          constant !== undefined &&
          namePattern(misuse.value).test(text(constant))
        )
      }
      case 'idle-method':
        return isIdle(semantics, ref, misuse)
      case 'literal':
        return valuesNamed(ref).some(([name, value]) => {
          const constant = constants.of(value)
          return (
            namePattern(misuse.name).test(name) &&
            constant?.type === 'string' &&
            namePattern(misuse.value).test(constant.value)
          )
        })
      default:
        return false
    }
  })

  function valuesNamed(of: Ref): (readonly [string, Ref])[] {
    if (flow.op === 'name') return [[flow.name, program.beside(of, flow.from)]]
    if (flow.op === 'update')
      return flow.property === undefined ? [] : [[flow.property, program.beside(of, flow.value)]]
    if (flow.op !== 'object') return []
    return flow.entries.flatMap(({ name, value }) =>
      name === undefined ? [] : [[name, program.beside(of, value)] as const],
    )
  }
}
