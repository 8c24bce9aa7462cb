// `SizeUnit::MEBIBYTES` and its siblings: how a number of bytes is counted.

import { HostValue } from '@sallyport/rhai'
import { type HandleType, handleType } from './handle-type.js'

export class SizeUnit extends HostValue {
  /** The constant's name. */
  readonly name: string
  readonly bytes: bigint

  constructor(name: string, bytes: bigint) {
    super()
    this.name = name
    this.bytes = bytes
  }

  override get type(): HandleType {
    return sizeUnitType
  }
}

export const sizeUnitType = handleType<SizeUnit>({
  name: 'SizeUnit',
  is: (value): value is SizeUnit => value instanceof SizeUnit,
  toText: (unit) => unit.name,
  equals: (left, right) => left.name === right.name,
})

export const bytesUnit: SizeUnit = new SizeUnit('BYTES', 1n)

export const sizeUnits: readonly SizeUnit[] = [
  bytesUnit,
  new SizeUnit('KILOBYTES', 10n ** 3n),
  new SizeUnit('KIBIBYTES', 1n << 10n),
  new SizeUnit('MEGABYTES', 10n ** 6n),
  new SizeUnit('MEBIBYTES', 1n << 20n),
  new SizeUnit('GIGABYTES', 10n ** 9n),
  new SizeUnit('GIBIBYTES', 1n << 30n),
]
