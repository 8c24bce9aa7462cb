// Hapi: handlers of routes, also in a list of routes, with their request and toolkit.

import type { FrameworkModel } from './model.js'

const exchange = ['hapi:Request', 'hapi:Toolkit'] as const
const server = '{@hapi/hapi,hapi}#{server,Server}()'

export const hapi: FrameworkModel = {
  name: 'Hapi',
  handlers: [
    { kind: 'callback', callee: [`${server}.route`], property: '^handler$', parameters: exchange, isRoute: true },
    { kind: 'callback', callee: [`${server}.ext`], argument: 1, parameters: exchange },
    {
      kind: 'member',
      property: '^handler$',
      beside: ['method', 'path'],
      names: ['^_?(request|req)$', '^_?(h|toolkit)$'],
      parameters: ['?hapi:Request', '?hapi:Toolkit'],
    },
  ],
  sources: [
    { symbol: 'hapi:Request.query', kind: 'query', one: 'the query parameter', all: 'the query of the request' },
    { symbol: 'hapi:Request.params', kind: 'path-parameter', one: 'the path parameter', all: 'the path parameters' },
    { symbol: 'hapi:Request.payload', kind: 'body', one: 'the body field', all: 'the body of the request' },
    { symbol: 'hapi:Request.headers', kind: 'header', one: 'the header', all: 'the headers of the request' },
    { symbol: 'hapi:Request.state', kind: 'cookie', one: 'the cookie', all: 'the cookies' },
    {
      symbol: 'hapi:Request.{path,url}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
  ],
  responses: [
    // A text that is returned is sent as text/html.
    { role: 'html', returned: ['hapi:Request'], when: [{ argument: 0, is: 'string' }] },
    {
      // A string is sent as text/html unless its type is set.
      role: 'html',
      callee: ['hapi:Toolkit.response'],
      argument: 0,
      when: [{ argument: 0, is: 'string' }],
      unlessCalled: [
        { callee: ['hapi:Response.type'], when: [{ argument: 0, knownNot: 'html|svg|xml' }] },
        {
          callee: ['hapi:Response.header'],
          when: [
            { argument: 0, matches: '^content-type$' },
            { argument: 1, knownNot: 'html|svg|xml' },
          ],
        },
      ],
    },
    { role: 'content', callee: ['hapi:Toolkit.response'], argument: 0 },
    {
      role: 'redirect',
      callee: ['hapi:Toolkit.redirect', 'hapi:Response.{redirect,location}'],
      argument: 0,
      string: 'origin',
    },
    { role: 'header', callee: ['hapi:Response.header'], argument: 1 },
    { role: 'cookie', callee: ['hapi:Toolkit.state', 'hapi:Response.state'], argument: 1 },
    {
      role: 'file',
      callee: ['hapi:Toolkit.file'],
      argument: 0,
      unless: [{ argument: 1, path: ['confine'], is: 'truthy' }],
    },
    { role: 'template-name', callee: ['hapi:Toolkit.view'], argument: 0 },
    { role: 'template-data', callee: ['hapi:Toolkit.view'], argument: 1 },
  ],
  aliases: [
    ['hapi:Toolkit.response()', 'hapi:Response'],
    ...['code', 'type', 'header', 'charset', 'bytes', 'state', 'etag'].map(
      (method) => [`hapi:Response.${method}()`, 'hapi:Response'] as const,
    ),
  ],
  annotations: [
    ['{@hapi/hapi,hapi}#{,Hapi.,hapi.}Request', 'hapi:Request'],
    ['{@hapi/hapi,hapi}#{,Hapi.,hapi.}ResponseToolkit', 'hapi:Toolkit'],
  ],
}
