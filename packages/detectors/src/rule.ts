// A rule as data: what it is about, which text proposes a candidate, and which flow proves a claim. Rules live in `rules/<id>/`
// with a README and with samples that must and must not be found.

import type { Severity } from '@sallyport/findings'
import type { StructureName } from './structure/structure.js'
import type { TaintSpecification } from './taint/specification.js'

export interface CandidatePattern {
  /** What was seen, in words: `shell command built from a template`. */
  readonly label: string
  /** One of these stands in every text that the pattern matches: the cheap test that comes first. Lower case where `ignoresCase`. */
  readonly literals: readonly string[]
  /** Matched within one line; only the subset of regular expressions that runs in linear time (checked by a test). */
  readonly pattern: string
  readonly ignoresCase?: boolean
}

/** A language that a front end reads; TypeScript is read as JavaScript. */
export type Language = 'javascript' | 'python' | 'java'

/** What a rule looks for in a language other than JavaScript. */
export interface LanguageRule {
  /** What to do about it there, with the functions of that language. */
  readonly recommendation: string
  /** Where the rule's own names what other languages do not have. */
  readonly summary?: string
  readonly candidates: readonly CandidatePattern[]
  readonly taint: Partial<
    Pick<
      TaintSpecification,
      'sources' | 'ownSources' | 'sinks' | 'sanitizers' | 'validators' | 'propagators' | 'misuses' | 'harmlessParts'
    >
  >
  /** Those of the rule's structures that are looked for there as well. */
  readonly structures?: readonly StructureName[]
}

export interface Rule {
  /** Kebab-case, permanent, the name of its folder. */
  readonly id: string
  /** Ids it had before; they never name another rule. */
  readonly aliases: readonly string[]
  readonly weaknessClass: string
  /** `CWE-89`, the closest first. */
  readonly cwe: readonly string[]
  readonly severity: Severity
  /** `SQL built from untrusted data` */
  readonly title: string
  /** What an attacker gains, in one or two sentences. */
  readonly summary: string
  /** What to do about it, as an instruction. */
  readonly recommendation: string
  /** What has to happen besides, for every claim of the rule: `somebody gets the stored hashes`. */
  readonly preconditions?: readonly string[]
  readonly candidates: readonly CandidatePattern[]
  /** Of JavaScript. What it says of responses, comparisons and names of variables and methods holds in every language. */
  readonly taint: TaintSpecification
  readonly languages?: Readonly<Partial<Record<Exclude<Language, 'javascript'>, LanguageRule>>>
  /** What it looks for that is no flow: routes compared with one another, a check and its use. */
  readonly structures?: readonly StructureName[]
}
