// Requests of Python to addresses without encryption.

import type { LanguageRule } from '../../rule.js'

export const python: LanguageRule = {
  recommendation: 'Use an `https://` address, and refuse any other where it comes from a setting.',
  candidates: [{ label: 'address without encryption', literals: ['http://'], pattern: '["\']http://[\\w{]' }],
  structures: ['cleartext-request'],
  taint: {},
}
