// Sends a request and follows its redirects: network GET (or the request's own verb) url; network connect_private address for each
// address that is not public; then again for every redirect (NE-2).

import type { AttributeRecord } from '@sallyport/policy'
import { sha256 } from '../audit/record.js'
import { type HttpMethod, httpResponseType, type RequestParts } from '../handles/http-handles.js'
import type { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import { parseRedirect, parseRequestUrl, type RequestUrl, urlResource, withHost } from '../network/request-url.js'
import { exchangeHttp } from '../platform/network.js'
import type { HttpOutput } from '../platform/side/http-task.js'
import { bytesPerUnit } from './content.js'
import { NetworkError } from './failure-form.js'
import { headersForOtherOrigin, sentHeaders } from './http-headers.js'
import { askUrl, findDestination, nobodysAddress, waitOf } from './network-access.js'

const mostRedirects = 10
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Verbs whose body is part of the question. */
const withBody: ReadonlySet<HttpMethod> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** One request of a chain. */
interface Hop {
  readonly url: RequestUrl
  readonly method: HttpMethod
  readonly headers: RequestParts['headers']
  readonly body: Uint8Array | undefined
  /** Whether the script named its origin: no redirect led to another since. */
  readonly isOwnOrigin: boolean
}

export function sendRequest(host: Host, parts: RequestParts): RecordValue {
  const ends = performance.now() + Math.min(parts.timeoutMs, host.limits.networkMilliseconds)
  let hop: Hop = {
    url: parseRequestUrl(parts.url),
    method: parts.method,
    headers: parts.headers,
    body: parts.body === undefined ? undefined : Buffer.from(parts.body),
    isOwnOrigin: true,
  }
  if (hop.body !== undefined && hop.body.length > host.limits.writeBytes)
    throw new NetworkError('RequestError', 'Failed to send a request: reason: the body is too large', 'limit')
  for (let followed = 0; ; followed += 1) {
    const answer = perform(host, hop, parts.maxTextBytes, ends)
    const next = nextHop(hop, answer)
    if (next === undefined) return responseOf(answer)
    if (followed === mostRedirects)
      throw new NetworkError('RequestError', 'Failed to send a request: reason: too many redirects')
    hop = next
  }
}

function perform(host: Host, hop: Hop, keptBytes: number | undefined, ends: number): HttpOutput {
  const { url, method, body } = hop
  const resource = urlResource(url)
  const grant = host.guard.authorize(askUrl(method, resource, bodyContext(hop)))
  // A permit for the URL with the address that the script wrote is one by address; a server that leads there names nothing.
  const isOwn = url.address !== undefined && hop.isOwnOrigin
  const elsewhere = isOwn ? askUrl(method, urlResource(withHost(url, nobodysAddress)), bodyContext(hop)) : undefined
  const destination = findDestination(host, grant, { ...url, elsewhere }, leftOf(ends))
  const contact = {
    resource,
    action: method,
    grant,
    addresses: destination.addresses,
    addressGrants: destination.grants,
    ownAddress: destination.ownAddress,
  }
  const { headerBytes, readBytes } = host.limits
  const answer = exchangeHttp(
    host,
    contact,
    {
      scheme: url.scheme,
      host: url.host,
      port: url.port,
      target: url.target,
      headers: sentHeaders(url, hop.headers, body?.length ?? (withBody.has(method) ? 0 : undefined)),
      body,
      headerBytes,
      bodyBytes: readBytes,
      keptBytes: keptBytes === undefined ? undefined : Math.min(keptBytes, readBytes),
    },
    waitOf(host, leftOf(ends)),
  )
  host.charge((answer.body.length + (body?.length ?? 0)) / bytesPerUnit)
  return answer
}

/** What is sent, so that record and approval can tell one body from another. */
function bodyContext({ method, body = new Uint8Array() }: Hop): AttributeRecord | undefined {
  return withBody.has(method) ? { body: { bytes: body.length, sha256: sha256(body) } } : undefined
}

function leftOf(ends: number): number {
  const left = ends - performance.now()
  if (left <= 0)
    throw new NetworkError('RequestError', 'Failed to send a request: reason: it took too long', 'system', 'ETIMEDOUT')
  return left
}

/** Where the answer leads, if it does. */
function nextHop(hop: Hop, { status, headers }: HttpOutput): Hop | undefined {
  const locations = headers.filter(([name]) => name === 'location')
  const [location] = locations
  if (!redirects.has(status) || location === undefined) return undefined
  if (locations.length > 1)
    throw new NetworkError('RequestError', 'Failed to send a request: reason: it was redirected to two places')
  const url = parseRedirect(location[1], hop.url)
  if (hop.url.scheme === 'https' && url.scheme === 'http')
    throw new NetworkError('RequestError', 'Failed to send a request: reason: redirected from https to http')
  const keepsBody = status === 307 || status === 308 || hop.method === 'GET' || hop.method === 'HEAD'
  const method = keepsBody ? hop.method : 'GET'
  const body = keepsBody ? hop.body : undefined
  const carried = keepsBody ? hop.headers : hop.headers.filter(([name]) => !name.startsWith('content-'))
  return {
    url,
    method,
    body,
    headers: url.origin === hop.url.origin ? carried : headersForOtherOrigin(carried),
    isOwnOrigin: hop.isOwnOrigin && url.origin === hop.url.origin,
  }
}

function responseOf({ status, headers, body }: HttpOutput): RecordValue {
  const byName = new Map<string, string>()
  for (const [name, value] of headers) byName.set(name, byName.has(name) ? `${byName.get(name)}, ${value}` : value)
  return httpResponseType.make({ status, headers: byName, text: decodeBody(body, byName.get('content-type')) })
}

/** In the character set that the server names, where it is known; what is no text in it shows as replacement characters. */
function decodeBody(body: Uint8Array, contentType: string | undefined): string {
  const charset = /;\s*charset="?([\w.:-]+)"?/i.exec(contentType ?? '')?.[1] ?? 'utf-8'
  // What a cut left of the last character is dropped with `stream`.
  const options = { stream: true }
  try {
    return new TextDecoder(charset).decode(body, options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return new TextDecoder().decode(body, options)
  }
}
