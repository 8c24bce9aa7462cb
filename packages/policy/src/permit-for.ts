// The complete permit for a list of requests, ready to paste: it parses, validates strictly and permits them, and as little else
// as can be said: ids that are random or short-lived are replaced by the type and what is known of the entity.

import { encodeRequest } from './cedar-json.js'
import { quoteCedar, type StatementText, statementText, uidText } from './cedar-text.js'
import { PolicyError } from './errors.js'
import { hostSchema } from './host-schema.js'
import {
  type AttributeRecord,
  type AttributeValue,
  type AuthorizationRequest,
  EntityReference,
  IpAddress,
  uidKey,
} from './request.js'

/** Entities whose id is new for every request. */
const randomIds: ReadonlySet<string> = new Set([
  'sysinfo::Sysinfo',
  'sysinfo::Uname',
  'systemd::Systemd',
  'sysctl::Sysctl',
  'file_system::Arguments',
  'file_system::Environment',
])

/** Cedar text; throws `policy/request-invalid` for a request that no policy could permit. */
export function permitFor(requests: readonly AuthorizationRequest[]): string {
  const statements = new Map<string, StatementText>()
  for (const request of requests) {
    refuseUnaskable(request)
    const statement = statementFor(request)
    const key = JSON.stringify([statement.principal, statement.resource, statement.when])
    const known = statements.get(key)
    if (known === undefined) statements.set(key, statement)
    else if (!known.actions.some((action) => uidKey(action) === uidKey(request.action))) {
      statements.set(key, { ...known, actions: [...known.actions, request.action] })
    }
  }
  return [...statements.values()].map(statementText).join('\n\n')
}

/** Throws for what no policy can permit. Types become text here, so only names of the schema may pass (PO-4); ids are quoted. */
export function refuseUnaskable(request: AuthorizationRequest): void {
  encodeRequest(request)
  const action = hostSchema().actions.get(uidKey(request.action))
  const fits =
    action?.principalTypes.includes(request.principal.type) && action.resourceTypes.includes(request.resource.type)
  if (fits) return
  const message = `no policy can permit ${uidText(request.action)} on ${uidText(request.resource)} to ${uidText(request.principal)}`
  throw new PolicyError({ code: 'policy/request-invalid', message })
}

/** The narrowest permit of one request. */
export function statementFor(request: AuthorizationRequest): StatementText {
  const { principal, action, resource, context } = request
  const base = { effect: 'permit', principal: `principal == ${uidText(principal)}`, actions: [action] } as const
  const narrowed = contextConditions(action.id, context)
  if (randomIds.has(resource.type))
    return withConditions({ ...base, resource: `resource is ${resource.type}` }, narrowed)
  if (resource.type === 'process_system::Process') {
    const attrs = request.entities.find((entity) => uidKey(entity.uid) === uidKey(resource))?.attrs
    const known = ['name', 'username'].flatMap((name) => equality(`resource.${name}`, attrs?.[name]))
    if (known.length > 0)
      return withConditions({ ...base, resource: `resource is ${resource.type}` }, [...known, ...narrowed])
  }
  return withConditions({ ...base, resource: `resource == ${uidText(resource)}` }, narrowed)
}

function withConditions(statement: StatementText, when: readonly string[]): StatementText {
  return when.length === 0 ? statement : { ...statement, when }
}

/** Arguments and environment of `execute` are left out: they change from call to call. */
function contextConditions(actionId: string, context: AttributeRecord): string[] {
  const field = (record: string, name: string): string[] => {
    const inner = context[record]
    return isRecordValue(inner) ? equality(`context.${record}.${name}`, inner[name]) : []
  }
  switch (actionId) {
    case 'move':
      return field('destination', 'path')
    case 'set_x_attr':
      return field('xattr', 'name')
    case 'connect':
    case 'connect_private':
      return equality('context.port', context['port'])
    case 'execute':
      return [...field('user', 'username'), ...field('group', 'groupname')]
    default:
      return []
  }
}

function equality(path: string, value: AttributeValue | undefined): string[] {
  if (typeof value === 'number') return [`${path} == ${value}`]
  return typeof value === 'string' ? [`${path} == ${quoteCedar(value)}`] : []
}

function isRecordValue(value: AttributeValue | undefined): value is AttributeRecord {
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !(value instanceof EntityReference || value instanceof IpAddress)
  )
}
