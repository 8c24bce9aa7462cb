// Patterns of symbols: alternatives are written out once, so that a match is a look-up; only patterns with `*` are walked.

import type { SymbolPattern } from './specification.js'

const mostAlternatives = 5000

/** What each pattern stands for, by the symbols it matches. */
export class SymbolTable<T> {
  readonly #exact = new Map<string, T[]>()
  readonly #wild: { readonly segments: readonly string[]; readonly value: T }[] = []

  add(pattern: SymbolPattern, value: T): void {
    for (const symbol of alternatives(pattern)) {
      if (symbol.includes('*')) this.#wild.push({ segments: segmentsOf(symbol), value })
      else {
        const values = this.#exact.get(symbol)
        if (values === undefined) this.#exact.set(symbol, [value])
        else values.push(value)
      }
    }
  }

  /** Everything whose pattern matches, in no particular order. */
  match(symbol: string): readonly T[] {
    const exact = this.#exact.get(symbol) ?? []
    if (this.#wild.length === 0) return exact
    const segments = segmentsOf(symbol)
    const wild = this.#wild.filter((each) => segmentsMatch(each.segments, segments)).map(({ value }) => value)
    return wild.length === 0 ? exact : [...exact, ...wild]
  }

  /** Whether there is anything. */
  matches(symbol: string): boolean {
    if (this.#exact.has(symbol)) return true
    if (this.#wild.length === 0) return false
    const segments = segmentsOf(symbol)
    return this.#wild.some((each) => segmentsMatch(each.segments, segments))
  }
}

export function matchesSymbol(patterns: readonly SymbolPattern[], symbol: string): boolean {
  for (const pattern of patterns) if (setOf(pattern).matches(symbol)) return true
  return false
}

const compiled = new Map<string, SymbolTable<true>>()

function setOf(pattern: SymbolPattern): SymbolTable<true> {
  const known = compiled.get(pattern)
  if (known !== undefined) return known
  const table = new SymbolTable<true>()
  table.add(pattern, true)
  compiled.set(pattern, table)
  return table
}

/** A pattern without braces for each choice of its alternatives; braces may nest. */
export function alternatives(pattern: SymbolPattern): string[] {
  const open = pattern.indexOf('{')
  if (open < 0) return [pattern]
  const parts: string[] = []
  let depth = 0
  let start = open + 1
  for (let at = open; at < pattern.length; at += 1) {
    const char = pattern.charAt(at)
    if (char === '{') depth += 1
    if (char === ',' && depth === 1) {
      parts.push(pattern.slice(start, at))
      start = at + 1
    }
    if (char !== '}') continue
    depth -= 1
    if (depth > 0) continue
    parts.push(pattern.slice(start, at))
    const [before, after] = [pattern.slice(0, open), pattern.slice(at + 1)]
    return parts.flatMap((part) => alternatives(`${before}${part}${after}`)).slice(0, mostAlternatives)
  }
  return [pattern]
}

let latest: { readonly symbol: string; readonly segments: readonly string[] } = { symbol: '', segments: [''] }

/** `axios#create().get` is `axios#`, `create()`, `get`. One symbol is compared with many patterns in a row. */
function segmentsOf(symbol: string): readonly string[] {
  if (latest.symbol === symbol) return latest.segments
  const end = symbol.search(/[#:]/) + 1
  const segments = [symbol.slice(0, end), ...symbol.slice(end).split('.')]
  latest = { symbol, segments }
  return segments
}

function segmentsMatch(pattern: readonly string[], symbol: readonly string[]): boolean {
  return (
    pattern.length === symbol.length &&
    pattern.every((segment, position) => {
      if (segment === '*') return true
      const given = symbol[position] ?? ''
      return segment === given || (segment === '*()' && given.endsWith('()'))
    })
  )
}

const names = new Map<string, RegExp>()

/** A name pattern, compiled: without regard to case, unless it has an upper-case letter of its own. */
export function namePattern(pattern: string): RegExp {
  const known = names.get(pattern)
  if (known !== undefined) return known
  const isCased = /[A-Z]/.test(pattern.replaceAll(/\\./g, ''))
  const made = new RegExp(pattern, isCased ? '' : 'i')
  names.set(pattern, made)
  return made
}
