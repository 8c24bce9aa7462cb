// Cases of core dumps that need no debugger: the file is only the head of an ELF file, and gdb, where there is one, says so.

import { existsSync } from 'node:fs'
import { start } from '../started-processes.js'
import { type AllowedCase, leak, type OperationCases } from './case.js'

const head = Buffer.alloc(64)
head.write('\x7fELF\x02\x01\x01', 'latin1')

const tree = { exe: 'x', core: head }
const debuggerAsks = [
  'open Dir /usr/bin',
  'open File /usr/bin/gdb',
  'open Dir $T',
  'open File $T/exe',
  'read File $T/exe',
  'open Dir $T',
  'open File $T/core',
  'read File $T/core',
  'execute File /usr/bin/gdb',
]
const failure = existsSync('/usr/bin/gdb') ? 'Other: gdb: ' : 'No such file or directory (os error 2)'
const dump = 'CoreDump("$T/exe", "$T/core")'
const escaped = 'CoreDump("$T/in/link", "$T/in/link")'

const allowed = (call: string): AllowedCase => ({
  tree,
  script: `${dump}.${call}`,
  asks: debuggerAsks,
  output: '',
  failure,
})

const denied = 'Permission denied'

const { pid: traced } = await start('/bin/sleep', ['1000'], { endsWithTests: true })

const enter = (options: string): string => `ProcessManager().nsenter(NamespaceOptions()${options}.build(), || [1, "x"])`
const isRoot = process.getuid?.() === 0
/** Where no network has a name, there is no folder of them. */
const openNamed = existsSync('/run/netns') ? ['open File /run/netns/none-such'] : []

export const coreDumpCases: readonly OperationCases[] = [
  {
    operation: 'ProcessManager.nsenter',
    allowed: [
      {
        script: enter(`.mount(true).net(true).pid(${traced})`),
        asks: ['mount_namespace Process *', 'network_namespace Process *'],
        output: isRoot ? '[1, "x"]' : '',
        failure: isRoot ? undefined : 'Namespace operation failed',
      },
      {
        script: enter('.net_ns_name("none-such")'),
        asks: ['network_namespace File /run/netns/none-such', 'open Dir /run/netns', ...openNamed],
        output: '',
        failure: 'No such file or directory',
      },
    ],
    escapes: [
      { tree: leak, script: enter('.mount(true).pid(4194304)'), error: 'Permission denied' },
      { tree: leak, script: enter('.net_ns_name("..")'), error: 'not the name of a namespace' },
      { tree: leak, script: enter('.net_ns_name("a/b")'), error: 'not the name of a namespace' },
      { tree: leak, script: enter('.mount(true)'), error: 'At least one namespace must be enabled' },
    ],
  },
  {
    operation: 'ProcessManager.trace',
    allowed: [
      {
        script: 'ProcessManager().trace(TRACED)'.replace('TRACED', String(traced)),
        asks: ['trace Process *', 'open Dir /usr/bin', 'open File /usr/bin/gdb'],
        output: '',
        leavesOut: true,
        failure: 'unauthorized to perform file_system::Action::"execute"',
      },
    ],
    escapes: [
      { tree: leak, script: `ProcessManager().trace(${traced})`, error: 'Permission denied' },
      { tree: leak, script: 'ProcessManager().trace(4194304)', error: 'Permission denied' },
      { tree: leak, script: 'ProcessManager().trace(1)', error: 'Invalid PID' },
      { tree: leak, script: 'ProcessManager().trace(-1)', error: 'Invalid PID' },
    ],
  },
  {
    operation: 'CoreDump',
    allowed: [{ script: `type_of(${dump})`, asks: [], output: 'CoreDump' }],
    escapes: [{ tree: leak, script: `${escaped}.backtrace()`, error: denied }],
  },
  {
    operation: 'CoreDump.backtrace',
    allowed: [allowed('backtrace()')],
    escapes: [{ tree: leak, script: `${escaped}.backtrace()`, error: denied }],
  },
  {
    operation: 'CoreDump.get_variables',
    allowed: [allowed('get_variables(0, ["x"])'), allowed('get_variables(1, 0, ["x"])')],
    escapes: [
      { tree: leak, script: `${escaped}.get_variables(0, ["x"])`, error: denied },
      { tree: leak, script: `${escaped}.get_variables(0, ["x\\nshell id"])`, error: 'not the name of a variable' },
      { tree: leak, script: `${escaped}.get_variables(0, ["f(1)"])`, error: 'not the name of a variable' },
      { tree: leak, script: `${escaped}.get_variables(-1, ["x"])`, error: 'not the number of a frame' },
      { tree: leak, script: `${escaped}.get_variables(0, [1])`, error: 'expected string, got' },
    ],
  },
]
