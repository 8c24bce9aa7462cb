// Memory, swap and counters of the kernel: each reads one file of `/proc`.

import type { RecordValue } from '../handles/record.js'
import { SystemInformation } from '../handles/system-handles.js'
import { cpuTimeNames, cpuTimeType, kernelStatsType, memoryType, swapType } from '../handles/system-values.js'
import type { Host } from '../host.js'
import { memorySize, parseMemory } from '../kernel-text/meminfo.js'
import { parseStat, requiredCounter } from '../kernel-text/stat.js'
import { ticksPerSecond } from '../platform/machine.js'
import { systemErrors } from './failure-form.js'
import { defineOperation, type Operation } from './operation.js'
import { asksSystemRead, readSystemFile } from './system-file.js'

const memoryPath = '/proc/meminfo'
const statPath = '/proc/stat'
const receiver = [{ name: 'system', type: 'system information' }] as const

const systemInfo = defineOperation({
  name: 'SystemInfo',
  summary: 'what to ask about this machine',
  parameters: [],
  returns: 'SystemInfo',
  asks: [],
  perform: () => new SystemInformation(),
})

function readMemory(host: Host): RecordValue {
  const sizes = parseMemory(readSystemFile(host, memoryPath))
  const total = memorySize(sizes, 'MemTotal')
  const available = sizes.get('MemAvailable') ?? 0n
  return memoryType.make({
    total,
    free: memorySize(sizes, 'MemFree'),
    available,
    used: total - available,
    buffers: memorySize(sizes, 'Buffers'),
    cached: memorySize(sizes, 'Cached'),
    shared_mem: sizes.get('Shmem') ?? 0n,
  })
}

function readSwap(host: Host): RecordValue {
  const sizes = parseMemory(readSystemFile(host, memoryPath))
  const total = memorySize(sizes, 'SwapTotal')
  const free = memorySize(sizes, 'SwapFree')
  return swapType.make({ total, free, used: total - free })
}

const memoryInfo = defineOperation({
  name: 'memory_info',
  style: 'method',
  summary: 'how much memory there is, and how much of it is used',
  parameters: receiver,
  returns: 'Meminfo',
  asks: asksSystemRead(memoryPath),
  failsAs: systemErrors,
  perform: readMemory,
})

const swapInfo = defineOperation({
  name: 'swap_info',
  style: 'method',
  summary: 'how much swap space there is, and how much of it is used',
  parameters: receiver,
  returns: 'Swapinfo',
  asks: asksSystemRead(memoryPath),
  failsAs: systemErrors,
  perform: readSwap,
})

const free = defineOperation({
  name: 'free',
  summary: 'memory and swap space',
  parameters: [],
  returns: 'map with `memory` (Meminfo) and `swap` (Swapinfo)',
  asks: asksSystemRead(memoryPath, memoryPath),
  failsAs: 'text',
  perform: (host) => {
    const memory = readMemory(host)
    return new Map([
      ['memory', memory],
      ['swap', readSwap(host)],
    ])
  },
})

const kernelStats = defineOperation({
  name: 'kernel_stats',
  style: 'method',
  summary: 'time of the processors and counters of the kernel since it started',
  parameters: receiver,
  returns: 'KernelStats',
  asks: asksSystemRead(statPath),
  failsAs: systemErrors,
  perform: (host) => {
    const stat = parseStat(readSystemFile(host, statPath))
    return kernelStatsType.make({
      total_cpu_time: cpuTimeOf(stat.total),
      cpu_time: stat.processors.map(cpuTimeOf),
      procs_running: stat.counters.get('procs_running') ?? 0n,
      procs_blocked: stat.counters.get('procs_blocked') ?? 0n,
      context_switches: requiredCounter(stat, 'ctxt'),
      boot_time: requiredCounter(stat, 'btime'),
      forks: requiredCounter(stat, 'processes'),
    })
  },
})

function cpuTimeOf(ticks: readonly bigint[]): RecordValue {
  const perSecond = BigInt(ticksPerSecond())
  const fields = cpuTimeNames.flatMap((name, index) => {
    const value = ticks[index] ?? 0n
    return [[`${name}_ticks`, value] as const, [`${name}_ms`, (value * 1000n) / perSecond] as const]
  })
  return cpuTimeType.make(Object.fromEntries(fields))
}

export const memoryOperations: readonly Operation[] = [systemInfo, memoryInfo, swapInfo, free, kernelStats]
