// A value and the check that it has passed, and how such facts are made of conditions.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import type { LanguageLibrary } from './library.js'
import { SameValues } from './same-values.js'
import type { Validator } from './specification.js'
import { matchesSymbol } from './symbol-pattern.js'

/** What says of an address whom it asks. */
export const hostProperties: ReadonlySet<string> = new Set(['host', 'hostname', 'origin', 'netloc'])

export type FactKind =
  | Extract<Validator, string>
  | 'custom'
  | 'sender'
  /** It begins with no dash. */
  | 'no-option'
  | 'starts-with-slash'
  | 'starts-without-two'
  | 'without-scheme'
  | 'without-host'
  | 'character'

export interface Fact {
  readonly subject: Ref
  readonly kind: FactKind
  /** The condition. */
  readonly ref: Ref
  readonly what: string
  /** It holds of texts: what only becomes that text where it is used is another value. */
  readonly isByIdentity?: true
}

export class FactMaker {
  readonly semantics: Semantics
  readonly library: LanguageLibrary
  readonly values: SameValues

  constructor(semantics: Semantics, library: LanguageLibrary) {
    this.semantics = semantics
    this.library = library
    this.values = new SameValues(semantics, library)
  }

  /** Of a value, and of what it was made of without losing anything that counts. */
  about(condition: Ref, value: Ref, kind: FactKind): Fact[] {
    const subject = this.values.unwrapped(value)
    return subject === value
      ? [this.fact(condition, value, kind)]
      : [this.fact(condition, value, kind), this.fact(condition, subject, kind)]
  }

  /** `address` of `new URL(address).host`; any other value is what it is. */
  hostOf(value: Ref): Ref {
    const { program, symbols } = this.semantics
    const load = program.flowOf(value, 'load')
    if (load?.property === undefined || !hostProperties.has(load.property)) return value
    const url = program.beside(value, load.object)
    const call = program.flowOf(url, 'call')
    const [first] = call?.arguments ?? []
    if (call === undefined || first === undefined) return value
    const symbol = plainSymbol(symbols.of(program.beside(url, call.callee)) ?? '')
    return matchesSymbol(this.library.urlConstructors, symbol) ? program.beside(url, first.value) : value
  }

  fact(condition: Ref, value: Ref, kind: FactKind): Fact {
    return { subject: this.values.canonical(value), kind, ref: condition, what: '' }
  }
}
