// The one way to a model over the network: to one origin, without redirects, with bounds on what comes back. Proxies and authorities
// are the operator's. INVARIANT: a request for another origin is refused before it is sent, whatever asked for it (AG-2).

import { readFileSync } from 'node:fs'
import { Agent, type Dispatcher, EnvHttpProxyAgent, fetch, ProxyAgent } from 'undici'
import { AgentError } from '../../errors.js'

export interface FetchOptions {
  /** `https://api.example.com` */
  readonly origin: string
  /** On this machine: no proxy is used, since what stays here needs no consent. */
  readonly isLocal: boolean
  /** An address; without one the environment's `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` count. */
  readonly proxy?: string | undefined
  /** A file with certificates that are trusted besides the system's. */
  readonly caFile?: string | undefined
}

/** Models that think may say nothing for minutes. */
const silenceMs = 10 * 60_000
const mostResponseBytes = 32 * 1024 * 1024

export type Fetch = typeof globalThis.fetch

export function boundedFetch({ origin, isLocal, proxy, caFile }: FetchOptions): Fetch {
  const connect = caFile === undefined ? {} : { ca: readAuthorities(caFile) }
  const options = { headersTimeout: silenceMs, bodyTimeout: silenceMs, connect }
  const dispatcher = isLocal
    ? new Agent(options)
    : proxyAgent(proxy, { ...options, requestTls: connect, proxyTls: connect })
  const bounded = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input)
    if (new URL(url).origin !== origin) throw refusedOrigin(url, origin)
    const response = await fetch(url, { ...(init as object), dispatcher, redirect: 'error' })
    return withBound(response as unknown as Response)
  }
  return bounded as Fetch
}

function proxyAgent(proxy: string | undefined, options: Omit<ProxyAgent.Options, 'uri'>): Dispatcher {
  return proxy === undefined ? new EnvHttpProxyAgent(options) : new ProxyAgent({ ...options, uri: proxy })
}

/** Passed on as it is read: a stream of pairs would cost several promises for each piece, and answers come in hundreds of them. */
function withBound(response: Response): Response {
  if (response.body === null) return response
  const reader = response.body.getReader()
  let bytes = 0
  const bounded = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) return controller.close()
        bytes += value.byteLength
        if (bytes <= mostResponseBytes) return controller.enqueue(value)
        controller.error(new Error(`the answer is larger than ${mostResponseBytes} bytes`))
        await reader.cancel()
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  return new Response(bounded, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  })
}

function readAuthorities(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new AgentError({
      code: 'agent/authorities-unreadable',
      message: `cannot read the certificates \`${path}\``,
      hint: 'correct `caFile` of the provider in the configuration',
      cause: error,
    })
  }
}

function refusedOrigin(url: string, origin: string): AgentError {
  return new AgentError({
    code: 'agent/address-refused',
    message: `a request for \`${new URL(url).origin}\` was refused: this model is at \`${origin}\` alone`,
    hint: 'name another `baseUrl` in the configuration if the model is there',
  })
}
