// What of Java sends a browser elsewhere: servlets by the model, and names of views that begin with `redirect:`.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the target of a redirect',
    string: 'origin',
    callee: ['org.springframework.web.servlet#View.redirect'],
    arguments: [{ argument: 0 }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'redirect of a Java server',
    literals: ['edirect', 'seeOther', 'temporaryRedirect', '"Location"', 'LOCATION', '.location(', 'setLocation'],
    pattern:
      '\\bsendRedirect\\(|\\bredirect:|\\bRedirectView\\(|\\.(?:seeOther|temporaryRedirect|location|setLocation)\\(|"Location"|\\bLOCATION\\b',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Redirect to constants or to members of a list; from outside accept only a path that begins with one `/`, or compare `URI.getHost()` with the hosts that you know.',
  candidates,
  taint: { sinks },
}
