// Services, by the system's service manager over its message bus: start, stop, restart or status of systemd::Service, for the name as it
// is written and for the name in full.

import { SystemctlManager, serviceInfoType, unitState } from '../handles/service-values.js'
import type { Host } from '../host.js'
import { requireLinux } from '../platform/machine.js'
import type { ServiceInput, ServiceOutput, UnitMethod } from '../platform/side/service-task.js'
import { service, serviceManager } from '../resource.js'
import { defineOperation, type Operation, type ServiceAction } from './operation.js'
import { ServiceError, serviceErrors, serviceFailure } from './service-errors.js'
import { askedUnitNames, fullUnitName } from './unit-name.js'

/** The manager answers at once: it does not wait for what it starts. */
const mostMs = 30_000
/** A unit has a few hundred properties. */
const mostBytes = 1024 * 1024
/** In operations of the script. */
const costOfCall = 1000

function askManager(host: Host, call: ServiceInput['call'], written: string): ServiceOutput {
  requireLinux('systemctl')
  host.charge(costOfCall)
  const timeoutMs = Math.min(mostMs, host.limits.programMilliseconds)
  try {
    return host.sideThread.perform(
      'service',
      { socket: host.places.systemBus, call, timeoutMs, mostBytes },
      { timeoutMs: timeoutMs * 2, watch: () => host.charge(1) },
    )
  } catch (error) {
    throw serviceFailure(error, written)
  }
}

function authorizeUnit(host: Host, action: ServiceAction, written: string): string {
  const full = fullUnitName(written)
  for (const name of askedUnitNames(written))
    host.guard.authorize({ namespace: 'systemd', action, resource: service(name) })
  return full
}

const manager = { name: 'manager', type: 'systemctl manager' } as const
const unit = { name: 'service', type: 'string' } as const

function unitOperation(name: string, action: ServiceAction, method: UnitMethod, summary: string): Operation {
  return defineOperation({
    name,
    style: 'method',
    summary,
    parameters: [manager, unit],
    returns: '()',
    asks: [{ action, on: 'service', of: 'service' }],
    failsAs: serviceErrors,
    perform: (host, input) => {
      const full = authorizeUnit(host, action, input.service)
      askManager(host, { kind: 'unit', method, unit: full }, input.service)
      return undefined
    },
  })
}

const status = defineOperation({
  name: 'status',
  style: 'method',
  summary: 'what the service manager tells of a unit (Linux with systemd)',
  parameters: [manager, unit],
  returns: 'ServiceInfo',
  asks: [{ action: 'status', on: 'service', of: 'service' }],
  failsAs: serviceErrors,
  perform: (host, input) => {
    const full = authorizeUnit(host, 'status', input.service)
    const told = new Map(askManager(host, { kind: 'status', unit: full }, input.service))
    const state = unitState(textIn(told, 'ActiveState'))
    const count = (name: string): bigint | number | undefined => (state.isActive ? countIn(told, name) : undefined)
    return serviceInfoType.make({
      name: input.service,
      description: textIn(told, 'Description'),
      load_state: textIn(told, 'LoadState'),
      load_path: textIn(told, 'FragmentPath'),
      unit_file_state: textIn(told, 'UnitFileState'),
      unit_file_preset: textIn(told, 'UnitFilePreset'),
      active_state: state,
      sub_state: textIn(told, 'SubState'),
      main_pid: count('MainPID'),
      tasks: count('TasksCurrent'),
      memory: count('MemoryCurrent'),
      documentation: textsIn(told, 'Documentation'),
      need_daemon_reload: told.get('NeedDaemonReload') === true,
    })
  },
})

function badAnswer(name: string): ServiceError {
  return new ServiceError('DBusError', `the service manager gave no usable ${name}`)
}

function textIn(told: ReadonlyMap<string, unknown>, name: string): string {
  const value = told.get(name)
  if (typeof value !== 'string') throw badAnswer(name)
  return value
}

function textsIn(told: ReadonlyMap<string, unknown>, name: string): readonly string[] {
  const value = told.get(name)
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw badAnswer(name)
  return value
}

const largestInt = 2n ** 63n - 1n

/** A count that is not kept is told as the largest number there is; units that are no services have none. */
function countIn(told: ReadonlyMap<string, unknown>, name: string): bigint | number | undefined {
  const value = told.get(name)
  if (value === undefined) return undefined
  if (typeof value === 'bigint') return value > largestInt ? undefined : value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw badAnswer(name)
}

const systemctlManager = defineOperation({
  name: 'SystemctlManager',
  summary: 'what to start, stop and look at services with (Linux with systemd)',
  parameters: [],
  returns: 'SystemctlManager',
  asks: [],
  perform: () => new SystemctlManager(),
})

const daemonReload = defineOperation({
  name: 'daemon_reload',
  style: 'method',
  summary: 'let the service manager read its files anew',
  parameters: [manager],
  returns: '()',
  asks: [{ action: 'daemon_reload', on: 'systemd' }],
  failsAs: serviceErrors,
  perform: (host) => {
    host.guard.authorize({ namespace: 'systemd', action: 'daemon_reload', resource: serviceManager() })
    askManager(host, { kind: 'reload' }, '')
    return undefined
  },
})

export const serviceOperations: readonly Operation[] = [
  systemctlManager,
  unitOperation('start', 'start', 'StartUnit', 'start a unit, without waiting until it has started'),
  unitOperation('stop', 'stop', 'StopUnit', 'stop a unit, without waiting until it has stopped'),
  unitOperation('restart', 'restart', 'RestartUnit', 'stop and start a unit, without waiting'),
  unitOperation('try_restart', 'restart', 'TryRestartUnit', 'the same, if it runs'),
  status,
  daemonReload,
]
