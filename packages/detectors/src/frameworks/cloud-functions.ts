// Functions of Azure, Google Cloud and Firebase.

import type { FrameworkModel } from './model.js'

const firebase = 'firebase-functions{,/v1,/v2,/v2/https}#'

export const cloudFunctions: FrameworkModel = {
  name: 'cloud functions',
  handlers: [
    {
      kind: 'callback',
      callee: ['@azure/functions#app.{http,get,post,put,patch,deleteRequest}'],
      property: '^handler$',
      parameters: ['azure:Request'],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: ['@azure/functions#app.{get,post,put,patch,deleteRequest}'],
      argument: 1,
      parameters: ['azure:Request'],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: ['@google-cloud/functions-framework#http', `${firebase}{https.onRequest,onRequest}`],
      parameters: ['express:Request', 'express:Response'],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: [`${firebase}{https.onCall,onCall}`],
      parameters: ['firebase:Call'],
      isRoute: true,
    },
  ],
  sources: [
    { symbol: 'azure:Request.query', kind: 'query', one: 'the query parameter', all: 'the query of the request' },
    { symbol: 'azure:Request.params', kind: 'path-parameter', one: 'the path parameter', all: 'the path parameters' },
    { symbol: 'firebase:Call.data', kind: 'body', one: 'the field', all: 'the data of the call' },
  ],
  responses: [],
  aliases: [
    ...['url', 'headers', 'body', 'json()', 'text()', 'formData()', 'arrayBuffer()', 'blob()'].map(
      (property) => [`azure:Request.${property}`, `web:Request.${property}`] as const,
    ),
  ],
  annotations: [
    ['@azure/functions#HttpRequest', 'azure:Request'],
    [`${firebase}{https.,}Request`, 'express:Request'],
    [`${firebase}{https.,}CallableRequest`, 'firebase:Call'],
  ],
}
