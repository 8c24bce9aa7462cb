// Cloudflare: workers that export their handlers in an object, functions of Pages, consumers of queues.

import type { FrameworkModel } from './model.js'

export const workers: FrameworkModel = {
  name: 'Cloudflare Workers',
  handlers: [
    {
      kind: 'export',
      path: '.',
      name: '^default$',
      property: '^fetch$',
      names: ['^_?(req|request)$'],
      parameters: ['web:Request'],
    },
    {
      kind: 'export',
      path: '.',
      name: '^default$',
      property: '^queue$',
      parameters: ['?workers:Batch'],
    },
    {
      kind: 'export',
      path: '(^|/)functions/',
      name: '^onRequest(Get|Post|Put|Patch|Delete|Head|Options)?$',
      parameters: ['workers:PagesContext'],
    },
  ],
  sources: [
    {
      symbol: 'workers:PagesContext.params',
      kind: 'path-parameter',
      one: 'the path parameter',
      all: 'the path parameters',
    },
    { symbol: 'workers:Batch.messages', kind: 'message', one: 'the message field', all: 'a message of the queue' },
  ],
  responses: [],
  aliases: [['workers:PagesContext.request', 'web:Request']],
  annotations: [],
}
