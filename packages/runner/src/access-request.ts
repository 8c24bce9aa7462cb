// One act that an operation wants to do, as it is asked of the policy.

import {
  type AttributeValue,
  type AuthorizationRequest,
  type Entity,
  type EntityUid,
  noContext,
} from '@sallyport/policy'
import type { Subject } from './approval/subject.js'
import { type Resource, resourceEntities, resourceUid } from './resource.js'

export interface AccessRequest {
  /** `file_system::Action::"open"` is namespace `file_system`, action `open`. */
  readonly namespace: string
  readonly action: string
  readonly resource: Resource
  /** What has the resource's name, where that is known: for a person who must approve, and for nothing else. */
  readonly subject?: Subject | undefined
  readonly context?: Readonly<Record<string, AttributeValue>>
  /** What the context refers to. */
  readonly entities?: readonly Entity[]
}

export function actionUid(request: AccessRequest): EntityUid {
  return { type: `${request.namespace}::Action`, id: request.action }
}

/** The question as the policy hears it. */
export function authorizationRequest(principal: EntityUid, request: AccessRequest): AuthorizationRequest {
  return {
    principal,
    action: actionUid(request),
    resource: resourceUid(request.resource),
    entities: [...resourceEntities(request.resource), ...(request.entities ?? [])],
    context: request.context ?? noContext,
  }
}
