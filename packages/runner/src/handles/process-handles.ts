// `ProcessManager()` and `Signal::SIGTERM`: what scripts hold to ask about processes. Neither permits anything.

import { HostValue } from '@sallyport/rhai'
import { type HandleType, handleType } from './handle-type.js'
import { fuserType, ipcsType, openFileType, pidNamespaceType, processType } from './process-values.js'

export class ProcessManager extends HostValue {
  /** Processes that it has shown, by number, with the start that tells each from a later one of that number. */
  readonly listed = new Map<number, bigint>()
  /** Of those that were listed with their namespaces: which of these each is in, and its number there. */
  readonly placed = new Map<number, { readonly namespace: number; readonly inner: number }>()

  override get type(): HandleType {
    return processManagerType
  }
}

export const processManagerType = handleType<ProcessManager>({
  name: 'ProcessManager',
  is: (value): value is ProcessManager => value instanceof ProcessManager,
})

export type SignalName = 'SIGTERM' | 'SIGQUIT' | 'SIGHUP' | 'SIGKILL'

/** A signal that may be sent at all. */
export class Signal extends HostValue {
  readonly name: SignalName
  readonly number: number

  constructor(name: SignalName, number: number) {
    super()
    this.name = name
    this.number = number
  }

  override get type(): HandleType {
    return signalType
  }
}

export const signalType = handleType<Signal>({
  name: 'Signal',
  is: (value): value is Signal => value instanceof Signal,
  toText: (signal) => signal.name,
  equals: (left, right) => left.name === right.name,
})

export const terminate: Signal = new Signal('SIGTERM', 15)

export const signals: readonly Signal[] = [
  terminate,
  new Signal('SIGQUIT', 3),
  new Signal('SIGHUP', 1),
  new Signal('SIGKILL', 9),
]

/** Everything that the operations on processes hand out. */
export const processHandleTypes: readonly HandleType[] = [
  processManagerType,
  signalType,
  processType,
  pidNamespaceType,
  fuserType,
  openFileType,
  ipcsType,
]
