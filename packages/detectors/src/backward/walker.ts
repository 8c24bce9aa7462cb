// What the parts of a walk backwards know of it: where it stands, what it may ask next, and the rule that it is for.

import type { Guard } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { CallerParameters } from '../packages/caller-parameters.js'
import type { LanguageLibrary } from '../taint/library.js'
import type { FromCallers, Propagator, StringPosition, TaintSpecification } from '../taint/specification.js'
import type { Found } from './found.js'

export interface Scope {
  readonly beside: Ref
  readonly guard: Guard | undefined
}

export interface Here {
  /** Properties of the value that count, outermost first; empty: the value itself. */
  readonly path: readonly string[]
  /** Conditions known where the value is used, of each function on the way. */
  readonly scopes: readonly Scope[]
  /** Calls that were entered: a parameter of their functions is what they gave. */
  readonly calls: readonly Ref[]
  readonly way: readonly Ref[]
  readonly isDeep: boolean
  /** Of what is inside, properties that do no harm. */
  readonly except: readonly string[]
  readonly string: StringPosition
  /** Behind here it is parsed: that it was a text before does not count. */
  readonly isParsed?: boolean
}

export interface Walker {
  readonly semantics: Semantics
  readonly specification: TaintSpecification
  readonly library: LanguageLibrary
  /** What passes taint on, of the language and of the rule. */
  readonly propagators: readonly Propagator[]
  /** The parameters that a library's users give, where that counts. */
  readonly callers: CallerParameters | undefined
  /** How they count at the sink where the walk began. */
  readonly fromCallers: FromCallers | undefined
  /** There a text that is only shorter does the same harm. */
  readonly despiteLength: boolean
  /** Where the walk began. */
  readonly use: Ref
  walk(ref: Ref, here: Here): Found
  /** Any way that reaches a source counts; else what is unknown; else the first reason why it is harmless. */
  any(ref: Ref, ways: readonly (() => Found)[]): Found
  /** Whatever is found in what a call gives is said to come from there, unless a call further back says so. */
  noteGiven(call: Ref, walk: () => Found): Found
  /** Where numbers are followed, what arithmetic makes of a value is no safer than the value. */
  isFollowed(operator: string): boolean
}
