// ps, processes: list Process, each; with namespaces also what is read of it below /proc.

import { Float } from '@sallyport/rhai'
import { AccessDeniedError } from '../access-denied.js'
import { ProcessManager } from '../handles/process-handles.js'
import { pidNamespaceType, processType } from '../handles/process-values.js'
import type { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import { parseProcessStatus } from '../kernel-text/process-text.js'
import { OperationError } from '../operation-error.js'
import { join, parsePath } from '../path.js'
import type { HeldProcess } from '../platform/process.js'
import { machineFigures, type ProcessFigures, readFigures } from '../platform/process-figures.js'
import { linkTarget } from '../platform/walk.js'
import { askFile, openDirectory, openIn, requireFile } from './access.js'
import { readContent } from './content.js'
import { defineOperation, type Operation, type ProcessAsk } from './operation.js'
import { ProcessWalk } from './process-access.js'
import { helperErrors, processErrors } from './process-errors.js'

interface Listing {
  readonly withThreads: boolean
  readonly withNamespaces: boolean
}

function listProcesses(host: Host, manager: ProcessManager, listing: Listing): RecordValue[] {
  const found: RecordValue[] = []
  const machine = machineFigures()
  new ProcessWalk(host, 'list', manager).each(listing.withThreads ? 'threads' : 'processes', (walked) => {
    const namespace = listing.withNamespaces ? readNamespace(host, walked.held) : undefined
    if (namespace !== undefined && walked.processPid === undefined) place(manager, walked.held.pid, namespace)
    const figures = readFigures(walked.held, walked.grant, machine)
    found.push(processRecord(walked.held, figures, walked.processPid, { pid_namespace: namespace }))
  })
  return found
}

function place(manager: ProcessManager, pid: number, value: RecordValue): void {
  const [namespace, inner] = [value.field('namespace_id'), value.field('child_ns_pid')]
  if (typeof namespace === 'number' && typeof inner === 'number') manager.placed.set(pid, { namespace, inner })
}

/** A process as scripts see it. */
export function processRecord(
  { identityNow: { pid, name, uid, username, command } }: HeldProcess,
  figures: ProcessFigures,
  processPid: number | undefined,
  more: { readonly pid_namespace?: RecordValue | undefined; readonly recent_cpu_usage?: Float },
): RecordValue {
  const parent = processPid ?? figures.parent
  return processType.make({
    pid,
    name,
    ppid: parent === 0 ? undefined : parent,
    uid,
    username,
    memory_usage: figures.residentBytes,
    memory_percent: new Float(figures.memoryPercent),
    state: figures.state,
    command,
    recent_cpu_usage: more.recent_cpu_usage,
    historical_cpu_usage: new Float(figures.historicalPercent),
    pid_namespace: more.pid_namespace,
  })
}

/** Nothing where it is denied or cannot be read: that is noted. */
function readNamespace(host: Host, held: HeldProcess): RecordValue | undefined {
  try {
    return namespaceOf(host, held)
  } catch (error) {
    if (!(error instanceof OperationError) || error.reason === 'limit') throw error
    if (error instanceof AccessDeniedError && error.denial.approval === 'interrupted') throw error
    host.journal.note(`the namespace of process ${held.pid} was left out: ${error.message}`)
    return undefined
  }
}

function namespaceOf(host: Host, held: HeldProcess): RecordValue {
  const folder = openDirectory(host, `/proc/${held.pid}`, 'refuse')
  try {
    const id = /^pid:\[(\d{1,15})\]$/.exec(readNamespaceLink(host, held.pid))?.[1]
    const place = openIn(host, folder, 'status')
    const { namespacePids } = parseProcessStatus(readContent(host, requireFile(place)))
    place.object?.close()
    const inner = namespacePids.at(-1)
    if (id === undefined || inner === undefined) throw new OperationError('Other', 'the kernel does not tell it')
    // While the process that is held still runs, its number was nobody else's.
    held.readStat()
    return pidNamespaceType.make({ namespace_id: Number(id), child_ns_pid: inner })
  } finally {
    folder.close()
  }
}

function readNamespaceLink(host: Host, pid: number): string {
  const spaces = openDirectory(host, `/proc/${pid}/ns`, 'refuse')
  try {
    // Reading a link's text takes no grant, so its record is made sure of here.
    host.guard.authorize(askFile('read', join(parsePath(`/proc/${pid}/ns`), 'pid'))).commit()
    return linkTarget(spaces, 'pid')
  } finally {
    spaces.close()
  }
}

const asksList: readonly ProcessAsk[] = [{ action: 'list', on: 'process' }]
const plain: Listing = { withThreads: false, withNamespaces: false }

const ps = defineOperation({
  name: 'ps',
  summary: 'the processes that may be listed, by number',
  parameters: [],
  returns: 'array of ProcessInfo',
  asks: asksList,
  failsAs: helperErrors('ps'),
  perform: (host) => listProcesses(host, new ProcessManager(), plain),
})

const processes = defineOperation({
  name: 'processes',
  style: 'method',
  summary: 'the processes that may be listed, by number',
  parameters: [{ name: 'manager', type: 'process manager' }],
  returns: 'array of ProcessInfo',
  asks: asksList,
  failsAs: processErrors,
  perform: (host, { manager }) => listProcesses(host, manager, plain),
})

const onEach = 'each of them, with `load_namespace_info`'

const processesWithOptions = defineOperation({
  name: 'processes',
  style: 'method',
  summary: 'the processes that may be listed, with their threads or namespaces',
  parameters: [
    { name: 'manager', type: 'process manager' },
    { name: 'options', type: 'options', builder: 'ProcessOptions' },
  ],
  returns: 'array of ProcessInfo',
  asks: [
    ...asksList,
    { action: 'open', on: 'directory', at: '/proc', condition: `the folder of ${onEach}` },
    { action: 'open', on: 'directory', at: '/proc', condition: `\`ns\` of ${onEach}` },
    { action: 'read', on: 'file', at: '/proc', condition: `\`ns/pid\` of ${onEach}` },
    { action: 'open', on: 'file', at: '/proc', condition: `\`status\` of ${onEach}` },
    { action: 'read', on: 'file', at: '/proc', condition: `\`status\` of ${onEach}` },
  ],
  failsAs: processErrors,
  perform: (host, { manager, options }) =>
    listProcesses(host, manager, {
      withThreads: options.flag('include_threads'),
      withNamespaces: options.flag('load_namespace_info'),
    }),
})

const makeManager = defineOperation({
  name: 'ProcessManager',
  summary: 'for questions about processes, and signals to those that it has listed',
  parameters: [],
  returns: 'ProcessManager',
  asks: [],
  perform: () => new ProcessManager(),
})

export const processListOperations: readonly Operation[] = [ps, makeManager, processes, processesWithOptions]
