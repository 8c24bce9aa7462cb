// h3, the server of Nuxt and Nitro. Its functions take the event; inside these frameworks nobody imports them, so that they are
// globals there. `getHeader` and `getCookie` are too common to be known without an import.

import type { FrameworkModel } from './model.js'

const modules = '{h3,nitro/h3,nitropack/runtime,#imports}'

function functions(...names: readonly string[]): string {
  return `${modules}#{${names.join(',')}}()`
}

function unimported(...names: readonly string[]): string {
  return `{${modules},global}#{${names.join(',')}}()`
}

export const h3: FrameworkModel = {
  name: 'h3',
  handlers: [
    {
      kind: 'callback',
      callee: [
        `{${modules},global}#{defineEventHandler,eventHandler,cachedEventHandler,defineCachedEventHandler,lazyEventHandler}`,
      ],
      argument: 0,
      parameters: ['h3:Event'],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: [`{${modules},global}#{defineEventHandler,eventHandler}`],
      property: '^handler$',
      parameters: ['h3:Event'],
      isRoute: true,
    },
  ],
  sources: [
    { symbol: unimported('getQuery'), kind: 'query', one: 'the query parameter', all: 'the query of the request' },
    {
      symbol: unimported('getRouterParam', 'getRouterParams'),
      kind: 'path-parameter',
      one: 'the path parameter',
      all: 'the path parameters',
    },
    {
      symbol: unimported('readBody', 'readRawBody', 'readFormData'),
      kind: 'body',
      one: 'the body field',
      all: 'the body of the request',
    },
    { symbol: unimported('readMultipartFormData'), kind: 'upload', one: 'the upload', all: 'the uploaded files' },
    {
      symbol: unimported('getRequestHeader', 'getRequestHeaders'),
      kind: 'header',
      one: 'the header',
      all: 'the headers of the request',
    },
    {
      symbol: functions('getHeader', 'getHeaders'),
      kind: 'header',
      one: 'the header',
      all: 'the headers of the request',
    },
    { symbol: unimported('getRequestHost'), kind: 'header', one: 'the `Host` header', all: 'the `Host` header' },
    { symbol: functions('getCookie', 'parseCookies'), kind: 'cookie', one: 'the cookie', all: 'the cookies' },
    {
      symbol: unimported('getRequestPath'),
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: 'h3:Event.path', kind: 'url', one: 'the address of the request', all: 'the address of the request' },
    {
      symbol: 'h3:Event.context.params',
      kind: 'path-parameter',
      one: 'the path parameter',
      all: 'the path parameters',
    },
  ],
  responses: [
    // A text that is returned is sent as text/html.
    { role: 'html', returned: ['h3:Event'], when: [{ argument: 0, is: 'string' }] },
    { role: 'redirect', callee: [`{${modules},global}#sendRedirect`], argument: 1, string: 'origin' },
    {
      role: 'header',
      callee: [`{${modules},global}#{setResponseHeader,appendResponseHeader}`, `${modules}#{setHeader,appendHeader}`],
      argument: 2,
    },
    { role: 'cookie', callee: [`${modules}#setCookie`], argument: 2 },
  ],
  aliases: [
    ['h3:Event.node.req', 'http:IncomingMessage'],
    ['h3:Event.node.res', 'http:ServerResponse'],
    ['h3:Event.req', 'web:Request'],
    ...['h3', 'global', '#imports', 'nitropack/runtime', 'nitro/h3'].flatMap((module) => [
      [`${module}#getRequestURL()`, 'web:RequestUrl'] as const,
      [`${module}#toWebRequest()`, 'web:Request'] as const,
    ]),
  ],
  annotations: [[`${modules}#H3Event`, 'h3:Event']],
}
