// `Filesystems(options)`: which file systems a script means; and the units of `format_bytes`.

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

/** `Unit::KILOBYTES`. */
export class BlockUnit extends HostValue {
  /** The constant's name. */
  readonly name: string
  readonly bytes: bigint

  constructor(name: string, bytes: bigint) {
    super()
    this.name = name
    this.bytes = bytes
  }

  override get type(): HandleType {
    return blockUnitType
  }
}

export const blockUnitType = handleType<BlockUnit>({
  name: 'Unit',
  is: (value): value is BlockUnit => value instanceof BlockUnit,
  toText: (unit) => unit.name,
  equals: (left, right) => left.name === right.name,
})

export const blockUnits: readonly BlockUnit[] = [
  new BlockUnit('BYTES', 1n),
  new BlockUnit('KILOBYTES', 1n << 10n),
  new BlockUnit('MEGABYTES', 1n << 20n),
]

export const diskHandleTypes: readonly HandleType[] = [
  filesystemsType,
  blockUnitType,
  filesystemType,
  cpuStatsType,
  deviceStatsType,
  ioStatType,
]
