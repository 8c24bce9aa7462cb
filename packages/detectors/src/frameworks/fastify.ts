// Fastify: routes, hooks, plugins and route objects.

import type { FrameworkModel } from './model.js'

const instance = '{fastify#(),fastify#fastify(),fastify:Instance}'
const exchange = ['fastify:Request', 'fastify:Reply'] as const

export const fastify: FrameworkModel = {
  name: 'Fastify',
  handlers: [
    {
      kind: 'callback',
      callee: [`${instance}.{get,post,put,patch,delete,all,options,head}`],
      method: ['get', 'post', 'put', 'patch', 'delete', 'all'],
      receiver: '^(fastify|instance|server\\.fastify)$',
      parameters: exchange,
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: [`${instance}.route`],
      argument: 0,
      property: '^handler$',
      parameters: exchange,
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: [`${instance}.{get,post,put,patch,delete,all}`],
      property: '^handler$',
      parameters: exchange,
      isRoute: true,
    },
    { kind: 'callback', callee: [`${instance}.addHook`], argument: 1, parameters: exchange },
    { kind: 'callback', callee: [`${instance}.setErrorHandler`], argument: 0, parameters: [undefined, ...exchange] },
    { kind: 'callback', callee: [`${instance}.setNotFoundHandler`], parameters: exchange },
    { kind: 'callback', callee: [`${instance}.register`], argument: 0, parameters: ['fastify:Instance'] },
    { kind: 'callback', callee: ['fastify-plugin#'], argument: 0, parameters: ['fastify:Instance'] },
  ],
  sources: [
    { symbol: 'fastify:Request.query', kind: 'query', one: 'the query parameter', all: 'the query of the request' },
    { symbol: 'fastify:Request.params', kind: 'path-parameter', one: 'the path parameter', all: 'the path parameters' },
    { symbol: 'fastify:Request.body', kind: 'body', one: 'the body field', all: 'the body of the request' },
    { symbol: 'fastify:Request.headers', kind: 'header', one: 'the header', all: 'the headers of the request' },
    { symbol: 'fastify:Request.cookies', kind: 'cookie', one: 'the cookie', all: 'the cookies' },
    {
      symbol: 'fastify:Request.{url,originalUrl}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: 'fastify:Request.hostname', kind: 'header', one: 'the `Host` header', all: 'the `Host` header' },
    {
      symbol: 'fastify:Request.{file,files,parts,saveRequestFiles}()',
      kind: 'upload',
      one: 'the upload',
      all: 'the uploaded file',
    },
  ],
  responses: [
    {
      // Text is sent as text/plain unless the type was set to something a browser shows.
      role: 'html',
      callee: ['fastify:Reply.send'],
      argument: 0,
      onlyCalled: [
        { callee: ['fastify:Reply.type'], when: [{ argument: 0, matches: 'html|svg' }] },
        {
          callee: ['fastify:Reply.header'],
          when: [
            { argument: 0, matches: '^content-type$' },
            { argument: 1, matches: 'html|svg' },
          ],
        },
      ],
    },
    { role: 'content', callee: ['fastify:Reply.send'], argument: 0 },
    {
      role: 'redirect',
      callee: ['fastify:Reply.redirect'],
      argument: 0,
      string: 'origin',
      when: [{ argument: 0, is: 'present' }],
    },
    { role: 'redirect', callee: ['fastify:Reply.redirect'], argument: 1, string: 'origin' },
    { role: 'header', callee: ['fastify:Reply.{header,raw.setHeader}'], argument: 1 },
    { role: 'file', callee: ['fastify:Reply.{sendFile,download}'], argument: 0 },
    { role: 'template-name', callee: ['fastify:Reply.{view,viewAsync}'], argument: 0 },
    { role: 'template-data', callee: ['fastify:Reply.{view,viewAsync}'], argument: 1 },
    { role: 'cookie', callee: ['fastify:Reply.setCookie'], argument: 1 },
  ],
  shared: ['fastify:Request{,.session}'],
  aliases: [
    ...['code', 'status', 'type', 'header', 'headers', 'setCookie'].map(
      (method) => [`fastify:Reply.${method}()`, 'fastify:Reply'] as const,
    ),
    ['fastify:Request.raw', 'http:IncomingMessage'],
    ['fastify:Request.req', 'http:IncomingMessage'],
    ['fastify:Reply.raw', 'http:ServerResponse'],
    ['fastify:Request.server', 'fastify:Instance'],
    // What the plugins for databases put on it.
    ['fastify:Instance.pg', 'pg#Pool()'],
    ['fastify:Instance.mysql', 'mysql2/promise#createPool()'],
    ['fastify:Instance.knex', 'knex#()'],
    ['fastify:Instance.mongo.db', 'mongodb#MongoClient().db()'],
  ],
  annotations: [
    ['fastify#{,fastify.}FastifyRequest', 'fastify:Request'],
    ['fastify#{,fastify.}FastifyReply', 'fastify:Reply'],
    ['fastify#{,fastify.}{FastifyInstance,FastifyPluginAsync}', 'fastify:Instance'],
  ],
}
