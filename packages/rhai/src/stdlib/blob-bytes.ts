// Numbers and texts in the bytes of a blob. At most eight bytes make a number; nothing here makes a blob longer.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { encodeUtf8 } from '../evaluate/operations.js'
import type { Blob } from '../value/blob.js'
import { Float } from '../value/float.js'
import { type Int, wrap } from '../value/int64.js'
import type { Value } from '../value/value.js'
import { reserveBytes } from './charge.js'
import { mutator, pure } from './native.js'
import { type Stretch, stretchOf, stretchOfRange } from './span.js'

type Endianness = 'le' | 'be'
const numberBytes = 8

/** Missing bytes are zero: the last of a little-endian number, and also the last, so the lowest, of a big-endian one. */
function view(blob: Blob, { start, end }: Stretch): DataView {
  const buffer = new Uint8Array(numberBytes)
  buffer.set(blob.bytes.subarray(start, Math.min(end, start + numberBytes)))
  return new DataView(buffer.buffer)
}

function parseInt64(blob: Blob, stretch: Stretch, endianness: Endianness): Int {
  return wrap(view(blob, stretch).getBigInt64(0, endianness === 'le'))
}

function parseFloat64(blob: Blob, stretch: Stretch, endianness: Endianness): Float {
  return new Float(view(blob, stretch).getFloat64(0, endianness === 'le'))
}

function writeNumber(blob: Blob, { start, end }: Stretch, value: Int | Float, endianness: Endianness): undefined {
  const buffer = new DataView(new ArrayBuffer(numberBytes))
  if (value instanceof Float) buffer.setFloat64(0, value.value, endianness === 'le')
  else buffer.setBigInt64(0, BigInt(value), endianness === 'le')
  const count = Math.min(numberBytes, end - start)
  blob.own().set(new Uint8Array(buffer.buffer, 0, count), start)
  return undefined
}

function writeText(
  context: CallContext,
  blob: Blob,
  { start, end }: Stretch,
  text: string,
  isAscii: boolean,
): undefined {
  reserveBytes(context, text.length)
  const bytes = encodeUtf8(text)
  const written = isAscii ? bytes.filter((byte) => byte < 0x80) : bytes
  blob.own().set(written.subarray(0, end - start), start)
  return undefined
}

function readers(name: string, read: (blob: Blob, stretch: Stretch) => Value): NativeFunction[] {
  return [
    pure(name, ['blob', 'i64', 'i64'], (_, blob, start, count) => read(blob, stretchOf(blob.length, start, count))),
    pure(name, ['blob', 'range'], (_, blob, range) => read(blob, stretchOfRange(blob.length, range))),
    pure(name, ['blob', 'range='], (_, blob, range) => read(blob, stretchOfRange(blob.length, range))),
  ]
}

function writers<Type extends 'i64' | 'f64' | 'string'>(
  name: string,
  type: Type,
  write: (context: CallContext, blob: Blob, stretch: Stretch, value: Value) => undefined,
): NativeFunction[] {
  return [
    mutator(name, ['blob', 'i64', 'i64', type], (context, blob, start, count, value) =>
      write(context, blob, stretchOf(blob.length, start, count), value),
    ),
    mutator(name, ['blob', 'range', type], (context, blob, range, value) =>
      write(context, blob, stretchOfRange(blob.length, range), value),
    ),
    mutator(name, ['blob', 'range=', type], (context, blob, range, value) =>
      write(context, blob, stretchOfRange(blob.length, range), value),
    ),
  ]
}

function numberOf(value: Value): Int | Float {
  return value instanceof Float || typeof value === 'number' || typeof value === 'bigint' ? value : 0
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value : ''
}

function forEndianness(endianness: Endianness): NativeFunction[] {
  return [
    ...readers(`parse_${endianness}_int`, (blob, stretch) => parseInt64(blob, stretch, endianness)),
    ...readers(`parse_${endianness}_float`, (blob, stretch) => parseFloat64(blob, stretch, endianness)),
    ...(['i64', 'f64'] as const).flatMap((type) =>
      writers(`write_${endianness}`, type, (_, blob, stretch, value) =>
        writeNumber(blob, stretch, numberOf(value), endianness),
      ),
    ),
  ]
}

export const blobBytesFunctions: readonly NativeFunction[] = [
  ...forEndianness('le'),
  ...forEndianness('be'),
  ...writers('write_utf8', 'string', (context, blob, stretch, value) =>
    writeText(context, blob, stretch, textOf(value), false),
  ),
  ...writers('write_ascii', 'string', (context, blob, stretch, value) =>
    writeText(context, blob, stretch, textOf(value), true),
  ),
]
