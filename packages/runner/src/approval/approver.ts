// Whoever can be asked for approval of one act. INVARIANT: only `approved` lets the act happen; an approver that is absent, that
// fails, or that answers anything else is a denial.

/** What is asked, ready to be shown. */
export interface ApprovalQuestion {
  /** Every line of it, escaped for a terminal. */
  readonly lines: readonly string[]
  /** Canonical JSON of what the lines say. */
  readonly asked: string
  /** SHA-256 of `asked`, hex. */
  readonly hash: string
  /** The exact words that approve: they hold a part of the hash, so that no reflex gives them. */
  readonly words: string
}

export type ApproverAnswer =
  | 'approved'
  | 'denied'
  /** Nobody answered in time. */
  | 'expired'
  /** The run was asked to end. */
  | 'interrupted'
  | 'no-terminal'
  | 'failed'
  /** Nothing would be done after a yes. */
  | 'not-asked'

export type ApprovalAnswer = ApproverAnswer | 'too-complex'

export interface Approver {
  /** Asks and waits; the thread does nothing else meanwhile, so there is one question at a time. */
  ask(question: ApprovalQuestion): ApproverAnswer
}

const reasons: Readonly<Record<Exclude<ApprovalAnswer, 'approved'>, string>> = {
  denied: 'the person at the terminal did not give it',
  expired: 'nobody gave it in time',
  interrupted: 'the run was interrupted',
  'no-terminal': 'there is no terminal to ask on',
  failed: 'asking failed',
  'not-asked': 'it was not asked for',
  'too-complex': 'the act is too complex to be shown whole',
}

/** One line for the operator: why an act that needed approval is denied. */
export function whyNotApproved(answer: Exclude<ApprovalAnswer, 'approved'>): string {
  return `approval was needed, and ${reasons[answer]}`
}
