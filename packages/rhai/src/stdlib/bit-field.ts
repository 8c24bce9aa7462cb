// INT as a field of 64 bits. Negative positions count from the most significant bit.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { compareInts, type Int, wrap } from '../value/int64.js'
import { done, type Range, RhaiIterator } from '../value/range.js'
import { exchanger, getter, pure } from './native.js'
import { plainRange } from './span.js'

const width = 64

function bitPosition(context: CallContext, index: Int): number {
  const at = Number(index) < 0 ? width + Number(index) : Number(index)
  if (at >= 0 && at < width) return at
  const text = `Bit-field index ${index} out of bounds: only 64 bits in bit-field`
  throw context.fail('ErrorBitFieldBounds', text, { length: width, index })
}

interface Bits {
  readonly start: number
  readonly count: number
}

function bitsFrom(context: CallContext, start: Int, count: Int): Bits {
  if (count <= 0) return { start: 0, count: 0 }
  const from = bitPosition(context, start)
  return { start: from, count: Math.min(Number(count), width - from) }
}

/** Ranges never count from the end, and the last position of an inclusive one must exist. */
function bitsIn(context: CallContext, range: Range): Bits {
  const { start, count } = plainRange(range)
  const beforeStart = wrap(BigInt(start) - 1n)
  const last = compareInts(range.end, beforeStart) < 0 ? beforeStart : range.end
  if (range.isInclusive && Number(last) >= width) bitPosition(context, last)
  return bitsFrom(context, start, count)
}

/** Iterators look at the first position even when they are empty. */
function iteratedFrom(context: CallContext, start: Int, count: Int): Bits {
  const from = bitPosition(context, start)
  return { start: from, count: Math.min(Math.max(0, Number(count)), width - from) }
}

function mask(count: number): bigint {
  return (1n << BigInt(count)) - 1n
}

function readBits(value: Int, { start, count }: Bits): Int {
  return wrap((BigInt.asUintN(64, BigInt(value)) >> BigInt(start)) & mask(count))
}

function writeBits(value: Int, { start, count }: Bits, bits: Int): Int {
  const field = mask(count) << BigInt(start)
  const kept = BigInt.asUintN(64, BigInt(value)) & ~field
  return wrap(kept | ((BigInt.asUintN(64, BigInt(bits)) << BigInt(start)) & field))
}

function iterateBits(value: Int, { start, count }: Bits): RhaiIterator {
  const bits = BigInt.asUintN(64, BigInt(value))
  return new RhaiIterator(() => {
    let next = start
    return () => (next < start + count ? ((bits >> BigInt(next++)) & 1n) === 1n : done)
  })
}

const whole: Bits = { start: 0, count: width }

export const bitFieldFunctions: readonly NativeFunction[] = [
  pure('get_bit', ['i64', 'i64'], (context, value, index) => {
    return readBits(value, { start: bitPosition(context, index), count: 1 }) === 1
  }),
  exchanger('set_bit', ['i64', 'i64', 'bool'], (context, place, index, bit) => {
    place.set(writeBits(place.get(), { start: bitPosition(context, index), count: 1 }, bit ? 1 : 0))
    return undefined
  }),
  pure('get_bits', ['i64', 'i64', 'i64'], (context, value, start, count) =>
    readBits(value, bitsFrom(context, start, count)),
  ),
  exchanger('set_bits', ['i64', 'i64', 'i64', 'i64'], (context, place, start, count, bits) => {
    place.set(writeBits(place.get(), bitsFrom(context, start, count), bits))
    return undefined
  }),
  getter('bits', 'i64', (_, value) => iterateBits(value, whole)),
  pure('bits', ['i64', 'i64'], (context, value, start) => iterateBits(value, iteratedFrom(context, start, width))),
  pure('bits', ['i64', 'i64', 'i64'], (context, value, start, count) => {
    return iterateBits(value, iteratedFrom(context, start, count))
  }),
  ...(['range', 'range='] as const).flatMap((range) => [
    pure('get_bits', ['i64', range], (context, value, span) => readBits(value, bitsIn(context, span))),
    exchanger('set_bits', ['i64', range, 'i64'], (context, place, span, bits) => {
      place.set(writeBits(place.get(), bitsIn(context, span), bits))
      return undefined
    }),
    pure('bits', ['i64', range], (context, value, span) => {
      const { start, count } = plainRange(span)
      return iterateBits(value, iteratedFrom(context, start, count))
    }),
  ]),
]
