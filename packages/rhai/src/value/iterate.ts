// What `for` and iterating natives go through: one `next` function per sequence, giving owned values.

import { RhaiArray } from './array.js'
import { Blob } from './blob.js'
import { charOf } from './char.js'
import { HostValue } from './host-value.js'
import { canonical } from './int64.js'
import { done, Range, RhaiIterator } from './range.js'
import { copyValue, type Value } from './value.js'

type Next = () => Value | typeof done

/** Starts the sequence of a value; undefined when it has none. Arrays are iterated as they are now. */
export function iterate(value: Value): Next | undefined {
  if (typeof value === 'string') return iterateCharacters(value)
  if (value instanceof RhaiArray) return iterateElements(value)
  if (value instanceof Range) return iterateRange(value)
  if (value instanceof Blob) return iterateBytes(value)
  if (value instanceof RhaiIterator) return value.start()
  if (value instanceof HostValue) return iterateHost(value)
  return undefined
}

function iterateElements(array: RhaiArray): Next {
  const elements = array.copy().elements
  let index = 0
  return () => (index < elements.length ? copyValue(elements[index++]) : done)
}

function iterateCharacters(text: string): Next {
  let offset = 0
  return () => {
    const codePoint = text.codePointAt(offset)
    if (codePoint === undefined) return done
    offset += codePoint > 0xffff ? 2 : 1
    return charOf(codePoint)
  }
}

function iterateBytes(blob: Blob): Next {
  const { bytes } = blob.copy()
  let index = 0
  return () => bytes[index++] ?? done
}

function iterateRange(range: Range): Next {
  const { start, end, isInclusive } = range
  if (typeof start === 'number' && typeof end === 'number') {
    let next = start
    const last = isInclusive ? end : end - 1
    return () => (next <= last ? next++ : done)
  }
  let next = BigInt(start)
  const last = isInclusive ? BigInt(end) : BigInt(end) - 1n
  return () => (next <= last ? canonical(next++) : done)
}

function iterateHost(value: HostValue): Next | undefined {
  const iterator = value.type.iterate?.(value)[Symbol.iterator]()
  if (iterator === undefined) return undefined
  return () => {
    const step = iterator.next()
    return step.done === true ? done : step.value
  }
}
