// All models, the more particular first.

import { archives } from './archives.js'
import { express } from './express.js'
import { fastify } from './fastify.js'
import { koa } from './koa.js'
import type { FrameworkModel } from './model.js'
import { next } from './next.js'
import { nodeHttp } from './node-http.js'
import { web } from './web.js'

export const frameworks: readonly FrameworkModel[] = [fastify, koa, express, next, nodeHttp, web, archives]

/** Types of parameters by name, where nothing else is known: a custom of the language's users, and so a guess. */
export const customaryNames: readonly {
  readonly name: string
  readonly type: string
  /** Only beside a parameter of such a name. */
  readonly beside?: string
}[] = [
  { name: '^(req|request)$', type: 'fastify:Request', beside: '^reply$' },
  { name: '^reply$', type: 'fastify:Reply' },
  { name: '^(req|_?request)$', type: 'express:Request' },
  { name: '^(res|response)$', type: 'express:Response', beside: '^_?req(uest)?$' },
  { name: '^ctx$', type: 'koa:Context' },
]
