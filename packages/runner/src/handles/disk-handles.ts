// `Filesystems(options)`: which file systems a script means.

import { HostValue } from '@sallyport/rhai'
import { cpuStatsType, deviceStatsType, filesystemType, ioStatType } from './disk-values.js'
import { type HandleType, handleType } from './handle-type.js'

export class Filesystems extends HostValue {
  /** Mount points to look at and below; none means all. */
  readonly targets: readonly string[]
  readonly onlyLocal: boolean

  constructor(targets: readonly string[], onlyLocal: boolean) {
    super()
    this.targets = targets
    this.onlyLocal = onlyLocal
  }

  override get type(): HandleType {
    return filesystemsType
  }
}

export const filesystemsType = handleType<Filesystems>({
  name: 'Filesystems',
  is: (value): value is Filesystems => value instanceof Filesystems,
})

export const diskHandleTypes: readonly HandleType[] = [
  filesystemsType,
  filesystemType,
  cpuStatsType,
  deviceStatsType,
  ioStatType,
]
