// Cases of the operations on processes, on one real process that takes SIGTERM and SIGHUP in its stride.

import { readFileSync } from 'node:fs'
import { start, until } from '../started-processes.js'
import type { EscapeCase, OperationCases } from './case.js'
import { denied } from './system.js'

/** Its name is `sh`, its command line ends with `steadfast`. */
const { pid } = await start('/bin/sh', ['-c', 'trap "" TERM HUP; kill -STOP $$', 'steadfast'], {
  endsWithTests: true,
})
await until(() => /^SigIgn:\s*0*[1-9a-f]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')))

const list = ['list Process *']
const isThere = `|p| p.pid == ${pid} && p.name == "sh" && p.command.ends_with("steadfast") && p.ppid == ${process.pid}`

/** The right to files is no right to processes; and who has no right sees an empty list, not an error. */
const hides = (script: string): EscapeCase => ({ tree: {}, script: `if ${script}.len() != 0 { throw "seen" }` })

const listCases: readonly OperationCases[] = [
  {
    operation: 'ps',
    allowed: [{ script: `ps().some(${isThere})`, asks: list, output: 'true', asksOfMany: true }],
    escapes: [hides('ps()')],
  },
  {
    operation: 'ProcessManager',
    allowed: [{ script: 'type_of(ProcessManager())', asks: [], output: 'ProcessManager' }],
    escapes: [hides('ProcessManager().processes()')],
  },
  {
    operation: 'ProcessManager.processes',
    allowed: [
      { script: `ProcessManager().processes().some(${isThere})`, asks: list, output: 'true', asksOfMany: true },
      {
        script: `ProcessManager().processes(ProcessOptions().include_threads(true).build()).filter(|p| p.ppid == ${process.pid} && p.uid == ps().find(|q| q.pid == ${process.pid}).uid).len() > 1`,
        asks: list,
        output: 'true',
        asksOfMany: true,
      },
    ],
    escapes: [hides('ProcessManager().processes(ProcessOptions().load_namespace_info(true).build())')],
  },
]

const killCases: readonly OperationCases[] = [
  {
    operation: 'kill',
    allowed: [
      { script: `kill(${pid})`, asks: ['kill Process *'], output: `[#{"name": "sh", "pid": ${pid}}]` },
      { script: `kill([], ${pid})`, asks: ['kill Process *'], output: `[#{"name": "sh", "pid": ${pid}}]` },
      { script: `kill([kill::signal(1)], ${pid})[0].pid`, asks: ['interrupt Process *'], output: `${pid}` },
      { script: `kill([kill::SIGHUP], ${pid})[0].name`, asks: ['interrupt Process *'], output: 'sh' },
    ],
    escapes: [denied(`kill(${pid})`), denied('kill(4194304)'), { tree: {}, script: 'kill(1)', error: 'Invalid PID' }],
  },
  {
    operation: 'ProcessManager.kill',
    allowed: [
      {
        script: `ProcessManager().kill(KillOptions().pid(${pid}).signal(Signal::SIGTERM).build())`,
        asks: ['kill Process *'],
        output: `[#{"name": "sh", "pid": ${pid}}]`,
      },
      {
        script: `ProcessManager().kill(KillOptions().pid(${pid}).signal(Signal::SIGHUP).build()).len()`,
        asks: ['interrupt Process *'],
        output: '1',
      },
    ],
    escapes: [denied(`ProcessManager().kill(KillOptions().pid(${pid}).signal(Signal::SIGKILL).build())`)],
  },
]

const proc = ['open Dir /proc', 'read Dir /proc']
const fds = 'list_fds Process *'

const fileCases: readonly OperationCases[] = [
  {
    operation: 'ProcessManager.processes_using_inode',
    allowed: [
      {
        tree: { held: 'x' },
        script: `ProcessManager().processes_using_inode("/").filter(|f| f.pid == ${pid}).map(|f| f.access)`,
        asks: [...proc, fds],
        output: '["Working directory, Root directory"]',
        asksOfMany: true,
      },
    ],
    escapes: [denied('ProcessManager().processes_using_inode("$T/in")')],
  },
  {
    operation: 'ProcessManager.list_open_files',
    allowed: [
      {
        script: `ProcessManager().list_open_files(LsofOptions().pid(${pid}).build()).filter(|f| f.file_path == "/dev/null").map(|f| [f.access, f.file_type])`,
        asks: [...proc, fds],
        output: '[["File descriptor", "CHR"], ["File descriptor", "CHR"], ["File descriptor", "CHR"]]',
      },
      {
        script: `ProcessManager().list_open_files(LsofOptions().path("/dev").include_subdir(true).build()).filter(|f| f.pid == ${pid} && f.file_path == "/dev/null").len()`,
        asks: [...proc, fds],
        output: '3',
        asksOfMany: true,
      },
    ],
    escapes: [
      denied(`ProcessManager().list_open_files(LsofOptions().pid(${pid}).build())`),
      denied('ProcessManager().list_open_files(LsofOptions().path("$T/in").build())'),
    ],
  },
  {
    operation: 'ProcessManager.ipcs_info',
    allowed: [
      {
        script:
          'let i = ProcessManager().ipcs_info(); i.shared_memory.contains("shmid") && i.queues.contains("msqid") && i.semaphores.contains("semid") && i.to_string().starts_with("Shared Memory Segments:")',
        asks: [
          ...['shm', 'sem', 'msg'].flatMap((name) => ['open Dir /proc/sysvipc', `open File /proc/sysvipc/${name}`]),
          ...['shm', 'sem', 'msg'].map((name) => `read File /proc/sysvipc/${name}`),
        ],
        output: 'true',
      },
    ],
    escapes: [denied('ProcessManager().ipcs_info()')],
  },
  {
    operation: 'ProcessManager.monitor_processes_cpu',
    allowed: [
      {
        script: `let b = ProcessManager().monitor_processes_cpu(MonitorProcessesCpuOptions().pids_to_monitor([${pid}]).batches(2).build()); b.len() == 2 && b.all(|l| l.len() == 1 && l[0].pid == ${pid} && type_of(l[0].recent_cpu_usage) == "f64")`,
        asks: list,
        output: 'true',
        asksOfMany: true,
      },
    ],
    escapes: [
      {
        tree: {},
        script: `if ProcessManager().monitor_processes_cpu(MonitorProcessesCpuOptions().pids_to_monitor([${pid}]).build()) != [[]] { throw "seen" }`,
      },
    ],
  },
]

export const processCases: readonly OperationCases[] = [...listCases, ...killCases, ...fileCases]
