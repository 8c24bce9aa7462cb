// Requests in Java that carry a credential: builders whose calls stand in a chain (`HttpRequest`, OkHttp, `WebClient`), connections that
// get a header (`HttpURLConnection`), and clients that are given all at once (`RestTemplate`).

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { onlyOrigin } from './only-origin.js'
import type { StringStarts } from './string-starts.js'

export interface SentCredential {
  readonly address: string
  /** The name of what is sent. */
  readonly carried: string
}

/** Reads the names of credentials off an object that is given. */
export type CredentialIn = (value: Ref) => string | undefined

const sending = [
  'java.net.http#HttpClient().{send,sendAsync}',
  'okhttp3#OkHttpClient().newCall',
  'org.apache.http.client#HttpClient().execute',
  'org.apache.http.impl.client#CloseableHttpClient().execute',
  'org.apache.hc.client5.http.impl.classic#CloseableHttpClient().execute',
]
const template = [
  'org.springframework.web.client#{RestTemplate,RestOperations}().{postForObject,postForEntity,postForLocation,getForObject,getForEntity,patchForObject,exchange,put,delete}',
]
const connection = /^(?:setRequestProperty|addRequestProperty)$/
const retrieving = /^(?:retrieve|exchange|exchangeToMono|exchangeToFlux)$/
const withHeader = /^(?:header|addHeader|setHeader|headers|set|add|property)$/
const withSecret = /^(?:setBearerAuth|setBasicAuth|basicAuth|bearerAuth)$/
const withAddress =
  /^(?:uri|url|newBuilder|baseUrl|create|rootUri|target|HttpPost|HttpGet|HttpPut|HttpDelete|HttpPatch)$/
const addressOf =
  /^(?:URI|URL|create|get|parse|of|fromUriString|fromHttpUrl|toUri|toURL|toURI|build|toUriString|encode|expand)$/
const headerName = /^(?:authorization|proxy-authorization|cookie|x-api-key|api-key|x-auth-token|x-access-token)$/i
const longestChain = 40

export function sentInJava(
  semantics: Semantics,
  call: Ref,
  starts: StringStarts,
  credentialIn: CredentialIn,
): SentCredential | undefined {
  const { program } = semantics
  const { symbol, name = '' } = calleeOf(semantics, call)
  const plain = plainSymbol(symbol ?? '')
  const [first, ...rest] = (program.flowOf(call, 'call')?.arguments ?? []).map(({ value }) =>
    program.beside(call, value),
  )
  if (matchesSymbol(template, plain)) {
    const address = first === undefined ? undefined : startOf(semantics, starts, first)
    const carried = rest.flatMap((value) => credentialIn(value) ?? carriedBy(semantics, value, credentialIn) ?? [])[0]
    return address === undefined || carried === undefined ? undefined : { address, carried }
  }
  if (matchesSymbol(sending, plain)) return first === undefined ? undefined : ofChain(semantics, first, starts)
  const receiver = program.receiverOf(call)
  if (receiver === undefined) return undefined
  if (connection.test(name) && /^java\.net#|\.openConnection\(\)/.test(plain)) {
    const carried = headerIn(semantics, call)
    const address = carried === undefined ? undefined : addressOfConnection(semantics, receiver, starts)
    return address === undefined || carried === undefined ? undefined : { address, carried }
  }
  const isWebClient = retrieving.test(name) && /#(?:WebClient|RestClient)\b/.test(plain)
  return isWebClient ? ofChain(semantics, receiver, starts) : undefined
}

/** The calls that a chain is made of, the last first; a builder in a variable counts with what it was given before. */
function chainOf(semantics: Semantics, value: Ref): readonly Ref[] {
  const { program } = semantics
  const calls: Ref[] = []
  let at: Ref | undefined = value
  for (let length = 0; at !== undefined && length < longestChain; length += 1) {
    const flow = program.flow(at)
    if (flow.op === 'after') {
      calls.push(program.beside(at, flow.call))
      at = program.beside(at, flow.base)
      continue
    }
    const origin = onlyOrigin(semantics, at)
    if (origin === undefined || program.flow(origin).op !== 'call') break
    calls.push(origin)
    at = program.receiverOf(origin)
  }
  return [...new Set(calls)]
}

function ofChain(semantics: Semantics, value: Ref, starts: StringStarts): SentCredential | undefined {
  const chain = chainOf(semantics, value)
  const carried = chain.flatMap((call) => headerIn(semantics, call) ?? [])[0]
  if (carried === undefined) return undefined
  const given = chain
    .filter((call) => withAddress.test(calleeOf(semantics, call).name ?? ''))
    .flatMap((call) => semantics.program.allArguments(call))
  const address = given.flatMap((each) => startOf(semantics, starts, each) ?? [])[0]
  return address === undefined ? undefined : { address, carried }
}

/** The name of a header that proves who somebody is. */
function headerIn(semantics: Semantics, call: Ref): string | undefined {
  const { name = '' } = calleeOf(semantics, call)
  if (withSecret.test(name)) return 'Authorization'
  if (!withHeader.test(name) && !connection.test(name)) return undefined
  const [first] = semantics.program.allArguments(call)
  if (first === undefined) return undefined
  const constant = semantics.constants.of(first)
  const written =
    constant === undefined
      ? (/\bHttpHeaders\.(AUTHORIZATION|COOKIE)$/.exec(semantics.program.text(first).slice(0, 200))?.[1] ?? '')
      : text(constant)
  return headerName.test(written) ? written : undefined
}

/** `new HttpEntity<>(body, headers)`: what the body names, or what was set on the headers. */
function carriedBy(semantics: Semantics, value: Ref, credentialIn: CredentialIn): string | undefined {
  const { program } = semantics
  const origin = onlyOrigin(semantics, value)
  if (origin === undefined || program.flowOf(origin, 'call') === undefined) return undefined
  if (!/#(?:Http|Request)Entity\(\)$/.test(plainSymbol(semantics.symbols.of(origin) ?? ''))) return undefined
  for (const given of program.allArguments(origin)) {
    const found = credentialIn(given) ?? chainOf(semantics, given).flatMap((call) => headerIn(semantics, call) ?? [])[0]
    if (found !== undefined) return found
  }
  return undefined
}

function addressOfConnection(semantics: Semantics, value: Ref, starts: StringStarts): string | undefined {
  for (const call of chainOf(semantics, value)) {
    if (calleeOf(semantics, call).name !== 'openConnection') continue
    const receiver = semantics.program.receiverOf(call)
    return receiver === undefined ? undefined : startOf(semantics, starts, receiver)
  }
  return undefined
}

/** What an address begins with, through what makes one of a text. */
function startOf(semantics: Semantics, starts: StringStarts, value: Ref, depth = 0): string | undefined {
  const start = starts.of(value)
  if (start !== undefined) return start.startsWith('http://') ? start : undefined
  const origin = onlyOrigin(semantics, value)
  const flow = origin === undefined ? undefined : semantics.program.flowOf(origin, 'call')
  if (origin === undefined || flow === undefined || depth > 5) return undefined
  if (!addressOf.test(calleeOf(semantics, origin).name ?? '')) return undefined
  const [first] = flow.arguments
  const inner =
    first === undefined ? semantics.program.receiverOf(origin) : semantics.program.beside(origin, first.value)
  return inner === undefined ? undefined : startOf(semantics, starts, inner, depth + 1)
}
