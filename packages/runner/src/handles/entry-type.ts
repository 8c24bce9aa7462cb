// `EntryType::FILE` and its siblings: what a directory entry is.

import { HostValue } from '@sallyport/rhai'
import type { ObjectKind } from '../platform/descriptor.js'
import { type HandleType, handleType } from './handle-type.js'

export class EntryType extends HostValue {
  /** The constant's name. */
  readonly name: string
  readonly text: string

  private constructor(name: string, text: string) {
    super()
    this.name = name
    this.text = text
  }

  static of(kind: ObjectKind): EntryType {
    return entryTypes.get(kind) ?? EntryType.unknown
  }

  static readonly unknown: EntryType = new EntryType('UNKNOWN', 'Unknown')

  static all(): ReadonlyMap<ObjectKind, EntryType> {
    return new Map<ObjectKind, EntryType>([
      ['file', new EntryType('FILE', 'File')],
      ['directory', new EntryType('DIR', 'Dir')],
      ['link', new EntryType('SYMLINK', 'Symlink')],
      ['unknown', EntryType.unknown],
      ['fifo', new EntryType('FIFO', 'Fifo')],
      ['socket', new EntryType('SOCKET', 'Socket')],
      ['character-device', new EntryType('CHAR_DEVICE', 'CharDevice')],
      ['block-device', new EntryType('BLOCK_DEVICE', 'BlockDevice')],
    ])
  }

  override get type(): HandleType {
    return entryTypeType
  }
}

export const entryTypes: ReadonlyMap<ObjectKind, EntryType> = EntryType.all()

export const entryTypeType = handleType<EntryType>({
  name: 'EntryType',
  is: (value): value is EntryType => value instanceof EntryType,
  toText: (entry) => entry.text,
  equals: (left, right) => left.name === right.name,
})
