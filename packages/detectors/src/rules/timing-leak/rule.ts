// CWE-208. Source: a code of a message that the program computed, or a secret in a header; sink: a comparison that ends at the first
// difference. `crypto.timingSafeEqual` takes the same time for all.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const secretName =
  '^(?!.*(?:type|name|length|count|kind|field|header|expir|page|next|continu|cursor|sync|idempoten|cache|sort|partition|primary|foreign|public))(?:.*_)?(?:.*(?:api_?key|_token|api_?token|secret|signature|hmac|auth_?token|access_?token|csrf_?token|webhook_?token|admin_?token|bearer_?token|digest|_key))$|^(?:.*(?:password|passwd|passphrase)|pass|(?:users|accounts|credentials|passwords|tokens|secrets|api_?keys)\\[\\])$|^(token|expected|computed|calculated|given|sent|received|provided|supplied|presented)$'

export const timingLeak: Rule = {
  id: 'timing-leak',
  aliases: [],
  weaknessClass: 'timing-leak',
  cwe: ['CWE-208'],
  severity: 'low',
  title: 'Comparison that tells by its time',
  summary:
    'A comparison ends at the first difference. Whoever measures many answers learns the secret or the signature bit by bit.',
  recommendation:
    'Compare with `crypto.timingSafeEqual` (both as buffers of equal length, for example as digests of the two values).',
  preconditions: ['somebody can send very many requests and measure small differences of time'],
  candidates: [
    {
      label: 'comparison of a secret or signature',
      literals: ['==', '!='],
      pattern:
        '(?:[sS]ignature|[hH]mac|HMAC|[dD]igest|[sS]ecret|SECRET|[aA]pi_?[kK]ey|API_KEY|[tT]oken|TOKEN|expected|computed)\\)?\\s{0,4}[!=]==?\\s|[!=]==?\\s{0,4}[\\w.`$({]{0,40}(?:[sS]ignature|[hH]mac|HMAC|[dD]igest|[sS]ecret|SECRET|[aA]pi_?[kK]ey|API_KEY|[tT]oken|TOKEN|expected|computed)',
    },
    {
      label: 'comparison with what signs a message',
      literals: ['==', '!='],
      pattern: '[!=]==?\\s{0,4}(?:await\\s)?[\\w.]{0,40}(?:[sS]ign|[hH]mac|[mM]ac|[dD]igest)\\w{0,20}\\(',
    },
    {
      label: 'comparison with an entry of a table of secrets',
      literals: ['==', '!='],
      pattern:
        '(?:users|accounts|credentials|passwords|tokens|secrets|api_?[kK]eys)\\[[\\w.]{1,40}\\]\\s{0,4}[!=]==?\\s|[!=]==?\\s{0,4}[\\w.]{0,40}(?:users|accounts|credentials|passwords|tokens|secrets|api_?[kK]eys)\\[',
    },
    {
      label: 'comparison with a key',
      literals: ['_KEY', '_key'],
      pattern: '[!=]==?\\s{0,4}[\\w.$["\'(]{0,60}_(?:KEY|key)\\b|_(?:KEY|key)["\'\\])]{0,3}\\s{0,4}[!=]==?\\s',
    },
    { label: 'comparison of a message code', literals: ['createHmac('], pattern: '\\bcreateHmac\\(' },
  ],
  languages: { python, java },
  taint: {
    sources: ['header'],
    ownSources: [
      {
        kind: 'symbol',
        symbol: 'crypto#createHmac(){,.update(),.update().update()}.digest()',
        what: 'a code that proves a message',
      },
    ],
    sinks: [
      {
        kind: 'comparison',
        what: 'a comparison of secrets',
        confidence: 'medium',
        against: secretName,
      },
      {
        // What compares any two values.
        kind: 'comparison',
        what: 'a comparison of secrets',
        confidence: 'medium',
        against: '^(?:left|right|one|other|first|second|actual|mine|theirs|lhs|rhs|[abxy])$',
        onlyOwn: true,
      },
    ],
    // A secret of a known form is one as well.
    validators: ['equality', 'membership', 'numeric'],
    sanitizers: [{ what: 'it is hashed', callee: ['crypto#createHash().update().digest', 'crypto#hash'] }],
  },
}
