// The errors of this package and their stable codes.

import { CodedError, type CodedErrorOptions, type Source, type Span } from '@sallyport/diagnostics'

export type PolicyErrorCode =
  | 'policy/syntax'
  | 'policy/invalid'
  | 'policy/too-large'
  | 'policy/forbid-unknown-name'
  | 'policy/engine-unavailable'
  | 'policy/engine-changed'
  | 'policy/gate-unproven'
  | 'policy/request-invalid'
  | 'policy/case-invalid'
  | 'policy/starter-parameter'

export type ProblemCode =
  | 'policy/syntax'
  | 'policy/open-template'
  | 'policy/duplicate-id'
  | 'policy/too-large'
  | 'policy/unknown-name'
  | 'policy/type-error'
  | 'policy/forbid-unknown-name'
  | 'policy/never-matches'
  | 'policy/permit-dropped'
  | 'policy/action-group'
  | 'policy/approval'
  | 'policy/confusable'
  | 'policy/empty'

/** One thing wrong with a policy, placed in its text. */
export interface PolicyProblem {
  readonly severity: 'error' | 'warning'
  readonly code: ProblemCode
  readonly message: string
  readonly hint?: string
  readonly policyId?: string
  readonly source?: Source
  readonly span?: Span
}

export interface PolicyErrorOptions extends CodedErrorOptions {
  readonly code: PolicyErrorCode
  readonly problems?: readonly PolicyProblem[]
  readonly cedarText?: string
}

export class PolicyError extends CodedError {
  /** Everything found wrong, not only what the message names. */
  readonly problems: readonly PolicyProblem[]
  /** Cedar's own message, for callers that must repeat it to the letter. */
  readonly cedarText: string | undefined

  constructor(options: PolicyErrorOptions) {
    super(options)
    this.problems = options.problems ?? []
    this.cedarText = options.cedarText
  }
}

/** An error that names the first of several problems and carries them all. */
export function policyProblemsError(
  code: PolicyErrorCode,
  problems: readonly PolicyProblem[],
  cedarText?: string,
): PolicyError {
  const first = problems[0]
  const rest = problems.length - 1
  const more = rest === 0 ? '' : ` (and ${rest} more ${rest === 1 ? 'problem' : 'problems'})`
  return new PolicyError({
    code,
    message: `${first?.message ?? 'the policy cannot be used'}${more}`,
    problems,
    ...(first?.hint === undefined ? {} : { hint: first.hint }),
    ...(first?.source === undefined ? {} : { source: first.source }),
    ...(first?.span === undefined ? {} : { span: first.span }),
    ...(cedarText === undefined ? {} : { cedarText }),
  })
}

/** One error for each problem, so that a program can render them all with their code frames. */
export function problemErrors(problems: readonly PolicyProblem[]): CodedError[] {
  return problems.map((problem) => new CodedError(problem))
}
