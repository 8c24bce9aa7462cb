// nsenter: mount_namespace and network_namespace of a process, or network_namespace of a named one. The policy is asked as for the original;
// then it says that it is not supported: no thread of the guard may be in a file system whose paths mean other things.

import type { Options } from '../handles/options.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { parsePath } from '../path.js'
import { readUserNames } from '../platform/identity.js'
import { holdProcess } from '../platform/process.js'
import { largestPid, openProcesses } from '../platform/process-list.js'
import { askFile, resolve } from './access.js'
import { defineOperation, type ProcessAction } from './operation.js'
import { askProcess } from './process-access.js'
import { ProcessError, processErrors } from './process-errors.js'

const named = '/run/netns'

function askAboutProcess(host: Host, pid: number, actions: readonly ProcessAction[]): void {
  if (pid <= 0 || pid > largestPid)
    throw new ProcessError('ValidationError', `Validation error: Invalid PID value ${pid}`)
  const proc = openProcesses(host.descriptors)
  const resolved = resolve(() => holdProcess(proc, pid, readUserNames()))
  const held = 'value' in resolved ? resolved.value : undefined
  try {
    for (const action of actions) host.guard.authorize(askProcess(action, held, pid))
  } finally {
    held?.close()
    proc.close()
  }
}

function actionsOf(options: Options): readonly ProcessAction[] {
  const mount: readonly ProcessAction[] = options.flag('mount') ? ['mount_namespace'] : []
  return options.flag('net') ? [...mount, 'network_namespace'] : mount
}

export const nsenter = defineOperation({
  name: 'nsenter',
  style: 'method',
  summary: 'act in the namespaces of another process; not supported yet, which it says once the policy was asked',
  parameters: [
    { name: 'manager', type: 'process manager' },
    { name: 'options', type: 'options', builder: 'NamespaceOptions' },
    { name: 'act', type: 'closure' },
  ],
  returns: '()',
  asks: [
    { action: 'mount_namespace', on: 'process', condition: 'the process that `pid` names, with `mount`' },
    { action: 'network_namespace', on: 'process', condition: 'the process that `pid` names, with `net`' },
    { action: 'network_namespace', on: 'file', at: named, condition: 'the namespace that `net_ns_name` names' },
  ],
  failsAs: processErrors,
  perform: (host, { options }) => {
    const name = options.text('net_ns_name')
    if (name !== undefined) host.guard.authorize(askFile('network_namespace', parsePath(`${named}/${name}`)))
    const pid = options.integer('pid')
    if (pid !== undefined) askAboutProcess(host, pid, actionsOf(options))
    const message = 'Unsupported Operation error: nsenter: namespaces of other processes are not supported'
    throw new OperationError('UnsupportedOperationError', message, { reason: 'system' })
  },
})
