// `Client()`, the requests it makes, and `curl`. Only `send` and `curl` ask and act.

import { HttpClient, type HttpMethod, HttpRequest } from '../handles/http-handles.js'
import { PlainError } from '../operation-error.js'
import { networkErrors } from './failure-form.js'
import { withHeader } from './http-headers.js'
import { type Ask, defineOperation, type Operation } from './operation.js'
import { sendRequest } from './send-request.js'

const defaultTimeoutMs = 30_000
const mostSeconds = 86_400

const asksPrivate: Ask = {
  action: 'connect_private',
  on: 'address',
  condition: 'each address that is not of the public network, where a name or a redirect leads to it',
}

const verbs: readonly (readonly [string, HttpMethod, string])[] = [
  ['get', 'GET', 'a request that reads'],
  ['head', 'HEAD', 'a request for the headers alone'],
  ['options', 'OPTIONS', 'a request for what can be done there'],
  ['post', 'POST', 'a request that sends something to be processed'],
  ['put', 'PUT', 'a request that puts something there'],
  ['patch', 'PATCH', 'a request that changes what is there'],
  ['delete', 'DELETE', 'a request that removes what is there'],
]

const client = defineOperation({
  name: 'Client',
  summary: 'makes HTTP requests; nothing is sent yet',
  parameters: [],
  returns: 'Client',
  asks: [],
  perform: () => new HttpClient(undefined),
})

const maxTextBytes = defineOperation({
  name: 'max_text_bytes',
  style: 'method',
  summary: 'the same client, with bodies cut off after so many bytes',
  parameters: [
    { name: 'client', type: 'http client' },
    { name: 'bytes', type: 'int' },
  ],
  returns: 'Client',
  asks: [],
  perform: (_host, { bytes }) => new HttpClient(wholeNumber('max_text_bytes', bytes, Number.MAX_SAFE_INTEGER)),
})

const makers = verbs.map(([name, method, summary]) =>
  defineOperation({
    name,
    style: 'method',
    summary: `${summary}; nothing is sent yet`,
    parameters: [
      { name: 'client', type: 'http client' },
      { name: 'url', type: 'string' },
    ],
    returns: 'Request',
    asks: [],
    perform: (_host, input) =>
      new HttpRequest({
        url: input.url,
        method,
        maxTextBytes: input.client.maxTextBytes,
        headers: [],
        body: undefined,
        timeoutMs: defaultTimeoutMs,
      }),
  }),
)

const request = { name: 'request', type: 'http request' } as const

const header = defineOperation({
  name: 'header',
  style: 'method',
  summary: 'the same request with a header; those of the connection and of the framing are refused',
  parameters: [request, { name: 'name', type: 'string' }, { name: 'value', type: 'string' }],
  returns: 'Request',
  asks: [],
  perform: (_host, input) =>
    input.request.with({ headers: withHeader(input.request.parts.headers, input.name, input.value) }),
})

const bodyless: ReadonlySet<HttpMethod> = new Set(['GET', 'HEAD', 'OPTIONS'])

const body = defineOperation({
  name: 'body',
  style: 'method',
  summary: 'the same request with a body',
  parameters: [request, { name: 'text', type: 'string' }],
  returns: 'Request',
  asks: [],
  perform: (_host, input) => {
    const { method } = input.request.parts
    if (bodyless.has(method)) throw new PlainError(`a ${method} request has no body`)
    return input.request.with({ body: input.text })
  },
})

const timeoutSeconds = defineOperation({
  name: 'timeout_seconds',
  style: 'method',
  summary: 'the same request, given up after so many seconds, redirects included; 30 by default',
  parameters: [request, { name: 'seconds', type: 'int' }],
  returns: 'Request',
  asks: [],
  perform: (_host, input) => {
    const seconds = wholeNumber('timeout_seconds', input.seconds, mostSeconds)
    return input.request.with({ timeoutMs: seconds * 1000 })
  },
})

const send = defineOperation({
  name: 'send',
  style: 'method',
  summary: 'sends a request and gives the answer, whatever its status; each redirect is asked for like the first',
  parameters: [request],
  returns: 'Response',
  asks: [
    ...verbs.map(
      ([, action]): Ask => ({
        action,
        on: 'url',
        of: 'request',
        condition: `a request made by \`${action.toLowerCase()}\``,
      }),
    ),
    asksPrivate,
  ],
  failsAs: networkErrors,
  perform: (host, input) => sendRequest(host, input.request.parts),
})

const curl = defineOperation({
  name: 'curl',
  summary: 'what is at a URL',
  parameters: [{ name: 'url', type: 'string' }],
  returns: 'Response',
  asks: [{ action: 'GET', on: 'url', of: 'url' }, asksPrivate],
  failsAs: 'text',
  perform: (host, { url }) =>
    sendRequest(host, {
      url,
      method: 'GET',
      maxTextBytes: undefined,
      headers: [],
      body: undefined,
      timeoutMs: defaultTimeoutMs,
    }),
})

function wholeNumber(name: string, value: number | bigint, most: number): number {
  if (value < 0)
    throw new PlainError(`Parameter conversion failed for ${name}: out of range integral type conversion attempted`)
  return Math.min(Number(value), most)
}

export const httpOperations: readonly Operation[] = [
  client,
  maxTextBytes,
  ...makers,
  header,
  body,
  timeoutSeconds,
  send,
  curl,
]
