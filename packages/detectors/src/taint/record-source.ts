// A source that no symbol tells: a field of a record.

import type { NamePattern } from './specification.js'

/** A field of such a name of a record that a database gives whole. */
export interface RecordSource {
  readonly kind: 'record'
  readonly field: NamePattern
  /** Looked for only where a text of the program speaks of such a thing. */
  readonly spokenOf: NamePattern
  readonly what: string
}
