// Values of the host's own types. Scripts can only hand them around and call what the host registered for their type.

import type { Value } from './value.js'

/** Describes a host type; identity of the object is identity of the type. */
export interface HostType {
  /** The name that native functions list in `parameters`. */
  readonly name: string
  /** What `type_of` answers; the name where absent. */
  readonly displayName?: string
  readonly toText?: (value: HostValue) => string
  readonly toDebugText?: (value: HostValue) => string
  /** Absent: `==` on two of them is a missing function. */
  readonly equals?: (left: HostValue, right: HostValue) => boolean
  /** Absent: the value is not iterable. Gives owned values. */
  readonly iterate?: (value: HostValue) => Iterable<Value>
}

export abstract class HostValue {
  abstract readonly type: HostType

  /** Override where a copy must not share the original's state. */
  copy(): Value {
    return this
  }
}
