// Connections of Python whose certificates nobody looks at.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const why = 'Anyone on the way can answer in the name of the other side.'

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'certificates that are not verified',
    callee: [
      'requests#{get,post,put,patch,delete,head,options,request}',
      'requests#{Session,session}().{get,post,put,patch,delete,head,options,request}',
      'httpx#{get,post,put,patch,delete,head,options,request,stream,Client,AsyncClient}',
    ],
    when: [{ argument: 'named', path: ['verify'], is: 'falsy' }],
    why,
  },
  {
    kind: 'call',
    what: 'certificates that are not verified',
    callee: ['ssl#{_create_unverified_context,_create_stdlib_context}'],
    when: [],
    why,
  },
  {
    kind: 'call',
    what: 'certificates that are not verified',
    callee: ['aiohttp#{TCPConnector,ClientSession().get,ClientSession().post}'],
    when: [{ argument: 'named', path: ['ssl'], is: 'falsy' }],
    why,
  },
  {
    kind: 'property',
    what: 'certificates that are not verified',
    property: '^verify$',
    value: '^false$',
    object: 'requests#{,sessions.}{Session,session}()',
    why,
  },
  {
    kind: 'property',
    what: 'a host whose name is not compared',
    property: '^check_hostname$',
    value: '^false$',
    unlessAsked: '.',
    unlessOwn: true,
    why,
  },
  {
    kind: 'call',
    what: 'keys of hosts that are accepted unseen',
    callee: ['paramiko#SSHClient().set_missing_host_key_policy'],
    when: [{ argument: 0, symbol: 'paramiko#{AutoAddPolicy,WarningPolicy,client.AutoAddPolicy}{,()}' }],
    why,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'certificate that Python does not verify',
    literals: ['verify', '_create_unverified_context', 'check_hostname', 'AutoAddPolicy', 'ssl'],
    pattern:
      '\\bverify\\s*=\\s*False|_create_unverified_context|\\bcheck_hostname\\s*=\\s*False|\\bAutoAddPolicy\\b|\\bssl\\s*=\\s*False',
  },
]

export const python: LanguageRule = {
  recommendation:
    "Leave the checks on. For a certificate of your own, give its authority (`verify='/path/ca.pem'`, `ssl.create_default_context(cafile=…)`) instead of turning the check off; load the known keys of hosts for SSH.",
  candidates,
  taint: { misuses },
}
