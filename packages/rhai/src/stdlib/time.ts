// Points in time. The clock and the pause are the host's.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { Float } from '../value/float.js'
import type { Int } from '../value/int64.js'
import { Timestamp } from '../value/timestamp.js'
import { getter, pure } from './native.js'

const millisecondsPerSecond = 1000

function elapsed(context: CallContext, timestamp: Timestamp): Float {
  const milliseconds = context.now() - timestamp.milliseconds
  if (milliseconds < 0) throw context.fail('ErrorArithmetic', 'Time-stamp is later than now')
  return new Float(milliseconds / millisecondsPerSecond)
}

function shifted(timestamp: Timestamp, seconds: number): Timestamp {
  return new Timestamp(timestamp.milliseconds + seconds * millisecondsPerSecond)
}

function secondsOf(value: Int | Float): number {
  return value instanceof Float ? value.value : Number(value)
}

const orderings: readonly (readonly [string, (x: number, y: number) => boolean])[] = [
  ['<', (x, y) => x < y],
  ['<=', (x, y) => x <= y],
  ['>', (x, y) => x > y],
  ['>=', (x, y) => x >= y],
]

function sleep(context: CallContext, seconds: number): undefined {
  if (seconds > 0) context.sleep(seconds * millisecondsPerSecond)
  return undefined
}

export const sleepFunctions: readonly NativeFunction[] = [
  pure('sleep', ['i64'], (context, seconds) => sleep(context, Number(seconds)), { isVolatile: true }),
  pure('sleep', ['f64'], (context, seconds) => sleep(context, seconds.value), { isVolatile: true }),
]

export const timeFunctions: readonly NativeFunction[] = [
  pure('timestamp', [], (context) => new Timestamp(context.now()), { isVolatile: true }),
  getter('elapsed', 'timestamp', elapsed),
  pure('-', ['timestamp', 'timestamp'], (_, left, right) => {
    return new Float((left.milliseconds - right.milliseconds) / millisecondsPerSecond)
  }),
  ...(['i64', 'f64'] as const).flatMap((type) => [
    pure('+', ['timestamp', type], (_, timestamp, seconds) => shifted(timestamp, secondsOf(seconds))),
    pure('-', ['timestamp', type], (_, timestamp, seconds) => shifted(timestamp, -secondsOf(seconds))),
  ]),
  ...orderings.map(([operator, compare]) =>
    pure(operator, ['timestamp', 'timestamp'], (_, left, right) => compare(left.milliseconds, right.milliseconds)),
  ),
]
