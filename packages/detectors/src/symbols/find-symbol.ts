// Where a name stands in a file: where it is defined, called and mentioned, and in which function. By the syntax tree for JavaScript and
// TypeScript, by the words before it for other languages; names are compared, not what they are bound to.

import { languageOf } from '../classify/language.js'
import type { Module } from '../ir/flow.js'
import { SourceText } from '../ir/text.js'
import { parseModule } from '../languages/parse-module.js'

export interface SymbolPlace {
  readonly kind: 'definition' | 'call' | 'mention'
  /** From 1. */
  readonly line: number
  /** The name of the function around it, or `<module>`. */
  readonly enclosingFunction: string
}

export interface PlaceDescription {
  /** The innermost statement around the place, folded; the line itself where the file has no syntax tree. */
  readonly statement: string
  readonly enclosingFunction: string
}

const mostPlaces = 500
const longestStatement = 2000
const parsed = new Set(['javascript', 'typescript'])
const definers =
  /\b(?:def|class|func|fn|function|interface|type|struct|enum|trait|module|const|let|var|val|sub|macro)\s+$/

/** In the order of the text; a bounded number. */
export function findSymbol(path: string, text: string, name: string): SymbolPlace[] {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name) || !text.includes(name)) return []
  const source = new SourceText(path, text)
  const module = moduleOf(path, text)
  const defined = module === undefined ? new Set<number>() : definedAt(module, text, name)
  const places: SymbolPlace[] = []
  for (
    let at = text.indexOf(name);
    at !== -1 && places.length < mostPlaces;
    at = text.indexOf(name, at + name.length)
  ) {
    if (isWordCharacter(text, at - 1) || isWordCharacter(text, at + name.length)) continue
    places.push({
      kind: kindAt(text, at, name, module === undefined ? undefined : defined),
      line: source.line(at),
      enclosingFunction: module === undefined ? '<module>' : enclosingNameAt(module, at),
    })
  }
  return places
}

/** What a fingerprint needs to know of a place: line and column from 1. */
export function describePlace(path: string, text: string, line: number, column: number): PlaceDescription {
  const source = new SourceText(path, text)
  const at = source.offset(line, column)
  const module = moduleOf(path, text)
  if (at === undefined || module === undefined) {
    const whole = text.split('\n', line)[line - 1] ?? ''
    return { statement: whole.trim().slice(0, longestStatement), enclosingFunction: '<module>' }
  }
  let around = { start: at, end: at }
  for (const each of module.statements) {
    if (each.start > at) break
    if (each.end >= at) around = each
  }
  return { statement: source.folded(around, longestStatement), enclosingFunction: enclosingNameAt(module, at) }
}

function moduleOf(path: string, text: string): Module | undefined {
  if (!parsed.has(languageOf(path))) return undefined
  const result = parseModule(path, text)
  return result.kind === 'module' ? result.module : undefined
}

/** Offsets of the name where a function or class of that name begins. */
function definedAt({ functions, classes }: Module, text: string, name: string): Set<number> {
  const offsets = new Set<number>()
  for (const each of [...functions, ...classes]) {
    if (each.name !== name) continue
    // The name stands in the head of the function, or before it: `const name = () =>`.
    const inHead = text.indexOf(name, each.start)
    const before = text.lastIndexOf(name, each.start)
    const headEnd = text.indexOf('{', each.start)
    if (inHead !== -1 && (headEnd === -1 || inHead < headEnd) && inHead < each.end) offsets.add(inHead)
    else if (before !== -1 && each.start - before < 200) offsets.add(before)
  }
  return offsets
}

function kindAt(text: string, at: number, name: string, defined: ReadonlySet<number> | undefined): SymbolPlace['kind'] {
  const before = text.slice(Math.max(0, at - 40), at)
  if (defined?.has(at) === true || definers.test(before)) return 'definition'
  return /^\s*(?:\?\.)?\s*(?:<[^()<>]{0,80}>)?\(/.test(text.slice(at + name.length, at + name.length + 120))
    ? 'call'
    : 'mention'
}

function isWordCharacter(text: string, at: number): boolean {
  return /[\p{ID_Continue}$]/u.test(text.charAt(at))
}

/** The innermost function with a name. */
function enclosingNameAt({ functions }: Module, at: number): string {
  let name = '<module>'
  let size = Number.POSITIVE_INFINITY
  for (const [index, each] of functions.entries()) {
    if (index === 0 || each.name === '' || at < each.start || at > each.end || each.end - each.start >= size) continue
    name = each.name
    size = each.end - each.start
  }
  return name.slice(0, 200)
}
