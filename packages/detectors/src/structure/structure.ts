// What a rule looks for that is no flow of data: routes compared with one another, a check and its use, options beside each other.
// The finders are named in the rule, so that a rule stays data; each is a file of this folder.

import type { Confidence, Tier } from '@sallyport/findings'
import type { At } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Rule } from '../rule.js'

export const structureNames = [
  'unguarded-route',
  'unrestricted-route',
  'object-of-another',
  'forgeable-request',
  'check-then-use',
  'predictable-file',
  'cleartext-request',
  'shared-field',
  'lost-update',
  'counted-then-added',
] as const
export type StructureName = (typeof structureNames)[number]

/** A place that speaks for the claim: a sibling that has what is missing here. */
export interface Witness {
  readonly ref: Ref
  readonly at: At
  readonly note: string
}

export interface Structure {
  readonly ref: Ref
  readonly at: At
  /** What is wrong, as the beginning of a sentence: `The route POST /orders asks nobody who they are`. */
  readonly title: string
  /** Why that is believed, in sentences. */
  readonly why: string
  readonly confidence: Confidence
  readonly tier: Tier
  readonly witnesses: readonly Witness[]
  readonly preconditions?: readonly string[]
}

export interface StructureSite extends Structure {
  readonly rule: Rule
}
