// An open file as scripts hold it.

import { HostValue } from '@sallyport/rhai'
import type { HeldObject } from '../platform/held.js'
import { type HandleType, handleType } from './handle-type.js'

export interface FileMode {
  readonly canRead: boolean
  readonly canWrite: boolean
}

export class FileHandle extends HostValue {
  #object: HeldObject
  readonly mode: FileMode
  /** Where the next page begins, in bytes; every other read goes back to the start. */
  position = 0

  constructor(object: HeldObject, mode: FileMode) {
    super()
    this.#object = object
    this.mode = mode
  }

  get object(): HeldObject {
    return this.#object
  }

  /** After its content was replaced, the handle means the file that has the name now. */
  renew(object: HeldObject): void {
    this.#object = object
    this.position = 0
  }

  override get type(): HandleType {
    return fileHandleType
  }
}

export const fileHandleType = handleType<FileHandle>({
  name: 'RcFileHandle',
  is: (value): value is FileHandle => value instanceof FileHandle,
})
