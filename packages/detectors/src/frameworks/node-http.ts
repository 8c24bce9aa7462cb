// Servers of Node itself, and of libraries that speak in its terms: WebSockets, uploads.

import type { FrameworkModel } from './model.js'

const message = ['http:IncomingMessage', 'http:ServerResponse'] as const

export const nodeHttp: FrameworkModel = {
  name: 'node:http',
  handlers: [
    {
      kind: 'callback',
      callee: ['multer#diskStorage'],
      property: '^filename$',
      parameters: ['express:Request', 'multer:File', 'multer:NameCallback'],
    },
    {
      kind: 'callback',
      callee: ['{http,https,http2}#{createServer,createSecureServer}'],
      parameters: message,
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: ['{http,https}#{createServer,Server}().on'],
      when: [{ argument: 0, matches: '^request$' }],
      argument: 1,
      parameters: message,
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: ['{http:IncomingMessage,express:Request}.on'],
      when: [{ argument: 0, matches: '^data$' }],
      argument: 1,
      parameters: ['http:Chunk'],
    },
    { kind: 'callback', callee: ['{net,tls}#{createServer,Server}'], parameters: ['net:Socket'] },
    {
      kind: 'callback',
      callee: ['{net,tls}#{createServer,Server}().on'],
      when: [{ argument: 0, matches: '^(?:secureC|c)onnection$' }],
      argument: 1,
      parameters: ['net:Socket'],
    },
    {
      kind: 'callback',
      callee: ['net:Socket.on'],
      when: [{ argument: 0, matches: '^data$' }],
      argument: 1,
      parameters: ['ws:Message'],
    },
    {
      kind: 'callback',
      callee: ['ws#{WebSocketServer,Server,WebSocket.Server}().on'],
      when: [{ argument: 0, matches: '^connection$' }],
      argument: 1,
      parameters: ['ws:Socket', 'http:IncomingMessage'],
    },
    {
      kind: 'callback',
      callee: ['ws:Socket.{on,addEventListener}'],
      when: [{ argument: 0, matches: '^message$' }],
      argument: 1,
      parameters: ['ws:Message'],
    },
    {
      kind: 'callback',
      callee: ['socket.io#{Server,}().on', 'socket.io#{Server,}().of().on'],
      when: [{ argument: 0, matches: '^connection$' }],
      argument: 1,
      parameters: ['socketio:Socket'],
    },
    {
      kind: 'callback',
      callee: ['socketio:Socket.on'],
      argument: 1,
      parameters: ['ws:Message', 'ws:Message', 'ws:Message'],
    },
  ],
  sources: [
    {
      symbol: 'http:IncomingMessage.url',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    {
      symbol: 'http:IncomingMessage.{headers,rawHeaders}',
      kind: 'header',
      one: 'the header',
      all: 'the headers of the request',
    },
    { symbol: 'http:IncomingMessage.body', kind: 'body', one: 'the body field', all: 'the body of the request' },
    { symbol: 'http:Chunk', kind: 'body', one: 'the body', all: 'the body of the request' },
    { symbol: 'ws:Message', kind: 'message', one: 'the field', all: 'a message of a client' },
    {
      symbol: 'socketio:Socket.handshake.{query,auth,headers}',
      kind: 'message',
      one: 'the handshake field',
      all: 'the handshake',
    },
    {
      symbol: 'global#process.argv',
      kind: 'command-line',
      one: 'the argument',
      all: 'the arguments of the command line',
    },
    { symbol: 'global#process.env', kind: 'environment', one: 'the environment variable', all: 'the environment' },
  ],
  responses: [
    {
      role: 'html',
      callee: ['http:ServerResponse.{end,write}'],
      argument: 0,
      unlessCalled: [
        {
          callee: ['http:ServerResponse.setHeader'],
          when: [
            { argument: 0, matches: '^content-type$' },
            { argument: 1, knownNot: 'html|svg|xml' },
          ],
        },
        // Of which nothing at hand says that it is a page.
        { callee: ['http:ServerResponse.writeHead'], when: [{ argument: 1, is: 'from-elsewhere' }] },
        ...['Content-Type', 'content-type'].map((name) => ({
          callee: ['http:ServerResponse.writeHead'],
          when: [{ argument: -1, path: [name], knownNot: 'html|svg|xml' }],
        })),
      ],
    },
    { role: 'content', callee: ['http:ServerResponse.{end,write}'], argument: 0 },
    { role: 'header', callee: ['http:ServerResponse.{setHeader,appendHeader}'], argument: 1 },
    {
      role: 'redirect',
      callee: ['http:ServerResponse.setHeader'],
      argument: 1,
      when: [{ argument: 0, matches: '^location$' }],
      string: 'origin',
    },
    ...['Location', 'location'].flatMap((name) =>
      [1, 2].map((argument) => ({
        role: 'redirect' as const,
        callee: ['{http:ServerResponse,express:Response}.writeHead'],
        argument,
        path: [name],
        string: 'origin' as const,
      })),
    ),
  ],
  aliases: [['http:ServerResponse.writeHead()', 'http:ServerResponse']],
  annotations: [
    ['{http,http2,https}#{,http.}{IncomingMessage,Http2ServerRequest}', 'http:IncomingMessage'],
    ['{http,http2,https}#{,http.}{ServerResponse,Http2ServerResponse}', 'http:ServerResponse'],
  ],
}
