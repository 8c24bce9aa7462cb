// Python's frameworks where they let every origin read answers with credentials.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const why = 'Every site that somebody signed in visits can ask in their name and read the answers.'
const what = 'an origin that may read answers with credentials'
const everyOrigin = '^(?:\\*|\\.\\*|\\^?\\.\\*\\$?|https\\?://\\.\\*)$'

const misuses: readonly Misuse[] = [
  ...(['origins', 'resources'] as const).map(
    (name): Misuse => ({
      kind: 'call',
      what,
      callee: ['flask_cors#{CORS,cross_origin}', 'quart_cors#{cors,route_cors}'],
      when: [
        { argument: 'named', path: [name], matches: everyOrigin },
        { argument: 'named', path: ['supports_credentials'], is: 'truthy' },
      ],
      why,
    }),
  ),
  {
    kind: 'call',
    what,
    callee: ['flask_cors#{CORS,cross_origin}'],
    when: [
      { argument: 'named', path: ['origins'], is: 'absent' },
      { argument: 'named', path: ['resources'], is: 'absent' },
      { argument: 'named', path: ['supports_credentials'], is: 'truthy' },
    ],
    why,
  },
  ...(['allow_origins', 'allow_origin_regex'] as const).map(
    (name): Misuse => ({
      kind: 'call',
      what,
      callee: [
        '{fastapi#{FastAPI,applications.FastAPI},starlette#applications.Starlette}().add_middleware',
        '{fastapi,starlette}#middleware.cors.CORSMiddleware',
      ],
      method: ['add_middleware'],
      when: [
        { argument: 'named', path: [name], matches: everyOrigin },
        { argument: 'named', path: ['allow_credentials'], is: 'truthy' },
      ],
      why,
    }),
  ),
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'origins that a Python server allows',
    literals: ['CORS', 'cross_origin', 'allow_origin', 'add_middleware'],
    pattern: '\\bCORS(?:Middleware)?\\b|\\bcross_origin\\(|\\ballow_origin|\\badd_middleware\\(',
  },
  {
    label: 'header that allows an origin',
    literals: ['llow-', 'LLOW-'],
    pattern: '[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin',
  },
]

export const python: LanguageRule = {
  recommendation:
    "List whole origins (`allow_origins=['https://app.example.com']`, `origins=[…]`) and allow credentials for those only.",
  candidates,
  taint: { misuses },
}
