// `Object.entries(options)`: names and values of an object side by side. Names that the code itself has written are harmless, whatever
// stands under them; of what is made of such pairs again, a property is the second of them.

import type { Ref } from '../ir/program.js'
import { anyProperty, propertyOf, type Taint, tainted, union, within } from './mark.js'
import { namesIn, readProperty } from './mark-changes.js'

/** The list of pairs of what is in an object. */
export function pairsOf(object: Taint | undefined, ref: Ref): Taint | undefined {
  if (object === undefined) return undefined
  const whole = tainted(object.marks.map((each) => readProperty(each, ref, anyProperty)))
  const values = union(whole, propertyOf(object, anyProperty))
  return within(anyProperty, union(within('0', namesIn(object, ref)), within('1', values)))
}

/** The object, with what stands in pairs as its properties. */
export function ofPairs(pairs: Taint | undefined): Taint | undefined {
  return within(anyProperty, propertyOf(propertyOf(pairs, anyProperty), '1'))
}
