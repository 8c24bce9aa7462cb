// What a program gets beside its user and group: capabilities, and the namespace of processes of another. INVARIANT: the process that is
// entered is the one that had the number before the policy was asked; what cannot be given is an error after the question.

import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { hasAmbientCapabilities, hasOwnNumbers } from '../platform/identity.js'
import type { ProgramRights } from '../platform/launch-program.js'
import type { HeldProcess } from '../platform/process.js'
import { openProcessDescriptor, type ProcessDescriptor } from '../platform/process-descriptor.js'
import { largestPid } from '../platform/process-list.js'
import { type Resolved, resolve, reveal } from './access.js'
import { holdNumber } from './process-access.js'

/** The process of a number, held while it is used; who has the number is told only when the policy was asked. */
export interface Target {
  readonly pid: number
  readonly held: Resolved<HeldProcess | undefined>
}

export function withTarget<T>(host: Host, pid: number | undefined, use: (target: Target | undefined) => T): T {
  if (pid === undefined) return use(undefined)
  const isNumber = pid > 0 && pid <= largestPid
  const held = resolve(() => (isNumber ? holdNumber(host, pid) : undefined))
  try {
    return use({ pid, held })
  } finally {
    if ('value' in held) held.value?.close()
  }
}

/** Nothing where it takes no launcher: then the program has what any program of ours has. */
export function withRights<T>(
  host: Host,
  capabilities: readonly string[],
  target: Target | undefined,
  use: (rights: ProgramRights | undefined) => T,
): T {
  // Ambient ones would go to every program.
  if (capabilities.length === 0 && target === undefined && !hasAmbientCapabilities()) return use(undefined)
  const rights = { launcher: host.programLauncher, capabilities, confinement: 'none' as const }
  if (target === undefined) return use({ ...rights, target: undefined })
  const descriptor = descriptorOf(target)
  try {
    return use({ ...rights, target: descriptor.fd })
  } finally {
    descriptor.close()
  }
}

function descriptorOf({ pid, held }: Target): ProcessDescriptor {
  const process = reveal(held)
  if (process === undefined) throw gone(pid)
  if (!hasOwnNumbers())
    throw new OperationError('ValidationError', 'Validation error: /proc belongs to another namespace')
  const descriptor = openProcessDescriptor(process, 'execute')
  if (process.isUnchanged()) return descriptor
  descriptor.close()
  throw gone(pid)
}

function gone(pid: number): OperationError {
  return new OperationError('Other', `Failed to open pidfd for PID ${pid}: No such process (os error 3)`, {
    reason: 'system',
    code: 'ESRCH',
  })
}
