// Cases of the operations that tell about the machine. What they show differs from one machine to the next, so the scripts
// look at how it fits together; the right to a folder is never the right to the machine.

import { closeSync, constants, openSync } from 'node:fs'
import { osError, systemCode } from '../../src/os-error.js'
import type { EscapeCase, OperationCases } from './case.js'

export const denied = (script: string): EscapeCase => ({ tree: {}, script, error: 'Permission denied' })

export function system(
  operation: string,
  script: string,
  asks: readonly string[],
  act: string,
  failure?: string,
): OperationCases {
  return { operation, allowed: [{ script, asks, output: 'true', failure }], escapes: [denied(act)] }
}

/** How this machine refuses to open a file to who runs the tests; nothing where it does not. */
function refusal(path: string, flags: number = constants.O_RDONLY): string | undefined {
  try {
    closeSync(openSync(path, flags | constants.O_NONBLOCK))
    return undefined
  } catch (error) {
    return osError(systemCode(error) ?? '').message
  }
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

const list = ['list Sysinfo *']

const identityCases: readonly OperationCases[] = [
  system('hostname', 'hostname() != ""', list, 'hostname()'),
  system('SystemInfo.hostname', 'SystemInfo().hostname() != ""', list, 'SystemInfo().hostname()'),
  system('nproc', 'nproc() > 0', list, 'nproc()'),
  system('SystemInfo.cpu_count', 'SystemInfo().cpu_count() > 0', list, 'SystemInfo().cpu_count()'),
  system('uname', 'uname().to_string().ends_with(" GNU/Linux")', list, 'uname()'),
  system(
    'SystemInfo.uname_info',
    'let u = SystemInfo().uname_info(); u.kernel_name == "Linux" && u.to_map().machine == u.processor',
    list,
    'SystemInfo().uname_info()',
  ),
]

const kernelLog = '/dev/kmsg'
const logAsks = [`read File ${kernelLog}`]

const logCases: readonly OperationCases[] = [
  system(
    'dmesg',
    'dmesg().all(|e| e.message != "" && e.timestamp_from_system_start.len() >= 12)',
    logAsks,
    'dmesg()',
    refusal(kernelLog),
  ),
  system(
    'SystemInfo.dmesg_info',
    'SystemInfo().dmesg_info(DmesgOptions().human_readable_time(true).build()).all(|e| e.timestamp_from_system_start.len() == 24)',
    logAsks,
    'SystemInfo().dmesg_info(DmesgOptions().build())',
    refusal(kernelLog),
  ),
]

const slabs = '/proc/slabinfo'

const slabCases: readonly OperationCases[] = [
  system(
    'SystemInfo.slab_info',
    'let s = SystemInfo().slab_info(); s.slabs.len() == s.summary.total_caches && s.slabs[0].objs >= s.slabs[1].objs && s.to_map().slabs[0].keys().len() == 7',
    ['open Dir /proc', `open File ${slabs}`, `read File ${slabs}`],
    'SystemInfo().slab_info()',
    refusal(slabs),
  ),
]

const setting = '/proc/sys/kernel/printk_ratelimit_burst'
const opensSetting = ['open Dir /proc/sys/kernel', `open File ${setting}`]
const readsSetting = [...opensSetting, `read File ${setting}`]
const writesSetting = [...opensSetting, `write File ${setting}`]
const written = refusal(setting, constants.O_WRONLY)

/** A key cannot climb: its dots are slashes. */
const climbs = (act: string): EscapeCase => ({
  tree: {},
  script: act,
  error: 'for file_system::Dir::/proc/sys/kernel/etc',
})

const findsSetting = [
  'open Dir /proc/sys',
  'read Dir /proc/sys',
  'open Dir /proc/sys/kernel',
  'read Dir /proc/sys/kernel',
  'open File /proc/sys/kernel/ostype',
  'read File /proc/sys/kernel/ostype',
]

const settingCases: readonly OperationCases[] = [
  {
    operation: 'SysctlManager',
    allowed: [{ script: 'type_of(SysctlManager())', asks: [], output: 'SysctlManager' }],
    escapes: [denied('SysctlManager().read("kernel.ostype")')],
  },
  {
    operation: 'sysctl_read',
    allowed: [
      { script: 'sysctl_read("kernel.printk_ratelimit_burst").parse_int() > 0', asks: readsSetting, output: 'true' },
    ],
    escapes: [denied('sysctl_read("kernel.ostype")'), climbs('sysctl_read("kernel/../../../etc/passwd")')],
  },
  {
    operation: 'SysctlManager.read',
    allowed: [
      {
        script: 'SysctlManager().read("kernel.printk_ratelimit_burst").parse_int() > 0',
        asks: readsSetting,
        output: 'true',
      },
    ],
    escapes: [
      denied('SysctlManager().read("kernel.ostype")'),
      climbs('SysctlManager().read("kernel/../../../etc/passwd")'),
    ],
  },
  {
    operation: 'sysctl_write',
    allowed: [
      {
        script: 'let k = "kernel.printk_ratelimit_burst"; sysctl_write(k, sysctl_read(k))',
        asks: [...readsSetting, ...writesSetting],
        output: '',
        failure: written,
      },
    ],
    escapes: [
      denied('sysctl_write("kernel.printk_ratelimit_burst", "10")'),
      climbs('sysctl_write("kernel/../../../etc/x", "1")'),
    ],
  },
  {
    operation: 'SysctlManager.write',
    allowed: [
      {
        script: 'let s = SysctlManager(); let k = "kernel.printk_ratelimit_burst"; s.write(k, s.read(k))',
        asks: [...readsSetting, ...writesSetting],
        output: '',
        failure: written,
      },
    ],
    escapes: [denied('SysctlManager().write("kernel.printk_ratelimit_burst", "10")')],
  },
  {
    operation: 'sysctl_find',
    allowed: [
      {
        script: 'sysctl_find("kernel/ostype$")',
        asks: findsSetting,
        output: '[#{"key": "kernel.ostype", "value": "Linux"}]',
        leavesOut: true,
      },
    ],
    escapes: [denied('sysctl_find("ostype")')],
  },
  {
    operation: 'SysctlManager.find',
    allowed: [
      {
        script: 'SysctlManager().find("kernel/ostype$").map(|s| s.key + "=" + s.value)',
        asks: findsSetting,
        output: '["kernel.ostype=Linux"]',
        leavesOut: true,
      },
    ],
    escapes: [denied('SysctlManager().find("ostype")')],
  },
]

export const systemCases: readonly OperationCases[] = [
  ...memoryCases,
  ...identityCases,
  ...logCases,
  ...slabCases,
  ...settingCases,
]
