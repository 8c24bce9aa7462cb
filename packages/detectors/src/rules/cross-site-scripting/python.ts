// What of Python's frameworks sends text that a browser reads as a page, or marks a text as safe for one.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'markup that is not escaped',
    callee: [
      '{markupsafe,flask,jinja2}#Markup',
      'django#utils.safestring.{mark_safe,SafeString,SafeText}',
      'django#utils.html.{format_html_join,format_html}',
    ],
    method: ['mark_safe'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'a page of the response',
    callee: ['tornado#web.RequestHandler().{write,finish}'],
    arguments: [{ argument: 0 }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'it is escaped',
    callee: [
      'html#escape',
      'cgi#escape',
      '{markupsafe,flask,jinja2}#escape',
      'markupsafe#Markup.escape',
      '{markupsafe,flask,jinja2}#Markup().{format,format_map}',
      'django#utils.html.{escape,conditional_escape,strip_tags,escapejs}',
      'xml#sax.saxutils.{escape,quoteattr}',
      'bleach#{clean,linkify}',
      'nh3#clean',
      'werkzeug#utils.escape',
      'tornado#escape.xhtml_escape',
    ],
    method: ['escape_html', 'html_escape', 'xhtml_escape'],
  },
  {
    what: '`Markup` escapes what it joins',
    method: ['join'],
    when: [{ argument: 0, symbol: '{markupsafe,flask,jinja2}#Markup()' }],
  },
  {
    what: '`format_html` escapes what it fills in',
    callee: ['django#utils.html.format_html'],
    when: [{ argument: 0, is: 'constant' }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'page that a Python server sends',
    literals: [
      'Markup(',
      'mark_safe(',
      'HttpResponse(',
      'HTMLResponse(',
      'make_response(',
      'Response(',
      'self.write(',
      'render_template_string(',
    ],
    pattern:
      '\\b(?:Markup|mark_safe|HttpResponse|HTMLResponse|make_response|Response|self\\.write|render_template_string)\\(',
  },
  {
    label: 'text that a view returns',
    literals: ['return '],
    pattern: '\\breturn\\s{1,4}[fr]{0,2}["\'][^"\']*[<{%]',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Render with a template that escapes (`render_template`, `render`), escape the value with `markupsafe.escape`, `html.escape` or `format_html`; where markup is wanted, clean it with `nh3` or `bleach`; answer data as JSON.',
  candidates,
  taint: { sinks, sanitizers },
}
