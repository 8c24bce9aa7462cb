// Moments as scripts reckon with them: differences in seconds, and comparisons. Nothing here acts on the host.

import type { CallContext, Value } from '@sallyport/rhai'
import { guarded } from './guarded.js'
import { DateTime, dateTimeType } from './handles/date-time.js'
import { dateTimeFormats, dateTimeFormatType } from './handles/date-time-format.js'
import type { Registry } from './isolation/surface.js'
import { commonErrors } from './operations/failure-form.js'
import type { Session } from './session.js'

export function bindDateTime(registry: Registry, session: Session | undefined): void {
  registry.registerModule('DateTimeFormat', { constants: new Map(dateTimeFormats.map((each) => [each.name, each])) })
  registry.registerType(dateTimeFormatType)
  const moment = dateTimeType.name
  for (const [name, sign] of [
    ['+', 1n],
    ['-', -1n],
  ] as const) {
    registry.registerFunction({
      name,
      parameters: [moment, 'i64'],
      call: (context, left, right) =>
        guarded(session, context, () => shifted(asMoment(left), sign * BigInt(right as number | bigint)), commonErrors),
    })
  }
  const compare = (name: string, decide: (difference: bigint) => Value): void => {
    registry.registerFunction({
      name,
      parameters: [moment, moment],
      call: (_context: CallContext, left, right) => decide(asMoment(left).nanoseconds - asMoment(right).nanoseconds),
    })
  }
  registry.registerFunction({
    name: '-',
    parameters: [moment, moment],
    call: (_context, left, right) => Number(asMoment(left).seconds - asMoment(right).seconds),
  })
  compare('<', (difference) => difference < 0n)
  compare('<=', (difference) => difference <= 0n)
  compare('>', (difference) => difference > 0n)
  compare('>=', (difference) => difference >= 0n)
}

function shifted({ seconds, nanos }: DateTime, by: bigint): DateTime {
  return new DateTime(seconds + by, nanos)
}

function asMoment(value: Value): DateTime {
  if (!(value instanceof DateTime)) throw new Error('expected a moment')
  return value
}
