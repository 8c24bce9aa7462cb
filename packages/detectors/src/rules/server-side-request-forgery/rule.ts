// CWE-918. Source: what a request or message brings to a server; sink: the scheme or host of an address that the server asks.

import type { Rule } from '../../rule.js'
import type { Condition } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const verbs = 'get,head,post,put,patch,delete,options'

/** A connection that asks a function of the program for addresses goes where that lets it. */
const ownLookup: readonly Condition[] = [0, 1].flatMap((argument) => [
  { argument, path: ['lookup'], is: 'function' as const },
  ...['agent', 'httpAgent', 'httpsAgent', 'dispatcher'].flatMap((option) => [
    { argument, path: [option], madeWith: 'lookup' },
    { argument, path: [option], symbol: 'request-filtering-agent#{useAgent,globalHttpAgent,globalHttpsAgent}{,()}' },
  ]),
])

export const serverSideRequestForgery: Rule = {
  id: 'server-side-request-forgery',
  aliases: ['ssrf'],
  weaknessClass: 'server-side-request-forgery',
  cwe: ['CWE-918'],
  severity: 'high',
  title: 'Request to an address that untrusted data chooses',
  summary:
    'The server asks whatever the attacker names: machines behind the firewall, or the metadata service that hands out its own credentials.',
  recommendation:
    'Take the host from a constant or a list of the allowed ones and put only a path or a query from outside into the address; otherwise resolve the name, refuse private addresses, and do not follow redirects.',
  candidates: [
    {
      label: 'request whose address is not constant',
      literals: ['fetch(', 'axios', 'got', 'needle', 'superagent', 'ky', 'request', 'undici', 'http', 'phin'],
      pattern:
        '\\b(?:fetch|axios|got|ky|needle|superagent|request|phin|https?\\.get|https?\\.request|undici\\.request|(?:axios|got|ky|needle|superagent|request)\\.(?:get|head|post|put|patch|delete|request|stream))\\(\\s*(?:`\\$\\{|`https?://\\$\\{|new URL\\(|[A-Za-z_]\\w{0,60}\\s{0,4}[.,)+[]|[\'"]https?://[\'"]\\s*\\+)',
    },
    {
      label: 'address of a request as a property',
      literals: ['url:', 'uri:', 'baseURL:', 'hostname:', 'host:'],
      pattern:
        '\\b(?:url|uri|baseURL|hostname|host):\\s*(?:`\\$\\{|`https?://\\$\\{|(?:req|request|ctx|body|query|params)\\b)',
    },
    {
      label: 'page opened in a browser on the server',
      literals: ['.goto('],
      pattern: '\\bpage\\.goto\\(\\s*[^\\s\'")]',
    },
  ],
  languages: { python, java },
  taint: {
    sources: ['query', 'path-parameter', 'body', 'header', 'cookie', 'url', 'upload', 'graphql-argument', 'message'],
    records: 'followed',
    sinks: [
      {
        kind: 'call',
        what: 'the address of a request',
        string: 'origin',
        callee: [
          'global#fetch',
          '{node-fetch,cross-fetch,isomorphic-fetch,make-fetch-happen,minipass-fetch}#{,fetch}',
          'undici#{fetch,request,stream,pipeline}',
          `axios#{,${verbs},request,postForm,getUri}`,
          `axios#create().{${verbs},request}`,
          'axios#create()',
          `got#{,got,${verbs},stream}`,
          `got#extend().{${verbs},stream}`,
          `{request,request-promise,request-promise-native}#{,${verbs},del,defaults}`,
          `needle#{${verbs}}`,
          `superagent#{${verbs},del}`,
          `{ky,ky-universal}#{,${verbs}}`,
          'phin#',
          'wretch#',
          'urllib#{request,curl}',
          `ofetch#{ofetch,$fetch}`,
          `@hapi/wreck#{request,${verbs}}`,
          'http{,s}#{get,request}',
          'http2#connect',
          'ws#{,WebSocket}',
          'jsdom#JSDOM.fromURL',
          'download#',
          'global#$fetch',
          'ofetch#$fetch.raw',
          'undici#{Client,Pool,Agent().request,ProxyAgent}',
          `superagent#agent().{${verbs},del}`,
          `axios#Axios().{${verbs},request}`,
          `@nestjs/axios#HttpService().{${verbs},axiosRef,axiosRef.{${verbs},request}}`,
          'graphql-request#{request,GraphQLClient,rawRequest}',
          'rss-parser#().parseURL',
          'link-preview-js#getLinkPreview',
          'soap#{createClient,createClientAsync}',
          'bent#',
        ],
        arguments: [{ argument: 0 }, { argument: 0, path: ['url'] }, { argument: 0, path: ['uri'] }],
        unless: ownLookup,
      },
      {
        kind: 'call',
        what: 'the address of a request',
        string: 'origin',
        callee: ['needle#', 'superagent#'],
        arguments: [{ argument: 1 }],
        when: [{ argument: 0, is: 'literal' }],
      },
      {
        kind: 'call',
        what: 'the address of a request',
        string: 'origin',
        callee: ['{h3,global}#{proxyRequest,sendProxy,fetchWithEvent}'],
        arguments: [{ argument: 1 }],
      },
      {
        kind: 'call',
        what: 'the address of a request',
        string: 'origin',
        callee: ['open-graph-scraper#', '@nestjs/axios#HttpService().request', 'link-preview-js#getLinkPreview'],
        arguments: [{ argument: 0, path: ['url'] }],
      },
      {
        kind: 'call',
        what: 'the host of a request',
        callee: ['http{,s}#{get,request}', 'net#{connect,createConnection}', 'tls#connect', 'axios#{,request,create}'],
        arguments: [
          { argument: 0, path: ['hostname'] },
          { argument: 0, path: ['host'] },
        ],
      },
      {
        kind: 'call',
        what: 'the address of a request',
        string: 'origin',
        callee: ['axios#{,request,create}', 'got#{,extend}', 'ky#create'],
        arguments: [
          { argument: 0, path: ['baseURL'] },
          { argument: 0, path: ['prefixUrl'] },
        ],
      },
      {
        kind: 'call',
        what: 'the address of a page',
        string: 'origin',
        callee: ['{puppeteer,puppeteer-core}#launch().newPage().goto', 'playwright#*.launch().newPage().goto'],
        method: ['goto'],
        receiver: '^page$',
        arguments: [{ argument: 0 }],
      },
    ],
    validators: [
      'equality',
      'membership',
      'anchored-pattern',
      'numeric',
      'url-host',
      {
        what: 'a check of the address',
        method: [
          'isAllowedUrl',
          'isAllowedHost',
          'isSafeUrl',
          'isPublicUrl',
          'isTrustedUrl',
          'isWhitelisted',
          'isAllowedOrigin',
        ],
        argument: 0,
        safeWhen: 'truthy',
      },
      {
        what: 'a check of the address',
        method: ['isPrivateUrl', 'isPrivateHost', 'isInternalUrl', 'isInternalHost', 'isBlockedHost'],
        argument: 0,
        safeWhen: 'falsy',
      },
    ],
  },
}
