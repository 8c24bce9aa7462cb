// Names of units, as the service manager has them: checked by its grammar, and written out in full, so that what is asked about is what
// the manager takes the name for.

import { ServiceError } from './service-errors.js'

const types = ['service', 'socket', 'target', 'device', 'mount', 'automount', 'swap', 'timer', 'path', 'slice', 'scope']
const longest = 255
const grammar = /^[A-Za-z0-9:_.\\-]+(?:@[A-Za-z0-9:_.\\@-]*)?$/

/** The name in full: without a type it is a service. */
export function fullUnitName(written: string): string {
  if (isUnitName(written)) return completed(written)
  throw new ServiceError('ValidationError', `Validation error: not the name of a unit: ${written}`)
}

/** Names that the policy is asked about: as written, as in the original, and in full. */
export function askedUnitNames(written: string): readonly string[] {
  return [...new Set([written, fullUnitName(written)])]
}

export function isUnitName(written: string): boolean {
  const full = completed(written)
  return full.length <= longest && grammar.test(full) && !full.startsWith('.')
}

function completed(written: string): string {
  return types.some((type) => written.endsWith(`.${type}`)) ? written : `${written}.service`
}
