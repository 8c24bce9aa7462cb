// The two forms in which moments are written, and read back.

import { HostValue } from '@sallyport/rhai'
import { UnreadableError } from '../operation-error.js'
import { DateTime } from './date-time.js'
import { type HandleType, handleType } from './handle-type.js'

export class DateTimeFormat extends HostValue {
  readonly name: 'RFC3339' | 'RFC2822'

  constructor(name: DateTimeFormat['name']) {
    super()
    this.name = name
  }

  override get type(): HandleType {
    return dateTimeFormatType
  }
}

export const dateTimeFormatType = handleType<DateTimeFormat>({
  name: 'DateTimeFormat',
  is: (value): value is DateTimeFormat => value instanceof DateTimeFormat,
  toText: (format) => format.name,
  equals: (left, right) => left.name === right.name,
})

export const dateTimeFormats: readonly DateTimeFormat[] = [new DateTimeFormat('RFC3339'), new DateTimeFormat('RFC2822')]

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')

export function writeDateTime(moment: DateTime, { name }: DateTimeFormat): string {
  const [year, month, day, hour, minute, second] = moment.fields
  const two = (number: number): string => String(number).padStart(2, '0')
  const time = `${two(hour)}:${two(minute)}:${two(second)}`
  const fourDigits = String(year).padStart(4, '0')
  if (name === 'RFC3339') {
    const fraction = moment.nanos === 0 ? '' : `.${String(moment.nanos).padStart(9, '0').replace(/0+$/, '')}`
    return `${fourDigits}-${two(month)}-${two(day)}T${time}${fraction}Z`
  }
  const weekday = days[new Date(Number(moment.seconds) * 1000).getUTCDay()] ?? ''
  return `${weekday}, ${two(day)} ${months[month - 1] ?? ''} ${fourDigits} ${time} +0000`
}

const rfc3339 =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[Tt ](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d{1,9})\d*)?(?<offset>[Zz]|[+-]\d\d:\d\d)$/
const rfc2822 =
  /^(?:(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat), {1,3})?(?<day>\d{1,2}) {1,3}(?<month>[A-Z][a-z]{2}) {1,3}(?<year>\d{4}) {1,3}(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))? {1,3}(?<offset>[+-]\d{4}|GMT|UT|Z)$/

/** With its offset taken into account; throws where the text is none, or no such day or time exists. */
export function readDateTime(text: string, { name }: DateTimeFormat): DateTime {
  const fields = (name === 'RFC3339' ? rfc3339 : rfc2822).exec(text.slice(0, 100))?.groups
  const month = name === 'RFC3339' ? Number(fields?.['month']) : months.indexOf(fields?.['month'] ?? '') + 1
  const offset = offsetIn(fields?.['offset'] ?? '')
  if (fields === undefined || offset === undefined) throw unreadable(text, name)
  const numbers = ['year', 'day', 'hour', 'minute'].map((each) => Number(fields[each])) as [
    number,
    number,
    number,
    number,
  ]
  const [year, day, hour, minute] = numbers
  const local = DateTime.of(
    [year, month, day, hour, minute, Number(fields['second'] ?? 0)],
    Number((fields['fraction'] ?? '').padEnd(9, '0')),
  )
  return new DateTime(local.seconds - BigInt(offset * 60), local.nanos)
}

/** In minutes east of Greenwich. */
function offsetIn(written: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(written) ?? []
  if (sign === undefined) return 0
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function unreadable(text: string, name: string): UnreadableError {
  const message = `Parse Error: Failed to parse ${name} datetime from '${text.slice(0, 100)}'`
  return new UnreadableError(message)
}
