// Ranges and stepped sequences. INT steps are exact over 64 bit; a sequence ends where the next value would overflow.

import { EvaluationError } from '../errors.js'
import { wrapInCall } from '../evaluate/machine.js'
import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { Float } from '../value/float.js'
import { canonical, type Int, maxInt } from '../value/int64.js'
import { done, Range, RhaiIterator } from '../value/range.js'
import { getter, impure, pure } from './native.js'

function zeroStep(context: CallContext): EvaluationError {
  const inner = new EvaluationError({ kind: 'ErrorArithmetic', text: 'step value cannot be zero' })
  const { position, sourceName } = context
  return wrapInCall(inner, { name: 'range', position, sourceName })
}

function stepInts(context: CallContext, from: Int, to: Int, step: Int): RhaiIterator {
  if (step === 0) throw zeroStep(context)
  const isUp = step > 0
  return new RhaiIterator(() => {
    if ([from, to, step].every((value) => typeof value === 'number'))
      return stepNumbers(Number(from), Number(to), Number(step))
    let next = BigInt(from)
    return () => {
      if (isUp ? next >= BigInt(to) : next <= BigInt(to)) return done
      const value = canonical(next)
      next += BigInt(step)
      return value
    }
  })
}

/** The same in safe integers: the sum of two of them is exact enough to compare with a third. */
function stepNumbers(from: number, to: number, step: number) {
  let next = from
  return () => {
    if (step > 0 ? next >= to : next <= to) return done
    const value = next
    next += step
    return value
  }
}

function stepFloats(context: CallContext, from: number, to: number, step: number): RhaiIterator {
  if (step === 0) throw zeroStep(context)
  return new RhaiIterator(() => {
    let next = from
    return () => {
      if (!(step > 0 ? next < to : next > to)) return done
      const value = new Float(next)
      // A step too small to change the value would never end; the loop's own operations are counted.
      next += step
      return value
    }
  })
}

function contains(range: Range, value: Int): boolean {
  return value >= range.start && (range.isInclusive ? value <= range.end : value < range.end)
}

function isEmpty(range: Range): boolean {
  return range.isInclusive ? range.start > range.end : range.start >= range.end
}

function forRanges(type: 'range' | 'range='): NativeFunction[] {
  return [
    getter('start', type, (_, range) => range.start),
    getter('end', type, (_, range) => range.end),
    getter('is_inclusive', type, (_, range) => range.isInclusive),
    getter('is_exclusive', type, (_, range) => !range.isInclusive),
    getter('is_empty', type, (_, range) => isEmpty(range)),
    pure('contains', [type, 'i64'], (_, range, value) => contains(range, value), impure),
  ]
}

export const rangeFunctions: readonly NativeFunction[] = [
  // `()` as a bound leaves that end open.
  pure('..', ['i64', '()'], (_, from) => new Range(from, maxInt, false)),
  pure('..=', ['i64', '()'], (_, from) => new Range(from, maxInt, true)),
  pure('..', ['()', 'i64'], (_, __, to) => new Range(0, to, false)),
  pure('..=', ['()', 'i64'], (_, __, to) => new Range(0, to, true)),
  pure('range', ['i64', 'i64'], (_, from, to) => new Range(from, to, false)),
  pure('range', ['i64', 'i64', 'i64'], stepInts),
  pure('range', ['range', 'i64'], (context, range, step) => stepInts(context, range.start, range.end, step)),
  pure('range', ['f64', 'f64', 'f64'], (context, from, to, step) =>
    stepFloats(context, from.value, to.value, step.value),
  ),
  ...forRanges('range'),
  ...forRanges('range='),
]
