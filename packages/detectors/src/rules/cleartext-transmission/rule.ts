// CWE-319. No flow: a request to a constant address that begins with `http://`, to another machine, with a credential in it. The
// question is asked in `structure/cleartext-request.ts`.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const cleartextTransmission: Rule = {
  id: 'cleartext-transmission',
  aliases: [],
  weaknessClass: 'cleartext-transmission',
  cwe: ['CWE-319', 'CWE-523'],
  severity: 'medium',
  title: 'Credential sent without encryption',
  summary: 'Whoever listens on the way takes over the account that the credential belongs to.',
  recommendation: 'Use an `https://` address, and refuse any other where it comes from a setting.',
  candidates: [{ label: 'address without encryption', literals: ['http://'], pattern: '[\'"`]http://\\w' }],
  languages: { java, python },
  taint: { sources: 'none', sinks: [] },
  structures: ['cleartext-request'],
}
