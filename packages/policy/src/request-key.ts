// A request as one text: checked, bounded, and injective, so that it can be the key of the decision cache (PO-5). Every text
// carries its length, so no text can pose as structure. What the engine would trip over is refused here, before it is encoded.

import { PolicyError } from './errors.js'
import { limits } from './limits.js'
import {
  type AttributeRecord,
  type AttributeValue,
  type AuthorizationRequest,
  EntityReference,
  type EntityUid,
  IpAddress,
} from './request.js'

/** Throws `policy/request-invalid` for a request that cannot be asked. */
export function requestKey({ principal, action, resource, context, entities }: AuthorizationRequest): string {
  if (entities.length > limits.requestEntities) throw refuse(`more than ${limits.requestEntities} entities`)
  let key = uid(principal) + uid(action) + uid(resource) + record(context, 1)
  for (const entity of entities) {
    key += `e${uid(entity.uid)}${record(entity.attrs, 1)}p${entity.parents.length}`
    for (const parent of entity.parents) key += uid(parent)
    if (entity.tags !== undefined) key += tags(entity.tags)
    if (key.length > limits.requestLength) throw refuse(`more than ${limits.requestLength} characters`)
  }
  // Lengths stand between texts, so two halves of a pair in neighbouring texts never meet.
  if (!key.isWellFormed()) throw refuse('a text that is no valid Unicode')
  return key
}

function uid({ type, id }: EntityUid): string {
  return text(type) + text(id)
}

function text(value: string): string {
  if (typeof value !== 'string') throw refuse('something that is no text where text belongs')
  if (value.length > limits.stringLength) throw refuse(`a text longer than ${limits.stringLength} characters`)
  return `${value.length}:${value}`
}

function record(fields: AttributeRecord, depth: number): string {
  const names = Object.keys(fields)
  if (names.length > 1) names.sort()
  let key = `{${names.length}`
  for (const name of names) {
    // `{"__entity": …}` and its kin are Cedar's escapes: a record must never become one.
    if (name.startsWith('__')) throw refuse(`a record with the reserved name \`${name}\``)
    key += text(name) + value(fields[name], depth)
  }
  return key
}

// Names of tags are chosen by scripts and may begin with `__`: Cedar reads escapes in values only.
function tags(fields: ReadonlyMap<string, AttributeValue>): string {
  let key = `t${fields.size}`
  for (const name of [...fields.keys()].sort()) key += text(name) + value(fields.get(name), 1)
  return key
}

function value(field: AttributeValue | undefined, depth: number): string {
  if (typeof field === 'string') return `s${text(field)}`
  if (typeof field === 'boolean') return field ? 'y' : 'n'
  if (typeof field === 'number') {
    if (!Number.isSafeInteger(field)) throw refuse(`the number ${field}, which is no integer a request can carry`)
    return `#${field};`
  }
  if (depth > limits.valueDepth) throw refuse(`values nested deeper than ${limits.valueDepth}`)
  if (Array.isArray(field)) {
    let key = `[${field.length}`
    for (const member of field) key += value(member, depth + 1)
    return key
  }
  if (field instanceof EntityReference) return `@${uid(field.uid)}`
  if (field instanceof IpAddress) return `i${text(field.text)}`
  if (typeof field !== 'object' || field === null) throw refuse('a value that is none of Cedar')
  return `r${record(field as AttributeRecord, depth + 1)}`
}

function refuse(what: string): PolicyError {
  return new PolicyError({ code: 'policy/request-invalid', message: `the request holds ${what}` })
}
