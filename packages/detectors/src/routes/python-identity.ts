// What code of Python asks who sends a request by, and how it turns somebody away: `current_user`, `session['user_id']`, `abort(401)`,
// a tuple that ends in 403. Beside what `identity.ts` knows for every language.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'
import { namesKept } from './python-kept-names.js'

const identity =
  /^_?(?:(?:current|logged_?in|auth(?:enticated)?|session)_?)?(?:user|user_?name|account|member|customer|profile|principal|identity|admin)(?:_?(?:id|pk|email|name))?$|^(?:is_authenticated|is_anonymous|logged_?in|is_logged_?in|authenticated|auth|authorization|uid|sub|owner(?:_id)?|tenant(?:_id)?|email|jwt|token)$/i
/** Objects that hold what a login left: the request, its session, what lives as long as the request. */
const holder =
  /^(?:self\.|cls\.|info\.context\.?|info\.|flask\.)*(?:request|req|session|g|ctx|context|state|scope|handler|conn)(?:\.(?:session|state|user|scope|auth|ctx|context|request))*$/
const currentUser =
  /^(?:self\.|flask\.)?(?:g\.|request\.|req\.|self\.request\.)?_?(?:current_(?:user|account|member|admin)|user)$/
const asking =
  /^(?:get_(?:current|logged_in|auth(?:enticated)?|session|request)_?\w*(?:user|account|member|identity)\w*|current_user\w*|get_(?:jwt|raw_jwt|jwt_identity|jwt_claims|secure_cookie|signed_cookie)|verify_jwt_in_request|has_(?:module_)?perms?|has_(?:object_)?permission|check_(?:object_)?permissions|is_authenticated|is_logged_in|logged_in|login_required|authenticate_\w+|require_\w+|ensure_\w+|assert_(?:can|is|has|user|owner|login|auth)\w*|authorize\w*|authorise\w*)$/
/** In a session, the id of whatever users are called. */
const sessionKey = /^(?!(?:cart|basket|order|item|page|next|last|flash|csrf|locale|lang|theme)_)\w+_(?:id|pk|email)$/
const sessionHolder = /(?:^|\.)session$/
const carriers = [
  'flask_login#current_user',
  'flask_security#current_user',
  'flask_jwt_extended#{current_user,get_jwt_identity,get_jwt}',
  'flask_praetorian#current_user',
]
const userSymbol = new RegExp(`^(?:${carriers.map((each) => each.split('#', 1)[0]).join('|')})#`)
const header =
  /^(?:http_)?(?:x[-_])?(?:[a-z]+[-_])*(?:api[-_]?key|auth(?:orization)?|token|signature|secret|key)(?:[-_]\w+)?$/i
const ownRole =
  /^(?:role\w*|is_(?!authenticated|active|anonymous|verified|valid|enabled)\w+|can_\w+|has_\w+|perms?|permissions?|scopes?|groups?|access_level)$/
const askingRole =
  /^(?:has_(?:module_)?perms?|has_(?:any_)?roles?|has_(?:object_)?permissions?|check_(?:object_)?permissions?|is_(?:admin|staff|superuser|owner|moderator|manager)\w*|can_\w+|user_can\w*|agents?_only|admins?_only|staff_only)$/
/** Whoever asks, or what a login left of them; `request.form['role']` is what somebody wishes to be. */
const roleHolder =
  /(?:^|\.)(?:session|g|(?:current_)?(?:user|account|member|identity|claims|admin|payload|token|person|staff|employee)|jwt\w*|claims)$/
const status = /^40[13]$/

export function asksWhoInPython(semantics: Semantics, ref: Ref): boolean {
  const { program, symbols, constants } = semantics
  const flow = program.flow(ref)
  if (flow.op === 'import') {
    if (flow.name === undefined) return false
    return (
      /^current_(?:user|identity|account)$/.test(flow.name) && program.text(ref) === flow.name && isRead(semantics, ref)
    )
  }
  if (flow.op === 'load') {
    const object = program.beside(ref, flow.object)
    const written = program.text(object).slice(0, 80)
    if ([written, program.text(ref).slice(0, 80)].some((each) => each !== 'user' && currentUser.test(each))) return true
    if (flow.property === undefined) return false
    if (isIdentityIn(written, flow.property)) return true
    return (
      holder.test(written) &&
      namesKept(semantics, (call) => refusesInPython(semantics, call), holder).has(flow.property)
    )
  }
  if (flow.op === 'constant')
    return (
      flow.value.type === 'string' &&
      flow.value.value.length > 3 &&
      header.test(flow.value.value) &&
      isHeader(semantics, ref)
    )
  if (flow.op !== 'call') return false
  const { name, receiver, symbol } = calleeOf(semantics, ref)
  if (symbol !== undefined && userSymbol.test(plainSymbol(symbol)) && /jwt|identity|current/.test(symbol)) return true
  if (name === undefined) return false
  if (asking.test(name) && !/^require_(?:GET|POST|http_methods|safe|json|fields?|params?|args?)$/.test(name))
    return true
  if (
    symbol !== undefined &&
    /^(?:jwt|jose|itsdangerous|authlib)\b.*(?:decode|loads|verify)$/.test(plainSymbol(symbol))
  )
    return true
  // `session.get('user_id')`, `'user_id' in session`
  const [first] = flow.arguments
  const key = first === undefined ? undefined : constants.of(program.beside(ref, first.value))
  if (!/^(?:get|pop|includes)$/.test(name) || flow.receiver === undefined || key?.type !== 'string') return false
  const object = program.beside(ref, flow.receiver)
  if (isIdentityIn(name === 'includes' ? program.text(object).slice(0, 80) : receiver, key.value)) return true
  return (
    (identity.test(key.value) || sessionKey.test(key.value)) && /session$/.test(plainSymbol(symbols.of(object) ?? ''))
  )
}

function isIdentityIn(written: string, key: string): boolean {
  return (holder.test(written) && identity.test(key)) || (sessionHolder.test(written) && sessionKey.test(key))
}

/** An import is written down once where it stands, and once for each time it is read. */
function isRead({ program }: Semantics, ref: Ref): boolean {
  const { function: code, start } = program.flow(ref)
  // What a dependency names is judged as one.
  const before = program.module(ref).text.text.slice(Math.max(0, start - 20), start)
  return code !== 0 && !/\b(?:Depends|Security)\(\s*$/.test(before)
}

/** A text that is asked of the headers, and not one of many others. */
function isHeader({ program }: Semantics, ref: Ref): boolean {
  const { start } = program.flow(ref)
  const before = program.module(ref).text.text.slice(Math.max(0, start - 60), start)
  return /(?:headers|META|environ)\s*(?:\.get\s*\(|\[)\s*$/.test(before)
}

export function asksRoleInPython(semantics: Semantics, ref: Ref): boolean {
  const { program, constants } = semantics
  const flow = program.flow(ref)
  if (flow.op === 'load') {
    if (flow.property === undefined || !ownRole.test(flow.property)) return false
    const written = program.text(program.beside(ref, flow.object)).slice(0, 80)
    return roleHolder.test(written)
  }
  if (flow.op !== 'call') return false
  const { name, receiver } = calleeOf(semantics, ref)
  if (name === undefined || askingRole.test(name)) return name !== undefined
  // `claims.get('scopes')`
  const [first] = flow.arguments
  const key = first === undefined ? undefined : constants.of(program.beside(ref, first.value))
  if (!/^(?:get|includes)$/.test(name) || flow.receiver === undefined || key?.type !== 'string') return false
  const written = name === 'includes' ? program.text(program.beside(ref, flow.receiver)).slice(0, 80) : receiver
  return ownRole.test(key.value) && roleHolder.test(written)
}

/** `abort(401)`, `return {…}, 403`, `HttpResponse(status=401)`, `redirect(url_for('auth.login'))`. */
export function refusesInPython(semantics: Semantics, ref: Ref): boolean {
  const { program, constants } = semantics
  const flow = program.flow(ref)
  const isStatus = (value: Ref): boolean => {
    const constant = constants.of(value)
    return constant !== undefined && status.test(text(constant))
  }
  if (flow.op === 'return') {
    const list = program.flowOf(program.beside(ref, flow.value), 'array')
    return list?.elements.some(({ value }) => isStatus(program.beside(ref, value))) === true
  }
  if (flow.op !== 'call') return false
  const { name = '' } = calleeOf(semantics, ref)
  if (/^(?:abort|send_error|set_status|make_response|HTTPException|HTTPError)$/.test(name) || /Response$/.test(name))
    if (program.allArguments(ref).some(isStatus)) return true
  if (/^(?:redirect|RedirectResponse|HttpResponseRedirect|HTTPFound|HTTPSeeOther)$/.test(name))
    return /log_?in|sign_?in|auth|LOGIN_URL/i.test(program.text(ref).slice(0, 200))
  return /^(?:redirect_to_login|unauthorized|handle_no_permission)$/.test(name)
}
