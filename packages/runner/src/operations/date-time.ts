// Moments for scripts to compare with. Nothing is asked: the clock is no secret.

import { DateTime } from '../handles/date-time.js'
import { defineOperation } from './operation.js'

export const makeDateTime = defineOperation({
  name: 'DateTime',
  summary: 'a moment, UTC',
  parameters: [
    { name: 'year', type: 'int' },
    { name: 'month', type: 'int' },
    { name: 'day', type: 'int' },
    { name: 'hour', type: 'int' },
    { name: 'minute', type: 'int' },
    { name: 'second', type: 'int' },
    { name: 'nanosecond', type: 'int' },
  ],
  returns: 'DateTime',
  asks: [],
  perform: (_host, { year, month, day, hour, minute, second, nanosecond }) =>
    DateTime.of(
      [Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)],
      Number(nanosecond),
    ),
})

export const fromEpochSeconds = defineOperation({
  name: 'from_epoch_seconds',
  summary: 'the moment so many seconds after 1970',
  parameters: [{ name: 'seconds', type: 'int' }],
  returns: 'DateTime',
  asks: [],
  perform: (_host, { seconds }) => new DateTime(BigInt(seconds), 0),
})

export const fromEpochNanos = defineOperation({
  name: 'from_epoch_nanos',
  summary: 'the moment so many seconds and nanoseconds after 1970',
  parameters: [
    { name: 'seconds', type: 'int' },
    { name: 'nanoseconds', type: 'int' },
  ],
  returns: 'DateTime',
  asks: [],
  perform: (_host, { seconds, nanoseconds }) => new DateTime(BigInt(seconds), Number(nanoseconds)),
})
