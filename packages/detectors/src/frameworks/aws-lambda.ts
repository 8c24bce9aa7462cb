// AWS Lambda: the event of a handler, by the events of API Gateway, function addresses and load balancers, and by records of queues
// and stores. Other fields of an event come from whoever may call the function at all, and are no sources.

import type { FrameworkModel } from './model.js'

const middy = '{@middy/core,middy}#{,middy}'

export const awsLambda: FrameworkModel = {
  name: 'AWS Lambda',
  handlers: [
    {
      kind: 'export',
      path: '.',
      name: '^(handler|lambdaHandler)$',
      names: ['^_?(event|evt|e|apiEvent|apiGatewayEvent)$'],
      parameters: ['aws:Event'],
    },
    { kind: 'callback', callee: [middy], argument: 0, parameters: ['aws:Event'] },
    { kind: 'callback', callee: [`${middy}().handler`], argument: 0, parameters: ['aws:Event'] },
  ],
  sources: [
    {
      symbol: 'aws:Event.{queryStringParameters,multiValueQueryStringParameters,rawQueryString}',
      kind: 'query',
      one: 'the query parameter',
      all: 'the query of the request',
    },
    {
      symbol: 'aws:Event.pathParameters',
      kind: 'path-parameter',
      one: 'the path parameter',
      all: 'the path parameters',
    },
    { symbol: 'aws:Event.body', kind: 'body', one: 'the body', all: 'the body of the request' },
    {
      symbol: 'aws:Event.{headers,multiValueHeaders}',
      kind: 'header',
      one: 'the header',
      all: 'the headers of the request',
    },
    { symbol: 'aws:Event.cookies', kind: 'cookie', one: 'the cookie', all: 'the cookies' },
    {
      symbol: 'aws:Event.{path,rawPath}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: 'aws:Event.Records', kind: 'message', one: 'the field', all: 'the records of the event' },
  ],
  responses: [
    ...['Content-Type', 'content-type'].map((name) => ({
      role: 'html' as const,
      returned: ['aws:Event'],
      path: ['body'],
      when: [{ argument: 0, path: ['headers', name], matches: 'html|svg' }],
    })),
    ...['Location', 'location'].map((name) => ({
      role: 'redirect' as const,
      returned: ['aws:Event'],
      path: ['headers', name],
      string: 'origin' as const,
    })),
    { role: 'content', returned: ['aws:Event'], path: ['body'] },
  ],
  aliases: [],
  annotations: [
    [
      '{aws-lambda,@types/aws-lambda}#{APIGatewayEvent,APIGatewayProxyEvent,APIGatewayProxyEventV2,ALBEvent,LambdaFunctionURLEvent,SQSEvent,SNSEvent,S3Event}',
      'aws:Event',
    ],
  ],
}
