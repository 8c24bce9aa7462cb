// Express, and routers that follow its manner.

import type { FrameworkModel } from './model.js'

const routes = 'get,post,put,patch,delete,all,use,options,head,param,route'
const chained = `{express#{,express,Router}(){,.route()},express#{,express,Router}().{${routes}}(),express#{,express,Router}().route().{get,post,put,patch,delete,all}()}`
const message = ['express:Request', 'express:Response', undefined] as const

export const express: FrameworkModel = {
  name: 'Express',
  handlers: [
    {
      kind: 'callback',
      callee: [`${chained}.{get,post,put,patch,delete,all,use,options,head}`],
      method: ['get', 'post', 'put', 'patch', 'delete', 'all', 'use'],
      receiver: '^(app|router|server|api|\\w*[rR]outer|\\w*[rR]outes?|\\w+[aA]pp)$',
      parameters: message,
      byLength: { 4: [undefined, ...message] },
      isRoute: true,
    },
  ],
  sources: [
    { symbol: 'express:Request.query', kind: 'query', one: 'the query parameter', all: 'the query of the request' },
    { symbol: 'express:Request.params', kind: 'path-parameter', one: 'the path parameter', all: 'the path parameters' },
    { symbol: 'express:Request.param()', kind: 'query', one: 'the request parameter', all: 'a request parameter' },
    { symbol: 'express:Request.body', kind: 'body', one: 'the body field', all: 'the body of the request' },
    { symbol: 'express:Request.rawBody', kind: 'body', one: 'the body', all: 'the body of the request' },
    { symbol: 'express:Request.headers', kind: 'header', one: 'the header', all: 'the headers of the request' },
    { symbol: 'express:Request.{get,header}()', kind: 'header', one: 'the header', all: 'a header of the request' },
    { symbol: 'express:Request.{cookies,signedCookies}', kind: 'cookie', one: 'the cookie', all: 'the cookies' },
    {
      symbol: 'express:Request.{url,originalUrl,path,_parsedUrl}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: 'express:Request.{hostname,host}', kind: 'header', one: 'the `Host` header', all: 'the `Host` header' },
    { symbol: 'express:Request.{subdomains}', kind: 'header', one: 'the `Host` header', all: 'the `Host` header' },
    { symbol: 'express:Request.{files,file}', kind: 'upload', one: 'the upload', all: 'the uploaded file' },
  ],
  responses: [
    {
      role: 'html',
      callee: ['express:Response.{send,write,end}'],
      argument: 0,
      unlessCalled: [
        {
          callee: ['express:Response.{type,contentType}'],
          when: [{ argument: 0, knownNot: 'html|svg|xml' }],
        },
        {
          callee: ['express:Response.{set,header,setHeader}'],
          when: [
            { argument: 0, matches: '^content-type$' },
            { argument: 1, knownNot: 'html|svg|xml' },
          ],
        },
        {
          callee: ['express:Response.writeHead'],
          when: [{ argument: 1, path: ['Content-Type'], knownNot: 'html|svg|xml' }],
        },
      ],
    },
    { role: 'redirect', callee: ['express:Response.redirect'], argument: -1, string: 'origin' },
    { role: 'redirect', callee: ['express:Response.location'], argument: 0, string: 'origin' },
    {
      role: 'header',
      callee: ['express:Response.{set,header,setHeader,append}'],
      argument: 1,
    },
    {
      role: 'redirect',
      callee: ['express:Response.{set,header,setHeader}'],
      argument: 1,
      when: [{ argument: 0, matches: '^location$' }],
      string: 'origin',
    },
    {
      role: 'file',
      callee: ['express:Response.{sendFile,sendfile}'],
      argument: 0,
      unless: [{ argument: 1, path: ['root'], is: 'present' }],
    },
    {
      role: 'file',
      callee: ['express:Response.download'],
      argument: 0,
      unless: [{ argument: -1, path: ['root'], is: 'present' }],
    },
    { role: 'template-name', callee: ['express:Response.render'], argument: 0 },
    { role: 'template-data', callee: ['express:Response.render'], argument: 1 },
    { role: 'cookie', callee: ['express:Response.cookie'], argument: 1 },
    { role: 'content', callee: ['express:Response.{send,json,jsonp,write,end}'], argument: 0 },
  ],
  shared: ['express:Request{,.session,.locals}', 'express:Response.locals'],
  aliases: [
    ['express:Request.req', 'express:Request'],
    ['express:Request.res', 'express:Response'],
    ['express:Response.req', 'express:Request'],
    ['express:Request.app', 'express#()'],
    ['express:Response.app', 'express#()'],
    ...[
      'status',
      'type',
      'contentType',
      'set',
      'header',
      'append',
      'vary',
      'cookie',
      'clearCookie',
      'links',
      'attachment',
    ].map((method) => [`express:Response.${method}()`, 'express:Response'] as const),
  ],
  annotations: [
    ['{express,express-serve-static-core,@types/express}#{,express.}Request', 'express:Request'],
    ['{express,express-serve-static-core}#{,express.}Response', 'express:Response'],
    ['{express}#{,express.}{Express,Application,Router,IRouter}', 'express#()'],
  ],
}
