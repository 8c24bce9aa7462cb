// Where in a program the sinks and misuses of rules stand. No flow is followed here: a site is a place where untrusted data
// would do harm, and the values that would have to be untrusted.

import type { Confidence, Tier } from '@sallyport/findings'
import { answering, standsUnder } from '../frameworks/decorated-handlers.js'
import { isHandlerOf } from '../frameworks/knowledge.js'
import type { ResponseModel } from '../frameworks/model.js'
import type { FlowOf } from '../ir/flow.js'
import type { At } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { member, plainSymbol } from '../ir/symbols.js'
import type { Rule } from '../rule.js'
import { allHold, anyHolds } from './conditions.js'
import { isAgainst, isEntry } from './forms.js'
import { freeArguments } from './free-arguments.js'
import { isComparedWithLike, isGivenTo, isJoinedWith, isStoredAs, isWithin } from './given-to.js'
import { type Callee, calleeOf, matchUnknown } from './match-call.js'
import { makesWay, outerKeys } from './nested-keys.js'
import { refuses } from './refusing-method.js'
import { isCalledBeside, isCalledFor, isConfigured } from './related-calls.js'
import type { RuleIndex, RuleResponse, RuleSink, SinkOf } from './rule-index.js'
import { isShownToAll } from './shown-to-all.js'
import type { ArgumentPosition, FromCallers, RelatedCall, Sink, StringPosition } from './specification.js'
import { matchesSymbol, namePattern } from './symbol-pattern.js'
import { partsBehind } from './text-parts.js'

/** A value that must not be untrusted, or a property of it. */
export interface Operand {
  readonly ref: Ref
  readonly path: readonly string[]
  readonly deep: boolean
  /** A function that makes of it what arrives. */
  readonly through?: FunctionRef | undefined
  /** Of what is inside, properties that do no harm. */
  readonly except?: readonly string[]
  /** Where what is known of it counts, if not at the sink: it was used there before, in another turn of a loop or another call. */
  readonly usedAt?: Ref | undefined
  /** It is a list whose elements somebody else decides about: a hint that callers in other files are worth reading. */
  readonly isList?: true
  /** `argument 1`, for a reader. */
  readonly label: string
}

export interface Site {
  readonly rule: Rule
  readonly kind: Sink['kind']
  readonly what: string
  readonly confidence: Confidence
  readonly tier: Tier
  readonly isMinor: boolean
  readonly despiteLength: boolean
  readonly onlyFromCallers: boolean
  readonly onlyOwn?: true | undefined
  readonly exceptRecords?: true | undefined
  readonly unlessClaimed?: string | undefined
  readonly toldAt?: 'source' | undefined
  readonly string: StringPosition
  /** The instruction. */
  readonly ref: Ref
  /** What to show: the call, the assignment, the attribute. */
  readonly at: At
  readonly operands: readonly Operand[]
  /** Calls beside it that would make it harmless if it were known what they set. */
  readonly settings?: readonly RelatedCall[] | undefined
  /** What becomes of the other arguments. */
  readonly beside: SinkOf<'call'>['beside']
  readonly fromCallers: FromCallers | undefined
  /** Found by a name only. */
  readonly isGuess: boolean
  /** That guess is that parameters are a request and its answer, which a source in the same handler rests on as well. */
  readonly isOfRequest: boolean
}

export function findSites(
  semantics: Semantics,
  index: RuleIndex,
  refs: Iterable<Ref> = semantics.program.refs(),
): Site[] {
  const sites: Site[] = []
  for (const ref of refs) {
    const flow = semantics.program.flow(ref)
    switch (flow.op) {
      case 'call':
        sites.push(...callSites(semantics, index, ref, flow))
        break
      case 'update':
        sites.push(...updateSites(semantics, index, ref, flow))
        break
      case 'return':
        sites.push(...returnSites(semantics, index, ref, flow))
        break
      case 'name':
        sites.push(...nameSites(semantics, index, ref, flow.name, flow.from))
        break
      case 'object':
        sites.push(...entrySites(semantics, index, ref, flow))
        break
      case 'element':
        sites.push(...elementSites(semantics, index, ref, flow))
        break
      case 'template':
        sites.push(...partSites(semantics, index, ref))
        break
      case 'binary':
        if (/^[!=]==?$/.test(flow.operator)) sites.push(...comparisonSites(semantics, index, ref, flow))
        else if (flow.operator === '+') sites.push(...partSites(semantics, index, ref))
    }
  }
  return distinct(sites)
}

/** Two forms of one sink at one place are one site. */
function distinct(sites: readonly Site[]): Site[] {
  const byKey = new Map<string, Site>()
  for (const site of sites) {
    const key = `${site.rule.id}:${site.ref}:${site.at.start}:${site.what}:${site.string}`
    const known = byKey.get(key)
    byKey.set(key, known === undefined ? site : { ...known, operands: [...known.operands, ...site.operands] })
  }
  return [...byKey.values()]
}

function site(ruleSink: RuleSink, semantics: Semantics, ref: Ref, more: Pick<Site, 'operands'> & Partial<Site>): Site {
  const { sink } = ruleSink
  const rule = sink.instead === undefined ? ruleSink.rule : ruleFor(ruleSink.rule, sink.instead)
  return {
    rule,
    kind: sink.kind,
    what: sink.what,
    confidence: sink.confidence ?? 'high',
    tier: sink.tier ?? 'default',
    string: sink.string ?? 'anywhere',
    ref,
    at: semantics.program.flow(ref),
    beside: sink.kind === 'call' ? sink.beside : undefined,
    fromCallers: sink.fromCallers,
    isGuess: false,
    isOfRequest: false,
    isMinor: sink.isMinor === true,
    despiteLength: sink.despiteLength === true,
    onlyFromCallers: sink.onlyFromCallers === true,
    onlyOwn: sink.onlyOwn,
    exceptRecords: sink.exceptRecords,
    unlessClaimed: sink.unlessClaimed,
    toldAt: sink.toldAt,
    ...more,
  }
}

// Calls

function callSites(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'call'>): Site[] {
  const callee = calleeOf(semantics, ref)
  const symbol = callee.symbol === undefined ? undefined : plainSymbol(callee.symbol)
  const candidates = new Set([
    ...(symbol === undefined ? [] : index.callsBySymbol.match(symbol)),
    ...(callee.name === undefined ? [] : (index.callsByName.get(callee.name) ?? [])),
  ])
  const found = [...candidates].flatMap((each) => callSite(semantics, ref, flow, callee, each))
  if (symbol === undefined) return found
  return [
    ...found,
    ...index.responses.match(symbol).flatMap((each) => responseSite(semantics, ref, flow, callee, each)),
  ]
}

function callSite(
  semantics: Semantics,
  ref: Ref,
  flow: FlowOf<'call'>,
  callee: Callee,
  ruleSink: RuleSink<SinkOf<'call'>>,
): Site[] {
  const { sink } = ruleSink
  const match = matchUnknown(callee, sink)
  if (match === undefined) return []
  if (!allHold(semantics, ref, sink.when) || anyHolds(semantics, ref, sink.unless)) return []
  if (sink.onlyCalled?.some((related) => isCalledFor(semantics, ref, related)) === false) return []
  if (sink.unlessCalled?.some((related) => isConfigured(semantics, ref, related)) === true) return []
  if (sink.unlessRefusing !== undefined && refuses(semantics, ref, sink.unlessRefusing)) return []
  if (sink.unlessGivenTo !== undefined && isGivenTo(semantics, ref, sink.unlessGivenTo)) return []
  if (sink.unlessComparedBy !== undefined && isComparedWithLike(semantics, ref, sink.unlessComparedBy)) return []
  const { unlessJoinedWith, unlessWithin } = sink
  if (unlessJoinedWith !== undefined && isJoinedWith(semantics, ref, namePattern(unlessJoinedWith))) return []
  if (unlessWithin !== undefined && isWithin(semantics, ref, namePattern(unlessWithin))) return []
  const operands = sink.arguments.flatMap((position) => operandsAt(semantics, ref, flow, position))
  if (operands.length === 0) return []
  const isOfRequest = callee.symbol?.startsWith('?') === true
  return [site(ruleSink, semantics, ref, { operands, isGuess: match === 'guessed', isOfRequest })]
}

function responseSite(
  semantics: Semantics,
  ref: Ref,
  flow: FlowOf<'call'>,
  callee: Callee,
  each: RuleResponse,
): Site[] {
  const { response } = each
  if (!allHold(semantics, ref, response.when) || anyHolds(semantics, ref, response.unless)) return []
  if (!isRelatedRight(semantics, ref, response)) return []
  const argument = response.argument === -1 ? flow.arguments.length - 1 : (response.argument ?? 0)
  const deep = each.sink.role === 'content' || each.sink.role === 'template-data'
  const operands = operandsAt(semantics, ref, flow, {
    argument,
    path: response.path ?? [],
    reach: deep ? 'deep' : 'value',
  })
  if (operands.length === 0) return []
  const string = each.sink.string ?? response.string ?? 'anywhere'
  const isGuess = callee.symbol?.startsWith('?') === true
  const settings = response.unlessCalled
  return [site(each, semantics, ref, { operands, string, settings, isGuess, isOfRequest: isGuess })]
}

function isRelatedRight(semantics: Semantics, ref: Ref, { unlessCalled, onlyCalled }: ResponseModel): boolean {
  const called = (related: RelatedCall): boolean => isCalledBeside(semantics, ref, related)
  if (unlessCalled?.some(called)) return false
  return onlyCalled === undefined || onlyCalled.some(called)
}

function operandsAt(semantics: Semantics, ref: Ref, flow: FlowOf<'call'>, position: ArgumentPosition): Operand[] {
  const { program } = semantics
  const operand = (value: number, label: string): Operand => ({
    ref: program.beside(ref, value),
    path: position.path ?? [],
    deep: position.reach === 'deep',
    ...(position.except === undefined ? {} : { except: position.except }),
    label,
  })
  const { argument } = position
  if (argument === 'receiver') return flow.receiver === undefined ? [] : [operand(flow.receiver, 'the receiver')]
  if (argument === 'named') {
    const names = flow.named === true ? flow.arguments.at(-1) : undefined
    return names === undefined ? [] : [operand(names.value, `argument \`${position.path?.[0] ?? ''}\``)]
  }
  const first = argument === 'any' ? 0 : typeof argument === 'number' ? argument : argument.from
  const last = typeof argument === 'number' ? argument : Number.POSITIVE_INFINITY
  // A spread argument may hold what stands at any later position.
  const spread = flow.arguments.findIndex((each) => each.spread)
  return flow.arguments.flatMap(({ value, spread: isSpread }, at) => {
    if (isSpread && last >= at) return [{ ...operand(value, `argument ${at + 1}`), deep: true }]
    const isIn = at >= first && at <= last && (spread < 0 || at < spread)
    if (isIn && position.reach === 'free')
      return freeArguments(semantics, program.beside(ref, value)).map((free) => ({
        ...operand(value, 'an argument'),
        ref: free.ref,
        ...(free.givenBy === undefined ? {} : { usedAt: free.givenBy }),
        ...(free.isList === undefined ? {} : { isList: free.isList, deep: true }),
      }))
    return isIn ? [operand(value, `argument ${at + 1}`)] : []
  })
}

/** What a handler returns, where that is the answer. */
function returnSites(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'return'>): Site[] {
  const { program, symbols } = semantics
  const { name } = program.functionOf(program.enclosing(ref))
  const named = nameSites(semantics, index, ref, name, flow.value, (sink) => sink.orReturned === true)
  const functions = index.returnedResponses.length === 0 ? [] : answering(semantics, ref)
  const answers = index.returnedResponses.flatMap((each) => {
    const { returned = [], decorated = [], path = [], when, unless, string = 'anywhere' } = each.response
    const isAnswer = (code: FunctionRef): boolean =>
      isHandlerOf(semantics, code, returned, symbols) || standsUnder(semantics, code, decorated)
    if (!functions.some(isAnswer)) return []
    if (!allHold(semantics, ref, when) || anyHolds(semantics, ref, unless)) return []
    // Asked last: every return of a program is looked at.
    if (!isRelatedRight(semantics, ref, each.response)) return []
    const value = program.beside(ref, flow.value)
    const operands = [{ ref: value, path, deep: each.sink.role === 'content', label: 'the value' }]
    return [site(each, semantics, ref, { operands, string: each.sink.string ?? string })]
  })
  return [...answers, ...named]
}

// Assignments

function updateSites(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'update'>): Site[] {
  const { program } = semantics
  const value: Operand = { ref: program.beside(ref, flow.value), path: [], deep: false, label: 'the value' }
  if (flow.property === undefined) return flow.key === undefined ? [] : keySites(semantics, index, ref, flow, flow.key)
  const { property } = flow
  const symbol = semantics.symbols.of(program.beside(ref, flow.object))
  const whole = symbol === undefined ? undefined : plainSymbol(member(symbol, property))
  const object = symbol === undefined ? undefined : plainSymbol(symbol)
  const isGuess = symbol?.startsWith('?') === true
  return [
    ...index.properties
      .filter(
        ({ sink }) =>
          namePattern(sink.property).test(property) &&
          (sink.object === undefined || (object !== undefined && matchesSymbol(sink.object, object))),
      )
      .map((each) => site(each, semantics, ref, { operands: [value], at: assignmentAt(semantics, ref) })),
    ...(whole === undefined ? [] : index.assignments.match(whole)).map((each) =>
      site(each, semantics, ref, { operands: [value], at: assignmentAt(semantics, ref) }),
    ),
    ...(whole === undefined ? [] : index.assignedResponses.match(whole))
      .filter((each) => isRelatedRight(semantics, ref, each.response))
      .map((each) =>
        site(each, semantics, ref, {
          operands: [value],
          at: assignmentAt(semantics, ref),
          isGuess,
          isOfRequest: isGuess,
        }),
      ),
    ...nameSites(semantics, index, ref, property, flow.value),
  ]
}

/** The assignment, and not only what is assigned to. */
function assignmentAt({ program }: Semantics, ref: Ref): At {
  const flow = program.flowOf(ref, 'update')
  if (flow === undefined) return program.flow(ref)
  const value = program.flow(program.beside(ref, flow.value))
  const isBehind = value.function === flow.function && value.start >= flow.end && value.start < flow.end + 40
  return isBehind ? { start: flow.start, end: Math.max(flow.end, value.end) } : flow
}

function keySites(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'update'>, key: number): Site[] {
  const { program } = semantics
  const operand = (value: Ref): Operand => ({ ref: value, path: [], deep: false, label: 'the key' })
  const symbol = index.keys.length === 0 ? undefined : semantics.symbols.of(program.beside(ref, flow.object))
  return index.keys.flatMap((each) => {
    const { object } = each.sink
    if (object !== undefined && (symbol === undefined || !matchesSymbol(object, plainSymbol(symbol)))) return []
    if (each.sink.nested !== true)
      return [site(each, semantics, ref, { operands: [operand(program.beside(ref, key))] })]
    // The object was itself read under a computed key: that one must be untrusted to reach a prototype.
    const outer = makesWay(semantics, ref) ? [] : outerKeys(semantics, program.beside(ref, flow.object))
    const operands = outer.map(({ key: name, readAt }) => ({ ...operand(name), usedAt: readAt }))
    const rule = outer.some(({ entersFunctions }) => entersFunctions) ? withoutNames(each.rule) : each.rule
    return operands.length === 0 ? [] : [site({ ...each, rule }, semantics, ref, { operands })]
  })
}

const withoutChecksOfNames = new WeakMap<Rule, Rule>()

/** The rule where a check that a name is not `__proto__` proves nothing. */
function withoutNames(rule: Rule): Rule {
  const known = withoutChecksOfNames.get(rule)
  if (known !== undefined) return known
  const validators = rule.taint.validators?.filter((each) => each !== 'no-prototype-name')
  const made = { ...rule, taint: { ...rule.taint, ...(validators === undefined ? {} : { validators }) } }
  withoutChecksOfNames.set(rule, made)
  return made
}

function nameSites(
  semantics: Semantics,
  index: RuleIndex,
  ref: Ref,
  name: string,
  value: number,
  isWanted: (sink: SinkOf<'name'>) => boolean = () => true,
): Site[] {
  const operand: Operand = { ref: semantics.program.beside(ref, value), path: [], deep: false, label: 'the value' }
  return index.names
    .filter(({ sink }) => isWanted(sink) && namePattern(sink.name).test(name))
    .filter(({ sink }) => sink.unlessShown !== true || !isShownToAll(semantics, operand.ref))
    .filter(({ sink }) => sink.unlessGivenTo === undefined || !isGivenTo(semantics, operand.ref, sink.unlessGivenTo))
    .filter(({ sink }) => sink.unlessStoredAs === undefined || !isStoredAs(semantics, operand.ref, sink.unlessStoredAs))
    .map((each) => site(each, semantics, ref, { operands: [operand] }))
}

/** Properties of an object literal; `{ token }` alone names nothing that its variable has not named. */
function entrySites(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'object'>): Site[] {
  const written = flow.entries.flatMap((entry) =>
    index.entries.flatMap((each) => {
      if (!isEntry(semantics, each.sink, ref, flow, entry.name)) return []
      const value = semantics.program.beside(ref, entry.value)
      return [
        site(each, semantics, ref, {
          at: entry.at,
          operands: [{ ref: value, path: [], deep: true, label: 'the value' }],
        }),
      ]
    }),
  )
  return [...written, ...namedEntrySites(semantics, index, ref, flow)]
}

function namedEntrySites(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'object'>): Site[] {
  return flow.entries.flatMap(({ name, value }) => {
    if (name === undefined) return []
    const at = semantics.program.flow(semantics.program.beside(ref, value))
    const isShorthand = semantics.program.text(semantics.program.beside(ref, value)) === name
    const isVariable = at.end <= flow.start
    return isShorthand || isVariable
      ? []
      : nameSites(semantics, index, ref, name, value).map((each) => ({ ...each, at }))
  })
}

/** A comparison with nothing is one too: whether there is a payload decides who is signed in as well as what it says. */
function comparisonSites(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'binary'>): Site[] {
  if (index.comparisons.length === 0) return []
  const sides = [flow.left, flow.right].map((value) => semantics.program.beside(ref, value))
  const operands = sides.map((side): Operand => ({ ref: side, path: [], deep: false, label: 'a side' }))
  return index.comparisons.flatMap((each) => {
    const chosen = operands.filter((_, side) => isAgainst(semantics, each.sink, sides[1 - side] ?? ref))
    return chosen.length === 0 ? [] : [site(each, semantics, ref, { operands: chosen })]
  })
}

function partSites(semantics: Semantics, index: RuleIndex, ref: Ref): Site[] {
  return index.textParts.flatMap((each) => {
    const parts = partsBehind(semantics, ref, namePattern(each.sink.behind))
    const operands = parts.map((part): Operand => ({ ref: part, path: [], deep: false, label: 'the part' }))
    return operands.length === 0 ? [] : [site(each, semantics, ref, { operands })]
  })
}

const rulesFor = new WeakMap<NonNullable<Sink['instead']>, Rule>()

/** The rule with what makes a value safe for one of its sinks. */
function ruleFor(rule: Rule, instead: NonNullable<Sink['instead']>): Rule {
  const known = rulesFor.get(instead)
  if (known !== undefined) return known
  const { sanitizers: _cleaned, validators: _checked, signs: _feared, ...others } = rule.taint
  const made = { ...rule, taint: { ...others, ...instead } }
  rulesFor.set(instead, made)
  return made
}

function elementSites(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'element'>): Site[] {
  return flow.attributes.flatMap((attribute) =>
    index.attributes
      .filter(
        ({ sink }) =>
          sink.attribute.includes(attribute.name) && (sink.elements === undefined || sink.elements.includes(flow.tag)),
      )
      .map((each) =>
        site(each, semantics, ref, {
          at: attribute.at,
          operands: [
            {
              ref: semantics.program.beside(ref, attribute.value),
              path: each.sink.path ?? [],
              deep: false,
              label: `\`${attribute.name}\``,
            },
          ],
        }),
      ),
  )
}
