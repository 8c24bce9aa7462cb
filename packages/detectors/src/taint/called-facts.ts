// What the answer of a call says of its arguments or its receiver: of methods of the language, of known functions, of a rule's own checks.

import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import { plainSymbol } from '../ir/symbols.js'
import { relativeFacts, startFacts } from './beginning.js'
import {
  type Anchoring,
  isAnchoredPattern,
  pathStart,
  patternSource,
  refusesNames,
  takesNoPrototype,
  withoutDash,
} from './check-forms.js'
import { memberFacts, refusedName, strangeName, withoutSteps } from './compared-facts.js'
import { allHold } from './conditions.js'
import type { Fact, FactMaker } from './fact.js'
import { calleeOf, matchAny } from './match-call.js'
import { isOwnPropertyCheck } from './own-property.js'
import { signedMessages } from './signed-message.js'
import type { CallMatcher, Validator } from './specification.js'
import { matchesSymbol } from './symbol-pattern.js'

export type CustomValidator = Exclude<Validator, string>
type Call = FlowOf<'call'>

const mostParts = 20

export function customFacts(
  make: FactMaker,
  condition: Ref,
  flow: Call,
  validator: CustomValidator,
  holds: boolean,
): readonly Fact[] {
  if (holds !== (validator.safeWhen === 'truthy')) return []
  const matcher: CallMatcher = validator
  if (!matchAny(calleeOf(make.semantics, condition), matcher)) return []
  if (!allHold(make.semantics, condition, validator.when)) return []
  const { program } = make.semantics
  const receiver = flow.receiver === undefined ? undefined : program.beside(condition, flow.receiver)
  const subject = validator.argument === 'receiver' ? receiver : program.argument(condition, validator.argument)
  if (subject === undefined) return []
  // What is not in a text is in none of its parts.
  const subjects = holds ? [subject] : [subject, ...partsOf(make, subject)]
  return subjects.flatMap((each) =>
    make.about(condition, each, 'custom').map((fact) => ({ ...fact, what: validator.what })),
  )
}

/** `host` and `path` of `host + path`. */
function partsOf({ semantics: { program } }: FactMaker, value: Ref): readonly Ref[] {
  const parts: Ref[] = []
  const open = [value]
  for (const ref of open) {
    const flow = program.flow(ref)
    const inside =
      flow.op === 'template' ? flow.parts : flow.op === 'binary' && flow.operator === '+' ? [flow.left, flow.right] : []
    if (parts.length < mostParts) parts.push(...inside.map((part) => program.beside(ref, part)))
    if (open.length < mostParts) open.push(...inside.map((part) => program.beside(ref, part)))
  }
  return parts
}

export function methodFacts(make: FactMaker, condition: Ref, flow: Call, holds: boolean): readonly Fact[] {
  const { program } = make.semantics
  const { property } = program.flowOf(program.beside(condition, flow.callee), 'load') ?? {}
  const [first, second] = flow.arguments.map(({ value }) => program.beside(condition, value))
  if (flow.receiver === undefined || first === undefined) return []
  const receiver = program.beside(condition, flow.receiver)
  const member = (list: Ref, key: Ref): readonly Fact[] => [
    ...memberFacts(make, condition, list, key),
    ...ownProperty(make, condition, list, key),
  ]
  const strange = (object: Ref, key: Ref): readonly Fact[] => strangeName(make, condition, object, key)
  switch (property) {
    case 'includes':
    case 'has':
      if (holds) return memberFacts(make, condition, receiver, first)
      return [
        ...refusedName(make, condition, first, receiver),
        ...refusedName(make, condition, receiver, first),
        ...withoutSteps(make, condition, { list: receiver, value: first }),
      ]
    case 'hasOwnProperty':
      if (holds) return member(receiver, first)
      return [...refusedName(make, condition, first, receiver), ...strange(receiver, first)]
    case 'hasOwn':
      if (second === undefined) return []
      return holds ? member(first, second) : strange(first, second)
    case 'call':
      if (second === undefined || !isOwnPropertyCheck(make.semantics, condition)) return []
      return holds ? member(first, second) : strange(first, second)
    case 'test':
    case 'exec':
      return tested(make, condition, receiver, first, holds)
    case 'fullmatch':
      return tested(make, condition, receiver, first, holds, 'at-both-ends')
    case 'match':
      // Of the text, or of the pattern, by the language.
      return patternSource(make.semantics, receiver) !== undefined
        ? tested(make, condition, receiver, first, holds, 'at-start')
        : tested(make, condition, first, receiver, holds)
    case 'startsWith':
      return startFacts(make, condition, { value: receiver, prefix: first }, holds)
    case 'endsWith':
      return holds && areEndings(make, first) ? make.about(condition, receiver, 'ending') : []
    default:
      return []
  }
}

/** `'.png'`, or several of them at once. */
function areEndings({ semantics: { constants } }: FactMaker, value: Ref): boolean {
  const one = constants.of(value)
  const all = one === undefined ? (constants.elements(value) ?? []) : [one]
  return all.length > 0 && all.every((each) => each.type === 'string' && /^\.\w{1,12}$/.test(each.value))
}

/** A name that the object written to has itself is none that it inherits; that what is copied has it says nothing. */
function ownProperty(make: FactMaker, condition: Ref, object: Ref, key: Ref): readonly Fact[] {
  return make.values.isNameOf(key, object) ? [] : make.about(condition, key, 'own-property')
}

function tested(
  make: FactMaker,
  condition: Ref,
  pattern: Ref,
  value: Ref,
  holds: boolean,
  by: Anchoring = 'nowhere',
): readonly Fact[] {
  const dash = withoutDash(make.semantics, pattern)
  const noOption = dash === (holds ? 'matched' : 'refused') ? make.about(condition, value, 'no-option') : []
  if (holds)
    return [
      ...noOption,
      ...(takesNoPrototype(make.semantics, pattern) ? make.about(condition, value, 'no-prototype-name') : []),
      ...(isAnchoredPattern(make.semantics, pattern, by) ? make.about(condition, value, 'anchored-pattern') : []),
      ...(pathStart(make.semantics, pattern) === 'one' ? make.about(condition, value, 'url-host') : []),
    ]
  const refused = refusesNames(make.semantics, pattern)
  return [
    ...noOption,
    ...(refused.prototypes ? make.about(condition, value, 'no-prototype-name') : []),
    ...(refused.steps ? make.about(condition, value, 'no-parent-step') : []),
    ...(refused.steps ? relativeFacts(make, condition, value) : []),
    ...(pathStart(make.semantics, pattern) === 'two' ? make.about(condition, value, 'starts-without-two') : []),
  ]
}

export function functionFacts(make: FactMaker, condition: Ref, flow: Call, holds: boolean): readonly Fact[] {
  const { semantics, library } = make
  const { symbol } = calleeOf(semantics, condition)
  const [first] = flow.arguments
  const signed = holds ? signedMessages(semantics, condition) : []
  if (signed.length > 0) return signed.flatMap((message) => make.about(condition, message, 'signed'))
  if (symbol === undefined || first === undefined) return []
  const value = semantics.program.beside(condition, first.value)
  // A third argument may let more characters through.
  if (holds && flow.arguments.length < 3 && matchesSymbol(library.isPlain, plainSymbol(symbol)))
    return make.about(condition, value, 'anchored-pattern')
  const patterns = holds ? library.isNumber : library.isNoNumber
  return matchesSymbol(patterns, plainSymbol(symbol)) ? make.about(condition, value, 'numeric') : []
}
