// What of Python sends a request to an address.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sanitizer, Sink } from '../../taint/specification.js'

const verbs = '{get,post,put,patch,delete,head,options,request,stream,send}'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the address of a request',
    string: 'origin',
    callee: [
      'requests#{get,post,put,patch,delete,head,options}',
      'requests#{Session,session}().{get,post,put,patch,delete,head,options}',
      `httpx#{get,post,put,patch,delete,head,options,stream}`,
      'httpx#{Client,AsyncClient}().{get,post,put,patch,delete,head,options}',
      'aiohttp#ClientSession().{get,post,put,patch,delete,head,options,ws_connect}',
      'urllib#{request.urlopen,request.urlretrieve,urlopen,urlretrieve}',
      'urllib2#urlopen',
      'urllib3#PoolManager().{urlopen}',
      'tornado#httpclient.{AsyncHTTPClient,HTTPClient}().fetch',
      'pycurl#Curl().setopt',
      'httplib2#Http().request',
      'treq#{get,post,put,patch,delete,head}',
      'websocket#create_connection',
    ],
    arguments: [{ argument: 0 }, { argument: 'named', path: ['url'] }],
  },
  {
    kind: 'call',
    what: 'the address of a request',
    string: 'origin',
    callee: [
      'requests#request',
      'requests#{Session,session}().request',
      'httpx#{request,stream}',
      'httpx#{Client,AsyncClient}().{request,stream}',
      'aiohttp#{request,ClientSession().request}',
      'urllib3#{request,PoolManager().request}',
    ],
    arguments: [{ argument: 1 }, { argument: 'named', path: ['url'] }],
  },
  {
    kind: 'call',
    what: 'the host of a connection',
    callee: [
      'http#client.{HTTPConnection,HTTPSConnection}',
      'httplib#{HTTPConnection,HTTPSConnection}',
      'ftplib#FTP',
      'telnetlib#Telnet',
      'smtplib#{SMTP,SMTP_SSL}',
    ],
    arguments: [{ argument: 0 }],
  },
]

/** A request that is only put together asks nobody yet. */
const propagators: readonly Propagator[] = [
  { callee: ['urllib#request.Request', 'urllib2#Request'], from: [0], to: 'result' },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'it is encoded, and holds no part of an address',
    callee: ['urllib#{parse.quote,quote}'],
    when: [{ argument: 'named', path: ['safe'], matches: '^$' }],
  },
  { what: 'it is encoded, and holds no part of an address', callee: ['urllib#{parse.quote_plus,quote_plus}'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'request that Python sends',
    literals: [
      'requests.',
      'httpx.',
      'urlopen',
      'urlretrieve',
      'ClientSession',
      'session.',
      'client.',
      'HTTPConnection',
      'HTTPSConnection',
      'PoolManager',
    ],
    pattern: `\\b(?:(?:requests|httpx|session|client)\\.${verbs.replaceAll(',', '|').replace('{', '(?:').replace('}', ')')}|urlopen|urlretrieve|HTTPS?Connection|PoolManager)\\(`,
  },
]

export const python: LanguageRule = {
  recommendation:
    'Take the host from a constant or a list of the allowed ones and put only a path or a query from outside into the address; otherwise resolve the name, refuse private addresses (`ipaddress`), and do not follow redirects.',
  candidates,
  taint: { sinks, sanitizers, propagators },
}
