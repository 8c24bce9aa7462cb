// The JSON of decision tests, read once and typed: schema/decision-case.schema.json says the same for editors.

import type { DecisionReason, Effect } from './decision.js'
import { PolicyError } from './errors.js'
import { fileEntities } from './file-entities.js'
import type { LoadMode } from './policy-store.js'
import { isRecord } from './policy-syntax.js'
import {
  type AttributeRecord,
  type AttributeValue,
  type AuthorizationRequest,
  type Entity,
  EntityReference,
  type EntityUid,
  IpAddress,
} from './request.js'

export interface DecisionCase {
  readonly name: string
  readonly request: AuthorizationRequest
  readonly expect: Effect
  readonly reason: DecisionReason | undefined
  readonly policies: readonly string[] | undefined
}

export interface DecisionCaseFile {
  readonly policy: string | undefined
  readonly load: LoadMode
  readonly expectLoadError: string | undefined
  readonly cases: readonly DecisionCase[]
}

const reasons: readonly DecisionReason[] = [
  'permit',
  'approval',
  'forbid',
  'no-match',
  'evaluation-error',
  'fault',
  'reserved',
]

/** Reads parsed JSON; throws `policy/case-invalid` that names the place. */
export function readDecisionCases(json: unknown): DecisionCaseFile {
  const file = record(json, 'the file', [
    '$schema',
    'schema',
    'schemaVersion',
    'description',
    'policy',
    'load',
    'expectLoadError',
    'cases',
  ])
  if (file['schema'] !== 'sallyport/decision-case') throw wrong('schema', '`sallyport/decision-case`')
  if (file['schemaVersion'] !== 1) throw wrong('schemaVersion', '1')
  return {
    policy: optional(file['policy'], (value) => text(value, 'policy')),
    load: optional(file['load'], (value) => oneOf(value, ['strict', 'rex'] as const, 'load')) ?? 'strict',
    expectLoadError: optional(file['expectLoadError'], (value) => text(value, 'expectLoadError')),
    cases: list(file['cases'], 'cases').map((one, index) => readCase(one, `cases[${index}]`)),
  }
}

function readCase(json: unknown, path: string): DecisionCase {
  const names = ['name', 'principal', 'action', 'resource', 'entities', 'context', 'expect', 'reason', 'policies']
  const one = record(json, path, names)
  const resource = readUid(one['resource'], `${path}.resource`)
  const entities = optional(one['entities'], (value) =>
    list(value, `${path}.entities`).map((entity, index) => readEntity(entity, `${path}.entities[${index}]`)),
  )
  return {
    name: text(one['name'], `${path}.name`),
    request: {
      principal: readUid(one['principal'], `${path}.principal`),
      action: readUid(one['action'], `${path}.action`),
      resource,
      entities: entities ?? entitiesFor(resource),
      context: optional(one['context'], (value) => readAttributes(value, `${path}.context`)) ?? {},
    },
    expect: oneOf(one['expect'], ['allow', 'deny', 'approval'] as const, `${path}.expect`),
    reason: optional(one['reason'], (value) => oneOf(value, reasons, `${path}.reason`)),
    policies: optional(one['policies'], (value) =>
      list(value, `${path}.policies`).map((id) => text(id, `${path}.policies`)),
    ),
  }
}

/** What a resource of this type holds when its id says all of it. */
const idAttributes: Readonly<Record<string, string>> = {
  'network::url': 'url',
  'sysinfo::Hostname': 'hostname',
  'systemd::Service': 'name',
  'sallyport::Repository': 'path',
}

function entitiesFor(resource: EntityUid): Entity[] {
  if (resource.type === 'file_system::File' || resource.type === 'file_system::Dir')
    return fileEntities(resource.type, resource.id)
  if (resource.type === 'network::address')
    return [{ uid: resource, attrs: { ip: new IpAddress(resource.id) }, parents: [] }]
  const name = idAttributes[resource.type]
  return [{ uid: resource, attrs: name === undefined ? {} : { [name]: resource.id }, parents: [] }]
}

function readEntity(json: unknown, path: string): Entity {
  const entity = record(json, path, ['uid', 'attrs', 'parents', 'tags'])
  const tags = optional(entity['tags'], (value) => new Map(Object.entries(readAttributes(value, `${path}.tags`))))
  return {
    uid: readUid(entity['uid'], `${path}.uid`),
    attrs: optional(entity['attrs'], (value) => readAttributes(value, `${path}.attrs`)) ?? {},
    parents:
      optional(entity['parents'], (value) => list(value, path).map((uid) => readUid(uid, `${path}.parents`))) ?? [],
    ...(tags === undefined ? {} : { tags }),
  }
}

function readUid(json: unknown, path: string): EntityUid {
  const uid = record(json, path, ['type', 'id'])
  return { type: text(uid['type'], `${path}.type`), id: text(uid['id'], `${path}.id`) }
}

function readAttributes(json: unknown, path: string): AttributeRecord {
  if (!isRecord(json)) throw wrong(path, 'an object')
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, readValue(value, `${path}.${name}`)]))
}

function readValue(json: unknown, path: string): AttributeValue {
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return json
  if (Array.isArray(json)) return json.map((member: unknown, index) => readValue(member, `${path}[${index}]`))
  if (isRecord(json) && '__entity' in json) return new EntityReference(readUid(json['__entity'], `${path}.__entity`))
  return readAttributes(json, path)
}

function record(json: unknown, path: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (!isRecord(json)) throw wrong(path, 'an object')
  const stranger = Object.keys(json).find((name) => !names.includes(name))
  if (stranger !== undefined)
    throw wrong(`${path}.${stranger}`, `one of ${names.map((name) => `\`${name}\``).join(', ')}`)
  return json
}

function optional<Value>(json: unknown, read: (json: unknown) => Value): Value | undefined {
  return json === undefined ? undefined : read(json)
}

function list(json: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(json)) throw wrong(path, 'a list')
  return json
}

function text(json: unknown, path: string): string {
  if (typeof json !== 'string') throw wrong(path, 'a text')
  return json
}

function oneOf<Word extends string>(json: unknown, words: readonly Word[], path: string): Word {
  const word = words.find((candidate) => candidate === json)
  if (word === undefined) throw wrong(path, words.map((candidate) => `\`${candidate}\``).join(' or '))
  return word
}

function wrong(path: string, expected: string): PolicyError {
  return new PolicyError({
    code: 'policy/case-invalid',
    message: `\`${path}\` is not ${expected}`,
    hint: 'see `schema/decision-case.schema.json` for the form of a decision test',
  })
}
