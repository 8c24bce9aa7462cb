// What the variable of a `catch` holds (reference section 3).

import { EvaluationError, textWithoutPosition } from '../errors.js'
import { RhaiMap } from '../value/map.js'
import type { Value } from '../value/value.js'

/** The thrown value, also from inside called functions; a map for every other error. */
export function toCatchValue(error: EvaluationError): Value {
  const innermost = innermostError(error)
  if (innermost.kind === 'ErrorRuntime') return innermost.value
  const map = new RhaiMap()
  map.set('message', textWithoutPosition(error))
  map.set('error', error.kind)
  if (error.sourceName !== undefined && error.sourceName !== '') map.set('source', error.sourceName)
  if (error.position !== undefined) {
    map.set('line', error.position.line)
    map.set('position', error.position.column)
  }
  for (const [name, value] of Object.entries(error.fields ?? {})) map.set(name, value)
  return map
}

function innermostError(error: EvaluationError): EvaluationError {
  let innermost = error
  while (innermost.inner instanceof EvaluationError) innermost = innermost.inner
  return innermost
}
