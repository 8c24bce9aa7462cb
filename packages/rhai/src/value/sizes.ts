// Sizes of a value with everything inside it, as the limits count them (reference section 8).

import { Container, type Sizes } from './container.js'
import { byteCount } from './strings.js'
import type { Value } from './value.js'

export type { Sizes } from './container.js'

/** Whether sizes are beyond what is allowed. */
export type Judge = (sizes: Sizes) => boolean

/** Adds the sizes of a value to `sizes`; stops early, and gives the values looked at, once `isBeyond` says so. */
export function countSizes(value: Value, sizes: Sizes, isBeyond: Judge): number {
  const pending: Iterator<Value>[] = []
  let looked = 1
  const enter = (item: Value, isInside: boolean): void => {
    if (typeof item === 'string') sizes.bytes += byteCount(item)
    if (!(item instanceof Container)) return
    item.addOwn(sizes, isInside)
    pending.push(item.inside()[Symbol.iterator]())
  }
  enter(value, false)
  for (let top = pending.at(-1); top !== undefined; top = pending.at(-1)) {
    const next = top.next()
    if (next.done === true) {
      pending.pop()
      continue
    }
    looked += 1
    enter(next.value, true)
    if (isBeyond(sizes)) return looked
  }
  return looked
}
