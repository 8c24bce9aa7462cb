// Code that is wrong by itself: calls whose conditions all hold, options with a bad value, literals under the name of a secret.

import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import type { At } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { usesOf } from '../ir/uses.js'
import { isAskedFor } from './asked-options.js'
import { readsSetting } from './check-forms.js'
import { allHold } from './conditions.js'
import { isIdle } from './idle-method.js'
import { calleeOf, matchUnknown } from './match-call.js'
import { isNamedFor } from './named-for.js'
import { isForOwnMachine } from './own-machine.js'
import { isConfigured } from './related-calls.js'
import type { RuleIndex, RuleMisuse } from './rule-index.js'
import { isSettingsModule } from './settings-module.js'
import type { CallMatcher, RelatedCall } from './specification.js'
import { matchesSymbol, namePattern } from './symbol-pattern.js'

const longestChain = 200

export interface MisuseSite extends RuleMisuse {
  readonly ref: Ref
  readonly at: At
  readonly isGuess: boolean
}

export function findMisuses(semantics: Semantics, index: RuleIndex): MisuseSite[] {
  const found: MisuseSite[] = []
  for (const [value, flow] of (semantics.program.modules[0]?.flow ?? []).entries()) {
    const ref = semantics.program.ref(0, value)
    if (flow.op === 'call') found.push(...callMisuses(semantics, index, ref))
    if (flow.op === 'function') found.push(...methodMisuses(semantics, index, ref, flow))
    if (flow.op === 'object') found.push(...entryMisuses(semantics, index, ref, flow))
    if (flow.op === 'update' && flow.property !== undefined) {
      found.push(...namedMisuses(semantics, index, ref, flow, flow.property, flow.value))
    }
    if (flow.op === 'name') {
      found.push(...literalMisuses(semantics, index, ref, flow, flow.name, flow.from))
      found.push(...settingMisuses(semantics, index, ref, flow))
    }
  }
  return found.filter(({ ref }) => !semantics.constants.isDead(ref))
}

/** Whether the unit calls what a rule judges by its arguments, which may be constants of other modules. */
export function hasJudgedCalls(semantics: Semantics, index: RuleIndex): boolean {
  return semantics.graph.calls.some((call) => {
    const { symbol, name } = calleeOf(semantics, call)
    if (name !== undefined && index.misusesByName.has(name)) return true
    return symbol !== undefined && index.misusesBySymbol.match(plainSymbol(symbol)).length > 0
  })
}

function callMisuses(semantics: Semantics, index: RuleIndex, ref: Ref): MisuseSite[] {
  const callee = calleeOf(semantics, ref)
  const candidates = new Set([
    ...(callee.symbol === undefined ? [] : index.misusesBySymbol.match(plainSymbol(callee.symbol))),
    ...(callee.name === undefined ? [] : (index.misusesByName.get(callee.name) ?? [])),
  ])
  return [...candidates].flatMap((each) => {
    const match = matchUnknown(callee, each.misuse)
    if (match === undefined || !allHold(semantics, ref, each.misuse.when)) return []
    const { unlessNamed } = each.misuse
    if (unlessNamed !== undefined && isNamedFor(semantics, ref, namePattern(unlessNamed))) return []
    if (each.misuse.unlessSetting === true && isBySetting(semantics, ref)) return []
    const isCalled = (related: RelatedCall): boolean => isConfigured(semantics, ref, related)
    if (each.misuse.onlyCalled?.some(isCalled) === false || each.misuse.unlessCalled?.some(isCalled) === true) return []
    return [{ ...each, ref, at: semantics.program.flow(ref), isGuess: match === 'guessed' }]
  })
}

function methodMisuses(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'function'>): MisuseSite[] {
  return index.idleMethods
    .filter(({ misuse }) => isIdle(semantics, ref, misuse))
    .map((each) => ({ ...each, ref, at: flow, isGuess: false }))
}

function entryMisuses(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'object'>): MisuseSite[] {
  if (index.propertyMisuses.length === 0 && index.literals.length === 0) return []
  return flow.entries.flatMap(({ name, value, at }) =>
    name === undefined ? [] : namedMisuses(semantics, index, ref, at, name, value),
  )
}

function namedMisuses(
  semantics: Semantics,
  index: RuleIndex,
  ref: Ref,
  at: At,
  name: string,
  value: number,
): MisuseSite[] {
  const constant = semantics.constants.of(semantics.program.beside(ref, value))
  if (constant === undefined) return []
  const wrong = index.propertyMisuses.filter(
    ({ misuse }) =>
      namePattern(misuse.property).test(name) &&
      namePattern(misuse.value).test(text(constant)) &&
      (misuse.within === undefined || isWithin(semantics, ref, misuse.within, 0)) &&
      (misuse.object === undefined || isOf(semantics, ref, misuse.object)) &&
      (misuse.unlessNamed === undefined || !isNamedOtherwise(semantics, ref, misuse.unlessNamed)) &&
      !(misuse.unlessAsked !== undefined && isAskedFor(semantics, ref, namePattern(misuse.unlessAsked))) &&
      !(misuse.unlessOwn === true && isOwnField(semantics, ref)) &&
      !(
        misuse.unlessBeside !== undefined &&
        stoodBeside(semantics, ref).some((each) => namePattern(misuse.unlessBeside ?? '').test(each))
      ) &&
      !(misuse.unlessTo === 'own-machine' && isForOwnMachine(semantics, ref)),
  )
  return [
    ...wrong.map((each) => ({ ...each, ref, at, isGuess: false })),
    ...literalMisuses(semantics, index, ref, at, name, value),
  ]
}

function settingMisuses(semantics: Semantics, index: RuleIndex, ref: Ref, flow: FlowOf<'name'>): MisuseSite[] {
  const { program, constants } = semantics
  if (index.settings.length === 0 || flow.function !== 0 || flow.guard !== undefined) return []
  const wrong = index.settings.filter(({ misuse }) => namePattern(misuse.name).test(flow.name))
  if (wrong.length === 0 || !isSettingsModule(program.module(ref))) return []
  const constant = constants.of(program.beside(ref, flow.from))
  return wrong
    .filter(({ misuse }) => constant !== undefined && namePattern(misuse.value).test(text(constant)))
    .map((each) => ({ ...each, ref, at: flow, isGuess: false }))
}

/** Whether a class that extends nothing sets a field of its own: what it means is for the class to say. */
function isOwnField({ program, origins }: Semantics, ref: Ref): boolean {
  const { object } = program.flowOf(ref, 'update') ?? {}
  const written = object === undefined ? undefined : program.writtenAt(program.beside(ref, object))
  const index = written === undefined ? undefined : program.functionOf(program.enclosing(written)).class
  if (written === undefined || index === undefined || program.flow(written).op !== 'receiver') return false
  const made = origins.definitions.classValue(written, index)
  return made !== undefined && program.flowOf(made, 'class')?.superclass === undefined
}

/** The names of an object's properties, as far as it has them when this one is written. */
function stoodBeside({ program }: Semantics, ref: Ref): string[] {
  const names: string[] = []
  for (let each = ref, length = 0; length < longestChain; length += 1) {
    const flow = program.flow(each)
    if (flow.op === 'object') names.push(...flow.entries.flatMap(({ name }) => name ?? []))
    if (flow.op !== 'update') break
    if (flow.property !== undefined) names.push(flow.property)
    each = program.beside(each, flow.object)
  }
  return names
}

/** By the name of the object, or of the function or class around it. */
function isNamedOtherwise(semantics: Semantics, ref: Ref, pattern: string): boolean {
  const { program } = semantics
  const name = namePattern(pattern)
  if (program.flow(ref).op === 'object' && isNamedFor(semantics, ref, name, true)) return true
  const { name: code, class: around } = program.functionOf(program.enclosing(ref))
  const object = program.flowOf(ref, 'update')?.object
  const written = object === undefined ? undefined : program.writtenAt(program.beside(ref, object))
  const ofClass = written === undefined ? undefined : program.flowOf(written, 'class')?.class
  const classes = [around, ofClass].flatMap((index) =>
    index === undefined ? [] : (program.module(ref).classes[index]?.name ?? []),
  )
  return [code, ...classes].some((each) => name.test(each))
}

function isOf({ program, symbols }: Semantics, ref: Ref, pattern: string): boolean {
  const update = program.flowOf(ref, 'update')
  const symbol = update === undefined ? undefined : symbols.of(program.beside(ref, update.object))
  return symbol !== undefined && matchesSymbol([pattern], plainSymbol(symbol))
}

function literalMisuses(
  semantics: Semantics,
  index: RuleIndex,
  ref: Ref,
  at: At,
  name: string,
  value: number,
): MisuseSite[] {
  if (index.literals.length === 0) return []
  const constant = semantics.constants.of(semantics.program.beside(ref, value))
  if (constant?.type !== 'string') return []
  return index.literals
    .filter(({ misuse }) => namePattern(misuse.name).test(name) && namePattern(misuse.value).test(constant.value))
    .map((each) => ({ ...each, ref, at, isGuess: false }))
}

/** Whether the object is given to such a call, or is inside one that is. */
function isWithin(semantics: Semantics, object: Ref, matcher: CallMatcher, depth: number): boolean {
  if (depth > 3) return false
  return (usesOf(semantics).get(object) ?? []).some((user) => {
    const { op } = semantics.program.flow(user)
    if (op === 'call') return matchUnknown(calleeOf(semantics, user), matcher) !== undefined
    const passes = op === 'object' || op === 'array' || op === 'update' || op === 'phi' || op === 'after'
    return passes && isWithin(semantics, user, matcher, depth + 1)
  })
}

/** Whether a condition around it is about how the program was started. */
function isBySetting(semantics: Semantics, ref: Ref): boolean {
  for (let guard = semantics.program.guard(ref); guard !== undefined; guard = guard.outer) {
    if (readsSetting(semantics, semantics.program.beside(ref, guard.condition))) return true
  }
  return false
}
