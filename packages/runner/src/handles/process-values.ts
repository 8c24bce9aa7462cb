// What questions about processes give. Names and command lines are the processes' own words.

import { fieldsOf, shownRecordType } from './shown-record.js'

export const pidNamespaceType = shownRecordType(
  'PidNamespace',
  fieldsOf('int', {
    namespace_id: 'number of the namespace',
    child_ns_pid: 'number of the process in it',
  }),
)

export const processType = shownRecordType('ProcessInfo', [
  ...fieldsOf('int', { pid: 'number of the process, or of a thread' }),
  ...fieldsOf('string', { name: 'its name, at most 15 bytes' }),
  ...fieldsOf('int or ()', { ppid: 'its parent', uid: 'its real user' }),
  ...fieldsOf('string', { username: 'name of that user; empty where it has none' }),
  ...fieldsOf('int', { memory_usage: 'memory that is present for it, in bytes' }),
  ...fieldsOf('float', { memory_percent: 'the same in percent of all memory, two places' }),
  ...fieldsOf('string', {
    state: '`Run`, `Sleep`, `Idle`, `Zombie` and so on',
    command: 'its arguments joined by blanks, without the folder of the program',
  }),
  ...fieldsOf('float or ()', {
    recent_cpu_usage: 'percent of one processor since the last look; only from `monitor_processes_cpu`',
  }),
  ...fieldsOf('float', { historical_cpu_usage: 'percent of one processor since it started' }),
  { name: 'pid_namespace', returns: 'PidNamespace or ()', summary: 'with `load_namespace_info`' },
])

/** Ways in which a process uses a file. */
export type FileAccess = 'File descriptor' | 'Memory mapped' | 'Working directory' | 'Executable' | 'Root directory'

export const fuserType = shownRecordType(
  'FuserInfo',
  fieldsOf('string', {
    user: 'name of its user, or the number',
    pid: 'number of the process',
    command: 'its command line',
    access: 'ways in which it uses the file, joined by commas',
  }).map((field) => (field.name === 'pid' ? { ...field, returns: 'int' } : field)),
  {
    toMap: (fuser) => {
      const { access, ...others } = Object.fromEntries(fuser.toMap())
      return new Map(Object.entries({ ...others, access_types: String(access).split(', ') }))
    },
  },
)

export const openFileType = shownRecordType(
  'OpenFileInfo',
  [
    ...fieldsOf('int', { pid: 'number of the process' }),
    ...fieldsOf('string', {
      process_name: 'its name',
      user: 'name of its user, or the number',
      command: 'its command line',
      access: 'the way in which it uses the file',
      file_type: '`REG`, `DIR`, `SOCK`, `FIFO`, `CHR`, `BLK`, `LNK`, `ANON_INODE` or `UNK`',
      file_path: 'where the kernel says the file is',
    }),
  ],
  {
    toMap: (file) =>
      new Map([...file.toMap()].map(([name, value]) => [name === 'access' ? 'access_type' : name, value])),
  },
)

export const ipcsType = shownRecordType(
  'IpcsInfo',
  fieldsOf('string', {
    shared_memory: 'segments of shared memory, as the kernel tells',
    queues: 'queues of messages',
    semaphores: 'arrays of semaphores',
  }),
  {
    toText: (ipcs) =>
      `Shared Memory Segments:\n${ipcs.field('shared_memory')}\n\nMessage Queues:\n${ipcs.field('queues')}\n\nSemaphore Arrays:\n${ipcs.field('semaphores')}`,
  },
)
