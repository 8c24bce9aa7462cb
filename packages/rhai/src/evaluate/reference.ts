// A place for values that nothing keeps: what is done to it is lost.

import type { Value } from '../value/value.js'
import type { Reference } from './native-function.js'

export function temporaryReference(value: Value): Reference {
  let held = value
  return {
    get: () => held,
    set: (changed) => {
      held = changed
    },
  }
}
