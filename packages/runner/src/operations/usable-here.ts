// Which operations act where paths mean other files: those that ask about files and directories by paths of the script. INVARIANT: what
// looks at the machine itself, or starts something, does not act on what another root shows in its place.

import { OperationError } from '../operation-error.js'
import { elsewhere } from '../platform/elsewhere.js'
import type { Ask, Operation } from './operation.js'

const notThere: ReadonlySet<Ask['action']> = new Set(['execute', 'unmount', 'network_namespace'])

export function requireUsableHere({ name, asks }: Operation): void {
  if (elsewhere()?.mount !== true || asks.every(isOfFiles)) return
  throw unsupported(`${name}: it acts on this machine only, not in the namespaces of another process`)
}

/** The dictionary of templates is the operator's, and would be read from the other root. */
export function refuseRedaction(): void {
  if (elsewhere()?.mount === true) throw unsupported('redacted_read: not in the namespaces of another process')
}

function isOfFiles(ask: Ask): boolean {
  if (ask.on !== 'file' && ask.on !== 'directory') return false
  return !('at' in ask) && !notThere.has(ask.action)
}

function unsupported(reason: string): OperationError {
  return new OperationError('UnsupportedOperationError', `Unsupported Operation error: ${reason}`, { reason: 'system' })
}
