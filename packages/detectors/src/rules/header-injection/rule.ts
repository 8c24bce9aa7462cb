// CWE-113. Source: what a request or message brings; sink: text of a protocol whose lines end with CR LF. Node refuses line breaks in
// the headers it writes itself, so there an attacker only causes an error: low. What is written to a socket as it is, nobody checks.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const headerInjection: Rule = {
  id: 'header-injection',
  aliases: [],
  weaknessClass: 'header-injection',
  cwe: ['CWE-113', 'CWE-93'],
  severity: 'low',
  title: 'Header built from untrusted data',
  summary:
    'A line break in the value begins a header, or a whole response, of the attacker. Node refuses such values in its own responses with an error; raw sockets and proxies do not.',
  recommendation:
    'Remove `\\r` and `\\n`, or encode the value (`encodeURIComponent`), before it becomes a part of a header; write protocols with a library that checks them.',
  candidates: [
    {
      label: 'header whose value comes from a request',
      literals: ['setHeader(', 'writeHead(', '.header(', '.set(', '.append('],
      pattern: '\\.(?:setHeader|writeHead|header|set|append)\\([^)]*\\b(?:req|request|ctx|query|params|body)\\b',
    },
    {
      label: 'protocol text written to a socket',
      literals: ['HTTP/1.', '\\r\\n'],
      pattern: '\\.(?:write|end)\\([^)]*(?:HTTP/1\\.|\\\\r\\\\n)',
    },
  ],
  languages: { python, java },
  taint: {
    // A header of a request holds no line break; an address does only where somebody decodes it, as on a bare server.
    sources: ['query', 'path-parameter', 'body', 'cookie', 'upload', 'message'],
    guesses: 'left-out',
    ownSources: [{ kind: 'symbol', symbol: 'http:IncomingMessage.url', what: 'the address of the request' }],
    sinks: [
      { kind: 'response', what: 'a response header', confidence: 'low', role: 'header' },
      {
        kind: 'call',
        what: 'the text of a protocol',
        confidence: 'medium',
        fromCallers: {
          confidence: 'low',
          as: 'part',
          purpose: 'data|chunk|payload|body|message|content|buffer|command|cmd|line|raw|text|packet|frame',
        },
        callee: ['net#{connect,createConnection,Socket}().{write,end}', 'tls#connect().{write,end}'],
        method: ['write', 'end'],
        receiver: 'socket$',
        arguments: [{ argument: 0 }],
        when: [{ argument: 0, is: 'string' }],
      },
    ],
    validators: [
      ...(['equality', 'membership', 'anchored-pattern', 'numeric'] as const),
      {
        what: 'a search for line breaks',
        method: ['test'],
        argument: 0,
        when: [{ argument: 'receiver', matches: '\\\\[rn]|\\\\s|\\[\\^' }],
        safeWhen: 'falsy',
      },
      {
        what: 'a search for line breaks',
        method: ['includes'],
        argument: 'receiver',
        when: [{ argument: 0, matches: '[\\r\\n]' }],
        safeWhen: 'falsy',
      },
    ],
    sanitizers: [
      { what: '`encodeURIComponent` encodes line breaks', callee: ['global#{encodeURIComponent,encodeURI,escape}'] },
      { what: '`JSON.stringify` escapes line breaks', callee: ['global#JSON.stringify'] },
      { what: '`content-disposition` encodes it', callee: ['content-disposition#{,create}'] },
      {
        what: 'line breaks are removed',
        method: ['replace', 'replaceAll'],
        when: [{ argument: 0, matches: '\\\\r|\\\\n|\\r|\\n|\\[\\^|\\\\s|\\\\W' }],
      },
      {
        what: 'a base64 or hexadecimal text has no line breaks',
        method: ['digest', 'toString'],
        when: [{ argument: 0, matches: '^(hex|base64|base64url)$' }],
      },
    ],
  },
}
