// What scripts say to whoever started them: log lines, alarms, metrics. None of it touches the host, so none asks the policy.

import { randomInt } from 'node:crypto'
import { type CallContext, Float, HostValue, type Value } from '@sallyport/rhai'
import { guarded } from './guarded.js'
import { type HandleType, handleType } from './handles/handle-type.js'
import type { Registry } from './isolation/surface.js'
import type { LogLevel, MetricUnit } from './journal.js'
import { PlainError } from './operation-error.js'
import type { Session } from './session.js'

const logFunctions: readonly (readonly [string, LogLevel])[] = [
  ['error', 'ERROR'],
  ['warn', 'WARN'],
  ['info', 'INFO'],
  ['trace', 'TRACE'],
]

const units: readonly MetricUnit[] = ['UNDEFINED', 'COUNT', 'TIME', 'MEGABYTES', 'PERCENT']

/** Registers logging, alarms, metrics and random text. */
export function bindRunner(registry: Registry, session: Session | undefined): void {
  for (const [name, level] of logFunctions) {
    registry.registerFunction({
      name,
      parameters: ['string'],
      isVolatile: true,
      call: (context, message) => {
        session?.journal.log(level, String(message), context.position?.line ?? 0)
        return undefined
      },
    })
  }
  bindRandom(registry, session)
  bindAlarms(registry, session)
  bindMetrics(registry, session)
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const lengthWhereNegative = 16

function bindRandom(registry: Registry, session: Session | undefined): void {
  registry.registerFunction({
    name: 'random_alphanumeric',
    parameters: ['i64'],
    isVolatile: true,
    call: (context, count) =>
      guarded(session, context, () => {
        const length = Number(count) < 0 ? lengthWhereNegative : Number(count)
        context.chargeMemory(length * 2)
        context.chargeOperations(length)
        let text = ''
        for (let index = 0; index < length; index += 1) text += alphabet.charAt(randomInt(alphabet.length))
        return text
      }),
  })
}

/** A builder whose fields are set one by one; each setter gives a new builder. */
class Draft extends HostValue {
  readonly #type: HandleType
  readonly fields: ReadonlyMap<string, Value>

  constructor(type: HandleType, fields: ReadonlyMap<string, Value> = new Map()) {
    super()
    this.#type = type
    this.fields = fields
  }

  override get type(): HandleType {
    return this.#type
  }

  with(name: string, value: Value): Draft {
    return new Draft(this.#type, new Map(this.fields).set(name, value))
  }

  text(name: string, field: string): string {
    const value = this.fields.get(name)
    if (typeof value !== 'string') throw new PlainError(`\`${field}\` must be initialized`)
    return value
  }
}

const draftType = (name: string): HandleType =>
  handleType<Draft>({ name, is: (value): value is Draft => value instanceof Draft })

function asDraft(value: Value): Draft {
  if (!(value instanceof Draft)) throw new Error('expected a builder')
  return value
}

function bindDraft(
  registry: Registry,
  session: Session | undefined,
  options: {
    readonly type: HandleType
    readonly setters: readonly (readonly [string, string])[]
    readonly finish: readonly [string, (draft: Draft, context: CallContext) => Draft | undefined]
  },
): void {
  const { type, setters, finish } = options
  registry.registerType(type)
  registry.registerFunction({ name: type.name, parameters: [], isVolatile: true, call: () => new Draft(type) })
  for (const [name, valueType] of setters) {
    registry.registerFunction({
      name,
      parameters: [type.name, valueType],
      isVolatile: true,
      call: (_context, self, value) => asDraft(self).with(name, value),
    })
  }
  const [name, act] = finish
  registry.registerFunction({
    name,
    parameters: [type.name],
    isVolatile: true,
    call: (context, self) => guarded(session, context, () => act(asDraft(self), context)),
  })
}

const reservedPrefix = 'rex'

function bindAlarms(registry: Registry, session: Session | undefined): void {
  bindDraft(registry, session, {
    type: draftType('AlarmBuilder'),
    setters: [
      ['type', 'string'],
      ['details', 'string'],
    ],
    finish: [
      'publish',
      (draft) => {
        const type = draft.text('type', 'alarm_type')
        if (type.toLowerCase().startsWith(reservedPrefix)) {
          if (session !== undefined)
            session.reservedName ??= `Script alarm validation failed: Invalid alarm type '${type}': Script alarms cannot start with Rex`
        }
        const details = draft.fields.get('details')
        session?.journal.raise({ type, ...(typeof details === 'string' ? { details } : {}) })
        return undefined
      },
    ],
  })
}

function bindMetrics(registry: Registry, session: Session | undefined): void {
  registry.registerType(unitType)
  registry.registerModule('MetricUnitType', { constants: new Map(units.map((unit) => [unit, new UnitValue(unit)])) })
  const dimensions = draftType('MetricDimensions')
  registry.registerType(dimensions)
  const dimensionsBuilder = draftType('MetricDimensionsBuilder')
  bindDraft(registry, session, {
    type: dimensionsBuilder,
    setters: [],
    finish: ['build', (draft) => new Draft(dimensions, draft.fields)],
  })
  registry.registerFunction({
    name: 'add',
    parameters: [dimensionsBuilder.name, 'string', 'string'],
    isVolatile: true,
    call: (_context, self, key, value) => asDraft(self).with(String(key), value),
  })
  bindDraft(registry, session, {
    type: draftType('MetricBuilder'),
    setters: [
      ['name', 'string'],
      ['value', 'f64'],
      ['unit', unitType.name],
      ['dimensions', dimensions.name],
    ],
    finish: [
      'publish',
      (draft) => {
        const name = draft.text('name', 'metric_name')
        const value = draft.fields.get('value')
        if (!(value instanceof Float)) throw new PlainError('`metric_value` must be initialized')
        const unit = draft.fields.get('unit')
        if (!(unit instanceof UnitValue)) throw new PlainError('`metric_unit` must be initialized')
        if (name.toLowerCase().startsWith(reservedPrefix)) {
          if (session !== undefined)
            session.reservedName ??= `Script metric validation failed: Invalid metric name '${name}': Script metrics cannot start with Rex`
        }
        session?.journal.measure({
          name,
          value: value.value,
          unit: unit.unit,
          dimensions: textsOf(draft.fields.get('dimensions')),
        })
        return undefined
      },
    ],
  })
}

function textsOf(value: Value): ReadonlyMap<string, string> {
  if (!(value instanceof Draft)) return new Map()
  return new Map([...value.fields].map(([key, text]) => [key, typeof text === 'string' ? text : '']))
}

class UnitValue extends HostValue {
  readonly unit: MetricUnit

  constructor(unit: MetricUnit) {
    super()
    this.unit = unit
  }

  override get type(): HandleType {
    return unitType
  }
}

const unitType = handleType<UnitValue>({
  name: 'MetricUnitType',
  is: (value): value is UnitValue => value instanceof UnitValue,
  toText: (value) => value.unit,
  equals: (left, right) => left.unit === right.unit,
})
