// `SystemInfo()`: what scripts call methods on to ask about the machine. It holds nothing and permits nothing.

import { HostValue } from '@sallyport/rhai'
import { type HandleType, handleType } from './handle-type.js'
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

/** Everything that the operations on the system hand out. */
export const systemHandleTypes: readonly HandleType[] = [
  systemInformationType,
  memoryType,
  swapType,
  cpuTimeType,
  kernelStatsType,
]
