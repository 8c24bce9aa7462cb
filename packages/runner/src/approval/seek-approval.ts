// From a decision that needs approval to an answer. Nothing is remembered here: the next equal act is asked anew.

import type { ApprovalRecord } from '../audit/record.js'
import type { ApprovalQuestion, Approver, ApproverAnswer } from './approver.js'
import { makeQuestion, type QuestionParts } from './question.js'

const answers: ReadonlySet<unknown> = new Set<ApproverAnswer>([
  'approved',
  'denied',
  'expired',
  'interrupted',
  'no-terminal',
  'failed',
  'not-asked',
])

/** Asks, and gives the entry for the record; never throws: what goes wrong is an answer that approves nothing. */
export function seekApproval(approver: Approver | undefined, parts: QuestionParts): ApprovalRecord {
  const began = performance.now()
  const record = (answer: ApprovalRecord['answer'], question?: ApprovalQuestion): ApprovalRecord => ({
    kind: 'approval',
    question: question === undefined ? null : `sha256:${question.hash}`,
    asked: question === undefined ? null : question.asked,
    answer,
    milliseconds: Math.round(performance.now() - began),
  })
  let question: ApprovalQuestion | undefined
  try {
    question = makeQuestion(parts)
    if (question === undefined) return record('too-complex')
    return record(approver === undefined ? 'no-terminal' : known(approver.ask(question)), question)
  } catch {
    return record('failed', question)
  }
}

function known(answer: ApproverAnswer): ApproverAnswer {
  return answers.has(answer) ? answer : 'failed'
}
