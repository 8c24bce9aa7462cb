// What is known of an address where a part of it is missing that was taken out by a parser: without a scheme and without a host it
// leads nowhere else. Neither is enough alone: `//host` has no scheme, and of `https:///host` some parsers say that it has no host.

import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import { plainSymbol } from '../ir/symbols.js'
import { type Fact, type FactKind, type FactMaker, hostProperties } from './fact.js'
import { matchesSymbol } from './symbol-pattern.js'

/** Of two kinds each, what makes an address one of this site when both are known. */
const other: Readonly<Partial<Record<FactKind, FactKind>>> = {
  'starts-with-slash': 'starts-without-two',
  'starts-without-two': 'starts-with-slash',
  'without-scheme': 'without-host',
  'without-host': 'without-scheme',
}

/** The kind that a fact needs beside it, where it is half of a check. */
export function otherHalf({ kind }: Fact): FactKind | undefined {
  return other[kind]
}

/** `not urlsplit(address).netloc` */
export function missingPart(make: FactMaker, condition: Ref, { object, property = '' }: FlowOf<'load'>): Fact[] {
  const kind = property === 'scheme' ? 'without-scheme' : hostProperties.has(property) ? 'without-host' : undefined
  const address = kind === undefined ? undefined : addressOf(make, make.semantics.program.beside(condition, object))
  return kind === undefined || address === undefined ? [] : make.about(condition, address, kind)
}

/** What was taken apart, before browsers' other slashes were made plain ones. */
function addressOf({ semantics, library }: FactMaker, parts: Ref): Ref | undefined {
  const { program, origins, symbols, constants } = semantics
  const [origin, more] = origins.of(parts)
  const call = origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'call')
  const [first] = call?.arguments ?? []
  if (origin === undefined || call === undefined || first === undefined) return undefined
  const symbol = plainSymbol(symbols.of(program.beside(origin, call.callee)) ?? '')
  if (!matchesSymbol(library.urlConstructors, symbol)) return undefined
  const text = program.beside(origin, first.value)
  const replaced = program.flowOf(text, 'call')
  const [sign] = replaced?.arguments ?? []
  if (replaced?.receiver === undefined || sign === undefined) return text
  const { property = '' } = program.flowOf(program.beside(text, replaced.callee), 'load') ?? {}
  const known = constants.of(program.beside(text, sign.value))
  const isPlainSlash = /^replace(?:All)?$/.test(property) && known?.type === 'string' && known.value === '\\'
  return isPlainSlash ? program.beside(text, replaced.receiver) : text
}
