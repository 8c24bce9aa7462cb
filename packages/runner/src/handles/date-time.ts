// A moment as scripts hold it, UTC, with nanoseconds: what `find` compares the times of entries with.

import { HostValue } from '@sallyport/rhai'
import { OperationError } from '../operation-error.js'
import { type HandleType, handleType } from './handle-type.js'

const nanosecondsPerSecond = 1_000_000_000n

/** The years that four digits can say. */
const firstSecond = -62_167_219_200n
const lastSecond = 253_402_300_799n

export class DateTime extends HostValue {
  /** Since 1970. */
  readonly seconds: bigint
  readonly nanos: number

  constructor(seconds: bigint, nanos: number) {
    super()
    if (seconds < firstSecond || seconds > lastSecond || nanos < 0 || nanos > 999_999_999) throw invalid()
    this.seconds = seconds
    this.nanos = nanos
  }

  /** From the fields of a calendar; one that is no day or no time of a day is refused. */
  static of(fields: readonly [number, number, number, number, number, number], nanos: number): DateTime {
    const [year, month, day, hour, minute, second] = fields
    const date = new Date(0)
    date.setUTCFullYear(year, month - 1, day)
    date.setUTCHours(hour, minute, second)
    const moment = Number.isNaN(date.getTime()) ? undefined : new DateTime(BigInt(date.getTime() / 1000), nanos)
    if (moment === undefined || !moment.fields.every((field, index) => field === fields[index])) throw invalid()
    return moment
  }

  get fields(): readonly [number, number, number, number, number, number] {
    const date = new Date(Number(this.seconds) * 1000)
    return [
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
    ]
  }

  get nanoseconds(): bigint {
    return this.seconds * nanosecondsPerSecond + BigInt(this.nanos)
  }

  override get type(): HandleType {
    return dateTimeType
  }
}

function invalid(): OperationError {
  return new OperationError('InvalidArguments', 'Invalid arguments: no such date or time')
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')

function monthName({ fields: [, month] }: DateTime): string {
  return monthNames[month - 1] ?? ''
}

const fieldNames = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

export const dateTimeType = handleType<DateTime>({
  name: 'DateTime',
  is: (value): value is DateTime => value instanceof DateTime,
  toText: (moment) => {
    const text = new Date(Number(moment.seconds) * 1000).toISOString().slice(0, 19)
    return moment.nanos === 0 ? `${text}Z` : `${text}.${String(moment.nanos).padStart(9, '0')}Z`
  },
  equals: (left, right) => left.nanoseconds === right.nanoseconds,
  accessors: [
    { name: 'epoch_seconds', style: 'method', returns: 'int', summary: 'seconds since 1970', get: (m) => m.seconds },
    { name: 'nanos', style: 'method', returns: 'int', summary: 'nanoseconds within the second', get: (m) => m.nanos },
    {
      name: 'nanosecond',
      style: 'property',
      returns: 'int',
      summary: 'nanoseconds within the second',
      get: (m) => m.nanos,
    },
    {
      name: 'month_str',
      style: 'method',
      returns: 'string',
      summary: 'the name of the month',
      get: (m) => monthName(m),
    },
    {
      name: 'month_str_short',
      style: 'method',
      returns: 'string',
      summary: 'its first three letters',
      get: (m) => monthName(m).slice(0, 3),
    },
    ...fieldNames.map((name, index) => ({
      name,
      style: 'property' as const,
      returns: 'int',
      summary: `the ${name}`,
      get: (m: DateTime) => m.fields[index],
    })),
  ],
})
