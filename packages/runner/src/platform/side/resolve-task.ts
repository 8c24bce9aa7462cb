// Addresses of a host name, by the system's resolver or by one name server alone.

import { lookup, Resolver } from 'node:dns/promises'
import { failureCode, TaskError } from './task-error.js'

export interface ResolveInput {
  readonly host: string
  /** `192.0.2.1` or `192.0.2.1:5353`: asked instead of the system's resolver, and nobody else. */
  readonly nameServer: string | undefined
  readonly timeoutMs: number
}

/** In the order in which the resolver gives them. */
export async function perform({ host, nameServer, timeoutMs }: ResolveInput): Promise<readonly string[]> {
  if (nameServer === undefined)
    return (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address)
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 })
  resolver.setServers([nameServer])
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  if (addresses.length > 0) return addresses
  const [first] = answers
  throw new TaskError(first?.status === 'rejected' ? failureCode(first.reason) : 'ENODATA')
}
