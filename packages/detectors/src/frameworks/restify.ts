// Restify: handlers as in Express, with a response that sends JSON.

import type { FrameworkModel } from './model.js'

export const restify: FrameworkModel = {
  name: 'Restify',
  handlers: [
    {
      kind: 'callback',
      callee: ['restify#createServer().{get,post,put,patch,del,head,opts,use,pre}'],
      parameters: ['restify:Request', 'restify:Response', undefined],
      isRoute: true,
    },
  ],
  sources: [
    {
      symbol: 'restify:Request.{getQuery,query}()',
      kind: 'query',
      one: 'the query',
      all: 'the query of the request',
    },
    {
      symbol: 'restify:Request.{href,getPath,path}()',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: 'restify:Request.header()', kind: 'header', one: 'the header', all: 'a header of the request' },
  ],
  responses: [
    { role: 'content', callee: ['restify:Response.{send,json,sendRaw}'], argument: -1 },
    {
      role: 'redirect',
      callee: ['restify:Response.redirect'],
      argument: 0,
      string: 'origin',
    },
    {
      role: 'redirect',
      callee: ['restify:Response.redirect'],
      argument: 1,
      string: 'origin',
      when: [{ argument: 0, is: 'constant' }],
    },
    { role: 'header', callee: ['restify:Response.{header,setHeader}'], argument: 1 },
    {
      // Written past the formatters, under the type that was set.
      role: 'html',
      callee: ['restify:Response.{end,write,sendRaw}'],
      argument: 0,
      onlyCalled: [
        {
          callee: ['restify:Response.{setHeader,header}'],
          when: [
            { argument: 0, matches: '^content-type$' },
            { argument: 1, matches: 'html|svg' },
          ],
        },
        {
          callee: ['restify:Response.writeHead'],
          when: [{ argument: -1, path: ['Content-Type'], matches: 'html|svg' }],
        },
      ],
    },
  ],
  aliases: ['query', 'params', 'body', 'rawBody', 'headers', 'url', 'files'].map(
    (property) => [`restify:Request.${property}`, `express:Request.${property}`] as const,
  ),
  annotations: [
    ['restify#{,restify.}Request', 'restify:Request'],
    ['restify#{,restify.}Response', 'restify:Response'],
  ],
}
