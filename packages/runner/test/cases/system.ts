// Cases of the operations that tell about the machine. What they show differs from one machine to the next, so the scripts
// look at how it fits together; the right to a folder is never the right to the machine.

import type { EscapeCase, OperationCases } from '../operation-cases.js'

const denied = (script: string): EscapeCase => ({ tree: {}, script, error: 'Permission denied' })

function system(operation: string, script: string, asks: readonly string[], act: string): OperationCases {
  return { operation, allowed: [{ script, asks, output: 'true' }], escapes: [denied(act)] }
}

const readMemory = 'read File /proc/meminfo'

const memoryCases: readonly OperationCases[] = [
  {
    operation: 'SystemInfo',
    allowed: [{ script: 'type_of(SystemInfo())', asks: [], output: 'SystemInfo' }],
    escapes: [denied('SystemInfo().memory_info()')],
  },
  system(
    'SystemInfo.memory_info',
    'let m = SystemInfo().memory_info(); m.total > 0 && m.used == m.total - m.available && m.to_map().keys().len() == 7',
    [readMemory],
    'SystemInfo().memory_info()',
  ),
  system(
    'SystemInfo.swap_info',
    'let s = SystemInfo().swap_info(); s.total >= 0 && s.used == s.total - s.free && s.to_map().total == s.total',
    [readMemory],
    'SystemInfo().swap_info()',
  ),
  system(
    'free',
    'let f = free(); f.memory.total > f.memory.free && f.swap.used >= 0',
    [readMemory, readMemory],
    'free()',
  ),
  system(
    'SystemInfo.kernel_stats',
    'let k = SystemInfo().kernel_stats(); k.cpu_time.len() > 0 && k.total_cpu_time.idle_ms >= k.total_cpu_time.idle_ticks && k.boot_time > 0 && k.forks > 0',
    ['read File /proc/stat'],
    'SystemInfo().kernel_stats()',
  ),
]

export const systemCases: readonly OperationCases[] = [...memoryCases]
