// Hono: contexts of routes and middleware, also of its presets and of its OpenAPI router.

import type { FrameworkModel } from './model.js'

const apps = ['hono', 'hono/tiny', 'hono/quick'].map((module) => `${module}#Hono()`)
const openApi = '@hono/zod-openapi#OpenAPIHono()'
const routes = ['get', 'post', 'put', 'patch', 'delete', 'all', 'use', 'on', 'options', 'basePath', 'route', 'openapi']

export const hono: FrameworkModel = {
  name: 'Hono',
  handlers: [
    {
      kind: 'callback',
      callee: [
        `hono:App.{${routes.join(',')},notFound}`,
        'hono/factory#{createMiddleware,createFactory().createHandlers}',
      ],
      parameters: ['hono:Context'],
      isRoute: true,
    },
    { kind: 'callback', callee: ['hono:App.onError'], argument: 0, parameters: [undefined, 'hono:Context'] },
  ],
  sources: [
    { symbol: 'hono:Request.{query,queries}()', kind: 'query', one: 'the query parameter', all: 'a query parameter' },
    { symbol: 'hono:Request.param()', kind: 'path-parameter', one: 'the path parameter', all: 'a path parameter' },
    { symbol: 'hono:Request.header()', kind: 'header', one: 'the header', all: 'a header of the request' },
    {
      symbol: 'hono:Request.{json,text,parseBody,formData,arrayBuffer,blob}()',
      kind: 'body',
      one: 'the body field',
      all: 'the body of the request',
    },
    {
      symbol: 'hono:Request.valid()',
      kind: 'body',
      one: 'the validated field',
      all: 'what was validated of the request',
    },
    {
      symbol: 'hono:Request.{url,path}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: 'hono/cookie#{getCookie,getSignedCookie}()', kind: 'cookie', one: 'the cookie', all: 'a cookie' },
  ],
  responses: [
    { role: 'html', callee: ['hono:Context.html'], argument: 0 },
    {
      // `body` says nothing of its type; `text` and `json` are never shown as a page.
      role: 'html',
      callee: ['hono:Context.body'],
      argument: 0,
      onlyCalled: [
        {
          callee: ['hono:Context.header'],
          when: [
            { argument: 0, matches: '^content-type$' },
            { argument: 1, matches: 'html|svg' },
          ],
        },
      ],
    },
    { role: 'content', callee: ['hono:Context.{html,json,text,body}'], argument: 0 },
    { role: 'redirect', callee: ['hono:Context.redirect'], argument: 0, string: 'origin' },
    { role: 'header', callee: ['hono:Context.header'], argument: 1 },
    {
      role: 'redirect',
      callee: ['hono:Context.header'],
      argument: 1,
      when: [{ argument: 0, matches: '^location$' }],
      string: 'origin',
    },
    { role: 'cookie', callee: ['hono/cookie#{setCookie,setSignedCookie}'], argument: 2 },
  ],
  aliases: [
    ...[...apps, openApi].map((app) => [app, 'hono:App'] as const),
    ...routes.map((route) => [`hono:App.${route}()`, 'hono:App'] as const),
    ['hono:Context.req', 'hono:Request'],
    ['hono:Request.raw', 'web:Request'],
  ],
  annotations: [
    ['hono#Context', 'hono:Context'],
    ['hono#HonoRequest', 'hono:Request'],
    ['{hono,hono/tiny,hono/quick}#Hono', 'hono:App'],
  ],
}
