// connect: network connect url, with port and protocol in the context; network connect_private address for each address that is
// not public and that a name led to.

import { Connection } from '../handles/http-handles.js'
import type { Host } from '../host.js'
import { type HostName, parseHost } from '../network/host-name.js'
import { tryConnection } from '../platform/network.js'
import type { UrlResource } from '../resource.js'
import { NetworkError, networkErrors } from './failure-form.js'
import { askUrl, findDestination, nobodysAddress, waitOf } from './network-access.js'
import { defineOperation } from './operation.js'

/** How long the original waits for an answer. */
const timeoutMs = 5_000
const mostPort = 65_535

interface Target {
  readonly host: HostName
  readonly port: number
}

function connectBy(host: Host, target: Target, protocol: 'tcp' | 'udp'): Connection {
  const { text, address } = target.host
  const { port } = target
  const resource: UrlResource = { kind: 'url', url: text, parts: { host: text, port } }
  const grant = host.guard.authorize(askUrl('connect', resource, { port, protocol }))
  const nobodys: UrlResource = { kind: 'url', url: nobodysAddress, parts: { host: nobodysAddress, port } }
  const elsewhere = address === undefined ? undefined : askUrl('connect', nobodys, { port, protocol })
  const wanted = { host: text, address, port, elsewhere }
  const destination = findDestination(host, grant, wanted, timeoutMs)
  const contact = {
    resource,
    action: 'connect',
    grant,
    addresses: destination.addresses,
    addressGrants: destination.grants,
    ownAddress: destination.ownAddress,
  }
  tryConnection(host, contact, { port, protocol }, waitOf(host, timeoutMs))
  return new Connection()
}

/** TCP, and where nothing answers, UDP: each is asked for. */
function connectByEither(host: Host, target: Target): Connection {
  try {
    return connectBy(host, target, 'tcp')
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    return connectBy(host, target, 'udp')
  }
}

export const connect = defineOperation({
  name: 'connect',
  summary: 'whether a port of a host can be reached; nothing is sent',
  parameters: [
    { name: 'host', type: 'string' },
    { name: 'port', type: 'int' },
    { name: 'protocol', type: 'transport protocol' },
  ],
  returns: 'Connection',
  asks: [
    { action: 'connect', on: 'url', of: 'host' },
    {
      action: 'connect_private',
      on: 'address',
      condition: 'each address that is not of the public network, where a name leads to it',
    },
  ],
  failsAs: networkErrors,
  perform: (host, input) => {
    const port = Number(input.port)
    if (!Number.isInteger(port) || port < 1 || port > mostPort)
      throw new NetworkError('Other', `invalid port: ${input.port}`, 'usage')
    const target = { host: parseHost(input.host), port }
    if (input.protocol.name === 'AUTO') return connectByEither(host, target)
    return connectBy(host, target, input.protocol.name === 'UDP' ? 'udp' : 'tcp')
  },
})
