// Remix and React Router as a framework: loaders and actions of routes.

import type { FrameworkModel } from './model.js'

const server = '{@remix-run/{node,cloudflare,deno,server-runtime,react},react-router}'

export const remix: FrameworkModel = {
  name: 'Remix',
  handlers: [
    {
      kind: 'export',
      path: '(^|/)(routes/.*|root|app/.*)\\.[cm]?[jt]sx?$',
      name: '^(loader|action)$',
      names: ['^_?(args|context|ctx|input|params|props|event)$'],
      parameters: ['remix:Arguments'],
    },
  ],
  sources: [
    { symbol: 'remix:Arguments.params', kind: 'path-parameter', one: 'the path parameter', all: 'the path parameters' },
    {
      symbol: '@remix-run/react#{useParams,useSearchParams,useLocation}()',
      kind: 'location',
      one: 'the part of the address',
      all: 'the address of the page',
    },
  ],
  responses: [
    { role: 'redirect', callee: [`${server}#{redirect,redirectDocument,replace}`], argument: 0, string: 'origin' },
    { role: 'content', callee: [`${server}#{json,data}`], argument: 0 },
  ],
  aliases: [['remix:Arguments.request', 'web:Request']],
  annotations: [
    [`${server}#{LoaderFunctionArgs,ActionFunctionArgs,LoaderArgs,ActionArgs,DataFunctionArgs}`, 'remix:Arguments'],
  ],
}
