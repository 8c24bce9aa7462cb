// URLs that scripts name. INVARIANT: the URL that the policy is asked about is the one that is requested, in its only spelling;
// what a parser would repair is refused (NE-1).

import { NetworkError } from '../operations/failure-form.js'
import type { UrlResource } from '../resource.js'
import { canonicalAddress } from './address.js'

export interface RequestUrl {
  /** As it is asked about: canonical, but for the slash of an empty path that may be left out. */
  readonly text: string
  readonly scheme: 'http' | 'https'
  readonly host: string
  /** The host, where it is an address. */
  readonly address: string | undefined
  readonly port: number
  /** Path and query, as they are sent. */
  readonly target: string
  readonly path: string
  /** For comparison: credentials never cross from one to another. */
  readonly origin: string
}

export function parseRequestUrl(text: string): RequestUrl {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) throw refuse(text, 'it cannot be read')
  const isCanonical = url.href === text || (url.href === `${text}/` && url.pathname === '/')
  if (!isCanonical) throw refuse(text, 'it is not in its canonical form')
  return fromUrl(url, text)
}

/** Where a redirect leads. A fragment of its own is dropped: it is never sent. */
export function parseRedirect(location: string, from: RequestUrl): RequestUrl {
  const base = `${from.origin}${from.target}`
  if (/[^\x21-\x7e]|\\/.test(location) || !URL.canParse(location, base)) throw refuse(location, 'it cannot be read')
  const url = new URL(location, base)
  url.hash = ''
  return fromUrl(url, url.href)
}

const schemes = new Map<string, readonly ['http' | 'https', number]>([
  ['http:', ['http', 80]],
  ['https:', ['https', 443]],
])

/** Letters, digits and `-._~` need no escape: with one they would be a second spelling. */
const needlessEscape = /%(?:2[de]|3\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])/i

function fromUrl(url: URL, text: string): RequestUrl {
  const [scheme, defaultPort] = schemes.get(url.protocol) ?? []
  if (scheme === undefined || defaultPort === undefined) throw refuse(text, 'its scheme is neither http nor https')
  if (url.username !== '' || url.password !== '') throw refuse(text, 'it holds user information')
  if (text.includes('#')) throw refuse(text, 'it has a fragment, which is never sent')
  if (url.hostname.endsWith('.')) throw refuse(text, 'its host ends with a dot')
  if (needlessEscape.test(text)) throw refuse(text, 'it escapes what needs no escape')
  const port = url.port === '' ? defaultPort : Number(url.port)
  if (port === 0) throw refuse(text, 'its port is 0')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return {
    text,
    scheme,
    host,
    address: canonicalAddress(host),
    port,
    target: `${url.pathname}${url.search}`,
    path: url.pathname,
    origin: url.origin,
  }
}

/** The same URL at an address of the fourth version. */
export function withHost(url: RequestUrl, address: string): RequestUrl {
  const written = url.host.includes(':') ? `[${url.host}]` : url.host
  const afterHost = url.text.slice(`${url.scheme}://${written}`.length)
  return fromUrl(new URL(`${url.scheme}://${address}${afterHost}`), `${url.scheme}://${address}${afterHost}`)
}

export function urlResource({ text, scheme, host, port, path }: RequestUrl): UrlResource {
  return { kind: 'url', url: text, parts: { scheme, host, port, path } }
}

/** The URL itself is shown: it is the script's own, or where a server it was allowed to ask led to. */
function refuse(text: string, why: string): NetworkError {
  return new NetworkError('RequestError', `invalid URL: ${text}: ${why}`, 'usage')
}
