// Rules to candidates: which lines of a file look like a weakness. Cheap and generous, but bounded; data flow or an agent decides.

import type { Candidate, EntryPoint } from '@sallyport/findings'
import { languageOf } from '../classify/language.js'
import { entryPointPatterns } from '../entry-points/entry-point-patterns.js'
import { EntryPointSearch, findEntryPoints, withOthers } from '../entry-points/find-entry-points.js'
import type { CandidatePattern, Rule } from '../rule.js'
import { hardCodedSecret } from '../rules/hard-coded-secret/rule.js'
import { rules as builtInRules } from '../rules/rules.js'
import { findSecrets, inOrder, maskSecrets, type Secret, secretOf, secretPatterns } from '../secrets/find-secrets.js'
import {
  compileLineMatcher,
  type LineMatch,
  type LineMatcher,
  type LinePattern,
  lineEnd,
  type PatternOrigin,
} from './line-matcher.js'
import { plainCalls } from './plain-calls.js'

export interface Scanner {
  /** At most one for a rule and a line, in the order of the text. */
  candidates(path: string, text: string): Candidate[]
  /** All that a scan looks for, by one pass over the text; candidates and entry points are those of the text without its secrets. */
  scan(path: string, text: string): Scanned
}

export interface Scanned {
  readonly secrets: readonly Secret[]
  readonly candidates: readonly Candidate[]
  readonly entryPoints: readonly EntryPoint[]
}

export const maxCandidatesOfRule = 50
const maxExcerpt = 400

/** Languages whose files the patterns are about: the family that the rules' data flow is known for. */
export const scannedLanguages: readonly string[] = [
  'javascript',
  'typescript',
  'python',
  'java',
  'jsp',
  'html',
  'vue',
  'svelte',
  'astro',
]

/** Those whose rules are written apart. */
const otherLanguages = { python: 'python', java: 'java', jsp: 'java' } as const

/** Of files in other languages than `languages`, only rules without data flow are looked for: secrets. */
export function compileScanner(rules: readonly Rule[], languages: readonly string[] = scannedLanguages): Scanner {
  const patterns = patternsOf(rules, ({ candidates }) => candidates)
  const origin = rules.every((rule) => builtInRules.includes(rule)) ? 'built-in' : 'foreign'
  const code = new Search(patterns, entryPointPatterns, origin)
  const others = new Map(
    Object.entries(otherLanguages).map(([name, language]) => [
      name,
      new Search(
        patternsOf(rules, (rule) =>
          isAboutText(rule) ? rule.candidates : (rule.languages?.[language]?.candidates ?? []),
        ),
        entryPointPatterns,
        origin,
      ),
    ]),
  )
  const text = new Search(
    patterns.filter(({ rule }) => isAboutText(rule)),
    [],
    origin,
  )
  const searchFor = (path: string): Search => {
    const language = languageOf(path)
    if (!languages.includes(language)) return text
    return others.get(language) ?? code
  }
  return {
    candidates: (path, whole) => searchFor(path).candidates(path, whole),
    scan: (path, whole) => searchFor(path).scan(path, whole),
  }
}

function patternsOf(rules: readonly Rule[], candidates: (rule: Rule) => readonly CandidatePattern[]): RulePattern[] {
  return rules.flatMap((rule) => candidates(rule).map((pattern) => ({ ...pattern, rule })))
}

function isAboutText({ taint, structures }: Rule): boolean {
  return taint.sinks.length === 0 && taint.misuses === undefined && structures === undefined
}

type RulePattern = CandidatePattern & { readonly rule: Rule }

/** The patterns for one family of languages, alone and in one matcher with all else that a scan looks for. */
class Search {
  readonly #patterns: readonly RulePattern[]
  readonly #entryPatterns: readonly LinePattern[]
  readonly #origin: PatternOrigin
  #matchCandidates: LineMatcher | undefined
  #matchAll: LineMatcher | undefined

  constructor(patterns: readonly RulePattern[], entryPatterns: readonly LinePattern[], origin: PatternOrigin) {
    this.#patterns = patterns
    this.#entryPatterns = entryPatterns
    this.#origin = origin
    if (origin === 'foreign') this.#candidateMatcher()
  }

  candidates(path: string, text: string): Candidate[] {
    const search = new CandidateSearch(this.#patterns, text)
    this.#candidateMatcher()(plainCalls(text), (match) => search.see(match))
    return search.finish(path)
  }

  scan(path: string, text: string): Scanned {
    const entriesFrom = secretPatterns.length
    const candidatesFrom = entriesFrom + this.#entryPatterns.length
    const found: Secret[] = []
    const entries = new EntryPointSearch(path)
    const candidates = new CandidateSearch(this.#patterns, text, [])
    this.#allMatcher()(plainCalls(text), (match) => {
      const { pattern } = match
      if (pattern >= candidatesFrom) candidates.see({ ...match, pattern: pattern - candidatesFrom })
      else if (pattern >= entriesFrom) entries.see({ ...match, pattern: pattern - entriesFrom })
      else {
        const secret = secretOf(text, match)
        if (secret !== undefined) found.push(secret)
      }
    })
    const secrets = inOrder(found)
    if (secrets.length === 0) {
      const entryPoints =
        this.#entryPatterns.length === 0 ? findEntryPoints(path, text) : withOthers(path, text, entries.found)
      return { secrets, candidates: candidates.finish(path), entryPoints }
    }
    // What was found may quote a secret: looked for again where there is none.
    const masked = maskSecrets(text, secrets)
    return { secrets, candidates: this.candidates(path, masked), entryPoints: findEntryPoints(path, masked) }
  }

  #candidateMatcher(): LineMatcher {
    this.#matchCandidates ??= compileLineMatcher(this.#patterns, this.#origin)
    return this.#matchCandidates
  }

  #allMatcher(): LineMatcher {
    this.#matchAll ??= compileLineMatcher(
      [...secretPatterns, ...this.#entryPatterns, ...this.#patterns],
      // Foreign ones were checked on their own.
      'built-in',
    )
    return this.#matchAll
  }
}

/** What matches of the patterns mean, one after the other. */
class CandidateSearch {
  readonly #patterns: readonly RulePattern[]
  readonly #text: string
  #secrets: readonly Secret[] | undefined
  readonly #found: { rule: Rule; label: string; match: LineMatch }[] = []
  readonly #counts = new Map<Rule, { count: number; line: number }>()

  /** `secrets` are those of the text, for who knows them. */
  constructor(patterns: readonly RulePattern[], text: string, secrets?: readonly Secret[]) {
    this.#patterns = patterns
    this.#text = text
    this.#secrets = secrets
  }

  see(match: LineMatch): void {
    const pattern = this.#patterns[match.pattern]
    if (pattern === undefined) return
    const { rule, label } = pattern
    const { count, line } = this.#counts.get(rule) ?? { count: 0, line: 0 }
    if (count === maxCandidatesOfRule || line === match.line) return
    this.#secrets ??= findSecrets(this.#text)
    // A pattern of secrets sees a name and a value; whether the value is a secret, only the search for secrets knows.
    if (rule.id === hardCodedSecret.id && !holdsSecret(match, this.#secrets)) return
    this.#counts.set(rule, { count: count + 1, line: match.line })
    this.#found.push({ rule, label, match })
  }

  finish(path: string): Candidate[] {
    if (this.#found.length === 0 || this.#secrets === undefined) return []
    const masked = maskSecrets(this.#text, this.#secrets)
    return this.#found.map(({ rule, label, match }) => ({
      ruleId: rule.id,
      label,
      place: placeOf(path, match),
      excerpt: excerptOf(masked, match),
    }))
  }
}

/** A private key begins right behind the match that announces it. */
function holdsSecret({ startOffset, endOffset }: LineMatch, secrets: readonly Secret[]): boolean {
  let low = 0
  let high = secrets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((secrets[middle]?.startOffset ?? 0) < startOffset) low = middle + 1
    else high = middle
  }
  return (secrets[low]?.startOffset ?? Number.POSITIVE_INFINITY) <= endOffset
}

function placeOf(path: string, { line, lineStart, startOffset, endOffset }: LineMatch): Candidate['place'] {
  return {
    path,
    startLine: line,
    startColumn: startOffset - lineStart + 1,
    endLine: line,
    endColumn: Math.max(endOffset, startOffset + 1) - lineStart,
  }
}

/** The line without its indentation; of a long line, what stands around the match. */
function excerptOf(text: string, { lineStart, startOffset }: LineMatch): string {
  const start = Math.max(lineStart, startOffset - maxExcerpt / 2)
  return text.slice(start, lineEnd(text, startOffset, start + maxExcerpt)).trim()
}
