// The `kind` of an error map: compared with constants (`e.kind == IoErrorKind::PermissionDenied`), never a string. It also
// carries, unseen by the script, why the operation failed, so that a result knows a denial from a script's own text.

import { HostValue } from '@sallyport/rhai'
import type { OperationError } from '../operation-error.js'
import { type HandleType, handleType } from './handle-type.js'

export class ErrorKind extends HostValue {
  readonly source: string
  readonly name: string
  readonly #error: OperationError | undefined

  constructor(source: string, name: string, error?: OperationError) {
    super()
    this.source = source
    this.name = name
    this.#error = error
  }

  /** The failure this kind came with; for the host alone. */
  get error(): OperationError | undefined {
    return this.#error
  }

  override get type(): HandleType {
    return errorKindType
  }
}

export const errorKindType = handleType<ErrorKind>({
  name: 'ErrorKind',
  is: (value): value is ErrorKind => value instanceof ErrorKind,
  toText: (kind) => kind.name,
  equals: (left, right) => left.source === right.source && left.name === right.name,
})
