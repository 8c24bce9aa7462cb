// Koa with its usual routers and body parsers.

import type { FrameworkModel } from './model.js'

const routers = '{koa#(),koa-router#(),koa-router#Router(),@koa/router#(),@koa/router#Router()}'

export const koa: FrameworkModel = {
  name: 'Koa',
  handlers: [
    {
      kind: 'callback',
      callee: [
        `${routers}.{get,post,put,patch,delete,del,all,use,options,head}`,
        `${routers}.{get,post,put,patch,delete,del,all,use}().{get,post,put,patch,delete,del,all,use}`,
      ],
      parameters: ['koa:Context', undefined],
      isRoute: true,
    },
  ],
  sources: [
    { symbol: 'koa:Context.query', kind: 'query', one: 'the query parameter', all: 'the query of the request' },
    { symbol: 'koa:Context.{querystring,search}', kind: 'query', one: 'the query', all: 'the query of the request' },
    { symbol: 'koa:Context.params', kind: 'path-parameter', one: 'the path parameter', all: 'the path parameters' },
    {
      symbol: 'koa:Context.request.{body,rawBody}',
      kind: 'body',
      one: 'the body field',
      all: 'the body of the request',
    },
    { symbol: 'koa:Context.{headers,header}', kind: 'header', one: 'the header', all: 'the headers of the request' },
    { symbol: 'koa:Context.get()', kind: 'header', one: 'the header', all: 'a header of the request' },
    { symbol: 'koa:Context.cookies.get()', kind: 'cookie', one: 'the cookie', all: 'a cookie' },
    {
      symbol: 'koa:Context.{url,originalUrl,path,href,URL}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    {
      symbol: 'koa:Context.{host,hostname,origin}',
      kind: 'header',
      one: 'the `Host` header',
      all: 'the `Host` header',
    },
    { symbol: 'koa:Context.request.files', kind: 'upload', one: 'the upload', all: 'the uploaded files' },
  ],
  responses: [
    {
      role: 'html',
      assigned: ['koa:Context.body'],
      unlessCalled: [
        { callee: ['koa:Context.type'], when: [{ argument: 0, knownNot: 'html|svg|xml' }] },
        {
          callee: ['koa:Context.set'],
          when: [
            { argument: 0, matches: '^content-type$' },
            { argument: 1, knownNot: 'html|svg|xml' },
          ],
        },
      ],
    },
    { role: 'content', assigned: ['koa:Context.body'] },
    { role: 'redirect', callee: ['koa:Context.redirect'], argument: 0, string: 'origin' },
    { role: 'header', callee: ['koa:Context.{set,append}'], argument: 1 },
    { role: 'file', callee: ['koa-send#'], argument: 1, unless: [{ argument: 2, path: ['root'], is: 'present' }] },
    { role: 'template-name', callee: ['koa:Context.render'], argument: 0 },
    { role: 'template-data', callee: ['koa:Context.render'], argument: 1 },
    { role: 'cookie', callee: ['koa:Context.cookies.set'], argument: 1 },
  ],
  shared: ['koa:Context{,.state,.session}'],
  aliases: [
    ...[
      'query',
      'querystring',
      'search',
      'headers',
      'header',
      'url',
      'originalUrl',
      'path',
      'href',
      'URL',
      'host',
      'hostname',
      'origin',
      'get()',
      'params',
    ].map((property) => [`koa:Context.request.${property}`, `koa:Context.${property}`] as const),
    ...['body', 'type', 'set', 'redirect', 'append'].map(
      (property) => [`koa:Context.response.${property}`, `koa:Context.${property}`] as const,
    ),
    ['koa:Context.ctx', 'koa:Context'],
    ['koa:Context.req', 'http:IncomingMessage'],
    ['koa:Context.res', 'http:ServerResponse'],
  ],
  annotations: [
    ['{koa,@types/koa}#{,Koa.,koa.}{Context,ParameterizedContext,DefaultContext}', 'koa:Context'],
    ['{@koa/router,koa-router}#{,Router.}{RouterContext,IRouterContext}', 'koa:Context'],
  ],
}
