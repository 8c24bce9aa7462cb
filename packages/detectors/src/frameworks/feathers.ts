// Feathers: methods of services that are given to `use`, and hooks by their annotation.

import type { FrameworkModel } from './model.js'

const app = '{@feathersjs/feathers#{,feathers}(),@feathersjs/express#{,express}(),@feathersjs/koa#koa()}.use'
const [id, data, parameters] = ['feathers:Id', 'feathers:Data', 'feathers:Params'] as const

function method(property: string, types: readonly (string | undefined)[]): FrameworkModel['handlers'][number] {
  return { kind: 'callback', callee: [app], property: `^${property}$`, parameters: types, isRoute: true }
}

export const feathers: FrameworkModel = {
  name: 'Feathers',
  handlers: [
    method('find', [parameters]),
    method('(get|remove)', [id, parameters]),
    method('create', [data, parameters]),
    method('(update|patch)', [id, data, parameters]),
  ],
  sources: [
    { symbol: 'feathers:Id', kind: 'path-parameter', one: 'the id', all: 'the id in the path' },
    { symbol: 'feathers:Data', kind: 'body', one: 'the body field', all: 'the body of the request' },
    { symbol: 'feathers:Hook.data', kind: 'body', one: 'the body field', all: 'the body of the request' },
    { symbol: 'feathers:Hook.id', kind: 'path-parameter', one: 'the id', all: 'the id in the path' },
    { symbol: 'feathers:Params.query', kind: 'query', one: 'the query parameter', all: 'the query of the request' },
    { symbol: 'feathers:Params.headers', kind: 'header', one: 'the header', all: 'the headers of the request' },
    {
      symbol: 'feathers:Params.route',
      kind: 'path-parameter',
      one: 'the path parameter',
      all: 'the path parameters',
    },
  ],
  responses: [],
  aliases: [['feathers:Hook.params', 'feathers:Params']],
  annotations: [
    ['@feathersjs/feathers#Params', 'feathers:Params'],
    ['@feathersjs/feathers#HookContext', 'feathers:Hook'],
  ],
}
