// What the pretend machine has not. An operation that needs it is decided and recorded as ever, and then fails as on a machine that does not
// support it.

import { OperationError } from '../../../../../packages/runner/src/operation-error.js'

export function absent(what: string): OperationError {
  const message = `Unsupported Operation error: the playground has ${what}`
  return new OperationError('UnsupportedOperationError', message, { reason: 'system' })
}
