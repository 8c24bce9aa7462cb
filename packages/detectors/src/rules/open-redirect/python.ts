// What of Python's frameworks sends a browser elsewhere.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink, Validator } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the target of a redirect',
    string: 'origin',
    callee: [
      'flask#{redirect,helpers.redirect}',
      'werkzeug#utils.redirect',
      'django#shortcuts.redirect',
      'django#http.{HttpResponseRedirect,HttpResponsePermanentRedirect}',
      '{fastapi,starlette}#responses.RedirectResponse',
      'aiohttp#web.{HTTPFound,HTTPSeeOther,HTTPMovedPermanently,HTTPTemporaryRedirect,HTTPPermanentRedirect}',
      'bottle#redirect',
      'pyramid#httpexceptions.{HTTPFound,HTTPSeeOther}',
      'tornado#web.RequestHandler().redirect',
      'sanic#response.redirect',
    ],
    arguments: [{ argument: 0 }, { argument: 'named', path: ['url'] }, { argument: 'named', path: ['location'] }],
  },
]

const validators: readonly Validator[] = [
  {
    what: 'a check of the address',
    method: [
      'url_has_allowed_host_and_scheme',
      'is_safe_url',
      'is_safe_redirect',
      'is_safe_redirect_url',
      'is_local_url',
    ],
    argument: 0,
    safeWhen: 'truthy',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'redirect of a Python server',
    literals: ['redirect(', 'Redirect', 'HTTPFound', 'HTTPSeeOther'],
    pattern: '\\b(?:redirect|HttpResponse(?:Permanent)?Redirect|RedirectResponse|HTTPFound|HTTPSeeOther)\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Redirect to constants or to members of a list; for addresses from outside ask `url_has_allowed_host_and_scheme`, or refuse what has a scheme or a host by `urllib.parse.urlsplit`.',
  candidates,
  taint: { sinks, validators },
}
