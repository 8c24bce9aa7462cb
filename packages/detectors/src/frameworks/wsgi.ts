// Programs in Python that a server calls without a framework: `application(environ, start_response)`, CGI, and what wraps their requests.

import type { FrameworkModel } from './model.js'

/** Of the headers that are given as a list of pairs: the type of the content is among the first. */
const asPage = [0, 1, 2, 3].map((place) => ({
  callee: ['py:StartResponse'],
  when: [{ argument: 1, path: [String(place), '1'], matches: 'html|svg' }],
}))

export const wsgi: FrameworkModel = {
  name: 'WSGI and CGI',
  handlers: [
    {
      kind: 'export',
      path: '\\.py$',
      name: '.',
      names: ['^env(iron)?$', '^start_response$'],
      least: 2,
      parameters: ['py:Environ', 'py:StartResponse'],
    },
  ],
  sources: [
    {
      symbol: 'py:Environ.{QUERY_STRING,PATH_INFO,REQUEST_URI,RAW_URI}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: 'py:EnvironQuery', kind: 'query', one: 'the query parameter', all: 'the query of the request' },
    { symbol: 'py:Environ.wsgi.input', kind: 'body', one: 'the body', all: 'the body of the request' },
    // Middleware keeps objects of its own here too, under names with a dot.
    { symbol: 'py:Environ.*', kind: 'header', one: 'the header', all: 'the headers of the request' },
    { symbol: 'py:Environ.{get,pop}()', kind: 'header', one: 'the header', all: 'the headers of the request' },
    {
      symbol: 'cgi#FieldStorage().{getvalue,getfirst,getlist}()',
      kind: 'body',
      one: 'the field of the form',
      all: 'the fields of a form',
    },
  ],
  responses: [{ role: 'html', returned: ['py:Environ'], path: ['*'], onlyCalled: asPage }],
  aliases: [
    ['werkzeug#wrappers.Request()', 'py:Request'],
    ['werkzeug#Request()', 'py:Request'],
    ['webob#Request()', 'py:Request'],
  ],
  annotations: [],
  // What is taken apart is decoded, and may hold any sign.
  results: [
    ['{urllib#parse.,urlparse#}{parse_qs,parse_qsl}', 'py:Environ.{QUERY_STRING,get()}', 'py:EnvironQuery'],
    ['cgi#parse_qs', 'py:Environ.{QUERY_STRING,get()}', 'py:EnvironQuery'],
  ],
}
