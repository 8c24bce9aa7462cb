// Whether a condition that is known at a point makes a value harmless there: the checks that a rule accepts.

import { isTruthy, text } from '../ir/constants.js'
import { emptyWhere } from '../ir/empty-value.js'
import type { Guard } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { askedInTurns, elementsOfTurn, listOfTurn } from '../ir/turns.js'
import { libraryOf } from '../languages/front-ends.js'
import { betweenLetters, otherThan } from '../taint/characters.js'
import { isLimit, isOfRecord, isPrefixWithSeparator, readsSetting } from '../taint/check-forms.js'
import { allHold } from '../taint/conditions.js'
import { mayBeList } from '../taint/listed-names.js'
import { calleeOf, matchAny } from '../taint/match-call.js'
import { signedMessages } from '../taint/signed-message.js'
import type { TaintSpecification, Validator } from '../taint/specification.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { hasNoStep, isOneName, isRefusedBy, lookupOf } from './found-in.js'
import { oneOfList } from './one-of-list.js'
import { isOwnName, isStrangeName } from './own-names.js'
import { bare, isSameValue } from './same-value.js'

const byDefault: readonly Validator[] = ['equality', 'membership', 'anchored-pattern', 'numeric']
const mostShown = 8
const longestShown = 40
const allowListName = /allow|permit|valid|known|safe|white|support|accept|origins$/i
const constantName = /^[A-Z][A-Z0-9_]+$/

/** The condition among the guards that makes the value harmless, or nothing. */
export function checkOf(
  semantics: Semantics,
  whole: TaintSpecification,
  beside: Ref,
  guard: Guard | undefined,
  value: Ref,
): Ref | undefined {
  const specification = guard === undefined ? whole : checksOfName(semantics, whole, beside, guard, value)
  let feared = specification.signs ?? ''
  for (let each = guard; each !== undefined; each = each.outer) {
    const condition = semantics.program.beside(beside, each.condition)
    if (specification.validators?.includes('environment') === true && readsSetting(semantics, condition))
      return condition
    const left = signsLeft(semantics, feared, condition, each.holds, value)
    if (left === '' && feared !== '') return condition
    feared = left
    if (isCheck(semantics, specification, condition, each.holds, value, 0)) return condition
    const ofElements = each.turn === undefined ? undefined : checkOfTurn(semantics, specification, beside, each, value)
    if (ofElements !== undefined) return ofElements
  }
  return undefined
}

const asText: TaintSpecification = { sinks: [], sources: 'none', validators: ['type-string'] }

/** Without those of a name, where that may be a list and nothing says that it is a text. */
function checksOfName(
  semantics: Semantics,
  specification: TaintSpecification,
  beside: Ref,
  guard: Guard,
  value: Ref,
): TaintSpecification {
  const { validators } = specification
  if (validators?.includes('no-prototype-name') !== true || !mayBeList(semantics, value)) return specification
  for (let each: Guard | undefined = guard; each !== undefined; each = each.outer)
    if (isCheck(semantics, asText, semantics.program.beside(beside, each.condition), each.holds, value, 0))
      return specification
  return { ...specification, validators: validators.filter((each) => each !== 'no-prototype-name') }
}

/** What a loop has asked of each element of a list before it came to its end. */
function checkOfTurn(
  semantics: Semantics,
  specification: TaintSpecification,
  beside: Ref,
  guard: Guard,
  value: Ref,
): Ref | undefined {
  const { program } = semantics
  const own = elementsOfTurn(program, beside, guard).filter((element) => {
    const list = listOfTurn(program, beside, guard, element)
    return list !== undefined && isSameValue(program, list, value)
  })
  return askedInTurns(program, beside, guard).find(({ condition, holds }) =>
    own.some((element) => isCheck(semantics, specification, condition, holds, element, 0)),
  )?.condition
}

/** Of the signs that a character must not be, those that the condition does not rule out. */
function signsLeft(semantics: Semantics, feared: string, condition: Ref, holds: boolean, value: Ref): string {
  if (feared === '') return feared
  const { program } = semantics
  const ref = bare(program, condition)
  const flow = program.flow(ref)
  if (flow.op === 'unary' && flow.operator === '!')
    return signsLeft(semantics, feared, program.beside(ref, flow.operand), !holds, value)
  if (flow.op === 'logical' && (flow.operator === '&&') === holds) {
    const left = signsLeft(semantics, feared, program.beside(ref, flow.left), holds, value)
    return signsLeft(semantics, left, program.beside(ref, flow.right), holds, value)
  }
  const ruledOut = otherThan(semantics, ref, holds).filter((each) => isSameValue(program, each.value, value))
  return [...feared].filter((sign) => !ruledOut.some(({ signs }) => signs.includes(sign))).join('')
}

/** Whether a condition that is true makes the value harmless. */
export function isChecked(
  semantics: Semantics,
  specification: TaintSpecification,
  condition: Ref,
  value: Ref,
): boolean {
  return isCheck(semantics, specification, condition, true, value, 0)
}

/** Whether a replacement takes away every sign: tried on each one, with a pattern that is no more than a set. */
export function leavesNoSign(
  { program, constants }: Semantics,
  { validators = byDefault }: TaintSpecification,
  ref: Ref,
): boolean {
  const call = program.flowOf(ref, 'call')
  if (call === undefined || !validators.includes('anchored-pattern')) return false
  const method = program.flowOf(program.beside(ref, call.callee), 'load')?.property
  const [pattern, by] = call.arguments.map(({ value }) => constants.of(program.beside(ref, value)))
  if (!/^replace(All)?$/.test(method ?? '') || pattern?.type !== 'pattern' || by?.type !== 'string') return false
  if (!/^\[\^[\w\\-]{1,40}\]\+?$/.test(pattern.source) || !/^(gi|ig|g)$/.test(pattern.flags)) return false
  const left = everySign.replace(new RegExp(pattern.source, pattern.flags), by.value)
  return /^[\w-]*$/.test(left)
}

const everySign = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)).join('')

function isCheck(
  semantics: Semantics,
  specification: TaintSpecification,
  condition: Ref,
  holds: boolean,
  value: Ref,
  depth: number,
): boolean {
  if (depth > 8) return false
  const { program } = semantics
  const ref = bare(program, condition)
  const flow = program.flow(ref)
  const inside = (operand: number, expected: boolean): boolean =>
    isCheck(semantics, specification, program.beside(ref, operand), expected, value, depth + 1)
  const accepts = (name: Validator): boolean => (specification.validators ?? byDefault).includes(name)
  switch (flow.op) {
    case 'unary':
      return flow.operator === '!' && inside(flow.operand, !holds)
    case 'logical':
      if (flow.operator === '&&' && holds)
        return (
          inside(flow.left, true) ||
          inside(flow.right, true) ||
          (accepts('anchored-pattern') && isBetweenLetters(semantics, ref, value))
        )
      if (flow.operator === (holds ? '||' : '&&')) {
        const empty = emptyWhere(program, program.beside(ref, flow.left), holds)
        const isEmpty = empty !== undefined && isSameValue(program, empty, value)
        return (isEmpty || inside(flow.left, holds)) && inside(flow.right, holds)
      }
      if (flow.operator === '||' && !holds) return inside(flow.left, false) || inside(flow.right, false)
      return false
    case 'binary':
      return isComparison(semantics, specification, ref, holds, value)
    case 'call':
      return isCheckingCall(semantics, specification, ref, holds, value)
    case 'load':
      // `if (table[name])`: a look-up in an object of ours.
      return (
        holds &&
        accepts('membership') &&
        flow.key !== undefined &&
        isSameValue(program, program.beside(ref, flow.key), value) &&
        isFixed(semantics, program.beside(ref, flow.object))
      )
    default:
      return false
  }
}

function isBetweenLetters(semantics: Semantics, ref: Ref, value: Ref): boolean {
  const { program } = semantics
  const flow = program.flowOf(ref, 'logical')
  if (flow === undefined) return false
  const names = betweenLetters(semantics, program.beside(ref, flow.left), program.beside(ref, flow.right))
  return names?.every((each) => isSameValue(program, each, value)) === true
}

function isComparison(
  semantics: Semantics,
  { validators = byDefault }: TaintSpecification,
  ref: Ref,
  holds: boolean,
  value: Ref,
): boolean {
  const { program, constants } = semantics
  const flow = program.flowOf(ref, 'binary')
  if (flow === undefined) return false
  const [left, right] = [program.beside(ref, flow.left), program.beside(ref, flow.right)]
  if (flow.operator === 'in') {
    return holds && validators.includes('membership') && isSameValue(program, left, value) && isFixed(semantics, right)
  }
  if (/^[<>]=?$/.test(flow.operator)) {
    const isLeftSmaller = flow.operator.startsWith('<') === holds
    const [small, large] = isLeftSmaller ? [left, right] : [right, left]
    return isBounded(semantics, validators, small, value) && isLimit(semantics, large)
  }
  const answer = isTestedAnswer(semantics, ref, holds)
  if (answer !== undefined && isCheck(semantics, { sinks: [], sources: 'none', validators }, left, answer, value, 4))
    return true
  const lookup = lookupOf(semantics, ref, holds)
  if (lookup !== undefined && isSameValue(program, lookup.of, value)) {
    if (lookup.isFound) return validators.includes('membership') && isFixed(semantics, lookup.in)
    return validators.includes('no-prototype-name') && membersOf(semantics, lookup.in)?.includes('__proto__') === true
  }
  const refused = validators.includes('no-prototype-name') && /^!==?$/.test(flow.operator) === holds
  if (refused && /^[!=]==?$/.test(flow.operator) && isRefusedName(semantics, left, right, value)) return true
  const isEqual = flow.operator === '===' || flow.operator === '=='
  const isUnequal = flow.operator === '!==' || flow.operator === '!='
  if ((!isEqual && !isUnequal) || isEqual !== holds) return false
  return [
    [left, right],
    [right, left],
  ].some(([operand = 0, other = 0]) => {
    const constant = constants.of(other)
    if (isSameValue(program, operand, value)) return validators.includes('equality') && constant?.type === 'string'
    return (
      (constant?.type === 'number' && isBounded(semantics, validators, operand, value)) ||
      (validators.includes('type-string') &&
        isTypeTest(semantics, operand, value) &&
        constant !== undefined &&
        text(constant) === 'string') ||
      (validators.includes('url-host') &&
        isHostOf(semantics, operand, value) &&
        (constant?.type === 'string' || isFixed(semantics, other)))
    )
  })
}

/** What an answer was that is compared with a constant: `isIP(x) === 0`. */
function isTestedAnswer({ program, constants }: Semantics, ref: Ref, holds: boolean): boolean | undefined {
  const flow = program.flowOf(ref, 'binary')
  if (flow === undefined || !/^(?:[!=]==?|>)$/.test(flow.operator)) return undefined
  const constant = constants.of(program.beside(ref, flow.right))
  const isAnswer = program.flow(bare(program, program.beside(ref, flow.left))).op === 'call'
  if (constant === undefined || !isAnswer || (isTruthy(constant) && constant.type !== 'boolean')) return undefined
  return (flow.operator.startsWith('=') === holds && flow.operator !== '>') === isTruthy(constant)
}

/** Whether the guards say that there is no step upwards in the value. */
export function stepCheckOf(semantics: Semantics, beside: Ref, guard: Guard | undefined, value: Ref): Ref | undefined {
  for (let each = guard; each !== undefined; each = each.outer) {
    const condition = semantics.program.beside(beside, each.condition)
    if (hasNoStep(semantics, condition, each.holds, value)) return condition
  }
  return undefined
}

/** The value itself, or its length, where the rule takes such a bound. */
function isBounded({ program }: Semantics, validators: readonly Validator[], small: Ref, value: Ref): boolean {
  if (validators.includes('upper-bound') && isSameValue(program, small, value)) return true
  const length = program.flowOf(bare(program, small), 'load')
  if (length?.property !== 'length' || !validators.includes('length-bound')) return false
  return isSameValue(program, program.beside(bare(program, small), length.object), value)
}

/** A comparison of the value with `__proto__`, on either side. */
function isRefusedName({ program, constants }: Semantics, left: Ref, right: Ref, value: Ref): boolean {
  const isName = (ref: Ref): boolean => {
    const constant = constants.of(ref)
    return constant?.type === 'string' && constant.value === '__proto__'
  }
  return (isName(left) && isSameValue(program, right, value)) || (isName(right) && isSameValue(program, left, value))
}

function isTypeTest({ program }: Semantics, operand: Ref, value: Ref): boolean {
  const flow = program.flowOf(bare(program, operand), 'unary')
  return flow?.operator === 'typeof' && isSameValue(program, program.beside(operand, flow.operand), value)
}

/** `new URL(value).host`, or of a value that was made so. */
function isHostOf({ program, symbols }: Semantics, operand: Ref, value: Ref): boolean {
  const ref = bare(program, operand)
  const flow = program.flowOf(ref, 'load')
  if (flow === undefined || !/^(host|hostname|origin|netloc)$/.test(flow.property ?? '')) return false
  const object = bare(program, program.beside(ref, flow.object))
  if (isSameValue(program, object, value)) return true
  const call = program.flowOf(object, 'call')
  const symbol = call === undefined ? undefined : symbols.of(program.beside(object, call.callee))
  if (
    call === undefined ||
    symbol === undefined ||
    !matchesSymbol(libraryOf(program).urlConstructors, plainSymbol(symbol))
  )
    return false
  const [first] = call.arguments
  return first !== undefined && isSameValue(program, program.beside(object, first.value), value)
}

function isCheckingCall(
  semantics: Semantics,
  { validators = byDefault }: TaintSpecification,
  ref: Ref,
  holds: boolean,
  value: Ref,
): boolean {
  const { program } = semantics
  const call = program.flowOf(ref, 'call')
  if (call === undefined) return false
  const callee = calleeOf(semantics, ref)
  const at = (position: number): Ref | undefined => program.argument(ref, position)
  const isGiven = (position: number): boolean => {
    const given = at(position)
    return given !== undefined && isSameValue(program, given, value)
  }
  const receiver = call.receiver === undefined ? undefined : program.beside(ref, call.receiver)
  for (const validator of validators) {
    if (typeof validator === 'string') continue
    if (!matchAny(callee, validator) || (validator.safeWhen === 'truthy') !== holds) continue
    if (!allHold(semantics, ref, validator.when)) continue
    if (
      validator.argument === 'receiver'
        ? receiver !== undefined && isSameValue(program, receiver, value)
        : isGiven(validator.argument)
    )
      return true
  }
  if (validators.includes('numeric') && isGiven(0)) {
    const symbol = callee.symbol === undefined ? '' : plainSymbol(callee.symbol)
    if (holds && matchesSymbol(libraryOf(semantics.program).isNumber, symbol)) return true
    if (!holds && matchesSymbol(libraryOf(semantics.program).isNoNumber, symbol)) return true
  }
  if (holds && validators.includes('anchored-pattern') && isGiven(0) && call.arguments.length < 3) {
    if (
      matchesSymbol(libraryOf(semantics.program).isPlain, callee.symbol === undefined ? '' : plainSymbol(callee.symbol))
    )
      return true
  }
  if (!holds && receiver !== undefined && validators.includes('no-prototype-name') && isGiven(0))
    if (/^(includes|has)$/.test(callee.name ?? '') && membersOf(semantics, receiver)?.includes('__proto__') === true)
      return true
  if (holds)
    for (const { list, compared } of oneOfList(semantics, ref)) {
      if (validators.includes('url-host') && isHostOf(semantics, compared, value)) return true
      if (validators.includes('membership') && isSameValue(program, compared, value) && isFixed(semantics, list))
        return true
    }
  if (validators.includes('path-prefix') && isOneName(semantics, ref, holds, value)) return true
  if (holds && validators.includes('signed'))
    if (signedMessages(semantics, ref).some((message) => isSameValue(program, message, value))) return true
  if (holds && validators.includes('own-property') && isOwnName(semantics, ref, value)) return true
  if (!holds && validators.includes('no-prototype-name') && isStrangeName(semantics, ref, value)) return true
  if (!holds && validators.includes('no-prototype-name') && isRefusedBy(semantics, ref, value, /__proto__/)) return true
  if (!holds || receiver === undefined) return false
  switch (callee.name) {
    case 'includes':
    case 'has':
    case 'hasOwnProperty':
      if (validators.includes('membership') && isGiven(0)) return isFixed(semantics, receiver)
      return (
        validators.includes('url-host') &&
        at(0) !== undefined &&
        isHostOf(semantics, at(0) ?? 0, value) &&
        isFixed(semantics, receiver)
      )
    case 'test':
      if (validators.includes('no-prototype-name') && isGiven(0) && isAnchored(semantics, receiver))
        return !takesName(semantics, receiver, '__proto__')
      return validators.includes('anchored-pattern') && isGiven(0) && isAnchored(semantics, receiver)
    case 'fullmatch':
      return validators.includes('anchored-pattern') && isGiven(0) && isAnchored(semantics, receiver, 'at-both-ends')
    case 'match':
      if (patternAt(semantics, receiver) !== undefined)
        return validators.includes('anchored-pattern') && isGiven(0) && isAnchored(semantics, receiver, 'at-start')
      return (
        validators.includes('anchored-pattern') &&
        isSameValue(program, receiver, value) &&
        at(0) !== undefined &&
        isAnchored(semantics, at(0) ?? 0)
      )
    case 'startsWith':
      return (
        validators.includes('path-prefix') &&
        isSameValue(program, receiver, value) &&
        isPathOf(semantics, receiver) &&
        at(0) !== undefined &&
        isPrefixWithSeparator(semantics, libraryOf(program), at(0) ?? 0)
      )
    default:
      return false
  }
}

/** Both ends fixed, and nothing in it that matches anything. */
function isAnchored(
  semantics: Semantics,
  pattern: Ref,
  by: 'nowhere' | 'at-start' | 'at-both-ends' = 'nowhere',
): boolean {
  const constant = patternAt(semantics, pattern)
  if (constant === undefined) return false
  const { flags } = constant
  const [start, end] = [by === 'nowhere' ? '' : '^', by === 'at-both-ends' ? '$' : '']
  const source =
    start + constant.source.replace(/^\^/, start === '' ? '^' : '').replace(/\$$/, end === '' ? '$' : '') + end
  return (
    source.startsWith('^') &&
    source.endsWith('$') &&
    !flags.includes('m') &&
    !/(^|[^\\])\.[*+{]|\[\^|\\[SDW]/.test(source)
  )
}

/** The regular expression that a value is, also after it was used. */
function patternAt({ constants, origins }: Semantics, ref: Ref) {
  const [origin = ref, more] = origins.of(ref)
  const constant = constants.of(ref) ?? (more === undefined ? constants.of(origin) : undefined)
  return constant?.type === 'pattern' ? constant : undefined
}

/** Whether an anchored pattern takes a name; tried on it. */
function takesName({ constants }: Semantics, pattern: Ref, name: string): boolean {
  const constant = constants.of(pattern)
  if (constant?.type !== 'pattern') return true
  try {
    return new RegExp(constant.source, constant.flags.replace(/[gy]/g, '')).test(name)
  } catch (error) {
    if (error instanceof SyntaxError) return true
    throw error
  }
}

/** A prefix proves something of a path only when its dots are gone. */
function isPathOf({ program, symbols }: Semantics, ref: Ref): boolean {
  const made = bare(program, ref)
  const call = program.flowOf(made, 'call')
  const symbol = call === undefined ? undefined : symbols.of(program.beside(made, call.callee))
  const { pathFunctions, resolvingPaths = pathFunctions } = libraryOf(program)
  return symbol !== undefined && matchesSymbol(resolvingPaths, plainSymbol(symbol))
}

/** The members of the list that a condition compares with, where the code shows them; a few. */
export function listOf(semantics: Semantics, condition: Ref): readonly string[] | undefined {
  const { program } = semantics
  const ref = bare(program, condition)
  const flow = program.flow(ref)
  const beside = (value: number): Ref => program.beside(ref, value)
  if (flow.op === 'unary') return flow.operator === '!' ? listOf(semantics, beside(flow.operand)) : undefined
  const list =
    flow.op === 'binary'
      ? membersOf(semantics, flow.operator === 'in' ? beside(flow.right) : undefined)
      : flow.op === 'load'
        ? membersOf(semantics, beside(flow.object))
        : flow.op === 'call' && flow.receiver !== undefined
          ? membersOf(semantics, beside(flow.receiver))
          : undefined
  return list === undefined || list.length === 0 || list.length > mostShown ? undefined : list
}

function membersOf(semantics: Semantics, ref: Ref | undefined): readonly string[] | undefined {
  const { program, origins, constants } = semantics
  const [origin, other] = ref === undefined ? [] : origins.of(ref)
  if (origin === undefined || other !== undefined) return undefined
  const elements = constants.elements(origin)
  const flow = program.flow(origin)
  if (elements !== undefined && flow.op === 'array')
    return elements.length === flow.elements.length
      ? elements.map((each) => text(each).slice(0, longestShown))
      : undefined
  if (flow.op === 'object') return flow.entries.flatMap(({ name }) => (name === undefined ? [] : [name]))
  const [first] = flow.op === 'call' && isLiteralCollection(semantics, origin) ? flow.arguments : []
  return first === undefined ? undefined : membersOf(semantics, program.beside(origin, first.value))
}

/** A list, set, map or object whose members the code fixes, or whose name says that it is one. */
function isFixed(semantics: Semantics, ref: Ref): boolean {
  const { program, origins, constants } = semantics
  if (constants.elements(ref) !== undefined) return true
  const found = origins.of(ref)
  const isLiteral = found.length > 0 && found.every((origin) => isLiteralCollection(semantics, origin))
  if (!isLiteral && isOfRecord(semantics, ref)) return true
  const name = /[\w$]+$/.exec(program.text(bare(program, ref)).slice(0, 200))?.[0] ?? ''
  return isLiteral || allowListName.test(name) || constantName.test(name)
}

function isLiteralCollection(semantics: Semantics, origin: Ref): boolean {
  const flow = semantics.program.flow(origin)
  if (flow.op === 'object' || flow.op === 'array') return true
  if (flow.op !== 'call') return false
  const symbol = semantics.symbols.of(semantics.program.beside(origin, flow.callee))
  const [first] = flow.arguments
  return (
    /^global#(Set|Map)$/.test(symbol ?? '') &&
    (first === undefined || isFixed(semantics, semantics.program.beside(origin, first.value)))
  )
}
