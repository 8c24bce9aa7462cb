// `Client()` and the requests it makes. They hold what the script said and have asked nobody: asking comes with `send`.

import { HostValue } from '@sallyport/rhai'
import type { Result } from '../operations/operation.js'
import { type HandleType, handleType } from './handle-type.js'
import { fieldsOf, shownRecordType } from './shown-record.js'

export class HttpClient extends HostValue {
  readonly maxTextBytes: number | undefined

  constructor(maxTextBytes: number | undefined) {
    super()
    this.maxTextBytes = maxTextBytes
  }

  override get type(): HandleType {
    return httpClientType
  }
}

export const httpClientType = handleType<HttpClient>({
  name: 'Client',
  is: (value): value is HttpClient => value instanceof HttpClient,
})

export type HttpMethod = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface RequestParts {
  readonly url: string
  readonly method: HttpMethod
  readonly maxTextBytes: number | undefined
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string | undefined
  readonly timeoutMs: number
}

export class HttpRequest extends HostValue {
  readonly parts: RequestParts

  constructor(parts: RequestParts) {
    super()
    this.parts = parts
  }

  override get type(): HandleType {
    return httpRequestType
  }

  with(changed: Partial<RequestParts>): HttpRequest {
    return new HttpRequest({ ...this.parts, ...changed })
  }
}

function methodName({ parts: { method } }: HttpRequest): string {
  return `${method.charAt(0)}${method.slice(1).toLowerCase()}`
}

export const httpRequestType = handleType<HttpRequest>({
  name: 'Request',
  is: (value): value is HttpRequest => value instanceof HttpRequest,
  accessors: [
    { name: 'url', style: 'property', returns: 'string', summary: 'as written', get: ({ parts }) => parts.url },
    {
      name: 'method',
      style: 'property',
      returns: 'string',
      summary: '`Get`, `Post` and so on',
      get: methodName,
    },
    {
      name: 'max_text_size',
      style: 'property',
      returns: 'int or ()',
      summary: 'where the body is cut off, in bytes',
      get: ({ parts }) => parts.maxTextBytes,
    },
    {
      name: 'to_map',
      style: 'method',
      returns: 'map',
      summary: 'url, method and max_text_size by name',
      get: (request) =>
        new Map<string, Result>([
          ['url', request.parts.url],
          ['method', methodName(request)],
          ['max_text_size', request.parts.maxTextBytes],
        ]),
    },
  ],
})

export const httpResponseType = shownRecordType(
  'Response',
  [
    ...fieldsOf('int', { status: 'the status, such as 200' }),
    ...fieldsOf('string', { text: 'the body as text' }),
    ...fieldsOf('map', { headers: 'values by name in small letters; those of one name are joined by `, `' }),
  ],
  { notInMap: ['headers'] },
)

/** What `connect` gives: that there was a way. Nothing is held open. */
export class Connection extends HostValue {
  override get type(): HandleType {
    return connectionType
  }
}

export const connectionType = handleType<Connection>({
  name: 'Connection',
  is: (value): value is Connection => value instanceof Connection,
})
