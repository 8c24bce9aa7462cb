// A credential that is sent over plain HTTP to another machine: the address is constant and begins with `http://`, and the request
// carries a header or a field that proves who somebody is. Addresses of this machine and of a private network are none.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { givenAs } from '../routes/python-definitions.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { type SentCredential, sentInJava } from './java-cleartext.js'
import { Steps } from './steps.js'
import { StringStarts } from './string-starts.js'
import type { Structure } from './structure.js'

const clients = [
  'global#fetch',
  '{node-fetch,undici,cross-fetch,isomorphic-fetch,ky,got,needle,request,superagent}#{,fetch,default,request,get,post,put,patch,delete}',
  'axios#{,get,post,put,patch,delete,request}',
  'http#{request,get}',
  'requests#{,Session().,session().}{get,post,put,patch,delete,request}',
  'httpx#{,Client().,AsyncClient().}{get,post,put,patch,delete,request}',
  'aiohttp#ClientSession().{get,post,put,patch,delete,request}',
  '{urllib#request.,urllib2#}{Request,urlopen}',
]
const header = /^(?:authorization|proxy-authorization|cookie|x-api-key|x-auth-token|x-access-token)$/i
const field =
  /^(?:pass(?:word|wd|phrase)?|secret|client_?secret|api_?key|access_?token|refresh_?token|card_?number|cvv|cvc|pin|ssn)$/i
const deepest = 6
const mostSteps = 500

export function cleartextRequests(semantics: Semantics): Structure[] {
  const { graph, program } = semantics
  const starts = new StringStarts(semantics)
  return graph.calls.flatMap((call) => {
    const { symbol } = calleeOf(semantics, call)
    if (program.module(call) !== program.modules[0] || symbol === undefined) return []
    const sent = /\.java$/i.test(program.module(call).text.path)
      ? sentInJava(semantics, call, starts, (value) => credentialIn(semantics, value, 0))
      : sentBy(semantics, call, symbol, starts)
    if (sent === undefined || !isFar(sent.address)) return []
    const { address, carried } = sent
    return [
      {
        ref: call,
        at: program.flow(call),
        title: `\`${carried}\` is sent without encryption to \`${address.slice(0, 100)}\``,
        why: 'Whoever is on the way, in the same network or at a provider, reads it and can change the answer.',
        confidence: 'high',
        tier: 'default',
        preconditions: ['somebody listens on the way'],
        witnesses: [],
      } as const,
    ]
  })
}

function sentBy(semantics: Semantics, call: Ref, symbol: string, starts: StringStarts): SentCredential | undefined {
  const { program } = semantics
  if (!matchesSymbol(clients, plainSymbol(symbol))) return undefined
  const given = (program.flowOf(call, 'call')?.arguments ?? []).map(({ value }) => program.beside(call, value))
  const address = addressOf(semantics, starts, given)
  if (address === undefined) return undefined
  const carried =
    given.flatMap((value) => credentialIn(semantics, value, 0) ?? [])[0] ?? namedCredential(semantics, call)
  return carried === undefined ? undefined : { address, carried }
}

function addressOf(semantics: Semantics, starts: StringStarts, given: readonly Ref[]): string | undefined {
  const [first] = given
  if (first === undefined) return undefined
  const { origins } = semantics
  // `requests.request('POST', address)`
  const placed = given.slice(0, semantics.constants.of(first) === undefined ? 1 : 2)
  const options = ['url', 'uri', 'baseURL', 'prefixUrl'].flatMap((name) => origins.property(first, name))
  return [...placed, ...options].map((value) => starts.of(value)).find((start) => start?.startsWith('http://') === true)
}

/** Outside of this machine and of what is usually a network of one's own. */
function isFar(address: string): boolean {
  const host = /^http:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]*)/i.exec(address)?.[1]?.toLowerCase() ?? ''
  if (!host.includes('.') || host.startsWith('[')) return false
  if (/^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0)/.test(host)) return false
  return !/(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|example|invalid|svc|cluster\.local|docker)$/.test(
    host,
  )
}

/** `auth=(name, password)` is sent as a header. */
function namedCredential(semantics: Semantics, call: Ref): string | undefined {
  const [given] = givenAs(semantics, call, 'auth')
  return given === undefined || semantics.constants.of(given) !== undefined ? undefined : 'auth'
}

/** The name of a credential in an object that is given. */
function credentialIn(
  semantics: Semantics,
  value: Ref,
  depth: number,
  steps = new Steps(mostSteps),
): string | undefined {
  if (depth > deepest || !steps.take()) return undefined
  const { program, origins } = semantics
  for (const origin of origins.of(value)) {
    const flow = program.flow(origin)
    if (flow.op === 'call') {
      const { name } = calleeOf(semantics, origin)
      if (name === undefined || !/^(?:stringify|URLSearchParams|dumps|urlencode|encode|dict)$/.test(name)) continue
      if (name === 'encode' && flow.receiver !== undefined) {
        const found = credentialIn(semantics, program.beside(origin, flow.receiver), depth + 1, steps)
        if (found !== undefined) return found
      }
      for (const each of flow.arguments) {
        const found = credentialIn(semantics, program.beside(origin, each.value), depth + 1, steps)
        if (found !== undefined) return found
      }
    }
    if (flow.op !== 'object') continue
    for (const { name, value: inner } of flow.entries) {
      if (name !== undefined && (header.test(name) || field.test(name))) return name
      const found = credentialIn(semantics, program.beside(origin, inner), depth + 1, steps)
      if (found !== undefined) return found
    }
  }
  return undefined
}
