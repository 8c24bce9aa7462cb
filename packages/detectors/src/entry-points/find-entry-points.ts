// Where data from outside enters a file of JavaScript or TypeScript: routes, handlers, messages, the command line. Read off the text,
// so that it works in files that do not parse.

import type { EntryPoint } from '@sallyport/findings'
import { languageOf } from '../classify/language.js'
import {
  compileLineMatcher,
  type LineMatch,
  type LineMatcher,
  type LinePattern,
  lineEnd,
} from '../patterns/line-matcher.js'
import { type EntryPointPattern, entryPointPatterns } from './entry-point-patterns.js'

export const maxEntryPoints = 500
const maxName = 200

/** Files that packages publish by convention, beside what a manifest names. */
const packageEntry = /^(?:packages\/[^/]+\/)?(?:(?:src|lib)\/)?index\.[cm]?[jt]sx?$/

let matchPatterns: LineMatcher | undefined
let matchExports: LineMatcher | undefined

export interface EntryPointOptions {
  /** The file is what its package publishes: each exported function is an entry. By default so are `index` files. */
  readonly isPackageEntry?: boolean
}

const languagesWithEntries: readonly string[] = ['javascript', 'typescript', 'python', 'java', 'vue', 'svelte', 'astro']

/** In the order of the text; at most one of a kind for a line. */
export function findEntryPoints(path: string, text: string, options: EntryPointOptions = {}): EntryPoint[] {
  if (!languagesWithEntries.includes(languageOf(path))) return []
  matchPatterns ??= compileLineMatcher(entryPointPatterns, 'built-in')
  const search = new EntryPointSearch(path)
  matchPatterns(text, (match) => search.see(match))
  return withOthers(path, text, search.found, options)
}

/** All entry points of a file, by those that its patterns found. */
export function withOthers(
  path: string,
  text: string,
  ofPatterns: readonly EntryPoint[],
  options: EntryPointOptions = {},
): EntryPoint[] {
  if (!languagesWithEntries.includes(languageOf(path))) return []
  const found = [...findInterpreter(path, text), ...ofPatterns]
  const isPackageEntry = options.isPackageEntry ?? packageEntry.test(path)
  // The exports of a file that has routes are how the program puts itself together.
  if (isPackageEntry && found.length === 0) found.push(...findExports(path, text))
  return found.slice(0, maxEntryPoints)
}

/** A program that a shell starts names its interpreter in the first line. */
function findInterpreter(path: string, text: string): EntryPoint[] {
  if (!text.startsWith('#!')) return []
  const length = Math.max(1, lineEnd(text, 0, maxName))
  return [
    {
      kind: 'command-line',
      name: 'program',
      place: { path, startLine: 1, startColumn: 1, endLine: 1, endColumn: length },
    },
  ]
}

/** What matches of `entryPointPatterns` mean, one after the other. */
export class EntryPointSearch {
  readonly found: EntryPoint[] = []
  readonly #path: string
  readonly #language: EntryPointPattern['language']
  readonly #seen = new Set<string>()

  constructor(path: string) {
    this.#path = path
    const language = languageOf(path)
    this.#language = language === 'jsp' ? 'java' : language === 'python' || language === 'java' ? language : undefined
  }

  see({ pattern, groups, startOffset, endOffset, line, lineStart }: LineMatch): void {
    const entry = entryPointPatterns[pattern]
    if (entry === undefined || this.found.length >= maxEntryPoints || entry.path?.test(this.#path) === false) return
    if (entry.language !== this.#language) return
    const key = `${entry.kind}:${line}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const [start, end] = [startOffset - lineStart, endOffset - lineStart]
    this.found.push(entryPoint(this.#path, entry.kind, entry.name(groups), line, start, end))
  }
}

export const exportPatterns: readonly LinePattern[] = [
  {
    literals: ['export '],
    pattern: '\\bexport\\s+(?:default\\s+)?(?:async\\s+)?(?:function\\*?|class)\\s+([\\w$]{1,100})',
  },
  {
    literals: ['exports.'],
    pattern: '\\b(?:module\\.)?exports\\.([\\w$]{1,100})\\s*=\\s*(?:async\\b|function\\b|\\(|\\w{1,60}\\s*=>)',
  },
]

function findExports(path: string, text: string): EntryPoint[] {
  matchExports ??= compileLineMatcher(exportPatterns, 'built-in')
  const found: EntryPoint[] = []
  matchExports(text, ({ groups: [, name = ''], startOffset, endOffset, line, lineStart }) => {
    if (found.length >= maxEntryPoints) return
    found.push(entryPoint(path, 'exported-function', name, line, startOffset - lineStart, endOffset - lineStart))
  })
  return found
}

function entryPoint(
  path: string,
  kind: EntryPoint['kind'],
  name: string,
  line: number,
  start: number,
  end: number,
): EntryPoint {
  const place = { path, startLine: line, startColumn: start + 1, endLine: line, endColumn: end }
  return { kind, name: name.slice(0, maxName), place }
}
