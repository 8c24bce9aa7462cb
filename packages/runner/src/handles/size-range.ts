// Ranges of sizes as scripts write them (`SizeRange::between(1, 5, SizeUnit::MEBIBYTES)`), and the `Unit` of `format_bytes`. Exact:
// bytes are whole numbers of any size.

import { HostValue } from '@sallyport/rhai'
import { type HandleType, handleType } from './handle-type.js'
import type { SizeUnit } from './size-unit.js'

/** Both ends belong to the range; an absent one is open. */
export class SizeRange extends HostValue {
  readonly min: bigint | undefined
  readonly max: bigint | undefined

  constructor(min: bigint | undefined, max: bigint | undefined, unit: SizeUnit) {
    super()
    this.min = min === undefined ? undefined : min * unit.bytes
    this.max = max === undefined ? undefined : max * unit.bytes
  }

  holds(bytes: bigint): boolean {
    return (this.min === undefined || bytes >= this.min) && (this.max === undefined || bytes <= this.max)
  }

  override get type(): HandleType {
    return sizeRangeType
  }
}

export const sizeRangeType = handleType<SizeRange>({
  name: 'SizeRange',
  is: (value): value is SizeRange => value instanceof SizeRange,
})

/** `Unit::KILOBYTES`: what `format_bytes` divides by. */
export class ByteUnit extends HostValue {
  readonly name: string
  readonly bytes: bigint

  constructor(name: string, bytes: bigint) {
    super()
    this.name = name
    this.bytes = bytes
  }

  override get type(): HandleType {
    return byteUnitType
  }
}

export const byteUnitType = handleType<ByteUnit>({
  name: 'Unit',
  is: (value): value is ByteUnit => value instanceof ByteUnit,
  toText: (unit) => unit.name,
  equals: (left, right) => left.name === right.name,
})

export const byteUnits: readonly ByteUnit[] = [
  new ByteUnit('BYTES', 1n),
  new ByteUnit('KILOBYTES', 1024n),
  new ByteUnit('MEGABYTES', 1024n ** 2n),
]
