// What natives pay before they work on something large: one place decides what a character or an element costs.

import type { CallContext } from '../evaluate/native-function.js'

const charactersPerOperation = 64
/** Beyond this JS itself cannot hold a string, whatever the host allows. */
const longestText = 2 ** 28
const mostElements = 2 ** 27

/** Before a pass over a text. */
export function chargeScan(context: CallContext, text: string, passes = 1): void {
  if (text.length > charactersPerOperation) {
    context.chargeOperations((text.length * passes) / charactersPerOperation)
  }
}

/** Before a text of this many UTF-16 units is made. */
export function reserveText(context: CallContext, units: number): void {
  if (units > longestText || units > context.limits.maxStringBytes) {
    throw context.fail('ErrorDataTooLarge', 'Length of string too large')
  }
  if (units > charactersPerOperation) context.chargeOperations(units / charactersPerOperation)
  context.chargeMemory(units * 2)
}

/** Before an array of this many elements is made or walked. */
export function reserveElements(context: CallContext, count: number): void {
  if (count > mostElements || count > context.limits.maxArrayElements) {
    throw context.fail('ErrorDataTooLarge', 'Size of array/BLOB too large')
  }
  context.chargeOperations(count)
  context.chargeMemory(count * 16)
}

/** Before a blob of this many bytes is made. */
export function reserveBytes(context: CallContext, count: number): void {
  if (count > longestText || count > context.limits.maxArrayElements) {
    throw context.fail('ErrorDataTooLarge', 'Size of array/BLOB too large')
  }
  context.chargeOperations(count / charactersPerOperation)
  context.chargeMemory(count)
}
