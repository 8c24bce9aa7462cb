// What this package needs of the Cedar engine, in our own words, so that only cedar-authorizer.ts knows the library.

import type { EncodedRequest } from './cedar-json.js'
import type { PolicySyntax } from './policy-syntax.js'

/** A complaint of the engine; offsets count bytes of the policy text they belong to. */
export interface CedarProblem {
  readonly message: string
  readonly help?: string
  readonly policyId?: string
  readonly startByte?: number
  readonly endByte?: number
}

/** The engine's own answer, before our rules (an error denies) are applied. */
export interface CedarAnswer {
  readonly allowed: boolean
  readonly determiningPolicies: readonly string[]
  /** Policies that could not be evaluated; Cedar alone would skip them. */
  readonly failedPolicies: readonly string[]
  readonly errors: readonly string[]
}

export interface Cedar {
  /** Parses policies, by id, and keeps them under a name for `decide`; a second call with a name replaces the first. */
  prepare(setName: string, policies: Readonly<Record<string, string>>): readonly CedarProblem[]
  /** Parses a whole text as one set: the problems, with offsets into it. */
  checkText(text: string): readonly CedarProblem[]
  /** Checks policies, by id, strictly against the host schema. */
  validate(policies: Readonly<Record<string, string>>): {
    readonly errors: readonly CedarProblem[]
    readonly warnings: readonly CedarProblem[]
  }
  /** The syntax tree of one policy that parses. */
  syntax(policyText: string): PolicySyntax
  /** Laid out by Cedar's own formatter. */
  format(policyText: string): string
  /** Decides by the policies kept under a name; throws if the request does not fit the schema or the engine fails. */
  decide(setName: string, request: EncodedRequest): CedarAnswer
  readonly version: string
}
