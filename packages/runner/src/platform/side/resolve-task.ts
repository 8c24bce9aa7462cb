// Addresses of a host name, by the system's resolver or by one name server alone.

import { lookup, Resolver } from 'node:dns/promises'
import { failureCode, TaskError } from './task-error.js'

export interface ResolveInput {
  readonly host: string
  /** `192.0.2.1` or `192.0.2.1:5353`: asked instead of the system's resolver, and nobody else. */
  readonly nameServer: string | undefined
  readonly timeoutMs: number
}

/** In the order in which the resolver gives them. The system's own patience may be longer than ours: it is not waited for. */
export async function perform(input: ResolveInput): Promise<readonly string[]> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TaskError('ETIMEOUT')), input.timeoutMs)
  })
  try {
    return await Promise.race([input.nameServer === undefined ? bySystem(input) : byServer(input), deadline])
  } finally {
    clearTimeout(timer)
  }
}

async function bySystem({ host }: ResolveInput): Promise<readonly string[]> {
  const found = await lookup(host, { all: true, order: 'verbatim' })
  return found.map(({ address }) => address)
}

async function byServer({ host, nameServer = '', timeoutMs }: ResolveInput): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 })
  resolver.setServers([nameServer])
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  if (addresses.length > 0) return addresses
  const [first] = answers
  throw new TaskError(first?.status === 'rejected' ? failureCode(first.reason) : 'ENODATA')
}
