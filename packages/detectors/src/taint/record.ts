// Records of a database, as a program writes and reads them.

import type { Ref } from '../ir/program.js'

export interface RecordKind {
  /** What a reader knows it by. */
  readonly name: string
  /** Fields that its declaration names, of those that may hold texts. */
  readonly fields: readonly string[]
  /** Fields that are declared to hold no text of somebody's choice. */
  readonly plain: ReadonlySet<string>
}

/** A value, or a property of it, that becomes a field of records. */
export interface RecordStore {
  readonly kind: RecordKind
  /** The instruction that stores. */
  readonly at: Ref
  readonly value: Ref
  readonly path: readonly string[]
  readonly field: string
}

export interface Records {
  readonly stores: readonly RecordStore[]
  readonly reads: ReadonlyMap<Ref, readonly RecordRead[]>
}

/** What gives records. */
export interface RecordRead {
  readonly kind: RecordKind
  /** Where in it a field stands: `[['text']]` of one record, `[['*', 'text']]` of a list; nothing where it was not asked for. */
  paths(field: string): readonly (readonly string[])[]
  /** It gives back what it was given to write. */
  readonly isWritten: boolean
}

export const noRecords: Records = { stores: [], reads: new Map() }
