// CWE-295. No flow: connections whose other end nobody proves. A check of the host's name that answers the same whatever it is given
// is none.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const clients = [
  'https#{request,get,Agent}',
  'tls#connect',
  'axios#{,create,get,post,put,request}',
  '{got,needle,request}#',
  'undici#Agent',
]

export const tlsMistake: Rule = {
  id: 'tls-mistake',
  aliases: [],
  weaknessClass: 'tls-mistake',
  cwe: ['CWE-295'],
  severity: 'high',
  title: 'Connection whose other end nobody proves',
  summary: 'Anyone on the way can answer in the name of the other side, and reads and changes what is sent.',
  recommendation:
    'Leave the checks on. For a certificate of your own, give its authority (`ca`, or `NODE_EXTRA_CA_CERTS`) instead of turning the check off.',
  preconditions: ['somebody stands on the way of the connection'],
  candidates: [
    {
      label: 'certificates are not verified',
      literals: ['rejectUnauthorized', 'strictSSL', 'NODE_TLS_REJECT_UNAUTHORIZED', 'insecureHTTPParser'],
      pattern:
        '\\b(?:rejectUnauthorized|strictSSL)\\b[\'"]?\\s*[:=]\\s*false|NODE_TLS_REJECT_UNAUTHORIZED[\'"\\]]{0,2}\\s*[:=]',
    },
    {
      label: 'check of the host is replaced',
      literals: ['checkServerIdentity'],
      pattern: '\\bcheckServerIdentity\\b\\s*[:=(]',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    sinks: [],
    misuses: [
      {
        kind: 'property',
        what: 'certificates that are not verified',
        property: '^(rejectUnauthorized|strictSSL)$',
        value: '^false$',
        unlessAsked: 'secur|verif|trust|tls|ssl|cert|reject|self_?signed|valid',
        unlessTo: 'own-machine',
        why: 'Anyone on the way can answer in the name of the other side.',
      },
      {
        kind: 'property',
        what: 'certificates that are not verified',
        property: '^NODE_TLS_REJECT_UNAUTHORIZED$',
        value: '^0$',
        why: 'Anyone on the way can answer in the name of the other side, for all connections of this process.',
      },
      ...[0, 1, 2].map((argument) => ({
        kind: 'call' as const,
        what: 'a host whose name is not compared',
        callee: clients,
        when: [{ argument, path: ['checkServerIdentity'], is: 'indifferent' as const }],
        why: 'A check that always answers the same accepts the certificate of any other host.',
      })),
    ],
  },
}
