// A policy as the engine itself parsed it (Cedar's JSON form), as far as we look into it: its scope for slicing, its conditions
// for canTellMembersApart. Expressions stay unknown data; whoever walks them must treat what it does not know as the worst.

import type { EntityUid } from './request.js'
import { uidKey } from './request.js'

export type ScopeConstraint =
  | { readonly kind: 'all' }
  | { readonly kind: 'equal'; readonly uid: EntityUid }
  | { readonly kind: 'in'; readonly uids: readonly EntityUid[] }
  | { readonly kind: 'is'; readonly type: string; readonly within: EntityUid | undefined }

export interface PolicySyntax {
  readonly effect: 'permit' | 'forbid'
  /** One without a value has the empty text. */
  readonly annotations: ReadonlyMap<string, string>
  readonly principal: ScopeConstraint
  readonly action: ScopeConstraint
  readonly resource: ScopeConstraint
  readonly conditions: readonly unknown[]
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A uid in either of the two forms Cedar writes. */
export function readUid(value: unknown): EntityUid | undefined {
  const inner = isRecord(value) && isRecord(value['__entity']) ? value['__entity'] : value
  if (!isRecord(inner) || typeof inner['type'] !== 'string' || typeof inner['id'] !== 'string') return undefined
  return { type: inner['type'], id: inner['id'] }
}

/** Reads Cedar's JSON form; throws on a shape it does not know, so that nothing is decided on half a policy. */
export function readPolicySyntax(json: unknown): PolicySyntax {
  if (
    !isRecord(json) ||
    (json['effect'] !== 'permit' && json['effect'] !== 'forbid') ||
    !Array.isArray(json['conditions'])
  ) {
    throw new TypeError('unknown form of a policy')
  }
  return {
    effect: json['effect'],
    annotations: readAnnotations(json['annotations']),
    principal: readConstraint(json['principal']),
    action: readConstraint(json['action']),
    resource: readConstraint(json['resource']),
    conditions: json['conditions'].map((clause: unknown) => (isRecord(clause) ? clause['body'] : clause)),
  }
}

function readAnnotations(json: unknown): ReadonlyMap<string, string> {
  if (json === undefined) return new Map()
  if (!isRecord(json)) throw new TypeError('unknown form of annotations')
  return new Map(Object.entries(json).map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}

function readConstraint(json: unknown): ScopeConstraint {
  if (isRecord(json)) {
    if (json['op'] === 'All') return { kind: 'all' }
    if (json['op'] === '==') return { kind: 'equal', uid: knownUid(json['entity']) }
    if (json['op'] === 'in') {
      const entities = Array.isArray(json['entities']) ? json['entities'] : [json['entity']]
      return { kind: 'in', uids: entities.map(knownUid) }
    }
    if (json['op'] === 'is' && typeof json['entity_type'] === 'string') {
      const within = isRecord(json['in']) ? knownUid(json['in']['entity']) : undefined
      return { kind: 'is', type: json['entity_type'], within }
    }
  }
  throw new TypeError('unknown form of a scope')
}

function knownUid(json: unknown): EntityUid {
  const uid = readUid(json)
  if (uid === undefined) throw new TypeError('unknown form of an entity uid')
  return uid
}

/** Whether a scope holds for an entity, given the keys of the entity itself and of all its ancestors. */
export function scopeMatches(scope: ScopeConstraint, uid: EntityUid, selfAndAncestors: ReadonlySet<string>): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'equal':
      return uidKey(scope.uid) === uidKey(uid)
    case 'in':
      return scope.uids.some((parent) => selfAndAncestors.has(uidKey(parent)))
    case 'is':
      return scope.type === uid.type && (scope.within === undefined || selfAndAncestors.has(uidKey(scope.within)))
  }
}
