// What of Python writes headers as they are: the servers of the standard library. Frameworks refuse line breaks by themselves.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Source } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a response header',
    callee: ['http#server.{BaseHTTPRequestHandler,SimpleHTTPRequestHandler,CGIHTTPRequestHandler}().send_header'],
    arguments: [{ argument: 1 }],
  },
  {
    kind: 'call',
    what: 'a response header',
    callee: ['py:StartResponse'],
    arguments: [{ argument: 1, reach: 'deep' }],
  },
  {
    kind: 'call',
    what: 'the text of a protocol',
    confidence: 'medium',
    callee: ['socket#{socket,create_connection}().{send,sendall}'],
    arguments: [{ argument: 0 }],
    when: [{ argument: 0, is: 'string' }],
  },
]

const ownSources: readonly Source[] = [
  { kind: 'symbol', symbol: 'py:RawRequest.path', what: 'the address of the request' },
  { kind: 'symbol', symbol: 'py:Environ.PATH_INFO', what: 'the address of the request' },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'line breaks are encoded',
    callee: ['urllib#parse.{quote,quote_plus,urlencode}', 'json#dumps', 'global#repr'],
  },
  {
    what: 'line breaks are removed',
    method: ['replace'],
    when: [{ argument: 0, matches: '\\\\r|\\\\n|\r|\n|\\[\\^|\\\\s|\\\\W' }],
  },
  { what: 'line breaks are replaced', method: ['translate'], when: [{ argument: 0, maps: '\r\n' }] },
  { what: 'line breaks are removed', method: ['splitlines'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'header that Python writes as it is',
    literals: ['send_header', 'start_response(', '.sendall(', '.send('],
    pattern: '\\b(?:send_header|start_response)\\(|\\.send(?:all)?\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Remove `\\r` and `\\n`, or encode the value with `urllib.parse.quote`, before it becomes a part of a header; or answer with a framework, which refuses such values.',
  summary:
    'A line break in the value begins a header, or a whole response, of the attacker. The servers of the standard library and raw sockets send it as it is.',
  candidates,
  taint: { ownSources, sinks, sanitizers },
}
