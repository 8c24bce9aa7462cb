// The machine's name, kernel and processors: sysinfo list Sysinfo.

import { unameType } from '../handles/machine-values.js'
import type { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import { describeMachine, type Machine, requireLinux } from '../platform/machine.js'
import { systemInformation } from '../resource.js'
import { type FailureForm, systemErrors } from './failure-form.js'
import { type Ask, defineOperation, type Operation, type Result } from './operation.js'

const asks: readonly Ask[] = [{ action: 'list', on: 'sysinfo' }]

function machineOf(host: Host): Machine {
  const resource = systemInformation()
  return describeMachine(host.guard.authorize({ namespace: 'sysinfo', action: 'list', resource }), resource)
}

/** A helper and the method of the same meaning. */
function both(
  names: { readonly helper: string; readonly method: string },
  described: { readonly summary: string; readonly returns: string },
  show: (machine: Machine) => Result,
): readonly Operation[] {
  const perform = (host: Host): Result => show(machineOf(host))
  const operation = (failsAs: FailureForm) => ({ ...described, asks, failsAs, perform })
  return [
    defineOperation({ name: names.helper, parameters: [], ...operation('text') }),
    defineOperation({
      name: names.method,
      style: 'method',
      parameters: [{ name: 'system', type: 'system information' }],
      ...operation(systemErrors),
    }),
  ]
}

function uname(machine: Machine): RecordValue {
  requireLinux('uname')
  return unameType.make({
    kernel_name: machine.kernelName,
    nodename: machine.nodeName,
    kernel_release: machine.kernelRelease,
    kernel_version: machine.kernelVersion,
    machine: machine.hardware,
    processor: machine.hardware,
    hardware_platform: machine.hardware,
    operating_system: 'GNU/Linux',
  })
}

export const identityOperations: readonly Operation[] = [
  ...both(
    { helper: 'hostname', method: 'hostname' },
    { summary: 'name of this machine', returns: 'string' },
    (machine) => machine.nodeName,
  ),
  ...both(
    { helper: 'nproc', method: 'cpu_count' },
    { summary: 'number of processors that are switched on', returns: 'int' },
    (machine) => machine.processors,
  ),
  ...both(
    { helper: 'uname', method: 'uname_info' },
    { summary: 'kernel and hardware of this machine', returns: 'UnameInfo' },
    uname,
  ),
]
