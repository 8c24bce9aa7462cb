// Moments for scripts to compare with. Nothing is asked: the clock is no secret.

import { DateTime } from '../handles/date-time.js'
import { readDateTime, writeDateTime } from '../handles/date-time-format.js'
import { commonErrors } from './failure-form.js'
import { defineOperation } from './operation.js'

const makeDateTime = defineOperation({
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
  failsAs: commonErrors,
  perform: (_host, { year, month, day, hour, minute, second, nanosecond }) =>
    DateTime.of(
      [Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)],
      Number(nanosecond),
    ),
})

const fromEpochSeconds = defineOperation({
  name: 'from_epoch_seconds',
  summary: 'the moment so many seconds after 1970',
  parameters: [{ name: 'seconds', type: 'int' }],
  returns: 'DateTime',
  asks: [],
  failsAs: commonErrors,
  perform: (_host, { seconds }) => new DateTime(BigInt(seconds), 0),
})

const fromEpochNanos = defineOperation({
  name: 'from_epoch_nanos',
  summary: 'the moment so many seconds and nanoseconds after 1970',
  parameters: [
    { name: 'seconds', type: 'int' },
    { name: 'nanoseconds', type: 'int' },
  ],
  returns: 'DateTime',
  asks: [],
  failsAs: commonErrors,
  perform: (_host, { seconds, nanoseconds }) => new DateTime(BigInt(seconds), Number(nanoseconds)),
})

const now = defineOperation({
  name: 'now',
  summary: 'the present moment, to the second',
  parameters: [],
  returns: 'DateTime',
  asks: [],
  failsAs: commonErrors,
  perform: (host) => new DateTime(BigInt(Math.floor(host.now().getTime() / 1000)), 0),
})

const nowNanos = defineOperation({
  name: 'now_nanos',
  summary: 'the present moment, as exact as the clock is',
  parameters: [],
  returns: 'DateTime',
  asks: [],
  failsAs: commonErrors,
  perform: (host) => {
    const milliseconds = host.now().getTime()
    return new DateTime(BigInt(Math.floor(milliseconds / 1000)), (milliseconds % 1000) * 1_000_000)
  },
})

const parseDateTime = defineOperation({
  name: 'parse_datetime',
  summary: 'the moment that a text in one of the two forms says, its offset taken into account',
  parameters: [
    { name: 'text', type: 'string' },
    { name: 'format', type: 'date format' },
  ],
  returns: 'DateTime',
  asks: [],
  failsAs: commonErrors,
  perform: (_host, { text, format }) => readDateTime(text, format),
})

const dateTimeText = defineOperation({
  name: 'to_string',
  style: 'method',
  summary: 'the moment as a text in one of the two forms, UTC',
  parameters: [
    { name: 'moment', type: 'moment' },
    { name: 'format', type: 'date format' },
  ],
  returns: 'string',
  asks: [],
  failsAs: commonErrors,
  perform: (_host, { moment, format }) => writeDateTime(moment, format),
})

export const dateTimeOperations = [
  makeDateTime,
  fromEpochSeconds,
  fromEpochNanos,
  now,
  nowNanos,
  parseDateTime,
  dateTimeText,
]
