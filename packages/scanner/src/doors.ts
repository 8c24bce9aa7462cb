// The doors of one run: a guard for each stage's agent, all under the same two policies and with the same record. INVARIANT: an
// agent's act needs a permit of the built-in ceiling and one of the workspace; whose permits count is the workspace's to say.

import type { Source } from '@sallyport/diagnostics'
import {
  type Cedar,
  CedarAuthorizer,
  JointAuthorizer,
  loadPolicies,
  type PolicySet,
  policyDigest,
  proveGate,
} from '@sallyport/policy'
import { defaultLimits } from '@sallyport/runner/launch'
import { type AgentHost, type Approver, type AuditLog, openAgentHost } from '@sallyport/runner/operations'
import { ceilingPolicy, type StagePrincipal } from './workspace/ceiling-policy.js'
import { huntersPolicy } from './workspace/hunters-policy.js'
import type { Workspace } from './workspace/workspace.js'

export interface Gate {
  readonly authorizer: JointAuthorizer
  /** `sha256:` over all texts in force, for the record. */
  readonly digest: string
}

/** Loads and proves the policies of a workspace; throws a `PolicyError` for one that cannot be used. */
export function openGate(cedar: Cedar, workspace: Workspace): Gate {
  // Made by us and validated by a test; to validate it in each run would take as long as all the rest of a start.
  const ceiling = loadPolicies(cedar, [ceilingSource(workspace.root)], { mode: 'strict', isValidated: () => true })
  const sources = workspaceSources(cedar, workspace)
  // So is what `init` writes, as long as nobody has changed a character of it.
  const isOurs = sources.every(({ text }) => text === huntersPolicy(workspace.root))
  const own = loadPolicies(cedar, sources, { mode: 'strict', isValidated: () => isOurs })
  const members = [
    { name: 'ceiling', authorizer: authorizerOf(cedar, ceiling) },
    { name: 'workspace', authorizer: authorizerOf(cedar, own) },
  ]
  for (const { authorizer } of members) proveGate(cedar, authorizer)
  return {
    authorizer: new JointAuthorizer(members),
    digest: policyDigest([...ceiling.sources, ...own.sources]),
  }
}

function authorizerOf(cedar: Cedar, policies: PolicySet): CedarAuthorizer {
  return new CedarAuthorizer(cedar, policies, { mode: 'enforce' })
}

function ceilingSource(root: string): Source {
  return { name: 'ceiling.cedar', text: ceilingPolicy(root) }
}

/** The accepted policies, or the package's with the forbids of whatever else is there. */
function workspaceSources(cedar: Cedar, workspace: Workspace): readonly Source[] {
  if (workspace.trust === 'accepted' || workspace.trust === 'named') return workspace.policies
  const standIn = { name: 'hunters.cedar', text: huntersPolicy(workspace.root) }
  if (workspace.foreignPolicies.length === 0) return [standIn]
  const foreign = loadPolicies(cedar, workspace.foreignPolicies, { mode: 'strict' })
  const forbids = foreign.policies.filter(({ effect }) => effect === 'forbid')
  // Each in a text of its own name, so that no id of theirs can stand for one of ours.
  return [standIn, ...forbids.map(({ text, source }) => ({ name: source.name, text: withoutId(text) }))]
}

function withoutId(text: string): string {
  return text.replace(/@id\s*\(\s*"(?:[^"\\]|\\.)*"\s*\)/, '')
}

export class Doors {
  readonly #hosts = new Map<StagePrincipal, AgentHost>()
  readonly #gate: Gate
  readonly #auditLog: AuditLog
  readonly #now: () => Date
  readonly #approver: Approver | undefined

  constructor(gate: Gate, auditLog: AuditLog, now: () => Date, approver?: Approver) {
    this.#gate = gate
    this.#auditLog = auditLog
    this.#now = now
    this.#approver = approver
  }

  /** The door of a stage's agent. */
  of(stage: StagePrincipal): AgentHost {
    const known = this.#hosts.get(stage)
    if (known !== undefined) return known
    const host = openAgentHost({
      authorizer: this.#gate.authorizer,
      auditLog: this.#auditLog,
      stage,
      limits: { ...defaultLimits.operation, directoryEntries: mostEntries },
      approver: this.#approver,
      now: this.#now,
    })
    this.#hosts.set(stage, host)
    return host
  }

  get counts(): { readonly allowed: number; readonly denied: number } {
    let allowed = 0
    let denied = 0
    for (const { guard } of this.#hosts.values()) {
      allowed += guard.counts.allowed
      denied += guard.counts.denied
    }
    return { allowed, denied }
  }

  close(): void {
    for (const host of this.#hosts.values()) host.close()
    this.#hosts.clear()
  }
}

const mostEntries = 1_000_000
