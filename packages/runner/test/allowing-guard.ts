// A guard that allows everything: for acts of the platform that must refuse what the policy would let pass.

import type { Decision } from '@sallyport/policy'
import { noAuditLog } from '../src/audit/audit-log.js'
import type { Grant } from '../src/grant.js'
import { Guard } from '../src/guard.js'
import { askFile } from '../src/operations/access.js'
import { parsePath } from '../src/path.js'
import { DescriptorTable } from '../src/platform/descriptor.js'
import type { HeldObject } from '../src/platform/held.js'
import { walkToDirectory } from '../src/platform/walk.js'

const allow: Decision = {
  effect: 'allow',
  reason: 'permit',
  determiningPolicies: [],
  errors: [],
  mode: 'enforce',
  wouldDeny: false,
}

export function allowingGuard(): Guard {
  return new Guard({
    authorizer: { mode: 'enforce', authorize: () => allow, policies: { syntax: () => [] } },
    auditLog: noAuditLog(),
    principal: { type: 'User', id: 'alice' },
  })
}

/** Holds an object that is there, with the right to read it. */
export function withReadable<T>(folder: string, name: string, use: (object: HeldObject, read: Grant) => T): T {
  const guard = allowingGuard()
  const table = new DescriptorTable(16)
  try {
    const object = walkToDirectory(table, parsePath(folder), 'refuse').find(name)
    if (object === undefined) throw new Error(`this machine has no ${folder}/${name}`)
    return use(object, guard.authorize(askFile('read', object.path, object)))
  } finally {
    table.closeAll()
  }
}
