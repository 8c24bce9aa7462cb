// Java's frameworks where they let every origin read answers with credentials.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse, Sink } from '../../taint/specification.js'

const why = 'Every site that somebody signed in visits can ask in their name and read the answers.'
const what = 'an origin that may read answers with credentials'
const configuration = 'org.springframework.web.cors#CorsConfiguration()'
const mapping = 'org.springframework.web.servlet.config.annotation#CorsRegistry().addMapping()'
const everyOrigin = '^\\*$'

const credentials = [
  { callee: [`${configuration}.setAllowCredentials`], when: [{ argument: 0, is: 'truthy' }] },
] as const

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what,
    callee: ['servlet:Response.{setHeader,addHeader}'],
    arguments: [{ argument: 1 }],
    when: [{ argument: 0, matches: '^access-control-allow-origin$' }],
    onlyCalled: [
      {
        callee: ['servlet:Response.{setHeader,addHeader}'],
        when: [
          { argument: 0, matches: '^access-control-allow-credentials$' },
          { argument: 1, matches: '^true$' },
        ],
      },
    ],
  },
]

const misuses: readonly Misuse[] = [
  ...(['originPatterns', 'origins'] as const).map(
    (name): Misuse => ({
      kind: 'call',
      what,
      callee: ['org.springframework.web.bind.annotation#CrossOrigin'],
      when: [
        { argument: 'named', path: [name], matches: everyOrigin },
        { argument: 'named', path: ['allowCredentials'], matches: '^true$' },
      ],
      why,
    }),
  ),
  {
    kind: 'call',
    what,
    callee: [`${configuration}.{addAllowedOrigin,addAllowedOriginPattern,setAllowedOrigins,setAllowedOriginPatterns}`],
    when: [{ argument: 0, matches: everyOrigin }],
    onlyCalled: credentials,
    why,
  },
  {
    kind: 'call',
    what,
    callee: [`${mapping}{,.*()}{,.*()}.{allowedOrigins,allowedOriginPatterns}`],
    method: ['allowedOrigins', 'allowedOriginPatterns'],
    when: [{ argument: 0, matches: everyOrigin }],
    onlyCalled: [{ method: ['allowCredentials'], when: [{ argument: 0, is: 'truthy' }] }],
    why,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'origins that a Java server allows',
    literals: ['CrossOrigin', 'llowedOrigin', 'CorsConfiguration', 'Access-Control-Allow-Origin'],
    pattern:
      '@CrossOrigin\\b|\\.(?:\\w{0,6}[aA]llowedOrigin\\w{0,10})\\(|\\bCorsConfiguration\\b|Access-Control-Allow-Origin',
  },
]

export const java: LanguageRule = {
  recommendation:
    'List whole origins (`allowedOrigins("https://app.example.com")`) and allow credentials for those only.',
  candidates,
  taint: { sinks, misuses },
}
