// Servers that speak in the terms of the web standard (`Request`, `Response`): service workers, Deno, Bun.

import type { FrameworkModel } from './model.js'

/** The address of a request, of any server. */
const addresses = '{{web,hono}:Request.url,http:IncomingMessage.url,{express,koa}:Request.{url,originalUrl}}'

export const web: FrameworkModel = {
  name: 'web standard',
  handlers: [
    {
      kind: 'callback',
      callee: ['global#addEventListener'],
      when: [{ argument: 0, matches: '^fetch$' }],
      argument: 1,
      parameters: ['web:FetchEvent'],
    },
    {
      kind: 'callback',
      callee: ['global#{Deno,Bun}.serve', 'bun#serve'],
      parameters: ['web:Request'],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: ['global#{Deno,Bun}.serve', 'bun#serve'],
      property: '^(fetch|handler)$',
      parameters: ['web:Request'],
      isRoute: true,
    },
  ],
  sources: [
    {
      symbol: 'web:Request.{json,text,formData,arrayBuffer,blob}()',
      kind: 'body',
      one: 'the body field',
      all: 'the body of the request',
    },
    { symbol: 'web:Request.body', kind: 'body', one: 'the body', all: 'the body of the request' },
    {
      symbol: 'web:Request.{url,nextUrl}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    {
      symbol: 'web:Request.nextUrl.searchParams',
      kind: 'query',
      one: 'the query parameter',
      all: 'the query of the request',
    },
    {
      symbol: 'web:RequestUrl.{searchParams,query}',
      kind: 'query',
      one: 'the query parameter',
      all: 'the query of the request',
    },
    { symbol: 'web:Request.headers', kind: 'header', one: 'the header', all: 'the headers of the request' },
    { symbol: 'web:Request.cookies', kind: 'cookie', one: 'the cookie', all: 'the cookies' },
    {
      symbol: 'web:RequestUrl.{searchParams,search}',
      kind: 'query',
      one: 'the query parameter',
      all: 'the query of the request',
    },
  ],
  responses: [
    ...['Content-Type', 'content-type'].map((name) => ({
      role: 'html' as const,
      callee: ['global#Response', 'next/server#NextResponse'],
      argument: 0,
      when: [{ argument: 1, path: ['headers', name], matches: 'html|svg' }],
    })),
    { role: 'content', callee: ['global#Response', 'global#Response.json'], argument: 0 },
    { role: 'redirect', callee: ['global#Response.redirect'], argument: 0, string: 'origin' },
    ...['Location', 'location'].map((name) => ({
      role: 'redirect' as const,
      callee: ['global#Response', 'next/server#NextResponse'],
      argument: 1,
      path: ['headers', name],
      string: 'origin' as const,
    })),
  ],
  aliases: [
    ['web:FetchEvent.request', 'web:Request'],
    ['web:Request.clone()', 'web:Request'],
  ],
  annotations: [['global#Request', 'web:Request']],
  results: [
    // Read out of the address by hand.
    [
      '{{global,url}#URLSearchParams,{querystring,qs}#{parse,decode}}',
      `${addresses}.{split().*,slice(),substring(),substr(),split().{pop,slice,at}(),split().slice().join()}`,
      'web:RequestUrl.searchParams',
    ],
    ['url#parse', addresses, 'web:RequestUrl'],
    ['{global,url}#URL', '{web:Request,hono:Request}.url', 'web:RequestUrl'],
    ['{global,url}#URL', 'http:IncomingMessage.url', 'web:RequestUrl'],
    ['{global,url}#URL', 'express:Request.{url,originalUrl}', 'web:RequestUrl'],
  ],
}
