// Whether code asks who sends a request: it reads what a login left on the request, or a credential of the request, or calls what is
// named for that. And whether it refuses: with 401 or 403, by throwing, or by sending to the login.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { asksRoleInJava, asksUserInJava, isThrownInJava, refusesInJava } from './java-identity.js'
import { asksRoleInPython, asksWhoInPython, refusesInPython } from './python-identity.js'
import {
  authenticationWords,
  authorizationWords,
  demandWords,
  hasWord,
  objectWords,
  setupWords,
  wordsOf,
} from './words.js'

const identityProperty =
  /^(?:user|users?_?id|current_?user|session|auth|account|principal|identity|is_?authenticated|is_?admin|is_?logged_?in|claims|uid|authorization|sub|viewer|actor|tenant(?:_?id)?|owner(?:_?id)?)$/i
const roleProperty =
  /^(?:roles?|is_?(?:admin|root|staff|owner|super_?user|moderator)\w*|can[A-Z]\w*|permissions?|scopes?|privileges?|access_?level|groups?)$/i
const credential = /^(?:authorization|cookie|x-api-key|x-access-token|x-auth-token|proxy-authorization)$/i
const requestTypes =
  /^\??(?:express:Request|fastify:Request|koa:Context|hono:Context|restify:Request|web:Request|nest:)/

/** What of an instruction asks who sends the request, if it does. */
export function asksWho(semantics: Semantics, ref: Ref): boolean {
  const { program } = semantics
  if (asksUserInJava(semantics, ref)) return true
  if (isOfPython(semantics, ref) && asksWhoInPython(semantics, ref)) return true
  const flow = program.flow(ref)
  if (flow.op === 'load' && flow.property !== undefined) {
    if (!identityProperty.test(flow.property) && !namesOfKnown(semantics).has(flow.property)) return false
    return isOnRequest(semantics, program.beside(ref, flow.object))
  }
  if (flow.op === 'constant') return flow.value.type === 'string' && credential.test(flow.value.value)
  if (flow.op !== 'call') return false
  const { name = '' } = calleeOf(semantics, ref)
  return isGuardName(name) && !isThrownInJava(semantics, ref, name)
}

const keptNames = new WeakMap<Semantics, ReadonlySet<string>>()

/** What every request has, whoever sends it. */
const sentByAll =
  /^(?:body|query|params?|headers?|rawBody|files?|method|path|url|originalUrl|baseUrl|ip|host(?:name)?|protocol|route|app|req|res|request|response|status(?:Code)?|state|locals)$/
const deepestCondition = 6

/**
 * What functions that refuse with 401 keep on the request under names of the program's own, `request.member = member`, and what they ask
 * it for: `if (request.member === undefined) throw new HttpError(401)`.
 */
function namesOfKnown(semantics: Semantics): ReadonlySet<string> {
  const known = keptNames.get(semantics)
  if (known !== undefined) return known
  const { program } = semantics
  const names = new Set<string>()
  keptNames.set(semantics, names)
  const refusals = semantics.graph.calls.filter((call) => isRefusal(semantics, call, /^401$/))
  for (const call of refusals) for (const name of namesAskedFor(semantics, call)) names.add(name)
  const refusers = new Set(refusals.map((call) => program.enclosing(call)))
  for (const code of refusers) {
    for (const ref of program.within(code)) {
      const stored = program.flowOf(ref, 'update')
      if (stored?.property === undefined || sentByAll.test(stored.property)) continue
      if (isOnRequest(semantics, program.beside(ref, stored.object))) names.add(stored.property)
    }
  }
  return names
}

/** Properties of the request that decide whether an instruction runs. */
function namesAskedFor(semantics: Semantics, ref: Ref): readonly string[] {
  const { program } = semantics
  const inside = (value: Ref, depth: number): readonly string[] => {
    const flow = program.flow(value)
    const of = (each: number): readonly string[] =>
      depth > deepestCondition ? [] : inside(program.beside(value, each), depth + 1)
    switch (flow.op) {
      case 'unary':
        return of(flow.operand)
      case 'copy':
        return of(flow.from)
      case 'binary':
      case 'logical':
        return [...of(flow.left), ...of(flow.right)]
      case 'load': {
        const { property } = flow
        if (property === undefined || !isOnRequest(semantics, program.beside(value, flow.object)))
          return of(flow.object)
        return sentByAll.test(property) ? [] : [property]
      }
      default:
        return []
    }
  }
  const names: string[] = []
  for (let guard = program.guard(ref); guard !== undefined; guard = guard.outer)
    names.push(...inside(program.beside(ref, guard.condition), 0))
  return names
}

function isOfPython({ program }: Semantics, ref: Ref): boolean {
  return program.module(ref).text.path.endsWith('.py')
}

/** The request, its state, or a value that is named as one. */
function isOnRequest(semantics: Semantics, object: Ref): boolean {
  const { program, symbols } = semantics
  const symbol = symbols.of(object)
  if (symbol !== undefined && requestTypes.test(symbol)) return true
  const written = program.text(object).slice(0, 80)
  return /^(?:req|request|ctx|context|c|this|res|response|event|_req|socket|locals)\b[\w.?]*$/i.test(written)
}

/** A name such as `requireAuth`, `ensureLoggedIn`, `checkPermission`: somebody is asked for. */
export function isGuardName(name: string): boolean {
  return isAuthenticationName(name) || isAuthorizationName(name)
}

export function isAuthenticationName(name: string): boolean {
  const words = wordsOf(name)
  if (hasWord(words, setupWords)) return false
  const telling = [...words].filter((word) => authenticationWords.has(word))
  if (telling.some((word) => !objectWords.has(word))) return true
  return telling.length > 0 && hasWord(words, demandWords)
}

export function isAuthorizationName(name: string): boolean {
  const words = wordsOf(name)
  return !hasWord(words, setupWords) && hasWord(words, authorizationWords)
}

/** Whether it reads what somebody may do: a role, a permission. */
export function asksRole(semantics: Semantics, ref: Ref): boolean {
  if (asksRoleInJava(semantics, ref)) return true
  const isPython = isOfPython(semantics, ref)
  if (isPython && asksRoleInPython(semantics, ref)) return true
  const flow = semantics.program.flow(ref)
  if (!isPython && flow.op === 'load' && flow.property !== undefined)
    return roleProperty.test(flow.property) && !isSentData(semantics, semantics.program.beside(ref, flow.object))
  if (flow.op !== 'call') return false
  const { name = '' } = calleeOf(semantics, ref)
  return isAuthorizationName(name) && !isThrownInJava(semantics, ref, name)
}

/** The role that a request asks for is no answer to what its sender may do. */
function isSentData({ program }: Semantics, object: Ref): boolean {
  return /(?:^|[.?])(?:body|params|query|data|dto|input|payload)$/i.test(program.text(object).slice(-80))
}

const refusing: ReadonlySet<string> = new Set([
  'status',
  'sendStatus',
  'writeHead',
  'code',
  'throw',
  'json',
  'httpError',
])
/** `throw new HttpError(401)` */
const thrownName = /(?:error|exception|problem|fault)$/i
const refusalName = /unauthori[sz]ed|forbidden|access_?denied|not_?authenticated/i

/** An instruction that turns somebody away. */
export function refuses(semantics: Semantics, ref: Ref): boolean {
  if (refusesInJava(semantics, ref)) return true
  const { program, constants } = semantics
  if (isOfPython(semantics, ref) && refusesInPython(semantics, ref)) return true
  const flow = program.flow(ref)
  if (flow.op === 'update') {
    const value = constants.of(program.beside(ref, flow.value))
    return flow.property !== undefined && /^status(?:Code)?$/.test(flow.property) && /^40[13]$/.test(shown(value))
  }
  if (flow.op !== 'call') return false
  const { name } = calleeOf(semantics, ref)
  if (name === undefined) return false
  if (refusalName.test(name)) return true
  if (isRefusal(semantics, ref, /^40[13]$/)) return true
  const given = flow.arguments.map(({ value }) => shown(constants.of(program.beside(ref, value))))
  return name === 'redirect' && given.some((each) => /log-?in|sign-?in|auth/i.test(each))
}

/** A call that answers with such a status. */
function isRefusal(semantics: Semantics, ref: Ref, status: RegExp): boolean {
  const { program, constants } = semantics
  const flow = program.flowOf(ref, 'call')
  const name = calleeOf(semantics, ref).name ?? ''
  const isMade = flow?.form === 'construct' && thrownName.test(name)
  if (flow === undefined || !(refusing.has(name) || isMade)) return false
  return flow.arguments.some(({ value }) => status.test(shown(constants.of(program.beside(ref, value)))))
}

function shown(constant: Parameters<typeof text>[0] | undefined): string {
  return constant === undefined ? '' : text(constant)
}
