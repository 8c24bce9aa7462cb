// What of Python's frameworks is for development only: the debugger in the browser, pages with tracebacks.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const why = 'Errors answer with the code and its variables, and the debugger of Werkzeug runs what is typed into it.'

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'a debugger that everybody can open',
    confidence: 'medium',
    callee: ['flask#Flask().run', 'bottle#run', 'bottle#Bottle().run', 'sanic#Sanic().run', 'quart#Quart().run'],
    when: [{ argument: 'named', path: ['debug'], is: 'truthy' }],
    unlessSetting: true,
    why,
  },
  {
    kind: 'call',
    what: 'pages that show errors to everybody',
    confidence: 'medium',
    callee: ['fastapi#{FastAPI,applications.FastAPI}', 'starlette#applications.Starlette', 'tornado#web.Application'],
    when: [{ argument: 'named', path: ['debug'], is: 'truthy' }],
    unlessSetting: true,
    why: 'Errors answer with the code and its variables, whoever asks.',
  },
  {
    kind: 'setting',
    what: 'pages that show errors to everybody',
    confidence: 'medium',
    name: '^DEBUG$',
    value: '^true$',
    why: 'Errors answer with the code, its variables and the settings, whoever asks.',
  },
]

const candidates: readonly CandidatePattern[] = [
  { label: 'debugging of a Django project', literals: ['DEBUG'], pattern: '\\bDEBUG\\s*=\\s*True' },
  { label: 'debugging of a Python server', literals: ['debug'], pattern: '\\bdebug\\s*=\\s*True' },
]

export const python: LanguageRule = {
  recommendation:
    "Read it from the environment (`debug=os.environ.get('FLASK_DEBUG') == '1'`) or leave it off, and start the program with a server for production.",
  candidates,
  taint: { misuses },
}
