// The option builders of the operations on processes.

import type { BuilderDefinition, OptionField, Options } from '../handles/options.js'
import { signalType } from '../handles/process-handles.js'
import { PlainError } from '../operation-error.js'

const flag = (name: string, summary: string): OptionField => ({ name, type: 'bool', byDefault: false, summary })
const unset = (name: string, type: string, summary: string): OptionField => ({
  name,
  type,
  byDefault: 'unset',
  summary,
})

function invalid(reason: string): PlainError {
  return new PlainError(`Validation error: ${reason}`)
}

const processOptions: BuilderDefinition = {
  name: 'ProcessOptions',
  summary: 'which processes to list, and how',
  fields: [
    flag('load_namespace_info', 'the namespace of each, and its number in it'),
    flag('include_threads', 'threads are listed too, by their own numbers'),
  ],
}

const lsofOptions: BuilderDefinition = {
  name: 'LsofOptions',
  summary: 'whose open files to list: those of one process, or those at a path',
  fields: [
    unset('path', 'string', 'a file or a directory'),
    unset('pid', 'i64', 'a process'),
    flag('include_subdir', 'with `path`: also what is below it'),
  ],
  check: (options) => {
    const [path, pid] = [options.text('path'), options.integer('pid')]
    if (path === undefined && pid === undefined) throw invalid('Either path or pid is required')
    if (path !== undefined && pid !== undefined) throw invalid('pid and path are mutually exclusive')
    if (path === '') throw invalid('Path cannot be empty')
    requireUnsigned(options, 'pid')
  },
}

const killOptions: BuilderDefinition = {
  name: 'KillOptions',
  summary: 'which signal to send, and to whom',
  fields: [
    unset('signal', signalType.name, 'required'),
    unset('pid', 'i64', 'one process'),
    unset('process_name', 'string', 'processes that were listed before, by name'),
    unset('command', 'string', 'processes that were listed before, by command line'),
    unset('username', 'string', 'of those only the ones of this user'),
    flag('exact_match', 'the whole name or command line, not a part of it'),
  ],
  check: (options) => {
    if (options.value('signal') === undefined) throw invalid('signal is required')
    const pid = options.integer('pid')
    if (pid !== undefined && pid < 0) throw invalid('PID cannot be negative')
    const [name, command, user] = ['process_name', 'command', 'username'].map((each) => options.text(each))
    const hasFilter = name !== undefined || command !== undefined || user !== undefined
    if (pid === undefined && !hasFilter) {
      throw invalid('At least one targeting method must be specified: pid, process_name, username, or command')
    }
    if (pid !== undefined && hasFilter) {
      throw invalid('pid cannot be used together with process_name, username, or command')
    }
    if (name !== undefined && command !== undefined) {
      const advice = 'choose either name-based or command-based targeting'
      throw invalid(`process_name and command cannot be used together - ${advice}`)
    }
  },
}

const monitorOptions: BuilderDefinition = {
  name: 'MonitorProcessesCpuOptions',
  summary: 'whose use of processors to look at, how often and how long',
  fields: [
    { name: 'pids_to_monitor', type: 'array', items: 'i64', byDefault: [], summary: 'numbers of processes' },
    { name: 'batches', type: 'i64', byDefault: 1, summary: 'how many times' },
    { name: 'delay_in_seconds', type: 'i64', byDefault: 0, summary: 'between two times; 0 means 200 milliseconds' },
    flag('include_threads', 'each thread for itself; the first stands for the process'),
  ],
  check: (options) => {
    // Rex complains of an empty list only where one was given; without any there is nothing to look at either.
    if (options.integers('pids_to_monitor').length === 0) throw invalid('PIDs array cannot be empty')
    for (const name of ['batches', 'delay_in_seconds']) requireUnsigned(options, name)
  },
}

function requireUnsigned(options: Options, name: string): void {
  if ((options.integer(name) ?? 0) >= 0) return
  throw new PlainError(`Parameter conversion failed for ${name}: out of range integral type conversion attempted`)
}

const traceOptions: BuilderDefinition = {
  name: 'TraceOptions',
  summary: 'in whose namespace a process is looked for',
  isTerse: true,
  fields: [{ name: 'ns_pid', type: 'i64', summary: 'number of a process in it' }],
}

const longestName = 255

const namespaceOptions: BuilderDefinition = {
  name: 'NamespaceOptions',
  summary: 'which namespaces: of a process, or a named one of the network',
  fields: [
    flag('mount', 'with `pid`: what it sees of the file systems'),
    flag('net', 'with `pid`: its network'),
    unset('pid', 'i64', 'a process'),
    unset('net_ns_name', 'string', 'the name of a network, as `ip netns` lists it'),
  ],
  check: (options) => {
    const [name, pid] = [options.text('net_ns_name'), options.integer('pid')]
    const ofProcess = pid !== undefined && (options.flag('mount') || options.flag('net'))
    if (name === undefined && !ofProcess) throw invalid('At least one namespace must be enabled')
    const isName = name === undefined || (name.length <= longestName && /^[\w-][\w.-]*$/.test(name))
    if (!isName) throw invalid(`not the name of a namespace: ${name}`)
  },
}

export const processBuilders: readonly BuilderDefinition[] = [
  processOptions,
  lsofOptions,
  killOptions,
  monitorOptions,
  traceOptions,
  namespaceOptions,
]
