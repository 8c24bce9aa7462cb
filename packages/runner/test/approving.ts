// For tests of approvals: a person who answers as the test says, and policies that ask.

import { readFileSync } from 'node:fs'
import type { Authorizer, Decision } from '@sallyport/policy'
import type { ApprovalQuestion, Approver, ApproverAnswer } from '../src/approval/approver.js'
import { noAuditLog } from '../src/audit/audit-log.js'
import { Guard } from '../src/guard.js'
import { permitTree } from './harness.js'

/** Answers each question, and keeps it. */
export function approver(
  answer: ApproverAnswer | ((question: ApprovalQuestion) => ApproverAnswer),
): Approver & { readonly asked: ApprovalQuestion[] } {
  const asked: ApprovalQuestion[] = []
  return {
    asked,
    ask: (question) => {
      asked.push(question)
      return typeof answer === 'function' ? answer(question) : answer
    },
  }
}

/** Everything below the folder; `actions` only with approval. */
export function approvalPolicy(folder: string, ...actions: readonly string[]): string {
  const asking = actions.map((name) => `file_system::Action::"${name}"`).join(', ')
  return `@approval("ask") ${permitTree(folder).replace('action', `action in [${asking}]`)}
    ${permitTree(folder).replace(/;$/, ` unless { [${asking}].contains(action) };`)}`
}

export const answersIn = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .flatMap(({ kind, answer }) => (kind === 'approval' ? [answer] : []))

export const needed: Decision = {
  effect: 'approval',
  reason: 'approval',
  determiningPolicies: ['p'],
  errors: [],
  mode: 'enforce',
  wouldDeny: true,
}

export function guardThatAsks(person: Approver, authorize: Authorizer['authorize'] = () => needed): Guard {
  return new Guard({
    authorizer: { mode: 'enforce', authorize, policies: { syntax: () => [] } },
    auditLog: noAuditLog(),
    principal: { type: 'User', id: 'alice' },
    approver: person,
  })
}
