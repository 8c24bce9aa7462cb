// A directory as scripts hold it: first the written path, then the open object.

import { HostValue } from '@sallyport/rhai'
import type { HeldDirectory } from '../platform/held.js'
import { type HandleType, handleType } from './handle-type.js'

/** `DirConfig().path("/d").build()`: names a directory, opens nothing. */
export class DirectoryConfiguration extends HostValue {
  readonly path: string

  constructor(path: string) {
    super()
    this.path = path
  }

  override get type(): HandleType {
    return directoryConfigurationType
  }
}

export const directoryConfigurationType = handleType<DirectoryConfiguration>({
  name: 'DirConfig',
  is: (value): value is DirectoryConfiguration => value instanceof DirectoryConfiguration,
})

/** An open directory. */
export class DirectoryHandle extends HostValue {
  readonly #held: HeldDirectory

  constructor(held: HeldDirectory) {
    super()
    this.#held = held
  }

  get held(): HeldDirectory {
    return this.#held
  }

  override get type(): HandleType {
    return directoryHandleType
  }
}

export const directoryHandleType = handleType<DirectoryHandle>({
  name: 'RcDirHandle',
  is: (value): value is DirectoryHandle => value instanceof DirectoryHandle,
})
