// The door of one agent: its own principal, the run's record, and bounds. What layers above define as operations acts through it.

import type { TreeAuthorizer } from '@sallyport/policy'
import type { Approver } from './approval/approver.js'
import type { AuditLog } from './audit/audit-log.js'
import { Guard } from './guard.js'
import type { Host } from './host.js'
import { Journal } from './journal.js'
import type { OperationLimits } from './limits.js'
import { defaultPlaces } from './places.js'
import { DescriptorTable } from './platform/descriptor.js'
import { SideThread } from './platform/side-thread.js'
import { defaultDictionaryPath } from './redaction/dictionary.js'

export interface AgentHostOptions {
  readonly authorizer: TreeAuthorizer
  /** Shared by all agents of a run: one chain. */
  readonly auditLog: AuditLog
  /** `investigate` is `Agent::"investigate"`. */
  readonly stage: string
  readonly limits: OperationLimits
  /** Who is asked where the policy wants approval; without one that is a denial. */
  readonly approver?: Approver | undefined
  readonly now: () => Date
}

/** A host, and its end: `close` gives back every descriptor. */
export interface AgentHost extends Host {
  readonly principal: { readonly type: 'Agent'; readonly id: string }
  close(): void
}

export function openAgentHost(options: AgentHostOptions): AgentHost {
  const principal = { type: 'Agent', id: options.stage } as const
  const descriptors = new DescriptorTable(options.limits.openObjects)
  return {
    principal,
    guard: new Guard({
      authorizer: options.authorizer,
      auditLog: options.auditLog,
      principal,
      approver: options.approver,
    }),
    descriptors,
    // An agent has no network.
    sideThread: new SideThread(undefined),
    programLauncher: undefined,
    network: {},
    limits: options.limits,
    meter: descriptors.meter,
    journal: new Journal(options.now),
    now: options.now,
    redactionDictionary: defaultDictionaryPath,
    places: defaultPlaces,
    line: () => 0,
    charge: () => undefined,
    // No operation that waits is an agent's tool.
    sleep: () => {
      throw new Error('an agent does not wait')
    },
    close: () => descriptors.closeAll(),
  }
}
