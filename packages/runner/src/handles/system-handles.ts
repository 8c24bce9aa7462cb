// `SystemInfo()` and `SysctlManager()`: what scripts call methods on to ask about the machine. They hold nothing and permit
// nothing.

import { HostValue } from '@sallyport/rhai'
import { type HandleType, handleType } from './handle-type.js'
import { dmesgEntryType, sysctlEntryType, unameType } from './machine-values.js'
import { slabEntryType, slabInfoType, slabSummaryType } from './slab-values.js'
import { cpuTimeType, kernelStatsType, memoryType, swapType } from './system-values.js'

export class SystemInformation extends HostValue {
  override get type(): HandleType {
    return systemInformationType
  }
}

export const systemInformationType = handleType<SystemInformation>({
  name: 'SystemInfo',
  is: (value): value is SystemInformation => value instanceof SystemInformation,
})

export class SysctlManager extends HostValue {
  override get type(): HandleType {
    return sysctlManagerType
  }
}

export const sysctlManagerType = handleType<SysctlManager>({
  name: 'SysctlManager',
  is: (value): value is SysctlManager => value instanceof SysctlManager,
})

/** Everything that the operations on the system hand out. */
export const systemHandleTypes: readonly HandleType[] = [
  systemInformationType,
  sysctlManagerType,
  memoryType,
  swapType,
  cpuTimeType,
  kernelStatsType,
  unameType,
  dmesgEntryType,
  sysctlEntryType,
  slabEntryType,
  slabSummaryType,
  slabInfoType,
]
