// Blobs as sequences of bytes. Values written keep their low eight bits; what is read where nothing is gives 0.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { decodeUtf8, encodeUtf8 } from '../evaluate/operations.js'
import { RhaiArray } from '../value/array.js'
import { Blob } from '../value/blob.js'
import type { Int } from '../value/int64.js'
import { reserveBytes, reserveElements, reserveText } from './charge.js'
import { getter, impure, mutator, pure } from './native.js'
import { clampedRange, elementIndex, nearestIndex, position, type Stretch, stretchOf, stretchOfRange } from './span.js'

function byteOf(value: Int): number {
  return Number(BigInt.asUintN(8, BigInt(value)))
}

function make(context: CallContext, length: Int, value: Int): Blob {
  const size = Math.max(0, Number(length))
  reserveBytes(context, size)
  return new Blob(new Uint8Array(size).fill(byteOf(value)))
}

/** The bytes before and after a stretch, with others between. */
function joined(bytes: Uint8Array, { start, end }: Stretch, between: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - (end - start) + between.length)
  result.set(bytes.subarray(0, start))
  result.set(between, start)
  result.set(bytes.subarray(end), start + between.length)
  return result
}

const nothing = new Uint8Array(0)

function append(context: CallContext, blob: Blob, bytes: Uint8Array): undefined {
  reserveBytes(context, blob.length + bytes.length)
  blob.append(bytes.slice())
  return undefined
}

function push(context: CallContext, blob: Blob, value: Int): undefined {
  if (blob.length + 1 > context.limits.maxArrayElements) reserveBytes(context, blob.length + 1)
  blob.push(byteOf(value))
  return undefined
}

function insert(context: CallContext, blob: Blob, index: Int, value: Int): undefined {
  reserveBytes(context, blob.length + 1)
  const at = position(blob.length, index)
  blob.replace(joined(blob.bytes, { start: at, end: at }, Uint8Array.of(byteOf(value))))
  return undefined
}

function pad(context: CallContext, blob: Blob, length: Int, value: Int): undefined {
  const missing = Number(length) - blob.length
  if (missing <= 0) return undefined
  reserveBytes(context, Number(length))
  blob.append(new Uint8Array(missing).fill(byteOf(value)))
  return undefined
}

/** Takes a stretch out and gives it. */
function drain(context: CallContext, blob: Blob, stretch: Stretch): Blob {
  reserveBytes(context, blob.length)
  const taken = blob.bytes.slice(stretch.start, stretch.end)
  blob.replace(joined(blob.bytes, stretch, nothing))
  return new Blob(taken)
}

/** Keeps only a stretch and gives the rest; an empty one keeps everything, unless it is empty because it starts at the end. */
function retain(context: CallContext, blob: Blob, stretch: Stretch): Blob {
  if (stretch.end <= stretch.start && stretch.start < blob.length) return new Blob(new Uint8Array(0))
  reserveBytes(context, blob.length)
  const removed = joined(blob.bytes, stretch, nothing)
  blob.replace(blob.bytes.slice(stretch.start, stretch.end))
  return new Blob(removed)
}

function extract(context: CallContext, blob: Blob, { start, end }: Stretch): Blob {
  reserveBytes(context, end - start)
  return new Blob(blob.bytes.slice(start, end))
}

/** Where nothing is replaced, Rhai appends, wherever the stretch starts. */
function splice(context: CallContext, blob: Blob, stretch: Stretch, inserted: Blob): undefined {
  if (stretch.end <= stretch.start) return append(context, blob, inserted.bytes)
  reserveBytes(context, blob.length + inserted.length)
  blob.replace(joined(blob.bytes, stretch, inserted.bytes))
  return undefined
}

/** Takes out the byte at an index; 0 where there is none. */
function takeAt(context: CallContext, blob: Blob, index: number | undefined): number {
  if (index === undefined || blob.length === 0) return 0
  const value = blob.bytes[index] ?? 0
  drain(context, blob, { start: index, end: index + 1 })
  return value
}

function keep(context: CallContext, blob: Blob, stretch: Stretch): undefined {
  if (stretch.end - stretch.start < blob.length) blob.replace(extract(context, blob, stretch).own())
  return undefined
}

function toArray(context: CallContext, blob: Blob): RhaiArray {
  reserveElements(context, blob.length)
  return new RhaiArray([...blob.bytes])
}

function asString(context: CallContext, blob: Blob): string {
  reserveText(context, blob.length)
  return decodeUtf8(blob.bytes)
}

function forRanges(type: 'range' | 'range='): NativeFunction[] {
  return [
    pure(
      'extract',
      ['blob', type],
      (context, blob, range) => extract(context, blob, stretchOfRange(blob.length, range)),
      impure,
    ),
    mutator('drain', ['blob', type], (context, blob, range) =>
      drain(context, blob, stretchOfRange(blob.length, range)),
    ),
    mutator('retain', ['blob', type], (context, blob, range) =>
      clampedRange(range).count === 0
        ? new Blob(new Uint8Array(0))
        : retain(context, blob, stretchOfRange(blob.length, range)),
    ),
    mutator('splice', ['blob', type, 'blob'], (context, blob, range, inserted) =>
      splice(context, blob, stretchOfRange(blob.length, range), inserted),
    ),
  ]
}

export const blobFunctions: readonly NativeFunction[] = [
  pure('blob', [], () => new Blob(new Uint8Array(0))),
  pure('blob', ['i64'], (context, length) => make(context, length, 0)),
  pure('blob', ['i64', 'i64'], make),
  getter('len', 'blob', (_, blob) => blob.length),
  getter('is_empty', 'blob', (_, blob) => blob.length === 0),
  pure('get', ['blob', 'i64'], (_, blob, index) => blob.bytes[nearestIndex(blob.length, index) ?? -1] ?? 0),
  mutator('set', ['blob', 'i64', 'i64'], (_, blob, index, value) => {
    const at = nearestIndex(blob.length, index)
    if (at !== undefined) blob.own()[at] = byteOf(value)
    return undefined
  }),
  mutator('push', ['blob', 'i64'], push),
  mutator('append', ['blob', 'i64'], push),
  mutator('append', ['blob', 'blob'], (context, blob, added) => append(context, blob, added.bytes)),
  mutator('append', ['blob', 'string'], (context, blob, text) => {
    reserveBytes(context, text.length)
    return append(context, blob, encodeUtf8(text))
  }),
  mutator('append', ['blob', 'char'], (context, blob, char) => append(context, blob, encodeUtf8(char.text))),
  mutator('insert', ['blob', 'i64', 'i64'], insert),
  mutator('pad', ['blob', 'i64', 'i64'], pad),
  mutator('pop', ['blob'], (context, blob) => takeAt(context, blob, blob.length - 1)),
  mutator('shift', ['blob'], (context, blob) => takeAt(context, blob, 0)),
  mutator('remove', ['blob', 'i64'], (context, blob, index) => takeAt(context, blob, elementIndex(blob.length, index))),
  mutator('clear', ['blob'], (_, blob) => {
    blob.replace(new Uint8Array(0))
    return undefined
  }),
  mutator('truncate', ['blob', 'i64'], (context, blob, count) => {
    return keep(context, blob, stretchOf(blob.length, 0, count))
  }),
  mutator('chop', ['blob', 'i64'], (context, blob, count) => {
    const kept = Math.min(blob.length, Math.max(0, Number(count)))
    return keep(context, blob, { start: blob.length - kept, end: blob.length })
  }),
  mutator('reverse', ['blob'], (context, blob) => {
    reserveBytes(context, blob.length)
    blob.own().reverse()
    return undefined
  }),
  pure(
    'extract',
    ['blob', 'i64'],
    (context, blob, start) => extract(context, blob, stretchOf(blob.length, start)),
    impure,
  ),
  pure(
    'extract',
    ['blob', 'i64', 'i64'],
    (context, blob, start, count) => extract(context, blob, stretchOf(blob.length, start, count)),
    impure,
  ),
  mutator('splice', ['blob', 'i64', 'i64', 'blob'], (context, blob, start, count, inserted) =>
    splice(context, blob, stretchOf(blob.length, start, count), inserted),
  ),
  mutator('split', ['blob', 'i64'], (context, blob, index) =>
    drain(context, blob, { start: position(blob.length, index), end: blob.length }),
  ),
  mutator('drain', ['blob', 'i64', 'i64'], (context, blob, start, count) =>
    drain(context, blob, stretchOf(blob.length, start, count)),
  ),
  mutator('retain', ['blob', 'i64', 'i64'], (context, blob, start, count) =>
    count <= 0 ? new Blob(new Uint8Array(0)) : retain(context, blob, stretchOf(blob.length, start, count)),
  ),
  pure('contains', ['blob', 'i64'], (context, blob, value) => {
    context.chargeOperations(blob.length / 64)
    return blob.bytes.includes(byteOf(value))
  }),
  pure('to_array', ['blob'], toArray),
  pure('as_string', ['blob'], asString),
  ...forRanges('range'),
  ...forRanges('range='),
]
