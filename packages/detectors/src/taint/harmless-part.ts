// Properties that leave nothing harmful of what their object was made of: the last name of a path.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import type { TaintSpecification } from './specification.js'
import { matchesSymbol } from './symbol-pattern.js'

/** What makes the property harmless that is read here, if the rule says so. */
export function harmlessPart(
  { symbols }: Semantics,
  { harmlessParts = [] }: TaintSpecification,
  load: Ref,
): string | undefined {
  if (harmlessParts.length === 0) return undefined
  const symbol = symbols.of(load)
  if (symbol === undefined) return undefined
  return harmlessParts.find((each) => matchesSymbol(each.symbols, plainSymbol(symbol)))?.what
}
