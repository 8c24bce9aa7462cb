// trace: trace Process, then open and `execute` of gdb, which stops the process, looks at its threads, and lets it go. INVARIANT: what is
// told is of the process that was asked about: it is held from before the question until after the answer (PR-7).

import { backtraceIn, backtraceQuestions, DebuggerCommands, debuggerArguments } from '../debugger/session.js'
import type { ProcessManager } from '../handles/process-handles.js'
import { tracedProcess } from '../handles/traced-values.js'
import type { Host } from '../host.js'
import { defaultPlaces } from '../places.js'
import { hasOwnNumbers, ownPid, readUserNames } from '../platform/identity.js'
import { type HeldProcess, holdProcess } from '../platform/process.js'
import { largestPid, openProcesses } from '../platform/process-list.js'
import { resolve, reveal } from './access.js'
import { asksOfProgram, FixedProgram } from './fixed-program.js'
import { type Ask, defineOperation, type Operation, type Result } from './operation.js'
import { askProcess } from './process-access.js'
import { notFound, ProcessError, processErrors } from './process-errors.js'

const programAsks = asksOfProgram(defaultPlaces.debugger)

/** Holds the process and asks for `trace`, whether it is there or not; then it must be there. */
function withTraced<T>(host: Host, pid: number | bigint, use: (held: HeldProcess) => T): T {
  if (pid <= 1 || pid > largestPid) throw invalid(`Invalid PID value ${pid}`)
  const number = Number(pid)
  const resolved = resolve(() => hold(host, number))
  const held = 'value' in resolved ? resolved.value : undefined
  try {
    host.guard.authorize(askProcess('trace', held, number))
    const found = reveal(resolved)
    if (found === undefined) throw notFound('Process with specified PID does not exist', number)
    if (number === ownPid()) throw invalid('a script cannot trace itself')
    if (!hasOwnNumbers()) throw invalid('/proc belongs to another namespace')
    return use(found)
  } finally {
    held?.close()
  }
}

function invalid(reason: string): ProcessError {
  return new ProcessError('ValidationError', `Validation error: ${reason}`)
}

/** A thread has a number, too, but a name of its own, by which a policy would not know its process. */
function hold(host: Host, pid: number): HeldProcess | undefined {
  const proc = openProcesses(host.descriptors)
  try {
    const held = holdProcess(proc, pid, readUserNames())
    if (held === undefined || held.readStatus().group === pid) return held
    held.close()
    return undefined
  } finally {
    proc.close()
  }
}

interface Sight {
  /** A process whose files the names of libraries mean; `mount_namespace` is asked for it. */
  readonly rootOf: HeldProcess | undefined
  /** What the result calls the process. */
  readonly shownPid: number
}

function trace(host: Host, held: HeldProcess, { rootOf, shownPid }: Sight): Result {
  const gdb = new FixedProgram(host, host.places.debugger)
  try {
    const target = { kind: 'process' as const, pid: held.pid, ...(rootOf === undefined ? {} : { rootOf: rootOf.pid }) }
    const commands = new DebuggerCommands(target, backtraceQuestions)
    // Its grant is for what gdb reads; its record is made sure of here.
    if (rootOf !== undefined) host.guard.authorize(askProcess('mount_namespace', rootOf, rootOf.pid)).commit()
    const all = rootOf === undefined ? [held] : [held, rootOf]
    for (const each of all) requireSame(each)
    const ended = gdb.run({ args: debuggerArguments, input: commands.text, confinement: 'process' })
    for (const each of all) requireSame(each)
    return tracedProcess({ ...backtraceIn(commands.answersIn(ended)), pid: shownPid })
  } finally {
    gdb.close()
  }
}

function requireSame(held: HeldProcess): void {
  if (!held.isUnchanged()) throw notFound('it ended, or is no longer what was asked about', held.pid)
}

const manager = { name: 'manager', type: 'process manager' } as const
const pid = { name: 'pid', type: 'int' } as const
const asksTrace: Ask = { action: 'trace', on: 'process', of: 'pid' }

const tracePid = defineOperation({
  name: 'trace',
  style: 'method',
  summary: 'the threads of a process that runs and the calls they are in, told by `/usr/bin/gdb` (Linux)',
  parameters: [manager, pid],
  returns: 'TracedProcess',
  asks: [asksTrace, ...programAsks.opens, programAsks.execute],
  failsAs: processErrors,
  perform: (host, input) =>
    withTraced(host, input.pid, (held) => trace(host, held, { rootOf: undefined, shownPid: held.pid })),
})

/** By what the manager has listed, with its namespaces: nothing is looked for that the policy did not show. */
function outerPid({ placed }: ProcessManager, pid: number | bigint, member: number): number {
  const namespace = placed.get(member)?.namespace
  for (const [outer, place] of placed)
    if (namespace !== undefined && place.namespace === namespace && place.inner === Number(pid)) return outer
  const hint = 'list the processes with load_namespace_info first'
  throw notFound(`no process of that number was listed in the namespace of process ${member}: ${hint}`, Number(pid))
}

function requireListed({ listed }: ProcessManager, held: HeldProcess): void {
  if (listed.get(held.pid) !== held.identityNow.startTicks)
    throw notFound('it is not the one that was listed', held.pid)
}

const traceInNamespace = defineOperation({
  name: 'trace',
  style: 'method',
  summary: 'the same for a process by its number in the namespace of another, among those listed with their namespaces',
  parameters: [manager, pid, { name: 'options', type: 'options', builder: 'TraceOptions' }],
  returns: 'TracedProcess',
  asks: [
    { action: 'trace', on: 'process', condition: 'the process that has the number in the namespace of `ns_pid`' },
    ...programAsks.opens,
    { action: 'mount_namespace', on: 'process', condition: 'the process `ns_pid`, whose files gdb reads' },
    programAsks.execute,
  ],
  failsAs: processErrors,
  perform: (host, input) => {
    const member = input.options.integer('ns_pid') ?? 0
    return withTraced(host, outerPid(input.manager, input.pid, member), (held) => {
      requireListed(input.manager, held)
      const rootOf = hold(host, member)
      try {
        if (rootOf === undefined) throw notFound('Process with specified PID does not exist', member)
        requireListed(input.manager, rootOf)
        return trace(host, held, { rootOf, shownPid: Number(input.pid) })
      } finally {
        rootOf?.close()
      }
    })
  },
})

export const traceOperations: readonly Operation[] = [tracePid, traceInNamespace]
