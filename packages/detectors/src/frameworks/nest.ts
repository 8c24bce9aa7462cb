// NestJS: parameters by decorators, of controllers, message handlers and gateways. A pipe that converts or refuses says what is left.

import type { FrameworkModel } from './model.js'

const common = '@nestjs/common#'
const narrowing = '@nestjs/common#{ParseIntPipe,ParseFloatPipe,ParseBoolPipe,ParseUUIDPipe,ParseEnumPipe,ParseDatePipe}'

export const nest: FrameworkModel = {
  name: 'NestJS',
  handlers: [],
  sources: [
    { symbol: 'nest:Query', kind: 'query', one: 'the query parameter', all: 'the query of the request' },
    { symbol: 'nest:Param', kind: 'path-parameter', one: 'the path parameter', all: 'a path parameter' },
    { symbol: 'nest:Body', kind: 'body', one: 'the body field', all: 'the body of the request' },
    { symbol: 'nest:Headers', kind: 'header', one: 'the header', all: 'a header of the request' },
    { symbol: 'nest:Host', kind: 'header', one: 'the `Host` header', all: 'the `Host` header' },
    { symbol: 'nest:UploadedFile', kind: 'upload', one: 'the upload', all: 'the uploaded file' },
    { symbol: 'nest:Payload', kind: 'message', one: 'the message field', all: 'a message of another service' },
    { symbol: 'nest:MessageBody', kind: 'message', one: 'the message field', all: 'a message of a client' },
  ],
  responses: [
    // A text that a route returns is sent as text/html.
    {
      role: 'html',
      returned: ['nest:Query', 'nest:Param', 'nest:Body', 'nest:Headers'],
      when: [{ argument: 0, is: 'string' }],
    },
    {
      role: 'content',
      returned: ['nest:Query', 'nest:Param', 'nest:Body', 'nest:Headers'],
      decorated: [`${common}{Get,Post,Put,Patch,Delete,All}`],
    },
  ],
  // What guards, interceptors and filters of failures are given.
  aliases: ['ArgumentsHost', 'ExecutionContext'].flatMap((host) => [
    [`${common}${host}().switchToHttp().getRequest()`, 'express:Request'] as const,
    [`${common}${host}().switchToHttp().getResponse()`, 'express:Response'] as const,
  ]),
  annotations: [
    [`${common}Query`, 'nest:Query'],
    [`${common}Param`, 'nest:Param'],
    [`${common}{Body,RawBody}`, 'nest:Body'],
    [`${common}Headers`, 'nest:Headers'],
    [`${common}HostParam`, 'nest:Host'],
    [`${common}{Req,Request}`, 'express:Request'],
    [`${common}{Res,Response}`, 'express:Response'],
    [`${common}{UploadedFile,UploadedFiles}`, 'nest:UploadedFile'],
    ['@nestjs/microservices#Payload', '?nest:Payload'],
    ['@nestjs/websockets#MessageBody', 'nest:MessageBody'],
    ['@nestjs/websockets#ConnectedSocket', 'socketio:Socket'],
  ],
  narrowings: [[`${common}{Query,Param,Body,Headers}`, narrowing]],
}
