// nsenter: mount_namespace and network_namespace of a process, or network_namespace of a named one with open of its directory and file; then the
// closure acts inside. INVARIANT: what is entered is what was asked about, held from before the question on; what the closure does is asked
// about like anything else, and its records say where it was done.

import type { Grant } from '../grant.js'
import type { Options } from '../handles/options.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { parsePath } from '../path.js'
import { elsewhere } from '../platform/elsewhere.js'
import { hasOwnNumbers } from '../platform/identity.js'
import {
  type Destination,
  insideNamespaces,
  namedNetwork,
  namespaceCalls,
  namespacesOf,
} from '../platform/namespaces.js'
import { isGone } from '../platform/process.js'
import { largestPid } from '../platform/process-list.js'
import { askFile, closePlace, openPlace, requireFile, resolve, reveal } from './access.js'
import { defineOperation, type Procedure, type ProcessAction, type ScriptResult } from './operation.js'
import { askProcess, holdNumber } from './process-access.js'
import { CallbackProcessError, notFound, ProcessError, processErrors } from './process-errors.js'

const named = '/run/netns'

/** All is asked before what is there, or what this machine can do, is told. */
function withProcess<T>(host: Host, pid: number, options: Options, use: (to: Destination) => T): T {
  if (pid <= 0 || pid > largestPid) throw invalid(`Invalid PID value ${pid}`)
  const resolved = resolve(() => holdNumber(host, pid))
  const held = 'value' in resolved ? resolved.value : undefined
  try {
    const ask = (action: ProcessAction): Grant => host.guard.authorize(askProcess(action, held, pid))
    const mount = options.flag('mount') ? ask('mount_namespace') : undefined
    const net = options.flag('net') ? ask('network_namespace') : undefined
    const found = reveal(resolved)
    if (found === undefined) throw notFound('Process not found', pid)
    if (!hasOwnNumbers()) throw invalid('/proc belongs to another namespace')
    namespaceCalls()
    return using(
      shownAsGone(pid, () => namespacesOf(found, { mount, net })),
      use,
    )
  } finally {
    held?.close()
  }
}

function shownAsGone(pid: number, open: () => Destination): Destination {
  try {
    return open()
  } catch (error) {
    if (isGone(error)) throw notFound('it ended, or is no longer what was asked about', pid)
    throw error
  }
}

function withName<T>(host: Host, name: string, use: (to: Destination) => T): T {
  const path = `${named}/${name}`
  const grant = host.guard.authorize(askFile('network_namespace', parsePath(path)))
  const place = openPlace(host, path, 'refuse')
  try {
    const object = requireFile(place)
    namespaceCalls()
    return using(namedNetwork(object, grant), use)
  } finally {
    closePlace(place)
  }
}

function using<T>(to: Destination, use: (to: Destination) => T): T {
  try {
    return use(to)
  } finally {
    to.close()
  }
}

function actInside(host: Host, act: Procedure, to: Destination): ScriptResult {
  if (elsewhere() !== undefined) {
    const message = 'Unsupported Operation error: nsenter: not inside of another nsenter'
    throw new OperationError('UnsupportedOperationError', message, { reason: 'system' })
  }
  return insideNamespaces(namespaceCalls(), to, host.descriptors, () => {
    try {
      return act()
    } catch (error) {
      if (error instanceof OperationError && error.kind === 'CallbackError') throw new CallbackProcessError(error)
      throw error
    }
  })
}

function invalid(reason: string): ProcessError {
  return new ProcessError('ValidationError', `Validation error: ${reason}`)
}

export const nsenter = defineOperation({
  name: 'nsenter',
  style: 'method',
  summary:
    'call a closure in the mount or network namespace of another process, or in a named network: paths mean what they mean there (Linux)',
  parameters: [
    { name: 'manager', type: 'process manager' },
    { name: 'options', type: 'options', builder: 'NamespaceOptions' },
    { name: 'act', type: 'procedure' },
  ],
  returns: 'what the closure gives',
  asks: [
    { action: 'mount_namespace', on: 'process', condition: 'the process that `pid` names, with `mount`' },
    { action: 'network_namespace', on: 'process', condition: 'the process that `pid` names, with `net`' },
    { action: 'network_namespace', on: 'file', at: named, condition: 'the namespace that `net_ns_name` names' },
    { action: 'open', on: 'directory', at: named, condition: 'with `net_ns_name`' },
    { action: 'open', on: 'file', at: named, condition: 'the namespace that `net_ns_name` names' },
  ],
  failsAs: processErrors,
  perform: (host, { options, act }) => {
    const pid = options.integer('pid')
    const enter = (to: Destination): ScriptResult => actInside(host, act, to)
    if (pid !== undefined) return withProcess(host, pid, options, enter)
    return withName(host, options.text('net_ns_name') ?? '', enter)
  },
})
