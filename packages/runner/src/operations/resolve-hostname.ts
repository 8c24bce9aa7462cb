// resolve, resolve_hostname: sysinfo resolve_hostname Hostname; where the script names a server that is not public, network
// connect_private address for it.

import { isIP } from 'node:net'
import { NetworkConstant } from '../handles/network-constants.js'
import type { Options } from '../handles/options.js'
import type { Host } from '../host.js'
import { canonicalAddress, isPublicAddress } from '../network/address.js'
import { parseHost } from '../network/host-name.js'
import { OperationError } from '../operation-error.js'
import { resolveName } from '../platform/network.js'
import { NetworkError, systemErrors } from './failure-form.js'
import { askAddress, askHostname, distinctAddresses, waitOf } from './network-access.js'
import { type Ask, defineOperation, type Operation } from './operation.js'

const defaultSeconds = 5
const serverPort = 53

interface NameSearch {
  readonly hostname: string
  readonly server: string | undefined
  readonly protocol: string
  readonly seconds: number
}

function resolveSorted(host: Host, search: NameSearch): readonly string[] {
  const { text, address } = parseHost(search.hostname)
  const server = search.server === undefined ? undefined : parseServer(search.server)
  const grant = host.guard.authorize(askHostname(text))
  // Its answer may be about a permitted name; that it is asked at all is a contact of its own.
  const isContact = server !== undefined && !isPublicAddress(server)
  const serverGrant = isContact
    ? host.guard.authorize(askAddress(server, { host: server, port: serverPort }))
    : undefined
  if (search.protocol === 'TCP')
    throw new OperationError(
      'UnsupportedOperationError',
      'Unsupported Operation error: names are resolved by the system or by UDP',
      { reason: 'system' },
    )
  if (address !== undefined) return [address]
  const timeoutMs = Math.min(search.seconds * 1000, host.limits.networkMilliseconds)
  const found = resolveName(host, grant, { host: text, nameServer: server, serverGrant }, waitOf(host, timeoutMs))
  return [...distinctAddresses(found)].sort()
}

function parseServer(text: string): string {
  const address = isIP(text) === 0 ? undefined : canonicalAddress(text)
  if (address !== text) throw new NetworkError('Other', `Invalid address format: ${text}`, 'usage')
  return text
}

function searchOf(options: Options): NameSearch {
  const protocol = options.value('protocol')
  return {
    hostname: options.text('hostname') ?? '',
    server: options.text('resolver'),
    protocol: protocol instanceof NetworkConstant ? protocol.name : 'AUTO',
    seconds: options.integer('timeout') ?? defaultSeconds,
  }
}

const resolve = defineOperation({
  name: 'resolve',
  summary: 'addresses of a host name, by the system',
  parameters: [{ name: 'host', type: 'string' }],
  returns: 'array of strings',
  asks: [{ action: 'resolve_hostname', on: 'hostname', of: 'host' }],
  failsAs: 'text',
  perform: (host, input) =>
    resolveSorted(host, { hostname: input.host, server: undefined, protocol: 'AUTO', seconds: defaultSeconds }),
})

const serverAsk: Ask = {
  action: 'connect_private',
  on: 'address',
  condition: 'a `resolver` that is not of the public network',
}

const resolveHostname = defineOperation({
  name: 'resolve_hostname',
  style: 'method',
  summary: 'addresses of a host name, by the system or by one name server',
  parameters: [
    { name: 'system', type: 'system information' },
    { name: 'options', type: 'options', builder: 'ResolveOptions' },
  ],
  returns: 'array of strings',
  asks: [{ action: 'resolve_hostname', on: 'hostname', of: 'options' }, serverAsk],
  failsAs: systemErrors,
  perform: (host, { options }) => resolveSorted(host, searchOf(options)),
})

export const nameOperations: readonly Operation[] = [resolve, resolveHostname]
