// kill: kill Process, or interrupt Process where the signal is SIGHUP. Absent and denied look alike: the policy is asked about a number
// that nobody has, too (FS-8).

import { AccessDeniedError } from '../access-denied.js'
import type { Options } from '../handles/options.js'
import { type ProcessManager, Signal, signals, terminate } from '../handles/process-handles.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { type HeldProcess, isGone, type ProcessIdentity } from '../platform/process.js'
import { largestPid } from '../platform/process-list.js'
import { Aim } from '../platform/signal.js'
import { type Resolved, resolve, reveal } from './access.js'
import type { FlagModule, Flags } from './flags.js'
import { defineOperation, type Operation, type ProcessAction, type ProcessAsk } from './operation.js'
import { askProcess, holdNumber } from './process-access.js'
import { helperErrors, notFound, ProcessError, processErrors } from './process-errors.js'

type Signalled = ReadonlyMap<string, string | number>

function actionFor(signal: Signal): ProcessAction {
  return signal.name === 'SIGHUP' ? 'interrupt' : 'kill'
}

/** The one process of that number. */
function signalPid(host: Host, pid: number | bigint, signal: Signal): Signalled {
  if (pid <= 1 || pid > largestPid)
    throw new ProcessError('ValidationError', `Validation error: Invalid PID value ${pid}`)
  const number = Number(pid)
  return withAim(host, number, (aim) => {
    const grant = host.guard.authorize(askProcess(actionFor(signal), aimOf(aim)?.held, number))
    const found = reveal(aim)
    if (found === undefined) throw notFound('Process not found', number)
    return fire(found, () => found.send(signal, grant))
  })
}

function aimOf(aim: Resolved<Aim | undefined>): Aim | undefined {
  return 'value' in aim ? aim.value : undefined
}

function fire({ held }: Aim, send: () => void): Signalled {
  try {
    send()
  } catch (error) {
    const hasChanged = error instanceof OperationError && error.code === 'ESTALE'
    if (hasChanged || isGone(error)) throw notFound('it ended, or is no longer what was asked about', held.pid)
    throw error
  }
  return shown(held.identityNow.name, held.pid)
}

function shown(name: string, pid: number): Signalled {
  return new Map<string, string | number>([
    ['name', name],
    ['pid', pid],
  ])
}

/** Holds the process and aims at it, without asking anything; nothing where none has the number. */
function withAim<T>(host: Host, pid: number, use: (aim: Resolved<Aim | undefined>) => T): T {
  let held: HeldProcess | undefined
  const aim = resolve(() => {
    // A signal to the number of a thread would reach another process than was asked about.
    held = holdNumber(host, pid)
    return held === undefined ? undefined : aimAt(held)
  })
  try {
    return use(aim)
  } finally {
    aimOf(aim)?.close()
    held?.close()
  }
}

function aimAt(held: HeldProcess): Aim | undefined {
  try {
    return new Aim(held)
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

/** Of the processes that this manager has listed, those that still are what is looked for; who may not be signalled is left out. */
function signalListed(host: Host, manager: ProcessManager, options: Options, signal: Signal): Signalled[] {
  const signalled: Signalled[] = []
  for (const [pid, startTicks] of manager.listed) {
    host.charge(1)
    withAim(host, pid, (resolved) => {
      const aim = aimOf(resolved)
      if (aim === undefined || aim.held.identityNow.startTicks !== startTicks) return
      if (!matches(aim.held.identityNow, options)) return
      const sent = signalOrNote(host, aim, signal)
      if (sent) signalled.push(shown(wantedName(aim.held.identityNow, options), pid))
    })
  }
  if (signalled.length === 0) throw notFound('No matching processes found', 0)
  return signalled
}

function matches(identity: ProcessIdentity, options: Options): boolean {
  const fits = (wanted: string | undefined, is: string): boolean =>
    wanted === undefined || (options.flag('exact_match') ? is === wanted : is.includes(wanted))
  const user = options.text('username')
  return (
    fits(options.text('process_name'), identity.name) &&
    fits(options.text('command'), identity.command) &&
    (user === undefined || user === identity.username)
  )
}

function wantedName({ name, command }: ProcessIdentity, options: Options): string {
  return options.text('command') === undefined ? name : command
}

function signalOrNote(host: Host, aim: Aim, signal: Signal): boolean {
  try {
    const grant = host.guard.authorize(askProcess(actionFor(signal), aim.held, aim.held.pid))
    fire(aim, () => aim.send(signal, grant))
    return true
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    if (error instanceof AccessDeniedError && error.denial.approval === 'interrupted') throw error
    host.journal.note(`process ${aim.held.pid} got no signal: ${error.message}`)
    return false
  }
}

const killFlags: FlagModule = {
  name: 'kill',
  typeName: 'KillFlag',
  flags: [
    ...signals.map(({ name }) => ({ name, summary: `send ${name}` })),
    { name: 'signal', takes: ['number'], summary: 'send 1 (HUP), 3 (QUIT), 9 (KILL) or 15 (TERM)' },
  ],
}

function signalOf(flags: Flags): Signal {
  const number = flags.number('signal')
  const named = signals.find(({ name }) => flags.has(name))
  if (number === undefined) return named ?? terminate
  const found = signals.find((signal) => signal.number === number)
  if (found === undefined) {
    throw new ProcessError('ValidationError', `unsupported signal number ${number}`)
  }
  return found
}

const asksFor = (of?: string): readonly ProcessAsk[] => [
  { action: 'kill', on: 'process', ...(of === undefined ? {} : { of }), condition: 'with another signal than SIGHUP' },
  { action: 'interrupt', on: 'process', ...(of === undefined ? {} : { of }), condition: 'with SIGHUP' },
]

const kill = defineOperation({
  name: 'kill',
  summary: 'sends a signal, by default SIGTERM, to a process',
  parameters: [{ name: 'pid', type: 'int' }],
  flags: killFlags,
  returns: 'array of maps with name and pid',
  asks: asksFor('pid'),
  failsAs: helperErrors('kill'),
  perform: (host, { pid }, flags) => {
    const signal = signalOf(flags)
    if (pid >= 0) return [signalPid(host, pid, signal)]
    throw new ProcessError('ValidationError', 'failed to build options: Validation error: PID cannot be negative')
  },
})

const killMethod = defineOperation({
  name: 'kill',
  style: 'method',
  summary: 'sends a signal to one process, or to those listed before that fit',
  parameters: [
    { name: 'manager', type: 'process manager' },
    { name: 'options', type: 'options', builder: 'KillOptions' },
  ],
  returns: 'array of maps with name and pid',
  asks: asksFor(),
  failsAs: processErrors,
  perform: (host, { manager, options }) => {
    const signal = options.value('signal')
    if (!(signal instanceof Signal)) throw new Error('options without a signal')
    const pid = options.integer('pid')
    return pid === undefined ? signalListed(host, manager, options, signal) : [signalPid(host, pid, signal)]
  },
})

export const killOperations: readonly Operation[] = [kill, killMethod]
