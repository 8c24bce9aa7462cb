// Clients of Java: those of the JDK, of Spring, OkHttp and Apache.

import type { LanguageRule } from '../../rule.js'

export const java: LanguageRule = {
  recommendation: 'Use an `https://` address, and refuse any other where it comes from a setting.',
  candidates: [{ label: 'address without encryption', literals: ['http'], pattern: '"http(?:://\\w|")' }],
  taint: {},
  structures: ['cleartext-request'],
}
