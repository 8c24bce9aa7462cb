// Interceptors of Spring MVC: which paths each is registered for, which it leaves out, and whether it is a check of who asks.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { instructionsOf } from './functions-of.js'
import { asksRole, asksWho, isAuthenticationName, isAuthorizationName, refuses } from './identity.js'
import { type Texts, textsIn } from './java-annotations.js'
import { coversOne, isOnePath } from './path-match.js'
import type { Guard } from './route.js'
import { harmlessWords, hasWord, wordsOf } from './words.js'

interface Interceptor {
  readonly guard: Guard
  readonly included: Texts
  readonly excluded: Texts
}

/** What stands before a path; `isLeftOut`: a check of who asks names it as one that it does not ask for. */
export interface Intercepted {
  readonly guards: readonly Guard[]
  readonly isLeftOut: boolean
  /** Somebody wrote down this one path. */
  readonly isMeant: boolean
}

const harmless = /log|locale|theme|metric|timing|trace|tracing|cache|cors|performance|audit|request-?id|i18n/i

const known = new WeakMap<Semantics, readonly Interceptor[]>()

export function hasCheckingInterceptor(semantics: Semantics): boolean {
  return interceptorsOf(semantics).some(({ guard }) => guard.authenticates)
}

export function interceptedAt(semantics: Semantics, path: string | undefined): Intercepted {
  const guards: Guard[] = []
  let [isLeftOut, isMeant] = [false, false]
  for (const { guard, included, excluded } of interceptorsOf(semantics)) {
    const inside =
      path === undefined
        ? 'perhaps'
        : included.values.length === 0 && included.isKnown
          ? 'always'
          : coversOne(included.values, path)
    const outside = path === undefined ? 'perhaps' : coversOne(excluded.values, path)
    const isClear = included.isKnown && excluded.isKnown && inside !== 'perhaps' && outside !== 'perhaps'
    if (!isClear) guards.push({ ...guard, authenticates: false, authorizes: false, isUnknown: true })
    else if (inside === 'always' && outside === 'never') guards.push(guard)
    else if (guard.authenticates && outside === 'always') {
      isLeftOut = true
      isMeant ||= excluded.values.some((each) => isOnePath(each) && coversOne([each], path ?? '') === 'always')
    }
  }
  return { guards, isLeftOut, isMeant }
}

function interceptorsOf(semantics: Semantics): readonly Interceptor[] {
  const found = known.get(semantics) ?? readInterceptors(semantics)
  known.set(semantics, found)
  return found
}

function readInterceptors(semantics: Semantics): readonly Interceptor[] {
  const { graph } = semantics
  const named = (name: RegExp): Ref[] => graph.calls.filter((call) => name.test(calleeOf(semantics, call).name ?? ''))
  const [added, paths] = [named(/^addInterceptor$/), named(/^(?:addPathPatterns|excludePathPatterns)$/)]
  return added.flatMap((call): Interceptor[] => {
    const [first] = semantics.program.flowOf(call, 'call')?.arguments ?? []
    if (first === undefined) return []
    const own = paths.filter((each) => registrationOf(semantics, each) === call)
    const texts = (name: string): Texts => {
      const given = own
        .filter((each) => calleeOf(semantics, each).name === name)
        .flatMap((each) => semantics.program.allArguments(each).map((value) => textsIn(semantics, value)))
      return { values: given.flatMap(({ values }) => values), isKnown: given.every(({ isKnown }) => isKnown) }
    }
    const guard = judgeInterceptor(semantics, semantics.program.beside(call, first.value))
    return guard === undefined
      ? []
      : [{ guard, included: texts('addPathPatterns'), excluded: texts('excludePathPatterns') }]
  })
}

/** The `addInterceptor` that a chain begins with. */
function registrationOf(semantics: Semantics, call: Ref): Ref | undefined {
  const { program, origins } = semantics
  let at = call
  for (let length = 0; length < 20; length += 1) {
    if (calleeOf(semantics, at).name === 'addInterceptor') return at
    const receiver = program.receiverOf(at)
    const [origin] = receiver === undefined ? [] : origins.of(receiver)
    if (origin === undefined || program.flow(origin).op !== 'call') return undefined
    at = origin
  }
  return undefined
}

/** By its code, and where that is not at hand by the name of its class. */
function judgeInterceptor(semantics: Semantics, value: Ref): Guard | undefined {
  const { program } = semantics
  const written = program.module(value).text.folded(program.flow(value), 80)
  const name = /(\w+)(?:\(.*)?$/.exec(written.replace(/^new\s+/, ''))?.[1] ?? written
  const guard = { ref: value, name: written, authenticates: false, authorizes: false }
  const body = instructionsOf(semantics, checksOf(semantics, value), 2)
  if (body.length > 0) {
    const isCheck = body.some((ref) => asksWho(semantics, ref)) && body.some((ref) => refuses(semantics, ref))
    if (isCheck) return { ...guard, authenticates: true, authorizes: body.some((ref) => asksRole(semantics, ref)) }
  }
  if (harmless.test(name) || hasWord(wordsOf(name), harmlessWords)) return undefined
  const named = { authenticates: isAuthenticationName(name), authorizes: isAuthorizationName(name) }
  if (body.length === 0 && (named.authenticates || named.authorizes)) return { ...guard, ...named, authenticates: true }
  return { ...guard, isUnknown: true }
}

/** `preHandle` of the class that it is made of, or declared to be. */
function checksOf(semantics: Semantics, value: Ref): readonly FunctionRef[] {
  const { origins, program, graph } = semantics
  const returned = origins
    .of(value)
    .flatMap((origin) => (program.flow(origin).op === 'call' ? graph.callees(origin) : []))
    .flatMap((code) => origins.returned(code))
  return [value, ...returned].flatMap((each) =>
    origins.property(each, 'preHandle').flatMap((member) => origins.functions(member)),
  )
}
