// An open symbolic link as scripts hold it: the link itself, never what it leads to.

import { HostValue } from '@sallyport/rhai'
import type { HeldObject } from '../platform/held.js'
import { type HandleType, handleType } from './handle-type.js'

export class SymlinkHandle extends HostValue {
  readonly #object: HeldObject

  constructor(object: HeldObject) {
    super()
    this.#object = object
  }

  get object(): HeldObject {
    return this.#object
  }

  override get type(): HandleType {
    return symlinkHandleType
  }
}

export const symlinkHandleType = handleType<SymlinkHandle>({
  name: 'RcSymlinkHandle',
  is: (value): value is SymlinkHandle => value instanceof SymlinkHandle,
})
