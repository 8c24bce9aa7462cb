// Libraries that answer which origins may read: a function in their options is asked with the origin of the request. Only where answers with
// credentials may be read, since nothing else is anybody's own.

import type { FrameworkModel } from './model.js'

const credentials = (argument: number) => [{ argument, path: ['credentials'], is: 'truthy' }] as const

export const cors: FrameworkModel = {
  name: 'CORS',
  handlers: [
    {
      kind: 'callback',
      callee: ['cors#'],
      argument: 0,
      property: '^origin$',
      when: credentials(0),
      parameters: ['cors:Origin', 'cors:Answer'],
    },
    {
      kind: 'callback',
      callee: ['fastify#{,fastify}().register'],
      argument: 1,
      property: '^origin$',
      when: credentials(1),
      parameters: ['cors:Origin', 'cors:Answer'],
    },
    {
      kind: 'callback',
      callee: ['hono/cors#cors'],
      argument: 0,
      property: '^origin$',
      when: credentials(0),
      parameters: ['cors:Origin', 'hono:Context'],
    },
    {
      kind: 'callback',
      callee: ['{@koa/cors,koa2-cors,kcors}#'],
      argument: 0,
      property: '^origin$',
      when: credentials(0),
      parameters: ['cors:KoaContext'],
    },
  ],
  sources: [
    { symbol: 'cors:Origin', kind: 'header', one: 'the origin of the request', all: 'the origin of the request' },
  ],
  responses: [
    { role: 'allowed-origin', callee: ['cors:Answer'], argument: 1 },
    { role: 'allowed-origin', returned: ['cors:Origin', 'cors:KoaContext'] },
  ],
  aliases: ['get', 'headers', 'header', 'request', 'req'].map(
    (name) => [`cors:KoaContext.${name}`, `koa:Context.${name}`] as const,
  ),
  annotations: [],
}
