// Headers that a script sets. INVARIANT: none can change where a request goes, how long it is, or where it ends.

import type { RequestUrl } from '../network/request-url.js'
import { PlainError } from '../operation-error.js'

/** Ours to say: framing, the connection, and what the answer may be compressed with. */
const forbidden: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** What says nothing of who asks, and so may follow a redirect to another origin. */
const harmless: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-type', 'user-agent'])

const mostHeaders = 64
const mostCharacters = 8 * 1024

type Header = readonly [string, string]

/** The headers with one more; one of the same name is replaced. */
export function withHeader(headers: readonly Header[], name: string, value: string): readonly Header[] {
  const key = name.toLowerCase()
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(key)) throw refuse(name, 'it is no name of a header')
  if (forbidden.has(key)) throw refuse(name, 'it is not for scripts to set')
  if (!/^(?:[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)?$/.test(value))
    throw refuse(name, 'its value has characters that no header can hold')
  const set: readonly Header[] = [...headers.filter(([known]) => known !== key), [key, value]]
  const length = set.reduce((sum, header) => sum + header[0].length + header[1].length, 0)
  if (set.length > mostHeaders || length > mostCharacters) throw refuse(name, 'there are too many headers')
  return set
}

/** For another origin only what says nothing of who asks (NE-2). */
export function headersForOtherOrigin(headers: readonly Header[]): readonly Header[] {
  return headers.filter(([name]) => harmless.has(name))
}

/** All headers as they are sent. */
export function sentHeaders(
  { scheme, host, port }: RequestUrl,
  own: readonly Header[],
  bodyBytes: number | undefined,
): readonly Header[] {
  const isDefault = port === (scheme === 'https' ? 443 : 80)
  const inUrl = host.includes(':') ? `[${host}]` : host
  return [
    ['host', isDefault ? inUrl : `${inUrl}:${port}`],
    ['connection', 'close'],
    ['accept-encoding', 'gzip, br'],
    ...(own.some(([name]) => name === 'accept') ? [] : [['accept', '*/*'] as const]),
    ...own,
    ...(bodyBytes === undefined ? [] : [['content-length', String(bodyBytes)] as const]),
  ]
}

function refuse(name: string, why: string): PlainError {
  return new PlainError(`header ${name}: ${why}`)
}
