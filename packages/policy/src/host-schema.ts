// The host schema as data: what may be named, and which groups an action is in. Read once from the generated constant.

import { isRecord } from './policy-syntax.js'
import { uidKey } from './request.js'
import { hostSchemaJson } from './schema/host-schema-json.js'

export interface ActionShape {
  readonly type: string
  readonly id: string
  readonly principalTypes: readonly string[]
  readonly resourceTypes: readonly string[]
  readonly groups: readonly string[]
  /** Whether it exists only to hold other actions. */
  readonly isGroup: boolean
}

export interface HostSchema {
  /** Cedar's JSON form, for the engine: reading it costs half of what reading the text costs at start. */
  readonly json: Readonly<Record<string, unknown>>
  readonly entityTypes: ReadonlySet<string>
  readonly actions: ReadonlyMap<string, ActionShape>
  /** Every name of an attribute of an entity, the context or a record in either. */
  readonly attributes: ReadonlySet<string>
}

let known: HostSchema | undefined

export function hostSchema(): HostSchema {
  known ??= readSchema(JSON.parse(hostSchemaJson))
  return known
}

/** Keys of the group actions each action is in, for slicing. */
export function actionGroups(schema: HostSchema): ReadonlyMap<string, readonly string[]> {
  return new Map([...schema.actions].map(([key, action]) => [key, action.groups]))
}

export function readSchema(json: unknown): HostSchema {
  if (!isRecord(json)) throw new TypeError('the embedded schema is no record')
  const entityTypes = new Set<string>()
  const actions = new Map<string, ActionShape>()
  const attributes = new Set<string>()
  for (const [namespace, definition] of Object.entries(json)) {
    const prefix = namespace === '' ? '' : `${namespace}::`
    for (const [name, entity] of fields(definition, 'entityTypes')) {
      entityTypes.add(prefix + name)
      collectAttributes(entity, attributes)
    }
    for (const [id, action] of fields(definition, 'actions')) {
      const type = `${prefix}Action`
      const applies = isRecord(action) && isRecord(action['appliesTo']) ? action['appliesTo'] : {}
      const resourceTypes = strings(applies['resourceTypes'])
      const memberOf = isRecord(action) && Array.isArray(action['memberOf']) ? action['memberOf'] : []
      const groups = memberOf.flatMap((group: unknown) =>
        isRecord(group) ? [uidKey({ type: String(group['type'] ?? type), id: String(group['id']) })] : [],
      )
      const principalTypes = strings(applies['principalTypes'])
      actions.set(uidKey({ type, id }), {
        type,
        id,
        principalTypes,
        resourceTypes,
        groups,
        isGroup: resourceTypes.length === 0,
      })
      collectAttributes(applies['context'], attributes)
    }
  }
  return { json, entityTypes, actions, attributes }
}

function fields(definition: unknown, name: string): [string, unknown][] {
  const inner = isRecord(definition) ? definition[name] : undefined
  return isRecord(inner) ? Object.entries(inner) : []
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function collectAttributes(shape: unknown, into: Set<string>): void {
  if (!isRecord(shape)) return
  for (const [key, inner] of Object.entries(shape)) {
    if (key === 'attributes' && isRecord(inner)) for (const name of Object.keys(inner)) into.add(name)
    collectAttributes(inner, into)
  }
}
