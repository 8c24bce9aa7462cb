// `SystemctlManager()`, the states that units are in, and what the manager tells of one.

import { HostValue } from '@sallyport/rhai'
import type { Result } from '../operations/operation.js'
import { type HandleType, handleType } from './handle-type.js'
import { RecordValue } from './record.js'
import { fieldsOf, shownRecordType } from './shown-record.js'

/** Holds nothing and permits nothing. */
export class SystemctlManager extends HostValue {
  override get type(): HandleType {
    return systemctlManagerType
  }
}

export const systemctlManagerType = handleType<SystemctlManager>({
  name: 'SystemctlManager',
  is: (value): value is SystemctlManager => value instanceof SystemctlManager,
})

export class UnitState extends HostValue {
  /** As the manager writes it: `active`. */
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
  }

  get isActive(): boolean {
    return running.has(this.name)
  }

  override get type(): HandleType {
    return unitStateType
  }
}

const running: ReadonlySet<string> = new Set(['active', 'reloading', 'refreshing'])

const isActive = {
  name: 'is_active',
  returns: 'bool',
  summary: 'active, reloading or refreshing',
  get: (state: UnitState) => state.isActive,
}

const unitStateType = handleType<UnitState>({
  name: 'State',
  is: (value): value is UnitState => value instanceof UnitState,
  toText: (state) => state.name,
  equals: (left, right) => left.name === right.name,
  accessors: [
    { ...isActive, style: 'method' },
    { ...isActive, style: 'property' },
  ],
})

const names = [
  'active',
  'inactive',
  'failed',
  'activating',
  'deactivating',
  'maintenance',
  'reloading',
  'refreshing',
  'unknown',
]
const unknownState = new UnitState('unknown')

/** By the names that scripts write: `State::ACTIVE`. */
export const unitStates: ReadonlyMap<string, UnitState> = new Map(
  names.map((name) => [name.toUpperCase(), name === 'unknown' ? unknownState : new UnitState(name)]),
)

export function unitState(name: string): UnitState {
  return unitStates.get(name.toUpperCase()) ?? unknownState
}

const shown = shownRecordType(
  'ServiceInfo',
  [
    ...fieldsOf('string', {
      name: 'the name, as it was written',
      description: 'what it is',
      load_state: 'whether its file was loaded',
      load_path: 'its file',
      unit_file_state: 'whether it starts by itself',
      unit_file_preset: 'whether it should, as the system was set up',
    }),
    { name: 'active_state', returns: 'State', summary: 'whether it runs' },
    { name: 'sub_state', returns: 'string', summary: 'the same, more closely' },
    ...fieldsOf('int or ()', {
      main_pid: 'its main process, while it is active',
      tasks: 'its processes and threads, while it is active and they are counted',
      memory: 'bytes of memory, while it is active and they are counted',
    }),
    { name: 'documentation', returns: 'array of string', summary: 'where to read about it' },
    { name: 'need_daemon_reload', returns: 'bool', summary: 'whether its file changed since it was loaded' },
  ],
  { toText: (info) => JSON.stringify(Object.fromEntries([...plainFields(info)].map(inJson)), null, 2) },
)

export const serviceInfoType = {
  ...shown,
  accessors: shown.accessors.map((accessor) => {
    if (accessor.name !== 'to_map') return accessor
    return { ...accessor, get: (value: HostValue) => (value instanceof RecordValue ? plainFields(value) : undefined) }
  }),
}

/** States as text. */
function plainFields(info: RecordValue): ReadonlyMap<string, Result> {
  return new Map([...info.toMap()].map(([name, value]) => [name, value instanceof UnitState ? value.name : value]))
}

/** Counts are texts in JSON, as in the original. */
function inJson([name, value]: [string, Result]): [string, Result] {
  if (name === 'tasks' || name === 'memory') return [name, value === undefined ? (null as never) : String(value)]
  return [name, value === undefined ? (null as never) : value]
}

export const serviceTypes: readonly HandleType[] = [systemctlManagerType, unitStateType, serviceInfoType]
