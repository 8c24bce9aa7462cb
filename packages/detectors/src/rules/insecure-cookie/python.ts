// Cookies that Python's frameworks set without the attributes that protect them.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Condition, Misuse } from '../../taint/specification.js'

const setters = [
  'flask#{make_response,Response,wrappers.Response,redirect,jsonify,render_template}().set_cookie',
  'django#{http.HttpResponse,http.HttpResponseRedirect,http.JsonResponse,shortcuts.render,shortcuts.redirect}().set_cookie',
  '{fastapi,starlette}#{Response,responses.Response,responses.JSONResponse,responses.HTMLResponse,responses.RedirectResponse}().set_cookie',
  'aiohttp#web.{Response,json_response}().set_cookie',
  'bottle#response.set_cookie',
  'tornado#web.RequestHandler().{set_cookie,set_secure_cookie,set_signed_cookie}',
]
const signIn: Condition = { argument: 0, matches: '(sess|sid|auth|token|jwt|login|remember|user|account)' }
/** What nobody can guess is there to tell somebody from others, whatever its name. */
const unguessable: Condition = {
  argument: 1,
  symbol: '{secrets#{token_urlsafe,token_hex,token_bytes}(),uuid#uuid4(){,.hex,.int,.urn}}',
}
const namedOtherwise: Condition = { argument: 0, matchesNot: signIn.matches ?? '' }

function lacks(option: string, why: string, which: readonly Condition[] = [signIn]): Misuse[] {
  return (['absent', 'falsy'] as const).map((is) => ({
    kind: 'call',
    what: `a cookie without \`${option}\``,
    confidence: 'medium',
    callee: setters,
    method: ['set_cookie'],
    when: [...which, { argument: 'named', path: [option], is }],
    why,
  }))
}

const misuses: readonly Misuse[] = [
  ...lacks('httponly', 'Any script in the page can read it and send it away.'),
  ...lacks('secure', 'It is sent over plain HTTP too, where others can read it.'),
  ...lacks('secure', 'It is sent over plain HTTP too, where others can read it.', [unguessable, namedOtherwise]),
  ...(['SESSION_COOKIE_HTTPONLY', 'SESSION_COOKIE_SECURE'] as const).map(
    (name): Misuse => ({
      kind: 'property',
      what: 'the cookie of the session without its protection',
      confidence: 'medium',
      property: `^${name}$`,
      value: '^false$',
      why: 'Scripts can read it, or others on the way.',
      // What a library begins with, its users set.
      unlessNamed: 'default',
    }),
  ),
  {
    kind: 'setting',
    what: 'the cookie of the session without its protection',
    confidence: 'medium',
    name: '^SESSION_COOKIE_(?:HTTPONLY|SECURE)$',
    value: '^false$',
    why: 'Scripts can read it, or others on the way.',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'cookie of a Python server',
    literals: ['set_cookie', 'SESSION_COOKIE_'],
    pattern: '\\bset_cookie\\(|\\bSESSION_COOKIE_(?:HTTPONLY|SECURE)\\b',
  },
]

export const python: LanguageRule = {
  recommendation:
    "Set `httponly=True`, `secure=True` (in production) and `samesite='Lax'` or `'Strict'` for every cookie that says who somebody is.",
  candidates,
  taint: { misuses },
}
