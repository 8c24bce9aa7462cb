// ip_addr, ip_addresses: sysinfo list Sysinfo.

import { networkType } from '../handles/network-values.js'
import type { Host } from '../host.js'
import { ownAddresses } from '../platform/network.js'
import { systemInformation } from '../resource.js'
import { systemErrors } from './failure-form.js'
import { type Ask, defineOperation, type Operation, type Result } from './operation.js'

const described = {
  summary: 'network interfaces of this machine, and their addresses',
  parameters: [],
  returns: 'array of Network',
  asks: [{ action: 'list', on: 'sysinfo' }] satisfies readonly Ask[],
  perform: (host: Host): Result => {
    const resource = systemInformation()
    const grant = host.guard.authorize({ namespace: 'sysinfo', action: 'list', resource })
    return [...ownAddresses(grant, resource)].map(([name, addresses]) =>
      networkType.make({ interface_name: name, addresses }),
    )
  },
}

export const addressOperations: readonly Operation[] = [
  defineOperation({ ...described, name: 'ip_addr', failsAs: 'text' }),
  defineOperation({ ...described, name: 'ip_addresses', failsAs: systemErrors }),
]
