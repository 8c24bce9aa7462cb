// What questions about memory and the kernel give.

import { fieldsOf, shownRecordType } from './shown-record.js'

const bytes = (summary: string) => `${summary}, in bytes`

export const memoryType = shownRecordType(
  'Meminfo',
  fieldsOf('int', {
    total: bytes('memory that the kernel has'),
    free: bytes('memory that nothing uses'),
    available: bytes('memory that programs could get'),
    used: bytes('total less available'),
    buffers: bytes('buffers of block devices'),
    cached: bytes('content of files'),
    shared_mem: bytes('shared memory and `tmpfs`'),
  }),
  {
    toText: (memory) =>
      `Memory Info:${lines(memory.toMap(), ['total', 'free', 'available', 'used', 'buffers', 'cached', 'shared_mem'])}`,
  },
)

export const swapType = shownRecordType(
  'Swapinfo',
  fieldsOf('int', {
    total: bytes('swap space'),
    free: bytes('swap space that nothing uses'),
    used: bytes('total less free'),
  }),
  { toText: (swap) => `Swap Info:${lines(swap.toMap(), ['total', 'free', 'used'])}` },
)

const labels: ReadonlyMap<string, string> = new Map([['shared_mem', 'Shared']])

function lines(values: ReadonlyMap<string, unknown>, names: readonly string[]): string {
  return names.map((name) => `\n  ${labels.get(name) ?? capital(name)}: ${values.get(name)} bytes`).join('')
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** Kinds of time of a processor, in the order of `/proc/stat`. */
export const cpuTimeNames = [
  'user',
  'nice',
  'system',
  'idle',
  'iowait',
  'irq',
  'softirq',
  'stolen',
  'guest',
  'guest_nice',
] as const

export const cpuTimeType = shownRecordType('CpuTime', [
  ...fieldsOf('int', Object.fromEntries(cpuTimeNames.map((name) => [`${name}_ticks`, `${name} time in ticks`]))),
  ...fieldsOf('int', Object.fromEntries(cpuTimeNames.map((name) => [`${name}_ms`, `${name} time in milliseconds`]))),
])

export const kernelStatsType = shownRecordType('KernelStats', [
  { name: 'total_cpu_time', returns: 'CpuTime', summary: 'time of all processors together' },
  { name: 'cpu_time', returns: 'array of CpuTime', summary: 'time of each processor' },
  ...fieldsOf('int', {
    procs_running: 'processes that run or could run',
    procs_blocked: 'processes that wait for a device',
    context_switches: 'changes from one process to another since the start',
    boot_time: 'when the kernel started, seconds since 1970 UTC',
    forks: 'processes and threads made since the start',
  }),
])
