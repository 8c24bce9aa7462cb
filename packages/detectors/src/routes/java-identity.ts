// Whether code in Java asks who sends a request: it reads the user of the container, of Spring Security or of a session, or uses a
// parameter that holds one. What only asks whether there is a user at all says nothing of what they may do.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'

const userCall =
  /^(?:getUserPrincipal|getRemoteUser|isUserInRole|getCallerPrincipal|isCallerInRole|getAuthentication|getPrincipal|getAuthType|isAuthenticated|getLoggedInUser|getSubject)$/
const userName =
  /(?:current|loggedIn|signedIn|authenticated|authorized|session|principal)(?:User|Account|Member|Customer|Employee|Person|Principal|Username|Login|Id|Identity)?(?:Id|Name)?$|^(?:me|whoAmI)$/i
const userParameter =
  /@(?:AuthenticationPrincipal|CurrentUser|CurrentAccount|LoggedIn\w*|SignedIn\w*|SessionAttribute|CurrentSecurityContext|Auth)\b|@(?:RequestHeader|HeaderParam|CookieValue|CookieParam)\(\s*(?:(?:value|name)\s*=\s*)?"(?:authorization|x-(?:api|auth|access|session|user)[\w-]*|session\w*|token)"|(?:^|\s)(?:Principal|Authentication|SecurityContext|JsonWebToken|Jwt|JwtAuthenticationToken|UserDetails|OidcUser|OAuth2User|SecurityIdentity|WebSession|Subject)\s+\w+$|\s(?:currentUser|loggedInUser|authUser|loginUser|signedInUser)$/i
/** `SecurityUtils.getUserId()`, `StpUtil.checkLogin()` */
const userHolder =
  /(?:^|\.)(?:\w*(?:Security|Shiro|Auth|Login|Principal|CurrentUser)\w*(?:Utils?|Holder|Context|Helper)|StpUtil)$/
const ownUser = /^get(?:SysUser|UserId|LoginName|LoginUser|LoginId|Username|UserName)$/
/** What else is called a session: that of a database, of a queue, of mail. */
const otherSessions = /^\W?(?:org\.(?:apache\.ibatis|hibernate|mybatis)|(?:javax|jakarta)\.(?:jms|mail|persistence))\b/
const openingSession = /^(?:open|getCurrent|create|current)(?:Sql)?Session$/
const ofDatabase =
  /^(?:getMapper|commit|rollback|flush|selectOne|selectList|create\w*Query|createProducer|createConsumer|create\w*Message|beginTransaction|getTransaction)$/
const sessionOfOther = /csrf|xsrf|captcha|locale|lang|cart|basket|flash|message|error|theme|wizard|draft/i
/** In longer code it is not asked for what else the user is used. */
const mostInstructions = 3000
const roleCall = /^(?:isUserInRole|isCallerInRole|getAuthorities|hasAuthority|hasAnyAuthority|hasRole|hasAnyRole)$/

function isJava({ program }: Semantics, ref: Ref): boolean {
  return /\.java$/i.test(program.module(ref).text.path)
}

/** `new NotAuthorizedException(…)` asks nobody. */
export function isThrownInJava(semantics: Semantics, ref: Ref, name: string): boolean {
  return /(?:Exception|Error)$/.test(name) && isJava(semantics, ref)
}

export function asksUserInJava(semantics: Semantics, ref: Ref): boolean {
  if (!isJava(semantics, ref)) return false
  const { program } = semantics
  const flow = program.flow(ref)
  const isUser = (value: number): boolean => isUserParameter(semantics, program.beside(ref, value))
  if (flow.op === 'load') return isUser(flow.object) || isAttributeOfSession(semantics, ref)
  if (flow.op === 'binary') return isUser(flow.left) || isUser(flow.right)
  if (flow.op !== 'call') return false
  if (flow.named !== true && flow.arguments.some(({ value }) => isUser(value))) return true
  const { name = '', receiver, symbol = '' } = calleeOf(semantics, ref)
  if (otherSessions.test(symbol) || openingSession.test(name) || ofDatabase.test(name)) return false
  if (userCall.test(name) || userName.test(name)) return true
  if (userHolder.test(receiver) || ((receiver === '' || receiver === name) && ownUser.test(name))) return true
  if (flow.receiver !== undefined && /^\w+$/.test(receiver) && userName.test(receiver)) return true
  return isSessionRead(semantics, ref, name, receiver) || isCredentialRead(semantics, ref, name)
}

/** `headers.getHeaderString(HttpHeaders.AUTHORIZATION)` */
function isCredentialRead({ program }: Semantics, ref: Ref, name: string): boolean {
  if (!/^(?:getHeader|getHeaderString|getRequestHeader|getFirst|header)$/.test(name)) return false
  return program.allArguments(ref).some((value) => /\bAUTHORIZATION$/.test(program.text(value).slice(0, 100)))
}

export function asksRoleInJava(semantics: Semantics, ref: Ref): boolean {
  if (!isJava(semantics, ref) || semantics.program.flow(ref).op !== 'call') return false
  return roleCall.test(calleeOf(semantics, ref).name ?? '')
}

/** An attribute under a constant name is no call: what was put there is known. */
function isAttributeOfSession({ program }: Semantics, ref: Ref): boolean {
  const property = program.flowOf(ref, 'load')?.property
  if (property === undefined || sessionOfOther.test(property)) return false
  return /session\w*\s*(?:\([^()]{0,20}\)\s*)?\.\s*getAttribute\(/i.test(program.text(ref).slice(0, 300))
}

/** `session.getAttribute(name)`, `request.getSession(false)`; a basket in the session is nobody's name. */
function isSessionRead({ program, constants }: Semantics, ref: Ref, name: string, receiver: string): boolean {
  const [first] = program.flowOf(ref, 'call')?.arguments ?? []
  const given = first === undefined ? undefined : constants.of(program.beside(ref, first.value))
  if (name === 'getSession') return given?.type === 'boolean' && !given.value
  if (!/^(?:getAttribute|getValue)$/.test(name) || !/session/i.test(receiver)) return false
  return given === undefined || !sessionOfOther.test(text(given))
}

/** A parameter that the framework fills with who asks. */
export function isUserParameter({ program, origins }: Semantics, value: Ref): boolean {
  return origins.of(value).some((origin) => {
    if (program.flow(origin).op !== 'argument') return false
    return userParameter.test(program.module(origin).text.folded(program.flow(origin), 200))
  })
}

/** `request.getUserPrincipal() == null`: whether there is anybody, and no more. */
export function asksPresenceOnly(semantics: Semantics, ref: Ref, body: readonly Ref[]): boolean {
  if (!isJava(semantics, ref) || body.length > mostInstructions) return false
  const { program, constants } = semantics
  if (isNullCheck(semantics, ref)) return true
  const { name = '' } = calleeOf(semantics, ref)
  const isRead = /^(?:getUserPrincipal|getRemoteUser|getCallerPrincipal|getPrincipal|getAttribute|getSession)$/.test(
    name,
  )
  if (!isRead && !isAttributeOfSession(semantics, ref)) return false
  const isOf = (at: Ref, value: number): boolean => semantics.origins.of(program.beside(at, value)).includes(ref)
  return body.every((other) => {
    const flow = program.flow(other)
    if (flow.op === 'binary' && (isOf(other, flow.left) || isOf(other, flow.right))) {
      return [flow.left, flow.right].some((each) => constants.of(program.beside(other, each))?.type === 'null')
    }
    if (flow.op === 'load') return !isOf(other, flow.object) || flow.property === 'getAttribute'
    return flow.op !== 'call' || !flow.arguments.some(({ value }) => isOf(other, value))
  })
}

function isNullCheck({ program, constants }: Semantics, ref: Ref): boolean {
  const flow = program.flowOf(ref, 'binary')
  if (flow === undefined) return false
  return [flow.left, flow.right].some((each) => constants.of(program.beside(ref, each))?.type === 'null')
}

const refusingCall =
  /^(?:sendError|setStatus|status|abortWith|ResponseStatusException|WebApplicationException|ErrorResponseException|HttpClientErrorException|ProblemDetail|forStatus)$/
const refusal = /\b40[13]\b|UNAUTHORIZED|FORBIDDEN/
const refusingName =
  /Unauthori[sz]ed|Forbidden|AccessDenied|NotAuthori[sz]ed|NotAuthenticated|NotLoggedIn|NotSignedIn|AuthenticationException|AuthorizationException|BadCredentials/

/** 401 or 403, an exception that says so, or the way to the login. */
export function refusesInJava(semantics: Semantics, ref: Ref): boolean {
  if (!isJava(semantics, ref)) return false
  const { program, constants } = semantics
  const flow = program.flow(ref)
  if (flow.op === 'constant') {
    return flow.value.type === 'string' && /^redirect:[\w/.-]*(?:log-?in|sign-?in|auth)/i.test(flow.value.value)
  }
  if (flow.op !== 'call') return false
  const { name = '' } = calleeOf(semantics, ref)
  if (refusingName.test(name)) return true
  const given = flow.arguments.map(({ value }) => program.beside(ref, value))
  const written = given.map((value) => {
    const constant = constants.of(value)
    return constant === undefined ? program.text(value).slice(0, 120) : text(constant)
  })
  if (refusingCall.test(name)) return written.some((each) => refusal.test(each))
  return name === 'sendRedirect' && written.some((each) => /log-?in|sign-?in|auth/i.test(each))
}
