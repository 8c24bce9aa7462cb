// The decisions of a run in their order, as the guard tells them, each with its reason; of a denial, the complete permit of its operation.

import { type AuthorizationRequest, type Decision, explainDecision, type PolicySet, uidText } from '@sallyport/policy'
import { type AccessRequest, actionUid, authorizationRequest } from '../../../../packages/runner/src/access-request.js'
import type { AuditLog } from '../../../../packages/runner/src/audit/audit-log.js'
import type { DenialReport } from '../../../../packages/runner/src/denial-report.js'
import type { Watcher } from '../../../../packages/runner/src/guard.js'
import { resourceUid } from '../../../../packages/runner/src/resource.js'
import type { ShownDecision } from './protocol.js'

const mostShown = 500
const mostMembers = 50

interface Noted {
  readonly requests: readonly AccessRequest[]
  readonly decision: Decision
  readonly call: number
  readonly operation: string
}

type Principal = AuthorizationRequest['principal']

export class DecisionList {
  readonly #noted: Noted[] = []
  readonly #principal: Principal
  #operation = ''
  hidden = 0

  constructor(principal: Principal) {
    this.#principal = principal
  }

  /** The record is written right before the watcher is told, and names the operation. */
  watchRecord(log: AuditLog): AuditLog {
    return {
      note: (record) => {
        if (record.kind === 'decision') this.#operation = record.operation
        return log.note(record)
      },
      settle: (sequence, record) => log.settle(sequence, record),
      flush: () => log.flush(),
      close: (record) => log.close(record),
      get head() {
        return log.head
      },
    }
  }

  readonly watcher: Watcher = (requests, decision, call) => {
    if (this.#noted.length < mostShown) this.#noted.push({ requests, decision, call, operation: this.#operation })
    else this.hidden += 1
  }

  /** `reports` are the denials that the script met: they know all that the operation would have asked. */
  explain(policies: PolicySet, reports: readonly DenialReport[]): ShownDecision[] {
    return this.#noted.flatMap((noted) => {
      const [first, ...others] = noted.requests
      if (first === undefined) return []
      const needed = this.#noted.filter(({ call }) => call === noted.call).flatMap(({ requests }) => requests)
      const told = this.#explained(policies, noted, first, needed)
      const report = reports.find((each) => isAbout(each, noted, first))
      return [
        {
          effect: noted.decision.effect,
          action: told.action,
          resource: uidText(resourceUid(first.resource)),
          members: others.slice(0, mostMembers).map(({ resource }) => uidText(resourceUid(resource))),
          operation: noted.operation,
          policies: told.policies.map(
            ({ id, effect, source, span }) => `${effect} \`${id}\` (${source.name}:${span.start.line})`,
          ),
          summary: told.summary,
          hint: report?.hint ?? told.hint,
          permit: report?.permit ?? told.permit,
        },
      ]
    })
  }

  #explained(policies: PolicySet, { decision }: Noted, first: AccessRequest, needed: readonly AccessRequest[]) {
    const toRequest = (request: AccessRequest) => authorizationRequest(this.#principal, request)
    return explainDecision(policies, toRequest(first), decision, needed.map(toRequest))
  }
}

function isAbout(report: DenialReport, { operation }: Noted, request: AccessRequest): boolean {
  return (
    report.operation === operation &&
    report.action === uidText(actionUid(request)) &&
    report.resource === uidText(resourceUid(request.resource))
  )
}
